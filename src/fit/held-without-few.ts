import { FEW, isFew, WHY_FEW } from '../logs/few.ts';
import type { HeldCurve, HeldPart } from './held-against.ts';

/**
 * The same without what rests on fewer than five people or events of the log, but some: its numbers with their distance, from
 * which they would be worked out; weeks of a list; steps of a curve, which rises by five people at least. What is left of
 * the log is told to one decimal. Verdicts stand: they rest on all.
 */
export function heldWithoutFew(parts: readonly HeldPart[]): HeldPart[] {
  return parts.map((part) => {
    const { curve, counts, said } = part;
    const isKept = counts.some(isFew) || (curve?.across === 'weeks' && weeksTell(curve));
    const told = (value: number) => (isKept ? Number.NaN : Number(value.toFixed(1)));
    return {
      ...part,
      said: { ...said, log: told(said.log) },
      apart: told(part.apart),
      ...(isKept ? { whyKept: WHY_FEW } : {}),
      ...(curve && { curve: { ...curve, log: curveWithoutFew(curve, isKept) } }),
    };
  });
}

/** Whether weeks that are left out could be worked out from the mean of all: a few of them, or all of one or of four people. */
function weeksTell({ log }: HeldCurve): boolean {
  const few = [...log].filter(isFew);
  const sum = few.reduce((all, each) => all + each, 0);
  return few.length > 0 && (few.length < FEW || sum === few.length || sum === (FEW - 1) * few.length);
}

function curveWithoutFew({ log, came }: HeldCurve, isKept: boolean): Float64Array {
  if (came === undefined) return log.map((people) => (isFew(people) ? Number.NaN : people));
  const { by, people, at } = came;
  const shown = new Float64Array(log.length);
  let [told, value, last] = [0, 0, 0];
  for (let day = 0; day < log.length; day++) {
    if (day === at && !isKept && by[day]! > told) {
      // The number of that day is told: whoever has come since the last step has come with it.
      if (by[day]! - told < FEW) shown.fill(log[day]!, last);
      else last = day;
      [told, value] = [by[day]!, log[day]!];
    } else if (by[day]! - told >= FEW && !isFew(people - by[day]!)) {
      [told, value, last] = [by[day]!, log[day]!, day];
    }
    shown[day] = value;
  }
  return shown;
}
