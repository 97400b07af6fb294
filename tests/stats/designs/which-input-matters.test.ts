import { describe, expect, it } from 'vitest';
import {
  elementaryEffects,
  mean,
  morrisDesign,
  saltelliDesign,
  shapley,
  smooth,
  sobolIndices,
  valueOfKnowing,
  valueOfKnowingAll,
} from '../../../src/stats/designs/index.ts';
import { normalOf, uniformOf } from './chance.ts';

/** Ishigami and Homma (1990) with a = 7, b = 0.1, on inputs from 0 to 1. */
function ishigami([x1, x2, x3]: ArrayLike<number> & Iterable<number>): number {
  const [a, b, c] = [x1, x2, x3].map((x) => Math.PI * (2 * x - 1));
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
}
/** In closed form (Saltelli and others 2008, equation 4.35 and below). */
const FIRST = [0.3139, 0.4424, 0];
const TOTAL = [0.5576, 0.4424, 0.2437];

describe('Morris’s elementary effects', () => {
  it('of a plane are its slopes, the same on every way', () => {
    const design = morrisDesign(4, 6, uniformOf('plane'));
    const values = design.points.map(([a, b, c]) => [3 * a - 2 * b + 0.5 * c]);
    const effects = elementaryEffects(design, values);
    [3, -2, 0.5, 0].forEach((slope, input) => {
      expect(effects[input].mean).toBeCloseTo(slope, 10);
      expect(effects[input].size.mean).toBeCloseTo(Math.abs(slope), 10);
      expect(effects[input].spread).toBeCloseTo(0, 10);
    });
  });

  it('differ from way to way where two inputs work on each other, and where an effect turns', () => {
    const design = morrisDesign(3, 20, uniformOf('product'));
    const values = design.points.map(([a, b, c]) => [4 * a * b + (c - 0.5) ** 2]);
    const [a, b, c] = elementaryEffects(design, values);
    expect(a.spread).toBeGreaterThan(0.5);
    expect(b.spread).toBeGreaterThan(0.5);
    // Up as often as down: the mean hides it, the mean size does not.
    expect(Math.abs(c.mean)).toBeLessThan(c.size.mean / 2);
    expect(c.size.mean).toBeGreaterThan(0.2);
  });

  it('change one input at a time, by the same step, within the range', () => {
    const design = morrisDesign(5, 8, uniformOf('steps'));
    expect(design.points).toHaveLength(8 * 6);
    design.orders.forEach((order, way) => {
      order.forEach((input, step) => {
        const [before, after] = [design.points[way * 6 + step], design.points[way * 6 + step + 1]];
        const moved = [...after].map((value, index) => value - before[index]);
        expect(Math.abs(moved[input])).toBeCloseTo(2 / 3, 12);
        expect(moved.filter((each) => each !== 0)).toHaveLength(1);
      });
    });
    for (const point of design.points) for (const value of point) expect(value >= 0 && value <= 1).toBe(true);
  });
});

describe('Sobol’s indices', () => {
  it('of Ishigami’s function are those on paper', () => {
    const rows = 1024;
    const uniform = uniformOf('ishigami');
    const values = saltelliDesign(rows, 3, uniform).map((point) => [ishigami(point)]);
    sobolIndices(values, rows, 3, uniform).forEach(({ first, total }, input) => {
      expect(Math.abs(first.share - FIRST[input])).toBeLessThan(0.03);
      expect(Math.abs(total.share - TOTAL[input])).toBeLessThan(0.03);
      for (const { share, low, high } of [first, total]) {
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high - low).toBeLessThan(0.3);
      }
    });
  });

  it('are those of the expected answer where chance is as large as everything else', () => {
    const rows = 1024;
    const uniform = uniformOf('noisy');
    const normal = normalOf('noise');
    const people = [normal(), normal(), normal()].map((each) => 10 * each);
    const values = saltelliDesign(rows, 3, uniform).map((point) => {
      const f = ishigami(point);
      return people.map((shared) => f + shared + 3.7 * normal());
    });
    sobolIndices(values, rows, 3, uniform).forEach(({ first, total }, input) => {
      expect(first.low).toBeLessThan(FIRST[input] + 0.02);
      expect(first.high).toBeGreaterThan(FIRST[input] - 0.02);
      expect(Math.abs(total.share - TOTAL[input])).toBeLessThan(0.1);
    });
  });

  it('of an answer that never varies are no numbers', () => {
    const uniform = uniformOf('flat');
    const [{ first, total }] = sobolIndices(
      saltelliDesign(8, 1, uniform).map(() => [5, 5]),
      8,
      1,
      uniform,
    );
    expect([first.share, total.share]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('local regression', () => {
  it('takes a straight line for a straight line, and nothing for nothing', () => {
    const normal = normalOf('lines');
    const x = Float64Array.from({ length: 200 }, (_, i) => i / 199);
    const line = smooth(
      x,
      x.map((each) => 2 + 3 * each + 0.2 * normal()),
    );
    line.fitted.forEach((value, i) => {
      expect(Math.abs(value - (2 + 3 * x[i]))).toBeLessThan(0.1);
    });
    const noise = x.map(() => normal());
    const flat = smooth(x, noise);
    expect(flat.width).toBe(0);
    expect(flat.fitted[17]).toBeCloseTo(mean(noise), 12);
  });

  it('follows a curve', () => {
    const normal = normalOf('curve');
    const x = Float64Array.from({ length: 300 }, (_, i) => i / 299);
    const { fitted } = smooth(
      x,
      x.map((each) => Math.sin(2 * Math.PI * each) + 0.2 * normal()),
    );
    const missed = fitted.map((value, i) => (value - Math.sin(2 * Math.PI * x[i])) ** 2);
    expect(Math.sqrt(mean(missed))).toBeLessThan(0.08);
  });
});

describe('the value of knowing an input before choosing', () => {
  /** Of a normal gain with this mean and standard deviation: the unit normal loss (Raiffa and Schlaifer 1961). */
  const onPaper = (m: number, s: number) => {
    const z = Math.abs(m) / s;
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    // P(Z > z) for z = 0.5 and for z = 1.
    const tail = z === 0.5 ? 0.3085375387 : 0.1586552539;
    return s * (density - z * tail);
  };

  it('of a normal gain is the unit normal loss of the part that the input decides', () => {
    const normal = normalOf('gain');
    const n = 400;
    const [a, b, c] = [0, 1, 2].map(() => Float64Array.from({ length: n }, () => normal()));
    const gain = a.map((each, i) => 1 + 2 * each + 1 * b[i]);
    const uniform = uniformOf('gain');
    const ofA = valueOfKnowing(gain, a, uniform);
    const ofB = valueOfKnowing(gain, b, uniform);
    expect(ofA.low).toBeLessThan(onPaper(1, 2));
    expect(ofA.high).toBeGreaterThan(onPaper(1, 2));
    expect(ofB.low).toBeLessThan(onPaper(1, 1));
    expect(ofB.high).toBeGreaterThan(onPaper(1, 1));
    expect(valueOfKnowing(gain, c, uniform).value).toBe(0);
    expect(valueOfKnowingAll(gain)).toBeGreaterThan(ofA.value);
  });
});

describe('Shapley’s shares', () => {
  it('of a plane are its slopes', () => {
    const slopes = [3, -2, 0.5, 7, 0];
    const worth = (bundle: number) => {
      const sum = slopes.reduce((total, slope, part) => total + (bundle & (1 << part) ? slope : 0), 10);
      return [sum, sum + 1];
    };
    shapley(5, worth).forEach(({ mean: share }, part) => {
      expect(share).toBeCloseTo(slopes[part], 12);
    });
  });

  it('of gloves, one left and two right, are four sixths and one sixth each', () => {
    // Shapley and Shubik 1969: only a pair is worth anything.
    const shares = shapley(3, (bundle) => [bundle & 1 && bundle & 6 ? 1 : 0]);
    expect(shares.map((share) => share.mean * 6)).toEqual([4, 1, 1].map((each) => expect.closeTo(each, 12)));
  });

  it('sum to the whole difference, and carry an interval over replications', () => {
    const normal = normalOf('shapley');
    const table = Array.from({ length: 2 ** 6 }, () => Float64Array.from({ length: 9 }, () => normal()));
    const shares = shapley(6, (bundle) => table[bundle]);
    const whole = mean(table[63].map((value, r) => value - table[0][r]));
    expect(shares.reduce((sum, { mean: share }) => sum + share, 0)).toBeCloseTo(whole, 12);
    for (const { low, mean: share, high, n } of shares) {
      expect(low < share && share < high).toBe(true);
      expect(n).toBe(9);
    }
  });

  it('of more than twelve parts are refused, because no machine could run the bundles', () => {
    expect(() => shapley(13, () => [0])).toThrow('13 parts make too many bundles: at most 12');
  });
});
