import type { ExperimentResult } from '../../experiment/results.ts';
import { bounces } from './bounces.ts';
import type { Chart } from './chart.ts';
import { cost } from './cost.ts';
import { differences } from './differences.ts';
import { dropOuts, dropOutsByStage } from './drop-outs.ts';
import { equity } from './equity.ts';
import { flow } from './flow.ts';
import { hours } from './hours.ts';
import { moves } from './moves.ts';
import { sorting } from './sorting.ts';
import { staffLoad } from './staff-load.ts';
import { waitDots } from './wait-dots.ts';
import { waitingList } from './waiting-list.ts';
import { waitsToFirstContact, waitsToHelp } from './waits.ts';
import { waysOut } from './ways-out.ts';

/** Every chart that the result calls for, as data. */
export function chartsOf(result: ExperimentResult): Chart[] {
  return [
    waitingList(result),
    waitsToFirstContact(result),
    waitsToHelp(result),
    waysOut(result),
    waitDots(result),
    bounces(result),
    ...moves(result),
    ...flow(result),
    dropOuts(result),
    dropOutsByStage(result),
    ...staffLoad(result),
    hours(result),
    sorting(result),
    ...equity(result),
    cost(result),
    ...differences(result),
  ];
}
