/**
 * How fast the workbench is, on this machine: `node tests/bench/workbench.mjs`. Size of the page, first paint, the first
 * answer on a page that was just opened and on one that is warm, and memory after an hour of levers. In Chromium, from
 * a file, with the network off.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const SYSTEMS = [
  ['one neighbourhood', ['scenarios/neighbourhood.yaml']],
  ['the flagship', ['scenarios/spa.yaml', 'scenarios/no-wrong-door.yaml']],
];
const HOUR = 600;

const folder = mkdtempSync(join(tmpdir(), 'doorways-bench-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const [what, scenarios] of SYSTEMS) {
    const file = join(folder, 'workbench.html');
    execFileSync(process.execPath, ['bin/doorways.js', 'workbench', ...scenarios, '--out', file]);
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, offline: true });
    await page.goto(pathToFileURL(file).href);
    // A first impression, from one pair.
    const impression = `/First impression|better|worse|differ|clear|how it is now|Do not/.test(document.querySelector('.status')?.textContent ?? '')`;
    const cold = await until(page, impression);
    const paint = await page.evaluate(`performance.getEntriesByType('paint').at(-1).startTime`);
    await until(page, `!document.querySelector('.answer progress')`);
    const move = (step) =>
      page.evaluate(`(() => {
        const levers = [...document.querySelectorAll('.lever input[type=range]')];
        const lever = levers[${step} % levers.length];
        // To one end, or from there to the other: always somewhere else.
        lever.value = lever.value === lever.max ? lever.min : lever.max;
        lever.dispatchEvent(new Event('input', { bubbles: true }));
        return performance.now();
      })()`);
    const warm = [];
    for (let step = 1; step <= 5; step++) {
      const from = await move(step);
      await until(page, `document.querySelector('.answer progress')`);
      warm.push((await until(page, impression)) - from);
      await until(page, `!document.querySelector('.answer progress')`);
    }
    const heaps = [];
    const session = await page.context().newCDPSession(page);
    for (let step = 0; step <= HOUR; step++) {
      await move(step);
      await page.waitForTimeout(150);
      if (step % (HOUR / 3) !== 0) continue;
      await session.send('HeapProfiler.collectGarbage');
      heaps.push((await session.send('Runtime.getHeapUsage')).usedSize / 1e6);
    }
    console.log(
      `${what}: ${(statSync(file).size / 1e6).toFixed(2)} MB; first paint ${paint.toFixed(0)} ms; ` +
        `first answer ${cold.toFixed(0)} ms on a page just opened, ${warm
          .sort((a, b) => a - b)[2]
          .toFixed(0)} ms on a warm one (median of five levers); ` +
        `heap after 0, ${HOUR / 3}, ${(2 * HOUR) / 3} and ${HOUR} moves: ${heaps.map((heap) => heap.toFixed(0)).join(', ')} MB`,
    );
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds since the page was opened when it is true. */
async function until(page, what) {
  for (;;) {
    const time = await page.evaluate(`(${what}) ? performance.now() : 0`);
    if (time > 0) return time;
    await page.waitForTimeout(5);
  }
}
