import type { z } from 'zod';
import { type FixedTime, startsAt } from '../fixed-times.ts';
import { byType, keys } from '../language/forms.ts';
import { yesNo } from '../language/leaves.ts';
import { normaliseCases } from './cases.ts';
import { commonKeys, roleOfTeam, takes, takesBy, workTakesNoTime } from './parts.ts';
import { anyOfIn, anyOfSchema, checkSkillMix, normaliseSkillMix, type SkillMix } from './skill-mix.ts';
import type { StepBase, StepLanguage } from './step.ts';
import { checkOnDuty } from './workers.ts';

const schema = () =>
  keys('a desk step', {
    desk: byType(
      ['scalar', 'map'],
      [
        roleOfTeam(),
        keys('several roles', {
          any_of: anyOfSchema(),
        }),
      ],
    ).describe(
      'Work about a person who is not there (screening, letters), by this role, or by the first of several that has somebody free: `{any_of: [band_6, band_5]}`.',
    ),
    takes: takes(),
    takes_by: takesBy(),
    starts_at: startsAt(),
    interruptible: yesNo('whether it can be interrupted')
      .describe(
        'Stops when more urgent work is asked of the role and nobody is free, and goes on later, with any worker of the role (of any of several roles, with any of them, for the share of the work that is left), for the time that is left. The least urgent piece stops, of several the one begun last. Work that needs several at once stops it when all others are free. Default false.',
      )
      .optional(),
    pauses_at_closing: yesNo('whether it is put down at the end of a shift')
      .describe(
        'Whoever’s shift is over puts it down, and it goes on in the next with any worker of the role for the time that is left. Without it whoever has begun finishes after the shift.',
      )
      .optional(),
    ...commonKeys(),
  });

type Said = z.output<ReturnType<typeof schema>>;

export interface DeskStep extends StepBase, SkillMix {
  readonly kind: 'desk';
  readonly startsAt: readonly FixedTime[] | null;
  /** Stops for more urgent work, and goes on later. */
  readonly interruptible: boolean;
  /** Is put down at the end of a shift, and goes on in the next. */
  readonly pauses?: true;
}

/** Work without the person. */
export const desk = {
  schema,
  normalise: (said: Said, frame, context): DeskStep => ({
    kind: 'desk',
    ...frame,
    role: typeof said.desk === 'string' ? said.desk : said.desk.any_of[0]!,
    ...normaliseSkillMix(said.desk),
    ...normaliseCases({ takes: said.takes_by }, anyOfIn(said.desk), context),
    startsAt: said.starts_at ?? null,
    interruptible: said.interruptible ?? false,
    ...(said.pauses_at_closing === true ? { pauses: true as const } : {}),
    takes: said.takes,
    spentOn: said.spent_on ?? 'admin',
    assesses: said.assesses ?? false,
  }),
  staffAt: ['desk'],
  check(step, _team, scenario, report) {
    checkOnDuty(step, scenario, report);
    checkSkillMix(step, [], report);
  },
  takesNoTime: (raw) => workTakesNoTime(raw),
  fixed: ({ anyOf }) => [anyOf],
} satisfies StepLanguage<DeskStep, Said>;
