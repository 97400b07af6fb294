import { keys } from './forms.ts';
import { number } from './leaves.ts';

/** How many people make a group. That it can start at all is checked with the other things that a scenario says. */
export const group = () =>
  keys('a group', {
    of: number('the people in a group', { min: 2, whole: true, bound: 'group' }).describe(
      'Most people in one group.',
    ),
    starts_with: number('the people with whom a group starts', { min: 1, whole: true, bound: 'group' })
      .describe('It starts when so many wait. Default: as many as are in it at most.')
      .optional(),
  });
