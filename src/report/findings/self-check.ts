/** What a results folder can say about whether it is to be trusted. */
import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import type { StoredResults } from '../results/stored.ts';
import { weeksOf } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';
import { overall } from './cells.ts';
import { settledChecks } from './settled.ts';
import { streamsOf } from './streams.ts';

export interface Check {
  readonly verdict: 'holds' | 'look' | 'fails';
  readonly words: string;
  /** Of what makes numbers useless, the same for a room that has never seen a scenario. */
  readonly plain?: string;
}

/** What does not add up is a fault of the program, and says nothing to a room. */
const PLAIN_BOOKS =
  'people went missing in the counting. That is a fault of the program: tell whoever made this';

/** A difference of the books below this share is rounding. */
const ROUNDING = 1e-6;
/** Intervals wider than this share of the mean, to each side, are called wide. */
const WIDE = 0.1;
const DAYS_OF_A_WEEK = 7;

/** What the numbers themselves say: the books, whether it has settled, how sure the waits are, and how many runs there are. */
export function checksOf(result: ExperimentResult): Check[] {
  return [
    ...result.systems.flatMap((system) => withName(checksAt(system), system, result.systems.length)),
    enoughReplications(result.replications),
  ];
}

/** The same of one system, without its name. */
export function checksAt(system: SystemResult): Check[] {
  const counted = books(system).map((check) => ({ ...check, plain: PLAIN_BOOKS }));
  return [...counted, ...settledChecks(system), precision(system)];
}

/** Of several systems it is said which. */
export function withName(checks: readonly Check[], { scenario }: SystemResult, systems: number): Check[] {
  const name = systems > 1 ? `${scenario.name}: ` : '';
  const title = systems > 1 ? `${scenario.title || scenario.name}: ` : '';
  return checks.map(({ verdict, words, plain }) => ({
    verdict,
    words: name + words,
    ...(plain === undefined ? {} : { plain: title + plain }),
  }));
}

/** What only a folder can say: whether it is as it was written, and by which version. */
export function folderChecks({ result, manifest, untouched }: StoredResults, version: string): Check[] {
  return [
    ...result.systems.flatMap((system, index) =>
      withName([scenarioUntouched(untouched[index]!)], system, result.systems.length),
    ),
    sameVersion(manifest.version, version),
  ];
}

export function selfChecks(stored: StoredResults, version: string): Check[] {
  return [...checksOf(stored.result), ...folderChecks(stored, version)];
}

/** Nobody is lost: what comes to teams is what sources and teams sent; every request has one ending or is open. */
function books(system: SystemResult): Check[] {
  const cells = overall(system);
  const mean = (name: string) => cells.get(name)?.estimate.mean ?? NaN;
  const made = mean('referrals_to_team');
  if (!Number.isFinite(made)) return [{ verdict: 'look', words: 'there were no referrals in the window.' }];
  const a = (number: number) => numberIn('per week', number);
  const moved = (mean('passed_on_between_teams') || 0) + (mean('handed_over_between_teams') || 0);
  const sent = mean('requests') + moved;
  return [
    {
      verdict: same(made, sent) ? 'holds' : 'fails',
      words: `teams were sent ${a(made)} referrals a week; requests for help (${a(mean('requests'))}) and moves between teams (${a(moved)}) make ${a(sent)}.`,
    },
    ...conservation(system, made),
    endings(cells),
    ...onLists(system),
    ...onCaseloads(system),
    ...daysToHelp(cells),
  ];
}

/** Little's law (1961), of any stretch of time: people on a list are how often somebody stands on it times how long. */
function onLists({ cells, directory }: SystemResult): Check[] {
  const teams = directory.teams.length > 1 ? directory.teams.map(({ name }) => name) : [''];
  const { known, off } = byLittle(cells, 'list', teams);
  if (known === 0) return [];
  const are = 'the times that people stood on them, by how long (Little’s law).';
  return off.length === 0
    ? [
        {
          verdict: 'holds',
          words: `people on the lists of ${known === 1 ? 'the team' : `each of ${known} teams`} are ${are}`,
        },
      ]
    : [{ verdict: 'fails', words: `people on the lists of ${off.join(', ') || 'the team'} are not ${are}` }];
}

/** The same of caseloads. */
function onCaseloads({ cells, directory: { teams, roles } }: SystemResult): Check[] {
  const { known, off } = byLittle(
    cells,
    'caseload',
    roles.map(({ team, name }) => `${teams[team]!.name}.${name}`),
  );
  if (known === 0) return [];
  const are = 'the times that people were on them, by how long (Little’s law).';
  return off.length === 0
    ? [
        {
          verdict: 'holds',
          words: `people on ${known === 1 ? 'the caseload' : `each of ${known} caseloads`} are ${are}`,
        },
      ]
    : [{ verdict: 'fails', words: `people on the caseloads of ${off.join(', ')} are not ${are}` }];
}

/** At how many places people are known, and where they are not how often times how long. */
function byLittle(cells: SystemResult['cells'], where: 'list' | 'caseload', places: readonly string[]) {
  const means = new Map(
    cells
      .filter(({ cell }) => cell.group === '')
      .map(({ cell, estimate }) => [`${cell.measure.name}/${cell.team}`, estimate.mean]),
  );
  const at = (measure: string, place: string) => means.get(`${measure}_on_${where}/${place}`) ?? Number.NaN;
  const known = places.filter((place) => Number.isFinite(at('time', place)));
  const off = known.filter(
    (place) => !same(at('people', place), (at('stood', place) * at('time', place)) / DAYS_OF_A_WEEK),
  );
  return { known: known.length, off };
}

/** The days before help are those on lists and those on none. */
function daysToHelp(cells: ReturnType<typeof overall>): Check[] {
  const mean = (name: string) => cells.get(name)?.estimate.mean ?? NaN;
  const [all, lists, none] = [
    mean('wait_to_help_mean'),
    mean('days_to_help_on_lists'),
    mean('days_to_help_on_no_list'),
  ];
  if (!Number.isFinite(all) || !Number.isFinite(lists)) return [];
  const a = (number: number) => numberIn('days', number);
  return [
    {
      verdict: same(all, lists + none) ? 'holds' : 'fails',
      words: `${a(lists)} days on lists and ${a(none)} on none make ${a(lists + none)} days before help began, of ${a(all)}.`,
    },
  ];
}

/** Open at the start + made = ended + open at the end, in whole referrals a run. */
function conservation(system: SystemResult, madePerWeek: number): Check[] {
  const mean = (name: string) => overall(system).get(name)?.estimate.mean ?? NaN;
  const weeks = weeksOf(system.window.to - system.window.from);
  const [start, end] = [mean('open_at_start'), mean('open_at_end')];
  const [made, ended] = [madePerWeek * weeks, mean('referrals_ended_as') * weeks];
  if (![start, end, ended].every(Number.isFinite))
    return [{ verdict: 'look', words: 'these results do not say what was open at the start and the end.' }];
  const a = (number: number) => numberIn('referrals', number);
  return [
    {
      verdict: same(start + made, ended + end) ? 'holds' : 'fails',
      words: `nobody is lost: ${a(start)} referrals open at the start and ${a(made)} made are ${a(start + made)}; ${a(ended)} ended and ${a(end)} open at the end are ${a(ended + end)} (means of the replications).`,
    },
    throughTeams(system),
  ];
}

/** Team by team, what the chart of flow shows. */
function throughTeams(system: SystemResult): Check {
  const balance = new Map<string, { in: number; out: number }>();
  for (const { team, way, perWeek } of streamsOf(system)) {
    const sums = balance.get(team) ?? { in: 0, out: 0 };
    sums[way] += perWeek;
    balance.set(team, sums);
  }
  const off = [...balance].filter(([, sums]) => !same(sums.in, sums.out)).map(([team]) => team);
  return off.length === 0
    ? { verdict: 'holds', words: 'what comes to each team is what leaves it or is still open there.' }
    : { verdict: 'fails', words: `what comes to ${off.join(', ')} is not what leaves it or is open there.` };
}

function endings(cells: ReturnType<typeof overall>): Check {
  const found = [...cells].filter(
    ([name]) => /^(ended_|left_)/.test(name) && !/_with_plan_|^left_(before|between|during)_/.test(name),
  );
  const shares = found.reduce((sum, [, { estimate }]) => sum + estimate.mean, 0);
  return Number.isFinite(shares) && found.length > 0
    ? {
        verdict: same(shares, 1) ? 'holds' : 'fails',
        words: `the shares of all endings of requests add up to ${numberIn('share', shares)} %.`,
      }
    : { verdict: 'look', words: 'no request for help ended in the window.' };
}

/** But for rounding. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

function scenarioUntouched(same: boolean): Check {
  return same
    ? { verdict: 'holds', words: 'the scenario in this folder is the one that was run (same hash).' }
    : { verdict: 'fails', words: 'the scenario in this folder was changed after the run: its hash differs.' };
}

/** How wide the intervals of the headline waits are. */
function precision(system: SystemResult): Check {
  const found = overall(system).get('wait_to_first_contact_mean');
  const { mean = NaN, low = NaN, high = NaN } = found?.estimate ?? {};
  const half = (high - low) / 2 / Math.abs(mean);
  if (!Number.isFinite(half))
    return { verdict: 'look', words: 'the wait to a first contact has no interval.' };
  return {
    verdict: half <= WIDE ? 'holds' : 'look',
    words: `the mean wait to a first contact is known to within ${numberIn('share', half)} % to each side.`,
  };
}

/** Whether there are enough for intervals that hold. */
export function enoughReplications(count: number): Check {
  if (count < 2)
    return {
      verdict: 'look',
      words: 'one replication: there are no intervals, and chance cannot be told from effect.',
    };
  return count < 5
    ? { verdict: 'look', words: `${count} replications are few: intervals are wide and may be off.` }
    : { verdict: 'holds', words: `${count} replications, each with its own people and days.` };
}

function sameVersion(ran: string, reads: string): Check {
  return ran === reads
    ? { verdict: 'holds', words: `run and reported by the same version of Doorways (${ran}).` }
    : {
        verdict: 'look',
        words: `run by Doorways ${ran}, reported by ${reads}: measures may have other names.`,
      };
}
