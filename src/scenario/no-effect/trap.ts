/** Something that is written and can never have an effect, or has another than it seems. */
import type { Path } from '../../problems/problem.ts';
import type { Names, RawMap } from '../names.ts';
import type { RawTeam } from '../written.ts';

export interface Trap {
  readonly path: Path;
  /** What is written, and why nothing comes of it. */
  readonly message: string;
  /** What would give it effect. */
  readonly hint: string;
}

/** What is written, with whatever is wrong with its shape told of already. */
export interface Written {
  readonly scenario: RawMap;
  readonly teams: readonly RawTeam[];
  readonly names: Names;
  /** It extends another scenario. */
  readonly isVariation: boolean;
}

/** One kind of trap: everything of this kind that is written. */
export type Kind = (written: Written) => Trap[];
