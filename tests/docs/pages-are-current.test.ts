import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartsOf } from '../../src/report/charts/index.ts';
import {
  differencesTable,
  histogramsTable,
  replicationsTable,
  seriesTable,
  summaryTable,
} from '../../src/report/index.ts';
import { brokenClaims, brokenSentences } from './claims.ts';
import { pictures } from './figures.ts';
import { flagshipRun } from './flagship.ts';
import { todaysText } from './generate.ts';
import { AS_THEY_STAND, isAsWritten } from './in-short.ts';
import { allPages, ROOT, textOf, WRITING } from './markdown.ts';
import { REFERENCE } from './reference.ts';
import { SET_UP } from './shell.ts';

const pages = [...new Set([...allPages(), ...Object.keys(REFERENCE)])].sort();

describe('the pages say what is true today', () => {
  it.each(pages)(
    '%s: its commands run, and its figures and tables are those of a run made now',
    async (page) => {
      if (WRITING) {
        const wanted = await todaysText(page, false);
        mkdirSync(dirname(join(ROOT, page)), { recursive: true });
        writeFileSync(join(ROOT, page), wanted);
      }
      expect(existsSync(join(ROOT, page)), `${page} is missing: run npm run docs`).toBe(true);
      if (AS_THEY_STAND && !WRITING)
        expect(textOf(page), `${page} is out of date: run npm run docs`).toBe(await todaysText(page, false));
      else isAsWritten(page, await todaysText(page, true));
    },
  );

  it('names the columns of every table as the program writes them', async () => {
    const page = textOf('docs/reference/results.md');
    const result = await flagshipRun(!AS_THEY_STAND);
    for (const make of [summaryTable, replicationsTable, differencesTable, seriesTable, histogramsTable]) {
      const { name, columns } = make(result);
      const said = page.split(`## ${name}.csv\n\n`)[1]?.match(/^`([^`]+)`/)?.[1];
      expect(said, name).toBe(columns.map((column) => column.name).join(', '));
    }
  });

  it('shows pictures that are charts of the flagship', async () => {
    const shown = new Set(pages.flatMap((page) => textOf(page).match(/docs\/pictures\/[a-z-]+\.png/g) ?? []));
    const charts = chartsOf(await flagshipRun(!AS_THEY_STAND)).map(({ name }) => `docs/pictures/${name}.png`);
    const drawn = WRITING ? await pictures() : new Map<string, Uint8Array>();
    for (const picture of shown) {
      expect(charts, `${picture} is not a chart of the flagship`).toContain(picture);
      if (WRITING) writeFileSync(join(ROOT, picture), drawn.get(picture)!);
      else expect(existsSync(join(ROOT, picture)), `${picture} is missing: run npm run docs`).toBe(true);
    }
  });

  // It takes all replications; with few of them the tables that the claims rest on are what they were.
  if (AS_THEY_STAND)
    it('claims of each system only what the intervals bear out', async () => {
      const result = await flagshipRun(false);
      expect(pages.flatMap((page) => brokenClaims(page, textOf(page), result))).toEqual([]);
    });

  it('says of an output only what stands in it', () => {
    expect(pages.flatMap((page) => brokenSentences(page, textOf(page)))).toEqual([]);
  });

  it('gives a reason for every runtime dependency, and for no other', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const reasons = textOf('docs/decisions/0003-runtime-dependencies.md').matchAll(/^\| `([^`]+)` \|/gm);
    expect([...reasons].map(([, name]) => name).sort()).toEqual(Object.keys(dependencies).sort());
  });
});

describe('the first screen of the README', () => {
  const readme = textOf('README.md');

  it.each(SET_UP)('has the set-up line `%s`, and package.json has the script', (line) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(readme.split('\n').filter((each) => each === line)).toHaveLength(1);
    expect(scripts).toHaveProperty(line.split(' ').at(-1)!);
    expect(scripts).toHaveProperty('prepare');
  });

  it('names the licence and the Node that package.json names', () => {
    const { license, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(readme).toContain(`${license} licence`);
    expect(readme).toContain(engines.node.replace(/^>=|\.0$/g, ''));
  });
});
