/** Where in a YAML text somebody is writing, and what the language may have there. */

type Schema = Readonly<Record<string, unknown>>;

/** An item of a list, as a step of a path. */
export const ITEM = '#';

export interface Writing {
  /** Keys from the top down to the map that is written in, with `ITEM` for lists. */
  readonly path: readonly string[];
  /** The key whose value is being written; null: a key itself. */
  readonly key: string | null;
  /** The word so far, and where it begins in the text. */
  readonly word: string;
  readonly from: number;
}

export interface Completion {
  readonly label: string;
  readonly isKey: boolean;
  readonly says: string;
}

/** In blocks by indentation, and in `{…}` and `[…]` on the line itself; null: within a comment or a text. */
export function writingAt(text: string, offset: number): Writing | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const [, marks = '', rest = ''] = /^(\s*(?:- +)*)(.*)$/.exec(before) ?? [];
  const inLine = withinLine(rest);
  if (inLine === null) return null;
  const path = [...above(text.slice(0, start), marks), ...inLine.path];
  return { path, key: inLine.key, word: inLine.word, from: offset - inLine.word.length };
}

/** Keys and items that the line stands in. */
function above(text: string, marks: string): string[] {
  const dashes = columnsOf(marks);
  const path = dashes.map(() => ITEM);
  // Where a key, or the dash of an item, still encloses what was found so far.
  let [key, dash] = dashes.length > 0 ? [dashes[0]! + 1, dashes[0]!] : [marks.length, marks.length];
  for (const line of text.split('\n').reverse()) {
    if (key === 0 || /^\s*(#|$)/.test(line)) continue;
    const [, before = '', name] = /^(\s*(?:- +)*)([\w.-]+):/.exec(line) ?? [];
    const indent = /^\s*(?:- +)*/.exec(line)![0];
    if (name !== undefined && before.length < key) {
      path.unshift(name);
      [key, dash] = [before.length, before.length];
    }
    for (const column of columnsOf(indent).reverse())
      if (column < dash) {
        path.unshift(ITEM);
        [key, dash] = [column + 1, column];
      }
  }
  return path;
}

function columnsOf(marks: string): number[] {
  return [...marks].flatMap((sign, column) => (sign === '-' ? [column] : []));
}

function withinLine(rest: string): Omit<Writing, 'from'> | null {
  const path: string[] = [];
  let key: string | null = null;
  let word = '';
  let quote = '';
  for (const sign of rest) {
    if (quote !== '') {
      if (sign === quote) quote = '';
      continue;
    }
    if ((sign === '"' || sign === "'") && word.trim() === '') quote = sign;
    else if (sign === '#' && (word === '' || word.endsWith(' '))) return null;
    else if (sign === ':' && key === null) [key, word] = [word.trim(), ''];
    else if (sign === '{' || sign === '[') {
      if (key !== null) path.push(key);
      if (sign === '[') path.push(ITEM);
      [key, word] = [null, ''];
    } else if (sign === '}' || sign === ']') {
      path.pop();
      if (path.at(-1) === ITEM) path.pop();
      [key, word] = [null, ''];
    } else if (sign === ',') [key, word] = [null, ''];
    else word += sign;
  }
  return quote === '' ? { path, key, word: word.trimStart() } : null;
}

/** What may stand there, by a JSON Schema with `definitions`. */
export function completionsAt(schema: Schema, { path, key }: Writing): Completion[] {
  let here = forms(schema, schema);
  for (const step of path) here = here.flatMap((each) => under(schema, each, step));
  return key === null ? keysOf(schema, here) : valuesOf(here.flatMap((each) => under(schema, each, key)));
}

/** Without references, one by one. */
function forms(root: Schema, node: unknown): Schema[] {
  if (typeof node !== 'object' || node === null) return [];
  const { $ref, anyOf, ...own } = node as Schema;
  const named =
    typeof $ref === 'string'
      ? forms(root, (root.definitions as Schema | undefined)?.[$ref.slice($ref.lastIndexOf('/') + 1)])
      : [];
  const several = Array.isArray(anyOf) ? anyOf.flatMap((each) => forms(root, each)) : [];
  return [own, ...named, ...several];
}

function under(root: Schema, node: Schema, step: string): Schema[] {
  if (step === ITEM) return forms(root, node.items);
  const own = (node.properties as Schema | undefined)?.[step];
  return forms(root, own ?? node.additionalProperties);
}

function keysOf(root: Schema, here: readonly Schema[]): Completion[] {
  const found = new Map<string, Completion>();
  for (const { properties } of here)
    for (const [label, node] of Object.entries((properties as Schema | undefined) ?? {})) {
      const says = forms(root, node).find(({ description }) => typeof description === 'string')?.description;
      if (!found.has(label)) found.set(label, { label, isKey: true, says: String(says ?? '') });
    }
  return [...found.values()];
}

function valuesOf(here: readonly Schema[]): Completion[] {
  const words = here.flatMap((node) => [
    ...((Array.isArray(node.enum) ? node.enum : []) as unknown[]),
    ...('const' in node ? [node.const] : []),
    ...(node.type === 'boolean' ? [true, false] : []),
    ...('default' in node && typeof node.default !== 'object' ? [node.default] : []),
  ]);
  const labels = [...new Set(words.map(String))].filter((word) => word !== '');
  return labels.map((label) => ({ label, isKey: false, says: '' }));
}
