import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../src/model/index.ts';
import { good, onlyProblem, small } from './loading.ts';

const staffed = (nurse: string) =>
  small({
    people: '{needs: {severity: 5}}',
    teams: `{ward: {staff: {nurse: {${nurse}}}, steps: {talk: {contact: phone, with: nurse, takes: 45 min}}}}`,
  });

const chairs = (said: string) =>
  small({
    people: '{needs: {severity: 5}}',
    teams: `{suite: {places: {chairs: {number: ${said}}}, steps: {sit: {stay: chairs, lasts: 1 hour}}}}`,
  });

describe('a number that is another at other hours', () => {
  test('says who is on duty, and how much contracted time that is', () => {
    const scenario = good(staffed('on_duty: {every day 08:00-20:00: 3, every day 20:00-08:00: 1}'));
    expect(scenario.teams[0]!.roles[0]).toMatchObject({ posts: 3, onDuty: true });
    // 12 hours of three and 12 of one, each day, in weeks of 40 hours.
    expect(directoryOf(scenario).roles[0]!.wte).toBeCloseTo((7 * (36 + 12)) / 40, 12);
  });

  test('says how many places there are', () => {
    const { teams } = good(
      chairs('{weekdays 09:00-12:00: 6, "weekdays 13:00-17:00, saturday 10:00-13:00": 2}'),
    );
    expect(teams[0]!.places![0]).toMatchObject({ number: 6 });
    expect(teams[0]!.places![0]!.byHours!.hours.open).toHaveLength(11);
  });

  test.each([
    ['hours that are none', staffed('on_duty: {every day 08:00-20:00: 3, »at night: 1}'), 'bad-hours'],
    [
      'hours that are named twice',
      staffed('on_duty: {every day 08:00-20:00: 3, »weekdays 19:00-22:00: 1}'),
      'bad-hours',
    ],
    ['part of a worker', staffed('on_duty: {every day 08:00-20:00: »1.5}'), 'out-of-range'],
    ['hours beside them', staffed('on_duty: {every day 08:00-20:00: 3}, »hours: always'), 'one-of'],
    [
      'nobody at any hour',
      staffed('on_duty: {every day 08:00-20:00: 0}').replace('nurse: {', '»nurse: {'),
      'nobody-to-do-it',
    ],
    [
      'leave of those who are merely there',
      staffed('on_duty: {every day 08:00-20:00: 3}, »leave: 33 days per year'),
      'needs-shifts',
    ],
    ['places at hours that are none', chairs('{»mornings: 3}'), 'bad-hours'],
    ['places at no hours at all', chairs('»{}').replace('number: »', '»number: '), 'bad-hours'],
    ['people at no hours at all', staffed('»on_duty: {}'), 'bad-hours'],
    ['no limit at some hours', chairs('{every day 08:00-20:00: »unlimited}'), 'out-of-range'],
  ])('%s', (_, text, code) => {
    onlyProblem(text, code);
  });
});
