import { describe, expect, it } from 'vitest';
import { elementaryEffects, type MorrisDesign, morrisDesign } from '../../../src/stats/designs/index.ts';
import { uniformOf } from './chance.ts';

type Way = readonly Float64Array[];

/** The ways among which a design chooses: the first way of designs that begin so many draws later. */
function candidates(inputs: number, count: number, seed: string): Way[] {
  return Array.from({ length: count }, (_, way) => {
    const uniform = uniformOf(seed);
    // An order of the inputs and a level of each.
    for (let draw = 0; draw < way * (inputs - 1 + inputs); draw++) uniform();
    return morrisDesign(inputs, 1, uniform).points;
  });
}

/** Campolongo, Cariboni and Saltelli (2007), equation 10: of every point of the one to every point of the other. */
function distance(a: Way, b: Way): number {
  const pairs = a.flatMap((p) =>
    b.map((q) => Math.sqrt(p.reduce((sum, each, i) => sum + (each - q[i]) ** 2, 0))),
  );
  return pairs.reduce((sum, each) => sum + each, 0);
}

describe('the ways of Morris that are taken', () => {
  it('lie as far from those that are there as any of ten times as many, by the squares of their distances', () => {
    // Of one input there are four ways only, so that many lie as far as others: then the first of them.
    for (const [seed, inputs, ways] of [
      ['far', 3, 5],
      ['farther', 3, 5],
      ['farthest', 2, 7],
      ['one', 1, 3],
      ['alone', 1, 4],
      ['single', 1, 4],
    ] as const) {
      const all = candidates(inputs, ways * 10, seed);
      const taken = [0];
      while (taken.length < ways) {
        const score = all.map((way, index) =>
          taken.includes(index) ? -1 : taken.reduce((sum, other) => sum + distance(way, all[other]) ** 2, 0),
        );
        taken.push(score.indexOf(Math.max(...score)));
      }
      expect(morrisDesign(inputs, ways, uniformOf(seed)).points).toEqual(
        taken.flatMap((index) => all[index]),
      );
    }
  });

  it('lie farther from each other than the first that were drawn', () => {
    const apart = (ways: readonly Way[]) =>
      ways
        .flatMap((a) => ways.map((b) => (a === b ? 0 : distance(a, b) ** 2)))
        .reduce((sum, each) => sum + each);
    const { points } = morrisDesign(4, 4, uniformOf('spread'));
    const chosen = [0, 1, 2, 3].map((way) => points.slice(way * 5, way * 5 + 5));
    expect(apart(chosen)).toBeGreaterThan(apart(candidates(4, 4, 'spread')));
  });
});

describe('elementary effects by hand', () => {
  /** Ways of one input, of two points each. */
  const design = (ways: number): MorrisDesign => ({
    inputs: 1,
    points: [0, 2 / 3, 1, 1 / 3, 1 / 3, 1].slice(0, 2 * ways).map((each) => Float64Array.of(each)),
    orders: Array.from({ length: ways }, () => Int32Array.of(0)),
  });
  // 2 up for 2/3, 2 up for −2/3, 4 up for 2/3: effects 3, −3 and 6.
  const values = [[1], [3], [4], [6], [0], [4]];

  it('differ from way to way by their standard deviation', () => {
    const [{ mean, size, spread }] = elementaryEffects(design(3), values);
    expect(mean).toBeCloseTo(2, 12);
    expect(size.mean).toBeCloseTo(4, 12);
    // (1 + 25 + 16) / 2
    expect(spread).toBeCloseTo(Math.sqrt(21), 12);
    const [two] = elementaryEffects(design(2), values.slice(0, 4));
    expect(two.mean).toBeCloseTo(0, 12);
    expect(two.spread).toBeCloseTo(Math.sqrt(18), 12);
  });

  it('of one way have no spread and no interval', () => {
    const [{ mean, size, spread }] = elementaryEffects(design(1), values.slice(0, 2));
    expect(mean).toBeCloseTo(3, 12);
    expect([size.low, size.high, spread]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});
