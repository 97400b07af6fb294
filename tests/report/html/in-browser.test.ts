import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportPage } from '../../../src/report/html/report-page.ts';
import { readResults } from '../../../src/report/index.ts';
import { resultsOfBoth } from '../small-run.ts';
import { HAS_BROWSER, openBrowser, openPage } from './browser.ts';

if (!HAS_BROWSER)
  console.warn(
    'NOT RUN: the report in a real browser (axe, no requests, keyboard, print). Install chromium or set CHROMIUM_PATH.',
  );

describe.skipIf(!HAS_BROWSER)('in a real browser, from file://', () => {
  let browser: Browser;
  let page: Page;
  let results: Awaited<ReturnType<typeof resultsOfBoth>>;
  let address: string;
  const requested: string[] = [];

  beforeAll(async () => {
    results = await resultsOfBoth();
    const path = join(results.folder, 'report.html');
    await writeFile(path, await reportPage(readResults(results.folder), '9.9'));
    address = pathToFileURL(path).href;
    browser = await openBrowser();
    page = await openPage(browser);
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(address);
  });
  afterAll(async () => {
    await browser?.close();
  });

  test('the page asks for nothing but itself', () => {
    expect(requested.filter((url) => !url.startsWith('data:'))).toEqual([address]);
  });

  test('axe finds nothing against WCAG 2.2 AA, with all tables open', async () => {
    expect(await foundByAxe('light')).toEqual([]);
  });

  test('where a reader wants it dark, page and pictures are, words can be read, and paper stays white', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const ground = 'getComputedStyle(document.body).backgroundColor';
    const filter = 'getComputedStyle(document.querySelector("figure svg")).filter';
    expect(await page.evaluate(ground)).not.toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(filter)).toContain('invert');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(filter)).toBe('none');
    await page.emulateMedia({ media: null, colorScheme: null });
    if (process.env.DOORWAYS_VERIFY === '1') expect(await foundByAxe('dark')).toEqual([]);
  });

  async function foundByAxe(colorScheme: 'light' | 'dark'): Promise<string[]> {
    const open = await openPage(browser, { bypassCSP: true, colorScheme });
    await open.goto(address);
    await open.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    // Rows of a table are alike, and outlines inside a picture are nothing that axe looks at but take it longest to lay
    // out: `npm run verify` sees the page with all of both.
    if (process.env.DOORWAYS_VERIFY !== '1')
      await open.evaluate(
        'for (const one of document.querySelectorAll("tbody tr:nth-child(n + 2), svg > :not(title, desc)")) one.remove()',
      );
    await open.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations, passes } = (await open.evaluate(
      // What is inside a picture is nothing but outlines: a reader is told of the picture as a whole.
      `axe.run({ exclude: [['svg > *']] }, { runOnly: ${JSON.stringify(tags)} })`,
    )) as AxeResults;
    expect(passes.length).toBeGreaterThan(20);
    await open.close();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
  }

  test('the first thing that the keyboard reaches leads past the contents, and can be seen', async () => {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toBe('Skip to the results');
    expect((await focused.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.querySelector("main").contains(document.activeElement)')).toBe(true);
  });

  test('on a narrow screen the page itself does not scroll sideways', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    // The rows of the answer are read without moving them: their names stand above their numbers.
    const over =
      'Math.max(...[...document.querySelectorAll(".stacked")].map((one) => one.offsetWidth - one.parentElement.clientWidth))';
    expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
  });

  test('it reads without scripts, and prints', async () => {
    const plain = await openPage(browser, { javaScriptEnabled: false });
    await plain.goto(address);
    const pdf = await plain.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(50_000);
    await plain.close();
  });
});
