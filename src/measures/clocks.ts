/** The waiting-time clocks: each starts with a request for help and stops once in it. */
const CLOCKS = [
  'first_contact',
  'second_contact',
  'assessment',
  'help',
  'list',
  'hidden',
  'hidden_list',
] as const;
export type ClockName = (typeof CLOCKS)[number];

/** Teams and classes of people share one number; there are far fewer of either. */
const MOST_CLASSES = 65536;

/** Waits that ended within the window, in minutes, with who waited and for which team. */
export class ClockStops {
  private length = 0;
  private minutes = new Float64Array(256);
  private who = new Int32Array(256);

  add(minutes: number, personClass: number, team: number): void {
    if (this.length === this.minutes.length) this.grow();
    this.minutes[this.length] = minutes;
    this.who[this.length++] = team * MOST_CLASSES + personClass;
  }

  /** The waits of one team (or -1: all) and of the classes for which `belongs` says so (or null: all). */
  select(team: number, belongs: ((personClass: number) => boolean) | null): Float64Array {
    const { minutes, who, length } = this;
    if (team === -1 && belongs === null) return minutes.subarray(0, length);
    const chosen = new Float64Array(length);
    let count = 0;
    for (let i = 0; i < length; i++) {
      const personClass = who[i] % MOST_CLASSES;
      if (team !== -1 && (who[i] - personClass) / MOST_CLASSES !== team) continue;
      if (belongs !== null && !belongs(personClass)) continue;
      chosen[count++] = minutes[i];
    }
    return chosen.subarray(0, count);
  }

  private grow(): void {
    const minutes = new Float64Array(2 * this.length);
    const who = new Int32Array(2 * this.length);
    minutes.set(this.minutes);
    who.set(this.who);
    this.minutes = minutes;
    this.who = who;
  }
}
