import type { ExperimentResult } from '../../experiment/results.ts';
import { BOUNCES } from '../headlines.ts';
import { groupedBars } from './bars.ts';
import { meansOf } from './caption.ts';
import type { Chart } from './chart.ts';

/** How many people bounced 0, 1, 2, 3 or more times. */
export function bounces(result: ExperimentResult): Chart {
  return {
    name: 'bounces',
    title: 'How often people were bounced',
    caption: `${meansOf(result, 'whiskers')} A bounce is a referral that ended without help and without a warm handover.`,
    config: groupedBars(result, BOUNCES, { lying: false, labelWidth: 18 }),
  };
}
