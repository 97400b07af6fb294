/** Axes in one style. Chart.js takes plain objects; the few that need more add to these. */
import { type Scale, type Tick, Ticks } from 'chart.js';
import { monthStarts } from '../words/dates.ts';
import { FAINT, INK, TEXT } from './style.ts';

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

export function axis(title: string, more: object = {}): object {
  return {
    title: { display: title !== '', text: title, color: INK, font: { size: TEXT } },
    ticks,
    grid: { color: FAINT },
    ...more,
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
