import { expect, test } from 'vitest';
import { bounces } from '../../../src/report/charts/bounces.ts';
import { differences } from '../../../src/report/charts/differences.ts';
import { chartsOf } from '../../../src/report/charts/index.ts';
import { renderSvg } from '../../../src/report/charts/render-svg.ts';
import { waitDots } from '../../../src/report/charts/wait-dots.ts';
import { waitingList } from '../../../src/report/charts/waiting-list.ts';
import { experimentResult } from '../fixtures.ts';

test('a chart as SVG says in words what it is, and needs no network', () => {
  const chart = bounces(experimentResult());
  const svg = renderSvg(chart);
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="bounces-title bounces-desc"/);
  expect(svg).toContain(`<title id="bounces-title">${chart.title}</title>`);
  expect(svg).toContain(`<desc id="bounces-desc">${chart.alt}</desc>`);
  expect(svg).not.toMatch(/href="(?!#)/);
});

test('words in a chart as SVG are words: each line whole, found by whoever looks for it, as wide in any font', () => {
  const svg = renderSvg(differences(experimentResult())[0]!, { origin: 'Simulated: 1.23456 & “all” · ﬁve' });
  const lines = [
    ...svg.matchAll(/<text [^>]*x="(-?[\d.]+)" y="(-?[\d.]+)"( textLength="[\d.]+"[^>]*)?>([^<]*)</g),
  ];
  expect(svg.match(/<text/g)).toHaveLength(lines.length);
  const words = lines.map(([, , , , inside]) => inside);
  expect(words).toContain('Difference, % of as-is');
  expect(words).toContain('Simulated: 1.23456 &amp; “all” · five');
  for (const [, , , wide, inside] of lines) expect(wide === undefined, inside).toBe(inside!.trim() === '');
});

test('a chart as SVG is the same each time', () => {
  const first = renderSvg(waitingList(experimentResult()));
  expect(renderSvg(waitingList(experimentResult())) === first).toBe(true);
  for (const [, id] of first.matchAll(/url\(#([^)]+)\)/g)) expect(first).toContain(` id="${id}"`);
});

test('a dot is a circle, and there are as many as people are stood for', () => {
  const result = experimentResult({ titles: ['As it is'] });
  const svg = renderSvg(waitDots(result));
  const circles = [...svg.matchAll(/<circle fill="#[^"]+" cx="[\d.]+" cy="[\d.]+" r="([\d.]+)"\/>/g)];
  expect(circles.length).toBe(waitDots(result).config!.data.datasets[0]!.data.length);
  expect(new Set(circles.map(([, radius]) => radius)).size).toBe(1);
  expect(svg.length).toBeLessThan(60_000);
});

test('bars say their values to whoever points at them', () => {
  expect(renderSvg(bounces(experimentResult()))).toContain(
    '<title>Riverside as it is: People with no bounce: 48.0 % (95 % interval 46.6 to 49.4)</title>',
  );
});

test('weeks say what every system had then', () => {
  const svg = renderSvg(waitingList(experimentResult()));
  expect(svg).toMatch(
    /<title>Week of 2025-04-14\nRiverside as it is: [\d,.]+ people\nRiverside, everyone through[^:]*: [\d,.]+ people<\/title>/,
  );
});

test('titles that would be markup stay words', () => {
  const svg = renderSvg(bounces(experimentResult({ titles: ['<b>A & B</b>', 'C'] })));
  expect(svg).not.toContain('<b>');
  expect(svg).toContain('&lt;b&gt;A &amp; B&lt;/b&gt;');
});

test('every chart has a sentence for whoever cannot see it, and a table with what it draws', () => {
  for (const { name, alt, table, config } of chartsOf(experimentResult())) {
    expect(alt, name).toMatch(/\.$/);
    expect(table.name, name).toBe(name);
    if (config !== null) expect([...table.rows].length, name).toBeGreaterThan(0);
    for (const row of table.rows) expect(row.length, name).toBe(table.columns.length);
  }
});
