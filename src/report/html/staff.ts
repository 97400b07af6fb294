import type { SystemResult } from '../../experiment/results.ts';
import type { PlacedChart } from '../charts/chart.ts';
import type { StoredResults } from '../results/stored.ts';
import { numberIn } from '../words/numbers.ts';
import { type MeasureColumn, meansAt } from './columns-by-place.ts';
import type { Html } from './html.ts';
import { meetingsOf } from './meetings.ts';
import { figures } from './pictures.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';

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
    inside: [...result.systems.map(rolesOf), ...result.systems.map(meetingsOf), ...figures(charts, 'staff')],
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
