import { expect, it } from 'vitest';
import { inShort, plainCalls } from './shell.ts';

it.each([
  ['npx doorways run team.yaml', 'npx doorways run team.yaml --replications 2 --no-charts'],
  [
    'npx doorways run team.yaml --replications 40 --workers 2',
    'npx doorways run team.yaml --workers 2 --replications 2 --no-charts',
  ],
  [
    'npx doorways compare a.yaml b.yaml --no-charts',
    'npx doorways compare a.yaml b.yaml --no-charts --replications 2',
  ],
  [
    'npx doorways run team.yaml --replications 1 --log csv',
    'npx doorways run team.yaml --replications 1 --log csv --no-charts',
  ],
])('a page is tried with few replications and no charts: `%s`', (said, short) => {
  expect(inShort(`${said}\nls results`)).toBe(`${short}\nls results`);
});

it('a page about charts draws them', () => {
  expect(inShort('npx doorways run team.yaml', true)).toBe('npx doorways run team.yaml --replications 2');
});

it.each([
  'npx doorways check team.yaml --print > understood.yaml',
  'npx doorways people results/team --limit 3',
])('whatever would not be shorter is run as it stands: `%s`', (said) => {
  expect(inShort(said)).toBe(said);
});

it('plain calls need no shell; their words are those that a shell would give', () => {
  const script =
    'npx doorways init team.yaml   # to start\n\nnpx doorways run a.yaml --set "x.y=1 times" z="b c"d\n';
  expect(plainCalls(script)).toEqual([
    ['init', 'team.yaml'],
    ['run', 'a.yaml', '--set', 'x.y=1 times', 'z=b cd'],
  ]);
});

it.each([
  'ls results',
  'npx doorways schema > a.json',
  'npx doorways run *.yaml',
  "npx doorways run 'a'",
  'npx doorways run $x',
])('what only a shell understands is left to one: `%s`', (script) => {
  expect(plainCalls(`npx doorways init\n${script}`)).toBeNull();
});
