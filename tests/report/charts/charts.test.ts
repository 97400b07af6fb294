import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bounces } from '../../../src/report/charts/bounces.ts';
import { differences } from '../../../src/report/charts/differences.ts';
import { fitted, textWidth } from '../../../src/report/charts/kit.ts';
import { chartsOf, chartsToDraw } from '../../../src/report/charts/registry.ts';
import { renderChart } from '../../../src/report/charts/render-png.ts';
import { renderSvg } from '../../../src/report/charts/render-svg.ts';
import { staffLoad } from '../../../src/report/charts/staff-load.ts';
import { HEAT, heatColour } from '../../../src/report/charts/style.ts';
import { waitingList } from '../../../src/report/charts/waiting-list.ts';
import { waitsToFirstContact } from '../../../src/report/charts/waits.ts';
import { shareWithinDays } from '../../../src/report/findings/waits.ts';
import { teamLabels } from '../../../src/report/words/labels.ts';
import { estimate, experimentResult } from '../fixtures.ts';

test('a chart is the same to the last byte each time it is drawn', () => {
  const hashes = () =>
    [bounces, waitingList].map((chart) =>
      createHash('sha256')
        .update(renderChart(chart(experimentResult())))
        .digest('hex'),
    );
  expect(hashes()).toEqual(hashes());
});

test('a chart without anything to draw says so instead of drawing empty axes', () => {
  const charts = chartsOf(experimentResult({ empty: true }));
  for (const { config } of charts) expect(config).toBeNull();
  const png = renderChart(charts[0]!);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // A strip of words, and not an empty picture at full size.
  const heightOf = (bytes: Buffer) => bytes.readUInt32BE(20);
  expect(heightOf(png)).toBeLessThan(heightOf(renderChart(bounces(experimentResult()))) / 2);
  expect(renderSvg(charts[0]!)).toContain('height="180"');
  for (const { name, whyNothing } of charts) expect(whyNothing, name).toMatch(/^[A-Z].*\.$/);
});

test('the band of the waiting list is the interval of the series', () => {
  const result = experimentResult();
  const series = result.systems[1]!.series[0]!;
  const { datasets } = waitingList(result).config!.data;
  expect(datasets.length).toBe(6);
  expect(datasets.slice(3).map(({ data }) => data[10])).toEqual([
    { x: 11, y: series.low[10] },
    { x: 11, y: series.high[10] },
    { x: 11, y: series.mean[10] },
  ]);
});

test('shares are drawn as per cent with their whiskers, and without whiskers when there is no interval', () => {
  const [bar] = bounces(experimentResult()).config!.data.datasets[0]!.data as unknown as Record<
    string,
    number
  >[];
  expect(bar).toEqual({ y: 48, yMin: expect.closeTo(46.56), yMax: expect.closeTo(49.44) });
  const [alone] = bounces(experimentResult({ replications: 1 })).config!.data.datasets[0]!.data;
  expect(alone).toEqual({ y: 48 });
});

test('the rows of the answer are drawn as per cent of the base, each with what both have and its verdict', () => {
  const result = experimentResult();
  const [chart] = differences(result);
  const points = chart!.config!.data.datasets[0]!.data as unknown as Record<string, number>[];
  expect(points).toHaveLength(result.rows.length);
  for (const [
    at,
    {
      estimates,
      differences: [one],
    },
  ] of result.rows.entries()) {
    const scale = 100 / Math.abs(estimates[0]!.mean);
    expect(points[at]!.x).toBeCloseTo(one!.difference.mean * scale, 9);
    expect(points[at]!.xMin).toBeCloseTo(one!.difference.low * scale, 9);
  }
  const verdicts = [...chart!.table.rows].map((row) => row.at(-1));
  expect(verdicts).toEqual(result.rows.map((row) => row.differences[0]!.verdict));
  expect(chart!.title).toMatch(/^spa beside as-is: \d+ rows? /);
  expect(chart!.caption).toMatch(/^Riverside, everyone .* beside Riverside as it is: /);
});

test('better and worse are told apart by shape, not by colour alone', () => {
  const result = experimentResult();
  const verdicts = ['better', 'worse', 'not clear', 'more'] as const;
  const rows = result.rows.slice(0, 4).map((row, at) => ({
    ...row,
    differences: [{ ...row.differences[0]!, verdict: verdicts[at]! }],
  }));
  const { pointStyle, backgroundColor } = differences({ ...result, rows })[0]!.config!.data
    .datasets[0] as unknown as Record<'pointStyle' | 'backgroundColor', string[]>;
  const looks = pointStyle.map(
    (shape, at) => `${shape}, ${backgroundColor[at] === '#ffffff' ? 'hollow' : 'filled'}`,
  );
  expect(new Set(looks).size).toBe(rows.length);
});

test('no file is written of a picture with nothing in it', () => {
  const empty = experimentResult({ empty: true });
  expect(chartsOf(empty).some(({ config }) => config === null)).toBe(true);
  expect(chartsToDraw(empty).every(({ config }) => config !== null)).toBe(true);
});

test('a difference beyond the edge is drawn at the edge, and the caption says so', () => {
  const result = experimentResult();
  const far = result.rows.map((row) => ({
    ...row,
    differences: [{ ...row.differences[0]!, difference: estimate(row.estimates[0]!.mean * 4, 0.01) }],
  }));
  const [chart] = differences({ ...result, rows: far });
  expect(chart!.config!.data.datasets[0]!.data[0]).toMatchObject({ x: 150 });
  expect(chart!.caption).toContain('beyond 150 %');
  expect(differences(result)[0]!.caption).not.toContain('beyond');
});

test('a share that is reached stays to the right edge of the chart', () => {
  const [, other] = waitsToFirstContact(experimentResult()).config!.data.datasets;
  const [base] = waitsToFirstContact(experimentResult({ titles: ['As it is'] })).config!.data.datasets;
  expect(other!.data.length).toBeLessThan(base!.data.length);
  expect(other!.data.at(-1)).toEqual({ x: (base!.data.at(-1) as unknown as { x: number }).x, y: 100 });
});

test('of very many roles the busiest are drawn, and the caption says how many are not', () => {
  const [chart] = staffLoad(experimentResult({ titles: ['As it is'], roles: 25 }));
  expect(chart!.config!.data.labels!.length).toBe(20);
  expect(chart!.caption).toContain('5 more are in series.csv');
});

test('load changes colour at 85 and at 100 per cent', () => {
  const steps = [0.849, 0.85, 0.999, 1, 1.2].map((load) =>
    HEAT.findIndex(({ colour }) => colour === heatColour(load)),
  );
  expect(steps).toEqual([2, 3, 3, 4, 4]);
  expect(heatColour(NaN)).toBeNull();
});

test('the share seen within each day counts all whose wait ended, the longest on no day', () => {
  const counts = new Float64Array(28);
  counts[0] = 2; // on the day itself
  counts[6] = 2;
  counts[7] = 4;
  counts[27] = 2; // 27 days or longer
  const histogram = { key: { name: 'wait_to_help', unit: 'days', bins: 28 }, counts } as const;
  expect(shareWithinDays(histogram)).toEqual([0, 0.2, ...Array(5).fill(0.2), 0.4, ...Array(20).fill(0.8)]);
  expect(shareWithinDays({ ...histogram, counts: new Float64Array(28) })).toEqual([]);
});

test('teams whose shortened titles would look the same are told apart by their names', () => {
  const teams = [
    { name: 'east_side', title: 'Neighbourhood mental health and wellbeing team, east of the river' },
    { name: 'west_side', title: 'Neighbourhood mental health and wellbeing team, west of the river' },
    { name: 'crisis', title: 'Crisis team' },
  ];
  expect(teamLabels(teams, 30)).toEqual(['east side', 'west side', 'Crisis team']);
  expect(teamLabels(teams, 80)).toEqual(teams.map(({ title }) => title));
});

test('a title in capitals is shortened to what fits', () => {
  const text = fitted('EVERYBODY WHO ASKS FOR HELP COMES THROUGH ONE SINGLE POINT OF ACCESS', 30);
  expect(textWidth(text)).toBeLessThanOrEqual(30);
  expect(text).toMatch(/^EVERYBODY.*ACCESS$/);
});
