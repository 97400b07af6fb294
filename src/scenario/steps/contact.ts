import type { z } from 'zod';
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Distribution } from '../../random/distribution.ts';
import { type FixedTime, startsAt } from '../fixed-times.ts';
import { keys } from '../language/forms.ts';
import { nameOf } from '../language/leaves.ts';
import { quoted, wordIn } from '../language/say.ts';
import { mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { RawStep, RawTeam } from '../written.ts';
import { normaliseCases } from './cases.ts';
import { appointmentTimes } from './diary.ts';
import { checkGroup, type GroupSize, groupSchema, normaliseGroup } from './group.ts';
import { attendedKeys, type MissedPolicy, normaliseMissed, somePeopleMiss } from './missed.ts';
import {
  type Channel,
  channel,
  commonKeys,
  takes,
  takesBy,
  workTakesNoTime,
  writingUp,
  writingUpBy,
} from './parts.ts';
import { anyOfIn, checkSkillMix, normaliseSkillMix, type SkillMix } from './skill-mix.ts';
import type { StepBase, StepLanguage } from './step.ts';
import {
  type Attendees,
  areSeveral,
  checkOnDuty,
  hoursOf,
  isOne,
  isOpen,
  normaliseWorkers,
  workersSchema,
} from './workers.ts';

const schema = () =>
  keys('a contact', {
    contact: channel().describe('An appointment with the person, through this channel.'),
    with: workersSchema()
      .describe(
        'The role that sees the person. Several at once: `[practitioner, peer_worker]`, or `{practitioner: 2}`. The person then waits until all are free together: while all are on duty, nobody behind them in line is served by these roles. The first writes up. Any of several, `{any_of: [band_6, band_5]}`: the first of these roles that has somebody free when the turn comes; one of these with one of those, `[{any_of: [band_6, band_5]}, psychologist]`. Needed without a `diary`.',
      )
      .optional(),
    diary: nameOf('a diary of this team')
      .describe(
        'Booked into this diary as soon as it is asked for, the earliest slot that notice and carve-out allow. Without `with` the slots are the capacity, and nobody else is needed. With it the appointment takes one worker of the role from the booked time: it goes before all other work of the role that has not begun, and begins late while nobody is free or on duty. Who misses is booked again as `missed` says; who leaves frees the slot.',
      )
      .optional(),
    takes: takes(),
    takes_by: takesBy(),
    starts_at: startsAt(),
    group: groupSchema()
      .describe(
        'One contact with several people at once, `{of: 8, starts_with: 6}`: a session begins when so many wait and everybody of `with` is free, or at the times of `starts_at`; the first in line come first. It lasts as long as that of the first in line would, whoever comes, and takes the workers once; writing up is done for each person who came, one after another, by the first worker. Who misses it waits for another session, as `missed` says.',
      )
      .optional(),
    writing_up: writingUp(),
    writing_up_by: writingUpBy(),
    ...attendedKeys(),
    ...commonKeys(),
  });

type Said = z.output<ReturnType<typeof schema>>;

export interface ContactStep extends StepBase, SkillMix {
  readonly kind: 'contact';
  /** The diary (of this team) that it is booked into; `role` is empty where nobody else is needed. */
  readonly diary?: string;
  readonly startsAt: readonly FixedTime[] | null;
  /** Workers who have to be free at once, those of `role` first; empty: one of `role`. */
  readonly together: readonly Attendees[];
  /** Several people at once; not there: one. */
  readonly group?: GroupSize;
  readonly channel: Channel;
  /** Minutes of desk work straight after, by the same worker; the flow rules are asked when it is done. */
  readonly writingUp: Distribution | null;
  /** Overrides people's attendance. */
  readonly attendance: number | null;
  readonly missed: MissedPolicy;
}

/** One contact with the person, or with several people at once. */
export const contact = {
  schema,
  normalise(said: Said, frame, context): ContactStep {
    const together = said.with === undefined ? [] : normaliseWorkers(said.with, context.team);
    return {
      kind: 'contact',
      ...frame,
      attendance: said.attendance ?? null,
      missed: normaliseMissed(said.missed),
      role: together[0]?.role ?? '',
      ...normaliseSkillMix(said.with),
      ...normaliseCases({ takes: said.takes_by, writingUp: said.writing_up_by }, anyOfIn(said.with), context),
      ...(said.diary === undefined ? {} : { diary: said.diary }),
      together: isOne(together) ? [] : together,
      startsAt: said.starts_at ?? null,
      ...normaliseGroup(said.group),
      takes: said.takes,
      writingUp: said.writing_up ?? null,
      channel: said.contact,
      spentOn: said.spent_on ?? 'understanding',
      assesses: said.assesses ?? frame.seesErrorSd !== null,
    };
  },
  staffAt: ['with'],
  check(step, team, scenario, report) {
    checkOnDuty(step, scenario, report);
    checkSkillMix(step, [], report);
    if (step.raw.group !== undefined) checkGroup(team, step, scenario, report);
    if (step.raw.diary !== undefined) checkAppointment(step, team, scenario, report);
    else if (step.raw.with === undefined)
      report.key(
        'missing-key',
        [...step.path, 'with'],
        `\`with\` is missing in \`${step.path.join('.')}\``,
        'name the role that sees the person, or a `diary` of the team',
      );
  },
  attended: true,
  takesNoTime: (raw, people) =>
    raw.diary === undefined &&
    raw.group === undefined &&
    (raw.writing_up === undefined || workTakesNoTime({ takes: raw.writing_up })) &&
    workTakesNoTime(raw) &&
    !somePeopleMiss(raw, people),
  fixed: (step) => ['group' in step, step.diary ?? '', step.anyOf],
} satisfies StepLanguage<ContactStep, Said>;

/** A contact that is booked into a diary: whoever gives it is on duty at some of its times. */
function checkAppointment(step: RawStep, team: RawTeam, scenario: RawMap, report: TreeReport): void {
  const { raw, path, needs } = step;
  const diaries = mapOf(team.raw.diaries);
  if (raw.starts_at !== undefined)
    report.key(
      'one-of',
      [...path, 'starts_at'],
      'the diary says when an appointment begins, and `starts_at` is said too',
      'leave `starts_at` out, or `diary`',
    );
  if (raw.served_by !== undefined)
    report.key(
      'one-of',
      [...path, 'served_by'],
      'appointments of a diary are booked as people ask, and `served_by` is said too',
      'leave `served_by` out, or `diary`',
    );
  if (raw.writing_up !== undefined && raw.with === undefined)
    report.key(
      'one-of',
      [...path, 'writing_up'],
      'nobody is there to write up: the slots of this diary need no staff',
      'name the role that sees the person, `with: …`, or leave `writing_up` out',
    );
  if (mapOf(raw.missed).time_lost !== undefined && raw.with === undefined)
    report.key(
      'one-of',
      [...path, 'missed', 'time_lost'],
      'nobody loses time by a miss: the slots of this diary need no staff',
      'name the role that sees the person, `with: …`, or leave `time_lost` out',
    );
  if (areSeveral(needs))
    report.key(
      'one-of',
      [...path, 'with'],
      'an appointment of a diary is with one worker',
      'name one role, or leave `diary` out',
    );
  if (typeof raw.diary === 'string' && diaries[raw.diary] === undefined)
    report.value(
      'unknown-name',
      [...path, 'diary'],
      `\`${team.name}\` has no diary called \`${raw.diary}\``,
      Object.keys(diaries).length === 0
        ? `write \`diaries: {${raw.diary}: {slots: {monday: 4}}}\` for the team`
        : didYouMean(raw.diary, Object.keys(diaries)),
    );
  const [need] = needs;
  const calendars = needs.map((each) => hoursOf(each, scenario));
  const times = appointmentTimes(team.name, wordIn(raw.diary), scenario);
  if (!need || times === null || times.length === 0) return;
  if (calendars.some((calendar) => calendar === null || times.some((at) => isOpen(calendar, at)))) return;
  report.key(
    'nobody-on-duty',
    [...path, 'with'],
    `${quoted(need.role)} is never on duty when appointments of ${quoted(raw.diary)} begin`,
    "change `at` or the days of the diary, or the role's hours",
  );
}
