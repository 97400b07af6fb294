import type { ExperimentResult, SeriesResult, SystemResult } from '../../experiment/results.ts';
import { type HeldBack, heldBack, holdersOf } from '../findings/held-back.ts';
import { seriesRows } from '../tables.ts';
import { weeksOf } from '../words/dates.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { listed, spaced } from '../words/text.ts';
import { blankSystems, whyNoList } from './blank.ts';
import type { Chart } from './chart.ts';
import { endMonths, endsOfWeeks, runsOf, systemLegend } from './kit.ts';
import { type LinePanel, roundUp, smallMultiples } from './line-panels.ts';
import { MOST_LOOKS, systemStyle } from './style.ts';

/** More panels could not be read at the size of print. */
const MOST_TEAMS = 12;
const ABREAST = 3;

/** A team with its list in each system, where it has one. */
interface TeamLists {
  readonly title: string;
  readonly most: number;
  readonly series: readonly (SeriesResult | undefined)[];
  readonly holders: readonly string[];
}

/** Each team's list over time, with what holds it: where people wait, and for what. */
export function listsByTeam(result: ExperimentResult): Chart {
  const held = result.systems.map(heldBack);
  const teams = teamsOf(result, held);
  const isKnown = result.systems.map((_, index) => teams.some(({ series }) => series[index] !== undefined));
  const shown = teams.slice(0, MOST_TEAMS);
  const left = teams.length - shown.length;
  const name = 'lists-by-team';
  return {
    name,
    title: titleOf(result, held),
    caption: `People on each team’s lists at the end of each week, the longest list first, and what is full most of the time where they stand for longer than a week. ${runsOf(result)}${left > 0 ? ` ${left} more teams are in the table.` : ''}${blankSystems(result, isKnown, whyNoList)}`,
    alt: `A small picture for each of ${shown.length} teams: lines over time of the people on its lists, in each system.`,
    table: seriesRows(name, result, 'waiting', (team) => team !== ''),
    whyNothing:
      result.systems.length > MOST_LOOKS
        ? 'There are too many systems for one picture.'
        : 'Nobody waited at any team.',
    ...(result.systems.length > MOST_LOOKS || shown.length === 0
      ? { config: null }
      : panelsOf(result, shown)),
  };
}

function teamsOf({ systems }: ExperimentResult, held: readonly (readonly HeldBack[])[]): TeamLists[] {
  const names = [...new Set(systems.flatMap(({ directory }) => directory.teams.map(({ name }) => name)))];
  return names
    .map((name): TeamLists => {
      const series = systems.map((system) => listOf(system, name));
      const title = systems
        .flatMap(({ directory }) => directory.teams)
        .find((team) => team.name === name)!.title;
      return {
        title: title || spaced(name),
        series,
        most: Math.max(0, ...series.map((one, index) => meanAfter(systems[index]!, one))),
        holders: held.map((all) => holdersOf(all, name)),
      };
    })
    .filter(({ most }) => most >= 1)
    .sort((a, b) => b.most - a.most);
}

function listOf({ series }: SystemResult, team: string): SeriesResult | undefined {
  return series.find(
    ({ key, mean }) => key.name === 'waiting' && key.team === team && mean.some(Number.isFinite),
  );
}

/** People on it in the window, on average. */
function meanAfter({ window }: SystemResult, series: SeriesResult | undefined): number {
  const weeks = [...(series?.mean ?? [])].slice(Math.floor(weeksOf(window.from))).filter(Number.isFinite);
  return weeks.length === 0 ? 0 : weeks.reduce((sum, people) => sum + people, 0) / weeks.length;
}

/** `What holds most people back: triage clinician in spa and connector in no-wrong-door`. */
function titleOf({ systems }: ExperimentResult, held: readonly (readonly HeldBack[])[]): string {
  const about = 'Where people wait, team by team';
  const first = held.map((all) => all[0]);
  if (systems.length > 2 || first.some((one) => one === undefined)) return about;
  const each = first.map((one, index) => {
    const what = spaced(one!.by.of.replace(/^[^.]*\./, ''));
    return systems.length === 1 ? what : `${what} in ${systems[index]!.scenario.name}`;
  });
  return `What holds most people back: ${listed(each)}`;
}

function panelsOf(result: ExperimentResult, teams: readonly TeamLists[]) {
  const labels = systemLabels(result, 72);
  const { directory, window } = result.systems[0]!;
  const weeks = Math.max(...teams.flatMap(({ series }) => series.map((one) => one?.mean.length ?? 0)));
  const panels = teams.map(
    ({ title, series, holders }): LinePanel => ({
      label: [title, heldWords(holders, result)].filter((line) => line !== '').join('\n'),
      tip: series
        .map(
          (one, index) =>
            `${labels[index]}: ${numberIn('people', one?.mean.at(-1) ?? Number.NaN)} people at the end`,
        )
        .join('\n'),
      lines: series.flatMap((one, index) => {
        if (one === undefined) return [];
        const { colour, dash } = systemStyle(index);
        return [{ points: endsOfWeeks(one.mean), colour, width: 2, dash }];
      }),
    }),
  );
  const highest = Math.max(
    ...teams.flatMap(({ series }) => series.flatMap((one) => [...(one?.mean ?? [])])).filter(Number.isFinite),
  );
  return smallMultiples(
    panels,
    {
      across: window.from > 0 ? 'Date; dashed: end of the warm-up' : 'Date',
      up: 'People waiting at the end of the week',
      right: weeks,
      top: roundUp(highest),
      ticks: endMonths(directory.start, weeks, 0.5),
      ...(window.from > 0 ? { line: weeksOf(window.from) } : {}),
    },
    { abreast: ABREAST, mostLines: 4, legend: systemLegend(labels, 'line'), labels },
  );
}

/** What holds the list in each system in which something does, said once where it is the same. */
function heldWords(holders: readonly string[], { systems }: ExperimentResult): string {
  const told = holders.filter((words) => words !== '');
  if (told.length === 0) return '';
  if (told.length === holders.length && new Set(told).size === 1) return `full: ${told[0]}`;
  return holders
    .flatMap((words, index) => (words === '' ? [] : [`full in ${systems[index]!.scenario.name}: ${words}`]))
    .join('\n');
}
