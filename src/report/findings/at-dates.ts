/** How many wait at dates: what is said of lists that never settle, in place of means. */
import type { Comparison, SystemResult } from '../../experiment/results.ts';
import { interval, signedInterval } from '../words/estimates.ts';
import { numberIn, signedIn } from '../words/numbers.ts';
import { capital, listed } from '../words/text.ts';

const AT_DATE = /^on_list_after_(\d+)_years?$/;

/** `after a year 340 wait (320 to 361)`, …; empty of a window of less than a year. @param team or empty: all lists */
export function waitingAtDates({ cells, directory }: SystemResult, team: string): string {
  const place = directory.teams.length > 1 ? team : '';
  const said = cells.flatMap(({ cell, estimate }) => {
    const years = AT_DATE.exec(cell.measure.name)?.[1];
    if (years === undefined || cell.team !== place || cell.group !== '') return [];
    const ends = interval('people', estimate);
    return [
      `after ${inYears(years)} ${numberIn('people', estimate.mean)} wait${ends === '' ? '' : ` (${ends})`}`,
    ];
  });
  return listed(said);
}

/** `After a year 1,340 wait in spa and 1,002 in no-wrong-door (−338, −360 to −316).` and so on; empty of less than a year. */
export function comparedAtDates({ differences, ...names }: Comparison): string[] {
  return differences.flatMap(({ cell, base, other, difference }) => {
    const years = AT_DATE.exec(cell.measure.name)?.[1];
    if (years === undefined || cell.team !== '' || cell.group !== '') return [];
    const ends = signedInterval('people', difference);
    const change = `${signedIn('people', difference.mean)}${ends === '' ? '' : `, ${ends}`}`;
    return [
      `${capital(`after ${inYears(years)}`)} ${numberIn('people', base.mean)} wait in ${names.base} and ${numberIn('people', other.mean)} in ${names.other} (${change}).`,
    ];
  });
}

function inYears(years: string): string {
  return years === '1' ? 'a year' : `${years} years`;
}
