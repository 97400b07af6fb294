import { fineWithUnit } from './fine.ts';
import type { FoundGoal } from './found.ts';

/** A goal as a sentence would have it. */
export function goalWords({ label, side, at, unit }: FoundGoal): string {
  return `${label} ${side} ${fineWithUnit(unit, at)}`;
}
