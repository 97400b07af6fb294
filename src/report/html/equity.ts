import type { SystemResult } from '../../experiment/results.ts';
import type { PlacedChart } from '../charts/chart.ts';
import type { StoredResults } from '../results/stored.ts';
import { signedInterval } from '../words/estimates.ts';
import { signedIn, unitWord } from '../words/numbers.ts';
import { spaced } from '../words/text.ts';
import { type Html, html, type Section } from './html.ts';
import { beside, figures } from './pictures.ts';
import { table } from './table.ts';

/** Who fares worse. Left out where the scenario has no groups. */
export function equity({ result }: StoredResults, charts: readonly PlacedChart[]): Section[] {
  if (result.systems.every(({ directory }) => directory.groups.length === 0)) return [];
  return [
    {
      id: 'equity',
      title: 'Equity',
      inside: [
        html`<p>A gap is the number of the group named, minus that of the last group of the same kind, which is named in brackets.</p>`,
        ...beside(figures(charts, 'equity')),
        ...result.systems.map(gapsOf),
      ],
    },
  ];
}

function gapsOf({ scenario, directory, cells }: SystemResult): Html {
  const gaps = cells.filter(
    ({ cell, estimate }) =>
      cell.measure.family === 'equity' && cell.group !== '' && Number.isFinite(estimate.mean),
  );
  const named = gaps.flatMap(({ cell: { measure, group }, estimate }) => {
    const [kind = '', value = ''] = group.split('=');
    const last = directory.groups.find(({ name }) => name === kind)?.values.at(-1);
    if (value === last) return [];
    return [
      [
        measure.label.replace(/^Gap: /, ''),
        `${spaced(value)} (${spaced(last ?? '')})`,
        unitWord(measure.unit),
        signedIn(measure.unit, estimate.mean),
        signedInterval(measure.unit, estimate),
      ],
    ];
  });
  return table({
    caption: `Gaps in ${scenario.title}`,
    columns: ['What', 'Group', 'Unit', 'Gap', '95 % interval'],
    rows: named,
    numbers: [3, 4],
  });
}
