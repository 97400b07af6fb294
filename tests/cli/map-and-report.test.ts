import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { folderWith, SMALL } from './doorways.ts';
import { inFolder, type Said } from './in-process.ts';

const OTHER = 'extends: small.yaml\ntitle: With more people\nteams: {team: {staff: {worker: {wte: 3}}}}\n';
const folder = folderWith({ 'small.yaml': SMALL, 'other.yaml': OTHER, 'elsewhere/readme.txt': 'no results' });
const RUNS: Readonly<Record<string, readonly string[]>> = {
  compare: [
    'compare',
    'small.yaml',
    'other.yaml',
    '--no-charts',
    '--quiet',
    '--workers',
    '1',
    '--out',
    'res',
  ],
  map: ['map', 'small.yaml'],
  maps: ['map', 'small.yaml', 'other.yaml', '--results', 'res', '--out', 'both.svg'],
  report: ['report', 'res'],
  png: ['map', 'small.yaml', '--out', 'map.png'],
  nowhere: ['report', 'nowhere'],
  elsewhere: ['report', 'elsewhere'],
  changed: [
    'map',
    'small.yaml',
    '--set',
    'teams.team.staff.worker.wte=5',
    '--results',
    'res',
    '--out',
    'x.svg',
  ],
  bad: ['map', 'nowhere.yaml'],
};
const ran: Record<string, Said> = {};
beforeAll(async () => {
  for (const [name, args] of Object.entries(RUNS)) ran[name] = await inFolder(folder, ...args);
});

it('map draws a system into NAME-map.svg, and two with their results into the file named', () => {
  expect([ran.map!.code, ran.map!.err]).toEqual([0, '']);
  expect(ran.map!.out).toBe('Written: small-map.svg\n');
  expect(readFileSync(join(folder, 'small-map.svg'), 'utf8')).toMatch(/^<svg /);
  expect([ran.maps!.code, ran.maps!.err]).toEqual([0, '']);
  expect(readFileSync(join(folder, 'both.svg'), 'utf8')).toContain('a week');
});

it('report writes one page into the folder of the results', () => {
  expect([ran.report!.code, ran.report!.err]).toEqual([0, '']);
  expect(ran.report!.out).toBe(
    'Written: res/report.html\nWritten: res/methods.md, the methods as a text for a paper\n',
  );
  expect(statSync(join(folder, 'res/report.html')).size).toBeGreaterThan(100_000);
});

it('what cannot be read or drawn is told with a hint, exit code 2, and nothing is written', () => {
  const said = (name: string) => [ran[name]!.code, ran[name]!.out, ran[name]!.err];
  expect(said('png')).toEqual([2, '', expect.stringMatching(/map\.png does not end in \.svg[\s\S]*hint: /)]);
  expect(said('nowhere')).toEqual([2, '', expect.stringMatching(/no folder nowhere[\s\S]*hint: /)]);
  expect(said('elsewhere')).toEqual([2, '', expect.stringMatching(/has no manifest\.json[\s\S]*hint: /)]);
  expect(said('changed')).toEqual([2, '', expect.stringMatching(/another version of small[\s\S]*hint: /)]);
  expect(said('bad')[0]).toBe(2);
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['readme.txt']);
  expect(readdirSync(folder).filter((file) => /^(x\.svg|map\.png|\.)/.test(file))).toEqual([]);
});
