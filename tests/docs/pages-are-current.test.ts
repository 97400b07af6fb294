import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  differencesTable,
  histogramsTable,
  replicationsTable,
  seriesTable,
  summaryTable,
} from '../../src/report/index.ts';
import { brokenClaims, brokenSentences } from './claims.ts';
import { pictures } from './figures.ts';
import { flagship } from './flagship.ts';
import { todaysText } from './generate.ts';
import { allPages, ROOT, textOf, WRITING } from './markdown.ts';
import { REFERENCE } from './reference.ts';
import { SET_UP } from './shell.ts';

const pages = [...new Set([...allPages(), ...Object.keys(REFERENCE)])].sort();

describe('the pages say what is true today', () => {
  it.concurrent.each(pages)(
    '%s: its commands run, and its figures and tables are those of a run made now',
    async (page) => {
      const wanted = await todaysText(page);
      if (WRITING) {
        mkdirSync(dirname(join(ROOT, page)), { recursive: true });
        writeFileSync(join(ROOT, page), wanted);
      } else {
        expect(existsSync(join(ROOT, page)), `${page} is missing: run npm run docs`).toBe(true);
        expect(textOf(page), `${page} is out of date: run npm run docs`).toBe(wanted);
      }
    },
  );

  it('names the columns of every table as the program writes them', async () => {
    const page = textOf('docs/reference/results.md');
    const result = await flagship();
    for (const make of [summaryTable, replicationsTable, differencesTable, seriesTable, histogramsTable]) {
      const { name, columns } = make(result);
      const said = page.split(`## ${name}.csv\n\n`)[1]?.match(/^`([^`]+)`/)?.[1];
      expect(said, name).toBe(columns.map((column) => column.name).join(', '));
    }
  });

  it('shows the pictures that go with them', async () => {
    const shown = new Set(pages.flatMap((page) => textOf(page).match(/docs\/pictures\/[a-z-]+\.png/g) ?? []));
    const drawn = await pictures();
    for (const picture of shown) {
      const png = drawn.get(picture);
      expect(png, `${picture} is not a chart of the flagship`).toBeDefined();
      if (WRITING) writeFileSync(join(ROOT, picture), png!);
      else expect(existsSync(join(ROOT, picture)), `${picture} is missing: run npm run docs`).toBe(true);
    }
  });

  it('claims of each system only what the intervals bear out', async () => {
    const result = await flagship();
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
