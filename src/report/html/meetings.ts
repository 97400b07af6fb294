import type { SystemResult } from '../../experiment/results.ts';
import { type MeasureColumn, meansAt } from './columns-by-place.ts';
import type { Html } from './html.ts';
import { table } from './table.ts';

const COLUMNS: readonly MeasureColumn[] = [
  { name: 'meetings_held', unit: 'per week', label: 'Held, a week' },
  { name: 'meetings_called_off', unit: 'share', label: 'Called off, %' },
  { name: 'cases_per_meeting', unit: 'people', label: 'Cases a meeting' },
  { name: 'meetings_full', unit: 'share', label: 'Full, %' },
  { name: 'cases_left_waiting', unit: 'people', label: 'Cases left waiting' },
  { name: 'hours_in_meetings', unit: 'hours', label: 'Hours of staff, a week' },
];

/** Meetings that decide on cases, team by team. Left out where no team has any. */
export function meetingsOf(system: SystemResult): Html | null {
  const { scenario, directory } = system;
  const held = new Set(directory.steps.filter(({ does }) => does === 'meeting').map(({ team }) => team));
  if (held.size === 0) return null;
  const alone = directory.teams.length === 1;
  return table({
    caption: `Meetings of ${scenario.title}`,
    columns: ['Team', ...COLUMNS.map(({ label }) => label)],
    rows: directory.teams
      .filter((_, team) => held.has(team))
      // A lone team is the whole system.
      .map(({ name, title }) => [title, ...meansAt(system, alone ? '' : name, COLUMNS)]),
    numbers: COLUMNS.map((_, index) => index + 1),
  });
}
