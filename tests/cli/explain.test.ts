import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quietly } from './designs.ts';
import { inProcess } from './in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'explain-'));
const [base, other] = [join(folder, 'base.yaml'), join(folder, 'other.yaml')];
writeFileSync(
  base,
  `
title: As it is
time: {run: 8 weeks}
sources: {gp: {rate: 20 per week}}
teams:
  team:
    staff: {worker: {wte: 3}}
    steps:
      log: {desk: worker, takes: 10 min, spent_on: sorting, then: [{go_to: sort}]}
      sort: {desk: worker, takes: 20 min, spent_on: sorting, then: [{go_to: talk}]}
      talk: {contact: phone, with: worker, takes: 30 min}
`,
);
writeFileSync(
  other,
  'extends: base.yaml\ntitle: As it could be\nteams: {team: {steps: {log: {takes: 5 min}, sort: {takes: 50 min}}}}\n',
);

describe('doorways explain', () => {
  it('shares the hours of sorting out as the minutes of each step say', async () => {
    const out = join(folder, 'out');
    const args = ['explain', base, other, '--replications', '2'];
    const { code, err, out: text } = await quietly(...args, '--rows', 'hours_sorting', '--out', out);
    expect([code, err]).toEqual([0, '']);
    expect(text).toContain('teams.team.steps.log');
    const { rows, parts } = JSON.parse(readFileSync(join(out, 'answer.json'), 'utf8'));
    expect(parts.map(({ name }: { name: string }) => name)).toEqual([
      'teams.team.steps.log',
      'teams.team.steps.sort',
    ]);
    const [log, sort] = rows[0].explained.shares.map(({ mean }: { mean: number }) => mean);
    // Five minutes less, thirty more, for the same people.
    expect(sort / log).toBeCloseTo(-6, 0);
    expect(log + sort).toBeCloseTo(rows[0].explained.difference.mean, 9);
    for (const file of ['explained.csv', 'charts/explained-hours-sorting.png'])
      expect(existsSync(join(out, file)), file).toBe(true);
    expect((await inProcess('report', out)).code).toBe(0);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('What makes the difference?');
  });

  it('says with --plan what is told apart, in how many combinations', async () => {
    const { out } = await quietly('explain', base, other, '--plan');
    expect(out).toContain('2 changes in 4 combinations, 5 replications each: 20 runs.');
    expect(out).toContain('  teams.team.steps.log: teams.team.steps.log.takes');
  });

  it.each([
    [[base, base], 'does not differ from'],
    [[base, other, '--together', 'teams.team.steps.lag'], 'there is no change `teams.team.steps.lag`'],
  ])('is refused where there is nothing to explain: %s', async (args, message) => {
    const { code, err } = await quietly('explain', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
