import { describe, expect, test } from 'vitest';
import { KIND } from '../../src/event-log/kinds.ts';
import { logOf } from '../../src/experiment/index.ts';
import { AS_THEY_STAND } from '../docs/in-short.ts';
import { table } from '../docs/markdown.ts';
import { scenarioAt } from '../measured.ts';
import { pageShows } from './page.ts';

/** Waits in whole working days, as the published model counts: from the day of the referral to that of the appointment. */
const SYSTEMS = ['home', 'partial', 'full', 'home-carved', 'partial-carved', 'full-carved'] as const;
/** `npm test` makes the first. */
const [RUNS, IN_SHORT] = [2, 1];
const MADE = AS_THEY_STAND ? RUNS : IN_SHORT;
const DAY = 1440;

/** Working days since the start, a Monday. */
const workingDay = (minute: number) => {
  const day = Math.floor(minute / DAY);
  return Math.floor(day / 7) * 5 + Math.min(day % 7, 5);
};

/** Waits that ended within the year that is measured, routine and urgent, in ascending order. */
function waitsOf(file: string, runs: number): [number[], number[]] {
  const scenario = scenarioAt(`scenarios/published/devon-${file}.yaml`);
  const found: [number[], number[]] = [[], []];
  for (let replication = 0; replication < runs; replication++) {
    const asked = new Map<number, number>();
    for (const { kind, person, urgency, time } of logOf(scenario, scenario.seed, replication, 'calendar')) {
      if (kind === KIND.referred) asked.set(person, time);
      if (kind !== KIND.contacted || time < scenario.time.warmUp) continue;
      found[urgency as 0 | 1].push(workingDay(time) - workingDay(asked.get(person)!));
    }
  }
  return [found[0].sort((a, b) => a - b), found[1].sort((a, b) => a - b)];
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const centile = (values: readonly number[], share: number) =>
  values[Math.floor(share * (values.length - 1))]!;
const within = (values: readonly number[], days: number) =>
  values.filter((value) => value <= days).length / values.length;

describe('the published assessment clinics', () => {
  const waitsIn = (runs: number) => new Map(SYSTEMS.map((file) => [file, waitsOf(file, runs)]));
  const waits = waitsIn(MADE);
  const routine = (file: (typeof SYSTEMS)[number]) => waits.get(file)![0];
  const urgent = (file: (typeof SYSTEMS)[number]) => waits.get(file)![1];

  test('nobody is seen before the notice is over', () => {
    for (const file of SYSTEMS) {
      expect(routine(file)[0]).toBeGreaterThanOrEqual(3);
      expect(urgent(file)[0]).toBeGreaterThanOrEqual(1);
    }
  });

  test('pooling shortens waits, and the more the further it goes', () => {
    expect(mean(routine('partial'))).toBeLessThan(mean(routine('home')));
    expect(mean(routine('full'))).toBeLessThan(mean(routine('partial')));
  });

  test('a carve-out brings urgent people in sooner, and costs routine people time', () => {
    for (const file of ['home', 'partial'] as const) {
      expect(mean(urgent(`${file}-carved`))).toBeLessThan(mean(urgent(file)));
      expect(mean(routine(`${file}-carved`))).toBeGreaterThan(mean(routine(file)));
    }
  });

  test('at home clinics a whole slot kept each day is more than urgent people need, and routine people wait for weeks', () => {
    expect(mean(routine('home-carved'))).toBeGreaterThan(2 * mean(routine('home')));
    expect(mean(routine('full-carved')) - mean(routine('full'))).toBeLessThan(1);
  });

  const rows = (which: 0 | 1, target: number, of = waits) =>
    table(
      ['', 'mean', 'median', '90th centile', `within ${target} working days, %`],
      SYSTEMS.map((file) => {
        const own = of.get(file)![which];
        return [
          file.replace('-carved', ', carve-out'),
          mean(own).toFixed(1),
          String(centile(own, 0.5)),
          String(centile(own, 0.9)),
          (100 * within(own, target)).toFixed(1),
        ];
      }),
      [1, 2, 3, 4],
    );
  const regions = (of: () => typeof waits) => ({
    routine: () => rows(0, 20, of()),
    urgent: () => rows(1, 5, of()),
  });
  pageShows(
    'docs/published/devon-clinics.md',
    regions(() => waits),
    regions(() => (MADE === IN_SHORT ? waits : waitsIn(IN_SHORT))),
  );
});
