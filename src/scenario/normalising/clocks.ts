import type { Said } from '../language/language.ts';
import type { Clock } from '../scenario.ts';
import { titleOf } from './titles.ts';

/** @param closedDays bank holidays as whole days since the start, or before it. */
export function clocks(said: Said['clocks'], standard: number, closedDays: () => readonly number[]): Clock[] {
  return Object.entries(said).map(([name, own]) => ({
    name,
    title: titleOf(name, own.title),
    from: own.from,
    to: own.to,
    closedDays: own.counts === 'working_days' ? closedDays() : null,
    pauses: own.pauses,
    standard: own.standard ?? standard,
    only: Object.fromEntries(
      Object.entries(own.only).map(([what, value]) => [
        what,
        Array.isArray(value) ? value : [value as string],
      ]),
    ),
  }));
}
