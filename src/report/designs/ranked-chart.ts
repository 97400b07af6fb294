import type { ChartConfiguration } from 'chart.js';
import type { Chart } from '../charts/chart.ts';
import { axis, legend, whiskered } from '../charts/kit.ts';
import { INK, TEXT } from '../charts/style.ts';
import { columnsOf, type Row } from '../tables.ts';
import { cut, listed } from '../words/text.ts';
import type { RankedAnswer } from './ranked.ts';
import { decisiveRow } from './ranked-row.ts';

const IN_ALL = '#0072B2';
const ALONE = '#9ecae1';

/** The longest bar is the input to go and measure. */
export function indexCharts(answer: RankedAnswer): Chart[] {
  const row = decisiveRow(answer);
  const { indices } = row;
  if (indices === null) return [];
  const bars = Object.entries(indices).sort(([, a], [, b]) => b.total.share - a.total.share);
  const { systems, draws, replications, measure } = answer;
  return [
    {
      name: 'ranked-inputs',
      title: `What “${row.label}” hangs on: ${bars.length === 0 ? 'nothing that was varied' : bars[0]![0]} most`,
      caption: `${systems.length > 1 ? `Of the difference of ${systems[1]} from ${systems[0]}.` : `${systems[0]}.`} Share of what is not known that an input decides, by itself and together with others; whiskers: 95 % interval. ${draws} draws, ${replications} replications of the same people at each point, chance taken out.${measure.length === 0 ? '' : ` To be measured first: ${listed(measure)}.`}`,
      alt: `Bars: for ${bars.length} inputs, the share of what is not known of the row that each decides alone and in all, the longest first.`,
      table: {
        name: 'ranked-inputs',
        columns: columnsOf('input', 'first', 'first_low', 'first_high', 'total', 'total_low', 'total_high'),
        rows: bars.map(
          ([path, { first, total }]): Row => [
            path,
            first.share,
            first.low,
            first.high,
            total.share,
            total.low,
            total.high,
          ],
        ),
      },
      config: bars.length === 0 ? null : configOf(bars),
      whyNothing: 'Nothing that was varied moves this row.',
    },
  ];
}

type Bars = [string, NonNullable<ReturnType<typeof decisiveRow>['indices']>[string]][];

function configOf(bars: Bars): ChartConfiguration {
  const within = (share: number) => 100 * Math.max(0, Math.min(1, share));
  const set = (which: 'first' | 'total', colour: string, words: string) => ({
    data: bars.map(([, index]) => {
      const { share, low, high } = index[which];
      return { x: within(share), xMin: within(low), xMax: within(high) };
    }),
    tips: bars.map(([path, index]) => `${path}: ${Math.round(within(index[which].share))} % ${words}`),
    ...whiskered(colour),
  });
  return {
    type: 'barWithErrorBars',
    data: {
      // The end of a path says most.
      labels: bars.map(([path]) => endOf(path)),
      datasets: [set('total', IN_ALL, 'in all'), set('first', ALONE, 'alone')],
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: axis('Share of what is not known (%)', { min: 0, max: 100 }),
        y: axis('', {
          grid: { display: false },
          ticks: { autoSkip: false, color: INK, font: { size: TEXT } },
        }),
      },
      plugins: {
        legend: legend(
          [
            { text: 'in all, with what it does together with others', fillStyle: IN_ALL, strokeStyle: INK },
            { text: 'alone', fillStyle: ALONE, strokeStyle: INK },
          ],
          { boxWidth: 34 },
        ),
      },
    },
  } as unknown as ChartConfiguration;
}

/** As many of the last words of a path as there is room for. */
function endOf(path: string): string {
  const parts = path.split('.');
  let end = parts.at(-1)!;
  for (let from = parts.length - 2; from >= 0 && parts[from]!.length + end.length < 34; from--)
    end = `${parts[from]}.${end}`;
  return cut(end, 38);
}
