import type { Cell } from '../measures/index.ts';
import { WEEK } from '../units/minutes.ts';
import { FEW, isFew, partsOfFew, WHY_FEW } from './few.ts';
import type { MeasuredCell, MeasuredHistogram, MeasuredLog, MeasuredSeries } from './measure-log.ts';
import type { LogWeeks } from './weekly.ts';

/** Weeks that are taken together where single ones have few. */
const MONTHLY = 4;

/**
 * The same without what rests on fewer than five people or events, but some: numbers, the rest of a share, lists of a week,
 * and steps of curves, which are taken together until there are five. All of a group of fewer than five people goes. What a
 * run has written is not of real people, and stays. Where one part of a whole goes, the next smallest goes with it, so that it
 * is not worked out from the rest.
 */
export function withoutFewPeople(log: MeasuredLog): MeasuredLog {
  if (log.isOfRun) return log;
  const weeks = (log.window.to - log.window.from) / WEEK;
  const small = new Set(
    log.cells
      .filter(({ cell, estimate }) => cell.measure.name === 'people' && isFew(estimate.mean))
      .map(({ cell }) => cell.group),
  );
  const few = log.cells.map((each) => restsOnFew(each, weeks, small));
  const kept = new Set([...few.keys()].filter((at) => few[at]));
  for (const parts of wholesIn(log.cells)) {
    const counts = parts.map((at) => countOf(log.cells[at]!, weeks));
    const with_ = partsOfFew(
      counts,
      parts.map((at) => few[at]!),
    );
    for (const part of with_) kept.add(parts[part]!);
  }
  return {
    ...log,
    cells: log.cells.map((each, at) => (kept.has(at) ? keptBack(each) : each)),
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
  return cells.filter(({ cell }) => cell.measure.whyUnknown === WHY_FEW).length;
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

/** Shares of which each person, or each ending, is in one: they add up. */
const ADD_UP = [/^people_with_\d.*_bounces?$/, /^(ended|left)_(?!with_plan|before|between|during)/];

/** Places of the cells that are parts of one whole: of a group, of teams and ways between them, of what adds up. */
function wholesIn(cells: readonly MeasuredCell[]): number[][] {
  const wholes = new Map<string, number[]>();
  const add = (whole: string, at: number) => wholes.set(whole, [...(wholes.get(whole) ?? []), at]);
  for (const [at, { cell }] of cells.entries()) {
    const { measure, team, group } = cell;
    if (!ADDITIVE.has(measure.unit) && !measure.name.endsWith('_mean')) continue;
    if (group !== '') add(`${measure.name}|${team}|${group.split('=')[0]}`, at);
    else if (team !== '') add(`${measure.name}|of teams`, at);
    const sum = ADD_UP.findIndex((names) => names.test(measure.name));
    if (sum >= 0) add(`${sum}|${team}|${group}`, at);
  }
  return [...wholes.values()];
}

const ADDITIVE: ReadonlySet<string> = new Set(['share', 'people', 'referrals', 'contacts', 'per week']);

/** Of how many people or events a number is; NaN where it is not known. */
function countOf({ cell: { measure }, estimate: { mean }, outOf }: MeasuredCell, weeks: number): number {
  if (measure.unit === 'share') return mean * outOf;
  if (measure.unit === 'per week') return mean * weeks;
  return measure.name.endsWith('_mean') ? outOf : mean;
}

function keptBack(each: MeasuredCell): MeasuredCell {
  const { mean: _, ...rest } = each.estimate;
  return {
    cell: { ...each.cell, measure: { ...each.cell.measure, whyUnknown: WHY_FEW } },
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
  if (few <= requests.length / 10) return { requests: partsTold(requests), requestsEvery };
  const sums = new Float64Array(Math.floor(requests.length / MONTHLY));
  for (let week = 0; week < sums.length * MONTHLY; week++) sums[Math.floor(week / MONTHLY)] += requests[week];
  return { requests: partsTold(sums), requestsEvery: MONTHLY };
}

/** All of them together are told elsewhere. */
function partsTold(counts: Float64Array): Float64Array {
  const kept = partsOfFew([...counts], [...counts].map(isFew));
  return counts.map((count, at) => (kept.has(at) ? Number.NaN : count));
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
