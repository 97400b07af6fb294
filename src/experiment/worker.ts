import type { IsStopped } from '../model/index.ts';
import { HandedOver } from './handed-over.ts';
import { oneReplication, type ReplicationTask } from './one-replication.ts';

/** One replication on a worker thread: its columns are handed over, not copied. */
export default function work(task: ReplicationTask, isStopped: IsStopped): HandedOver {
  const answer = oneReplication(task, isStopped);
  const columns = answer.systems.flatMap(({ values, outOf, series, histograms, people, periods }) => [
    values,
    outOf,
    series,
    histograms,
    ...periods.flatMap((period) => [period.values, period.outOf, period.histograms]),
    ...(people === null ? [] : Object.values(people).filter((column) => ArrayBuffer.isView(column))),
  ]);
  const byChance = answer.byChance === null ? [] : [answer.byChance];
  const buffers = [...columns, ...answer.changes, ...byChance].map((column) => column.buffer as ArrayBuffer);
  return new HandedOver(answer, buffers);
}
