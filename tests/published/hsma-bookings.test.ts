import { describe, expect, test } from 'vitest';
import { table } from '../docs/markdown.ts';
import { verificationShows } from '../docs/verification.ts';
import { measuredOnce, scenarioAt } from '../measured.ts';
import { comparedTable, pageShows } from './page.ts';

/** Rosser and Chalk, HSMA DES book: demand a year, mean wait in days with its spread over runs, share of slots used. */
const PUBLISHED = [
  [2500, 7.261, 0.013, 0.729],
  [2750, 7.332, 0.017, 0.804],
  [3000, 7.51, 0.062, 0.873],
  [3250, 8.223, 0.296, 0.949],
  [3500, 20.73, 4.46, 0.987],
  [3750, 43.39, 5.19, 0.989],
  [4000, 63.0, 4.65, 0.989],
] as const;
const RUNS = 10;
const USED_WITHIN = 0.01;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

describe('the published booking model', () => {
  const runs = PUBLISHED.map(([demand, wait, sd, used]) => {
    const scenario = scenarioAt('scenarios/published/hsma-bookings.yaml', [
      `sources.referrals.rate=${demand / 52} per week`,
    ]);
    const each = Array.from({ length: RUNS }, (_, replication) => measuredOnce(scenario, { replication }));
    const waits = each.map((of) => of('wait_to_first_contact_mean'));
    return {
      demand,
      published: { wait, sd, used },
      waits,
      used: mean(each.map((of) => of('slots_used_share'))),
    };
  });

  /** Three standard errors of the difference, both of ten runs; and what is rounded away where nothing varies. */
  const byChance = ({ waits, published }: (typeof runs)[number]) =>
    Math.max(0.05, 3 * Math.sqrt((spread(waits) ** 2 + published.sd ** 2) / RUNS));

  test.each(runs)(
    'at $demand referrals a year people wait as long as published, and as many slots are used',
    (run) => {
      const { published, waits, used } = run;
      expect(Math.abs(mean(waits) - published.wait)).toBeLessThan(byChance(run));
      expect(Math.abs(used - published.used)).toBeLessThan(USED_WITHIN);
    },
  );

  pageShows('docs/published/hsma-bookings.md', {
    waits: () =>
      table(
        ['referrals a year', 'mean wait, days', 'sd over runs', 'published', 'sd', 'slots used', 'published'],
        runs.map(({ demand, published, waits, used }) => [
          String(demand),
          mean(waits).toFixed(2),
          spread(waits).toFixed(2),
          published.wait.toFixed(2),
          published.sd.toFixed(2),
          used.toFixed(3),
          published.used.toFixed(3),
        ]),
        [0, 1, 2, 3, 4, 5, 6],
      ),
  });
  verificationShows({
    'hsma-bookings': () =>
      comparedTable(
        runs.flatMap((run) => [
          {
            what: `mean wait, days, at ${run.demand} referrals a year`,
            published: run.published.wait,
            found: mean(run.waits),
            within: byChance(run),
            digits: 2,
          },
          {
            what: `slots used, at ${run.demand}`,
            published: run.published.used,
            found: run.used,
            within: USED_WITHIN,
            digits: 3,
          },
        ]),
      ),
  });
});
