import { readFixedTimes } from '../calendar/fixed-times.ts';
import { hours } from '../language/hours.ts';
import { rate } from '../language/measures.ts';
import { quoted, Wrong, wordIn } from '../language/say.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../report.ts';
import type { Calendar, FixedTime } from '../scenario.ts';
import { roleOf } from './check-staff.ts';
import { alwaysDecides, type RawNeed, type RawRule, type RawStep, type RawTeam, teamsOf } from './raw.ts';

const WEEK = 10_080;

/** Everybody whom a meeting, or work of several at once, needs is on duty at some time at which it is held, and it can take the cases that come to it. */
export function checkMeetings(scenario: RawMap, report: TreeReport): void {
  for (const team of teamsOf(scenario)) {
    for (const step of team.steps) {
      checkSomebody(step, report);
      if (step.kind !== 'meeting') checkTogether(step, scenario, report);
      if (step.kind !== 'meeting') continue;
      const times = timesOf(step.raw.meeting);
      if (times === null) continue;
      const absent = step.needs.filter((need) => {
        const calendar = hoursOf(need, scenario);
        return calendar !== null && !times.some(({ at }) => isOpen(calendar, at));
      });
      for (const { role, path } of absent) {
        report.key(
          'nobody-on-duty',
          path,
          `${quoted(role)} is never on duty when \`${step.name}\` is held`,
          'hold it within the hours of everybody who attends, or leave the role out',
        );
      }
      checkCases(team, step, times, scenario, report);
    }
  }
}

function checkSomebody({ kind, name, path, raw, needs }: RawStep, report: TreeReport): void {
  const key = kind === 'meeting' ? 'attended_by' : 'with';
  const at = kind === 'course' ? mapOf(raw.course) : raw;
  if (kind === null || needs.length > 0 || at[key] === undefined) return;
  report.value(
    'missing-key',
    kind === 'course' ? [...path, 'course', key] : [...path, key],
    `nobody is needed for \`${name}\``,
    'name the roles, each with how many: `{practitioner: 2}`',
  );
}

/** Work that begins at fixed times, or that needs several workers at once, finds them on duty. */
function checkTogether({ name, path, raw, needs }: RawStep, scenario: RawMap, report: TreeReport): void {
  const calendars = needs.map((need) => hoursOf(need, scenario));
  if (calendars.includes(null)) return;
  const open = calendars as Calendar[];
  const times = raw.starts_at === undefined ? null : timesOf(raw.starts_at);
  if (times !== null && !times.some(({ at }) => open.every((calendar) => isOpen(calendar, at)))) {
    report.value(
      'nobody-on-duty',
      [...path, 'starts_at'],
      `nobody is on duty when \`${name}\` begins`,
      'let it begin within the hours of everybody who is needed',
    );
  }
  const starts = open.flatMap((calendar) =>
    calendar.kind === 'always' ? [0] : calendar.open.map(({ from }) => from),
  );
  if (needs.length < 2 || starts.some((at) => open.every((calendar) => isOpen(calendar, at)))) return;
  report.key(
    'nobody-on-duty',
    raw.course === undefined ? [...path, 'with'] : [...path, 'course', 'with'],
    `those whom \`${name}\` needs are never on duty at the same time`,
    'let their hours overlap',
  );
}

/** Null: cannot be read, which is told of elsewhere. */
function timesOf(said: unknown): FixedTime[] | null {
  const read = (Array.isArray(said) ? said : [said]).map((text) =>
    typeof text === 'string' ? readFixedTimes(text) : new Wrong('bad-time', ''),
  );
  return read.some((each) => each instanceof Wrong) ? null : (read.flat() as FixedTime[]);
}

/** The working hours of a role, or null where they cannot be read. */
export function hoursOf(need: RawNeed, scenario: RawMap): Calendar | null {
  const role = roleOf(need, scenario);
  if (role === null) return null;
  const said = role.hours ?? mapOf(mapOf(scenario.teams)[need.team]).hours ?? 'weekdays 09:00-17:00';
  const read = hours().safeParse(said);
  return read.success ? read.data : null;
}

export function isOpen(calendar: Calendar, at: number): boolean {
  return calendar.kind === 'always' || calendar.open.some(({ from, to }) => from <= at && at < to);
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
    if (rule && (!alwaysDecides(rule) || listOf(rule.raw.shares).length > 0)) return false;
    const next: unknown = rule ? rule.raw.go_to : at.next;
    at = team.steps.find(({ name }) => name === next);
  }
  return false;
}
