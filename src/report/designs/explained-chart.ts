import type { ChartConfiguration } from 'chart.js';
import type { Chart } from '../charts/chart.ts';
import { axis, whiskered } from '../charts/kit.ts';
import { INK, TEXT } from '../charts/style.ts';
import { signedIn, unitWord } from '../words/numbers.ts';
import { cut } from '../words/text.ts';
import type { ExplainedAnswer, ExplainedPart, ExplainedRow } from './explained.ts';
import { explainedTable } from './explained-table.ts';

const BETTER = '#0072B2';
const WORSE = '#D55E00';
const NEITHER = '#999999';

/** One picture a row: how much of the difference comes from which change. */
export function explainedCharts(answer: ExplainedAnswer): Chart[] {
  const { systems, replications, parts } = answer;
  return answer.rows.map((row): Chart => {
    const { explained } = row;
    const name = `explained-${row.name.replaceAll('_', '-')}`;
    const word = unitWord(row.unit);
    return {
      name,
      title: `${row.label}: what makes the difference${explained === null ? '' : ` of ${signedIn(row.unit, explained.difference.mean)}${word === '' ? '' : ` ${word}`}`}`,
      caption: `${systems[1]} compared with ${systems[0]}. What each change adds on average over all orders in which they could be made; they sum to the whole. Mean of ${replications} replications of the same people; whiskers: 95 % interval. Blue is better, orange worse.`,
      alt: `Bars: for ${parts.length} changes, how much of the difference comes from each.`,
      table: explainedTable(answer, [row], name),
      config: explained === null ? null : configOf(row, explained, parts),
      whyNothing: `In some combination there was nothing to measure of “${row.label}”.`,
    };
  });
}

function configOf(
  row: ExplainedRow,
  { shares }: NonNullable<ExplainedRow['explained']>,
  parts: readonly ExplainedPart[],
): ChartConfiguration {
  const factor = row.unit === 'share' ? 100 : 1;
  const colour = (mean: number) => {
    if (row.better === 'neither') return NEITHER;
    return mean > 0 === (row.better === 'more') ? BETTER : WORSE;
  };
  const word = row.unit === 'share' ? 'points' : unitWord(row.unit);
  return {
    type: 'barWithErrorBars',
    data: {
      labels: parts.map(({ name }) => cut(name, 36)),
      datasets: [
        {
          data: shares.map(({ mean, low, high }) => ({
            x: factor * mean,
            xMin: factor * low,
            xMax: factor * high,
          })),
          tips: shares.map(({ mean }, part) => `${parts[part]!.name}: ${signedIn(row.unit, mean)}`),
          ...whiskered(shares.map(({ mean }) => colour(mean))),
        },
      ],
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: axis(`Share of the difference${word === '' ? '' : ` (${word})`}`),
        y: axis('', {
          grid: { display: false },
          ticks: { autoSkip: false, color: INK, font: { size: TEXT } },
        }),
      },
    },
  } as unknown as ChartConfiguration;
}
