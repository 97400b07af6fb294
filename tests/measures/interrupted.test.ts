import { expect, it } from 'vitest';
import { answersTo, asked, DIRECTORY, type Event } from './by-hand.ts';

const WITH_INTERRUPTIONS = {
  ...DIRECTORY,
  steps: DIRECTORY.steps.map((step, index) =>
    index === 0 ? { ...step, interruptible: true as const } : step,
  ),
};
const clerk = (day: number, event: 'desk_worked' | 'interrupted', hours: number): Event => [
  day,
  event,
  { person: 0, team: 'front', step: 'call', role: 'clerk', worker: 0, spentOn: 'admin', minutes: hours * 60 },
];

it('work that was interrupted counts once: what was done before, and what is done when it goes on', () => {
  const of = answersTo(
    [
      asked(0, 0),
      [0, 'staffed', { team: 'front', role: 'clerk', other: 1 }],
      // Begun 6 hours before the window, stopped 2 hours before it, and gone on with in it for the 4 hours left.
      clerk(6.75, 'desk_worked', 8),
      clerk(7 - 2 / 24, 'interrupted', 4),
      clerk(10, 'desk_worked', 4),
      // Stopped after 1 of 3 hours, and not gone on with.
      clerk(20, 'desk_worked', 3),
      clerk(20 + 1 / 24, 'interrupted', 2),
    ],
    { from: 7, to: 21 },
    [],
    WITH_INTERRUPTIONS,
  );
  expect(of('hours_admin')).toBeCloseTo((4 + 1) / 2, 9);
  expect(of('interruptions')).toBe(1 / 2);
  expect(of('interruptions', 'core')).toBe(0);
  // Weekly load, warm-up included; half of a clerk's time is for this work. After three lists comes the clerk.
  const load = [...of.measured.series.subarray(3 * 3, 4 * 3)];
  for (const [week, share] of [4 / 84, 4 / 84, 1 / 84].entries()) expect(load[week]).toBeCloseTo(share, 9);
});
