import { move, transferableSymbol, valueSymbol } from 'piscina';
import { oneReplication, type ReplicationAnswer, type ReplicationTask } from './one-replication.ts';

/** One replication on a worker thread: its columns are handed over, not copied. */
export default function work(task: ReplicationTask): ReplicationAnswer {
  const answer = oneReplication(task);
  const columns = answer.systems.flatMap(({ values, series, histograms, people }) => [
    values,
    series,
    histograms,
    ...(people === null ? [] : Object.values(people).filter((column) => ArrayBuffer.isView(column))),
  ]);
  const buffers = [...columns, ...answer.changes].map((column) => column.buffer);
  const handedOver = { [transferableSymbol]: buffers, [valueSymbol]: answer };
  return move(handedOver as never) as unknown as ReplicationAnswer;
}
