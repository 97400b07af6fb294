import type { Count, Flag, Minutes, Quantity, Team, Word } from './meaning.ts';
import { OUTCOMES, type Outcome, SPENT_ON, type SpentOn } from './words.ts';

/** Meanings that several kinds of event share. */

export const LENGTH: Minutes = { says: 'length' };

/** They lie before the event. */
export const back = (says: string): Minutes => ({ says, before: true });

/** @param otherwise what an empty cell means */
export const spentOn = (otherwise: SpentOn, says = 'what it was spent on'): Word => ({
  is: 'word',
  says,
  words: SPENT_ON,
  otherwise,
  isNone: (word) => `time is not spent on \`${word}\``,
});

/** @param otherwise what an empty cell means; without it an outcome has to be there */
export const outcome = (otherwise?: Outcome, says = 'outcome'): Word => ({
  is: 'word',
  says,
  words: OUTCOMES,
  ...(otherwise && { otherwise }),
  isNone: (word) => (word === '' ? 'the outcome is missing' : `\`${word}\` is no outcome`),
});

/** The first is what an empty cell means. */
export const oneOf = (words: readonly [string, ...string[]], says: string): Word => ({
  is: 'word',
  says,
  words,
  otherwise: words[0],
  isNone: (word) => `\`${word}\` is none of ${words.join(', ')}`,
});

/** @param none the number that is not written */
export const count = (says: string, none?: 0 | -1): Count => ({
  is: 'count',
  says,
  ...(none !== undefined && { none }),
});

export const quantity = (says: string, of: string): Quantity => ({ is: 'quantity', says, of });
export const team = (says: string, isNeeded = false): Team => ({ is: 'team', says, isNeeded });

export const PLAN: Flag = { is: 'flag', says: '1 with a plan, 0 without', words: 'with a plan', not: 0 };
export const AS_HELP: Flag = {
  is: 'flag',
  says: '1 when it is a stay that is marked as help, else -1',
  words: 'as help',
  not: -1,
};
export const PLACE_HELD: Flag = {
  is: 'flag',
  says: '1 when the place stays held, else -1',
  words: 'place held',
  not: -1,
};
