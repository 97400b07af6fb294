/** How many work in a role: contracted time (`wte`), or how many are there whenever the team is open (`on_duty`). */
import type { Path } from '../problems/problem.ts';
import { byHours, calendarByHours, checkByHours, mostOf } from './by-hours.ts';
import { dutyShare, HOURS_OF_FULL_WEEK, workingHours } from './contracted-time.ts';
import { type Calendar, hoursIn, readHours } from './hours.ts';
import { readDuration } from './language/measures.ts';
import { Wrong, wordIn } from './language/say.ts';
import { mapOf, type RawMap } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';

const WAYS = ['wte', 'on_duty'] as const;

/** The key by which a role says how many work in it. */
export function postsKey(role: RawMap): (typeof WAYS)[number] {
  return role.on_duty === undefined ? 'wte' : 'on_duty';
}

/** What is written of how many work in a role, whatever it is. */
export function postsSaid(role: RawMap): unknown {
  return role[postsKey(role)];
}

/** One number, or the most of those for several hours; null where there is none. */
export function numberSaid(said: unknown): number | null {
  if (typeof said === 'number') return said;
  const numbers = byHours(said);
  return numbers === null ? null : mostOf(numbers);
}

/** Posts that are not vacant for good; null where they cannot be read. */
export function postsInPost(role: RawMap): number | null {
  const posts = numberSaid(postsSaid(role));
  const vacancy = role.vacancy ?? 0;
  return posts !== null && typeof vacancy === 'number' && posts >= 0
    ? posts * Math.max(0, 1 - vacancy)
    : null;
}

/** One of the two ways is there, the caseload is counted the same way, and contracted time is not taken for servers. */
export function checkPosts(
  path: Path,
  role: RawMap,
  teamHours: unknown,
  fullWeek: number,
  report: TreeReport,
): void {
  const [key, other] = WAYS.filter((way) => role[way] !== undefined);
  if (key === undefined) {
    report.key('missing-key', path, '`wte` is missing: how many work here', 'for example `wte: 4`');
    return;
  }
  if (other !== undefined) {
    report.key(
      'one-of',
      [...path, other],
      '`wte` and `on_duty` are both said',
      '`wte` is contracted time, `on_duty` how many are there whenever the team is open: keep one, and remove one that is inherited with `null`',
    );
    return;
  }
  const unit = /\sper\s+(\w+)$/.exec(wordIn(role.caseload))?.[1]?.toLowerCase();
  if (unit !== undefined && WAYS.some((way) => way === unit) && unit !== key)
    report.value(
      'wrong-unit',
      [...path, 'caseload'],
      `the caseload is counted per ${unit}, and the role says \`${key}\``,
      `write how many places there are per ${key}`,
    );
  checkByHours(role.on_duty, [...path, 'on_duty'], report);
  if (byHours(role.on_duty) !== null) {
    if (role.hours !== undefined)
      report.key(
        'one-of',
        [...path, 'hours'],
        '`on_duty` says already at which hours somebody is there',
        'take `hours` out',
      );
    return;
  }
  const hours = hoursIn(role.hours ?? teamHours ?? 'weekdays 09:00-17:00');
  if (typeof role.wte !== 'number' || role.wte <= 0 || hours?.kind !== 'always') return;
  const share = dutyShare({ onDuty: false, fullWeek }, workingHours(hours, false));
  const atOnce = Number((role.wte * share).toFixed(2));
  report.warn(
    'contracted-always',
    [...path, 'wte'],
    `this team is always open, and ${role.wte} WTE with a week of ${fullWeek / 60} hours are ${atOnce} on duty at a time, on average`,
    `write \`on_duty: ${Math.ceil(role.wte)}\` if so many are there day and night; if contracted time is meant, let the hours be \`every day 00:00-24:00\``,
  );
}

/** Minutes of a full week, as the scenario says it. */
export function fullWeekOf(scenario: RawMap): number {
  const said = readDuration(mapOf(scenario.staffing).full_week);
  return typeof said === 'number' ? said : HOURS_OF_FULL_WEEK * 60;
}

/** The working hours of a role as it is written; null where they cannot be read. */
export function hoursSaid(role: RawMap, teamHours: unknown): Calendar | null {
  const numbers = byHours(role.on_duty);
  if (numbers !== null)
    return numbers.every(({ hours }) => !(readHours(hours) instanceof Wrong))
      ? calendarByHours(numbers)
      : null;
  return hoursIn(role.hours ?? teamHours ?? 'weekdays 09:00-17:00');
}
