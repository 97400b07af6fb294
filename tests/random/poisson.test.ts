import { expect, describe as group, it } from 'vitest';
import { type Distribution, describe, mean, Streams, sampler, variance } from '../../src/random/index.ts';
import { good, onlyProblem, small, steps } from '../scenario/loading.ts';
import { chiSquareP } from './goodness.ts';

const poisson = (mean: number): Distribution => ({ kind: 'poisson', mean });
const need = (text: string) => small({ people: `{needs: {severity: ${text}}}` });

group('a Poisson distribution', () => {
  it('is written by its mean, alone or in a map, and is of numbers', () => {
    for (const text of ['{poisson: 4}', '{poisson: {mean: 4}}'])
      expect(good(need(text)).people.kinds[0]!.needs[0]).toEqual(poisson(4));
    const takes = onlyProblem(
      steps('{talk: {contact: phone, with: worker, takes: {poisson: »4 min}}}'),
      'bad-distribution',
    );
    expect(takes.message).toContain('of whole numbers, not of durations');
    expect(onlyProblem(need('{poisson: »0}'), 'bad-distribution').message).toContain('above 0');
    expect(onlyProblem(need('{poisson: »20000}'), 'bad-distribution').message).toContain('at most 10,000');
  });

  it('has its mean as its variance, and says so in words', () => {
    expect([mean(poisson(3.5)), variance(poisson(3.5)), describe(poisson(3.5))]).toEqual([
      3.5,
      3.5,
      'Poisson, mean 3.5',
    ]);
  });

  it('of a mean next to 0, or at the largest uniform number, is a number all the same', () => {
    const most = 1 - 2 ** -53;
    expect([0.5, most].map((u) => sampler(poisson(1e-20))(u, 0))).toEqual([0, 0]);
    // The last number of which there is any chance: beyond 27, which has one of 1e-12 above it.
    for (const mean of [4.7, 4.8, 4.9, 5, 5.1]) {
      const last = sampler(poisson(mean))(most, 0);
      expect(last).toBeGreaterThan(27);
      expect(last).toBeLessThan(40);
    }
  });

  /** From scipy 1.17, stats.poisson.ppf. */
  it.each([
    [1e-9, 1e-12, 0],
    [1e-9, 0.003, 0],
    [1e-9, 0.31, 0],
    [1e-9, 0.5, 0],
    [1e-9, 0.77, 0],
    [1e-9, 0.999, 0],
    [1e-9, 0.9999999999990905, 1],
    [0.1, 1e-12, 0],
    [0.1, 0.003, 0],
    [0.1, 0.31, 0],
    [0.1, 0.5, 0],
    [0.1, 0.77, 0],
    [0.1, 0.999, 2],
    [0.1, 0.9999999999990905, 7],
    [1, 1e-12, 0],
    [1, 0.003, 0],
    [1, 0.31, 0],
    [1, 0.5, 1],
    [1, 0.77, 2],
    [1, 0.999, 5],
    [1, 0.9999999999990905, 14],
    [4.7, 1e-12, 0],
    [4.7, 0.003, 0],
    [4.7, 0.31, 4],
    [4.7, 0.5, 5],
    [4.7, 0.77, 6],
    [4.7, 0.999, 13],
    [4.7, 0.9999999999990905, 27],
    [30, 1e-12, 1],
    [30, 0.003, 16],
    [30, 0.31, 27],
    [30, 0.5, 30],
    [30, 0.77, 34],
    [30, 0.999, 48],
    [30, 0.9999999999990905, 76],
    [1000, 1e-12, 786],
    [1000, 0.003, 914],
    [1000, 0.31, 984],
    [1000, 0.5, 1000],
    [1000, 0.77, 1023],
    [1000, 0.999, 1099],
    [1000, 0.9999999999990905, 1231],
    [10000, 1e-12, 9305],
    [10000, 0.003, 9726],
    [10000, 0.31, 9950],
    [10000, 0.5, 10000],
    [10000, 0.77, 10074],
    [10000, 0.999, 10310],
    [10000, 0.9999999999990905, 10713],
  ])('of mean %d has the quantile that is known at %d', (mean, p, k) => {
    expect(sampler(poisson(mean))(p, 0)).toBe(k);
  });

  it('draws each number as often as the textbook says', () => {
    const stream = new Streams('poisson', 1).stream('all');
    const draw = sampler(poisson(2));
    const counts = new Array<number>(9).fill(0);
    for (let person = 0; person < 20_000; person++)
      counts[Math.min(8, draw(stream.uniform(person, 0), 0))]!++;
    let share = Math.exp(-2);
    const shares = counts.map((_, k) => {
      if (k > 0) share *= 2 / k;
      return share;
    });
    shares[8] = 1 - shares.slice(0, 8).reduce((sum, each) => sum + each);
    expect(chiSquareP(counts, (k) => shares[k]!)).toBeGreaterThan(0.001);
  });
});
