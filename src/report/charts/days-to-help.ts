import type { ChartConfiguration } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import { type Days, daysToHelpOf, mostDays, ON_NO_LIST } from '../findings/days-to-help.ts';
import { cellsTable } from '../tables.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { blankSystems, whyNoHelp } from './blank.ts';
import type { Chart } from './chart.ts';
import { fitted, runsOf } from './kit.ts';
import { heightOfBars, type Part, stackedBars } from './stacked.ts';
import { INK, TEXT, WIDTH } from './style.ts';

/** Of Okabe and Ito (2008), neighbours apart in lightness. */
const COLOURS: readonly (readonly [colour: string, ink: string])[] = [
  ['#0072B2', '#ffffff'],
  ['#F0E442', INK],
  ['#D55E00', '#ffffff'],
  ['#56B4E9', INK],
  ['#009E73', '#ffffff'],
  ['#E69F00', INK],
];
const OTHER_LISTS = '#ffffff';
const NO_LIST = '#BBBBBB';
const NOBODY = 'Help began in no request in the window.';
/** Letters of a title. */
const LONGEST_TITLE = 120;

/** Where the days between asking and help go: one bar for each system, a part for each list. */
export function daysToHelp(result: ExperimentResult): Chart {
  const days = result.systems.map(daysToHelpOf);
  const known = days.map((one) => one.length > 0);
  const about = 'Where the days between asking and help were spent';
  const most = mostDays(result);
  // A title of two lines is not cut; of one that would be, the caption tells it.
  const isShort = most.length <= LONGEST_TITLE;
  return {
    name: 'days-to-help',
    title: isShort && most !== '' ? most : about,
    caption: `${isShort ? `${about}, by list` : most}. ${runsOf(result)} Only requests in which help began: people who left or still wait are not among them.${result.replications > 1 ? ' Intervals are in the table.' : ''}${blankSystems(result, known, (system) => whyNoHelp(system, NOBODY))}`,
    alt: 'Stacked bars: of the mean number of days between asking and help, how many were spent on each list and how many on none, in each system.',
    table: cellsTable('days-to-help', result, (measure, team, group) =>
      measure === 'days_to_help_on_no_list'
        ? group === ''
        : measure === 'days_to_help_on_lists' && team !== '',
    ),
    ...heightOfBars(days.length),
    whyNothing: whyNoHelp(result.systems[0]!, NOBODY),
    config: days.some((one) => one.length > 0) ? configOf(result, days) : null,
  };
}

function configOf(result: ExperimentResult, days: readonly (readonly Days[])[]): ChartConfiguration {
  const labels = systemLabels(result, 60);
  const at = (label: string) =>
    days.map((one) => one.find((part) => part.label === label)?.days ?? (one.length > 0 ? 0 : Number.NaN));
  const lists = [...new Set(days.flat().flatMap(({ list, label }) => (list === null ? [] : [label])))];
  // The longest anywhere have a colour of their own: all of them if at most one would be left over.
  const byLength = lists
    .map((label) => ({ label, longest: Math.max(...at(label).filter(Number.isFinite)) }))
    .sort((a, b) => b.longest - a.longest)
    .map(({ label }) => label);
  const shown = byLength.slice(
    0,
    byLength.length === COLOURS.length + 1 ? COLOURS.length - 1 : COLOURS.length,
  );
  const rest = byLength.slice(shown.length);
  const part = (
    label: string,
    [colour, ink]: readonly [string, string],
    values: readonly number[],
  ): Part => ({
    label: fitted(label, (WIDTH - 90) / TEXT),
    colour,
    ink,
    values,
    tips: values.map((value, index) => `${labels[index]}: ${numberIn('days', value)} days, ${label}`),
  });
  const parts = [
    ...shown.map((label, index) => part(label, COLOURS[index]!, at(label))),
    ...(rest.length === 0
      ? []
      : [
          part(
            `${rest.length} more lists`,
            [OTHER_LISTS, INK],
            days.map((_, index) => rest.reduce((sum, label) => sum + at(label)[index]!, 0)),
          ),
        ]),
    part(ON_NO_LIST, [NO_LIST, INK], at(ON_NO_LIST)),
  ];
  return stackedBars(labels, parts, 'Days from asking until help began, mean', (value) =>
    numberIn('days', value),
  );
}
