import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { finding, findingOr } from '../findings/finding.ts';
import { cellsTable } from '../tables.ts';
import { teamLabels } from '../words/labels.ts';
import { type BarRow, groupedBars } from './bars.ts';
import { blankRows } from './blank.ts';
import type { Chart } from './chart.ts';
import { meansOf } from './kit.ts';

const NAME = 'hours_sorting';
const MOST_TEAMS = 10;

/** Hours of sorting a week, of all teams and of each: the bars of the teams add up to the first. */
export function sorting(result: ExperimentResult): Chart {
  const cells = new Map(result.systems.map((system) => [system, sortingOf(system)]));
  const teams = new Map(
    result.systems.flatMap(({ directory }) => directory.teams.map(({ name, title }) => [name, title])),
  );
  const labels = teamLabels(
    [...teams].map(([name, title]) => ({ name, title })),
    32,
  );
  const named = [...teams.keys()].map((name, index) => [name, labels[index]!] as const);
  const rows = [['', 'All teams'] as const, ...named].flatMap(([team, label]): BarRow[] => {
    const has = [...cells.values()].some((found) => (found.get(team)?.mean ?? 0) > 0);
    return has ? [{ label, unit: 'hours', at: (system) => cells.get(system)!.get(team) }] : [];
  });
  const left = rows.length - 1 - MOST_TEAMS;
  const more = left > 0 ? ` The first ${MOST_TEAMS} teams; ${left} more are in the table.` : '';
  const perCare = finding(result, 'sorting_per_care_hour');
  return {
    name: 'hours-of-sorting',
    title: findingOr(result, NAME, 'What sorting costs'),
    caption: `Hours a week that staff spend on deciding who goes where; the teams add up to all teams. ${meansOf(result, 'whiskers')}${perCare === '' ? '' : ` ${perCare}.`}${more}${blankRows(result, [NAME])}`,
    alt: 'Bars: hours of sorting a week, of all teams together and of each team, in each system.',
    table: cellsTable('hours-of-sorting', result, (measure, team) => measure === NAME && !team.includes('.')),
    whyNothing: 'No time was spent on sorting, or it is not known what time was spent on.',
    ...groupedBars(result, rows.slice(0, MOST_TEAMS + 1), {
      lying: true,
      labelWidth: 34,
      axis: 'Hours of sorting a week',
    }),
  };
}

function sortingOf({ cells }: SystemResult) {
  return new Map(
    cells
      .filter(({ cell }) => cell.measure.name === NAME && cell.group === '')
      .map(({ cell, estimate }) => [cell.team, estimate]),
  );
}
