import { describe, expect, test } from 'vitest';
import { table } from '../docs/markdown.ts';
import { verificationShows } from '../docs/verification.ts';
import { measuredOnce, scenarioAt } from '../measured.ts';
import { erlangB } from '../theory/exact.ts';
import { comparedTable, pageShows, VERIFY } from './page.ts';

/**
 * Monks et al. 2016, with as many beds as are wanted. The number of people in a bed is then Poisson, whatever the
 * lengths of stay (Palm 1943), and the chance of finding all of n beds taken is Erlang's formula B for the load.
 */
const UNITS = [
  {
    team: 'acute',
    title: 'Acute stroke unit',
    load: 8.145,
    numbers: [9, 10, 11, 12, 13, 14],
    paper: [0.19, 0.14, 0.09, 0.06, 0.04, 0.02],
  },
  {
    team: 'rehab',
    title: 'Rehabilitation',
    load: 9.718,
    numbers: [10, 12, 13, 14, 15, 16],
    paper: [0.2, 0.11, 0.08, 0.05, 0.03, 0.02],
  },
] as const;

/** Of a paper with two digits, and of chance in a run of so many years. */
const AS_ROUNDED = 0.015;
const YEARS = 400;
const REPLICATIONS = VERIFY ? 10 : 1;

describe('the published stroke unit', () => {
  const run = scenarioAt('scenarios/published/stroke-unit.yaml', [`time.run=${YEARS} years`]);
  const measured = Array.from({ length: REPLICATIONS }, (_, replication) =>
    measuredOnce(run, { replication }),
  );
  const of = (measure: string, place: string) =>
    measured.reduce((sum, each) => sum + each(measure, place), 0) / REPLICATIONS;
  const delay = (team: string, number: number) => of('delay_with_number', `${team}.beds at ${number}`);

  test.each(UNITS)(
    '$title: as many beds are taken, and found taken, as theory says',
    ({ team, load, numbers }) => {
      expect(Math.abs(of('places_occupied', `${team}.beds`) / load - 1)).toBeLessThan(0.015);
      for (const number of numbers)
        expect(Math.abs(delay(team, number) - erlangB(load, number)), `${number} beds`).toBeLessThan(0.01);
    },
  );

  test.each(UNITS)('$title: and, as it is rounded there, as the paper says', ({ team, numbers, paper }) => {
    numbers.forEach((number, index) => {
      expect(Math.abs(delay(team, number) - paper[index]!), `${number} beds`).toBeLessThan(AS_ROUNDED);
    });
  });

  const share = (value: number) => value.toFixed(3);
  pageShows('docs/published/stroke-unit.md', {
    delays: () =>
      table(
        ['', 'beds', 'a run', 'Erlang B', 'the paper'],
        UNITS.flatMap(({ title, team, load, numbers, paper }) =>
          numbers.map((number, index) => [
            index === 0 ? title : '',
            String(number),
            share(delay(team, number)),
            share(erlangB(load, number)),
            paper[index]!.toFixed(2),
          ]),
        ),
        [1, 2, 3, 4],
      ),
    occupied: () =>
      `Over ${YEARS} years ${of('places_occupied', 'acute.beds').toFixed(2)} beds of the acute unit are taken on average (its load is 8.145) and ${of('places_occupied', 'rehab.beds').toFixed(2)} of rehabilitation (9.718).`,
  });
  verificationShows({
    'stroke-unit': () =>
      comparedTable(
        UNITS.flatMap(({ title, team, numbers, paper }) =>
          numbers.map((number, index) => ({
            what: `${title}: all of ${number} beds taken`,
            published: paper[index]!,
            found: delay(team, number),
            within: AS_ROUNDED,
            digits: 3,
          })),
        ),
      ),
  });
});
