import { expect, test } from 'vitest';
import { curveOf } from '../../src/experiment/index.ts';

const WAIT = { unit: 'days', family: 'waits' } as const;
const SHARE = { unit: 'share', family: 'waits' } as const;

test('no band goes below zero people, however few replications there are', () => {
  const [point] = curveOf([Float64Array.of(0.1, 3)], WAIT);
  expect(point!.low).toBe(0);
  expect(point!.high).toBeGreaterThan(3);
  // A difference has no such bound.
  expect(curveOf([Float64Array.of(0.1, 3)], null)[0]!.low).toBeLessThan(0);
});

test('the band of a share lies within nobody and everybody, and of what was never seen it goes as far as so many people allow', () => {
  const [point, never] = curveOf([Float64Array.of(0.01, 0.2), Float64Array.of(0, 0)], SHARE, [400, 400]);
  expect(point!.low).toBeGreaterThan(0);
  expect(point!.high).toBeLessThan(1);
  // About three in 400 (Hanley and Lippman-Hand 1983).
  expect(never).toMatchObject({ mean: 0, low: 0, high: expect.closeTo(3 / 400, 3) });
});
