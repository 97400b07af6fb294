import { type Distribution, sampler } from '../../random/distribution.ts';
import { durationsOrNever } from '../language/distribution.ts';
import { once } from '../language/forms.ts';

const reader = once(() => durationsOrNever('a duration'));

/** Of a thousand, one is shorter, or longer. */
const TAIL = 1e-3;
/** Values of a sequence come one after another. */
const TURNS = 40;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * How long it lasts, in minutes: at least and at most, but for one in a thousand, and in the middle; `never` is infinite.
 * Null: it cannot be read, which is told of elsewhere, or is not there.
 */
export function howLong(said: unknown): { least: number; middle: number; most: number } | null {
  if (said === undefined || said === null) return null;
  const read = reader().safeParse(said);
  if (!read.success) return null;
  if (read.data === null) return { least: NEVER, middle: NEVER, most: NEVER };
  const draw = sampler(read.data);
  const turns = Array.from({ length: heedsTurns(read.data) ? TURNS : 1 }, (_, turn) => turn);
  return {
    least: Math.max(0, Math.min(...turns.map((turn) => draw(TAIL, turn)))),
    middle: Math.min(...turns.map((turn) => draw(0.5, turn))),
    most: Math.max(...turns.map((turn) => draw(1 - TAIL, turn))),
  };
}

function heedsTurns(d: Distribution): boolean {
  if (d.kind === 'adjusted') return heedsTurns(d.of);
  return d.kind === 'mixture' ? d.parts.some(({ of }) => heedsTurns(of)) : d.kind === 'sequence';
}
