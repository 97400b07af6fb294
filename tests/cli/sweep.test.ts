import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quietly } from './designs.ts';
import { inProcess } from './in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'sweep-'));
const [base, twin] = [join(folder, 'base.yaml'), join(folder, 'twin.yaml')];
writeFileSync(
  base,
  `
title: Twenty minutes
time: {run: 8 weeks}
sources: {gp: {rate: 20 per week}}
teams:
  team:
    staff: {worker: {wte: 2}}
    steps:
      sort: {desk: worker, takes: 20 min, spent_on: sorting, then: [{go_to: talk}]}
      talk: {contact: phone, with: worker, takes: 30 min}
`,
);
writeFileSync(twin, 'extends: base.yaml\ntitle: As long as is said\n');
const TAKES = 'teams.team.steps.sort.takes';

describe('doorways sweep', () => {
  it('finds where two systems ask for as much sorting: where the work takes as long in both', async () => {
    // Hours of sorting are people times minutes: the difference is 0 at the base's own 20 minutes, and there alone.
    const out = join(folder, 'swept');
    const { code, err } = await quietly(
      'sweep',
      base,
      twin,
      '--over',
      `twin:${TAKES}=9 min..43 min`,
      '--steps',
      '4',
      '--replications',
      '3',
      '--rows',
      'hours_sorting,people_on_list',
      '--out',
      out,
    );
    expect([code, err]).toEqual([0, '']);
    const { rows } = JSON.parse(readFileSync(join(out, 'answer.json'), 'utf8'));
    const [turn] = rows[0].turns;
    expect(turn.at).toBeCloseTo(20, 0);
    expect(turn.low).toBeLessThanOrEqual(20.3);
    expect(turn.high).toBeGreaterThanOrEqual(19.7);
    expect(turn).toMatchObject({ before: -1, fresh: true });
    expect(rows[0].points).toHaveLength(4);
    for (const file of ['sweep.csv', 'points.csv', 'charts/sweep-hours-sorting.png'])
      expect(existsSync(join(out, file)), file).toBe(true);
    expect((await inProcess('report', out)).code).toBe(0);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('the sign changes at 20 min');
  });

  it('draws a map of two settings, each pair once', async () => {
    const out = join(folder, 'map');
    const { out: text, code } = await quietly(
      'sweep',
      base,
      '--over',
      `${TAKES}=10, 30`,
      '--by',
      'sources.gp.rate=10 per week..30 per week by 20 per week',
      '--replications',
      '2',
      '--rows',
      'hours_sorting',
      '--out',
      out,
    );
    expect(code).toBe(0);
    expect(text).toMatch(/10 min\s+30 min/);
    const { rows } = JSON.parse(readFileSync(join(out, 'answer.json'), 'utf8'));
    const means = rows[0].points.map(({ mean }: { mean: number }) => mean);
    // Three times the minutes, three times the hours.
    expect(means[1] / means[0]).toBeCloseTo(3, 1);
    expect(means[2] / means[0]).toBeGreaterThan(2);
    expect(existsSync(join(out, 'charts/sweep-hours-sorting.svg'))).toBe(true);
  });

  it.each([
    [[], 'it is not said which setting to move'],
    [['--over', `${TAKES}=10 min`], 'is one value'],
    [['--over', TAKES, '--by', TAKES], '--over and --by are both'],
    [['--over', `${TAKES}=10 min..soon`], '`soon` is no value for'],
    [['--over', `${TAKES}=-10 min..20 min`, '--replications', '2'], 'takes'],
  ])('is refused where it leads nowhere: %s', async (args, message) => {
    const { code, err } = await quietly('sweep', base, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
