import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_BROWSER, openBrowser, openPage } from '../report/html/browser.ts';
import { commandIn } from './command-in.ts';
import { OTHER, TOWN } from './town.ts';

if (!HAS_BROWSER)
  console.warn(
    'NOT RUN: the workbench as people use it, in Chromium. Install chromium or set CHROMIUM_PATH.',
  );

/** A thousand take minutes: here it is seen that the page stands them, and `npm run verify` does them all. */
const OPERATIONS = process.env.DOORWAYS_VERIFY ? 1000 : 20;
/** axe takes a second for each: here it sees the first, and the one with most to press. */
const SEEN = process.env.DOORWAYS_VERIFY ? ['Map', 'One person', 'Board', 'Text', 'Doubt'] : ['Map', 'Board'];

describe.skipIf(!HAS_BROWSER)('the workbench, opened from a disk with the network off', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  const wrong: string[] = [];
  const asked: string[] = [];

  const command = (...args: string[]) => commandIn(folder, ...args);
  const open = async (file: string) => {
    const opened = await openPage(browser, { viewport: { width: 1280, height: 720 }, offline: true });
    opened.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    opened.on('pageerror', ({ message }) => wrong.push(message));
    opened.on('request', (request) => asked.push(request.url()));
    await opened.goto(pathToFileURL(file).href);
    await opened.waitForSelector('.lever');
    return opened;
  };
  /** The page's policy lets nobody make code of a text, so that it is asked again and again from outside. */
  const comesTrue = async (what: string, on: Page = page) => {
    while (!(await on.evaluate(`Boolean(${what})`))) await on.waitForTimeout(20);
  };
  /** The rows once every run is in. */
  const rows = async (on: Page = page) => {
    await comesTrue(
      `!document.querySelector('.answer progress') && document.querySelector('.answer tbody tr')`,
      on,
    );
    return on.$$eval('.answer tbody tr', (all) =>
      all.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => (cell as { innerText?: string }).innerText ?? ''),
      ),
    );
  };
  const move = (name: string, to: number | string) =>
    page.evaluate(`(() => {
      const lever = document.getElementById('lever-${name}');
      lever.value = '${to}';
      lever.dispatchEvent(new Event(lever.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    })()`);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doorways-workbench-'));
    writeFileSync(join(folder, 'town.yaml'), TOWN);
    writeFileSync(join(folder, 'other.yaml'), OTHER);
    await command('workbench', 'town.yaml', 'other.yaml');
    browser = await openBrowser();
    page = await open(join(folder, 'workbench.html'));
    return async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });
  afterAll(() => expect(wrong).toEqual([]));

  it('is small, and asks for nothing but itself', async () => {
    await rows();
    const html = readFileSync(join(folder, 'workbench.html'));
    expect(html.length).toBeLessThan(2_500_000);
    expect(html.toString()).not.toContain(folder);
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
  });

  it('says after a lever what the command says for the same setting', async () => {
    await move('posts', 2);
    const shown = await rows();
    const set = ['--set', '2:teams.town.staff.nurse.wte=2', '--quiet', '--out', 'results', '--no-charts'];
    const printed = (await command('compare', 'town.yaml', 'town.yaml', ...set)).split('\n');
    expect(shown).toHaveLength(8);
    for (const [label, before, now, change] of shown) {
      // The terminal breaks a long label.
      const numbers = [label!.slice(0, 20), before!, now!, change!.split(/\s/)[0]!];
      expect([numbers, printed.some((line) => numbers.every((each) => line.includes(each)))]).toEqual([
        numbers,
        true,
      ]);
    }
  });

  it('undoes and does again, and puts one lever back with one click', async () => {
    await page.click('text=Undo');
    expect((await rows())[0]).toHaveLength(2);
    await page.click('text=Redo');
    expect((await rows())[0]).toHaveLength(5);
    await page.click('.back');
    expect((await rows())[0]).toHaveLength(2);
  });

  it('keeps a card, saves a copy, and the copy opens with it and the same numbers', async () => {
    await move('bar', 7);
    const before = await rows();
    await page.click('.keep button');
    await page.waitForSelector('.board tbody tr td small');
    const download = page.waitForEvent('download');
    await page.click('text=Save a copy');
    const file = join(folder, 'copy.html');
    await (await download).saveAs(file);
    const copy = await open(file);
    expect(await rows(copy)).toEqual(before);
    expect(await copy.textContent('#tab-Board')).toContain('(1)');
    await copy.close();
  });

  it('shows what is wrong with a text at its line, and goes on when it is mended', async () => {
    await page.click('#tab-Text');
    await page.click('.cm-content');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('nonsense: 1\n');
    await page.waitForSelector('.problems li');
    expect(await page.textContent('.problems')).toContain('line 1');
    await page.click('text=Back to the text as it was');
    await comesTrue(`!document.querySelector('.answer .problems')`, page);
    await rows();
  });

  it('tells of one person in both systems, and plays how people move over the map', async () => {
    await page.click('[id="tab-One person"]');
    await page.waitForSelector('.stories article:nth-child(2)');
    await page.click('#tab-Map');
    await page.waitForSelector('.tile .list b');
    await page.click('text=Play');
    // It may have come to its end before the people were there.
    await page.waitForSelector('text=Play');
    await page.evaluate(`(() => {
      const week = document.querySelector('.map .choose input');
      week.value = '5';
      week.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await page.waitForSelector('.dots circle', { state: 'attached' });
  });

  it(`has nothing that axe finds wrong, in light and dark, on ${SEEN.length} tabs`, async () => {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    const code = readFileSync(axe, 'utf8');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // In the dark nothing but colours differs, and those are of the whole page: `npm run verify` looks at all of it twice.
      const inShort = colorScheme === 'dark' && !process.env.DOORWAYS_VERIFY;
      for (const tab of inShort ? ['Map'] : SEEN) {
        await page.click(`[id="tab-${tab}"]`);
        await page.evaluate(code);
        const only = inShort ? ['color-contrast'] : null;
        const { violations } = (await page.evaluate(
          `axe.run({ exclude: [['.picture'], ['.cm-editor']] }, ${JSON.stringify(only ? { runOnly: only } : {})})`,
        )) as AxeResults;
        expect(violations.map(({ id, nodes }) => [colorScheme, tab, id, nodes[0]?.html])).toEqual([]);
      }
    }
  });

  it('can be used with the keyboard alone', async () => {
    await page.click('#tab-Map');
    await page.focus('#lever-posts');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.lever.moved #lever-posts');
    await page.keyboard.press('Control+z');
    await comesTrue(`!document.querySelector('.lever.moved #lever-posts')`, page);
    await page.focus('#tab-Map');
    await page.keyboard.press('ArrowRight');
    expect(await page.getAttribute('[id="tab-One person"]', 'aria-selected')).toBe('true');
  });

  it(`stands ${OPERATIONS} operations at random without an error`, async () => {
    let seed = 20261128;
    const random = (most: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * most);
    };
    const anything = [
      () => move('posts', 0.5 + random(6) * 0.5),
      () => move('bar', 2 + random(6)),
      () => move('moved', random(6) * 0.1),
      () => page.selectOption('.start select', ['town.yaml', 'other.yaml'][random(2)]!),
      () => page.click(['text=Undo', 'text=Redo'][random(2)]!, { force: true, noWaitAfter: true }),
      () => page.evaluate(`document.querySelector('.keep button')?.click()`),
      () => page.evaluate(`document.querySelectorAll('.tabs button')[${random(5)}].click()`),
      () => page.evaluate(`document.querySelectorAll('.board .do button')[${random(8)}]?.click()`),
      () => page.evaluate(`document.querySelector('.levers > button').click()`),
    ];
    for (let count = 0; count < OPERATIONS; count++) await anything[random(anything.length)]!();
    await page.evaluate(`document.querySelector('.levers > button').click()`);
    await rows();
    expect(wrong).toEqual([]);
  });
});
