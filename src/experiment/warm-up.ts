/** `warm_up: auto`: how long a warm-up is enough, found out before the run. */
import { WEEK } from '../event-log/units.ts';
import { InputFault } from '../problems/problem.ts';
import { loadAgain, type Scenario } from '../scenario/index.ts';
import { longestClock } from './longest-clock.ts';
import type { ExperimentResult, Settling, SystemResult } from './results.ts';
import { blocksOf, type RecommendedWarmUp, recommendedWarmUp, settlingOfSeries } from './settled.ts';
import { placeIn } from './where.ts';

/** Of each system so many replications are looked at, or as many as it has where these are fewer. */
const LOOKED_AT = 10;
/** Weeks beyond what will be measured in which a warm-up is looked for: at first, and at the most. */
const FIRST = 104;
const MOST = 416;
/** MSER-5 cuts whole batches of five. */
const STEP = 5;

/** Whether any of them leaves its warm-up open. */
export function leavesWarmUpOpen(scenarios: readonly Scenario[]): boolean {
  return scenarios.some(({ time }) => time.isWarmUpOpen === true);
}

/**
 * The systems with a warm-up that is enough for all of them, where any says `warm_up: auto`; otherwise as they are.
 *
 * 1. All run from empty for as long as is measured and two years more, with the people of the run.
 * 2. The least warm-up is taken of which the rule that judges a run says that it is enough: of the weeks up to its end, and as
 *    long after it as is measured, no list, caseload or clock that matters has a later cut, and no time of the scenario itself
 *    is longer (`recommendedWarmUp`).
 * 3. Where there is none, the run is made longer, up to eight years, and then refused.
 *
 * What comes of it is the scenario with that warm-up written in it: the same numbers.
 * @param run runs them, and measures
 * @throws InputFault where no warm-up is enough
 */
export async function withWarmUp(
  scenarios: readonly Scenario[],
  run: (scenarios: readonly Scenario[]) => Promise<ExperimentResult>,
): Promise<readonly Scenario[]> {
  if (!leavesWarmUpOpen(scenarios)) return scenarios;
  const counted = Math.max(...scenarios.map(({ time }) => Math.ceil(time.run / WEEK)));
  const replications = Math.min(LOOKED_AT, scenarios[0]!.replications);
  for (let more = FIRST; ; more *= 2) {
    const weeks = counted + more;
    const looked = await run(scenarios.map((scenario) => fromEmpty(scenario, weeks, replications)));
    const found = leastWarmUp(looked.systems, counted, more);
    if (!Number.isNaN(found.weeks))
      return scenarios.map((scenario) => warmedUp(scenario, found, { weeks, replications }));
    if (more >= MOST) throw refused(scenarios, found, weeks);
  }
}

/** The least warm-up, in weeks, that is enough for all; NaN, with what has not settled, where none is. */
function leastWarmUp(systems: readonly SystemResult[], counted: number, most: number): RecommendedWarmUp {
  let last: RecommendedWarmUp = { weeks: Number.NaN, by: null, time: null };
  const times = systems.map(longestClock);
  for (let weeks = 0; weeks <= most; weeks += STEP) {
    const asked = systems.map((system, index) =>
      recommendedWarmUp(settlingUpTo(system, weeks, counted), times[index]!),
    );
    const late = asked.find((one) => Number.isNaN(one.weeks)) ?? asked.find((one) => one.weeks > weeks);
    if (late === undefined) {
      const [longest] = [...asked].sort((a, b) => b.weeks - a.weeks);
      return { ...longest!, weeks };
    }
    last = { ...late, weeks: Number.NaN };
  }
  return last;
}

/** As a run says of itself that has this warm-up, and measures as long. */
function settlingUpTo({ series, scenario }: SystemResult, weeks: number, counted: number): Settling[] {
  const time = { ...scenario.time, warmUp: weeks * WEEK, run: counted * WEEK };
  const blocks = blocksOf({ ...scenario, time });
  const upTo = (all: Float64Array) => all.subarray(0, weeks + counted);
  return settlingOfSeries(
    series.map((one) => ({ ...one, mean: upTo(one.mean), low: upTo(one.low), high: upTo(one.high) })),
    blocks,
  );
}

function fromEmpty(scenario: Scenario, weeks: number, replications: number): Scenario {
  const settings = [
    'time.warm_up=0 weeks',
    `time.run=${weeks} weeks`,
    'time.follow_up=0 weeks',
    `replications=${replications}`,
    // Its times have no periods of the scenario in them.
    ...(scenario.periods === undefined ? [] : ['periods={}']),
  ];
  return again(scenario, settings);
}

function warmedUp(
  scenario: Scenario,
  { weeks, by, time }: RecommendedWarmUp,
  looked: { readonly weeks: number; readonly replications: number },
): Scenario {
  const found = again(scenario, [`time.warm_up=${weeks} weeks`]);
  const what = time !== null ? time.what : by === null ? '' : nameOf(by);
  return { ...found, time: { ...found.time, warmUpChosen: { by: what, ...looked } } };
}

function nameOf({ series, team }: Settling): string {
  return `${series} ${team}`.trim();
}

/** Settings that only change times change nothing else. */
function again(scenario: Scenario, set: readonly string[]): Scenario {
  const { scenario: found, problems } = loadAgain(scenario, { set });
  if (found === null) throw new InputFault(problems.filter(({ severity }) => severity === 'error'));
  return { ...found, name: scenario.name, title: scenario.title };
}

function refused(scenarios: readonly Scenario[], { by }: RecommendedWarmUp, weeks: number): InputFault {
  const open = scenarios.find(({ time }) => time.isWarmUpOpen === true)!;
  const what =
    by === null ? 'a run that is so short tells nothing' : `${nameOf(by)} has no level that it keeps`;
  return new InputFault([
    {
      severity: 'error',
      code: 'no-warm-up',
      message: `no warm-up is enough in ${weeks} weeks: ${what} (MSER-5)`,
      hint: 'a list that grows has no long run: write a warm_up, and read the answer at dates; or measure longer (run)',
      place: placeIn(open, 'time.warm_up'),
    },
  ]);
}

/** `A warm-up of 45 weeks (auto): …`. */
export function chosenWords({ time: { warmUp, warmUpChosen } }: Scenario): string {
  const { by, weeks, replications } = warmUpChosen!;
  const what = by === '' ? 'nothing is long enough to need one' : `${by} takes longest`;
  return `A warm-up of ${warmUp / WEEK} weeks (auto): ${what}, in ${replications} replications of ${weeks} weeks from empty (MSER-5).`;
}
