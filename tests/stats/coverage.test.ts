import { describe, expect, it } from 'vitest';
import { exp } from '../../src/maths/index.ts';
import { Streams } from '../../src/random/index.ts';
import {
  designEffect,
  quantile,
  rateInterval,
  simultaneousDifference,
  verdictOf,
} from '../../src/stats/index.ts';
import { verificationShows } from '../docs/verification.ts';
import { chanceAlone, EXPERIMENTS } from './coverage.ts';
import { held, longer, mean, type Statistic, waits } from './queue-coverage.ts';

/** What the page of verification shows, in the order of these tests. */
const shown: string[] = [];
const CASES = ['load', 'people', 'replications', 'mean', 'share', 'median', '90th centile', 'difference'];

const sameShown: string[] = [];
const NOTHING_DIFFERS = ['not clear', 'no difference that matters', 'no verdict'];

/** Tried once for the tests and the page. */
function tried(load: number, people: number, replications: number): Record<Statistic, number> {
  const counts = held(load, people, replications);
  const { mean, share, median, centile, difference } = counts;
  const words = [mean, share, median, centile, difference].map((count) => {
    const isShort = count / EXPERIMENTS <= 0.95 - chanceAlone(0.95);
    return `${((100 * count) / EXPERIMENTS).toFixed(1)}${isShort ? ' short' : ''}`;
  });
  shown.push(`| ${[`${100 * load} %`, people, replications, ...words].join(' | ')} |`);
  return counts;
}

describe('nominal 95 % intervals hold the truth', () => {
  const limit = chanceAlone(0.95);

  it('of a queue at 60 % load, for a mean, a share, a quantile and a paired difference', () => {
    const { plain: _, ...counts } = tried(0.6, 200, 12);
    for (const [what, count] of Object.entries(counts))
      expect([what, count / EXPERIMENTS > 0.95 - limit]).toEqual([what, true]);
  });

  it('of a queue at 90 % load within 4 in 100, where means have a long side, and nearer than plain ones', () => {
    // Twenty replications of 500 people: known to be short. NumPy, 1,500 experiments: mean 92.1 (plain 88.5), share 94.3.
    const { plain, difference: _, centile, ...counts } = tried(0.9, 500, 20);
    for (const [what, count] of Object.entries(counts))
      expect([what, count / EXPERIMENTS > 0.91 - chanceAlone(0.91)]).toEqual([what, true]);
    expect(counts.mean).toBeGreaterThan(plain);
    // What a window of 500 people shows on average lies below the long run's, and no interval makes up for it.
    expect(centile / EXPERIMENTS).toBeLessThan(0.95 - limit);
    // Longer windows make up for it, fewer of them notwithstanding.
    expect(tried(0.9, 4000, 5).centile / EXPERIMENTS).toBeGreaterThan(0.9 - chanceAlone(0.9));
  });

  it.each([
    ['a queue at 60 % load, by two replications', 0.6, 200, 2, 0.95, 0.94],
    ['a queue at 60 % load, by five', 0.6, 200, 5, 0.95, 0.93],
    ['a queue at 60 % load, by twenty', 0.6, 200, 20, 0.95, 0.95],
    ['heavy traffic, by two', 0.9, 500, 2, 0.93, 0.9],
    ['heavy traffic, by five', 0.9, 500, 5, 0.93, 0.77],
    ['twenty people a replication, by twelve', 0.6, 20, 12, 0.95, 0.71],
  ] as const)(
    'of %s, for shares; others are short there, and by no more than is said',
    (_, load, people, n, middle, far) => {
      const { share, median, centile, ...others } = tried(load, people, n);
      for (const [count, truth] of [
        [share, 0.95],
        [median, middle],
        [centile, far],
      ] as const)
        expect(count / EXPERIMENTS).toBeGreaterThan(truth - chanceAlone(truth));
      // Few replications whose means have a long side: the page says so, and how short they are.
      for (const [what, count] of Object.entries(others))
        expect([what, count / EXPERIMENTS > 0.8 - chanceAlone(0.8)]).toEqual([what, true]);
    },
  );
});

describe('the interval of a share that is nobody’s or everybody’s', () => {
  it('holds the truth of people who share a queue, of whom hundreds say less than as many alone', () => {
    // Four replications of 300 people at 60 % load; 0.5 % wait longer than 12, and in a third of the experiments nobody
    // does. As if people came alone, the limit of these would hold the truth in none of them.
    const streams = new Streams('nobody', 0);
    const over = (values: Float64Array, limit: number) =>
      values.filter((value) => value > limit).length / values.length;
    const truth = 0.6 * exp(-12 * 0.4);
    let [holds, never, alone] = [0, 0, 0];
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const all = Array.from({ length: 4 }, (_, r) => waits(streams, 0.6, experiment, r, 300));
      const effects = [0.5, 1, 2, 4].map((limit) =>
        designEffect(
          all.map((values) => over(values, limit)),
          1200,
        ),
      );
      const shares = all.map((values) => over(values, 12));
      const known = effects.filter((effect) => !Number.isNaN(effect));
      const effect = Math.max(1, known.reduce((sum, each) => sum + each, 0) / known.length);
      const { low, high } = rateInterval(shares, 0.95, { trials: 1200, designEffect: effect });
      if (low <= truth && truth <= high) holds++;
      if (shares.every((share) => share === 0)) {
        never++;
        if (rateInterval(shares, 0.95, { trials: 1200 }).high >= truth) alone++;
      }
    }
    expect([never > EXPERIMENTS / 4, alone]).toEqual([true, 0]);
    expect(holds / EXPERIMENTS).toBeGreaterThan(0.95 - chanceAlone(0.95));
  });
});

describe('A against A', () => {
  it.each([2, 5, 12, 20])(
    'gives any of eight rows another verdict than “not clear” or “no difference that matters” in at most 5 of 100 experiments of %d replications',
    (replications) => {
      // Eight rows that hang together, as rows of one system do, and nothing that differs.
      const stream = new Streams('a against a', 0).stream('rows');
      let wrong = 0;
      for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
        const draw = (replication: number, i: number) =>
          stream.uniform(experiment, 100 * replication + i) - 0.5;
        const verdicts = Array.from({ length: 8 }, (_, row) => {
          const values = (of: number) =>
            Float64Array.from(
              { length: replications },
              (_, r) => draw(r, 90) + draw(r, 91 + of) + draw(r, 8 * of + row),
            );
          return verdictOf(simultaneousDifference(values(0), values(1), 8), 0.01, 'less');
        });
        if (verdicts.some((verdict) => !NOTHING_DIFFERS.includes(verdict))) wrong++;
      }
      sameShown.push(
        `| numbers that hang together | ${replications} | 8 | at most 5 | ${((100 * wrong) / EXPERIMENTS).toFixed(1)} |`,
      );
      expect(wrong / EXPERIMENTS).toBeLessThan(0.05 + chanceAlone(0.05));
      // Fewer than five replications give no verdict at all.
      if (replications < 5) expect(wrong).toBe(0);
    },
  );

  it.each([5, 12, 20])(
    'gives none of eight rows of two queues, whose waits have long sides, another verdict than these in more than 5 of 100 experiments of %d replications',
    (replications) => {
      // The same two queues under other luck, one of them in heavy traffic: nothing is shared, which is the widest.
      const [here, there] = [new Streams('a against a', 1), new Streams('a against a', 2)];
      const rowsOf = (streams: Streams, experiment: number) => {
        const each = Array.from({ length: replications }, (_, r) =>
          [0.6, 0.9].flatMap((load) => {
            const values = waits(streams, load, experiment, 100 * load + r, 200);
            return [mean(values), longer(values), quantile(values, 0.5), quantile(values, 0.9)];
          }),
        );
        return Array.from({ length: 8 }, (_, row) => Float64Array.from(each, (values) => values[row]!));
      };
      let wrong = 0;
      for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
        const [some, others] = [rowsOf(here, experiment), rowsOf(there, experiment)];
        const verdicts = some.map((values, row) =>
          verdictOf(simultaneousDifference(values, others[row]!, 8), 0.01, 'less'),
        );
        if (verdicts.some((verdict) => !NOTHING_DIFFERS.includes(verdict))) wrong++;
      }
      sameShown.push(
        `| waits in queues | ${replications} | 8 | at most 5 | ${((100 * wrong) / EXPERIMENTS).toFixed(1)} |`,
      );
      expect(wrong / EXPERIMENTS).toBeLessThan(0.05 + chanceAlone(0.05));
    },
  );
});

const tables = {
  coverage: () => [`| ${CASES.join(' | ')} |`, `|${CASES.map(() => '---:').join('|')}|`, ...shown].join('\n'),
  'a-against-a': () =>
    [
      '| of | replications | rows | expected, in 100 | found |',
      '|---|---:|---:|---:|---:|',
      ...sameShown,
    ].join('\n'),
};
verificationShows(tables, true);
