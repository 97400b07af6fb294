import type { z } from 'zod';
import { type FixedTime, startsAt } from '../fixed-times.ts';
import { keys } from '../language/forms.ts';
import { yesNo } from '../language/leaves.ts';
import { commonKeys, roleOfTeam, takes, workTakesNoTime } from './parts.ts';
import type { StepBase, StepLanguage } from './step.ts';
import { checkOnDuty } from './workers.ts';

const schema = () =>
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

type Said = z.output<ReturnType<typeof schema>>;

export interface DeskStep extends StepBase {
  readonly kind: 'desk';
  readonly startsAt: readonly FixedTime[] | null;
  /** Stops for more urgent work, and goes on later. */
  readonly interruptible: boolean;
}

/** Work without the person. */
export const desk = {
  schema,
  normalise: (said: Said, frame, _context): DeskStep => ({
    kind: 'desk',
    ...frame,
    role: said.desk,
    startsAt: said.starts_at ?? null,
    interruptible: said.interruptible ?? false,
    takes: said.takes,
    spentOn: said.spent_on ?? 'admin',
    assesses: said.assesses ?? false,
  }),
  staffAt: ['desk'],
  check(step, _team, scenario, report) {
    checkOnDuty(step, scenario, report);
  },
  takesNoTime: (raw) => workTakesNoTime(raw),
  fixed: () => [],
} satisfies StepLanguage<DeskStep, Said>;
