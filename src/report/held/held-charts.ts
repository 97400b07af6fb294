import type { ChartConfiguration } from 'chart.js';
import type { PlacedChart } from '../charts/chart.ts';
import { axis, dateAxis, legend } from '../charts/kit.ts';
import { INK, systemStyle } from '../charts/style.ts';
import { columnsOf, type Meaning, type Row } from '../tables.ts';
import { dateOfWeek } from '../words/dates.ts';
import type { Held, HeldPart } from './held.ts';

/** Each part that has a course in time, the log over where 95 in 100 runs of the model lie. */
export function heldCharts(held: Held): PlacedChart[] {
  return held.parts.flatMap((part) => (part.curve === undefined ? [] : [chartOf(part, held)]));
}

type Curve = NonNullable<HeldPart['curve']>;

const DAYS_OF_A_WEEK = 7;

function chartOf({ name, verdict, curve }: HeldPart, held: Held): PlacedChart {
  const { across, log: shown } = curve as Curve;
  const file = `held-${name
    .toLowerCase()
    .replace(/,.*$/, '')
    .replaceAll(/[^a-z]+/g, '-')}`;
  const columns: Readonly<Record<string, Meaning>> = {
    [across]: across === 'days' ? ['Days since asking', 'days'] : ['Week of the window, from 0', 'weeks'],
    log: ['The log', unitOf(across)],
    model: ['Mean of the runs of the model', unitOf(across)],
    low: ['Between this and high lie 95 in 100 runs', unitOf(across)],
    high: ['Between low and this lie 95 in 100 runs', unitOf(across)],
  };
  return {
    name: file,
    title: `${name}: ${verdict === 'apart' ? 'the log lies apart' : 'the log lies where runs of the model do'}`,
    caption: `Line: ${held.log}, ${held.weeks} weeks from ${held.from}. Dashed: mean of ${held.replications} runs of ${held.title}; band: where 95 in 100 of them lie.${held.smallCounts ? '' : across === 'weeks' ? ' Weeks of the log with one to four people are left out.' : ' The line rises by five people or more at a time.'}`,
    alt: `A line for the log and a dashed one for the model over ${across === 'days' ? 'time since asking' : 'the weeks of the window'}, with a band where runs of the model lie.`,
    topic: 'waits',
    columns,
    table: {
      name: file,
      columns: columnsOf(across, ...(across === 'weeks' ? ['date'] : []), 'log', 'model', 'low', 'high'),
      rows: [...shown].map((value, at): Row => {
        const { model, low, high } = curve as Curve;
        const date = across === 'weeks' ? [dateOfWeek(held.from, at)] : [];
        return [at, ...date, value, model[at]!, low[at]!, high[at]!];
      }),
    },
    whyNothing: 'The log has nobody to follow.',
    config: configOf(shown, curve as Curve, held),
  };
}

const unitOf = (across: Curve['across']) => (across === 'days' ? '%' : 'people');

function configOf(log: Float64Array, { across, model, low, high }: Curve, held: Held): ChartConfiguration {
  const [own, other] = [systemStyle(0), systemStyle(1)];
  // Nobody is followed for longer than the window.
  const weeks = Math.min(held.weeks, across === 'days' ? (model.length - 1) / DAYS_OF_A_WEEK : model.length);
  const points = (values: Float64Array) =>
    Array.from(values, (y, at) => ({ x: across === 'days' ? at / DAYS_OF_A_WEEK : at + 1, y })).filter(
      ({ x }) => x <= weeks,
    );
  const line = { pointRadius: 0, tension: 0 };
  const edge = { ...line, borderWidth: 0, borderColor: other.colour };
  return {
    type: 'line',
    data: {
      datasets: [
        { ...edge, data: points(low) },
        { ...edge, data: points(high), fill: '-1', backgroundColor: other.band },
        {
          ...line,
          data: points(model),
          borderColor: other.colour,
          borderWidth: 2,
          borderDash: [...other.dash],
        },
        // Drawn last, over the band.
        { ...line, data: points(log), borderColor: own.colour, borderWidth: 2.5, order: -1 },
      ],
    },
    options: {
      scales: {
        x:
          across === 'days'
            ? axis('Weeks since asking', { type: 'linear', min: 0, max: weeks })
            : dateAxis(held.from, weeks, 7),
        y:
          across === 'days'
            ? axis('Share of all who asked (%)', { min: 0, max: 100 })
            : axis('Requests', { min: 0 }),
      },
      plugins: {
        filler: { propagate: false },
        legend: legend(
          [
            { text: 'the log', strokeStyle: own.colour, lineWidth: 2.5, pointStyle: 'line' },
            {
              text: 'the model',
              strokeStyle: other.colour,
              lineDash: [...other.dash],
              lineWidth: 2,
              pointStyle: 'line',
            },
            {
              text: '95 in 100 runs',
              fillStyle: other.band,
              strokeStyle: INK,
              lineWidth: 0,
              pointStyle: 'rect',
            },
          ],
          { usePointStyle: true, pointStyleWidth: 30 },
        ),
      },
    },
  } as ChartConfiguration;
}
