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

const rank = (word: string) => URGENCIES.indexOf(word as (typeof URGENCIES)[number]);

it('a referral has the urgency that its rule says, or as before where it says none, and at least that of its team', () => {
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

it('whoever is passed on from a wrong door is as urgent as they came to it, or as their time on its list has made them', () => {
  const doors = fc.record({
    comes: urgency,
    floor: urgency,
    rises: fc.constantFrom(null, 'urgent', 'emergency'),
  });
  fc.assert(
    fc.property(doors, ({ comes, floor, rises }) => {
      const list = rises === null ? '' : `waiting_list: {urgency_rises: [{after: 20 min, to: ${rises}}]}`;
      const [, second] = happenings(
        scenarioOf(`
time: {run: 300 min}
people: {needs: {severity: 5}}
sources: {gp: {every: {sequence: [5 min, 1000 days]}, urgency: ${comes}, refers_to: a}}
principles: {not_eligible: pass_on}
teams:
  a:
    hours: weekdays 00:40-17:00
    urgency: ${floor}
    accepts: severity > 6
    ${list}
    staff: {w: {on_duty: 1}}
    steps: {talk: {contact: phone, with: w, takes: 1 min, sees: {error_sd: 0}}}
  b:
    hours: always
    staff: {w: {on_duty: 1}}
    steps: {talk: {contact: phone, with: w, takes: 1 min}}`),
        { only: ['referred'] },
      ).map((each) => each.urgency);
      const here = Math.max(rank(comes), rank(floor));
      const rose = rises !== null && rank(rises) > here;
      expect(second).toBe(rose ? rises : comes);
    }),
    { numRuns: 40, seed: 20261129 },
  );
});
