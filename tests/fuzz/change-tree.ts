import type { Chance } from './chance.ts';

type Path = readonly (string | number)[];
export type Tree = Record<string | number, unknown>;

/** What stands in place of a value: of another kind, or of a kind that nobody thinks of. */
const VALUES: readonly unknown[] = [
  ...[null, true, '', 'x', [], {}, [[]], ['x'], { a: 'b' }, { value: 3, source: 'x' }],
  ...[
    0,
    -1,
    -0,
    0.5,
    1e-9,
    5e-324,
    1e9,
    1e15,
    1e308,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '1e999',
    '0x10',
    '1_000',
  ],
  ...[
    '3 weeks',
    '-3 weeks',
    '1e9 years',
    '0 min',
    '70 per week',
    '1e9 per minute',
    'severity >= 4',
    'not not (',
    '1 in 0',
  ],
  ...[
    '2025-02-29',
    '2025-02-30',
    '2025-13-01',
    '2025-04-07 25:61',
    '0000-00-00',
    '9999-12-31',
    'weekdays 25:00-26:00',
  ],
  ...[
    'naïve',
    '日本',
    '👩‍👩‍👧',
    '\u202Eabc',
    'a\u0000b',
    '\uFEFFx',
    'a\u200Bb',
    '\uD800',
    'I\u0307',
    '\u2028',
    'е'.repeat(70),
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    '../../x.yaml',
    '/dev/zero',
    'con',
    '~',
    '<<',
    '*a',
    '&a',
    '!x',
    '{',
    '%',
  ],
  { normal: { mean: 'x', sd: -1 } },
  { gamma: { mean: 1e-300, sd: 1e300 } },
  { uniform: ['2 weeks', '1 week'] },
  'long '.repeat(2000),
];

export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length === 0 ? [] : [path]),
    ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key])),
  ];
}

function holderOf(root: Tree, path: Path): Tree {
  return path.slice(0, -1).reduce((tree, key) => tree[key] as Tree, root);
}

/** One change of what a scenario says, each of a kind that people or machines make. */
export const OF_TREES: Readonly<
  Record<string, (root: Tree, chance: Chance, places: readonly Path[]) => void>
> = {
  drop(root, chance, places) {
    const path = chance.among(places);
    const holder = holderOf(root, path);
    if (Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1);
    else delete holder[path.at(-1)!];
  },
  swap(root, chance, places) {
    const [a, b] = [chance.among(places), chance.among(places)];
    // One within the other would make a circle.
    if (a.every((key, index) => key === b[index]) || b.every((key, index) => key === a[index])) return;
    const [one, other] = [holderOf(root, a), holderOf(root, b)];
    const [keyA, keyB] = [a.at(-1)!, b.at(-1)!];
    [one[keyA], other[keyB]] = [other[keyB], one[keyA]];
  },
  retype(root, chance, places) {
    const path = chance.among(places);
    holderOf(root, path)[path.at(-1)!] = chance.among(VALUES);
  },
  nest(root, chance, places) {
    const path = chance.among(places);
    const [holder, key] = [holderOf(root, path), path.at(-1)!];
    holder[key] = chance.among([
      [holder[key]],
      { [key]: holder[key] },
      { value: holder[key], source: 'x' },
      [[[holder[key]]]],
    ]);
  },
  rename(root, chance, places) {
    const path = chance.among(places);
    const [holder, key] = [holderOf(root, path), path.at(-1)!];
    if (Array.isArray(holder)) return;
    const was = String(key);
    const at = chance.upTo(was.length);
    const name = chance.among([
      was.toUpperCase(),
      was.slice(0, at) + was.slice(at + 1),
      `${was}s`,
      'constructor',
      '__proto__',
      '',
      'é',
      ' x ',
      '<<',
    ]);
    const entries = Object.entries(holder).map(
      ([each, value]) => [each === was ? name : each, value] as const,
    );
    for (const each of Object.keys(holder)) delete holder[each];
    for (const [each, value] of entries)
      Object.defineProperty(holder, each, { value, enumerable: true, configurable: true, writable: true });
  },
  scale(root, chance, places) {
    const path = chance.among(places);
    const [holder, key] = [holderOf(root, path), path.at(-1)!];
    const by = chance.among([0, -1, 1e-6, 1e-3, 0.5, 2, 1e3, 1e6, 1e12]);
    holder[key] =
      typeof holder[key] === 'number'
        ? holder[key] * by
        : String(holder[key]).replace(/\d+(\.\d+)?/, (number) => String(Number(number) * by));
  },
  again(root, chance, places) {
    const path = chance.among(places);
    const holder = holderOf(root, path);
    if (Array.isArray(holder)) holder.push(...structuredClone(holder));
    else holder[`${String(path.at(-1))}2`] = structuredClone(holder[path.at(-1)!]);
  },
};
