import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Chart } from '../charts/chart.ts';
import { axis, BEYOND, lettering, ticksAt, UPRIGHT, verticalLine } from '../charts/kit.ts';
import { INK, systemStyle, TEXT } from '../charts/style.ts';
import { unitWord } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import type { SweptAnswer, SweptRow, SweptSetting } from './swept.ts';
import { sweptTable } from './swept-table.ts';
import { numberOf, valueWords } from './swept-words.ts';

const BETTER = '#0072B2';
const WORSE = '#D55E00';
const NEITHER = '#999999';

/** One curve a row, or one map where two settings are moved. */
export function sweptCharts(answer: SweptAnswer): Chart[] {
  return answer.rows.map((row): Chart => {
    const { systems, replications, over, by } = answer;
    const name = `sweep-${row.name.replaceAll('_', '-')}`;
    const compared = systems.length > 1;
    const turns = row.turns.map(({ at }) => valueWords(over, at));
    return {
      name,
      title: `${row.label} by ${endOf(over)}${turns.length === 0 ? '' : `: the sign changes at ${turns.join(' and ')}`}`,
      caption: `${compared ? `Difference of ${systems[1]} from ${systems[0]}.` : `${systems[0]}.`} Mean of ${replications} replications of the same people at every value${by === null ? '; band: 95 % interval at each value' : '; blue is better, orange worse'}. ${over.path}${by === null ? '' : ` across, ${by.path} down`}.`,
      alt:
        by === null
          ? `A line with a band: the row at ${over.values.length} values of the setting.`
          : `A grid of ${over.values.length} by ${by.values.length} coloured fields, each with its number.`,
      table: sweptTable(answer, [row], name),
      whyNothing: 'There was nothing to measure at any value.',
      config: row.points.every((point) => point === null)
        ? null
        : by === null
          ? curve(answer, row)
          : grid(answer, by, row),
    };
  });
}

function endOf({ path }: SweptSetting): string {
  return path.split('.').slice(-2).join('.');
}

function curve(answer: SweptAnswer, row: SweptRow): ChartConfiguration {
  const { over, systems } = answer;
  const factor = row.unit === 'share' ? 100 : 1;
  const line = (which: 'mean' | 'low' | 'high') =>
    row.points.map((point, index) => ({
      x: over.values[index]!,
      y: point === null ? Number.NaN : factor * point[which],
    }));
  const { colour, band } = systemStyle(0);
  const none = { pointRadius: 0, borderWidth: 0 };
  const word = unitWord(row.unit);
  return {
    type: 'line',
    data: {
      datasets: [
        { data: line('low'), ...none },
        { data: line('high'), ...none, fill: '-1', backgroundColor: band },
        {
          data: line('mean'),
          borderColor: colour,
          backgroundColor: colour,
          borderWidth: 2.5,
          pointRadius: 3.5,
          clip: BEYOND,
          tips: row.points.map((point, index) =>
            point === null
              ? ''
              : `${valueWords(over, over.values[index]!)}: ${numberOf(answer, row, point.mean)}`,
          ),
        },
      ],
    },
    options: {
      scales: {
        x: axis(`${endOf(over)}${over.after.trim() === '' ? '' : ` (${over.after.trim()})`}`, {
          type: 'linear',
          min: over.values[0],
          max: over.values.at(-1),
        }),
        y: axis(
          wrap(
            `${row.label}${systems.length > 1 ? ', difference' : ''}${word === '' ? '' : ` (${systems.length > 1 && row.unit === 'share' ? 'points' : word})`}`,
            UPRIGHT,
          ),
        ),
      },
    },
    plugins: systems.length > 1 ? [turnLines(row)] : [],
  } as unknown as ChartConfiguration;
}

/** Zero, and where the curve goes through it. */
function turnLines({ turns }: SweptRow): Plugin {
  return {
    id: 'turns',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const { x, y } = scales;
      const zero = y!.getPixelForValue(0);
      if (zero >= chartArea.top && zero <= chartArea.bottom) {
        ctx.save();
        ctx.strokeStyle = INK;
        ctx.beginPath();
        ctx.moveTo(chartArea.left, zero);
        ctx.lineTo(chartArea.right, zero);
        ctx.stroke();
        ctx.restore();
      }
      for (const { at } of turns) verticalLine(ctx, x!.getPixelForValue(at), chartArea, { dash: [4, 4] });
    },
  };
}

function grid(answer: SweptAnswer, by: SweptSetting, row: SweptRow): ChartConfiguration {
  const { over } = answer;
  const places = (setting: SweptSetting) =>
    ticksAt(setting.values.map((value, at) => ({ at, label: valueWords(setting, value) })));
  const ends = (setting: SweptSetting) => ({ min: -0.5, max: setting.values.length - 0.5 });
  const none = { grid: { display: false } };
  return {
    type: 'scatter',
    data: { datasets: [{ data: [] }] },
    options: {
      scales: {
        x: axis(endOf(over), { type: 'linear', ...ends(over), ...none, ...places(over) }),
        y: axis(endOf(by), { type: 'linear', reverse: true, ...ends(by), ...none, ...places(by) }),
      },
    },
    plugins: [fields(answer, by, row)],
  } as unknown as ChartConfiguration;
}

/** A field for each pair of values: the further from the middle (of a difference from 0), the stronger its colour. */
function fields(answer: SweptAnswer, by: SweptSetting, row: SweptRow): Plugin {
  const across = answer.over.values.length;
  const means = row.points.map((point) => point?.mean ?? Number.NaN);
  const known = means.filter(Number.isFinite);
  const middle = answer.systems.length > 1 ? 0 : (Math.min(...known) + Math.max(...known)) / 2;
  const reach = Math.max(...known.map((mean) => Math.abs(mean - middle))) || 1;
  const colour = (mean: number) => {
    if (row.better === 'neither') return NEITHER;
    return mean > middle === (row.better === 'more') ? BETTER : WORSE;
  };
  return {
    id: 'fields',
    beforeDatasetsDraw({ ctx, scales }) {
      const { x, y } = scales;
      const width = x!.getPixelForValue(1) - x!.getPixelForValue(0);
      const height = y!.getPixelForValue(1) - y!.getPixelForValue(0);
      ctx.save();
      for (let line = 0; line < by.values.length; line++)
        for (let column = 0; column < across; column++) {
          const mean = means[line * across + column]!;
          const [left, top] = [x!.getPixelForValue(column - 0.5), y!.getPixelForValue(line - 0.5)];
          if (Number.isFinite(mean)) {
            ctx.globalAlpha = 0.08 + (0.52 * Math.abs(mean - middle)) / reach;
            ctx.fillStyle = colour(mean);
            ctx.fillRect(left + 1, top + 1, width - 2, height - 2);
          }
          ctx.globalAlpha = 1;
          lettering(ctx, across > 8 ? TEXT - 3 : TEXT);
          ctx.textAlign = 'center';
          ctx.textBaseline = 'middle';
          ctx.fillText(numberOf(answer, row, mean), left + width / 2, top + height / 2);
        }
      ctx.restore();
    },
  };
}
