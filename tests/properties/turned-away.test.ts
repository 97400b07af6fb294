import fc from 'fast-check';
import { expect, it } from 'vitest';
import { happenings, scenarioOf } from '../helpers.ts';

/** Everything happens on whole minutes, so that much happens at one instant. */
const minutes = fc.integer({ min: 0, max: 6 });
const systems = fc.record({
  gaps: fc.array(minutes, { minLength: 1, maxLength: 5 }),
  batch: fc.integer({ min: 1, max: 5 }),
  workers: fc.integer({ min: 1, max: 3 }),
  places: fc.integer({ min: 1, max: 3 }),
  takes: minutes,
  lasts: minutes,
  closesAbove: fc.integer({ min: 0, max: 3 }),
  then: fc.constantFrom('{refer_to: b}', '{signpost: b, completes: 1, delay: 0 min}', '{discharge: helped}'),
});

it('nobody is turned away while a worker or a place is free for them, or while fewer wait than may', () => {
  let turnedAway = 0;
  fc.assert(
    fc.property(systems, ({ gaps, batch, workers, places, takes, lasts, closesAbove, then }) => {
      const all = happenings(
        scenarioOf(`
time: {run: 60 min}
sources: {gp: {every: {sequence: [${gaps.map((gap) => `${gap} min`).join()}, 1 min]}, batch: ${batch}, refers_to: a}}
teams:
  a:
    hours: always
    waiting_list: {closes_above: ${closesAbove}}
    staff: {w: {on_duty: ${workers}}}
    steps: {see: {desk: w, takes: ${takes} min, then: ${then}}}
  b:
    hours: always
    waiting_list: {closes_above: ${closesAbove}}
    places: {bed: ${places}}
    steps: {rest: {stay: bed, lasts: ${lasts} min}}`),
      );
      const waiting: Record<string, number> = { a: 0, b: 0 };
      let inBed = 0;
      const busy = new Map<number | '', number>();
      for (const { event, team, minute, worker, minutes: length } of all) {
        if (event === 'waited_for') waiting[team]!++;
        if (event === 'desk_worked' || event === 'started') waiting[team]!--;
        if (event === 'desk_worked') busy.set(worker, minute + length);
        if (event === 'started') inBed++;
        if (event === 'finished') inBed--;
        if (event !== 'returned') continue;
        turnedAway++;
        // Work of no time that began in this round ends in the next.
        const atWork = [...busy.values()].filter((until) => until > minute || takes === 0).length;
        expect(team === 'a' ? atWork : inBed).toBe(team === 'a' ? workers : places);
        expect(waiting[team]).toBe(closesAbove);
      }
    }),
    { numRuns: 25, seed: 20251128 },
  );
  expect(turnedAway).toBeGreaterThan(100);
});
