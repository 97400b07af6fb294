import { expect, test } from 'vitest';
import { comparisonTable } from '../../../src/report/findings/headline-tables.ts';
import { unequalResources } from '../../../src/report/findings/resources.ts';
import { scenarioOf } from '../../helpers.ts';
import { experimentResult } from '../fixtures.ts';

function funded(staff: string, team = 'weekdays 09:00-17:00') {
  return scenarioOf(`
time: {run: 1 week}
sources: {gp: {rate: 1 per day}}
costs: {per_hour: {band_6: 30}}
teams: {a: {hours: ${team}, staff: {nurse: ${staff}}, steps: {see: {contact: phone, with: nurse, takes: 1 min}}}}
`);
}

function comparing(base: string, other: string, team?: string) {
  const result = experimentResult();
  const scenarios = [funded(base), funded(other, team)];
  return {
    ...result,
    systems: result.systems.map((system, index) => ({
      ...system,
      scenario: { ...scenarios[index]!, name: ['before', 'after'][index]! },
    })),
  };
}

test('a team with three whole-time nurses fewer is said before the rows, in staff, hours and money', () => {
  const result = comparing('{wte: 5, band: band_6}', '{wte: 2, band: band_6}');
  const words =
    'Staff are not equal: after is funded for 2 WTE (before: 5), 80 hours a week (before: 200 hours), £2,400 a week (before: £6,000). Some of what differs may come from that.';
  expect(unequalResources(result, 0)!.words).toBe(words);
  const text = comparisonTable(result, 0, 300);
  expect(text).toContain(words);
  expect(text.indexOf(words)).toBeLessThan(text.indexOf('rows named beforehand'));
});

test('nobody is told of staff that are the same, said as posts or as people on duty in the same hours', () => {
  expect(unequalResources(comparing('{wte: 5}', '{wte: 5}'), 0)).toBeNull();
  expect(unequalResources(comparing('{wte: 1}', '{on_duty: 1}'), 0)).toBeNull();
  expect(unequalResources(comparing('{wte: 1}', '{on_duty: 1}', 'always'), 0)!.other.wte).toBeCloseTo(4.2, 9);
});
