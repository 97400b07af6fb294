/** How long a run is, and what of it is measured. In minutes. */
export interface TimeOfRun {
  readonly warmUp: number;
  /** `warm_up: auto`: it is found out before the run (`experiment/warm-up.ts`), and 0 until then. */
  readonly isWarmUpOpen?: true;
  /** From what it was found out: the list, caseload or clock that takes longest, in a run from empty of so many weeks. */
  readonly warmUpChosen?: { readonly by: string; readonly weeks: number; readonly replications: number };
  /** How long is measured, after the warm-up. */
  readonly run: number;
  /** How much longer the people of that time are followed, with arrivals as usual; not there where they are not. */
  readonly followUp?: number;
}

/** Until when is measured, in minutes since the start: what happens then is outside. */
export function endOfWindow({ warmUp, run }: TimeOfRun): number {
  return warmUp + run;
}

/** Until when there are events at all. */
export function endOfRun(time: TimeOfRun): number {
  return endOfWindow(time) + (time.followUp ?? 0);
}
