import type { ExperimentResult } from '../../experiment/results.ts';
import { DROP_OUTS } from '../headlines.ts';
import { groupedBars } from './bars.ts';
import { meansOf } from './caption.ts';
import type { Chart } from './chart.ts';

/** Why people left before the help was finished. */
export function dropOuts(result: ExperimentResult): Chart {
  return {
    name: 'drop-outs',
    title: 'Why people left before the help was finished',
    caption: meansOf(result, 'whiskers'),
    config: groupedBars(result, DROP_OUTS, { lying: true, labelWidth: 20 }),
  };
}
