import type { Cell } from '../measures/index.ts';
import { WEEK } from '../units/minutes.ts';
import type { MeasuredCell, MeasuredHistogram, MeasuredLog, MeasuredSeries } from './measure-log.ts';
import type { LogWeeks } from './weekly.ts';

/** Fewer of real people than this leave the house only where it is asked for by name. */
export const FEW = 5;

const WHY = 'It rests on fewer than five people or events, which are kept back: `--small-counts` shows them.';

/** Weeks that are taken together where single ones have few. */
const MONTHLY = 4;

const isFew = (count: number): boolean => Math.round(count) > 0 && Math.round(count) < FEW;

/**
 * The same without what rests on fewer than five people or events, but some: numbers, the rest of a share, lists of a week,
 * and steps of curves, which are taken together until there are five. All of a group of fewer than five people goes. What a
 * run has written is not of real people, and stays.
 *
 * What is kept back may still be worked out from what is not, where somebody tries: a sum and all of its parts but one.
 */
export function withoutFewPeople(log: MeasuredLog): MeasuredLog {
  if (log.isOfRun) return log;
  const weeks = (log.window.to - log.window.from) / WEEK;
  const small = new Set(
    log.cells
      .filter(({ cell, estimate }) => cell.measure.name === 'people' && isFew(estimate.mean))
      .map(({ cell }) => cell.group),
  );
  return {
    ...log,
    cells: log.cells.map((each) => (restsOnFew(each, weeks, small) ? keptBack(each) : each)),
    series: log.series.map(withoutFewWaiting),
    histograms: log.histograms.map(inFives),
    weeks: {
      ...requestsOf(log.weeks),
      waiting: withoutFew(log.weeks.waiting),
      open: withoutFew(log.weeks.open),
    },
  };
}

/** How many numbers of a log are kept back. */
export function countKeptBack({ cells }: MeasuredLog): number {
  return cells.filter(({ cell }) => cell.measure.whyUnknown === WHY).length;
}

function restsOnFew(
  { cell, estimate: { mean }, outOf }: MeasuredCell,
  weeks: number,
  small: ReadonlySet<string>,
): boolean {
  const { unit, family, name } = cell.measure;
  if (Number.isNaN(mean)) return false;
  if (small.has(cell.group) || (family === 'equity' && namesSmall(cell, small))) return true;
  if (isFew(outOf)) return true;
  switch (unit) {
    case 'share':
      return isFew(mean * outOf) || isFew((1 - mean) * outOf);
    case 'people':
    case 'referrals':
    case 'contacts':
      // What is a mean over time is no count of anybody.
      return Number.isInteger(mean) && isFew(mean);
    case 'per week':
      return name !== 'rule_fired' && isFew(mean * weeks);
    default:
      return false;
  }
}

/** A gap is between two groups, of which the second is of the same grouping. */
function namesSmall({ group }: Cell, small: ReadonlySet<string>): boolean {
  const [grouping] = group.split('=');
  return [...small].some((name) => name.startsWith(`${grouping}=`));
}

function keptBack(each: MeasuredCell): MeasuredCell {
  const { mean: _, ...rest } = each.estimate;
  return {
    cell: { ...each.cell, measure: { ...each.cell.measure, whyUnknown: WHY } },
    values: each.values.map(() => Number.NaN),
    estimate: { ...rest, mean: Number.NaN, low: Number.NaN, high: Number.NaN },
    outOf: Number.NaN,
  };
}

function withoutFewWaiting(series: MeasuredSeries): MeasuredSeries {
  return series.key.unit === 'people' ? { ...series, mean: withoutFew(series.mean) } : series;
}

/** By four weeks where single ones have few. */
function requestsOf({ requests, requestsEvery }: LogWeeks): Pick<LogWeeks, 'requests' | 'requestsEvery'> {
  const few = requests.filter(isFew).length;
  if (few <= requests.length / 10) return { requests: withoutFew(requests), requestsEvery };
  const sums = new Float64Array(Math.floor(requests.length / MONTHLY));
  for (let week = 0; week < sums.length * MONTHLY; week++) sums[Math.floor(week / MONTHLY)] += requests[week];
  return { requests: withoutFew(sums), requestsEvery: MONTHLY };
}

function withoutFew(weekly: Float64Array): Float64Array {
  return weekly.map((people) => (isFew(people) ? Number.NaN : people));
}

/** Whoever is one of fewer than five waits with them for the next, and the last with those before them. */
function inFives({ key, counts }: MeasuredHistogram): MeasuredHistogram {
  const taken = new Float64Array(counts.length);
  let [held, last] = [0, -1];
  for (const [day, people] of counts.subarray(0, -1).entries()) {
    held += people;
    if (held < FEW) continue;
    taken[day] = held;
    held = 0;
    last = day;
  }
  // The last number is of all who waited longer, or for whom it never came.
  const longer = counts.at(-1) ?? 0;
  if (isFew(longer)) held += longer;
  else taken[counts.length - 1] = longer;
  if (last >= 0) taken[last] += held;
  return { key, counts: taken };
}
