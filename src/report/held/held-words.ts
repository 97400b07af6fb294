import type { Held } from './held.ts';

/** How many parts stand apart, and where to look first. */
export function heldVerdict({ parts }: Pick<Held, 'parts'>): string {
  const away = parts.filter(({ verdict }) => verdict === 'apart');
  return away.length === 0
    ? 'In no part does the log lie farther from the model than runs of the model lie from each other.'
    : `The log lies apart in ${away.length} of ${parts.length} parts: look first at ${away[0]!.name.toLowerCase()}. About one in twenty does by chance.`;
}

/** That numbers are kept back, where some are. */
export function keptBackWords({ parts }: Pick<Held, 'parts'>): string {
  const kept = parts.filter(({ whyKept }) => whyKept !== undefined).length;
  return kept === 0
    ? ''
    : `Numbers of ${kept === 1 ? '1 part' : `${kept} parts`} rest on fewer than five people or events, and are kept back; --small-counts shows them. Verdicts rest on all.`;
}

export const HELD_COLUMNS = ['', '', 'log', 'model', 'apart', 'by chance', 'verdict'] as const;

/** A row for each part. */
export function heldRows({ parts }: Pick<Held, 'parts'>): string[][] {
  const digits = (value: number) =>
    Number.isNaN(value) ? 'kept back' : Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
  return parts.map(({ name, said, apart, byChance, verdict }) => [
    name,
    said.what,
    digits(said.log),
    digits(said.model),
    digits(apart),
    `up to ${digits(byChance.high)}`,
    verdict === 'apart' ? 'APART' : verdict,
  ]);
}
