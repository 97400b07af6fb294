import type { ChartConfiguration } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import { DAY } from '../../units/minutes.ts';
import { daysToShow, STACKED, sharesAt, WAYS_IN_WORDS, waysOutOf } from '../findings/ways-out.ts';
import { columnsOf, type Row, type Table } from '../tables.ts';
import { sharesInEach } from '../words/in-each.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { blankSystems, whyNoHelp } from './blank.ts';
import type { Chart } from './chart.ts';
import { addedUp } from './kit.ts';
import { heightOfBars, type Part, stackedBars } from './stacked.ts';
import { areaTips, type Found, waysAsAreas, weekly } from './ways-out-areas.ts';
import { inkOn, WAY_COLOURS } from './ways-out-look.ts';

/** More panels beside each other could not be read: of more systems there are bars, as it is in the end. */
const MOST_PANELS = 4;
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
        ? {
            config: waysAsAreas(result, found),
            tips: (drawn) => areaTips(drawn, found, systemLabels(result, 72)),
          }
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
      colour: WAY_COLOURS[way],
      ink: inkOn(way),
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
      return weekly(daysToShow(one)).map((day): Row => {
        const followed = one.atRisk[Math.min(day, one.atRisk.length - 1)]!;
        return [scenario.name, day, followed, ...sharesAt(one, day)];
      });
    }),
  };
}
