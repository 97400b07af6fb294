import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { findingOr } from '../findings/finding.ts';
import { cellsTable } from '../tables.ts';
import { teamLabels } from '../words/labels.ts';
import { type BarRow, groupedBars } from './bars.ts';
import type { Chart } from './chart.ts';
import { meansOf } from './kit.ts';

const NAME = 'sorting_per_care_hour';
const MOST_TEAMS = 10;

/** Hours of sorting for each hour of care, overall and by team. */
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
    const has = [...cells.values()].some((found) => Number.isFinite(found.get(team)?.mean));
    return has ? [{ label, unit: 'ratio', at: (system) => cells.get(system)!.get(team) }] : [];
  });
  const left = rows.length - 1 - MOST_TEAMS;
  const more = left > 0 ? ` The first ${MOST_TEAMS} teams; ${left} more are in the table.` : '';
  return {
    name: 'sorting-per-hour-of-care',
    title: findingOr(result, NAME, 'What sorting costs'),
    caption: `What sorting costs. ${meansOf(result, 'whiskers')} Hours that staff spend on deciding who goes where, for each hour of care. A team that gives no care has no such number.${more}`,
    alt: 'Bars: hours of sorting for each hour of care, for all teams together and for each team, in each system.',
    table: cellsTable('sorting-per-hour-of-care', result, (measure) => measure === NAME),
    whyNothing: 'No time was spent on care, or it is not known what time was spent on.',
    ...groupedBars(result, rows.slice(0, MOST_TEAMS + 1), {
      lying: true,
      labelWidth: 34,
      axis: 'Hours of sorting per hour of care',
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
