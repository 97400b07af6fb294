import type { z } from 'zod';
import { type FixedTime, fixedTimesSchema, timesIn } from '../fixed-times.ts';
import { durations } from '../language/distribution.ts';
import { eachWith, keys, named } from '../language/forms.ts';
import { number } from '../language/leaves.ts';
import { countOf, duration } from '../language/measures.ts';
import { quoted } from '../language/say.ts';
import type { RawMap } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { RawStep } from '../written.ts';
import { casesSchema, normaliseCases } from './cases.ts';
import { commonKeys } from './parts.ts';
import type { StepBase, StepLanguage } from './step.ts';
import { type Attendees, hoursOf, isOpen } from './workers.ts';

const schema = () =>
  keys('a meeting', {
    meeting: fixedTimesSchema().describe(
      'A meeting (an MDT) that decides on several cases at once, at these times: `weekly tuesday 10:00`, `every 2 weeks friday 14:00`, `weekdays 09:00`, or a list of such. Every so many weeks counts from the first such time of the run. Nothing is held while nobody waits for it, nor on a bank holiday on which those who attend are off: one Monday in ten, and few other days.',
    ),
    attended_by: named(
      'how many attend',
      number('how many attend', { min: 1, whole: true, bound: 'workers' }),
      eachWith('1'),
    ).describe(
      'Who attends: roles of this team, or `team.role` of others, each with how many workers. Those on duty who are free come at once, others as soon as their piece of work is done; it begins when all are there. With fewer on duty it is held by those who are; with nobody of a role it is called off.',
    ),
    takes_up_to: countOf('what a meeting takes', 'case', 'cases').describe(
      'Most cases of one meeting, `18 cases`: the most urgent first, then by referral date. The others wait for the next.',
    ),
    minutes_per_case: durations('the time of a case').describe(
      'Time of each case, of everybody who attends. The flow rules are asked of a case when its time is over.',
    ),
    takes_by: casesSchema(durations('the time of a case'), 'minutes_per_case', '{psychosis: 15 min}'),
    lasts_at_least: duration()
      .describe('Those who attend are kept for so long, even if the cases are done before.')
      .prefault('0 min'),
    ...commonKeys(),
  });

type Said = z.output<ReturnType<typeof schema>>;

/** People from several roles decide on several cases at once. `takes` is the time of one case; `role` the first that attends. */
export interface MeetingStep extends StepBase {
  readonly kind: 'meeting';
  readonly times: readonly FixedTime[];
  readonly attendedBy: readonly Attendees[];
  /** Most cases of one meeting. */
  readonly takesUpTo: number;
  /** Minutes; 0: it is over with the last case. */
  readonly lastsAtLeast: number;
}

/** Several roles decide on cases at fixed times. */
export const meeting = {
  schema,
  normalise(said: Said, frame, context): MeetingStep {
    const attendedBy = Object.entries(said.attended_by).map(([of, workers]): Attendees => {
      const [team, role] = of.includes('.') ? of.split('.') : [context.team, of];
      return { team: team!, role: role!, workers };
    });
    return {
      kind: 'meeting',
      ...frame,
      role: attendedBy[0]!.role,
      takes: said.minutes_per_case,
      ...normaliseCases({ takes: said.takes_by }, [], context),
      times: said.meeting,
      attendedBy,
      takesUpTo: said.takes_up_to,
      lastsAtLeast: said.lasts_at_least,
      spentOn: said.spent_on ?? 'sorting',
      assesses: said.assesses ?? false,
    };
  },
  staffAt: ['attended_by'],
  check(step, _team, scenario, report) {
    const times = timesIn(step.raw.meeting);
    if (times === null) return;
    checkAttendance(step, times, scenario, report);
  },
  takesNoTime: () => false,
  fixed: () => [],
} satisfies StepLanguage<MeetingStep, Said>;

/** Everybody who attends is on duty at some time at which it is held. */
function checkAttendance(
  step: RawStep,
  times: readonly FixedTime[],
  scenario: RawMap,
  report: TreeReport,
): void {
  for (const need of step.needs) {
    const calendar = hoursOf(need, scenario);
    if (calendar === null || times.some(({ at }) => isOpen(calendar, at))) continue;
    report.key(
      'nobody-on-duty',
      need.path,
      `${quoted(need.role)} is never on duty when \`${step.name}\` is held`,
      'hold it within the hours of everybody who attends, or leave the role out',
    );
  }
}
