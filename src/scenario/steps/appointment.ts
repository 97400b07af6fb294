import { didYouMean } from '../../problems/did-you-mean.ts';
import { readDate, weekday } from '../calendar/dates.ts';
import { isSlotDay, readTimeOfDay } from '../diaries.ts';
import { quoted, Wrong, wordIn } from '../language/say.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { WEEKDAY_WORDS } from '../words.ts';
import type { RawStep, RawTeam } from '../written.ts';
import { hoursOf, isOpen } from './on-duty.ts';

const DAY = 1440;

/** A contact is with somebody, or booked into a diary, or both: then whoever gives it is on duty at some of its times. */
export function checkAppointments(scenario: RawMap, teams: readonly RawTeam[], report: TreeReport): void {
  for (const team of teams) {
    for (const step of team.steps) {
      if (step.kind !== 'contact') continue;
      if (step.raw.diary !== undefined) checkAppointment(step, team, scenario, report);
      else if (step.raw.with === undefined)
        report.key(
          'missing-key',
          [...step.path, 'with'],
          `\`with\` is missing in \`${step.path.join('.')}\``,
          'name the role that sees the person, or a `diary` of the team',
        );
    }
  }
}

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
  if (needs.length > 1 || needs.some(({ workers }) => typeof workers === 'number' && workers > 1))
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
  const calendar = need ? hoursOf(need, scenario) : null;
  const times = timesOf(team.name, wordIn(raw.diary), scenario);
  if (!need || calendar === null || times === null || times.length === 0) return;
  if (times.some((at) => isOpen(calendar, at))) return;
  report.key(
    'nobody-on-duty',
    [...path, 'with'],
    `${quoted(need.role)} is never on duty when appointments of ${quoted(raw.diary)} begin`,
    "change `at` or the days of the diary, or the role's hours",
  );
}

/** Minutes of the week at which appointments of the diary, or of one pooled with it, begin; null: cannot be read. */
function timesOf(team: string, name: string, scenario: RawMap): number[] | null {
  const diaryOf = (of: string, diary: string) =>
    mapOf(mapOf(mapOf(mapOf(scenario.teams)[of]).diaries)[diary]);
  const own = diaryOf(team, name);
  const pooled = listOf(own.pooled_with).map((other) => {
    const [of = '', diary = ''] = wordIn(other).split('.');
    return diaryOf(of, diary);
  });
  const times: number[] = [];
  for (const { slots, at = '09:00' } of [own, ...pooled]) {
    const minute = readTimeOfDay(at);
    if (minute instanceof Wrong || slots === undefined) return null;
    for (const [day, number] of Object.entries(mapOf(slots))) {
      if (!isSlotDay(day)) return null;
      const date = readDate(day);
      const of = date ? weekday(date.days) : (WEEKDAY_WORDS as readonly string[]).indexOf(day);
      if (number !== 0) times.push(of * DAY + minute);
    }
  }
  return times;
}
