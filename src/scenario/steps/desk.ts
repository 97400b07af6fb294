import { type FixedTime, startsAt } from '../fixed-times.ts';
import { keys } from '../language/forms.ts';
import { yesNo } from '../language/leaves.ts';
import { commonKeys, roleOfTeam, type StepBase, takes } from './parts.ts';

export const deskSchema = () =>
  keys('a desk step', {
    desk: roleOfTeam().describe('Work about a person who is not there (screening, letters), by this role.'),
    takes: takes(),
    starts_at: startsAt(),
    interruptible: yesNo('whether it can be interrupted')
      .describe(
        'Stops when more urgent work is asked of the role and nobody is free, and goes on later, with any worker of the role, for the time that is left. The least urgent piece stops, of several the one begun last. Default false.',
      )
      .optional(),
    ...commonKeys('`admin`'),
  });

export interface DeskStep extends StepBase {
  readonly kind: 'desk';
  readonly startsAt: readonly FixedTime[] | null;
  /** Stops for more urgent work, and goes on later. */
  readonly interruptible: boolean;
}
