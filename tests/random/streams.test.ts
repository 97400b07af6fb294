import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Streams } from '../../src/random/index.ts';
import { chiSquareP } from './goodness.ts';

const streams = new Streams('riverside', 0);
const patience = streams.stream('patience');

describe('a draw', () => {
  it('is the same in whatever order people are asked', () => {
    const asked = Array.from({ length: 200 }, (_, person) => patience.uniform(person, person % 3));
    const again = new Streams('riverside', 0).stream('patience');
    for (let person = 199; person >= 0; person--) {
      again.uniform(7, 7);
      expect(again.uniform(person, person % 3)).toBe(asked[person]);
    }
  });

  it('is the same whichever purposes came before', () => {
    const other = new Streams('riverside', 0);
    other.stream('severity').uniform(1, 1);
    other.stream('attendance');
    expect(other.stream('patience').uniform(5, 0)).toBe(patience.uniform(5, 0));
  });

  it('lies strictly between 0 and 1, halfway between two of 2^52 equal steps', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (person, count) => {
        const u = patience.uniform(person, count);
        expect(u > 0 && u < 1).toBe(true);
        expect((u * 2 ** 53) % 2).toBe(1);
      }),
      { seed: 1 },
    );
  });

  it('differs by seed, replication, purpose, person and count', () => {
    const draws = [
      patience.uniform(0, 0),
      patience.uniform(1, 0),
      patience.uniform(0, 1),
      streams.stream('severity').uniform(0, 0),
      new Streams('riverside', 1).stream('patience').uniform(0, 0),
      new Streams('lakeside', 0).stream('patience').uniform(0, 0),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });

  it('does not mistake one seed, replication and purpose for another that would read the same', () => {
    const draw = (seed: string, replication: number, name: string) =>
      new Streams(seed, replication).stream(name).uniform(0, 0);
    const draws = [
      draw('a', 1, 'b'),
      draw('a/1', 1, 'b'),
      draw('a', 1, '1/b'),
      draw('a', 11, 'b'),
      draw('a1', 1, 'b'),
      draw('', 1, 'a/1/b'),
      draw('1:a', 1, 'b'),
      draw('a', 1, 'b/'),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });

  it('stays what it is from version to version (these numbers are not right or wrong, only kept)', () => {
    expect([patience.uniform(0, 0), patience.uniform(1, 0), patience.uniform(0, 1)]).toMatchInlineSnapshot(`
      [
        0.18211101462144097,
        0.0673703507979474,
        0.46668189697713613,
      ]
    `);
  });
});

it('a purpose asked for twice is the same stream', () => {
  expect(streams.stream('patience')).toBe(patience);
});

describe('draws are uniform, and neighbours know nothing of each other:', () => {
  const named = Array.from({ length: 60_000 }, (_, i) => streams.stream(`purpose ${i}`).uniform(0, 0));
  const replicated = named.map((_, i) => new Streams('riverside', i).stream('patience').uniform(0, 0));
  const seeded = named.map((_, i) => new Streams(`${i}`, 0).stream('patience').uniform(0, 0));
  it.each<[string, (i: number) => number]>([
    ['people', (i) => patience.uniform(i, 0)],
    ['counts', (i) => patience.uniform(0, i)],
    ['people a thousand apart', (i) => patience.uniform(i * 1000, 0)],
    ['people, each with their own count', (i) => patience.uniform(i, i)],
    ['purposes', (i) => named[i]!],
    ['replications', (i) => replicated[i]!],
    ['seeds', (i) => seeded[i]!],
    ['purposes of one person', (i) => streams.stream(i % 2 ? 'severity' : 'patience').uniform(i >> 1, 0)],
    ['replications of one person', (i) => new Streams('s', i % 2).stream('need').uniform(i >> 1, 0)],
  ])('%s', (_, draw) => {
    const single = new Uint32Array(200);
    const pairs = new Uint32Array(256);
    for (let i = 0; i < 30_000; i++) {
      const [u, v] = [draw(2 * i), draw(2 * i + 1)];
      single[Math.floor(200 * u)]!++;
      single[Math.floor(200 * v)]!++;
      pairs[16 * Math.floor(16 * u) + Math.floor(16 * v)]!++;
    }
    for (const p of [chiSquareP(single, () => 1 / 200), chiSquareP(pairs, () => 1 / 256)]) {
      expect(p).toBeGreaterThan(0.001);
      expect(p).toBeLessThan(0.999);
    }
  });

  it('the last digits are as good as the first', () => {
    const counts = new Uint32Array(256);
    for (let person = 0; person < 50_000; person++)
      counts[((patience.uniform(person, 0) * 2 ** 52) % 256) | 0]!++;
    expect(chiSquareP(counts, () => 1 / 256)).toBeGreaterThan(0.001);
  });
});
