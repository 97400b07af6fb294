/** The charts of a result. Each is made as plain data by its own file and drawn here. */
import type { ExperimentResult } from '../../experiment/results.ts';
import type { HouseStyle } from '../house-style.ts';
import type { Table } from '../table.ts';
import { bounces } from './bounces.ts';
import type { Chart } from './chart.ts';
import { cost } from './cost.ts';
import { differences } from './differences.ts';
import { dropOuts, dropOutsByStage } from './drop-outs.ts';
import { equity } from './equity.ts';
import { flow } from './flow.ts';
import { hours } from './hours.ts';
import { moves } from './moves.ts';
import { renderChart } from './render-chart.ts';
import { renderSvg } from './render-svg.ts';
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

export interface RenderedChart {
  /** File name without its ending. */
  readonly name: string;
  /** 1360 × 960 dots. */
  readonly png: Buffer;
  readonly svg: string;
  readonly caption: string;
  readonly table: Table;
}

/** Every chart, drawn, with its numbers. */
export function renderCharts(result: ExperimentResult, style?: HouseStyle): RenderedChart[] {
  return chartsOf(result).map((chart) => ({
    name: chart.name,
    png: renderChart(chart, style),
    svg: renderSvg(chart, { style }),
    caption: chart.caption,
    table: chart.table,
  }));
}
