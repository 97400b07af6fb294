import { BOUNCE_AROUNDS } from './bounce-arounds.ts';
import { DROP_OUTS } from './drop-outs.ts';
import { ENDINGS } from './endings.ts';
import { EQUITY } from './equity.ts';
import { PEOPLE_REACHED } from './people-reached.ts';
import type { Question } from './question.ts';
import { RULES } from './rules.ts';
import { STAFF_LOAD } from './staff-measures.ts';
import { WAITS } from './waits.ts';

/** Every measure, in the order in which tables show them. */
export const CATALOGUE: readonly Question[] = [
  ...WAITS,
  ...BOUNCE_AROUNDS,
  ...DROP_OUTS,
  ...ENDINGS,
  ...STAFF_LOAD,
  ...PEOPLE_REACHED,
  ...EQUITY,
  ...RULES,
];
