import { transferableSymbol, valueSymbol } from 'piscina';
import { oneReplication, type ReplicationAnswer, type ReplicationTask } from './one-replication.ts';

/** One replication on a worker thread: columns are handed back, not copied. */
export default function work(task: ReplicationTask): ReplicationAnswer {
  const answer = oneReplication(task);
  const columns = answer.systems.flatMap(({ values, series, histograms, people }) => [
    values,
    series,
    histograms,
    ...(people === null ? [] : Object.values(people).filter((column) => ArrayBuffer.isView(column))),
  ]);
  return {
    get [transferableSymbol]() {
      return [...columns, ...answer.changes].map((column) => column.buffer);
    },
    get [valueSymbol]() {
      return answer;
    },
  } as unknown as ReplicationAnswer;
}
