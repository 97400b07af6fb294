import { expect, test } from 'vitest';
import { chartsOf } from '../../../src/report/charts/index.ts';
import { reached } from '../../../src/report/charts/reached.ts';
import { renderSvg } from '../../../src/report/charts/render-svg.ts';
import { MOST_LOOKS, systemStyle } from '../../../src/report/charts/style.ts';
import { systemLabels } from '../../../src/report/words/labels.ts';
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

test('systems are told apart by what differs in their titles, not by the place that all begin with', () => {
  const titles = (...systems: string[]) => systemLabels(experimentResult({ titles: systems }), 40);
  expect(titles('Riverside, no wrong door', 'Riverside, one door: today')).toEqual([
    'No wrong door',
    'One door: today',
  ]);
  // Nobody is left without a name, and one system keeps its own.
  expect(titles('Riverside, ', 'Riverside, one door')).toEqual(['Riverside, ', 'Riverside, one door']);
  expect(titles('Riverside, no wrong door')).toEqual(['Riverside, no wrong door']);
});

test('what became of all who asked is there for every one of twelve systems, in one bar each', () => {
  const [ways] = chartsOf(twelve).filter(({ name }) => name === 'ways-out');
  const { labels, datasets } = ways!.config!.data;
  expect(labels).toHaveLength(12);
  for (const at of [0, 5, 11])
    expect(datasets.reduce((sum, { data }) => sum + Number(data[at]), 0)).toBeCloseTo(100, 9);
  const [from, to] = /([\d.]+) to ([\d.]+) % in the 11 others in the end$/.exec(ways!.title)!.slice(1);
  expect(Number(from)).toBeLessThan(Number(to));
});

test('who is reached stands by group for each system, and the title names the gap only where it is clear', () => {
  const two = reached(experimentResult());
  expect(two.title).toBe(
    'Help begun among most deprived fifth against others: 9.0 points fewer in as-is, no clear gap in spa',
  );
  expect(renderSvg(two, { bare: true })).toContain('41.0 (−9.0)');
  expect(reached(twelve).title).toBe(
    'Help begun among most deprived fifth against others: fewer in 1, more in 8 of 12 systems',
  );
  expect(reached(experimentResult({ empty: true })).config).toBeNull();
});

test('ways out that lie beside each other, or would if one between them is nobody’s, are told apart in grey print', () => {
  const [ways] = chartsOf(experimentResult()).filter(({ name }) => name === 'ways-out');
  const greys = ways!
    .config!.data.datasets.slice(0, 8)
    .map(({ backgroundColor }) => lightnessOf(String(backgroundColor)));
  for (const beyond of [1, 2])
    for (let at = 0; at + beyond < greys.length; at++)
      expect(Math.abs(greys[at]! - greys[at + beyond]!), `${at} and ${at + beyond}`).toBeGreaterThan(7);
});

/** CIE L* of a colour, 0 to 100. */
function lightnessOf(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const y = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}
