import type { Aims } from '../experiment/aims.ts';
import { wrongMargin } from '../experiment/margins.ts';
import type { NamedRow } from '../experiment/rows.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { marginOf } from '../scenario/headlines.ts';
import { Wrong } from '../scenario/language/say.ts';
import type { AimOptions } from './aim-options.ts';
import { fault } from './options.ts';

/** What is wanted, or null where nothing is. @throws InputFault where it is not of the rows, or no amount */
export function aimsOf(
  { precision, best }: AimOptions,
  rows: readonly NamedRow[],
  systems: number,
): Aims | null {
  if (precision.length === 0 && best === undefined) return null;
  const rowOf = (option: string, name: string): NamedRow => {
    const row = rows.find(({ measure }) => measure.name === name);
    if (row !== undefined) return row;
    const names = rows.map(({ measure }) => measure.name);
    throw fault(
      option,
      `\`${name}\` is none of the rows of this answer: ${names.join(', ')}`,
      `${didYouMean(name, names)}; other rows are named with --rows`,
    );
  };
  return {
    precision: precision.map((text) => {
      const [, name = '', amount = ''] = /^\s*([a-z0-9_]+)\s*:\s*(.+?)\s*$/.exec(text) ?? [];
      if (name === '')
        throw fault(
          'precision',
          `${JSON.stringify(text)} does not say of which row and how much`,
          'write --precision "helped_within_12_weeks: 1 point"',
        );
      const { measure } = rowOf('precision', name);
      const halfWidth = marginOf(/^\d+(\.\d+)?$/.test(amount) ? Number(amount) : amount);
      if (halfWidth instanceof Wrong)
        throw fault('precision', halfWidth.words.message, halfWidth.words.hint ?? '');
      const wrong = wrongMargin(measure, halfWidth);
      if (wrong !== '') throw fault('precision', wrong, 'write it in the unit of the measure, or as `5 %`');
      if (!(halfWidth.amount > 0))
        throw fault(
          'precision',
          'no number of replications tells anything to within 0',
          'write an amount above 0',
        );
      return { measure, halfWidth };
    }),
    best: best === undefined ? null : bestBy(rowOf('best', best), systems),
  };
}

function bestBy(row: NamedRow, systems: number): NamedRow {
  const { name, better } = row.measure;
  if (better === 'neither')
    throw fault(
      'best',
      `neither more nor less of \`${name}\` is better`,
      'name a row that has a better side',
    );
  if (!(row.margin.amount > 0))
    throw fault(
      'best',
      `every difference of \`${name}\` matters, and to tell apart what differs by nothing takes for ever`,
      'write under `matters` from which difference on it does',
    );
  if (systems < 2)
    throw fault('best', 'there is one system, which is the best', 'name others to compare it with');
  return row;
}
