import type { ChartConfiguration } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import { findingOr } from '../findings/finding.ts';
import { waitQuantiles } from '../findings/waits.ts';
import { columnsOf, type Row } from '../tables.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import { blankSystems, whyNoHelp } from './blank.ts';
import type { Chart } from './chart.ts';
import { axis, runsOf, ticksAt } from './kit.ts';
import { INK, MOST_LOOKS, SHAPES, systemStyle } from './style.ts';

const DOTS = 50;
const NOBODY = 'Nobody’s wait ended in the window.';
const BASE = '#9a9a9a';
const MANY = '#0072B2';

/** Fifty dots for each system, each for two of a hundred people: how long they waited for help. */
export function waitDots(result: ExperimentResult): Chart {
  const waits = result.systems.map(({ histograms }) => {
    const histogram = histograms.find(({ key }) => key.name === 'wait_to_help');
    return histogram ? waitQuantiles(histogram, DOTS) : [];
  });
  const isKnown = waits.map((one) => one.length > 0);
  const beyond = waits.some((one) => one.some(Number.isNaN)) ? ' Waits beyond two years are not drawn.' : '';
  return {
    name: 'wait-dots',
    title: findingOr(result, 'wait_to_help_median', 'Waits of people whose help began'),
    caption: `Waits of people whose help began. ${runsOf(result)} Each dot stands for 2 of 100 people whose help began: two dots in a column are 4 of 100. People who left or still wait are not among them.${beyond}${blankSystems(result, isKnown, (system) => whyNoHelp(system, NOBODY))}`,
    alt: 'Stacks of fifty dots for each system along weeks waited until help began; each dot stands for two of a hundred people.',
    table: {
      name: 'wait-dots',
      columns: columnsOf('scenario', 'dot', 'weeks'),
      rows: waits.flatMap((one, index) =>
        one.map((weeks, dot): Row => [result.systems[index]!.scenario.name, dot + 1, weeks]),
      ),
    },
    whyNothing: whyNoHelp(result.systems[0]!, NOBODY),
    ...(waits.length > MOST_LOOKS && { height: 66 * waits.length + 60 }),
    config: waits.some((one) => one.length > 0) ? configOf(result, waits) : null,
  };
}

function configOf(result: ExperimentResult, waits: readonly (readonly number[])[]): ChartConfiguration {
  const longest = Math.max(4, ...waits.flat().filter(Number.isFinite));
  const stacked = waits.map((one) => stacks(one, longest / 40));
  const tallest = Math.max(...stacked.flat().map(({ y }) => y)) + 1;
  const labels = systemLabels(result, waits.length > MOST_LOOKS ? 34 : 60);
  const rows = waits.length;
  const rowAt = (row: number) => (rows - 1 - row) * (tallest + 1.5);
  return {
    type: 'scatter',
    data: {
      datasets: stacked.map((dots, index) => ({
        data: dots.map(({ x, y }) => ({ x, y: y + rowAt(index) + 0.5 })),
        tips: dots.map(
          ({ x }) => `${labels[index]}: about ${numberIn('per week', x)} weeks; 2 of 100 people`,
        ),
        pointStyle: rows > MOST_LOOKS ? 'circle' : SHAPES[index],
        radius: Math.max(2.5, Math.min(7, 150 / (rows * (tallest + 1.5)))),
        // Their places tell many systems apart.
        backgroundColor: rows > MOST_LOOKS ? (index === 0 ? BASE : MANY) : systemStyle(index).colour,
        borderColor: INK,
        borderWidth: 0.5,
      })),
    },
    options: {
      scales: {
        x: axis('Weeks from first referral until help began', {
          type: 'linear',
          min: 0,
          max: Math.ceil(longest + 1),
        }),
        y: axis('', {
          min: 0,
          max: rows * (tallest + 1.5),
          grid: { display: false },
          ...ticksAt(labels.map((label, row) => ({ at: rowAt(row) + tallest / 2, label: wrap(label, 16) }))),
        }),
      },
    },
  } as unknown as ChartConfiguration;
}

/** Dots in columns of a width, each on those before it. */
function stacks(waits: readonly number[], width: number): { x: number; y: number }[] {
  const heights = new Map<number, number>();
  return waits.filter(Number.isFinite).map((weeks) => {
    const column = Math.floor(weeks / width);
    const y = heights.get(column) ?? 0;
    heights.set(column, y + 1);
    return { x: (column + 0.5) * width, y };
  });
}
