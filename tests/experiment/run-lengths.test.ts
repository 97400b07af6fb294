/**
 * The warm-up of every shipped scenario is at least what the tool recommends for it. What it recommends stands in
 * run-lengths.json: `npm run verify` works it out again (DOORWAYS_WRITE_DOCS=1 writes it), `npm test` for one scenario.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../src/experiment/index.ts';
import { longestClock } from '../../src/experiment/longest-clock.ts';
import { recommendedWarmUp } from '../../src/experiment/settled.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { WEEK } from '../../src/units/minutes.ts';
import { SHIPPED, shipped } from '../shipped.ts';

interface Length {
  /** Weeks, of the scenario as it was when this was worked out. */
  readonly warmUp: number;
  readonly run: number;
  /** Weeks; null: some list, caseload or clock has its cut in the second half. */
  readonly recommended: number | null;
  /** What takes longest. */
  readonly by: string;
}

const FILE = join(import.meta.dirname, 'run-lengths.json');
const WRITING = process.env.DOORWAYS_WRITE_DOCS === '1';
const WHOLE = WRITING || process.env.DOORWAYS_VERIFY === '1';
const REPLICATIONS = 10;
/** Worked out in `npm test` too. */
const IN_SHORT = 'scenarios/examples/clinic-diary.yaml';

/**
 * Overwhelmed never settles: its lists grow for as long as it runs. With twelve cases a meeting the caseload of the core
 * team still falls while it is counted, from the third year to the fourth by one in twenty (sixty replications); over
 * four years it is found to have settled, and the level of those is one in a hundred lower.
 */
const CANNOT_BE_TOLD = ['scenarios/neighbourhood-mdt-twelve.yaml', 'scenarios/overwhelmed.yaml'];

/**
 * Systems and examples that begin empty and measure later. Textbook queues and published models run as their sources do, and
 * their answers are known (tests/theory, tests/published); what changes within the run is to move by it.
 */
const WARMED_UP = SHIPPED.filter((file) => {
  const { time, startWith, phases = [], sources } = shipped(file);
  const surges = sources.some(({ arrivals }) => 'surges' in arrivals && arrivals.surges.length > 0);
  const isKnown = file.startsWith('scenarios/textbook/') || file.startsWith('scenarios/published/');
  return !isKnown && time.warmUp > 0 && startWith === undefined && phases.length === 0 && !surges;
});

async function lengthOf(file: string): Promise<Length> {
  const scenario = shipped(file);
  const { warmUp, run } = scenario.time;
  const { followUp: _, ...time } = scenario.time;
  const asked: Scenario = { ...scenario, replications: REPLICATIONS, time };
  const { systems } = await runExperiment([asked], { workers: 1, kernel: 'calendar' });
  const [system] = systems;
  const { weeks, by, time: own } = recommendedWarmUp(system!.settling, longestClock(system!));
  return {
    warmUp: warmUp / WEEK,
    run: run / WEEK,
    recommended: Number.isNaN(weeks) ? null : weeks,
    by: own !== null ? own.what : by === null ? '' : `${by.series} ${by.team}`.trim(),
  };
}

const read = () => JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Length>;

describe('how long shipped scenarios run', () => {
  it('is at least as long before counting as the tool recommends', () => {
    const stored = read();
    expect(Object.keys(stored)).toEqual(WARMED_UP);
    for (const [file, { warmUp, run, recommended }] of Object.entries(stored)) {
      const { time } = shipped(file);
      expect([warmUp, run], `${file} has other lengths now: work them out again`).toEqual([
        time.warmUp / WEEK,
        time.run / WEEK,
      ]);
      if (recommended !== null) expect(recommended, file).toBeLessThanOrEqual(warmUp);
    }
    const untold = Object.keys(stored).filter((file) => stored[file]!.recommended === null);
    expect(untold.sort()).toEqual(CANNOT_BE_TOLD);
  });

  it('has as many replications as it takes for verdicts and for intervals that allow for a long side', () => {
    // Published models run as often as their sources.
    const own = SHIPPED.filter((file) => !/textbook|published/.test(file));
    expect(own.length).toBeGreaterThan(50);
    for (const file of own) expect([file, shipped(file).replications >= 10]).toEqual([file, true]);
  });

  it('lets everybody be followed for as long as the longest horizon of what is said first', () => {
    const riverside = WARMED_UP.filter((file) => shipped(file).seed === 'riverside');
    expect(riverside.length).toBeGreaterThan(40);
    for (const file of riverside) expect(shipped(file).time.followUp, file).toBe(26 * WEEK);
  });

  it('is recommended as it was when this was written', async () => {
    const stored = WRITING ? {} : read();
    const found: Record<string, Length> = {};
    for (const file of WHOLE ? WARMED_UP : [IN_SHORT]) found[file] = await lengthOf(file);
    if (WRITING) writeFileSync(FILE, `${JSON.stringify(found, null, 2)}\n`);
    else expect(found).toEqual(Object.fromEntries(Object.keys(found).map((file) => [file, stored[file]])));
  });
});
