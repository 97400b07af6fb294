import type { ChartConfiguration } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import { overall } from '../findings/cells.ts';
import { findingOr } from '../findings/finding.ts';
import { overallTable } from '../tables.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { blankRows } from './blank.ts';
import type { Chart } from './chart.ts';
import { runsOf } from './kit.ts';
import { heightOfBars, stackedBars } from './stacked.ts';
import { INK } from './style.ts';

/** What time is spent on, from what decides to what helps; light and dark apart in grey as well, in no colour of a system. */
const PARTS = [
  { name: 'hours_sorting', label: 'sorting', colour: '#CC79A7', ink: INK },
  { name: 'hours_understanding', label: 'understanding', colour: '#F0E442', ink: INK },
  { name: 'hours_care', label: 'care', colour: '#00694d', ink: '#ffffff' },
  { name: 'hours_admin', label: 'admin', colour: '#BBBBBB', ink: INK },
] as const;

/** Hours of staff a week by what they were spent on: one bar for each system. */
export function hours(result: ExperimentResult): Chart {
  const names = PARTS.map(({ name }) => name);
  const found = result.systems.map(overall);
  const has = found.some((cells) => names.some((name) => (cells.get(name)?.estimate.mean ?? 0) > 0));
  return {
    name: 'hours',
    title: findingOr(result, 'hours_care', 'What the hours of staff were spent on'),
    caption: `What the hours of staff were spent on. ${runsOf(result)}${result.replications > 1 ? ' Intervals are in the table.' : ''}${blankRows(result, names)}`,
    alt: 'Stacked bars: hours of work a week spent on sorting, understanding, care and admin, in each system.',
    table: overallTable('hours', result, names),
    ...heightOfBars(result.systems.length),
    whyNothing: 'It is not known what the hours of staff were spent on, or nobody worked in the window.',
    config: has ? configOf(result) : null,
  };
}

function configOf(result: ExperimentResult): ChartConfiguration {
  const labels = systemLabels(result, 60);
  const parts = PARTS.map(({ name, label, colour, ink }) => {
    const values = result.systems.map((system) => overall(system).get(name)?.estimate.mean ?? NaN);
    const tips = values.map(
      (mean, index) => `${labels[index]}: ${numberIn('hours', mean)} hours a week on ${label}`,
    );
    return { label, colour, ink, values, tips };
  });
  return stackedBars(labels, parts, 'Hours a week', (value) => numberIn('hours', value));
}
