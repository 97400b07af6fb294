import type { ExperimentResult } from '../../experiment/results.ts';
import { findingOr } from '../findings/finding.ts';
import { overallTable } from '../tables.ts';
import { groupedBars, overallRows } from './bars.ts';
import { blankRows } from './blank.ts';
import type { Chart } from './chart.ts';
import { meansOf } from './kit.ts';

const NAMES = ['cost_per_person_helped'];

/** What it costs that a request ends with help. */
export function cost(result: ExperimentResult): Chart {
  return {
    name: 'cost',
    title: findingOr(result, 'cost_per_person_helped', 'What help costs'),
    caption: `What help costs. ${meansOf(result, 'whiskers')} Cost of all staff on duty, divided by the requests that ended as helped or partly helped.${blankRows(result, NAMES)}`,
    alt: 'Bars: cost of staff for each request that ended with help, in each system.',
    table: overallTable('cost', result, ['cost', ...NAMES]),
    whyNothing: 'No staff have a price, or no request ended with help.',
    ...groupedBars(result, overallRows(result, NAMES), {
      lying: true,
      labelWidth: 20,
      axis: 'Pounds (£)',
    }),
  };
}
