import { beforeAll, describe, expect, it } from 'vitest';
import { type ExperimentResult, logOf, runExperiment } from '../../src/experiment/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { WEEK } from '../../src/units/minutes.ts';
import { EVIDENCE } from '../docs/evidence.ts';
import { endsReferral, rowOf } from '../properties/log.ts';
import { shipped } from '../shipped.ts';

/**
 * Whether Riverside looks like English adult community mental health: each range is a published one, with its source.
 * The single point of access is calibrated to those of the table; the other systems follow from it by what their principle
 * changes, and were not fitted.
 */
const ADULTS = 195_000;

const read = (name: string): Scenario => shipped(`scenarios/${name}.yaml`);

const NAMES = ['before', 'spa', 'no-wrong-door'] as const;
const VERIFY = process.env.DOORWAYS_VERIFY === '1';
/** The ranges are wide, and a year of one replication has thousands of people. */
const asRun = (scenario: Scenario): Scenario => ({
  ...scenario,
  replications: VERIFY ? 4 : 1,
  time: VERIFY ? scenario.time : { ...scenario.time, warmUp: 39 * WEEK, run: 52 * WEEK },
});
const results = new Map<string, ExperimentResult>();
beforeAll(async () => {
  for (const name of NAMES) {
    results.set(name, await runExperiment([asRun(read(name))], { workers: 1, kernel: 'calendar' }));
  }
});

function mean(name: string, measure: string, team = ''): number {
  const found = results
    .get(name)!
    .systems[0]!.cells.find(
      ({ cell }) => cell.measure.name === measure && cell.team === team && cell.group === '',
    );
  return found!.estimate.mean;
}

function isWithin(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

describe.each(NAMES)('in Riverside (%s)', (name) => {
  it('between 900 and 2,000 of 100,000 adults are referred for the first time in a year', () => {
    const { time } = results.get(name)!.systems[0]!.scenario;
    const years = time.run / 525_960;
    isWithin((mean(name, 'people') / years / ADULTS) * 100_000, 900, 2000);
  });

  it('people do not come to 17 to 30 % of contacts offered (Devon 17 to 30 %, later contacts 9 to 20 %)', () => {
    isWithin(mean(name, 'contacts_missed'), 0.17, 0.3);
  });

  it('a practitioner of the core team has 16 to 35 people (Greenwood 2000, Tyrer 2001)', () => {
    isWithin(mean(name, 'caseload_per_wte', 'core_team.practitioner'), 16, 35);
  });

  it('people wait for 10 to 126 days to be assessed (10 urgent, older adults 2016; 126 are 14 weeks and 4, Rethink 2018)', () => {
    isWithin(mean(name, 'wait_to_assessment_mean'), 10, 126);
  });

  it('a person on the caseload of the core team is seen 0.5 to 4 times a month (1.05 nationally, NHS Providers 2024)', () => {
    const { scenario } = results.get(name)!.systems[0]!;
    const team = scenario.teams.findIndex((each) => each.name === 'core_team');
    let months = 0;
    let contacts = 0;
    const since = new Map<number, number>();
    logOf(scenario, scenario.seed, 0, 'calendar').replay({
      take: (each) => {
        if (each.team !== team) return;
        const row = rowOf(each);
        if (row.event === 'started') since.set(row.person, row.time);
        if (row.event === 'contacted' && since.has(row.person)) contacts++;
        if (row.event === 'finished' || endsReferral(row)) {
          months += (row.time - (since.get(row.person) ?? row.time)) / 43_830;
          since.delete(row.person);
        }
      },
    });
    isWithin(contacts / months, 0.5, 4);
  });
});

describe('the single point of access, calibrated', () => {
  // As long as it stands: its lists take their time to be what they will be.
  const WHOLE = 'spa as it stands';
  beforeAll(async () => {
    const asItStands: Scenario = { ...read('spa'), replications: VERIFY ? 4 : 1 };
    results.set(WHOLE, await runExperiment([asItStands], { workers: 1, kernel: 'calendar' }));
  });

  it.each(EVIDENCE.map((row) => [row.what, row] as const))('is within the published range: %s', (_, row) => {
    isWithin(mean(WHOLE, row.measure, row.team), ...row.range);
  });

  it('keeps its crisis team busy for half of its time, and the teams people wait for all of theirs', () => {
    isWithin(mean(WHOLE, 'utilisation', 'crisis.crisis_practitioner'), 0.45, 0.75);
    for (const role of [
      'psychosis.care_coordinator',
      'core_team.practitioner',
      'talking_therapies.therapist',
    ])
      expect(mean(WHOLE, 'utilisation', role), role).toBeGreaterThan(0.95);
  });
});

describe('where the teams check for themselves', () => {
  it.each(['spa', 'no-wrong-door'])(
    'the core team accepts 45 to 80 %% of those it assesses (Healey 2021: 57 and 77 %%) in %s',
    (name) => {
      isWithin(mean(name, 'accepted_by_team', 'core_team'), 0.45, 0.8);
    },
  );

  it('the strict thresholds of before accept fewer than either', () => {
    expect(mean('before', 'accepted_by_team', 'core_team')).toBeLessThan(
      mean('spa', 'accepted_by_team', 'core_team'),
    );
    expect(mean('before', 'accepted_by_team', 'core_team')).toBeLessThan(
      mean('no-wrong-door', 'accepted_by_team', 'core_team'),
    );
  });
});

describe('the single point of access and the system without a wrong door', () => {
  const posts = (name: string) => {
    const byBand: Record<string, number> = {};
    for (const { roles } of read(name).teams)
      for (const { band, posts } of roles) byBand[band] = (byBand[band] ?? 0) + posts;
    return byBand;
  };

  it('have the same posts, band by band', () => {
    const one = posts('spa');
    const other = posts('no-wrong-door');
    expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort());
    for (const [band, wte] of Object.entries(one)) expect(other[band], `band ${band}`).toBeCloseTo(wte, 9);
  });

  it('cost the same', () => {
    // Hours on duty come in whole shifts, and a post of half a week is at work every other day.
    expect(mean('no-wrong-door', 'cost') / mean('spa', 'cost')).toBeCloseTo(1, 2);
  });

  it('serve the same people', () => {
    expect(mean('no-wrong-door', 'people')).toBe(mean('spa', 'people'));
    const { people, sources } = read('spa');
    const other = read('no-wrong-door');
    expect([other.people, other.sources]).toEqual([people, sources]);
  });
});
