import type { z } from 'zod';
import { WEEK } from '../../units/minutes.ts';
import { type FixedTime, fixedTimesSchema, timesIn } from '../fixed-times.ts';
import { durations } from '../language/distribution.ts';
import { keys, named } from '../language/forms.ts';
import { number } from '../language/leaves.ts';
import { countOf, duration, rate } from '../language/measures.ts';
import { quoted, wordIn } from '../language/say.ts';
import { mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { alwaysDecides, type RawRule } from '../rules/rule.ts';
import type { RawStep, RawTeam } from '../written.ts';
import { casesSchema, normaliseCases } from './cases.ts';
import { commonKeys } from './parts.ts';
import type { StepBase, StepLanguage } from './step.ts';
import { type Attendees, hoursOf, isOpen } from './workers.ts';

const schema = () =>
  keys('a meeting', {
    meeting: fixedTimesSchema().describe(
      'A meeting (an MDT) that decides on several cases at once, at these times: `weekly tuesday 10:00`, `every 2 weeks friday 14:00`, `weekdays 09:00`, or a list of such. Every so many weeks counts from the first such time of the run. Nothing is held while nobody waits for it.',
    ),
    attended_by: named(
      'how many attend',
      number('how many attend', { min: 1, whole: true, bound: 'workers' }),
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
    ...commonKeys('`sorting`'),
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
  check(step, team, scenario, report) {
    const times = timesIn(step.raw.meeting);
    if (times === null) return;
    checkAttendance(step, times, scenario, report);
    checkCases(team, step, times, scenario, report);
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

/** Warns where the cases that are sure to come, by constant rates and rules without conditions, are more than it takes. */
function checkCases(
  team: RawTeam,
  step: RawStep,
  times: readonly FixedTime[],
  scenario: RawMap,
  report: TreeReport,
): void {
  const most = /^(\d+)\s/.exec(wordIn(step.raw.takes_up_to));
  if (most === null || !everybodyComes(team, step)) return;
  const takes = Number(most[1]) * times.reduce((sum, { everyWeeks }) => sum + 1 / everyWeeks, 0);
  const goTo = mapOf(scenario.principles).referrals_go_to;
  const alone = Object.keys(mapOf(scenario.teams)).length === 1;
  const comes = Object.values(mapOf(scenario.sources)).reduce((sum: number, source) => {
    const { refers_to: to = goTo, rate: often } = mapOf(source);
    if (to !== team.name && !(to === undefined && alone)) return sum;
    const read = rate('').safeParse(often);
    return read.success ? sum + read.data * WEEK : sum;
  }, 0);
  if (comes <= takes) return;
  report.warn(
    'too-much-for-meetings',
    step.path,
    `about ${Math.round(comes)} cases a week come to \`${step.name}\`, which takes at most ${Number(takes.toFixed(1))}`,
    'the list will grow without end: hold it more often, or raise `takes_up_to`',
  );
}

/** From the first step, everybody is led here. */
function everybodyComes(team: RawTeam, step: RawStep): boolean {
  let at: RawStep | undefined = team.steps[0];
  for (let i = 0; at !== undefined && i <= team.steps.length; i++) {
    if (at.name === step.name) return true;
    const rule: RawRule | undefined = at.rules[0];
    if (rule && (!alwaysDecides(rule) || rule.raw.shares !== undefined)) return false;
    const next: unknown = rule ? rule.raw.go_to : at.next;
    at = team.steps.find(({ name }) => name === next);
  }
  return false;
}
