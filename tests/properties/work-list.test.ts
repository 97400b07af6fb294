import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBefore, Person } from '../../src/model/person.ts';
import { WorkList } from '../../src/model/queue.ts';

const PEOPLE = 40;

const doing = fc.oneof(
  fc.record({
    what: fc.constant('joins' as const),
    urgency: fc.integer({ min: 0, max: 2 }),
    asked: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ what: fc.constant('is served' as const) }),
  fc.record({ what: fc.constant('leaves' as const), which: fc.nat() }),
  fc.record({
    what: fc.constant('rises' as const),
    which: fc.nat(),
    urgency: fc.integer({ min: 0, max: 2 }),
  }),
);

it('whoever joins, leaves and rises in urgency, a list serves the same person as one that is sorted each time', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 200 }), (doings) => {
      const list = new WorkList();
      let sorted: Person[] = [];
      const free = Array.from({ length: PEOPLE }, (_, number) => new Person(number));
      let asked = 0;
      const order = () => {
        sorted = sorted.sort((a, b) => (isBefore(a, b) ? -1 : 1));
      };
      for (const each of doings) {
        if (each.what === 'joins') {
          const person = free.pop();
          if (person === undefined) continue;
          person.urgency = each.urgency;
          person.standsBy = Math.floor(asked / 4) - each.asked;
          list.add(person, asked++);
          sorted.push(person);
        } else if (sorted.length === 0) continue;
        else if (each.what === 'is served') {
          const person = list.takeFirst();
          expect(person).toBe(sorted.shift());
          free.push(person);
        } else {
          const person = sorted[each.which % sorted.length]!;
          if (each.what === 'leaves') {
            list.remove(person);
            sorted = sorted.filter((other) => other !== person);
            free.push(person);
          } else {
            person.urgency = each.urgency;
            list.findPlace(person);
          }
        }
        order();
        expect(list.length).toBe(sorted.length);
        if (sorted.length > 0) expect(list.first).toBe(sorted[0]);
      }
    }),
    { seed: 20251128 },
  );
});
