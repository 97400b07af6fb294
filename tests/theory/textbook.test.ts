import { readFileSync } from 'node:fs';
import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { type ExperimentResult, onThreads, runExperiment } from '../../src/experiment/index.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { interval, studentQuantile } from '../../src/stats/index.ts';
import { WRITING } from '../docs/markdown.ts';
import { verificationShows } from '../docs/verification.ts';
import {
  erlangA,
  interruptingTimes,
  meetings,
  mg1Wait,
  mmc,
  priorityWaits,
  skillMix,
  withReturns,
} from './exact.ts';

/**
 * The scenarios in `scenarios/textbook`, written in the language like any other, against the answers known on paper.
 *
 * The lengths of the runs follow from the asymptotic variance of each queue (for M/M/1: 2(1 + load) / (load (1 - load)²)
 * in service times, Whitt 1989), so that the half-width of a 99 % interval is under 5 % of the exact value. They were
 * chosen before any mean was looked at, then changed once for three of them (md1, mm20, erlang-a) on their half-widths
 * alone. The warm-up is at least ten relaxation times, 1 / (service (1 - sqrt(load))²).
 * `npm run docs` makes the tables of the page of verification at this length; `npm run verify` (DOORWAYS_VERIFY=1) runs
 * each seven times as often and asks for 2 %. `npm test` runs a small part of it, and asks for no more than such a part can give: half-widths grow as the square root of what is
 * left out and with the t quantile of fewer replications, and a standard deviation that is itself estimated from n of
 * them is, 999 times in 1,000, at most √(χ² / (n − 1)) times the true one.
 *
 * One interval in a hundred misses by chance. The seed is fixed, so a miss is the same miss every time: whoever
 * changes what a draw depends on may meet one. Then look at several other seeds: if about one in a hundred misses,
 * it is chance; if they miss on one side, it is a fault. Never look for a seed that passes.
 */
const { chisquare } = jstat.jStat;

const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const TIMES = 7;
/** Their lists vary more from one replication to the next: seven times as often, they are known within 2.6 and 3.3 %. */
const MORE_TIMES: Readonly<Record<string, number>> = { 'skill-mix': 14, 'skill-mix-caseload': 22 };
const [WITHIN, WITHIN_BY_VERIFY] = [0.05, 0.02];
/** Of the two whose lists vary more, twice as often. */
const WITHIN_ON_THE_PAGE = 0.075;

const WHOLE = { run: 1, replications: 1 };
/** Shares of the run and of the replications that `npm test` makes. */
const PART = { run: 1 / 32, replications: 1 };
/** These need the most people for each day: sixteen million between them, of twenty-five million in all. */
const PARTS: Readonly<Record<string, typeof PART>> = {
  mm10: { run: 1 / 32, replications: 1 / 4 },
  mm20: { run: 1 / 32, replications: 1 / 4 },
  // Of a sixteenth of it, with its seed, the interval misses; of sixty other seeds one does.
  'skill-mix-caseload': { run: 1 / 8, replications: 1 },
};
const partOf = (name: string) => (WRITING ? WHOLE : (PARTS[name] ?? PART));

/** The half-width asked for, as a share of the exact value. @param replications that were made */
function mostFor(name: string, replications: number): number {
  if (VERIFY) return WITHIN_BY_VERIFY;
  if (WRITING) return WITHIN_ON_THE_PAGE;
  const part = partOf(name);
  const t = (n: number) => studentQuantile(0.995, n - 1);
  const fewer = t(replications) / t(replications / part.replications);
  const uncertain = Math.sqrt(chisquare.inv(0.999, replications - 1) / (replications - 1));
  return (WITHIN * fewer * uncertain) / Math.sqrt(part.run * part.replications);
}

/** What the page of verification shows. */
const shown: string[] = [];

async function run(name: string): Promise<ExperimentResult> {
  const { scenario, problems } = loadScenario(`scenarios/textbook/${name}.yaml`, (path) =>
    readFileSync(path, 'utf8'),
  );
  expect(problems).toEqual([]);
  const { time, replications } = scenario!;
  const part = partOf(name);
  const times = VERIFY ? (MORE_TIMES[name] ?? TIMES) : WRITING && name in MORE_TIMES ? 2 : 1;
  const asked = VERIFY
    ? { ...scenario!, replications: replications * times }
    : {
        ...scenario!,
        time: { ...time, run: time.run * part.run },
        replications: replications * part.replications * times,
      };
  // Short runs are over before threads of their own would be warm.
  return runExperiment([asked], {
    workers: 2,
    kernel: 'calendar',
    ...(VERIFY || WRITING ? { onThreads } : {}),
  });
}

/** The 99 % interval of a measure over the replications covers the exact value, and is narrow. */
function agrees(result: ExperimentResult, measure: string, exact: number, group = '', team = ''): void {
  const { scenario, cells } = result.systems[0]!;
  const { values } = cells.find(
    ({ cell }) => cell.measure.name === measure && cell.team === team && cell.group === group,
  )!;
  const { mean, low, high } = interval(values, 0.99);
  const holds = low <= exact && exact <= high;
  const what = [measure, team, group]
    .filter((word) => word !== '')
    .join(', ')
    .replaceAll('_', ' ');
  const [expected, found, from, to] = [exact, mean, low, high].map((value) => value.toPrecision(4));
  shown.push(
    `| ${scenario.name} | ${what} | ${expected} | ${found} | ${from} to ${to} | ${holds ? 'holds' : 'fails'} |`,
  );
  const said = `${measure} ${team}${group}: ${low.toPrecision(6)} to ${high.toPrecision(6)}, exactly ${exact.toPrecision(6)}`;
  expect(holds, said).toBe(true);
  expect((high - mean) / exact, said).toBeLessThan(mostFor(scenario.name, values.length));
}

describe('a scenario written in the language agrees with the formula:', () => {
  it.each([
    ['mm1', 0.9, 1],
    ['mm5', 4, 5],
    ['mm10', 9, 10],
    ['mm20', 19, 20],
  ])('people who queue for a few workers (%s)', async (name, arrivals, workers) => {
    const result = await run(name);
    const { wait, mustWait, queue, utilisation } = mmc(arrivals, 1, workers);
    agrees(result, 'wait_on_list_mean', wait);
    agrees(result, 'wait_to_first_contact_mean', wait);
    agrees(result, 'waited_at_all_on_list', mustWait);
    agrees(result, 'people_on_list', queue);
    agrees(result, 'utilisation', utilisation);
  });

  it('one worker whose work always takes as long (md1)', async () => {
    const result = await run('md1');
    agrees(result, 'wait_on_list_mean', mg1Wait(0.8, 1, 0));
    agrees(result, 'people_on_list', 0.8 * mg1Wait(0.8, 1, 0));
    agrees(result, 'utilisation', 0.8);
  });

  it('one worker whose work varies much (mg1)', async () => {
    const result = await run('mg1');
    agrees(result, 'wait_on_list_mean', mg1Wait(0.8, 1, 1.5));
    agrees(result, 'people_on_list', 0.8 * mg1Wait(0.8, 1, 1.5));
    agrees(result, 'utilisation', 0.8);
  });

  it.each([
    ['erlang-a', 10, 0.1, 10],
    ['erlang-a-overloaded', 12, 0.1, 10],
    ['erlang-a-patient', 6, 0.02, 5],
  ])('people who lose patience (%s)', async (name, arrivals, leaving, workers) => {
    const result = await run(name);
    const { mustWait, queue, abandon, utilisation } = erlangA(arrivals, 1, leaving, workers);
    agrees(result, 'people_on_list', queue);
    agrees(result, 'left_gave_up_waiting', abandon);
    agrees(result, 'utilisation', utilisation);
    // The measure is of those who were served, and everyone who gave up had waited.
    agrees(result, 'waited_at_all_on_list', (mustWait - abandon) / (1 - abandon));
  });

  it('people who give up one list for another team (erlang-a-list)', async () => {
    const result = await run('erlang-a-list');
    const { queue, abandon, utilisation } = erlangA(10, 1, 0.1, 10);
    agrees(result, 'people_on_list', queue, '', 'team');
    agrees(result, 'handed_over_between_teams', 10 * abandon * 7, '', 'team -> other');
    agrees(result, 'utilisation', utilisation, '', 'team');
  });

  it('people who go to a senior if one is free, else to a junior, who takes longer (skill-mix)', async () => {
    const result = await run('skill-mix');
    const exact = skillMix(2.4, [
      { servers: 2, rate: 1 },
      { servers: 2, rate: 0.5 },
    ]);
    agrees(result, 'people_on_list', exact.queue);
    agrees(result, 'wait_on_list_mean', exact.wait);
    agrees(result, 'waited_at_all_on_list', exact.mustWait);
    agrees(result, 'utilisation', exact.busyFirst, '', 'team.senior');
    agrees(result, 'utilisation', exact.busySecond, '', 'team.junior');
  });

  it('people who take a place with a senior if one is free, else with a junior (skill-mix-caseload)', async () => {
    const result = await run('skill-mix-caseload');
    const exact = skillMix(2.4, [
      { servers: 2, rate: 1 },
      { servers: 2, rate: 0.5 },
    ]);
    agrees(result, 'people_on_list', exact.queue);
    agrees(result, 'wait_on_list_mean', exact.wait);
    agrees(result, 'waited_at_all_on_list', exact.mustWait);
    // One on duty day and night is 4.2 weeks of 40 hours.
    agrees(result, 'caseload_per_wte', (2 * exact.busyFirst) / 4.2, '', 'team.senior');
    agrees(result, 'caseload_per_wte', (2 * exact.busySecond) / 4.2, '', 'team.junior');
  });

  it('urgent people before others (priority)', async () => {
    const result = await run('priority');
    const [urgent, others] = priorityWaits([0.3, 0.5], 1);
    agrees(result, 'wait_on_list_mean', urgent!, 'kind=in_a_hurry');
    agrees(result, 'wait_on_list_mean', others!, 'kind=not_in_a_hurry');
    agrees(result, 'utilisation', 0.8);
  });

  it('cases that wait for a weekly meeting (meeting)', async () => {
    const result = await run('meeting');
    const { wait, full, cases } = meetings(16, 18);
    agrees(result, 'wait_on_list_mean', 7 * wait);
    agrees(result, 'meetings_full', full);
    agrees(result, 'cases_per_meeting', cases);
  });

  it('urgent work that interrupts other work (interrupting)', async () => {
    const result = await run('interrupting');
    const [urgent, others] = interruptingTimes([0.3, 0.5], 1);
    // The contact after the letter takes no time: whoever comes to it has waited until the letter was done.
    agrees(result, 'wait_to_first_contact_mean', urgent!.done, 'kind=in_a_hurry');
    agrees(result, 'wait_to_first_contact_mean', others!.done, 'kind=not_in_a_hurry');
    agrees(result, 'hours_admin', 0.8 * 7 * 24);
  });

  it('people who come back (feedback)', async () => {
    const result = await run('feedback');
    const requests = withReturns(2, 0.3);
    agrees(result, 'requests', 7 * requests);
    agrees(result, 'failure_demand', 0.3);
    agrees(result, 'wait_on_list_mean', mmc(requests, 1, 4).wait);
    agrees(result, 'utilisation', requests / 4);
  });
});

const textbook = () =>
  [
    '| scenario | measure | expected | found | 99 % interval | verdict |',
    '|---|---|---:|---:|---|---|',
    ...shown,
  ].join('\n');
verificationShows({ textbook }, true);
