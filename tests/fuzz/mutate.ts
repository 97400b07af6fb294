import { parse, stringify } from 'yaml';
import type { Chance } from './chance.ts';
import { MULTIPLY, OF_TEXTS } from './change-text.ts';
import { OF_TREES, placesIn, type Tree } from './change-tree.ts';

const TREES = Object.keys(OF_TREES);
const TEXTS = Object.keys(OF_TEXTS);
const FEW_TEXTS = TEXTS.filter((kind) => !MULTIPLY.includes(kind));

export interface Mutated {
  readonly what: string;
  readonly content: string | Uint8Array;
}

/** Each text is changed again and again: what it says is read once. */
const read = new Map<string, Tree>();
function treeIn(text: string): Tree {
  const tree = read.get(text) ?? (parse(text) as Tree);
  read.set(text, tree);
  return structuredClone(tree);
}

/**
 * A scenario with one to three changes of what it says; one in three also, or only, of its letters.
 *
 * @param many whether there may be so much in it that it takes ten times as long
 */
export function mutatedScenario(text: string, chance: Chance, many: boolean): Mutated {
  if (chance.upTo(3) === 0) return mutatedText(text, chance, many);
  const root = treeIn(text);
  const said: string[] = [];
  for (let left = 1 + chance.upTo(3); left > 0; left--) {
    const places = placesIn(root).filter((path) => path.length > 0);
    if (places.length === 0) break;
    const kind = chance.among(TREES);
    said.push(kind);
    OF_TREES[kind]!(root, chance, places);
  }
  return { what: said.join(', '), content: stringify(root, { aliasDuplicateObjects: chance.upTo(2) === 0 }) };
}

export function mutatedText(text: string, chance: Chance, many = true): Mutated {
  const kind = chance.among(many ? TEXTS : FEW_TEXTS);
  return { what: kind, content: OF_TEXTS[kind]!(text, chance) };
}

/** Ten megabytes, made of lines of the text itself. */
export function tenMegabytes(text: string): string {
  return text.repeat(Math.ceil(10_000_000 / Math.max(1, text.length)));
}
