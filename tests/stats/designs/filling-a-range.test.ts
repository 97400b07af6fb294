import { describe, expect, it } from 'vitest';
import { latinHypercube, MOST_SOBOL_INPUTS, sobolSequence } from '../../../src/stats/designs/index.ts';
import { uniformOf } from './chance.ts';

describe('a Latin hypercube', () => {
  it('uses each of as many parts of every range as there are points, once', () => {
    const points = latinHypercube(40, 7, uniformOf('parts'));
    for (let input = 0; input < 7; input++) {
      const parts = points.map((point) => Math.floor(point[input] * 40)).sort((a, b) => a - b);
      expect(parts).toEqual(Array.from({ length: 40 }, (_, part) => part));
    }
  });

  it('does not put the parts of two inputs in the same order', () => {
    const points = latinHypercube(400, 2, uniformOf('orders'));
    const product = points.reduce((sum, [x, y]) => sum + (x - 0.5) * (y - 0.5), 0) / 400;
    // The correlation of 400 independent pairs is within ±0.2 but once in 16,000 times.
    expect(Math.abs(product * 12)).toBeLessThan(0.2);
  });
});

describe('a Sobol sequence', () => {
  it('has the points of the direction numbers of Joe and Kuo', () => {
    // From scipy 1.17, stats.qmc.Sobol(scramble=False, bits=32).
    expect(sobolSequence(8, 6).map((point) => [...point])).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375],
    ]);
    const late = sobolSequence(1001, MOST_SOBOL_INPUTS)[1000];
    expect([0, 1, 2, 3, 10, 50, 100, 200, 300, 399].map((input) => late[input])).toEqual([
      0.2197265625, 0.0966796875, 0.5185546875, 0.6767578125, 0.0849609375, 0.3525390625, 0.7685546875,
      0.7529296875, 0.5185546875, 0.0400390625,
    ]);
    expect(MOST_SOBOL_INPUTS).toBe(400);
  });

  it('puts one of 256 points into each 256th of every range, shifted or not', () => {
    for (const uniform of [undefined, uniformOf('shift')]) {
      const points = sobolSequence(256, MOST_SOBOL_INPUTS, uniform);
      for (let input = 0; input < MOST_SOBOL_INPUTS; input++)
        expect(new Set(points.map((point) => Math.floor(point[input] * 256))).size).toBe(256);
    }
  });

  it('goes on without moving the points that are there', () => {
    const shifted = (points: number) => sobolSequence(points, 5, uniformOf('more'));
    expect(shifted(100).slice(0, 37)).toEqual(shifted(37));
  });

  it('never comes to an end of the range once it is shifted', () => {
    for (const point of sobolSequence(128, 20, uniformOf('ends')))
      for (const value of point) expect(value > 0 && value < 1).toBe(true);
  });

  it('has no directions for more inputs, and says so', () => {
    expect(() => sobolSequence(1, 401)).toThrow('a Sobol sequence has at most 400 inputs, not 401');
  });
});
