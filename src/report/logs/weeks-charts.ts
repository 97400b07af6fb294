import type { ChartConfiguration } from 'chart.js';
import type { MeasuredLog } from '../../logs/index.ts';
import type { Chart, PlacedChart } from '../charts/chart.ts';
import { axis, dateAxis, endsOfWeeks, systemLegend } from '../charts/kit.ts';
import { systemStyle } from '../charts/style.ts';
import { isOverall } from '../findings/cells.ts';
import { columnsOf, type Meaning, type Row } from '../tables.ts';
import { dateOfWeek } from '../words/dates.ts';
import { estimateWords } from '../words/estimates.ts';
import { numberIn } from '../words/numbers.ts';

/** What every log knows week by week, drawn: who asks, and who waits or is open. Of the first system in it. */
export function weeksCharts({ weeks, directory, isOfRun, cells }: MeasuredLog): PlacedChart[] {
  const { requests, requestsEvery, waiting, open } = weeks;
  const stretch = requestsEvery === 1 ? 'week' : `${requestsEvery} weeks`;
  const all = cells.find(({ cell }) => cell.measure.name === 'requests' && isOverall(cell))?.estimate;
  const { start } = directory;
  const few = isOfRun ? '' : ' Weeks with one to four people are left out, unless they were asked for.';
  return [
    placed(
      {
        name: 'requests-by-week',
        title: all ? `Requests for help a week: ${estimateWords('per week', all)}` : 'Requests for help',
        caption: `Requests made in each ${stretch === 'week' ? stretch : `stretch of ${stretch}`} of the log; not simulated.${few}`,
        alt: `Line over time: requests for help made in each ${stretch} of the log.`,
        ...drawn(
          start,
          [{ label: 'Requests made', values: requests, every: requestsEvery }],
          `Requests in each ${stretch}`,
        ),
      },
      { requests },
      { start, every: requestsEvery },
    ),
    placed(
      {
        name: 'waiting-by-week',
        title: waitingTitle(waiting),
        caption: `At the end of each week of the log: requests that are open and have had no contact, and all that are open; not simulated. Whoever was open before the log began is only in it where the log says so.${few}`,
        alt: 'Lines over time: requests waiting for a first contact, and all open requests, at the end of each week of the log.',
        ...drawn(
          start,
          [
            { label: 'Without a contact yet', values: waiting, every: 1 },
            { label: 'All open requests', values: open, every: 1 },
          ],
          'Requests',
        ),
      },
      { waiting, open },
      { start, every: 1 },
    ),
  ];
}

const COLUMNS: Readonly<Record<string, Meaning>> = {
  week: ['Week of the log, from 0, or the first of a stretch of weeks', 'weeks'],
  requests: ['Requests made in the week, or the stretch of weeks', 'requests'],
  waiting: ['Open requests without a contact kept, at the end of the week', 'requests'],
  open: ['Open requests at the end of the week', 'requests'],
};

function placed(
  chart: Omit<Chart, 'table' | 'whyNothing'>,
  columns: Readonly<Record<string, Float64Array>>,
  { start, every }: { readonly start: string; readonly every: number },
): PlacedChart {
  const [first] = Object.values(columns);
  return {
    ...chart,
    whyNothing: 'The log has no whole week.',
    topic: 'waits',
    columns: COLUMNS,
    table: {
      name: chart.name,
      columns: columnsOf('week', 'date', ...Object.keys(columns)),
      rows: Array.from(
        first!,
        (_, at): Row => [
          at * every,
          dateOfWeek(start, at * every),
          ...Object.values(columns).map((column) => column[at]!),
        ],
      ),
    },
  };
}

/** Without a number where single weeks are left out: those are the low ones. */
function waitingTitle(waiting: Float64Array): string {
  const about = 'Open requests without a contact yet';
  const mean = waiting.reduce((sum, value) => sum + value, 0) / waiting.length;
  return Number.isFinite(mean) ? `${about}: ${numberIn('people', mean)} on average` : about;
}

function drawn(
  start: string,
  lines: readonly { readonly label: string; readonly values: Float64Array; readonly every: number }[],
  up: string,
): Pick<Chart, 'config'> {
  if (!lines.some(({ values }) => values.some(Number.isFinite))) return { config: null };
  const weeks = lines[0]!.values.length * lines[0]!.every;
  return {
    config: {
      type: 'line',
      data: {
        datasets: lines.map(({ values, every }, index) => {
          const { colour, dash } = systemStyle(index);
          return {
            data: endsOfWeeks(values).map(({ x, y }) => ({ x: x * every, y })),
            borderColor: colour,
            borderWidth: 2,
            borderDash: [...dash],
            pointRadius: 0,
            tension: 0,
          };
        }),
      },
      options: {
        scales: { x: dateAxis(start, weeks, 7), y: axis(up, { min: 0 }) },
        ...(lines.length > 1 && {
          plugins: {
            legend: systemLegend(
              lines.map(({ label }) => label),
              'line',
            ),
          },
        }),
      },
    } as ChartConfiguration,
  };
}
