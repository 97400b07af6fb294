import type { ExperimentResult } from '../../experiment/results.ts';
import { findingOr } from '../findings/finding.ts';
import { DROP_OUTS, LEFT_AT } from '../findings/headlines.ts';
import { overallTable } from '../tables.ts';
import { groupedBars, overallRows } from './bars.ts';
import { blankRows } from './blank.ts';
import type { Chart } from './chart.ts';
import { meansOf } from './kit.ts';

const LOOK = { lying: true, labelWidth: 20, axis: 'Share of the requests for help that ended (%)' } as const;

/** Why people left before the help was finished. */
export function dropOuts(result: ExperimentResult): Chart {
  return {
    name: 'drop-outs',
    title: findingOr(result, 'left_gave_up_waiting', 'Why people left before the help was finished'),
    caption: `Why people left before the help was finished. ${meansOf(result, 'whiskers')}${blankRows(result, DROP_OUTS)}`,
    alt: 'Bars: the share of requests that ended because the person left, by reason, in each system.',
    table: overallTable('drop-outs', result, DROP_OUTS),
    whyNothing: 'No request ended in the window.',
    ...groupedBars(result, overallRows(result, DROP_OUTS), LOOK),
  };
}

/** How far people had come when they left. */
export function dropOutsByStage(result: ExperimentResult): Chart {
  return {
    name: 'drop-outs-by-stage',
    title: findingOr(result, 'left_before_any_contact', 'How far people had come when they left'),
    caption: `How far people had come when they left. ${meansOf(result, 'whiskers')}${blankRows(result, LEFT_AT)}`,
    alt: 'Bars: the share of requests in which the person left before any contact, between contact and help, and during help, in each system.',
    table: overallTable('drop-outs-by-stage', result, LEFT_AT),
    whyNothing: 'No request ended in the window.',
    ...groupedBars(result, overallRows(result, LEFT_AT), LOOK),
  };
}
