import type { SystemResult } from '../../experiment/results.ts';
import { overall } from '../findings/cells.ts';
import type { StoredResults } from '../results/stored.ts';
import { interval } from '../words/estimates.ts';
import { numberIn } from '../words/numbers.ts';
import { type Html, html, type Section } from './html.ts';
import { table } from './table.ts';

const COLUMNS = [
  { ending: 'stopped', label: 'Stopped, number' },
  { ending: 'mean', label: 'Mean, days' },
  { ending: 'mean', label: '95 % interval', asInterval: true },
  { ending: 'median', label: 'Median, days' },
  { ending: 'p90', label: '90th centile, days' },
  { ending: 'within_standard', label: 'Within the standard, %' },
  { ending: 'never_stopped', label: 'Ended without, %' },
  { ending: 'half_within', label: 'Half of all within, days' },
  { ending: 'running', label: 'Still running' },
] as const;

/** The waiting times that the scenario defines. Left out where it defines none. */
export function clocks({ result }: StoredResults): Section[] {
  const systems = result.systems.filter(({ directory }) => directory.clocks.length > 0);
  if (systems.length === 0) return [];
  return [
    {
      id: 'clocks',
      title: 'Clocks of the scenario',
      inside: [
        html`<p>Waiting times as the scenario defines them. Mean, median, centile and the share within the standard are of those in whom the clock stopped, and look better when people give up; “half of all within” counts everybody.</p>`,
        ...systems.map(clocksOf),
      ],
    },
  ];
}

function clocksOf(system: SystemResult): Html {
  const cells = overall(system);
  return table({
    caption: `Clocks of ${system.scenario.title}`,
    columns: ['Clock', ...COLUMNS.map(({ label }) => label)],
    rows: system.directory.clocks.map(({ name, title, closedDays }) => [
      closedDays === null ? title : `${title} (working days)`,
      ...COLUMNS.map((column) => {
        const found = cells.get(`clock_${name}_${column.ending}`);
        if (!found) return '–';
        const { measure, estimate } = found;
        return 'asInterval' in column
          ? interval(measure.unit, estimate)
          : numberIn(measure.unit, estimate.mean);
      }),
    ]),
    numbers: COLUMNS.map((_, index) => index + 1),
  });
}
