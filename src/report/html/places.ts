import type { SystemResult } from '../../experiment/results.ts';
import type { StoredResults } from '../results/stored.ts';
import { spaced } from '../words/text.ts';
import { type Html, html, type Section } from './html.ts';
import { type MeasureColumn, meansAt, table } from './table.ts';

const COLUMNS: readonly MeasureColumn[] = [
  { name: 'places_occupied', unit: 'people', label: 'Occupied on average' },
  { name: 'places_occupied_share', unit: 'share', label: 'Occupied, %' },
  { name: 'places_full', unit: 'share', label: 'Time full, %' },
  { name: 'places_held_after_stay', unit: 'people', label: 'Held after the stay was over' },
];

/** Places without staff, such as beds. Left out where there are none. */
export function places({ result }: StoredResults): Section[] {
  const systems = result.systems.filter(({ directory }) => (directory.places ?? []).length > 0);
  if (systems.length === 0) return [];
  return [
    {
      id: 'places',
      title: 'Places',
      inside: [
        html`<p>Places without staff of their own, such as beds; “held after the stay was over” are people who wait there for the next step or team to take them.</p>`,
        ...systems.map(placesOf),
      ],
    },
  ];
}

function placesOf(system: SystemResult): Html {
  const { scenario, directory } = system;
  return table({
    caption: `Places of ${scenario.title}`,
    columns: ['Places', 'Team', 'Number at the start', ...COLUMNS.map(({ label }) => label)],
    rows: (directory.places ?? []).map(({ name, team, number }) => [
      spaced(name),
      directory.teams[team]!.title,
      number === null ? 'no limit' : String(number),
      ...meansAt(system, `${directory.teams[team]!.name}.${name}`, COLUMNS),
    ]),
    numbers: [2, 3, 4, 5, 6],
  });
}
