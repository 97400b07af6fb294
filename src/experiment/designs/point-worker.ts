import type { IsStopped } from '../../model/index.ts';
import { HandedOver } from '../handed-over.ts';
import { onePoint, type PointTask } from './point.ts';

/** One task of a design on a worker thread. */
export default function work(task: PointTask, isStopped: IsStopped): HandedOver {
  const answer = onePoint(task, isStopped);
  return new HandedOver(answer, [answer.values.buffer as ArrayBuffer, answer.outOf.buffer as ArrayBuffer]);
}
