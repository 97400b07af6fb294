import { plural } from './text.ts';

/** So many systems are named; of more, only their number is told. */
const MOST_NAMES = 3;

interface Run {
  readonly replications: number;
  readonly seed: string;
  readonly version: string;
}

/**
 * What a picture says of itself wherever it is pasted: that it was simulated, of what, how often, from which seed and by
 * which version. `Simulated: spa, no-wrong-door · 20 replications · seed riverside · Doorways 0.1.0`.
 */
export function originOf(names: readonly string[], { replications, seed, version }: Run): string {
  const of =
    names.length > MOST_NAMES
      ? `${names[0]} and ${plural(names.length - 1, 'other system')}`
      : names.join(', ');
  return `Simulated: ${of} · ${plural(replications, 'replication')} · seed ${seed} · Doorways ${version}`;
}
