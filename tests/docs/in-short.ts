/**
 * What pages show of long runs. `npm run docs` writes it and `npm run verify` makes all of it again; `npm test` makes
 * the same with few replications, and holds it against what that gave when the page was written: if the first
 * replications and all that is said of them are the same to the last letter, so is the page. It also holds what the
 * page shows against what was written, so that no figure is changed by hand.
 *
 * Whoever changes how short the short form is, and nothing else, keeps what that gives with
 *
 *     DOORWAYS_RENEW=1 npx vitest run tests/docs/pages-are-current.test.ts tests/systems tests/published
 *
 * and of the tables of verification with `npm run docs:short`.
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fencesOf, ROOT, textOf, WRITING } from './markdown.ts';

/** Pages and studies are made as they stand: by `npm run docs`, and by `npm run verify` (DOORWAYS_VERIFY=1). */
export const AS_THEY_STAND = WRITING || process.env.DOORWAYS_VERIFY === '1';

const RENEW = process.env.DOORWAYS_RENEW === '1';

/** In place of what a page or its commands ask for. */
export const FEW = 2;

interface InShort {
  /** Hash of what the page shows of runs. */
  readonly shown: string;
  /** Hash of the same, made with few replications. */
  readonly made: string;
}

const STORED = join(ROOT, 'tests/docs/in-short.json');
const read = () => JSON.parse(readFileSync(STORED, 'utf8')) as Record<string, InShort>;

/** Tables of figures, and outputs of commands, with what marks them: not the words around them. */
function shownIn(text: string): string {
  const lines = text.split('\n');
  const outputs = fencesOf(text)
    .filter(({ from }) => lines[from - 1]?.startsWith('<!-- output'))
    .map((fence) => fence.text);
  const tables = text.match(/<!-- (figures|run): [\s\S]*?<!-- \/\1 -->/g) ?? [];
  return [...outputs, ...tables].join('\n');
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const hash = (text: string) => hashOf(shownIn(text));

function keep(key: string, found: InShort): void {
  const all = { ...read(), [key]: found };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(STORED, `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * The page shows what it showed when it was written, and its runs in short give what they gave then.
 *
 * @param study the page's figures are those of a study, which is kept beside what its commands give
 */
export function isAsWritten(page: string, inShort: string, study = false): void {
  const text = textOf(page);
  if (shownIn(text) === '') {
    expect(text, `${page} is out of date: run npm run docs`).toBe(inShort);
    return;
  }
  const found = { shown: hash(text), made: hash(inShort) };
  const key = study ? `${page}, study` : page;
  if (RENEW) expect(found.shown, `${page} is another: run npm run docs`).toBe(read()[key]?.shown);
  if (WRITING || RENEW) keep(key, found);
  else expect(found, `${page} is out of date: run npm run docs`).toEqual(read()[key]);
}

/**
 * The same of one table that a file of tests fills, which is as long as the mode says: `npm run docs` runs such a file
 * twice, first as the page shows it and then (`npm run docs:short`) for what its short form gives.
 *
 * @param table that of the page where pages are written, and of the short form otherwise
 */
export function tableIsAsWritten(page: string, name: string, table: string): void {
  const key = `${page}, ${name}`;
  const shown = hashOf(regionOf(textOf(page), name));
  const known = read()[key];
  if (RENEW) expect(shown, `${page} is another: run npm run docs`).toBe(known?.shown);
  if (WRITING) keep(key, { shown, made: known?.made ?? '' });
  else if (RENEW) keep(key, { shown, made: hashOf(table) });
  else
    expect({ shown, made: hashOf(table) }, `${page}, ${name}, is out of date: run npm run docs`).toEqual(
      known,
    );
}

/** What stands between the marks of a table. */
function regionOf(text: string, name: string): string {
  const [, region] = new RegExp(`<!-- ${name}: [^\n]*-->\n([\\s\\S]*?)<!-- /${name} -->`).exec(text) ?? [];
  if (region === undefined) throw new Error(`no table is called ${name}`);
  return region;
}
