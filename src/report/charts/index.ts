/** The charts of a result. Each is made as plain data by its own file and drawn here. */
import type { ExperimentResult } from '../../experiment/results.ts';
import { bounces } from './bounces.ts';
import type { Chart } from './chart.ts';
import { differences } from './differences.ts';
import { dropOuts } from './drop-outs.ts';
import { renderChart } from './render-chart.ts';
import { staffLoad } from './staff-load.ts';
import { waitingList } from './waiting-list.ts';
import { waitsToFirstContact, waitsToHelp } from './waits.ts';

/** Every chart that the result calls for, as data. */
export function chartsOf(result: ExperimentResult): Chart[] {
  return [
    waitingList(result),
    waitsToFirstContact(result),
    waitsToHelp(result),
    bounces(result),
    dropOuts(result),
    ...staffLoad(result),
    ...differences(result),
  ];
}

/** Every chart as a PNG of 1360 × 960 dots; `name` is the file name without its ending. */
export function renderCharts(result: ExperimentResult): { name: string; png: Buffer }[] {
  return chartsOf(result).map((chart) => ({ name: chart.name, png: renderChart(chart) }));
}
