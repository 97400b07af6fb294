/**
 * For whom: what groups gain on the whole. Beside it stands what chance alone gives, because how many single people gain and
 * lose is not of the systems: a system against itself gives nearly as many (Heckman, Smith and Clements 1997).
 */
import { GAINS } from '../../experiment/changes.ts';
import type { Comparison, GainResult } from '../../experiment/results.ts';
import { signedInterval } from '../words/estimates.ts';
import { numberIn, signedIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';

export const GAINS_TITLE = 'For whom: what groups gain on the whole';
export const GAIN_COLUMNS = ['% of people', 'net', '95 % interval', 'gain', 'lose', 'chance alone'];

/** Of all of them, for a table of everything; of help for each group, and of the rest for everyone, where it is to be short. */
export function gainRows(gains: readonly GainResult[], isShort = false): string[][] {
  const kinds = new Set(gains.map(({ group }) => group).filter((group) => group.startsWith('kind=')));
  // A lone kind is everyone.
  const told = gains.filter(({ group }) => kinds.size > 1 || !kinds.has(group));
  return GAINS.flatMap(({ name }) => told.filter((one) => one.name === name))
    .filter(
      ({ name, group, net }) => Number.isFinite(net.mean) && (!isShort || name === 'help' || group === ''),
    )
    .map(({ label, group, net, gained, lost, byChance }) => [
      group === '' ? `${label}: everyone` : `${label}: ${groupWords(group)}`,
      signedIn('share', net.mean),
      signedInterval('share', net),
      numberIn('share', gained),
      numberIn('share', lost),
      numberIn('share', byChance.mean),
    ]);
}

/** How the table is to be read; empty where nobody is in both systems. */
export function gainWords({ base, other, gains }: Pick<Comparison, 'base' | 'other' | 'gains'>): string {
  const help = gains.find(({ name, group }) => name === 'help' && group === '');
  if (help === undefined || !Number.isFinite(help.net.mean)) return '';
  const [gained, lost, byChance] = [help.gained, help.lost, help.byChance.mean].map((share) =>
    numberIn('share', share),
  );
  return `Help began for ${gained} % in ${other} only and for ${lost} % in ${base} only. Chance alone gives ${byChance} % each way: ${base} against itself, the same people under other luck. So only the net says what a system does, and nobody can be named who gains or loses.`;
}

/** The table for the terminal, and how to read it; nothing where nobody is in both systems. */
export function gainLines(comparison: Comparison, width: number): string[] {
  const words = gainWords(comparison);
  if (words === '') return [];
  const table = textTable(
    {
      header: GAIN_COLUMNS,
      sections: [{ title: GAINS_TITLE, rows: gainRows(comparison.gains, true) }],
      align: ['left', 'right', 'right', 'right', 'right', 'right'],
    },
    width,
  );
  return [table, '', ...wrap(words, width), ''];
}

function groupWords(group: string): string {
  return group.replace('=', ': ').replaceAll('_', ' ');
}
