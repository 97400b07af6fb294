import { expect, it } from 'vitest';
import { inShort } from './shell.ts';

it.each([
  ['npx doorways run team.yaml', 'npx doorways run team.yaml --replications 2'],
  [
    'npx doorways run team.yaml --replications 40 --workers 2',
    'npx doorways run team.yaml --workers 2 --replications 2',
  ],
  [
    'npx doorways compare a.yaml b.yaml --no-charts',
    'npx doorways compare a.yaml b.yaml --no-charts --replications 2',
  ],
])('a page that shows no output is tried with few replications: `%s`', (said, short) => {
  expect(inShort(`${said}\nls results`)).toBe(`${short}\nls results`);
});

it.each([
  'npx doorways run team.yaml --replications 1 --log csv',
  'npx doorways check team.yaml --print > understood.yaml',
  'npx doorways people results/team --limit 3',
])('whatever would not be shorter is run as it stands: `%s`', (said) => {
  expect(inShort(said)).toBe(said);
});
