import fc from 'fast-check';
import { expect, it } from 'vitest';
import { People } from '../../src/model/people.ts';
import { isBefore, WorkList } from '../../src/model/work-list.ts';

const SLOTS = 40;

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
      const people = new People(0, 1, 1);
      const list = new WorkList(people);
      let sorted: number[] = [];
      const free = Array.from({ length: SLOTS }, (_, slot) => slot);
      let asked = 0;
      const order = () => {
        sorted = sorted.sort((a, b) => (isBefore(people, a, b) ? -1 : 1));
      };
      for (const each of doings) {
        if (each.what === 'joins') {
          const slot = free.pop();
          if (slot === undefined) continue;
          people.urgency[slot] = each.urgency;
          people.clockStart[slot] = Math.floor(asked / 4) - each.asked;
          list.add(slot, asked++);
          sorted.push(slot);
        } else if (sorted.length === 0) continue;
        else if (each.what === 'is served') {
          const slot = list.takeFirst();
          expect(slot).toBe(sorted.shift());
          free.push(slot);
        } else {
          const slot = sorted[each.which % sorted.length]!;
          if (each.what === 'leaves') {
            list.remove(slot);
            sorted = sorted.filter((other) => other !== slot);
            free.push(slot);
          } else {
            people.urgency[slot] = each.urgency;
            list.findPlace(slot);
          }
        }
        order();
        expect(list.length).toBe(sorted.length);
        if (sorted.length > 0) expect(list.first).toBe(sorted[0]);
      }
    }),
  );
});
