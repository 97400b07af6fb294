import type { Assumed, Place, Scenario } from '../scenario/index.ts';
import { placeIn } from '../scenario/where.ts';
import { harmless } from '../text/hidden-characters.ts';
import { whereIs } from './show-problems.ts';

/** Something assumed, with the place where it would be written: the nearest words above it that are there. */
export type PlacedAssumption = Assumed & { readonly place: Place };

export function placedAssumptions(scenario: Scenario): PlacedAssumption[] {
  return scenario.assumed.map((each) => ({ ...each, place: placeIn(scenario, each.path) }));
}

/** What was assumed for the author, as text: what is taken alike is told once, with every place. */
export function showAssumed(file: string, scenario: Scenario): string {
  const assumed = placedAssumptions(scenario);
  if (assumed.length === 0)
    return `${file}: it says all that changes who is seen or how it ends. Nothing was assumed.\n`;
  return harmless(
    [
      `${file}: what it does not say and changes who is seen or how it ends, with the value taken`,
      ...grouped(assumed).map(showAlike),
      '',
    ].join('\n\n'),
  );
}

/** In words, for the end of what `check` says; empty where nothing was. */
export function countAssumed({ assumed: { length } }: Scenario): string {
  if (length === 0) return '';
  return length === 1
    ? 'One thing that changes who is seen or how it ends was assumed: --assumed tells it.'
    : `${length} things that change who is seen or how it ends were assumed: --assumed lists them.`;
}

function grouped(assumed: readonly PlacedAssumption[]): PlacedAssumption[][] {
  const alike = new Map<string, PlacedAssumption[]>();
  for (const each of assumed) {
    const key = JSON.stringify([keyOf(each), each.taken, each.meaning]);
    const before = alike.get(key);
    if (before === undefined) alike.set(key, [each]);
    else before.push(each);
  }
  return [...alike.values()];
}

function keyOf({ path }: Assumed): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function showAlike(alike: readonly PlacedAssumption[]): string {
  const [first] = alike as [PlacedAssumption];
  return [
    `${keyOf(first)}: ${first.taken}`,
    `  ${first.meaning}`,
    ...alike.map(({ path, place }) => `  ${whereIs(place)}  ${path}`),
  ].join('\n');
}
