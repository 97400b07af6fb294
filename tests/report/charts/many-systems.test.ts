import { expect, test } from 'vitest';
import { chartsOf } from '../../../src/report/charts/index.ts';
import { renderSvg } from '../../../src/report/charts/render-svg.ts';
import { MOST_LOOKS, systemStyle } from '../../../src/report/charts/style.ts';
import { experimentResult } from '../fixtures.ts';

const LONG = 'Riverside and the whole of the neighbouring county, everybody through one door, option ';
const twelve = experimentResult({ titles: ['As it is', ...[...'ABCDEFGHIJK'].map((each) => LONG + each)] });

test('no two systems of a picture look the same, whether there are three or twelve', () => {
  const colours = Array.from({ length: MOST_LOOKS }, (_, index) => systemStyle(index).colour);
  expect(new Set(colours).size).toBe(MOST_LOOKS);
  for (const count of [3, 4, 5, 12]) {
    const titles = Array.from({ length: count }, (_, index) => `System ${index}`);
    const drawn = chartsOf(experimentResult({ titles }));
    expect(drawn.length).toBeGreaterThan(10);
    // Where colours tell systems apart, there are as many of them as systems.
    for (const chart of drawn.filter(({ name }) => ['bounces', 'waits-to-help'].includes(name))) {
      const sets = chart.config!.data.datasets;
      const used = sets.map(({ borderColor, backgroundColor }) =>
        String(chart.name === 'bounces' ? backgroundColor : borderColor),
      );
      expect(new Set(used).size, `${chart.name} of ${count}`).toBe(sets.length);
    }
  }
});

test('the board names every one of twelve systems beside its points, and is no higher than a screen', () => {
  const [board] = chartsOf(twelve).filter(({ name }) => name === 'board');
  expect(board!.height).toBeLessThan(900);
  const svg = renderSvg(board!, { bare: true });
  for (const letter of 'ABCDEFGHIJK') expect(svg).toContain(`option ${letter}: Bounces:`);
});

test('what is better and what is worse differ in shape, not only in colour', () => {
  const rows = twelve.rows.map((row) => ({
    ...row,
    differences: row.differences.map((one, index) => ({
      ...one,
      verdict: index % 2 === 0 ? ('better' as const) : ('worse' as const),
    })),
  }));
  const [board] = chartsOf({ ...twelve, rows }).filter(({ name }) => name === 'board');
  const { legend } = board!.config!.options!.plugins as {
    legend: { labels: { generateLabels(): { text: string; pointStyle: string; rotation: number }[] } };
  };
  const items = legend.labels.generateLabels();
  expect(items.map(({ text }) => text)).toEqual(['better', 'worse']);
  expect(items[0]!.rotation).not.toBe(items[1]!.rotation);
});

test('the board is sorted by the row that was named, the best first, whichever side of it is better', () => {
  const order = (sort: string) => {
    const [board] = chartsOf({ ...twelve, board: { sort } }).filter(({ name }) => name === 'board');
    return [...new Set([...board!.table.rows].map(([scenario]) => scenario))];
  };
  const given = twelve.systems.slice(1).map(({ scenario }) => scenario.name);
  expect(order('people_helped')).toEqual([...given].reverse());
  expect(order('left_stopped_coming')).toEqual(given);
});
