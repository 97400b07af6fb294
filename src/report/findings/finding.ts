/** What a chart or a section says first: the number, and for two systems whether they differ clearly. */
import type { ExperimentResult } from '../../experiment/results.ts';
import type { Unit } from '../../measures/measure.ts';
import { direction, estimateWords, isClear } from '../words/estimates.ts';
import { numberIn, withUnit } from '../words/numbers.ts';
import { overall, overallDifferences } from './cells.ts';

/** More than these, with their names, are too long for a title. */
const MOST_NUMBERS = 4;

/** `Wait to help, median: 26.6 days in spa, 43.1 in no-wrong-door: clearly longer`: a picture may stand alone. */
export function finding(result: ExperimentResult, name: string): string {
  const found = result.systems.map((system) => overall(system).get(name));
  const first = found.find((one) => one !== undefined);
  if (!first) return '';
  const { label, unit } = first.measure;
  const numbers = found.map((one, index) =>
    (index === 0 ? withUnit : numberOnly)(unit, one?.estimate.mean ?? NaN),
  );
  if (found.every((one) => !Number.isFinite(one?.estimate.mean))) return `${label}: nothing to measure`;
  if (numbers.length === 1) return `${label}: ${estimateWords(unit, first.estimate)}`;
  if (numbers.length > MOST_NUMBERS) {
    const others = found
      .slice(1)
      .flatMap((one) => (Number.isFinite(one?.estimate.mean) ? [one!.estimate.mean] : []));
    if (others.length === 0) return `${label}: ${numbers[0]} in ${result.systems[0]!.scenario.name}`;
    const ends = [Math.min, Math.max].map((end) => numberOnly(unit, end(...others)));
    return `${label}: ${numbers[0]} in ${result.systems[0]!.scenario.name}, ${ends.join(' to ')} in the ${others.length} others`;
  }
  if (numbers.length > 2)
    return `${label}: ${numbers.map((number, at) => `${number} in ${result.systems[at]!.scenario.name}`).join(', ')}`;
  const [base, other] = result.systems.map(({ scenario }) => scenario.name);
  const both = `${label}: ${numbers[0]} in ${base}, ${numbers[1]} in ${other}`;
  const difference = overallDifferences(result.comparisons[0]!).get(name)?.difference;
  if (!difference || !Number.isFinite(difference.low)) return both;
  return isClear(difference)
    ? `${both}: clearly ${direction(unit, difference.mean)}`
    : `${both}: no clear difference`;
}

/** What was found, or what it is about where nothing was. */
export function findingOr(result: ExperimentResult, name: string, about: string): string {
  const found = finding(result, name);
  return found === '' ? about : found;
}

/** `43.1`, `£2,598`, `31.2 %`: the unit is said before, but for signs that belong to the number. */
function numberOnly(unit: Unit, value: number): string {
  return unit === 'share' || unit === 'pounds' ? withUnit(unit, value) : numberIn(unit, value);
}
