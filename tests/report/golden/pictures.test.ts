import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { ExperimentResult } from '../../../src/experiment/results.ts';
import type { Chart } from '../../../src/report/charts/chart.ts';
import { chartHeight } from '../../../src/report/charts/frame.ts';
import { chartsOf } from '../../../src/report/charts/index.ts';
import { renderChart } from '../../../src/report/charts/render-png.ts';
import type { ExploredAnswer } from '../../../src/report/designs/explored.ts';
import { signChart } from '../../../src/report/designs/explored-chart.ts';
import { experimentResult } from '../fixtures.ts';

/**
 * Every chart of made-up results, in plain and in hard cases, as it looked when somebody looked at it: the mean
 * lightness of each of 17 × 12 fields. Letters and lines may fall a little otherwise on another machine; a label
 * that is gone, a bar of another length or another colour is seen. A golden test says only that something has
 * changed. Look at the pictures before you renew them:
 *
 *     DOORWAYS_RENEW=1 npx vitest run tests/report/golden && git diff --stat tests/report/golden
 */
const RENEW = process.env.DOORWAYS_RENEW === '1';
/** `npm test` draws one picture in three of each case, beginning with another in the next, so that most charts come up. */
const WHOLE = RENEW || process.env.DOORWAYS_VERIFY === '1';
const ONE_IN = 3;
const STORED = 'tests/report/golden/pictures.json';
const [ACROSS, DOWN] = [17, 12];
/** Of 255, for one field; and for all together. */
const MOST = 12;
const MEAN = 1;

const LONG =
  ' of Riverside and the whole of the neighbouring county, where everybody comes through one single point of access';
const CASES: Readonly<Record<string, ExperimentResult>> = {
  'two systems': experimentResult({ whole: true }),
  'four systems with long titles and 25 roles': experimentResult({
    titles: ['A', 'B', 'C', 'D'].map((letter) => `Option ${letter}${LONG}`),
    roles: 25,
    whole: true,
  }),
  'one system, one replication, one role': experimentResult({
    titles: ['As it is'],
    replications: 1,
    roles: 1,
  }),
};

const explored = (name: string, better: string, unit: string, mean: number, sign: number, share: number) => ({
  ...{ name, label: name, unit, better },
  explored: {
    ...{
      mean,
      low: mean - 1,
      high: mean + 1,
      notKnown: 1,
      chance: 1,
      decides: [],
      standsOut: [],
      points: 64,
    },
    keeps: { sign, share, low: share - 0.1, high: Math.min(1, share + 0.08) },
  },
});
/** Whether each row keeps its sign where figures are not known. */
const DOUBT = {
  command: 'explore',
  systems: ['Riverside as it is', `Riverside${LONG}`],
  rows: [
    explored('Help begun within 12 weeks of asking', 'more', 'share', 0.042, 1, 0.84),
    explored(
      'Seen within 4 weeks of asking, of all who asked for the first time',
      'more',
      'share',
      -0.05,
      -1,
      0.73,
    ),
    explored('On a waiting list, time average', 'less', 'people', 234, 1, 1),
    explored('Load on staff', 'neither', 'share', 0.01, 1, 0.55),
  ],
  inputs: [{ path: 'a', words: '1 to 2' }],
  ...{ points: 64, replications: 2, fixed: 0, assumed: 0 },
} as unknown as ExploredAnswer;

const charts = (result: ExperimentResult): readonly Chart[] =>
  chartsOf(result).filter(({ config }) => config !== null);
const ALL: Readonly<Record<string, readonly Chart[]>> = {
  ...Object.fromEntries(Object.entries(CASES).map(([name, result]) => [name, charts(result)])),
  doubt: [signChart(DOUBT)],
};

const stored: Record<string, string> = existsSync(STORED) ? JSON.parse(readFileSync(STORED, 'utf8')) : {};
const renewed: Record<string, string> = {};

describe.each(Object.keys(ALL))('%s', (name) => {
  it('looks as it did, at the size for print', async () => {
    const first = Object.keys(ALL).indexOf(name) % ONE_IN;
    const drawn = ALL[name]!.filter((_, nth) => WHOLE || nth % ONE_IN === first);
    expect(drawn.length).toBeGreaterThan(0);
    for (const chart of drawn) {
      const png = renderChart(chart);
      const height = chart.height === undefined ? 960 : 2 * chartHeight(chart);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1360, height]);
      const key = `${name}: ${chart.name}`;
      renewed[key] = await fieldsOf(png);
      if (!RENEW) expect(differenceOf(key), key).toBe('');
    }
  });
});

it('no picture is gone', () => {
  if (RENEW) writeFileSync(STORED, `${JSON.stringify(renewed, null, 2)}\n`);
  else
    expect(Object.keys(stored)).toEqual(
      Object.entries(ALL).flatMap(([name, all]) => all.map((chart) => `${name}: ${chart.name}`)),
    );
});

/**
 * Two hexadecimal digits for each field, row after row. The canvas halves the picture four times, by which each dot is
 * the mean of those before; the rest are few enough to be added up here.
 */
async function fieldsOf(png: Buffer): Promise<string> {
  let picture: Canvas | Image = await loadImage(png);
  for (let halvings = 0; halvings < 4; halvings++) {
    const half: Canvas = createCanvas(picture.width / 2, picture.height / 2);
    half.getContext('2d').drawImage(picture, 0, 0, half.width, half.height);
    picture = half;
  }
  const { width, height } = picture;
  const { data } = (picture as Canvas).getContext('2d').getImageData(0, 0, width, height);
  const sums = new Float64Array(ACROSS * DOWN);
  for (let dot = 0; dot < width * height; dot++) {
    const [column, row] = [dot % width, Math.floor(dot / width)];
    const field = Math.floor((row * DOWN) / height) * ACROSS + Math.floor((column * ACROSS) / width);
    sums[field]! += 0.3 * data[4 * dot]! + 0.59 * data[4 * dot + 1]! + 0.11 * data[4 * dot + 2]!;
  }
  const dots = (width * height) / (ACROSS * DOWN);
  return Array.from(sums, (sum) =>
    Math.round(sum / dots)
      .toString(16)
      .padStart(2, '0'),
  ).join('');
}

/** Empty: as it was. */
function differenceOf(key: string): string {
  const [before, now] = [stored[key] ?? '', renewed[key]!].map((fields) =>
    (fields.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16)),
  );
  if (before!.length !== now!.length) return 'there is no picture to compare with';
  const off = now!.map((lightness, field) => Math.abs(lightness - before![field]!));
  const mean = off.reduce((sum, one) => sum + one, 0) / off.length;
  const most = Math.max(...off);
  return most <= MOST && mean <= MEAN
    ? ''
    : `a field differs by ${most}, all by ${mean.toFixed(2)} on average`;
}
