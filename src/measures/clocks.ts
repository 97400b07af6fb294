import { Growing } from './growing.ts';

/** The waiting-time clocks: each starts with a request for help and stops once in it. */
export const CLOCKS = ['first_contact', 'second_contact', 'assessment', 'help', 'list', 'hidden'] as const;
export type ClockName = (typeof CLOCKS)[number];

/** Waits that ended within the window, in minutes, with who waited and for which team. */
export class ClockStops {
  readonly minutes = new Growing();
  readonly class = new Growing();
  readonly team = new Growing();

  add(minutes: number, personClass: number, team: number): void {
    this.minutes.add(minutes);
    this.class.add(personClass);
    this.team.add(team);
  }

  /** The waits of one team (or -1: all) and of the classes for which `belongs` says so. */
  select(team: number, belongs: ((personClass: number) => boolean) | null): Float64Array {
    const { minutes, length } = { minutes: this.minutes.values, length: this.minutes.length };
    if (team === -1 && belongs === null) return minutes.slice(0, length);
    const chosen = new Float64Array(length);
    let count = 0;
    for (let i = 0; i < length; i++) {
      if (team !== -1 && this.team.values[i] !== team) continue;
      if (belongs !== null && !belongs(this.class.values[i])) continue;
      chosen[count++] = minutes[i];
    }
    return chosen.slice(0, count);
  }
}
