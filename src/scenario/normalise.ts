import { DAY } from '../units/minutes.ts';
import { normaliseClocks } from './clocks.ts';
import type { Said } from './language.ts';
import { LANGUAGE } from './language-version.ts';
import { type Names, titleOf } from './names.ts';
import { normalisePeople } from './people/people.ts';
import type { ReplayedReferrals } from './people-files/replayed.ts';
import type { Starting } from './people-files/starting.ts';
import { normalisePeriods } from './periods.ts';
import { normalisePrinciples } from './principles.ts';
import type { Figure } from './reading/basis.ts';
import { stem } from './reading/paths.ts';
import type { Scenario } from './scenario.ts';
import { normaliseSource } from './sources.ts';
import { normaliseTeam } from './teams.ts';
import { bankHolidays, closedDays, isoDate } from './time.ts';

/** The one form of a scenario, from one in which everything has been found right. */
export function normalise(
  path: string,
  said: Said,
  names: Names,
  ledger: readonly Figure[],
  replayed: ReadonlyMap<string, ReplayedReferrals>,
  starting: Starting | null,
): Scenario {
  const name = stem(path);
  const teamNames = Object.keys(said.teams);
  const teamTitles = new Map(
    Object.entries(said.teams).map(([each, own]) => [each, titleOf(each, own.title)]),
  );
  const teams = Object.entries(said.teams).map(([each, own]) =>
    normaliseTeam(each, own, names, teamTitles, said.staffing),
  );
  const time: Scenario['time'] = {
    start: isoDate(said.time.start),
    ...(said.time.warm_up === 'auto' ? { warmUp: 0, isWarmUpOpen: true } : { warmUp: said.time.warm_up }),
    run: said.time.run,
    ...(said.time.follow_up === 0 ? {} : { followUp: said.time.follow_up }),
    bankHolidays: bankHolidays(said.time, teams),
  };
  const periods = normalisePeriods(said.periods, said.time.start, time);
  return {
    name,
    title: said.title ?? titleOf(name.replaceAll('-', '_'), undefined),
    language: LANGUAGE,
    time,
    replications: said.replications,
    seed: said.seed,
    people: normalisePeople(said.people),
    sources: Object.entries(said.sources).map(([each, own]) =>
      normaliseSource(each, own, names.kinds, replayed.get(each), said.time.start),
    ),
    principles: normalisePrinciples(said.principles, teamNames),
    teams,
    ...(starting === null ? {} : { startWith: starting.people.map(({ row }) => row) }),
    costs: {
      perHour: { ...said.costs.per_hour },
      ...(said.costs.budget === undefined ? {} : { budget: said.costs.budget }),
    },
    clocks: normaliseClocks(said.clocks, said.standard, () => closedDays(said.time, longestWait(starting))),
    standard: said.standard,
    ...(periods === undefined ? {} : { periods }),
    ...(said.headlines === undefined ? {} : { headlines: said.headlines }),
    ...(said.matters === undefined ? {} : { matters: said.matters }),
    ledger,
    assumed: [],
  };
}

/** In whole days, of those who are there at the start. */
function longestWait(starting: Starting | null): number {
  return Math.ceil((starting?.people[0]?.row.waited ?? 0) / DAY);
}
