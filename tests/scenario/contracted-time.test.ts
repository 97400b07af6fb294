import { describe, expect, it, test } from 'vitest';
import { good, load, onlyProblem, small } from './loading.ts';

const team = (role: string, hours = 'always') =>
  small({
    teams: `{team: {hours: ${hours}, staff: {worker: ${role}}, steps: {talk: {contact: phone, with: worker, takes: 45 min}}}}`,
  });

describe('how many work in a role', () => {
  it('is said in one of two ways, and in one only', () => {
    onlyProblem(team('{band: 6}').replace('worker: {band', '»worker: {band'), 'missing-key');
    onlyProblem(team('{wte: 2, »on_duty: 2}', 'weekdays 09:00-17:00'), 'one-of');
    onlyProblem(team('{on_duty: »1.5}'), 'out-of-range');
    expect(good(team('{on_duty: 2}')).teams[0]!.roles[0]).toMatchObject({ posts: 2, onDuty: true });
  });

  it('is contracted time in a team that is always open, too, and whoever may mean servers is told so', () => {
    const { message, hint } = onlyProblem(team('{»wte: 5}'), 'contracted-always');
    expect(message).toContain('5 WTE with a week of 40 hours are 1.19 on duty at a time');
    expect(hint).toContain('`on_duty: 5`');
    good(team('{wte: 5}', 'every day 00:00-24:00'));
    good(team('{wte: 0.5, hours: weekdays 09:00-17:00}'));
  });

  it('is told by the week that the scenario says', () => {
    const text = `${team('{»wte: 5}')}staffing: {full_week: 42 hours}\n`;
    expect(onlyProblem(text, 'contracted-always').message).toContain('are 1.25 on duty');
    for (const week of ['0 hours', '200 hours'])
      onlyProblem(
        `${team('{wte: 5}', 'every day 00:00-24:00')}staffing: {full_week: »${week}}\n`,
        'out-of-range',
      );
  });

  test('a caseload is counted as the posts are', () => {
    onlyProblem(team('{on_duty: 2, caseload: »5 per wte}'), 'wrong-unit');
    onlyProblem(team('{wte: 2, caseload: »5 per on_duty}', 'weekdays 09:00-17:00'), 'wrong-unit');
    expect(good(team('{on_duty: 2, caseload: 5 per on_duty}')).teams[0]!.roles[0]!.caseloadPerPost).toBe(5);
  });

  it('is counted in the same way throughout a run', () => {
    const text = `${team('{on_duty: 2}')}changes: [{at: week 4, set: {teams.team.staff.worker: {wte: 2}}}]\n`;
    expect(load(text).problems.map(({ code }) => code)).toContain('bad-change');
  });
});

test('contracted staff of a team that is always open have shifts, and can be away from them', () => {
  const text = team('{wte: 5, leave: 33 days a year}');
  expect(load(text).problems.map(({ code }) => code)).toEqual(['contracted-always']);
});
