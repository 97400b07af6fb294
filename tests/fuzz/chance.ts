import seedrandom from 'seedrandom';

/** Chance, which is the same for the same number of a case. */
export interface Chance {
  /** From 0 to less than `below`, whole. */
  upTo(below: number): number;
  among<T>(things: readonly T[]): T;
}

export function chanceOf(seed: string): Chance {
  const random = seedrandom(seed);
  const upTo = (below: number) => Math.floor(random() * below);
  return { upTo, among: (things) => things[upTo(things.length)]! };
}
