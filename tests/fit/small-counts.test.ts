import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HeldPart, heldWithoutFew, withoutFew } from '../../src/fit/index.ts';
import { partsOfFew } from '../../src/logs/few.ts';

it('a figure that rests on fewer than five people, but some, is kept back and listed', () => {
  const figure = (path: string, counts: number[]) => ({
    path,
    counts,
    about: 1,
    low: 1,
    high: 1,
    after: '',
    note: '',
  });
  const { figures, left } = withoutFew({
    figures: [figure('many', [40, 9]), figure('few', [40, 4]), figure('none', [40, 0])],
    left: [],
  });
  expect(figures.map(({ path }) => path)).toEqual(['many', 'none']);
  expect(left.map(({ path }) => path)).toEqual(['few']);
});

it('no part of fewer than five is worked out from a whole and the parts of it that are told', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), (counts) => {
      const all = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(all >= 10);
      const kept = partsOfFew(
        counts,
        counts.map((count) => count > 0 && count < 5),
      );
      const told = counts.reduce((sum, count, at) => (kept.has(at) ? sum : sum + count), 0);
      if (kept.size > 0) expect(all - told).toBeGreaterThanOrEqual(5);
      const [only] = kept.size === 1 ? kept : [];
      if (only !== undefined) expect(counts[only]).toBeGreaterThanOrEqual(5);
    }),
    { seed: 1 },
  );
});

it('where few go one way from a step, the next smallest way goes with it, and so where the rest goes is of few', () => {
  const ways = (counts: Record<string, number>, of: number) =>
    Object.entries(counts).map(([path, count]) => ({
      path,
      counts: [count, of - count],
      about: count / of,
      low: 0,
      high: 1,
      after: '',
      note: '',
      partOf: { whole: 'shares', of },
    }));
  const told = (counts: Record<string, number>, of: number) =>
    withoutFew({ figures: ways(counts, of), left: [] }).figures.map(({ path }) => path);
  expect(told({ a: 58, b: 40, c: 2 }, 100)).toEqual(['a']);
  expect(told({ a: 58, b: 40 }, 100)).toEqual(['a']);
  expect(told({ a: 50, b: 40 }, 100)).toEqual(['a', 'b']);
});

const part = (more: Partial<HeldPart>): HeldPart => ({
  name: 'Open requests, by week',
  distance: 'mean distance, people',
  said: { what: 'people on average', log: 7.123, model: 8 },
  apart: 1.234,
  byChance: { median: 1, high: 2 },
  p: 0.5,
  verdict: 'like the model',
  counts: [],
  ...more,
});
const zeros = (length: number) => new Float64Array(length);

it('what holding a log says of fewer than five people or events is kept back, with its distance from the model', () => {
  const [few, rest, many] = heldWithoutFew([
    part({ counts: [3, 40] }),
    part({ counts: [40, 3] }),
    part({ counts: [40, 30] }),
  ]);
  for (const kept of [few!, rest!]) {
    expect([kept.said.log, kept.apart]).toEqual([Number.NaN, Number.NaN]);
    expect(kept.whyKept).toContain('--small-counts');
  }
  expect([many!.said.log, many!.apart, many!.whyKept]).toEqual([7.1, 1.2, undefined]);
});

it('a mean of weeks does not give away the few weeks that are left out of it', () => {
  const weeks = (...log: number[]) => {
    const model = zeros(log.length);
    const curve = { across: 'weeks' as const, log: Float64Array.from(log), model, low: model, high: model };
    return heldWithoutFew([part({ curve })])[0]!;
  };
  const one = weeks(9, 3, 12, 10);
  expect([...one.curve!.log]).toEqual([9, Number.NaN, 12, 10]);
  expect(one.said.log).toBeNaN();
  expect(weeks(9, 13, 12, 10).said.log).toBe(7.1);
  expect(weeks(9, 1, 2, 3, 4, 2, 9, 20).said.log).toBe(7.1);
  expect(weeks(9, 1, 1, 1, 1, 1, 9, 20).said.log).toBeNaN();
});

it('a curve rises by five people at least, leaves no rest of fewer, and agrees with the number that is told of it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }), fc.nat(12), (each, never) => {
      let sum = 0;
      const by = Float64Array.from(each, (count) => {
        sum += count;
        return sum;
      });
      const people = sum + never;
      fc.pre(people > 0);
      const log = by.map((came) => (100 * came) / people);
      const model = zeros(log.length);
      const at = 11;
      const counts = [by[at]!, people - by[at]!];
      const curve = {
        across: 'days' as const,
        log,
        model,
        low: model,
        high: model,
        came: { by, people, at },
      };
      const { curve: shown, whyKept } = heldWithoutFew([part({ curve, counts })])[0]!;
      const told = [...shown!.log].map((share) => Math.round((share / 100) * people));
      for (const [day, came] of told.entries()) {
        const before = told[day - 1] ?? 0;
        expect(came === before || came - before >= 5).toBe(true);
        expect(came === 0 || came === people || people - came >= 5).toBe(true);
      }
      if (whyKept === undefined) expect(told[at]).toBe(by[at]);
    }),
    { seed: 2 },
  );
});
