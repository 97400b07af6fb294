import type { SystemResult } from '../../experiment/results.ts';
import type { PlacedChart } from '../charts/chart.ts';
import type { StoredResults } from '../results/stored.ts';
import { numberIn } from '../words/numbers.ts';
import type { Html, Section } from './html.ts';
import { beside, figures } from './pictures.ts';
import { type MeasureColumn, meansAt, table } from './table.ts';

const COLUMNS: readonly MeasureColumn[] = [
  { name: 'utilisation', unit: 'share', label: 'Load, %' },
  { name: 'weeks_over_85', unit: 'share', label: 'Weeks over 85 %, %' },
  { name: 'hours_over', unit: 'hours', label: 'Hours over, a week' },
  { name: 'caseload_per_wte', unit: 'ratio', label: 'Caseload per WTE' },
];

/** What the system asks of staff. */
export function staff({ result }: StoredResults, charts: readonly PlacedChart[]): Section {
  return {
    id: 'staff',
    title: 'Staff',
    inside: [
      ...result.systems.map(rolesOf),
      ...result.systems.map(meetingsOf),
      ...beside(figures(charts, 'staff')),
    ],
  };
}

function rolesOf(system: SystemResult): Html {
  const { scenario, directory } = system;
  return table({
    caption: `Roles of ${scenario.title}`,
    columns: ['Role', 'Team', 'Band', 'WTE in post', ...COLUMNS.map(({ label }) => label)],
    rows: directory.roles.map((role) => {
      const team = directory.teams[role.team]!;
      const title = scenario.teams
        .find(({ name }) => name === team.name)
        ?.roles.find(({ name }) => name === role.name)?.title;
      return [
        title ?? role.name,
        team.title,
        role.band,
        numberIn('ratio', role.wte),
        ...meansAt(system, `${team.name}.${role.name}`, COLUMNS),
      ];
    }),
    numbers: [3, 4, 5, 6, 7],
  });
}

const OF_MEETINGS: readonly MeasureColumn[] = [
  { name: 'meetings_held', unit: 'per week', label: 'Held, a week' },
  { name: 'meetings_called_off', unit: 'share', label: 'Called off, %' },
  { name: 'cases_per_meeting', unit: 'people', label: 'Cases a meeting' },
  { name: 'meetings_full', unit: 'share', label: 'Full, %' },
  { name: 'cases_left_waiting', unit: 'people', label: 'Cases left waiting' },
  { name: 'hours_in_meetings', unit: 'hours', label: 'Hours of staff, a week' },
];

/** Meetings that decide on cases, team by team. Left out where no team has any. */
function meetingsOf(system: SystemResult): Html | null {
  const { scenario, directory } = system;
  const held = new Set(directory.steps.filter(({ does }) => does === 'meeting').map(({ team }) => team));
  if (held.size === 0) return null;
  const alone = directory.teams.length === 1;
  return table({
    caption: `Meetings of ${scenario.title}`,
    columns: ['Team', ...OF_MEETINGS.map(({ label }) => label)],
    rows: directory.teams
      .filter((_, team) => held.has(team))
      // A lone team is the whole system.
      .map(({ name, title }) => [title, ...meansAt(system, alone ? '' : name, OF_MEETINGS)]),
    numbers: OF_MEETINGS.map((_, index) => index + 1),
  });
}
