import { numberIn, signedIn } from '../words/numbers.ts';
import type { AnsweredRow, Asked } from './answer.ts';
import type { SweptSetting } from './swept.ts';

/** A value of a setting with what stands after it. */
export function valueWords({ after }: Pick<SweptSetting, 'after'>, value: number): string {
  return `${String(Number(value.toPrecision(3))).replace('-', '−')}${after}`;
}

/** Of two systems, numbers are differences. */
export function numberOf({ systems }: Asked, { unit }: AnsweredRow, value: number): string {
  return systems.length > 1 ? signedIn(unit, value) : numberIn(unit, value);
}
