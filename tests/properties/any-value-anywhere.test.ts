import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Loaded, loadScenario } from '../../src/scenario/index.ts';
import { keysAt } from '../../src/scenario/language/keys-at.ts';

/**
 * Whatever stands where another value is expected, anywhere in the language, is read as a problem or accepted, and
 * never an exception. The places are those of every shipped scenario, and beside them every key that the language has
 * there; the usual run tries a few values at a few places, `npm run verify` all of them
 * everywhere (a quarter of an hour of a processor).
 */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';
/** How many of the pairs of a place and a value the usual run tries: one in so many. A prime, so that all values come up. */
const ONE_IN = 251;

const FOLDER = new URL('../../scenarios/', import.meta.url).pathname;

const JUNK: readonly unknown[] = [
  {},
  { value: '18 cases' },
  { value: { value: 'x' } },
  { a: 'b' },
  { constructor: 'constructor' },
  [],
  [[]],
  ['x'],
  [{ value: 3 }],
  null,
  0,
  -1.5,
  1e308,
  true,
  '',
  'x',
  'constructor',
  '__proto__',
  'toString',
  '3 weeks',
  '2025-04-07',
  '70 per week',
  'severity >= 4',
  { fixed: [] },
  { if: { a: 1 }, go_to: [] },
  'long '.repeat(2000),
];

const NAMES = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'];

type Path = readonly (string | number)[];
interface Place {
  readonly file: string;
  readonly path: Path;
}

/** What the language has at a path: each is asked for again for all that is below it. */
const known = new Map<string, readonly string[]>();
function keysOf(path: Path): readonly string[] {
  const dotted = path.join('.');
  const keys = known.get(dotted) ?? keysAt(path.map(String)).keys;
  known.set(dotted, keys);
  return keys;
}

/** Every place of a value in a file of the language, and every key that could stand there and does not. */
function placesIn(value: unknown, path: Path): Path[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...own, ...value.flatMap((each, index) => placesIn(each, [...path, index]))];
  if (typeof value !== 'object' || value === null) return own;
  const here = Object.entries(value);
  const absent = keysOf(path).filter((key) => !Object.hasOwn(value, key));
  return [
    ...own,
    ...here.flatMap(([key, each]) => placesIn(each, [...path, key])),
    ...['source', 'value', ...absent].map((key) => [...path, key]),
  ];
}

/** Each file is tried at many places: it is read once. */
const parsed = new Map<string, unknown>();
function readValue(file: string): unknown {
  if (!parsed.has(file)) parsed.set(file, parse(readFileSync(file, 'utf8')));
  return parsed.get(file);
}

/** One place of each kind, in the smallest file that has it: names of the scenario's own count as one. */
function places(files: readonly string[]): Place[] {
  const found = new Map<string, Place>();
  for (const file of files) {
    for (const path of placesIn(readValue(file), [])) {
      const kind = path.map((part, index) => {
        const language = keysOf(path.slice(0, index));
        return typeof part === 'number' ? '#' : language.includes(part) ? part : '*';
      });
      if (!found.has(kind.join('.'))) found.set(kind.join('.'), { file, path });
    }
  }
  return [...found.values()];
}

function withJunk(value: unknown, [first, ...rest]: Path, junk: unknown): unknown {
  if (first === undefined) return junk;
  if (Array.isArray(value))
    return value.map((each, index) => (index === first ? withJunk(each, rest, junk) : each));
  const map = value as Readonly<Record<string, unknown>>;
  return { ...map, [first]: withJunk(map[first], rest, junk) };
}

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(FOLDER, name))
  .sort((a, b) => statSync(a).size - statSync(b).size);

const pairs = places(files).flatMap((place) => JUNK.map((junk) => ({ ...place, junk })));

/** What comes of a file with something else at a place. */
function tried({ file, path }: Place, junk: unknown): Loaded {
  const text = JSON.stringify(withJunk(readValue(file), path, junk));
  return loadScenario(file, (name) => (name === file ? text : readFileSync(name, 'utf8')));
}

function some<T>(all: readonly T[]): readonly T[] {
  return VERIFY ? all : all.filter((_, index) => index % ONE_IN === 0);
}

test('any value where another is expected is a problem with its place, or accepted', () => {
  const wrong: unknown[] = [];
  for (const { junk, ...place } of some(pairs)) {
    const what = `${place.file} ${place.path.join('.')}: ${JSON.stringify(junk).slice(0, 50)}`;
    try {
      const { scenario, problems } = tried(place, junk);
      const isRight = problems.every(({ severity }) => severity === 'warning');
      if ((scenario !== null) !== isRight) wrong.push({ what, problems });
      if (problems.some((problem) => problem.place.file === '' || problem.message === '')) wrong.push(what);
    } catch (error) {
      wrong.push({ what, error });
    }
  }
  expect(some(pairs).length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('a name that every object of the program has is as unknown as any other', () => {
  const places = pairs
    .filter(({ junk }) => junk === 'x')
    .flatMap((place) => NAMES.map((name) => ({ place, name })));
  const told = ({ problems }: Loaded, name: string) =>
    problems.map(({ code, message, place }) => [
      code,
      message.toLowerCase().replaceAll(name.toLowerCase(), '·'),
      place.line,
      place.column,
      place.path,
    ]);
  for (const { place, name } of some(places)) {
    // Of one length, so that places are the same and no slip of the finger leads from one to the other.
    const other = 'q'.repeat(name.length);
    expect(told(tried(place, name), name), `${place.file} ${place.path.join('.')}`).toEqual(
      told(tried(place, other), other),
    );
  }
});
