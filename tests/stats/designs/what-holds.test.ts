import { describe, expect, it } from 'vitest';
import {
  crossedVariance,
  crossings,
  leastEnough,
  mean,
  signShare,
} from '../../../src/stats/designs/index.ts';
import { normalOf, uniformOf } from './chance.ts';

/** Points by replications: a point's own value, chance that all points share, chance of each. */
function crossed(
  points: readonly number[],
  replications: number,
  shared: number,
  own: number,
  normal: () => number,
): Float64Array[] {
  const people = Float64Array.from({ length: replications }, () => shared * normal());
  return points.map((point) => people.map((each) => point + each + own * normal()));
}

describe('the variance of a crossed design', () => {
  it('of a small table is what one works out by hand', () => {
    // Means of points 2, 4, 9 (mean 5); of replications 4, 6; rest 0 but ±1 in the first two points.
    const split = crossedVariance([
      [0, 4],
      [4, 4],
      [8, 10],
    ]);
    // Mean squares: points 2(9 + 1 + 16)/2 = 26, replications 3(1 + 1)/1 = 6, rest (1+1+1+1+0+0)/2 = 2.
    expect(split.mean).toBe(5);
    expect(split.notKnown.variance).toBeCloseTo((26 - 2) / 2, 12);
    expect(split.chance).toBeCloseTo((6 - 2) / 3, 12);
    expect(split.both).toBeCloseTo(2, 12);
    expect(split.chanceOfAPoint).toBeCloseTo(4 / 3 / 2 + 2 / 2, 12);
  });

  it('has intervals that hold the variance of what is not known as often as they say', () => {
    const normal = normalOf('coverage');
    let held = 0;
    const experiments = 400;
    for (let i = 0; i < experiments; i++) {
      const points = Array.from({ length: 12 }, () => 2 * normal());
      const { notKnown } = crossedVariance(crossed(points, 4, 3, 1, normal));
      if (notKnown.low <= 4 && 4 <= notKnown.high) held++;
    }
    // 95 % of 400 is 380; at 99.9 % binomial limits from 364 to 393. The method may hold it more often, never less.
    expect(held).toBeGreaterThanOrEqual(364);
  });

  it('cannot be split for one replication', () => {
    expect(() => crossedVariance([[1], [2]])).toThrow('2 points by 1 replications have no variance to split');
  });
});

describe('how often a sign holds', () => {
  it('is not pulled towards a half by chance, as counting would be', () => {
    const normal = normalOf('signs');
    const [off, counted] = [[] as number[], [] as number[]];
    let held = 0;
    for (let experiment = 0; experiment < 20; experiment++) {
      const points = Array.from({ length: 200 }, () => 1 + normal());
      const really = points.filter((point) => point > 0).length / 200;
      const seen = crossed(points, 10, 0, 3, normal);
      const { sign, share, low, high } = signShare(seen, uniformOf(`signs ${experiment}`));
      expect(sign).toBe(1);
      off.push(share - really);
      counted.push(seen.filter((row) => mean(row) > 0).length / 200 - really);
      if (low <= really && really <= high) held++;
    }
    expect(Math.abs(mean(off))).toBeLessThan(0.02);
    expect(mean(counted)).toBeLessThan(-0.05);
    expect(held).toBeGreaterThanOrEqual(16);
  });

  it('is always where everything differs by the same and is only seen through chance', () => {
    const normal = normalOf('same');
    const seen = crossed(new Array(60).fill(2), 5, 0, 1, normal);
    expect(signShare(seen, uniformOf('same')).share).toBe(1);
  });
});

describe('where a difference changes its sign', () => {
  it('is the ratio of two means with the interval of Fieller', () => {
    // At 0 the differences are −3 + e, at 1 they are 3 + f: the ratio of −a to b − a.
    const a = [-4, -3, -2, -3];
    const b = [2, 4, 3, 3];
    const [{ at, low, high, before }] = crossings([0, 1], [a, b]);
    // Fieller by hand: means −3 and 6, variances of the means 1/6 and 1/3, covariance −1/6 + 1/12, t(0.975, 3) = 3.182446.
    const t2 = 3.182446305284263 ** 2;
    const [vA, vB, cAB] = [1 / 6, 1 / 6 + 1 / 6 - 2 * (1 / 12), 1 / 12 - 1 / 6];
    const A = 36 - t2 * vB;
    const B = 2 * (-3 * 6 - t2 * cAB);
    const C = 9 - t2 * vA;
    const root = Math.sqrt(B * B - 4 * A * C);
    expect(at).toBeCloseTo(0.5, 12);
    expect(low).toBeCloseTo((-B - root) / (2 * A), 9);
    expect(high).toBeCloseTo((-B + root) / (2 * A), 9);
    expect(before).toBe(-1);
  });

  it('is held by its interval in 95 of 100 experiments', () => {
    const normal = normalOf('fieller');
    const inputs = [0, 2, 4, 6, 8, 10];
    let held = 0;
    const experiments = 500;
    for (let i = 0; i < experiments; i++) {
      const people = Array.from({ length: 8 }, () => normal());
      const seen = inputs.map((x) => people.map((each) => 2 * (x - 3.7) + each + 0.5 * normal()));
      const [crossing] = crossings(inputs, seen);
      if ((crossing.low ?? 0) <= 3.7 && 3.7 <= (crossing.high ?? 10)) held++;
    }
    // 475 ± at 99.9 %.
    expect(held).toBeGreaterThanOrEqual(458);
    expect(held).toBeLessThanOrEqual(489);
  });

  it('is the value at which nothing differs in any replication, and the middle of several of those', () => {
    const same = [0, 0, 0];
    const [before, after] = [
      [-30, -28, -29],
      [0.3, 0.4, 0.2],
    ];
    expect(crossings([4, 5, 6], [before, same, after])).toEqual([{ at: 5, low: 5, high: 5, before: -1 }]);
    expect(crossings([4, 5, 6, 8], [before, same, same, after])).toMatchObject([
      { at: 5.5, low: 5, high: 6 },
    ]);
  });

  it('is nowhere where the sign holds throughout, and open where it cannot be told from the end', () => {
    expect(
      crossings(
        [0, 1],
        [
          [1, 2],
          [2, 3],
        ],
      ),
    ).toEqual([]);
    const [{ low, high }] = crossings(
      [0, 1],
      [
        [-5, 4],
        [5, 6],
      ],
    );
    expect(low).toBeNull();
    expect(high).toBeNull();
  });

  it('is found again where it turns back', () => {
    const seen = [-1, 1, 1, -1].map((each) => [each - 0.01, each, each + 0.01]);
    expect(crossings([0, 1, 2, 3], seen).map(({ at, before }) => [at, before])).toEqual([
      [0.5, -1],
      [2.5, 1],
    ]);
  });
});

describe('the least that is enough', () => {
  const looks = [10, 20, 40, 80];
  const exactly = (needed: number) => ({
    from: 1,
    to: 40,
    step: 1,
    error: 0.05,
    looks,
    beyond: async (value: number, n: number) => new Float64Array(n).fill(value - needed),
  });

  it('is found without chance, wherever it is', async () => {
    for (const needed of [2, 3, 17, 39, 40]) {
      const { enough, tooLittle } = await leastEnough(exactly(needed));
      expect([enough?.value, tooLittle?.value]).toEqual([needed, needed - 1]);
    }
  });

  it('is the smallest where that does', async () => {
    const { enough, tooLittle } = await leastEnough(exactly(0));
    expect([enough?.value, tooLittle]).toEqual([1, null]);
  });

  it('is nowhere where even the largest falls short, and says by how much', async () => {
    const { enough, tried } = await leastEnough(exactly(43));
    expect(enough).toBeNull();
    expect(tried.at(-1)).toMatchObject({ value: 40, mean: -3, verdict: 'too little' });
  });

  it('is bracketed wrongly in at most one of twenty searches, and leaves open what chance hides', async () => {
    const needed = 12.4;
    let wrong = 0;
    let open = 0;
    for (let search = 0; search < 300; search++) {
      const { enough, tooLittle } = await leastEnough({
        ...exactly(needed),
        beyond: async (value, n) => {
          const normal = normalOf(`${search}/${value}`);
          return Float64Array.from({ length: n }, () => value - needed + 4 * normal());
        },
      });
      if (enough === null || enough.value < needed || (tooLittle?.value ?? 0) > needed) wrong++;
      if (enough!.value > 13) open++;
    }
    // 5 % of 300 is 15; at 99.9 % at most 28. The shared error makes it rarer.
    expect(wrong).toBeLessThanOrEqual(28);
    expect(open).toBeGreaterThan(100);
  });
});
