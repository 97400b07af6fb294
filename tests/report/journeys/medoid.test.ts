import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medoidOf } from '../../../src/report/journeys/medoid.ts';
import type { Figures } from '../../../src/report/journeys/people.ts';

const journey = (person: number, more: Partial<Figures>): Figures => ({
  scenario: 'town',
  person,
  source: 'gp',
  ordinal: String(person),
  kind: 'anybody',
  referred: 0,
  contact: 5,
  help: 20,
  bounces: 0,
  told: 1,
  contacts: 4,
  outcome: 'helped',
  ...more,
});

describe('the typical person', () => {
  it('is one of the many who came by the GP and were helped, not one in the middle of waits who left', () => {
    const town = [
      journey(1, { contact: 10, help: Number.NaN, outcome: 'gave_up_waiting', source: 'school' }),
      journey(2, { contact: 4, help: 18 }),
      journey(3, { contact: 6, help: 21 }),
      journey(4, { contact: 12, help: 30 }),
      journey(5, { contact: 14, help: Number.NaN, outcome: 'returned_to_referrer' }),
    ];
    expect(medoidOf(town).person).toBe(4);
    expect(medoidOf(town.filter(({ person }) => person !== 5)).person).toBe(3);
  });

  it('has the smallest sum of distances to all others, each pair compared by itself', () => {
    const some = fc.record({
      contact: fc.option(fc.integer({ min: 0, max: 6 }), { nil: Number.NaN }),
      help: fc.option(fc.integer({ min: 0, max: 6 }), { nil: Number.NaN }),
      bounces: fc.integer({ min: 0, max: 3 }),
      told: fc.integer({ min: 0, max: 2 }),
      contacts: fc.integer({ min: 0, max: 8 }),
      source: fc.constantFrom('gp', 'school'),
      outcome: fc.constantFrom('helped', 'stopped_coming', 'gave_up_waiting'),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 25 }), (found) => {
        const people = found.map((one, at) => journey(at + 1, one));
        const sums = people.map((one) => people.reduce((sum, other) => sum + apart(one, other, people), 0));
        expect(sums[medoidOf(people).person - 1]).toBeCloseTo(Math.min(...sums), 6);
      }),
      { seed: 20261129 },
    );
  });
});

/** Gower's distance of two, ranks counted anew for each. */
function apart(a: Figures, b: Figures, all: readonly Figures[]): number {
  let sum = 0;
  for (const name of ['contact', 'help', 'bounces', 'told', 'contacts'] as const)
    sum += Math.abs(rank(a, name, all) - rank(b, name, all)) / all.length;
  for (const name of ['kind', 'source', 'outcome'] as const) sum += a[name] === b[name] ? 0 : 1;
  return sum;
}

function rank(
  one: Figures,
  name: 'contact' | 'help' | 'bounces' | 'told' | 'contacts',
  all: readonly Figures[],
) {
  const late = (person: Figures) => (Number.isNaN(person[name]) ? 1e9 : person[name]);
  const below = all.filter((other) => late(other) < late(one)).length;
  const same = all.filter((other) => late(other) === late(one)).length;
  return below + (same - 1) / 2;
}
