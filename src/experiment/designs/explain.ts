/** Which of the settings in which two systems differ makes the difference. */
import { InputFault, type Problem } from '../../problems/problem.ts';
import { type Differing, differingIn, loadAgain, partsOf } from '../../scenario/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Crossed, shapley } from '../../stats/designs/index.ts';
import { type Interval, interval, pairedInterval } from '../../stats/index.ts';
import type { Design } from './design.ts';

/** Settings that are changed together. */
export interface ChangedPart {
  /** What they are called; several where they cannot be told apart. */
  readonly names: readonly string[];
  readonly settings: readonly Differing[];
}

/** So many parts make 256 bundles. */
export const MOST_CHANGED_PARTS = 8;

/** @param together names of parts that are to be one */
export function changedParts(
  base: Scenario,
  other: Scenario,
  together: readonly (readonly string[])[] = [],
): ChangedPart[] {
  const parts = [...partsOf(differingIn(base, other))].map(([name, settings]) => ({
    names: [name],
    settings,
  }));
  return together.reduce<ChangedPart[]>((all, names) => {
    const [joined, rest] = [(part: ChangedPart) => names.includes(part.names[0]!), all];
    const those = rest.filter(joined);
    return those.length < 2 ? all : [...rest.filter((part) => !joined(part)), merged(those)];
  }, parts);
}

function merged(parts: readonly ChangedPart[]): ChangedPart {
  return {
    names: parts.flatMap(({ names }) => names),
    settings: parts.flatMap(({ settings }) => settings),
  };
}

/** The base with any bundle of what another system has otherwise; each is loaded once, to see whether it can be and to be run. */
export class Bundles {
  readonly base: Scenario;
  /** By the paths of the settings, in the order in which they are laid upon the base; null: that cannot be. */
  private readonly loaded = new Map<string, Scenario | null>();

  constructor(base: Scenario) {
    this.base = base;
  }

  /** @param parts of the same other system at each call @param bundle bit i says whether part i is as there @returns null: that cannot be */
  with(parts: readonly ChangedPart[], bundle: number): Scenario | null {
    const differing = parts.flatMap(({ settings }, part) => (bundle & (1 << part) ? settings : []));
    const key = JSON.stringify(differing.map(({ path }) => path));
    if (!this.loaded.has(key)) this.loaded.set(key, this.load(differing));
    return this.loaded.get(key)!;
  }

  private load(differing: readonly Differing[]): Scenario | null {
    const { base } = this;
    const { scenario } = loadAgain(base, { differing });
    return scenario === null ? null : { ...scenario, name: base.name, title: base.title };
  }
}

/**
 * Parts of which every bundle is a system that can be: as long as some bundle cannot, those two parts are joined after
 * which fewest are left that cannot (Shapley's shares are of bundles that make sense, Shorrocks 2013).
 */
export function separable(bundles: Bundles, parts: readonly ChangedPart[]): ChangedPart[] {
  const can = Array.from({ length: 1 << parts.length }, (_, bundle) => bundles.with(parts, bundle) !== null);
  /** Which of the parts each group holds, as bits. */
  let groups = parts.map((_, part) => 1 << part);
  while (groups.length > 1 && impossible(groups, can) > 0) {
    let best: number[] = [];
    let least = Number.POSITIVE_INFINITY;
    groups.forEach((a, first) => {
      groups.slice(first + 1).forEach((b) => {
        const joined = [...groups.filter((each) => each !== a && each !== b), a | b];
        const left = impossible(joined, can);
        if (left < least) [least, best] = [left, joined];
      });
    });
    groups = best;
  }
  return groups.map((group) => merged(parts.filter((_, part) => group & (1 << part))));
}

/** How many bundles of the groups cannot be. */
function impossible(groups: readonly number[], can: readonly boolean[]): number {
  let count = 0;
  for (let bundle = 0; bundle < 1 << groups.length; bundle++) {
    const all = groups.reduce((bits, group, index) => (bundle & (1 << index) ? bits | group : bits), 0);
    if (!can[all]) count++;
  }
  return count;
}

/** Every bundle, one point each. */
export function bundlesDesign(
  bundles: Bundles,
  parts: readonly ChangedPart[],
  rows: readonly string[],
  replications: number,
): Design {
  return {
    points: 1 << parts.length,
    systemsAt: (bundle) => {
      const scenario = bundles.with(parts, bundle);
      if (scenario === null) throw new InputFault([cannotBe(bundles.base, parts, bundle)]);
      return [scenario];
    },
    replications,
    seed: bundles.base.seed,
    rows,
  };
}

/** Where even the parts that were joined make no system: the second one then differs in more than its settings. */
function cannotBe({ name }: Scenario, parts: readonly ChangedPart[], bundle: number): Problem {
  const changed = parts.flatMap(({ names }, part) => (bundle & (1 << part) ? names : []));
  return {
    severity: 'error',
    code: 'cannot-compare',
    message: `${name} cannot be with only this of the other system: ${changed.join(', ')}`,
    hint: 'say what belongs together with --together, or try the system by itself with `check`',
    place: { file: name, line: 0, column: 0, path: '' },
  };
}

export interface Explained {
  readonly base: number;
  /** All parts at once. */
  readonly difference: Interval;
  /** Each part by itself, with nothing else changed. */
  readonly alone: readonly Interval[];
  /** The difference shared out among the parts (Shapley 1953); sums to it. */
  readonly shares: readonly Interval[];
}

/** One row; null where a bundle had nothing to measure. @param values one bundle a point */
export function explainedRow(parts: number, values: Crossed): Explained | null {
  if (values.some((row) => Array.from(row).some(Number.isNaN))) return null;
  const from = (bundle: number) => pairedInterval(values[0]!, values[bundle]!);
  return {
    base: interval(values[0]!).mean,
    difference: from(values.length - 1),
    alone: Array.from({ length: parts }, (_, part) => from(1 << part)),
    shares: shapley(parts, (bundle) => values[bundle]!),
  };
}
