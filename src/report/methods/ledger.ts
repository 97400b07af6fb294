import type { Figure, Scenario } from '../../scenario/scenario.ts';

/** Figures that share a basis and a note, under the part of the scenario that they are in. */
export interface LedgerEntry {
  readonly basis: Figure['basis'];
  readonly note: string;
  readonly figures: readonly Figure[];
}

/**
 * The assumption ledger, in the order of the scenario; neighbours with the same note are one entry. Beside a base,
 * only the figures that the base does not have, or has otherwise.
 */
export function ledgerOf({ ledger }: Scenario, base?: Scenario): LedgerEntry[] {
  const known = new Set(base?.ledger.map((figure) => JSON.stringify(figure)));
  const entries: { basis: Figure['basis']; note: string; figures: Figure[] }[] = [];
  for (const figure of ledger) {
    if (known.has(JSON.stringify(figure))) continue;
    const last = entries.at(-1);
    if (last && last.basis === figure.basis && last.note === figure.note) last.figures.push(figure);
    else entries.push({ basis: figure.basis, note: figure.note, figures: [figure] });
  }
  return entries;
}

export function ledgerCounts({ ledger }: Scenario): Record<Figure['basis'], number> {
  const count = (basis: Figure['basis']) => ledger.filter((figure) => figure.basis === basis).length;
  return { source: count('source'), assumption: count('assumption'), unmarked: count('unmarked') };
}

/** Figures under one path as one line: `people.needs.severity.normal: mean 4.0, sd 1.5`. */
export function figureLines(figures: readonly Figure[]): string[] {
  const lines: { parent: string; values: string[] }[] = [];
  for (const { path, value } of figures) {
    const dot = path.lastIndexOf('.');
    const [parent, name] = [path.slice(0, Math.max(0, dot)), path.slice(dot + 1)];
    const last = lines.at(-1);
    if (last && last.parent === parent) last.values.push(`${name} ${value}`);
    else lines.push({ parent, values: [`${name} ${value}`] });
  }
  return lines.map(({ parent, values }) => `${parent}${parent === '' ? '' : ': '}${values.join(', ')}`);
}
