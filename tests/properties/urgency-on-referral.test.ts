import fc from 'fast-check';
import { expect, it } from 'vitest';
import { URGENCIES } from '../../src/event-log/kinds.ts';
import { happenings, scenarioOf } from '../helpers.ts';

const urgency = fc.constantFrom(...URGENCIES);
const systems = fc.record({
  comes: urgency,
  floors: fc.tuple(urgency, urgency, urgency),
  as: fc.tuple(fc.option(urgency), fc.option(urgency)),
  warm: fc.boolean(),
});

it('a referral has the urgency that its rule says, or as before where it says none, and at least that of its team', () => {
  const rank = (word: string) => URGENCIES.indexOf(word as (typeof URGENCIES)[number]);
  let fell = 0;
  fc.assert(
    fc.property(systems, ({ comes, floors, as, warm }) => {
      const names = ['a', 'b', 'c'] as const;
      const teams = names.map((name, index) => {
        const said = as[index] ?? null;
        const then =
          index === 2
            ? '{discharge: helped}'
            : `{refer_to: ${names[index + 1]}${said === null ? '' : `, as: ${said}`}, handover: ${warm ? 'warm' : 'cold'}}`;
        return `
  ${name}:
    hours: always
    urgency: ${floors[index]}
    staff: {w: {on_duty: 1}}
    steps: {talk: {contact: phone, with: w, takes: 1 min, then: ${then}}}`;
      });
      const seen = happenings(
        scenarioOf(`
time: {run: 60 min}
sources: {gp: {every: {sequence: [5 min, 1000 days]}, urgency: ${comes}, refers_to: a}}
teams:${teams.join('')}`),
        { only: ['referred'] },
      ).map(({ urgency }) => urgency);
      let now = rank(comes);
      const expected = floors.map((floor, index) => {
        const said = index === 0 ? null : as[index - 1]!;
        now = Math.max(rank(floor), said === null ? now : rank(said));
        return URGENCIES[now];
      });
      expect(seen).toEqual(expected);
      if (rank(seen[2]!) < rank(seen[0]!)) fell++;
    }),
    { numRuns: 60, seed: 20261129 },
  );
  expect(fell).toBeGreaterThan(5);
});
