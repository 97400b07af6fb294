import { expect, test } from 'vitest';
import { load } from './loading.ts';

/** Ten people a week, each with six contacts three weeks apart: 15 weeks of a place. */
const town = ({ places = 25, people = '', course = '', more = '', rate = '10 per week' } = {}) => `${people}
time: {run: 52 weeks}
sources: {gp: {rate: ${rate}}}
teams:
  core:
    staff: {triage: {wte: 1}, worker: {wte: 4, caseload: ${places} per wte}}
    steps:
      call: {contact: phone, with: triage, takes: 30 min}
      therapy:
        course: {contacts: 6, every: 3 weeks, with: worker, takes: 1 hour}
        holds: caseload
        ${course}
      ${more}
`;
const told = (wanted: Parameters<typeof town>[0]) =>
  load(town(wanted)).problems.map(({ message }) => message);

test('a caseload that cannot hold the people who are sure to come is warned of, with what it would take', () => {
  expect(told({})).toEqual([
    'about 10 people a week come to `therapy`, and each holds a place for about 15 weeks: 150 places would be held, and `worker` has 100',
  ]);
  expect(told({ places: 38 })).toEqual([]);
  // Nearer than an estimate can say.
  expect(told({ places: 35 })).toEqual([]);
});

test('whoever declines, stops coming, or never comes to the first call holds no place, or holds it for a shorter time', () => {
  expect(told({ people: 'people: {declines_offer: 0.4}' })).toEqual([]);
  // 0.64 ** k of them are still there after k contacts: 1.5 intervals in place of 5; and 0.64 come to the call.
  expect(told({ people: 'people: {attendance: 0.4}' })).toEqual([]);
});

test('courses of one role are added up', () => {
  const more = 'group: {course: {contacts: 4, every: 2 weeks, with: worker, takes: 1 hour}, holds: caseload}';
  const [message] = told({ places: 38, course: 'then: {go_to: group}', more });
  expect(message).toMatch(
    /^about 10 people a week come to `therapy`, .*: with other courses 210 places would be held, and `worker` has 152$/,
  );
});

test('nothing is said where it is not sure: a review may end a course, and a rule may send people elsewhere', () => {
  expect(
    told({
      course: 'review_every: 3\n        then: [{if: contacts > 4, discharge: helped}, {discharge: helped}]',
    }),
  ).toEqual([]);
  expect(
    load(
      town({}).replace(
        'takes: 30 min}',
        'takes: 30 min, then: [{if: contacts > 0, go_to: therapy}, {discharge: helped}]}',
      ),
    ).problems.map(({ code }) => code),
  ).toEqual([]);
});
