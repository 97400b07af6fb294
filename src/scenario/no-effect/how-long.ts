import { sampler } from '../../random/distribution.ts';
import { durationsOrNever } from '../language/distribution.ts';
import { once } from '../language/forms.ts';

const reader = once(() => durationsOrNever('a duration'));

/** Of a thousand, one is shorter, or longer. */
const TAIL = 1e-3;
/** Values of a sequence come one after another. */
const TURNS = 40;

/**
 * How long it lasts at least and at most, in minutes, but for one in a thousand; `never` is infinite. Null: it
 * cannot be read, which is told of elsewhere, or is not there.
 */
export function howLong(said: unknown): { readonly least: number; readonly most: number } | null {
  if (said === undefined || said === null) return null;
  const read = reader().safeParse(said);
  if (!read.success) return null;
  if (read.data === null) return { least: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  const draw = sampler(read.data);
  const turns = Array.from({ length: TURNS }, (_, turn) => turn);
  return {
    least: Math.max(0, Math.min(...turns.map((turn) => draw(TAIL, turn)))),
    most: Math.max(...turns.map((turn) => draw(1 - TAIL, turn))),
  };
}
