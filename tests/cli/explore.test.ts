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
    const args = [long, short, '--points', '8', '--workers', '1', '--quiet', '--no-charts'];
    const { code, out: text, err } = await inProcess('explore', ...args, '--out', out);
    expect([code, err]).toEqual([0, '']);
    expect(text).toContain('Calls of 50 min − Calls of 110 min');
    expect(text).toContain('keeps its sign');
    expect(text).toContain('8 points of 1 range, 2 replications each, the same people at every point.');
    const [header, ...rows] = readFileSync(join(out, 'points.csv'), 'utf8').trim().split('\n');
    expect(header).toContain('point,replication,sources.gp.rate (per week),long: seen_within_4_weeks');
    expect(rows).toHaveLength(16);
    const json = JSON.parse((await inProcess('explore', ...args, '--reuse', out, '--json')).out);
    expect(json).toMatchObject({ points: 8, replications: 2, fixed: 4, assumed: 4 });
  });

  it('says what the first points come to while the others are run, and what it would take where they are too few', async () => {
    const args = [long, known, '--points', '18', '--workers', '1', '--rows', 'people_helped,people_on_list'];
    const { err, out } = await inProcess('explore', ...args);
    expect(err).toContain('A first answer, from 16 points with 2 replications each:');
    expect(err).toMatch(/ {2}On a waiting list, time average: .* keeps its sign in \d+ % \(/);
    expect(out).toContain('18 points of');
    // The rate that is known lies in the middle of the range of the other: half of it has more people, half fewer.
    expect(out).toMatch(
      /Not clear that the sign holds in more than half of the range:\n {2}Requests that ended with help: /,
    );
    expect(out).toMatch(/in about half of the range|about [\d,]+ points would\s+tell/);
  });

  it('says with --plan what would be varied', async () => {
    const { out } = await inProcess('explore', long, '--others', '20%', '--plan', '--quiet');
    expect(out).toContain('64 points, 2 replications each of 1 system: 128 runs. 4 inputs:');
    expect(out).toContain('sources.gp.rate: 20 per week, 14 to 30 per week, triangle\n');
    expect(out).toContain('teams.team.staff.worker.wte: 1, 0.8 to 1.2, triangle (--others)\n');
  });

  it('goes on with the points of a shorter exploration, and is the same as if it had run all of them', async () => {
    const args = [long, short, '--workers', '1', '--quiet'];
    const [few, many] = [join(folder, 'few'), join(folder, 'many')];
    await inProcess('explore', ...args, '--no-charts', '--points', '4', '--out', few);
    const { out: afresh } = await inProcess('explore', ...args, '--points', '6');
    const { out, code } = await inProcess(
      'explore',
      ...args,
      '--points',
      '6',
      '--reuse',
      few,
      '--no-charts',
      '--out',
      many,
    );
    expect([code, out]).toEqual([0, afresh]);
    const points = (at: string) =>
      Object.keys(JSON.parse(readFileSync(join(at, 'points.json'), 'utf8')).points);
    expect(points(many)).toEqual(expect.arrayContaining(points(few)));
    expect(points(many)).toHaveLength(6);
    const { err } = await inProcess('explore', ...args, '--points', '4', '--reuse', folder);
    expect(err).toContain('There is no ');
  });

  it('has a page of its own and a part in the page of the comparison, with the picture of the signs', async () => {
    const explored = join(folder, 'explored');
    const compared = join(folder, 'compared');
    await inProcess('explore', long, short, '--points', '4', '--workers', '1', '--quiet', '--out', explored);
    expect(readFileSync(join(explored, 'charts/explored-signs.svg'), 'utf8')).toContain('<title');
    const quick = ['--replications', '2', '--no-charts', '--no-stories', '--quiet', '--workers', '1'];
    await inProcess('compare', long, short, ...quick, '--out', compared);
    expect(await inProcess('report', explored)).toMatchObject({ code: 0, err: '' });
    const page = readFileSync(join(explored, 'report.html'), 'utf8');
    expect(page).toContain('Does it hold where the figures are not known?');
    expect(page).toContain('How often each difference keeps its sign');
    expect(await inProcess('report', compared, '--with', explored)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(compared, 'report.html'), 'utf8')).toContain(
      'Does it hold where the figures are not known?',
    );
    const other = await inProcess('report', compared, '--with', compared);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('holds no exploration') });
    // Explored again, in place of what was there: whatever else is in a folder would be in the way.
    const again = await inProcess(
      'explore',
      long,
      '--set',
      'people.patience=3 weeks',
      '--points',
      '4',
      '--quiet',
      '--no-charts',
      '--workers',
      '1',
      '--out',
      explored,
    );
    expect(again.code).toBe(0);
    const strange = await inProcess('report', compared, '--with', explored);
    expect(strange).toMatchObject({ code: 2, err: expect.stringContaining('as it is not in') });
  });

  it.each([
    [[known], 'no figure of'],
    [[long, '--others', 'many'], '--others "many" is not a share'],
    [[long, '--rows', 'bounces'], 'there is no measure `bounces` of the whole system'],
    [[long, '--row', 'people_helped'], 'explore has no option `--row`'],
    [[long, '--row', 'people_helped'], 'did you mean `--rows`?'],
    [[long, '--replications', '1'], 'one replication at each point cannot tell chance from all else'],
  ])('is refused where it cannot be: %s', async (args, message) => {
    const { code, err } = await inProcess('explore', ...args, '--quiet');
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
