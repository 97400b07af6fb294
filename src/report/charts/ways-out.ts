import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import type { WayOut, WaysOutShares } from '../../measures/index.ts';
import { DAY } from '../../units/minutes.ts';
import { daysToShow, STACKED, sharesAt, WAYS_IN_WORDS, waysOutOf } from '../findings/ways-out.ts';
import { columnsOf, type Row, type Table } from '../tables.ts';
import { sharesInEach } from '../words/in-each.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import { blankSystems, whyNoHelp } from './blank.ts';
import type { Chart, DrawnChart, Tip } from './chart.ts';
import { addedUp, axis, legend, lettering, textWidth, verticalLine } from './kit.ts';
import { heightOfBars, type Part, stackedBars } from './stacked.ts';
import { INK, TEXT, WIDTH } from './style.ts';

/** From below: dark, light, middle, light; white; light, middle, dark. Neighbours differ in grey as well. */
const COLOURS: Readonly<Record<WayOut, string>> = {
  help_began: '#00694d',
  discharged_otherwise: '#9bd3f3',
  advised: '#8a6bb8',
  recovered: '#62b898',
  still_waiting: '#ffffff',
  gave_up: '#F0C44D',
  missed_contacts: '#d9793a',
  turned_away: '#4d4d4d',
};
const DARK: readonly WayOut[] = ['help_began', 'advised', 'turned_away'];

/** More panels beside each other could not be read: of more systems there are bars, as it is in the end. */
const MOST_PANELS = 4;
const WEEK_DAYS = 7;
const NOBODY = 'No request was made in the window.';

/**
 * The wait for help as shares of everybody who asked, by time since asking: help began, other ways out, still
 * waiting. One panel for each system, side by side.
 */
export function waysOut(result: ExperimentResult): Chart {
  const found = result.systems.map(waysOutOf);
  const isKnown = found.map((one) => one !== null);
  const isFew = found.length <= MOST_PANELS;
  const ways = WAYS_FROM_BELOW;
  return {
    name: 'ways-out',
    title: finding(result, found),
    caption: `What became of everybody who asked for help, ${isFew ? 'by weeks since asking' : `${daysShown(found)} days after asking`}. ${addedUp(result)}; requests made in the window. People whose wait the end of the ${result.log === undefined ? 'run' : 'log'} cut short count as long as they were followed (Aalen–Johansen).${blankSystems(result, isKnown, (system) => whyNoHelp(system, NOBODY))}`,
    alt: isFew
      ? `Stacked areas for each system along weeks since asking: ${ways}`
      : `A stacked bar for each system: ${ways.replace('below', 'the left').replace('above', 'the right')}`,
    table: tableOf(result, found),
    whyNothing: whyNoHelp(result.systems[0]!, NOBODY),
    ...(found.every((one) => one === null)
      ? { config: null }
      : isFew
        ? { config: configOf(result, found), tips: (drawn) => tipsOf(drawn, found, systemLabels(result, 72)) }
        : { config: inTheEnd(result, found), ...heightOfBars(found.length) }),
  };
}

const WAYS_FROM_BELOW =
  'from below the share whose help had begun, in white the share still waiting, from above the shares who gave up, were discharged after missed contacts, or were turned away.';

/** One bar for each system. */
function inTheEnd(result: ExperimentResult, found: Found): ChartConfiguration {
  const days = daysShown(found);
  const labels = systemLabels(result, 60);
  const shares = found.map((one) => (one === null ? null : sharesAt(one, Math.min(days, daysToShow(one)))));
  const parts = STACKED.map((way, index): Part => {
    const values = shares.map((all) => (all === null ? Number.NaN : 100 * all[index]!));
    return {
      label: WAYS_IN_WORDS[way],
      colour: COLOURS[way],
      ink: DARK.includes(way) ? '#ffffff' : INK,
      values,
      tips: values.map(
        (value, at) => `${labels[at]}: ${WAYS_IN_WORDS[way]}: ${numberIn('share', value / 100)} %`,
      ),
    };
  });
  return stackedBars(labels, parts, 'Share of all who asked (%)', (value) => String(Math.round(value)), {
    max: 100,
  });
}

function daysShown(found: Found): number {
  return Math.max(...found.map((one) => (one === null ? 0 : daysToShow(one))));
}

type Found = readonly (WaysOutShares | null)[];

/** What is seen at the right edge, and before it at the standard, against which waits are held. */
function finding(result: ExperimentResult, found: Found): string {
  const ends = found.map((one) => (one === null ? 0 : daysToShow(one)));
  const end = Math.max(...ends);
  const days = Math.max(1, Math.round(result.systems[0]!.scenario.standard / DAY));
  const at = (day: number) => begunBy(result, found, ends, day);
  if (at(end) === '') return 'How the wait for help ended';
  const first = days < end ? `${at(days)} within ${days} days, ` : '';
  return `Help had begun for ${first}${at(end)} in the end`;
}

/** `20.8 % in spa and 20.9 % in no-wrong-door`, `20.8 % in spa and 4.1 to 30.2 % in the 3 others`; empty where nothing is known. */
function begunBy(result: ExperimentResult, found: Found, ends: readonly number[], day: number): string {
  const shares = found.map((one, index) =>
    one === null ? NaN : sharesAt(one, Math.min(day, ends[index]!))[0]!,
  );
  if (!shares.some(Number.isFinite)) return '';
  return sharesInEach(
    result.systems.map(({ scenario }) => scenario.name),
    shares,
  );
}

function tableOf(result: ExperimentResult, found: Found): Table {
  return {
    name: 'ways-out',
    columns: columnsOf('scenario', 'days', 'followed', ...STACKED),
    rows: result.systems.flatMap(({ scenario }, index) => {
      const one = found[index];
      if (!one) return [];
      return points(daysToShow(one)).map((day): Row => {
        const followed = one.atRisk[Math.min(day, one.atRisk.length - 1)]!;
        return [scenario.name, day, followed, ...sharesAt(one, day)];
      });
    }),
  };
}

function points(days: number): number[] {
  const weekly = Array.from({ length: Math.floor(days / WEEK_DAYS) + 1 }, (_, week) => week * WEEK_DAYS);
  return weekly.at(-1) === days ? weekly : [...weekly, days];
}

function configOf(result: ExperimentResult, found: Found): ChartConfiguration {
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
            fillStyle: COLOURS[way],
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
    backgroundColor: COLOURS[way],
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
          ctx.fillStyle = DARK.includes(STACKED[index]!) ? '#ffffff' : INK;
          ctx.fillText(`${Math.round(share * 100)} %`, scale.right - 5, middle);
        }
      }
      ctx.restore();
    },
  };
}

/** One strip for each week of each panel. */
function tipsOf(
  { chartArea: { top, bottom }, scales }: DrawnChart,
  found: Found,
  labels: readonly string[],
): Tip[] {
  return found.flatMap((one, panel) => {
    const scale = scales[`x${panel}`];
    if (one === null || !scale) return [];
    const width = scale.getPixelForValue(1) - scale.getPixelForValue(0);
    return points(daysToShow(one))
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
