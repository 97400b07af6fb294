import type { Estimate, ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { overall } from '../findings/cells.ts';
import { columnsOf, type Row } from '../tables.ts';
import { sharesInEach } from '../words/in-each.ts';
import { listed } from '../words/text.ts';
import { blankSystems, whyNoHelp } from './blank.ts';
import type { Chart } from './chart.ts';
import { type DailyShares, dailyCurves, type Known } from './daily-curves.ts';
import { addedUp } from './kit.ts';

/** Horizons of the rows, in weeks, at which the intervals are known. */
const HORIZON = /^helped_within_(\d+)_weeks$/;
/** Weeks of the horizons that the title tells, where they are there. */
const TOLD = [12, 26];

const NOBODY = 'Nobody who asked was followed for long enough.';

/** Of all who asked, for how many help had begun, by time since asking, with intervals. */
export function helpBegun(result: ExperimentResult): Chart {
  const shares = result.systems.map(dailyOf);
  const known = result.systems.map(knownOf);
  const isKnown = shares.map((one) => one.length > 0);
  const top = 10 * Math.ceil(10 * Math.max(0.1, ...shares.flat(), ...known.flat().map(({ high }) => high)));
  const whiskers = known.some((each) => each.length > 0)
    ? ` Whiskers: 95 % intervals at ${listed((known.find((each) => each.length > 0) ?? []).map(({ week }) => String(week)))} weeks.`
    : '';
  const name = 'help-begun';
  return {
    name,
    title: titleOf(result),
    caption: `Of everybody who asked in the window, the share for whom help had begun, by weeks since asking; all were followed equally long, and whoever left stays in the count. ${addedUp(result)}.${whiskers}${blankSystems(result, isKnown, (system) => whyNoHelp(system, NOBODY))}`,
    alt: 'Lines: of all who asked, the share for whom help had begun by each day since asking, in each system, with the waiting-time standard as a vertical line.',
    table: {
      name,
      columns: columnsOf('scenario', 'days', 'share'),
      rows: shares.flatMap((one, index) =>
        one.map((share, day): Row => [result.systems[index]!.scenario.name, day, share]),
      ),
    },
    whyNothing: whyNoHelp(result.systems[0]!, NOBODY),
    ...dailyCurves(
      result,
      shares,
      { across: 'Weeks since asking', up: 'Share of all who asked (%)', top: Math.min(100, top) },
      known,
    ),
  };
}

/** Day by day; the last bin holds those whose help had not begun when they were last followed. */
function dailyOf({ histograms }: SystemResult): DailyShares {
  const counts = histograms.find(({ key }) => key.name === 'help_of_all')?.counts ?? new Float64Array(0);
  const total = counts.reduce((sum, people) => sum + people, 0);
  if (!(total > 0)) return [];
  const shares = [0];
  let begun = 0;
  for (const people of counts.subarray(0, -1)) {
    begun += people;
    shares.push(begun / total);
  }
  return shares;
}

function knownOf(system: SystemResult): Known[] {
  return [...overall(system)].flatMap(([name, { estimate }]) => {
    const week = Number(HORIZON.exec(name)?.[1]);
    const { low, high } = estimate;
    return week > 0 && Number.isFinite(low) && Number.isFinite(high) ? [{ week, low, high }] : [];
  });
}

/** `Help begun within 12 weeks for 41.0 % in spa and 50.7 % in no-wrong-door, within 26 weeks for 43.9 and 55.8 %`. */
function titleOf(result: ExperimentResult): string {
  const about = 'For how many of all who asked help had begun';
  const found = result.systems.map(overall);
  const told = TOLD.flatMap((week) => {
    const each = found.map((cells) => cells.get(`helped_within_${week}_weeks`)?.estimate);
    return each.every((one): one is Estimate => one !== undefined && Number.isFinite(one.mean))
      ? [{ week, means: each.map(({ mean }) => mean) }]
      : [];
  });
  if (told.length === 0) return about;
  const names = result.systems.map(({ scenario }) => scenario.name);
  const parts = told.map(
    ({ week, means }, at) => `within ${week} weeks for ${sharesInEach(names, means, at === 0)}`,
  );
  return `Help begun ${parts.join(', ')}`;
}
