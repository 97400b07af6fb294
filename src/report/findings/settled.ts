/** Whether a system has settled, in words: which list grows, how fast, and which limit holds it. */

import { longestClock } from '../../experiment/longest-clock.ts';
import type { Settling, SystemResult } from '../../experiment/results.ts';
import { fewestThatMatter, isClock, recommendedWarmUp, thatMatter } from '../../experiment/settled.ts';
import { WEEK } from '../../units/minutes.ts';
import { numberIn, signedIn } from '../words/numbers.ts';
import { waitingAtDates } from './at-dates.ts';
import { limitsOf } from './bottleneck.ts';
import type { Check } from './self-check.ts';

/** Growth a year within this share of the level is none that matters. */
const STEADY = 0.05;
const WEEKS_OF_A_YEAR = 52;

/**
 * 1. Lists and caseloads that grow for sure: the system has not settled, and its means are not to be used.
 * 2. Those that shrink for sure, or of which MSER-5 finds no cut or a later one than the warm-up: a warm-up too short.
 * 3. Of which growth cannot be told: named.
 */
export function settledChecks(system: SystemResult): Check[] {
  const { settling, scenario } = system;
  const named = settling.filter((one) => one.team !== '' && !isClock(one));
  const least = fewestThatMatter(settling);
  const matter = named.filter(({ level }) => level >= least);
  if (matter.length === 0) return begins(system);
  // What a change within the run brings about grows or shrinks by it.
  const { from, to } = system.window;
  const changes = (scenario.phases ?? []).some((phase) => phase.from > from && phase.from < to);
  const grows = ({ growth }: Settling) => growth.low > STEADY;
  const growing = matter.filter(grows);
  const small = named.filter((one) => one.level < least && one.level >= 1 && grows(one));
  const shrinking = matter.filter(({ growth }) => growth.high < -STEADY);
  const unsure = matter.filter(
    (one) =>
      !growing.includes(one) &&
      !shrinking.includes(one) &&
      !(one.growth.low >= -STEADY && one.growth.high <= STEADY),
  );
  const checks: Check[] = [
    ...growing.map(
      (one): Check =>
        changes
          ? { verdict: 'look', words: `the system changes within the run, and ${growsWords(system, one)}` }
          : {
              verdict: 'fails',
              words: `not settled: ${growsWords(system, one)}`,
              plain: growsPlainly(system, one),
            },
    ),
    ...small.map((one): Check => ({ verdict: 'look', words: growsWords(system, one) })),
    ...shrinking.map(
      (one): Check => ({
        verdict: 'look',
        words: `${nameOf(one)} still shrinks, by ${numberIn('share', -one.growth.mean)} % a year: ${changes ? 'the system changes within the run' : tooShort(scenario.startWith !== undefined)}`,
      }),
    ),
    ...warmUp(system, changes || growing.length > 0),
  ];
  const [first] = [...unsure].sort((a, b) => b.level - a.level);
  if (first !== undefined) {
    checks.push({
      verdict: 'look',
      words: Number.isNaN(first.growth.low)
        ? 'whether lists and caseloads still grow cannot be told from this run: it takes two blocks of the window (whole years where arrivals have a season) and two replications'
        : `whether ${nameOf(first)} still grows cannot be told (${signedIn('share', first.growth.low)} to ${signedIn('share', first.growth.high)} % a year)${unsure.length > 1 ? `, nor of ${unsure.length - 1} more` : ''}: run longer, or more replications`,
    });
  }
  if (checks.length === 0)
    checks.push({
      verdict: 'holds',
      words: `settled: none of ${matter.length} lists and caseloads grows or shrinks by more than ${100 * STEADY} % a year.`,
    });
  return checks;
}

function nameOf({ series, team }: Settling): string {
  switch (series) {
    case 'waiting':
      return `the list of ${team}`;
    case 'caseload':
      return `the caseload of ${team}`;
    case 'wait_to_first_contact':
      return 'the wait to first contact';
    case 'wait_to_help':
      return 'the wait to help';
  }
}

/** `the list of core grows by 12.3 people a week … : core.worker is at 99.8 % of its time; at least 14 % more …`. */
function growsWords(system: SystemResult, one: Settling): string {
  const team = one.series === 'waiting' ? one.team : one.team.split('.')[0]!;
  const perWeek = (one.growth.mean * one.level) / WEEKS_OF_A_YEAR;
  const limits = limitsOf(system, team);
  const dates = waitingAtDates(system, team);
  const full = limits.filter(({ isFull }) => isFull);
  const holds =
    full.length > 0
      ? `held back because ${full.map(({ words, place }) => `${words} (${place})`).join(', ')}`
      : limits.length > 0
        ? `though nothing there is full (${limits[0]!.words})`
        : 'and it has no limit that is known';
  const made = system.cells.find(
    ({ cell }) =>
      cell.measure.name === 'referrals_to_team' &&
      cell.group === '' &&
      (cell.team === team || (system.directory.teams.length === 1 && cell.team === '')),
  )?.estimate.mean;
  // What grows, of what is got through; or what everybody would need who joins, of what there is.
  const growing = made !== undefined && made > perWeek ? perWeek / (made - perWeek) : Number.NaN;
  const lacks = Math.max(...full.map(({ offered }) => (Number.isFinite(offered) ? offered - 1 : 0)));
  const least = lacks > 0 ? lacks : growing;
  const more =
    full.length > 0 && least > 0
      ? `; to serve everybody who joins it would take at least ${numberIn('share', least)} % more of it`
      : '';
  return `${nameOf(one)} grows by ${numberIn('per week', perWeek)} people a week, ${holds}${more}. Its means are of no long run: what holds is ${dates === '' ? 'how many wait at the end' : `that ${dates}`}`;
}

/** `the waiting list of Core team goes on growing, by about 12 people a week. …` */
function growsPlainly({ scenario }: SystemResult, { series, team, growth, level }: Settling): string {
  const [name, role] = team.split('.');
  const of = scenario.teams.find((one) => one.name === name);
  const title = of?.title || name;
  const perWeek = (growth.mean * level) / WEEKS_OF_A_YEAR;
  const by =
    perWeek >= 1
      ? `about ${Math.round(perWeek)} people a week`
      : `about ${Math.max(1, Math.round(growth.mean * level))} people a year`;
  const what = series === 'caseload' ? `the caseload of ${title} (${role})` : `the waiting list of ${title}`;
  return `${what} goes on growing, by ${by}. A wait measured now would be longer a month later, so that there is nothing firm to compare`;
}

/** @param neverSettles as has been said already: no warm-up would do */
function warmUp(system: SystemResult, neverSettles: boolean): Check[] {
  const { window, scenario, settling } = system;
  if (scenario.startWith !== undefined) return [];
  const weeks = window.from / WEEK;
  const late = thatMatter(settling).filter(({ cut }) => cut > weeks);
  const [latest] = [...late].sort((a, b) => b.cut - a.cut);
  const { weeks: recommended, by } = recommendedWarmUp(settling);
  const checks: Check[] = [];
  if (latest !== undefined)
    checks.push({
      verdict: 'look',
      words: `the warm-up of ${numberIn('count', weeks)} weeks is short: ${nameOf(latest)} has its level from week ${latest.cut} on (MSER-5)`,
    });
  else checks.push(...ownTimes(system));
  if (by !== null && Number.isNaN(recommended) && !neverSettles)
    checks.push({
      verdict: 'look',
      words: `where ${nameOf(by)} has its level cannot be told: MSER-5 cuts in the second half of the run, so that it is too short to say, or never settles`,
    });
  return checks;
}

/** Lists can keep their level while people who are to come back have not yet come. */
function ownTimes(system: SystemResult): Check[] {
  const longest = longestClock(system);
  const weeks = system.window.from / WEEK;
  if (longest === null || longest.weeks <= Math.max(1, weeks)) return [];
  const words = `the warm-up of ${numberIn('count', weeks)} weeks is short: ${longest.what} takes ${numberIn('count', Math.ceil(longest.weeks))} weeks`;
  return [{ verdict: 'look', words }];
}

function tooShort(startedFull: boolean): string {
  return startedFull
    ? 'the file of people who are there at the start is not the whole list, or there is more capacity than before'
    : 'the warm-up is too short';
}

/** Of a system without lists or caseloads that could tell. */
function begins(system: SystemResult): Check[] {
  const { window, scenario } = system;
  const late = scenario.startWith === undefined && window.from > 0 ? ownTimes(system) : [];
  if (late.length > 0) return late;
  if (scenario.startWith !== undefined || window.from > 0)
    return [{ verdict: 'holds', words: 'no list or caseload is long enough to grow.' }];
  return [
    {
      verdict: 'look',
      words: 'there was no warm-up: the run began with an empty system, and counting with it.',
    },
  ];
}
