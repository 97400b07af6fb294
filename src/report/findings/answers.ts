/** What a comparison comes to, in a few plain sentences that name what got worse as readily as what got better. */

import type { DifferenceResult, Estimate, ExperimentResult } from '../../experiment/results.ts';
import { direction, estimateWords, isClear, verdict } from '../words/estimates.ts';
import { numberIn, sizeWithUnit, withUnit } from '../words/numbers.ts';
import { capital } from '../words/text.ts';
import { overall, overallDifferences, pick } from './cells.ts';
import { HEADLINES } from './headlines.ts';

const TOPICS: readonly { readonly about: string; readonly sections: readonly string[] }[] = [
  { about: 'For people', sections: ['Waits', 'Drop-outs', 'Endings', 'People reached'] },
  { about: 'For bounce-arounds', sections: ['Bounce-arounds'] },
  { about: 'For staff', sections: ['Staff load'] },
];

/** @param index which comparison: the base with system `index + 1` */
export function sentences(result: ExperimentResult, index: number): string[] {
  const all = overallDifferences(result.comparisons[index]!);
  const shown = HEADLINES.flatMap((section) => pick(all, section.measures));
  if (shown.length === 0) return ['There is nothing to compare.'];
  if (!shown.some((row) => Number.isFinite(row.difference.low)))
    return ['One replication gives no interval: run more before reading anything into these differences.'];
  const topics = TOPICS.flatMap(({ about, sections }) => {
    const names = HEADLINES.filter(({ title }) => sections.includes(title)).flatMap(
      ({ measures }) => measures,
    );
    const rows = pick(all, names);
    return rows.length === 0 ? [] : [topic(about, rows)];
  });
  const ofPeople = shown.filter(({ cell }) => cell.measure.family !== 'staff load');
  return [...topics, gainAndLoss(ofPeople), certainty(result, shown)];
}

function topic(about: string, rows: readonly DifferenceResult[]): string {
  const largest = largestOf(rows.filter(({ difference }) => isClear(difference)));
  if (!largest) return `${about}, no headline number differs clearly.`;
  return `${about}, what changes most is “${largest.cell.measure.label}”: ${inWords(largest)}.`;
}

function gainAndLoss(rows: readonly DifferenceResult[]): string {
  const side = (wanted: 'better' | 'worse') =>
    largestOf(rows.filter(({ cell, difference }) => verdict(cell.measure, difference) === wanted));
  const gain = side('better');
  const loss = side('worse');
  const name = (row: DifferenceResult) => `“${row.cell.measure.label}” (${change(row)})`;
  if (gain && loss)
    return `The largest gain for people, held against the base, is ${name(gain)}; the largest loss is ${name(loss)}.`;
  if (gain)
    return `The largest gain for people, held against the base, is ${name(gain)}; no headline number is clearly worse.`;
  if (loss)
    return `No headline number is clearly better; the largest loss for people, held against the base, is ${name(loss)}.`;
  return 'No headline number is clearly better or clearly worse.';
}

function certainty({ replications }: ExperimentResult, rows: readonly DifferenceResult[]): string {
  const tested = rows.filter(({ difference }) => Number.isFinite(difference.low)).length;
  const chance = Math.round(tested * 0.05);
  const warning =
    chance < 1
      ? ''
      : ` Of ${tested} such intervals about ${chance === 1 ? 'one' : chance} would leave out zero by chance alone.`;
  return `These are paired differences over ${replications} replications of the same people; “clear” means that the 95 % interval does not include zero.${warning}`;
}

/** `27.9 days instead of 40.2 days, 12.3 days shorter (95 % interval 9.1 to 15.5)`. */
function inWords(row: DifferenceResult): string {
  const { unit } = row.cell.measure;
  const means = `${withUnit(unit, row.other.mean)} instead of ${withUnit(unit, row.base.mean)}`;
  return `${means}, ${change(row)}`;
}

function change({ cell, difference }: DifferenceResult): string {
  const { unit } = cell.measure;
  const [least, most] = sizes(difference);
  const size = sizeWithUnit(unit, difference.mean);
  const range = `${numberIn(unit, least)} to ${numberIn(unit, most)}`;
  return `${size} ${direction(unit, difference.mean)}, 95 % interval ${range}`;
}

/** The interval of a clear difference as sizes, the smaller first. */
function sizes({ low, high }: Estimate): [number, number] {
  return low > 0 ? [low, high] : [-high, -low];
}

/** The difference that is largest for sure: the end of its interval that is nearer to zero, as a share of the base. */
function largestOf(rows: readonly DifferenceResult[]): DifferenceResult | undefined {
  let best: DifferenceResult | undefined;
  for (const row of rows) if (best === undefined || sureShare(row) > sureShare(best)) best = row;
  return best;
}

function sureShare({ base, difference }: DifferenceResult): number {
  return sizes(difference)[0] / Math.abs(base.mean);
}

/** What a run of one system comes to, in three sentences. */
export function singleAnswer(result: ExperimentResult): string[] {
  const cells = overall(result.systems[0]!);
  const words = (name: string) => {
    const found = cells.get(name);
    return found && Number.isFinite(found.estimate.mean)
      ? estimateWords(found.measure.unit, found.estimate)
      : null;
  };
  const said = (parts: readonly (string | null)[], otherwise: string) => {
    const there = parts.filter((part) => part !== null);
    return there.length === 0 ? otherwise : `${capital(there.join('; '))}.`;
  };
  const phrase = (before: string, name: string, after: string) => {
    const value = words(name);
    return value === null ? null : `${before}${value}${after}`;
  };
  return [
    said(
      [
        phrase('People waited ', 'wait_to_first_contact_mean', ' for a first contact on average'),
        phrase('half of those who were helped waited ', 'wait_to_help_median', ' or less until help began'),
      ],
      'Nobody’s wait ended, so there is no wait to report.',
    ),
    said(
      [
        phrase('', 'never_helped', ' of the people first referred were never helped'),
        phrase('each was bounced ', 'bounces_per_person', ' on average'),
        phrase('the load on staff was ', 'utilisation', ''),
      ],
      'Nobody asked for help.',
    ),
    result.replications < 2
      ? 'This is a single run: without others there is no telling how far chance alone moves these numbers.'
      : `These are means over ${result.replications} runs; a 95 % interval says how sure the mean is, given that the scenario is right, and not how much single weeks or years differ.`,
  ];
}
