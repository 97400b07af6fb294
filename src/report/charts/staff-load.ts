import type { ChartConfiguration, Plugin } from 'chart.js';
import type { CellResult, ExperimentResult, SeriesResult, SystemResult } from '../../experiment/results.ts';
import { seriesRows } from '../tables.ts';
import { dateOfWeek, weeksOf } from '../words/dates.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { cut, shorten, spaced } from '../words/text.ts';
import type { Chart, DrawnChart, Tip } from './chart.ts';
import { axis, dateAxis, legend, nameOf, ofSystem, type Pen, runsOf, verticalLine } from './kit.ts';
import { HEAT, heatColour, INK, TEXT } from './style.ts';

/** More rows than this could not be read at the size of print. */
const MOST_ROWS = 20;

/** Fewer rows than this do not fill the usual height. */
const FEW_ROWS = 5;

const STRETCH = 4;

/** How busy each role was, week by week: one chart for each system, all on the same scale. */
export function staffLoad(result: ExperimentResult): Chart[] {
  const labels = systemLabels(result, 150);
  return result.systems.map((system, index) => {
    const all = system.series.filter(
      ({ key, mean }) => key.name === 'utilisation' && key.team !== '' && mean.some(Number.isFinite),
    );
    const rows = all.length > MOST_ROWS ? busiest(all) : all;
    const left = all.length - rows.length;
    const shown = left > 0 ? ` The ${rows.length} busiest roles; ${left} more are in series.csv.` : '';
    const warmUp = system.window.from > 0 ? ' Dashed line: end of the warm-up.' : '';
    const name = nameOf('staff-load', result, index);
    return {
      name,
      title: titleOf(system, index === 0 && result.systems.length === 1),
      caption: `${ofSystem(labels[index]!)} Load is time at work over time for the work. ${runsOf(result)}${warmUp}${shown}`,
      alt: `Heat map of ${rows.length} roles by week: the darker, the busier; crosses where nobody was on duty.`,
      table: seriesRows(name, { systems: [system] }, 'utilisation', (team) =>
        rows.some(({ key }) => key.team === team),
      ),
      tips: (drawn) => tipsOfCells(drawn, rows, system.directory),
      whyNothing: 'Nobody was on duty in a whole week of the run.',
      ...(rows.length < FEW_ROWS ? { height: 40 * rows.length + 130 } : {}),
      config: rows.length > 0 ? configOf(system, rows) : null,
    };
  });
}

/** From whom to whom, because a mean over roles hides both: `Load in spa: 12 % (crisis practitioner) to 97 % (therapist)`. */
function titleOf({ scenario, cells, directory }: SystemResult, alone: boolean): string {
  const about = alone ? 'Load on staff' : `Load on staff in ${scenario.name}`;
  const loads = cells
    .filter(({ cell, estimate }) => isLoad(cell) && Number.isFinite(estimate.mean))
    .sort((a, b) => a.estimate.mean - b.estimate.mean);
  const [least, most] = [loads[0], loads.at(-1)];
  if (least === undefined || most === undefined) return `${about}, by role and week`;
  const words = ({ cell, estimate }: CellResult) =>
    `${numberIn('share', estimate.mean)} % (${roleLabel(cell.team, directory)})`;
  return least === most ? `${about}: ${words(most)}` : `${about}: from ${words(least)} to ${words(most)}`;
}

function isLoad({ measure, group, team }: CellResult['cell']): boolean {
  return measure.name === 'utilisation' && group === '' && team.includes('.');
}

/** In the order in which they were. */
function busiest(all: readonly SeriesResult[]): SeriesResult[] {
  const load = ({ mean }: SeriesResult) => mean.reduce((sum, one) => sum + (one || 0), 0);
  const kept = new Set([...all].sort((a, b) => load(b) - load(a)).slice(0, MOST_ROWS));
  return all.filter((series) => kept.has(series));
}

function configOf(system: SystemResult, rows: readonly SeriesResult[]): ChartConfiguration {
  const weeks = Math.max(...rows.map(({ mean }) => mean.length));
  return {
    type: 'scatter',
    data: { labels: rows.map(({ key }) => roleLabel(key.team, system.directory)), datasets: [{ data: [] }] },
    options: {
      scales: {
        x: dateAxis(system.directory.start, weeks, 5, { grid: { display: false } }),
        y: axis('', {
          type: 'category',
          offset: true,
          grid: { display: false },
          ticks: { autoSkip: false, color: INK, font: { size: rows.length > 14 ? TEXT - 2 : TEXT } },
        }),
      },
      plugins: {
        legend: legend(steps(), { usePointStyle: true, pointStyleWidth: 16, boxHeight: 11 }),
      },
    },
    plugins: [cells(rows), warmUpLine(weeksOf(system.window.from))],
  } as unknown as ChartConfiguration;
}

/** `Crisis team: crisis practitioner`, in few letters: the weeks need the room. */
function roleLabel(name: string, { teams }: SystemResult['directory']): string {
  const [team = '', role = ''] = name.split('.');
  const title = teams.find((one) => one.name === team)?.title || spaced(team);
  return `${shorten(title, 20)}: ${cut(spaced(role), 20)}`;
}

function steps(): object[] {
  const box = { strokeStyle: INK, lineWidth: 1, pointStyle: 'rect' };
  return [
    ...HEAT.map(({ colour, label }) => ({ ...box, text: label, fillStyle: colour })),
    { ...box, text: 'nobody on duty', pointStyle: 'crossRot' },
  ];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function fill(pen: Pen, { left, top, width, height }: Box, colour: string): void {
  pen.fillStyle = colour;
  pen.fillRect(left, top, width, height);
}

/** Not a colour: any grey would look like one of the steps when printed without colour. */
function cross(pen: Pen, { left, top, width, height }: Box): void {
  pen.strokeStyle = INK;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(left, top);
  pen.lineTo(left + width, top + height);
  pen.moveTo(left + width, top);
  pen.lineTo(left, top + height);
  pen.stroke();
}

function cells(rows: readonly SeriesResult[]): Plugin {
  return {
    id: 'cells',
    beforeDatasetsDraw({ ctx, chartArea: { top, bottom }, scales }) {
      const height = (bottom - top) / rows.length;
      ctx.save();
      for (const [row, { mean }] of rows.entries())
        for (const { from, to, colour } of runs(mean)) {
          const left = scales.x!.getPixelForValue(from);
          const box = {
            left,
            top: top + row * height + 0.5,
            width: scales.x!.getPixelForValue(to) - left,
            height: height - 1,
          };
          if (colour === null) cross(ctx, box);
          else fill(ctx, box, colour);
        }
      ctx.restore();
    },
  };
}

/** Weeks of one colour as one stretch, so that no seams show between them. */
function runs(loads: Float64Array): { from: number; to: number; colour: string | null }[] {
  const found: { from: number; to: number; colour: string | null }[] = [];
  for (const [week, load] of loads.entries()) {
    const colour = heatColour(load);
    const last = found.at(-1);
    if (last?.colour === colour) last.to = week + 1;
    else found.push({ from: week, to: week + 1, colour });
  }
  return found;
}

function warmUpLine(weeks: number): Plugin {
  return {
    id: 'warm-up-line',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const x = scales.x!.getPixelForValue(weeks);
      if (weeks > 0 && x <= chartArea.right)
        verticalLine(ctx, x, chartArea, { colour: '#0072B2', width: 2.5, dash: [6, 4] });
    },
  };
}

/** One tip for each stretch of four weeks: single weeks are too narrow to hit. */
function tipsOfCells(
  { chartArea: { top, bottom }, scales }: DrawnChart,
  rows: readonly SeriesResult[],
  directory: SystemResult['directory'],
): Tip[] {
  const height = (bottom - top) / rows.length;
  return rows.flatMap(({ key, mean }, row) =>
    Array.from({ length: Math.ceil(mean.length / STRETCH) }, (_, stretch) => {
      const from = stretch * STRETCH;
      const left = scales.x!.getPixelForValue(from);
      const loads = [...mean.slice(from, from + STRETCH)].map((load) => `${numberIn('share', load)} %`);
      return {
        left,
        top: top + row * height,
        width: scales.x!.getPixelForValue(from + STRETCH) - left,
        height,
        text: `${roleLabel(key.team, directory)}, weeks from ${dateOfWeek(directory.start, from)}: ${loads.join(', ')}`,
      };
    }),
  );
}
