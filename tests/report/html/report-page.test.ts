import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportPage } from '../../../src/report/html/report-page.ts';
import { judgedRows, pairOf, readResults } from '../../../src/report/index.ts';
import { OTHER, RIVERSIDE, resultsOf, resultsOfBoth, systemNamed } from '../small-run.ts';

let pair: Awaited<ReturnType<typeof resultsOf>>;
let alone: Awaited<ReturnType<typeof resultsOf>>;
let page: string;
beforeAll(async () => {
  pair = await resultsOfBoth();
  alone = await resultsOf([{ ...systemNamed('alone', RIVERSIDE), replications: 1 }]);
  page = await reportPage(readResults(pair.folder), '9.9');
});
afterAll(async () => {
  await alone.remove();
});

const headings = (html: string) => [...html.matchAll(/<h([1-6])[^>]*>/g)].map(([, level]) => Number(level));
const sections = (html: string) => [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);

test('a comparison has every section, in the order of a reader', () => {
  expect(sections(page)).toEqual([
    'asked',
    'answer',
    'waits',
    'bounce-arounds',
    'drop-outs',
    'staff',
    'equity',
    'maps',
    'rules',
    'self-check',
    'assumed',
    'methods',
  ]);
  for (const id of sections(page)) expect(page).toContain(`href="#${id}"`);
});

test('nothing in the page asks for anything from elsewhere, and nothing is a script', () => {
  expect(page.match(/\b(?:src|href|data)="(?!#|data:,")[^"]*"/g)).toBeNull();
  expect(page).not.toMatch(/<script|@import|<link(?! rel="icon" href="data:,")|url\((?!#)/);
  expect(page).not.toMatch(/\son\w+="/);
});

test('names that would be markup stay words', () => {
  expect(page).toContain('<h1>Riverside &amp; &quot;co&quot; &lt;as it is&gt;');
  expect(page).not.toContain('<as it');
});

test('headings go down one level at a time, from one h1', () => {
  const levels = headings(page);
  expect(levels.filter((level) => level === 1).length).toBe(1);
  for (const [index, level] of levels.slice(1).entries())
    expect(level).toBeLessThanOrEqual(levels[index]! + 1);
});

test('every id is used once', () => {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
});

test('every picture has words for whoever cannot see it, and every chart its numbers', () => {
  const pictures = page.match(/<svg [^>]*role="img" aria-labelledby="[^"]+"/g)!;
  expect(pictures.length).toBe(page.match(/<svg /g)!.length);
  const charts = pictures.length - 2;
  expect(page.match(/<details class="data">/g)!.length).toBe(charts);
});

test('every rule is in the table with what it decided', () => {
  expect(page).toContain('“quiet word”: if severity &lt; 3, discharge as advice and signposting');
  expect(page).toContain('>informal<');
});

test('a single run of one system has an answer, says that it has no intervals, and compares nothing', async () => {
  const single = await reportPage(readResults(alone.folder), '9.9');
  expect(sections(single)).toContain('answer');
  expect(single).toContain('This is a single run');
  expect(single).toContain('<b>! look</b> one replication');
  expect(single).not.toContain('in the base');
  expect(single).not.toMatch(/NaN|undefined/);
});

test('the self-check adds up the books and says when the versions differ', () => {
  expect(page).toMatch(/✓ holds<\/b> [^<]*teams were sent [\d.]+ referrals a week/);
  expect(page).toMatch(/✓ holds<\/b> [^<]*the shares of all endings of requests add up to 100\.0 %/);
  expect(page).toContain('reported by 9.9');
  expect(page).not.toContain('✗ fails');
});

test('of several systems one page has the answers, and each has a page beside the base as if only they had been compared', async () => {
  const third = systemNamed('third', OTHER.replace('title: Front door', 'title: Front desk'));
  const three = await resultsOf([systemNamed('as-is', RIVERSIDE), systemNamed('other', OTHER), third]);
  const stored = readResults(three.folder);
  const whole = await reportPage(stored, '9.9', { pages: ['report-other.html', 'report-third.html'] });
  expect([...whole.matchAll(/<h3><a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    'report-other.html',
    'report-third.html',
  ]);
  expect(sections(whole)).not.toContain('maps');
  const one = await reportPage(pairOf(stored, 2), '9.9', { whole: 'report.html' });
  expect(one).toContain('<a href="report.html">All systems together</a>');
  expect(sections(one)).toEqual([...sections(page)]);
  // What it says of the two is what the rows of all say of them.
  const [row] = judgedRows(stored.result);
  expect(judgedRows(pairOf(stored, 2).result)[0]!.differences).toEqual([row!.differences[1]]);
  expect(one).not.toContain('report-other.html');
  await three.remove();
});
