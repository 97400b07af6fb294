import { beforeAll, expect, test } from 'vitest';
import { detailFor, drawMap, heldBack, readResults } from '../../../src/report/index.ts';
import { arrowWidth, WAIT_STEPS, waitColour } from '../../../src/report/map/look.ts';
import { OTHER, RIVERSIDE, resultsOf, resultsOfBoth, systemNamed } from '../small-run.ts';

const asIs = systemNamed('as-is', RIVERSIDE);
const other = systemNamed('other', OTHER);
let results: Awaited<ReturnType<typeof resultsOfBoth>>;
beforeAll(async () => {
  results = await resultsOfBoth();
});

const texts = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]*)/g)].map(([, text]) => text!.trim());

test('a map says in words what it shows, and needs nothing from elsewhere', async () => {
  const svg = await drawMap([{ scenario: asIs }]);
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="map-title map-desc"/);
  expect(svg).toContain('2 teams (Front door, Core team) with 3 steps');
  expect(svg.match(/(href|src)="(?!#)/g)).toBeNull();
  expect(svg.match(/ id="([^"]+)"/g)!.length).toBe(new Set(svg.match(/ id="([^"]+)"/g)).size);
});

test('names that would be markup stay words', async () => {
  const nasty = RIVERSIDE.replace('title: Core team', 'title: "<script>a\\\\nb & \\\\\\"c\\\\\\" </svg>"');
  const svg = await drawMap([{ scenario: systemNamed('nasty', nasty) }]);
  expect(svg).not.toContain('<script');
  expect(svg.match(/<\/svg>/g)!.length).toBe(1);
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).toContain('Riverside &amp; &quot;co&quot; &lt;as it is&gt;');
});

test('formal rules are solid and informal ones dashed', async () => {
  const svg = await drawMap([{ scenario: asIs }]);
  const dashed = svg.match(/<path[^>]*stroke-dasharray[^>]*>/g)!;
  expect(dashed.length).toBe(1);
});

test('after a run rules carry their flow and lists their wait', async () => {
  const { result } = readResults(results.folder);
  const svg = await drawMap([{ scenario: asIs, result: result.systems[0] }]);
  const fired = result.systems[0]!.cells.find(
    ({ cell }) => cell.measure.name === 'rule_fired' && cell.team === 'quiet word',
  )!.estimate.mean;
  expect(fired).toBeGreaterThan(0);
  expect(texts(svg)).toContain(`${fired.toFixed(1)} a week`);
  expect(texts(svg).some((text) => /^mean wait [\d.]+ days$/.test(text))).toBe(true);
});

test('two systems side by side mark what differs, and one alone marks nothing', async () => {
  expect(await drawMap([{ scenario: asIs }])).not.toContain('◆');
  const both = await drawMap([{ scenario: asIs }, { scenario: other }]);
  expect(texts(both)).toContain('◆ Core team');
  expect(texts(both)).toContain('Front door');
  expect(texts(both)).not.toContain('◆ Front door');
});

test('the base is marked where any of several other systems differs from it', async () => {
  const third = systemNamed('third', RIVERSIDE.replace('title: Front door', 'title: Front desk'));
  const three = texts(await drawMap([{ scenario: asIs }, { scenario: other }, { scenario: third }]));
  expect(three).toContain('◆ Core team');
  expect(three).toContain('◆ Front door');
  expect(three).toContain('◆ Front desk');
});

test('one team, and twenty-five with long names, are drawn', async () => {
  const alone = RIVERSIDE.replace(/ {2}front:[\s\S]* {2}core:/, '  core:')
    .replace('referrals_go_to: front, ', '')
    .replace('accepts: severity >= 3', '');
  expect(await drawMap([{ scenario: systemNamed('one', alone) }])).toContain('one team');
  const [before, after] = RIVERSIDE.split('costs:');
  const team = before!.slice(before!.indexOf('  core:'));
  const many = Array.from({ length: 23 }, (_, index) =>
    team
      .replace('core:', `core_${index}:`)
      .replace('Core team', `The Neighbourhood Community Mental Health and Wellbeing Team number ${index}`),
  );
  const svg = await drawMap([{ scenario: systemNamed('many', `${before}${many.join('')}costs:${after}`) }]);
  expect(svg).toContain('25 teams');
  // One box for each team, in columns: as wide as a page, and every name to be read.
  const many25 = [{ scenario: systemNamed('many', `${before}${many.join('')}costs:${after}`) }];
  expect(detailFor(many25)).toBe('teams');
  const boxes = await drawMap(many25, undefined, 'teams');
  expect(boxes.match(/class="node"/g)!.length).toBe(25 + 1);
  const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(boxes)!.slice(1).map(Number);
  expect(Math.max(width!, height!)).toBeLessThan(1800);
  expect(Math.max(...texts(svg).map((text) => text.length))).toBeLessThan(160);
});

test('an arrow is as wide as its flow, down to a hair line', () => {
  expect(arrowWidth(50, 100)).toBe(3.5);
  expect(arrowWidth(0, 100)).toBe(1);
  expect(arrowWidth(Number.NaN, 100)).toBe(1);
  expect(arrowWidth(0, 0)).toBe(1);
});

test('a list is darker the longer people wait', () => {
  expect([0, 7, 27.9, 28, 400].map(waitColour)).toEqual(
    [0, 1, 1, 2, 3].map((step) => WAIT_STEPS[step]!.colour),
  );
});

test('work put down at closing, and a group that does not wait for ever, are told in their boxes', async () => {
  const town = `
time: {run: 26 weeks}
assumption: made up
sources: {gp: {rate: 5 per week}}
teams:
  team:
    staff: {clerk: {wte: 1}, leader: {wte: 1}}
    steps:
      letter: {desk: clerk, takes: 2 hours, pauses_at_closing: true}
      skills: {contact: group, with: leader, takes: 90 min, group: {of: 8, waits_at_most: 6 weeks}}
`;
  const said = texts(await drawMap([{ scenario: systemNamed('town', town) }])).join(' ');
  expect(said).toContain('put down at closing');
  expect(said.replaceAll(/\s+/g, ' ')).toContain('or whoever is there after 42 days');
});

test('a list says what is full where people stand for longer than a week', async () => {
  const slow = systemNamed('slow', RIVERSIDE.replace(/wte: [\d.]+/g, 'wte: 0.2'));
  const run = await resultsOf([slow]);
  const [system] = readResults(run.folder).result.systems;
  const held = heldBack(system!);
  expect(held.length).toBeGreaterThan(0);
  const drawn = texts(await drawMap([{ scenario: slow, result: system }]));
  expect(drawn.some((text) => text.startsWith('full: '))).toBe(true);
  expect(texts(await drawMap([{ scenario: slow }])).some((text) => text.startsWith('full: '))).toBe(false);
  // One box a team says the same, and as many go along an arrow as in the whole picture.
  const boxes = texts(await drawMap([{ scenario: slow, result: system }], undefined, 'teams'));
  expect(boxes.some((text) => text.startsWith('full: '))).toBe(true);
  expect(boxes.some((text) => /^[\d.]+ referrals a week$/.test(text))).toBe(true);
  run.remove();
});
