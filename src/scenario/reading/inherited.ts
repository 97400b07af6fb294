/** Parts of a whole of which a variation has written some itself: the others come from the file that it extends. */
import type { Path } from '../../problems/problem.ts';
import { keySpot } from './tree.ts';
import type { TreeReport } from './tree-report.ts';

/**
 * Which of several parts stand elsewhere, as the beginning of a hint; empty where all or none do.
 * @param parts each with where it is written and its name
 */
export function inheritedAmong(
  parts: readonly { readonly path: Path; readonly name: string }[],
  { tree }: TreeReport,
): string {
  const elsewhere = parts
    .map(({ path, name }) => ({ name, file: keySpot(tree, path).file }))
    .filter(({ file }) => file !== tree.at.file);
  if (elsewhere.length === 0 || elsewhere.length === parts.length) return '';
  const names = elsewhere.map(({ name }) => `\`${name}\``).join(', ');
  const files = [...new Set(elsewhere.map(({ file }) => file))].join(', ');
  return `${names} ${elsewhere.length === 1 ? 'is' : 'are'} inherited from ${files}: take out what is not meant with \`null\`, `;
}
