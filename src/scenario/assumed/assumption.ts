/** What a scenario leaves unsaid, and what is taken in its place. */
import type { Path } from '../../problems/problem.ts';
import type { Written } from '../no-effect/trap.ts';
import type { Scenario } from '../scenario.ts';

/** One key that is not written, where it changes who is seen or how it ends. */
export interface Assumption {
  /** Where it would be written. */
  readonly path: Path;
  /** The value taken, as it would be written. */
  readonly taken: string;
  /** What comes of it; the same words wherever the same is taken. */
  readonly meaning: string;
}

/** What is written, and how it was understood. */
export interface Understood extends Written {
  readonly understood: Scenario;
}

/** Assumptions that belong together. */
export interface Kind {
  /** Keys of the language that it answers for, as the reference calls them. */
  readonly keys: readonly string[];
  /** Of what is not written, whatever can change anything in this scenario. */
  readonly find: (understood: Understood) => Assumption[];
}

/** Nothing, where it is said. */
export function unsaid(said: unknown, path: Path, taken: string, meaning: string): Assumption[] {
  return said === undefined ? [{ path, taken, meaning }] : [];
}

/** A figure in words. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
