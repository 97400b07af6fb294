import { expect, it } from 'vitest';
import { inSentence, storyNames, whoIs } from '../../../src/report/journeys/names.ts';
import { TOWN } from './by-hand.ts';

it('a team that is one thing takes an article, one that is many does not', () => {
  expect(storyNames(TOWN).teams).toEqual([
    'the access team',
    'the core community team',
    'community connectors (VCSE)',
  ]);
});

it('people who ask themselves are not “referred by people themselves”', () => {
  expect(storyNames(TOWN).sources).toEqual(['general practice', null]);
  const walkIn = { ...TOWN.sources[1]!, title: 'Walk-in' };
  expect(storyNames({ ...TOWN, sources: [walkIn] }).sources).toEqual([null]);
});

it('names keep their capitals within a sentence', () => {
  expect(['Core team', 'GP', 'NHS line', 'Riverside House', 'No wrong door'].map(inSentence)).toEqual([
    'core team',
    'GP',
    'NHS line',
    'Riverside House',
    'no wrong door',
  ]);
});

it('a person is said to be of their kind and groups, where there are several', () => {
  expect(whoIs(TOWN, 0, [0])).toBe('age: under 26');
});
