/** Axes in one style. Chart.js takes plain objects; the few that need more add to these. */
import { type ChartArea, type Scale, type Tick, Ticks } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import { monthStarts } from '../words/dates.ts';
import { shorten } from '../words/text.ts';
import { FAINT, FONT, INK, SHAPES, systemStyle, TEXT, WIDTH } from './style.ts';

const ticks = {
  color: INK,
  font: { size: TEXT },
  maxRotation: 0,
  includeBounds: false,
  /** Numbers with a minus sign, not a hyphen; on axes of words the words. */
  callback(this: Scale, value: string | number, index: number, all: Tick[]): string {
    if (this.type === 'category') return this.getLabelForValue(Number(value));
    return Ticks.formatters.numeric.call(this, Number(value), index, all).replace('-', '−');
  },
};

/** Points at the ends of an axis are drawn whole: so many pixels beyond it. */
export const BEYOND = 12;
/** Letters that a title of an upright axis has room for on one line. */
export const UPRIGHT = 40;

export function axis(title: string | readonly string[], more: object = {}): object {
  return {
    title: { display: title.length > 0, text: title, color: INK, font: { size: TEXT } },
    ticks,
    grid: { color: FAINT },
    ...more,
  };
}

/** Bars with whiskers, as they look in every picture. */
export function whiskered(colour: string | readonly string[], whisker: string = INK): object {
  return {
    backgroundColor: colour,
    borderColor: INK,
    borderWidth: 1,
    errorBarColor: whisker,
    errorBarWhiskerColor: whisker,
    errorBarLineWidth: 1.5,
    errorBarWhiskerLineWidth: 1.5,
    errorBarWhiskerSize: 8,
  };
}

/** Ticks at given places with given words, in letters of a `size`. */
export function ticksAt(
  places: readonly { readonly at: number; readonly label: string | readonly string[] }[],
  { size = TEXT } = {},
): object {
  const labels = new Map(places.map(({ at, label }) => [at, label]));
  return {
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = places.map(({ at }) => ({ value: at }));
    },
    ticks: {
      ...ticks,
      font: { size },
      autoSkip: false,
      callback: (value: string | number) => labels.get(Number(value)) ?? '',
    },
  };
}

/** The x axis of charts over weeks since `start`, with months as ticks. */
export function dateAxis(start: string, weeks: number, most: number, more: object = {}): object {
  const months = monthStarts(start, weeks, most).map(({ week, label }) => ({ at: week, label }));
  return axis('Date', { type: 'linear', min: 0, max: weeks, ...ticksAt(months), ...more });
}

/** The first month of so many weeks, and the last where it lies further from it than a share `apart` of them: words for a small axis. */
export function endMonths(start: string, weeks: number, apart: number): { at: number; label: string }[] {
  const months = monthStarts(start, weeks, 3).map(({ week, label }) => ({ at: week, label }));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  return last.at - first.at > apart * weeks ? [first, last] : [first];
}

/** The value at the end of a week is drawn at the end of the week. */
export function endsOfWeeks(values: Float64Array | undefined): { x: number; y: number }[] {
  return [...(values ?? [])].map((y, week) => ({ x: week + 1, y }));
}

/** `Mean of 20 replications; whiskers: 95 % interval of the mean.` */
export function meansOf({ replications, log }: ExperimentResult, drawn: 'whiskers' | 'band'): string {
  if (log !== undefined)
    return log.hasIntervals && drawn === 'whiskers'
      ? `${FROM_A_LOG} Whiskers: 95 % interval, from stretches of the log.`
      : FROM_A_LOG;
  if (replications < 2) return 'One replication: no interval.';
  return `Mean of ${replications} replications; ${drawn}: 95 % interval of the mean.`;
}

/** For a chart without a legend: which system it shows. */
export function ofSystem(label: string): string {
  return `System: ${label}.`;
}

const FROM_A_LOG = 'Measured from a log, not simulated.';

/** For a chart of people of all replications, without a full stop. */
export function addedUp({ replications, log }: ExperimentResult): string {
  if (log !== undefined) return FROM_A_LOG.slice(0, -1);
  return replications === 1 ? 'One replication' : `${replications} replications added up`;
}

/** For a chart without intervals. */
export function runsOf({ replications, log }: Pick<ExperimentResult, 'replications' | 'log'>): string {
  if (log !== undefined) return FROM_A_LOG;
  return replications === 1 ? 'One replication.' : `Mean of ${replications} replications.`;
}

/** Each system once, by a line (with its dashes), by a box of its colour or by the shape of its points. */
export function systemLegend(labels: readonly string[], drawn: 'line' | 'box' | 'point'): object {
  return legend(
    labels.map((label, index) => {
      const { colour, dash } = systemStyle(index);
      const text = fitted(label, (WIDTH - 90) / TEXT);
      return drawn === 'line'
        ? { text, strokeStyle: colour, lineDash: [...dash], lineWidth: 2.5, pointStyle: 'line' }
        : {
            text,
            fillStyle: colour,
            strokeStyle: INK,
            lineWidth: 1,
            ...(drawn === 'point' ? { pointStyle: SHAPES[index % SHAPES.length] } : {}),
          };
    }),
    drawn === 'box' ? { boxWidth: 34 } : { usePointStyle: true, pointStyleWidth: drawn === 'line' ? 34 : 12 },
  );
}

/** A legend at the top made of given items, instead of Chart.js's own one for each dataset. */
export function legend(items: readonly object[], more: object): object {
  return {
    display: true,
    position: 'top',
    align: 'start',
    labels: {
      font: { size: TEXT },
      boxHeight: 10,
      padding: 8,
      ...more,
      generateLabels: () => items.map((item) => ({ fontColor: INK, ...item })),
    },
  };
}

/** Lines and words that Chart.js has no element for, drawn by the charts' own small plugins. */
/** The drawing context that Chart.js hands to plugins. */
export type Pen = import('chart.js').Chart['ctx'];

export function verticalLine(
  pen: Pen,
  x: number,
  { top, bottom }: ChartArea,
  { colour = INK, width = 1.5, dash = [] as number[] } = {},
): void {
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.beginPath();
  pen.moveTo(x, top);
  pen.lineTo(x, bottom);
  pen.stroke();
  pen.restore();
}

/** Makes the pen ready for words. */
export function lettering(pen: Pen, size: number = TEXT): void {
  pen.fillStyle = INK;
  pen.font = `${size}px "${FONT}"`;
}

/** About how wide text in DejaVu Sans is, in ems, on the safe side: enough to wrap it without a canvas to measure on. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const letter of text) ems += letterWidth(letter);
  return ems;
}

function letterWidth(letter: string): number {
  if (/[iljtfr.,:;!|'’() \-[\]]/.test(letter)) return 0.4;
  if (/[mwMW%@—…–]/.test(letter)) return 1;
  if (/[a-z0-9]/.test(letter)) return 0.62;
  if (/[A-Z&+=<>]/.test(letter)) return 0.77;
  return letter.codePointAt(0)! < 0x2e80 ? 0.8 : 1.1;
}

/** `text`, shortened in the middle until it is at most `ems` wide. */
export function fitted(text: string, ems: number): string {
  let shown = text;
  for (let length = text.length; textWidth(shown) > ems && length > 8; length--)
    shown = shorten(text, length);
  return shown;
}

/** The name of a chart that there is for each system. */
export function nameOf(chart: string, { systems }: ExperimentResult, index: number): string {
  return systems.length === 1 ? chart : `${chart}-${systems[index]!.scenario.name}`;
}
