import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf } from '../helpers.ts';

const TEAM = `
  time: {run: 10 days}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      staff:
        worker: {on_duty: 2, supervision: {every: 4 days, takes: 60 min, by: senior}}
        senior: {on_duty: 1}
      steps: {talk: {contact: phone, with: worker, takes: 6 hours}}
`;
const HOUR = 60;
const DAY = 24 * HOUR;

const sessions = (text: string, rows: readonly (readonly number[])[] = []) =>
  happenings(scenarioOf(text, { files: { 'referrals.csv': referrals('', ...rows) } }))
    .filter(({ event }) => event === 'supervised')
    .map(({ minute, role, worker, minutes }) => `${minute / HOUR} ${role} ${worker} ${minutes}`);

describe('supervision', () => {
  it('takes the time of both; sessions of different people fall due apart', () => {
    // Two posts, every four days: after one day and after three; then four days later.
    expect(sessions(TEAM)).toEqual([
      '24 worker 1 60',
      '24 senior 3 60',
      '72 worker 2 60',
      '72 senior 3 60',
      '120 worker 1 60',
      '120 senior 3 60',
      '168 worker 2 60',
      '168 senior 3 60',
      '216 worker 1 60',
      '216 senior 3 60',
    ]);
  });

  it('waits until the work at hand is done', () => {
    // Worker 1 is with somebody from 23:00 to 5:00; the supervisor is free at midnight.
    expect(sessions(TEAM, [[23 * HOUR]]).slice(0, 2)).toEqual(['24 senior 3 60', '29 worker 1 60']);
  });

  it('keeps the worker from other work meanwhile', () => {
    const text = TEAM.replace('on_duty: 2', 'on_duty: 1');
    // One post: due after two days.
    const rows = happenings(scenarioOf(text, { files: { 'referrals.csv': referrals('', [2 * DAY + 1]) } }));
    expect(rows.find(({ event }) => event === 'contacted')!.minute).toBe(2 * DAY + 60);
  });

  it('that does not fit into the shift goes on at the start of the next', () => {
    const text = TEAM.replace('hours: always', 'hours: weekdays 09:00-17:00')
      .replace('on_duty: 2', 'on_duty: 1')
      .replace('every: 4 days', 'every: 33 hours');
    // Due at 16:30 on the first day, and 33 hours later, in the night.
    expect(sessions(text).slice(0, 5)).toEqual([
      '16.5 worker 1 30',
      '16.5 senior 2 30',
      '33 worker 1 30',
      '33 senior 2 30',
      '57 worker 1 60',
    ]);
  });

  it('does not take place while nobody can give it', () => {
    const text = TEAM.replace(
      'senior: {on_duty: 1}',
      'senior: {on_duty: 1, vacancy: 1, recruitment: {takes: 6 days}}',
    );
    expect(sessions(text)[0]).toBe('168 worker 2 60');
  });

  it('is not given in a vacant post, to nobody', () => {
    const text = TEAM.replace('on_duty: 2,', 'on_duty: 2, vacancy: 0.5, recruitment: {takes: 6 days},');
    expect(sessions(text).filter((row) => row.includes(' worker '))).toEqual([
      '24 worker 1 60',
      '120 worker 1 60',
      '168 worker 2 60',
      '216 worker 1 60',
    ]);
  });

  it('is not given in posts that are not there yet', () => {
    const text = `${TEAM.replace('on_duty: 2', 'on_duty: 1')}
  changes: [{at: day 5, set: {teams.team.staff.worker.on_duty: 2}}]
`;
    expect(sessions(text).filter((row) => row.includes(' worker '))).toEqual([
      '24 worker 1 60',
      '120 worker 1 60',
      '168 worker 2 60',
      '216 worker 1 60',
    ]);
  });
});
