/** Where people are on their way from box to box at a time. */
import { WEEK } from '../units/minutes.ts';
import type { Film } from './asks.ts';

/** From one box to the next it takes so long, in minutes of the scenario. */
const WALK = WEEK / 2;

export interface Walker {
  /** Number in the log of the system that is shown, from 0. */
  readonly person: number;
  readonly kind: number;
  readonly from: string;
  readonly to: string;
  /** Of the way between them. */
  readonly share: number;
}

/** Those who have come and are not yet gone; whoever has left is seen for a while at the way out. @param time minutes */
export function walkersAt({ people }: Film, time: number): Walker[] {
  return people.flatMap(({ person, kind, at }) => {
    const index = at.findLastIndex((each) => each.time <= time);
    if (index === -1) return [];
    const here = at[index]!;
    if (isWayOut(here.box) && time - here.time > WALK) return [];
    const from = at[Math.max(0, index - 1)]!.box;
    return [{ person, kind, from, to: here.box, share: Math.min(1, (time - here.time) / WALK) }];
  });
}

export function isWayOut(box: string): boolean {
  return box.includes('/ends/');
}

/** Not all at one point: by whom it is, so that nobody trembles. */
export function besideOthers(person: number, wide: number, high: number): [x: number, y: number] {
  return [((((person * 37) % 21) - 10) / 10) * wide, ((((person * 53) % 15) - 7) / 7) * high];
}
