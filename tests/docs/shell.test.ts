import { expect, it } from 'vitest';
import { inShort, plainCalls } from './shell.ts';

const BRIEFLY = '--set "time.warm_up=2 weeks" --set "time.run=4 weeks"';

it.each([
  ['run team.yaml', 'run team.yaml --replications 2 --workers 1 --no-charts --no-stories'],
  [
    'run team.yaml --replications 40 --workers 2',
    'run team.yaml --replications 2 --workers 1 --no-charts --no-stories',
  ],
  [
    'run team.yaml --precision "a: 5 %"',
    'run team.yaml --precision "a: 5 %" --replications 2 --limit-replications 4 --workers 1 --no-charts --no-stories',
  ],
  [
    'compare a.yaml b.yaml --no-charts',
    'compare a.yaml b.yaml --no-charts --replications 2 --workers 1 --no-stories',
  ],
  [
    'run team.yaml --replications 1 --log csv',
    'run team.yaml --replications 1 --log csv --workers 1 --no-charts --no-stories',
  ],
  [
    'compare a.yaml --try "both: a=1; b=2" --replications 5',
    'compare a.yaml --try "both: a=1; b=2" --replications 2 --workers 1 --no-charts --no-stories',
  ],
])('a page is tried with few replications of a short run, no charts and no stories: `%s`', (said, short) => {
  expect(inShort(`npx doorways ${said}\nls results`)).toBe(`npx doorways ${short} ${BRIEFLY}\nls results`);
});

it('a design is planned, and what it would have written is not reported', () => {
  const page = 'npx doorways explore a.yaml --points 64 --out results/a\nnpx doorways report results/a';
  expect(inShort(page)).toBe('npx doorways explore a.yaml --points 64 --out results/a --plan\n');
});

it('a page about charts draws them, and one about stories tells them', () => {
  const run = 'npx doorways run team.yaml';
  const few = `${run} --replications 2 --workers 1`;
  expect(inShort(run, { charts: true })).toBe(`${few} --no-stories ${BRIEFLY}`);
  expect(inShort(run, { stories: true })).toBe(`${few} --no-charts ${BRIEFLY}`);
});

it('a run of which a page uses nothing is planned', () => {
  const page =
    'npx doorways compare a.yaml b.yaml --replications 5 --no-charts\nnpx doorways run a.yaml --resume';
  expect(inShort(page, { shown: false, used: false })).toBe(
    `npx doorways compare a.yaml b.yaml --no-charts --replications 2 --plan --quiet\nnpx doorways run a.yaml --resume --replications 2 --workers 1 --no-charts --no-stories ${BRIEFLY}`,
  );
});

it('what explains the same systems again, and is not shown, is left out', () => {
  const page = 'npx doorways explain a.yaml b.yaml --plan';
  expect([1, 2].map(() => inShort(page, { shown: false }))).toEqual([page, '']);
  expect(inShort(page)).toBe(page);
});

it('what a page says of how long a run is stays as it is', () => {
  expect(inShort('npx doorways run a.yaml --set "time.run=9 weeks"')).not.toContain(BRIEFLY);
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
    { words: ['init', 'team.yaml'], into: null },
    { words: ['run', 'a.yaml', '--set', 'x.y=1 times', 'z=b cd'], into: null },
  ]);
  expect(plainCalls('npx doorways schema > a.json')).toEqual([{ words: ['schema'], into: 'a.json' }]);
});

it.each([
  'ls results',
  'npx doorways schema >> a.json',
  'npx doorways schema > a.json 2> b',
  'npx doorways run *.yaml',
  "npx doorways run 'a'",
  'npx doorways run $x',
])('what only a shell understands is left to one: `%s`', (script) => {
  expect(plainCalls(`npx doorways init\n${script}`)).toBeNull();
});
