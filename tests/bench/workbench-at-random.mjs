/**
 * An afternoon on the workbench of the flagship: `node tests/bench/workbench-at-random.mjs 20` presses and moves what there
 * is, at random, for so many minutes, and says every two of them how much memory the page holds and what went wrong.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const SYSTEMS = ['spa', 'no-wrong-door', 'spa-as-practised', 'spa-weekly-meeting'];
const minutes = Number(process.argv[2] ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'doorways-bench-'));
const file = join(folder, 'workbench.html');
const scenarios = SYSTEMS.map((name) => `scenarios/${name}.yaml`);
execFileSync(process.execPath, ['bin/doorways.js', 'workbench', ...scenarios, '--out', file]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
let seed = 7;
const random = (most) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * most);
};
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, offline: true });
  page.setDefaultTimeout(0);
  const wrong = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', ({ message }) => wrong.push(message));
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('.lever');
  const session = await page.context().newCDPSession(page);
  const press = (what, count) =>
    page.evaluate(`document.querySelectorAll('${what}')[${random(count)}]?.click()`);
  const choose = (what) =>
    page.evaluate(`(() => {
      const all = [...document.querySelectorAll('${what}')];
      const lever = all[${random(1000)} % all.length];
      if (lever.tagName === 'SELECT') lever.selectedIndex = ${random(1000)} % lever.options.length;
      else lever.value = Number(lever.min) + (lever.max - lever.min) * ${random(21) / 20};
      lever.dispatchEvent(new Event(lever.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    })()`);
  let [moves, operations] = [0, 0];
  const tell = async (time) => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    console.log(
      `${(time / 60_000).toFixed(0)} min: ${operations} operations, ${moves} of them levers; heap ${(usedSize / 1e6).toFixed(1)} MB; ${wrong.length} errors ${wrong.at(-1) ?? ''}`,
    );
  };
  const start = performance.now();
  let told = 0;
  while (performance.now() - start < minutes * 60_000) {
    const which = random(40);
    if (which < 30) await choose('.lever input[type=range], .lever select');
    else if (which < 32) await press('.tabs button', 5);
    else if (which < 34) await press('header nav button', 2);
    else if (which < 38) await press('.board .do button', 8);
    else if (which < 39) await press('.keep button', 1);
    else await choose('.start select');
    moves += which < 30 ? 1 : 0;
    operations++;
    // Mostly at once; now and then somebody waits for the answer.
    await page.waitForTimeout(random(10) === 0 ? 4000 : 300);
    if (performance.now() - start - told < 120_000) continue;
    told = performance.now() - start;
    await tell(told);
  }
  await tell(performance.now() - start);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
