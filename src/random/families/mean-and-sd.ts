import { Refusal } from './family.ts';

/** Of the variable itself, not of its logarithm. */
export interface MeanAndSd {
  readonly mean: number;
  readonly sd: number;
}

/** So many times the mean a standard deviation may be. Beyond, the mean rests on values so rare that no run draws them. */
const MOST_SPREAD = 1000;

/** Why no variable above 0 of this family has this mean and standard deviation, or null. */
export function refusedMeanAndSd(family: string, mean: number, sd: number): Refusal | null {
  if (!(mean > 0)) return new Refusal(`the mean of a ${family} distribution is above 0`);
  if (!(sd > 0))
    return new Refusal(
      `the sd of a ${family} distribution is above 0`,
      'for a constant write the value alone',
    );
  if (sd <= MOST_SPREAD * mean) return null;
  return new Refusal(
    `the sd of this ${family} distribution is more than 1,000 times its mean: nearly every value would be next to 0`,
    'write a smaller sd, or a `mixture` of what is usual and what is rare',
  );
}
