import type { Figure, Scenario } from '../../scenario/scenario.ts';

/** Figures that share a basis and a note, under the part of the scenario that they are in. */
export interface LedgerEntry {
  readonly basis: Figure['basis'];
  readonly note: string;
  readonly figures: readonly Figure[];
}

/** The assumption ledger, in the order of the scenario; neighbours with the same note are one entry. */
export function ledgerOf({ ledger }: Scenario): LedgerEntry[] {
  const entries: { basis: Figure['basis']; note: string; figures: Figure[] }[] = [];
  for (const figure of ledger) {
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
