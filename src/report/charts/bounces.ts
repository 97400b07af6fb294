import type { ExperimentResult } from '../../experiment/results.ts';
import { findingOr } from '../findings/finding.ts';
import { BOUNCES } from '../findings/headlines.ts';
import { overallTable } from '../tables.ts';
import { groupedBars, overallRows } from './bars.ts';
import { blankRows } from './blank.ts';
import type { Chart } from './chart.ts';
import { meansOf } from './kit.ts';

/** How many people bounced 0, 1, 2, 3 or more times. */
export function bounces(result: ExperimentResult): Chart {
  return {
    name: 'bounces',
    title: findingOr(result, 'bounces_per_person', 'How often people were bounced'),
    caption: `How often people were bounced. ${meansOf(result, 'whiskers')} A bounce is a referral that ended without help and without a warm handover.${blankRows(result, BOUNCES)}`,
    alt: 'Bars: the share of people with no, one, two, and three or more bounces, in each system.',
    table: overallTable('bounces', result, BOUNCES),
    whyNothing: 'Nobody was first referred in the window.',
    ...groupedBars(result, overallRows(result, BOUNCES), {
      lying: false,
      labelWidth: 18,
      axis: 'Share of people (%)',
    }),
  };
}
