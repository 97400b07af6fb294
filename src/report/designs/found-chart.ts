import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Chart } from '../charts/chart.ts';
import { axis, BEYOND, UPRIGHT } from '../charts/kit.ts';
import { INK } from '../charts/style.ts';
import { columnsOf, type Row } from '../tables.ts';
import { unitWord } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import type { FoundAnswer, FoundAt, FoundGoal } from './found.ts';
import { goalWords } from './goal-words.ts';
import type { SweptSetting } from './swept.ts';
import { valueWords } from './swept-words.ts';

const ENOUGH = '#0072B2';
const TOO_LITTLE = '#D55E00';

/** Each goal with what was tried; with a second setting, the front of both. */
export function foundCharts(answer: FoundAnswer): Chart[] {
  const { by } = answer;
  return by === null
    ? answer.goals.map((goal, index) => tried(answer, goal, answer.searches[0]!.goals[index]!))
    : [front(answer, by)];
}

function tried(answer: FoundAnswer, goal: FoundGoal, found: FoundAt['goals'][number]): Chart {
  const { over, systems } = answer;
  const name = `found-${goal.name.replaceAll('_', '-')}`;
  const { enough, rising } = found;
  // Of a goal that is an upper limit, beyond is below.
  const sign = goal.side === 'at least' ? 1 : -1;
  const points = found.tried.map(({ value, mean, low, high, n, verdict }) => {
    // No row is below 0, and no share above 1: what the test leaves beyond them is nothing that could be.
    const within = (end: number) => Math.max(0, goal.unit === 'share' ? Math.min(1, end) : end);
    const ends = [low, high].map((end) => within(goal.at + sign * end)).sort((a, b) => a - b);
    return { value, mean: goal.at + sign * mean, low: ends[0]!, high: ends[1]!, n, verdict };
  });
  return {
    name,
    title: `${goalWords(goal)}: ${
      enough === null
        ? 'not clearly achieved by any value'
        : found.until === null
          ? `${valueWords(over, enough.value)} or ${rising ? 'more' : 'less'}`
          : `${[enough.value, found.until]
              .sort((a, b) => a - b)
              .map((value) => valueWords(over, value))
              .join(' to ')}, and not all over the range`
    }`,
    caption: `${systems[0]}, ${over.path}. Every value that was tried; whiskers: the interval of the test. Blue: clearly enough; orange: clearly not; white: not to be told. Line: the goal.`,
    alt: `Points with whiskers at ${points.length} values of the setting, and the goal as a line.`,
    table: {
      name,
      columns: columnsOf('value', 'mean', 'low', 'high', 'replications', 'verdict'),
      rows: points.map(({ value, mean, low, high, n, verdict }): Row => [value, mean, low, high, n, verdict]),
    },
    config: points.some(({ mean }) => Number.isFinite(mean)) ? triedConfig(over, goal, points) : null,
    whyNothing: 'There was nothing to measure at any value.',
  };
}

interface Point {
  readonly value: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: string;
}

function triedConfig(
  over: FoundAnswer['over'],
  { unit, label, at }: FoundGoal,
  points: readonly Point[],
): ChartConfiguration {
  const factor = unit === 'share' ? 100 : 1;
  const colours = points.map(({ verdict }) =>
    verdict === 'enough' ? ENOUGH : verdict === 'too little' ? TOO_LITTLE : '#ffffff',
  );
  const word = unitWord(unit);
  return {
    type: 'scatterWithErrorBars',
    data: {
      datasets: [
        {
          data: points.map(({ value, mean, low, high }) => ({
            x: value,
            y: factor * mean,
            ...(Number.isFinite(low) ? { yMin: factor * low, yMax: factor * high } : {}),
          })),
          tips: points.map(({ value, verdict }) => `${valueWords(over, value)}: ${verdict}`),
          radius: 5,
          clip: BEYOND,
          borderColor: INK,
          backgroundColor: colours,
          errorBarColor: INK,
          errorBarWhiskerColor: INK,
        },
      ],
    },
    options: {
      scales: {
        x: axis(
          `${over.path.split('.').slice(-2).join('.')}${over.after === '' ? '' : ` (${over.after.trim()})`}`,
          {
            type: 'linear',
            min: over.from,
            max: over.to,
          },
        ),
        y: axis(wrap(`${label}${word === '' ? '' : ` (${word})`}`, UPRIGHT)),
      },
    },
    plugins: [goalLine(factor * at)],
  } as unknown as ChartConfiguration;
}

function goalLine(at: number): Plugin {
  return {
    id: 'goal',
    beforeDatasetsDraw({ ctx, chartArea: { left, right, top, bottom }, scales }) {
      const height = scales.y!.getPixelForValue(at);
      if (height < top || height > bottom) return;
      ctx.save();
      ctx.strokeStyle = INK;
      ctx.setLineDash([6, 4]);
      ctx.beginPath();
      ctx.moveTo(left, height);
      ctx.lineTo(right, height);
      ctx.stroke();
      ctx.restore();
    },
  };
}

function front(answer: FoundAnswer, by: SweptSetting): Chart {
  const { over, systems, goals, searches } = answer;
  const points = searches.flatMap(({ by: value, allowed, fresh }) =>
    allowed === null ? [] : [{ x: value!, y: fresh?.value ?? allowed.from }],
  );
  return {
    name: 'found-front',
    title: `How much of ${over.path.split('.').slice(-2).join('.')} is enough, by ${by.path.split('.').slice(-2).join('.')}`,
    caption: `${systems[0]}. Goals: ${goals.map(goalWords).join('; ')}. Where there is no point, no value is known that achieves them.`,
    alt: `A line of ${points.length} points: the less of one setting, the more of the other it takes.`,
    table: {
      name: 'found-front',
      columns: columnsOf('by', 'enough'),
      rows: points.map(({ x, y }): Row => [x, y]),
    },
    whyNothing: 'No value is known that achieves the goals.',
    config:
      points.length === 0
        ? null
        : ({
            type: 'line',
            data: {
              datasets: [
                {
                  data: points,
                  borderColor: ENOUGH,
                  backgroundColor: ENOUGH,
                  borderWidth: 2.5,
                  pointRadius: 5,
                  clip: BEYOND,
                  stepped: 'before',
                  tips: points.map(({ x, y }) => `${valueWords(by, x)}: ${valueWords(over, y)}`),
                },
              ],
            },
            options: {
              scales: {
                x: axis(by.path, { type: 'linear', min: by.values[0], max: by.values.at(-1) }),
                y: axis(over.path, { min: over.from, max: over.to }),
              },
            },
          } as unknown as ChartConfiguration),
  };
}
