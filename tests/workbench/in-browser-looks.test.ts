/**
 * How the workbench looks in hard cases. Pixels are no golden: another machine has other letters, and lines break
 * elsewhere. Kept are two things that hold everywhere. What a page says, as somebody hears it who does not see it
 * (looks.json, with # for a number; DOORWAYS_RENEW=1 writes it again: read it before you keep it); and laws of layout:
 * nothing lies upon another, is cut off or runs out of the screen, at every size, in dark and in light.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderWith } from '../cli/doorways.ts';
import { inFolder } from '../cli/in-process.ts';
import { HAS_BROWSER, openBrowser, openPage } from '../report/html/browser.ts';
import { TOWN } from './town.ts';

if (!HAS_BROWSER)
  console.warn('NOT RUN: how the workbench looks, in Chromium. Install it or set CHROMIUM_PATH.');

/** The flood, more teams, and layout in the dark, where only colours differ, are looked at by `npm run verify`. */
const WHOLE = process.env.DOORWAYS_VERIFY === '1' || process.env.DOORWAYS_RENEW === '1';
const RENEW = process.env.DOORWAYS_RENEW === '1';
const STORED = join(import.meta.dirname, 'looks.json');
const SIZES = [
  [1280, 720],
  [1920, 1080],
  [768, 1024],
] as const;

const LONG = 'Integrated neighbourhood community mental health and wellbeing partnership';
const TEAMS = WHOLE ? 25 : 9;
/** Each hands on who is more ill, and all have names that nobody can say in one breath. */
const COUNTY = `assumption: a county
title: A county where everything has a name that nobody can say in one breath, and ${TEAMS} teams
time: {warm_up: 1 week, run: 3 weeks}
replications: 5
sources: {gp: {title: General practices of the whole county and of the next one, rate: 20 per week, refers_to: team_1}}
people: {needs: {severity: {normal: {mean: 5, sd: 2, low: 0, high: 10}}}}
teams:
${Array.from({ length: TEAMS }, (_, index) => {
  const on = index === TEAMS - 1 ? '' : `{if: severity >= ${3 + index / 5}, refer_to: team_${index + 2}}, `;
  return `  team_${index + 1}:
    title: ${LONG} number ${index + 1} (Upper Riverside)
    staff: {worker: {wte: 0.5, title: Mental health and wellbeing practitioner and care coordinator}}
    steps: {talk: {contact: phone, with: worker, takes: 60 min, then: [${on}{discharge: helped}]}}`;
}).join('\n')}
`;
const FILES = {
  'town.yaml': TOWN.replace('assumption', 'title: A town\nassumption'),
  'flooded.yaml': 'extends: town.yaml\ntitle: A flooded town\nsources: {gp: {rate: 200 per week}}\n',
  'county.yaml': COUNTY,
};

describe.skipIf(!HAS_BROWSER)('the workbench in hard cases', () => {
  let browser: Browser;
  let folder: string;
  const heard: Record<string, readonly string[]> = {};
  const open = async (name: string): Promise<Page> => {
    expect((await inFolder(folder, 'workbench', `${name}.yaml`, '--out', `${name}.html`)).code).toBe(0);
    const page = await openPage(browser, { viewport: { width: 1280, height: 720 }, offline: true });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await rests(page);
    return page;
  };
  const rests = async (page: Page) => {
    const isWhole = `!document.querySelector('.answer progress') && document.querySelector('.answer tbody tr, .answer .problems')`;
    while (!(await page.evaluate(`Boolean(${isWhole})`))) await page.waitForTimeout(20);
  };
  const said = async (page: Page) =>
    (await page.locator('body').ariaSnapshot())
      .replace(/\d[\d.,]*/g, '#')
      .split('\n')
      .map((line) => line.trimEnd());

  beforeAll(async () => {
    folder = folderWith(FILES);
    browser = await openBrowser();
    return () => browser.close();
  });

  it('says the same as when somebody last read it, of one team, of one that is flooded, and of a text with an error', async () => {
    const page = await open('town');
    heard['one team'] = await said(page);
    await page.click('#tab-Text');
    await page.click('.cm-content');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('nonsense: 1\n');
    await page.waitForSelector('.answer .problems li');
    heard['an error'] = (await page.locator('.answer').ariaSnapshot()).replace(/\d[\d.,]*/g, '#').split('\n');
    await page.close();
    if (WHOLE) {
      const flooded = await open('flooded');
      heard.flooded = await said(flooded);
      await flooded.close();
    }
    if (RENEW) writeFileSync(STORED, `${JSON.stringify(heard, null, 2)}\n`);
    const stored = JSON.parse(readFileSync(STORED, 'utf8')) as typeof heard;
    expect(heard).toEqual(Object.fromEntries(Object.keys(heard).map((name) => [name, stored[name]])));
  });

  it(`lays nothing upon another, cuts nothing off and runs out of no screen, with ${TEAMS} teams of long names`, async () => {
    const page = await open('county');
    for (const [width, height] of SIZES)
      for (const colorScheme of WHOLE ? (['light', 'dark'] as const) : (['light'] as const)) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        const wrong = await page.evaluate(LAWS);
        expect([width, colorScheme, wrong]).toEqual([width, colorScheme, []]);
      }
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 688, height: 1000 });
    expect(['paper', await page.evaluate(LAWS)]).toEqual(['paper', []]);
    await page.close();
  });
});

/** What is wrong with the layout, in words; run in the page. */
const LAWS = `(() => {
  const wrong = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push('the page is wider than its screen');
  const shown = (element) => element.getClientRects().length > 0;
  for (const element of document.querySelectorAll('button, .tile, .tile h3, .bar, .lever label, .lever .value, .answer th, .answer td, h1, .status'))
    if (shown(element) && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      wrong.push('cut off: ' + element.className + ' ' + element.textContent.slice(0, 40));
  const apart = (selector) => {
    const all = [...document.querySelectorAll(selector)].filter(shown);
    const boxes = all.map((element) => element.getBoundingClientRect());
    boxes.forEach((one, index) => boxes.slice(index + 1).forEach((other, more) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 1) wrong.push('one upon another: ' + all[index].textContent.slice(0, 30) + ' / ' + all[index + 1 + more].textContent.slice(0, 30));
    }));
  };
  for (const selector of ['.tile', '.lever', 'main > .levers, main .answer', '.tabs button', '.choose > *', 'header > *']) apart(selector);
  return wrong;
})()`;
