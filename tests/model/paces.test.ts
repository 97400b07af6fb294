import { describe, expect, it } from 'vitest';
import { staffingWords } from '../../src/report/methods/staffing-words.ts';
import { happenings, scenarioOf } from '../helpers.ts';

const system = (staff: string, more = '') =>
  scenarioOf(`
    time: {run: 60 min}
    sources: {door: {every: {sequence: [1 min, 1 min, 1 min, 100 days]}}}
    teams: {team: {hours: always, staff: {nurse: ${staff}}, steps: {talk: {contact: phone, with: nurse, takes: 10 min, writing_up: 2 min}}}}
    ${more}
  `);
const work = (scenario: ReturnType<typeof scenarioOf>) =>
  happenings(scenario, { only: ['contacted', 'desk_worked'] }).map(
    ({ minute, person, worker, minutes }) => `${minute} p${person} by ${worker}: ${minutes}m`,
  );

describe('a worker at a pace of their own', () => {
  it('takes longer for everything, and colleagues do not', () => {
    expect(work(system('{on_duty: 2, paces: [0.5]}'))).toEqual([
      '1 p1 by 1: 20m',
      '2 p2 by 2: 10m',
      '12 p2 by 2: 2m',
      '14 p3 by 2: 10m',
      '21 p1 by 1: 4m',
      '24 p3 by 2: 2m',
    ]);
  });

  it('may change with the system', () => {
    const changes = 'changes: [{at: 2 min, set: {teams.team.staff.nurse.paces: [2]}}]';
    expect(work(system('{on_duty: 1, paces: [0.5]}', changes)).slice(0, 3)).toEqual([
      '1 p1 by 1: 20m',
      '21 p1 by 1: 1m',
      '22 p2 by 1: 5m',
    ]);
  });

  it('stands in the methods text', () => {
    expect(staffingWords(system('{on_duty: 2, paces: [0.5]}'))).toEqual([
      'Everybody: one works at a pace of 0.5.',
    ]);
  });
});
