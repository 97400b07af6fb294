import { expect, test } from 'vitest';
import { chartHeight, framed } from '../../../src/report/charts/frame.ts';
import { type DesignAnswer, inCharts } from '../../../src/report/designs/index.ts';

const SETTING = { path: 'teams.team.staff.worker.wte', after: '', about: 4 };
const ROW = {
  name: 'gone_without_help_after_26_weeks',
  label: 'Gone without help after 26 weeks of asking, of all who asked for the first time in the window',
  unit: 'share',
  better: 'less',
} as const;
const tried = (value: number, mean: number) => ({
  ...{ value, mean, low: mean - 0.2, high: mean + 0.2, n: 5 },
  verdict: 'undecided' as const,
});
const FOUND = {
  command: 'find',
  systems: ['A system'],
  replications: 5,
  over: { ...SETTING, from: 2, to: 8, step: 2 },
  by: null,
  goals: [{ ...ROW, side: 'at most', at: 0.1 }],
  error: 0.05,
  searches: [
    {
      by: null,
      goals: [
        {
          rising: true,
          enough: null,
          tooLittle: null,
          tried: [tried(2, -0.1), tried(8, 0.05)],
          wouldTake: null,
        },
      ],
      allowed: null,
      fresh: null,
    },
  ],
} as unknown as DesignAnswer;
const SWEPT = {
  command: 'sweep',
  systems: ['One system', 'Another system'],
  replications: 3,
  over: { ...SETTING, values: [2, 5, 8] },
  by: null,
  rows: [
    {
      ...ROW,
      points: [-0.1, 0.1, -0.1].map((mean) => ({ mean, low: mean - 0.01, high: mean + 0.01 })),
      turns: [3.5123, 6.4877].map((at) => ({ at, low: at, high: at, before: -1, fresh: true })),
    },
  ],
} as unknown as DesignAnswer;

type Drawn = {
  data: { x: number; yMin: number; yMax: number }[];
  pointRadius?: number;
  radius?: number;
  clip?: number;
};

test('the first and the last point of a search and of a sweep are drawn whole', async () => {
  for (const answer of [FOUND, SWEPT])
    for (const { config } of await inCharts(answer))
      for (const { pointRadius, radius, clip } of config!.data.datasets as unknown as Drawn[]) {
        const reach = radius ?? pointRadius ?? 0;
        if (reach > 0) expect(clip).toBeGreaterThan(reach);
      }
});

test('whiskers of a search are of shares that can be', async () => {
  const [chart] = await inCharts(FOUND);
  const [set] = chart!.config!.data.datasets as unknown as Drawn[];
  for (const { yMin, yMax } of set!.data) {
    expect(yMin).toBeGreaterThanOrEqual(0);
    expect(yMax).toBeLessThanOrEqual(100);
  }
});

test('no title is cut, and what stands beside an axis is broken into lines', async () => {
  for (const answer of [FOUND, SWEPT])
    for (const chart of await inCharts(answer)) {
      expect(chartHeight(chart)).toBeGreaterThan(0);
      const { plugins, scales } = framed(chart, { ratio: 1 }).options as unknown as {
        plugins: { title: { text: string[] } };
        scales: { y: { title: { text: string[] } } };
      };
      expect(plugins.title.text.join(' ')).toBe(chart.title);
      expect(Array.isArray(scales.y.title.text)).toBe(true);
      for (const line of scales.y.title.text) expect(line.length).toBeLessThanOrEqual(40);
    }
});
