import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess } from './in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'explore-'));

function file(name: string, takes: string, rate: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `
title: Calls of ${takes}
time: {run: 12 weeks}
replications: 5
sources: {gp: {rate: ${rate}}}
people: {patience: {exponential: 5 weeks}}
teams: {team: {staff: {worker: {wte: 1}}, steps: {talk: {contact: phone, with: worker, takes: ${takes}}}}}
`,
  );
  return path;
}

const RATE = '{about: 20 per week, from: 14 per week, to: 30 per week}';
const long = file('long.yaml', '110 min', RATE);
/** Inherits the rate: what is written once is one input. */
const short = join(folder, 'short.yaml');
writeFileSync(
  short,
  'extends: long.yaml\ntitle: Calls of 50 min\nteams: {team: {steps: {talk: {takes: 50 min}}}}\n',
);
const known = file('known.yaml', '50 min', '20 per week');

describe('doorways explore', () => {
  it('says how often a difference keeps its sign, and what decides it', async () => {
    const out = join(folder, 'out');
    const args = [long, short, '--points', '8', '--workers', '1', '--quiet'];
    const { code, out: text, err } = await inProcess('explore', ...args, '--out', out);
    expect([code, err]).toEqual([0, '']);
    expect(text).toContain('Calls of 50 min − Calls of 110 min');
    expect(text).toContain('keeps its sign');
    expect(text).toContain('8 points of 1 range, 2 replications each, the same people at every point.');
    const [header, ...rows] = readFileSync(join(out, 'points.csv'), 'utf8').trim().split('\n');
    expect(header).toContain('point,replication,sources.gp.rate (per week),long: seen_within_4_weeks');
    expect(rows).toHaveLength(16);
    const json = JSON.parse((await inProcess('explore', ...args, '--json')).out);
    expect(json).toMatchObject({ points: 8, replications: 2, fixed: 4, assumed: 4 });
  });

  it('says with --plan what would be varied', async () => {
    const { out } = await inProcess('explore', long, '--others', '20%', '--plan', '--quiet');
    expect(out).toContain('64 points, 2 replications each of 1 system: 128 runs. 4 inputs:');
    expect(out).toContain('sources.gp.rate: 20 per week, 14 to 30 per week, triangle\n');
    expect(out).toContain('teams.team.staff.worker.wte: 1, 0.8 to 1.2, triangle (--others)\n');
  });

  it.each([
    [[known], 'no figure of'],
    [[long, '--others', 'many'], '--others "many" is not a share'],
    [[long, '--row', 'bounces'], 'there is no measure `bounces` of everybody'],
    [
      [long, '--replications', '1'],
      'one replication at each point cannot tell chance from what is not known',
    ],
  ])('is refused where it cannot be: %s', async (args, message) => {
    const { code, err } = await inProcess('explore', ...args, '--quiet');
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
