/** Whoever is needed is on duty at the same time. */

import { timesIn } from '../fixed-times.ts';
import { type Calendar, hoursSchema } from '../hours.ts';
import { mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { rawRoleOf } from '../roles.ts';
import type { RawStep } from '../written.ts';
import type { RawNeed } from './workers.ts';

export function checkSomebodyNeeded({ kind, name, path, raw, needs }: RawStep, report: TreeReport): void {
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
export function checkOnDuty({ name, path, raw, needs }: RawStep, scenario: RawMap, report: TreeReport): void {
  const calendars = needs.map((need) => hoursOf(need, scenario));
  if (calendars.includes(null)) return;
  const open = calendars as Calendar[];
  const times = raw.starts_at === undefined ? null : timesIn(raw.starts_at);
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

/** The working hours of a role, or null where they cannot be read. */
export function hoursOf(need: RawNeed, scenario: RawMap): Calendar | null {
  const role = rawRoleOf(need, scenario);
  if (role === null) return null;
  const said = role.hours ?? mapOf(mapOf(scenario.teams)[need.team]).hours ?? 'weekdays 09:00-17:00';
  const read = hoursSchema().safeParse(said);
  return read.success ? read.data : null;
}

export function isOpen(calendar: Calendar, at: number): boolean {
  return calendar.kind === 'always' || calendar.open.some(({ from, to }) => from <= at && at < to);
}
