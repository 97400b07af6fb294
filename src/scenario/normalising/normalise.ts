import { englishBankHolidaysWithin } from '../calendar/bank-holidays.ts';
import type { Starting } from '../checking/read-starting.ts';
import type { Said } from '../language/language.ts';
import { LANGUAGE } from '../language-versions.ts';
import type { Names } from '../names.ts';
import { stem } from '../reading/paths.ts';
import type { Calendar, Figure, ReplayedReferral, Scenario, Team } from '../scenario.ts';
import { clocks } from './clocks.ts';
import { people } from './people.ts';
import { principles } from './principles.ts';
import { source } from './sources.ts';
import { team } from './teams.ts';
import { titleOf } from './titles.ts';

/** The one form of a scenario, from one in which everything has been found right. */
export function normalise(
  path: string,
  said: Said,
  names: Names,
  ledger: readonly Figure[],
  replayed: ReadonlyMap<string, readonly ReplayedReferral[]>,
  starting: Starting | null,
): Scenario {
  const name = stem(path);
  const teamNames = Object.keys(said.teams);
  const teamTitles = new Map(
    Object.entries(said.teams).map(([each, own]) => [each, titleOf(each, own.title)]),
  );
  const teams = Object.entries(said.teams).map(([each, own]) =>
    team(each, own, names, teamTitles, said.staffing),
  );
  return {
    name,
    title: said.title ?? titleOf(name.replaceAll('-', '_'), undefined),
    language: LANGUAGE,
    time: {
      start: isoDate(said.time.start),
      warmUp: said.time.warm_up,
      run: said.time.run,
      bankHolidays: bankHolidays(said.time, teams),
    },
    replications: said.replications,
    seed: said.seed,
    people: people(said.people),
    sources: Object.entries(said.sources).map(([each, own]) =>
      source(each, own, names.kinds, replayed.get(each) ?? [], said.time.start),
    ),
    principles: principles(said.principles, teamNames),
    teams,
    ...(starting === null ? {} : { startWith: starting.people.map(({ row }) => row) }),
    costs: { perHour: { ...said.costs.per_hour } },
    clocks: clocks(said.clocks, said.standard, () => closedDays(said.time, longestWait(starting))),
    standard: said.standard,
    ledger,
  };
}

/** Whole days since the start, over warm-up and run; none where no calendar asks for them. */
function bankHolidays(time: Said['time'], teams: readonly Team[]): number[] {
  const calendars = teams.flatMap((each) => [each.hours, ...each.roles.map((role) => role.hours)]);
  const hasDiary = teams.some((each) => each.diaries !== undefined);
  if (!hasDiary && !calendars.some(keepsBankHolidays)) return [];
  return closedDays(time, 0);
}

/** @param before days before the start that count, too. */
function closedDays(time: Said['time'], before: number): number[] {
  if (time.bank_holidays === 'none') return [];
  const days = Math.ceil((time.warm_up + time.run) / 1440);
  if (time.bank_holidays === 'england')
    return englishBankHolidaysWithin(time.start - before, before + days).map((day) => day - before);
  const offsets = time.bank_holidays
    .map((day) => day - time.start)
    .filter((day) => day >= -before && day < days);
  return [...new Set(offsets)].sort((a, b) => a - b);
}

/** In whole days, of those who are there at the start. */
function longestWait(starting: Starting | null): number {
  return Math.ceil((starting?.people[0]?.row.waited ?? 0) / 1440);
}

function keepsBankHolidays(calendar: Calendar | null): boolean {
  return calendar?.kind === 'weekly' && calendar.closedOnBankHolidays;
}

function isoDate(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 19);
}
