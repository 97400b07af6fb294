import { ownValue } from '../../text/own-value.ts';
import type { SaidSource } from '../language/language.ts';
import type { Arrivals, ReplayedReferral, Source } from '../scenario.ts';
import { URGENCY_WORDS } from '../words.ts';
import { titleOf } from './titles.ts';

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];
const EVERY_HOUR = new Array<number>(24).fill(1);
const DAY = 1440;
const EVERY_MONTH = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

/** `replayed` holds the referrals of the source's file, if it has one; `start` is the first day of the run. */
export function source(
  name: string,
  said: SaidSource,
  kinds: readonly string[],
  replayed: readonly ReplayedReferral[],
  start: number,
): Source {
  return {
    name,
    title: titleOf(name, said.title),
    arrivals: arrivals(said, replayed, start),
    batch: said.batch,
    urgency: URGENCY_WORDS.indexOf(said.urgency),
    knowsTheSystem: said.knows_the_system,
    seesErrorSd: said.sees?.error_sd ?? 0,
    refersTo: said.refers_to ?? null,
    kindShares: said.kinds ? kinds.map((kind) => ownValue(said.kinds, kind) ?? 0) : null,
  };
}

function arrivals(said: SaidSource, replayed: readonly ReplayedReferral[], start: number): Arrivals {
  if (said.from_file !== undefined) return { kind: 'replay', referrals: replayed };
  if (said.every !== undefined) return { kind: 'intervals', interval: said.every };
  return {
    kind: 'poisson',
    rate: said.rate ?? 0,
    weekdays: meanOne(said.pattern?.weekdays ?? EVERY_DAY),
    months: meanOne(said.pattern?.months ?? EVERY_MONTH),
    hours: meanOne(said.pattern?.hours ?? EVERY_HOUR),
    yearly: said.trend ?? 1,
    surges: (said.surges ?? []).map(({ from, to, times }) => ({
      from: (from - start) * DAY,
      to: (to - start) * DAY,
      times,
    })),
  };
}

/** Factors scaled to a mean of 1, so that the rate is what it says over the whole week or year. */
function meanOne(factors: readonly number[]): number[] {
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  return factors.map((factor) => factor / mean);
}
