/** Ways out of the wait as stacked areas along weeks since asking: a panel for each system, side by side. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import type { WaysOutShares } from '../../measures/index.ts';
import { daysToShow, STACKED, sharesAt, WAYS_IN_WORDS } from '../findings/ways-out.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import type { DrawnChart, Tip } from './chart.ts';
import { axis, legend, lettering, textWidth, verticalLine } from './kit.ts';
import { INK, TEXT, WIDTH } from './style.ts';
import { inkOn, WAY_COLOURS } from './ways-out-look.ts';

const WEEK_DAYS = 7;

/** One for each system; null: nobody to follow. */
export type Found = readonly (WaysOutShares | null)[];

/** Days since asking at which shares are told: the end of each week, and the last. */
export function weekly(days: number): number[] {
  const weeks = Array.from({ length: Math.floor(days / WEEK_DAYS) + 1 }, (_, week) => week * WEEK_DAYS);
  return weeks.at(-1) === days ? weeks : [...weeks, days];
}

export function waysAsAreas(result: ExperimentResult, found: Found): ChartConfiguration {
  const below = namesBelow(result, found.length);
  const ends = found.map((one) => (one === null ? 0 : daysToShow(one)));
  const weeks = Math.ceil(Math.max(2 * WEEK_DAYS, ...ends) / WEEK_DAYS);
  const scales = found.map((_, index) => [
    `x${index}`,
    axis('Weeks since asking', {
      title: { display: true, text: below[index]!, color: INK, font: { size: TEXT } },
      type: 'linear',
      position: 'bottom',
      stack: 'panels',
      offset: false,
      min: 0,
      max: weeks,
    }),
  ]);
  return {
    type: 'line',
    data: {
      datasets: found.flatMap((one, panel) => (one === null ? [] : areas(one, ends[panel]!, weeks, panel))),
    },
    options: {
      scales: {
        ...Object.fromEntries(scales),
        y: axis('Share of all who asked (%)', { min: 0, max: 100 }),
      },
      layout: { padding: { top: 14, right: 18, bottom: 14, left: 14 } },
      plugins: {
        legend: legend(
          STACKED.map((way) => ({
            text: WAYS_IN_WORDS[way],
            fillStyle: WAY_COLOURS[way],
            strokeStyle: INK,
            lineWidth: 1,
          })),
          { boxWidth: 22 },
        ),
        filler: { propagate: false, drawTime: 'beforeDatasetsDraw' },
      },
    },
    plugins: [panelGaps(found.length), endings(found, ends)],
  } as unknown as ChartConfiguration;
}

/** Below each panel: the axis, and where there are several the system. As many lines below each. */
function namesBelow(result: ExperimentResult, panels: number): string[][] {
  const names = systemLabels(result, 72)
    .slice(0, panels)
    .map((label) => (panels === 1 ? [] : wrap(label, (WIDTH - 110) / panels / TEXT, textWidth)));
  const most = Math.max(...names.map((lines) => lines.length));
  return names.map((lines) => ['Weeks since asking', ...lines, ...Array(most - lines.length).fill('')]);
}

/** One line for each way out, at the top of its share; filled down to the one below. */
function areas(one: WaysOutShares, end: number, weeks: number, panel: number): object[] {
  // To the right edge: what is known last goes on.
  const days = [...Array(end + 1).keys(), ...(end < weeks * WEEK_DAYS ? [weeks * WEEK_DAYS] : [])];
  const tops = days.map((day) => {
    let sum = 0;
    return sharesAt(one, Math.min(day, end)).map((share) => {
      sum += share;
      return sum * 100;
    });
  });
  return STACKED.map((way, index) => ({
    xAxisID: `x${panel}`,
    data: days.map((day, at) => ({ x: day / WEEK_DAYS, y: Math.min(100, tops[at]![index]!) })),
    fill: index === 0 ? 'origin' : '-1',
    backgroundColor: WAY_COLOURS[way],
    borderColor: INK,
    borderWidth: 0.75,
    pointRadius: 0,
    tension: 0,
  }));
}

/** Chart.js lays the panels edge to edge: this takes a strip off the right of each but the last. */
function panelGaps(panels: number): Plugin {
  const GAP = 26;
  return {
    id: 'panel-gaps',
    afterLayout({ scales }) {
      for (let panel = 0; panel < panels; panel++) {
        const scale = scales[`x${panel}`] as unknown as {
          left: number;
          right: number;
          width: number;
          configure(): void;
        };
        if (panel < panels - 1) scale.right -= GAP;
        scale.width = scale.right - scale.left;
        scale.configure();
      }
    },
  };
}

/** Where each share ends, on its area at the right edge, if there is room for it. */
function endings(found: Found, ends: readonly number[]): Plugin {
  return {
    id: 'endings',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      ctx.save();
      lettering(ctx);
      ctx.textAlign = 'right';
      ctx.textBaseline = 'middle';
      for (const [panel, one] of found.entries()) {
        const scale = scales[`x${panel}`];
        if (one === null || !scale) continue;
        verticalLine(ctx, scale.right, chartArea, { width: 0.75 });
        let sum = 0;
        for (const [index, share] of sharesAt(one, ends[panel]!).entries()) {
          const middle = scales.y!.getPixelForValue((sum + share / 2) * 100);
          const height = Math.abs(scales.y!.getPixelForValue(share * 100) - scales.y!.getPixelForValue(0));
          sum += share;
          if (height < TEXT + 2) continue;
          ctx.fillStyle = inkOn(STACKED[index]!);
          ctx.fillText(`${Math.round(share * 100)} %`, scale.right - 5, middle);
        }
      }
      ctx.restore();
    },
  };
}

/** One strip for each week of each panel. */
export function areaTips(
  { chartArea: { top, bottom }, scales }: DrawnChart,
  found: Found,
  labels: readonly string[],
): Tip[] {
  return found.flatMap((one, panel) => {
    const scale = scales[`x${panel}`];
    if (one === null || !scale) return [];
    const width = scale.getPixelForValue(1) - scale.getPixelForValue(0);
    return weekly(daysToShow(one))
      .filter((day) => day > 0)
      .map((day) => {
        const parts = sharesAt(one, day).map(
          (share, index) => `${WAYS_IN_WORDS[STACKED[index]!]}: ${numberIn('share', share)} %`,
        );
        const text = [`${labels[panel]}, ${day} days after asking`, ...parts.toReversed()].join('\n');
        return {
          left: scale.getPixelForValue(day / WEEK_DAYS) - width / 2,
          top,
          width,
          height: bottom - top,
          text,
        };
      });
  });
}
