import { describe, expect, test } from 'vitest';
import { happenings, scenarioOf, story } from '../helpers.ts';
import { measuredOnce, scenarioAt } from '../measured.ts';

const DAY = 1440;
const seen = (scenario: Parameters<typeof happenings>[0]) =>
  happenings(scenario).flatMap(({ event, minute }) => (event === 'contacted' ? [minute / DAY] : []));

/** People who come at given days; day 0 is Monday 6 January 2025, minute 0 is midnight. */
const clinic = (
  diary: string,
  every: string,
  { more = '', people = '{}', run = '30 days', source = '' } = {},
) =>
  scenarioOf(`
time: {start: 2025-01-06, run: ${run}, bank_holidays: none}
people: ${people}
sources: {gp: {every: {sequence: [${every}, 1000 days]}${source}}}
teams: {clinic: {diaries: {book: {at: 12:00, ${diary}}}, steps: {see: {contact: face_to_face, diary: book, takes: 30 min, ${more}}}}}
`);

describe('a diary', () => {
  test('gives each person the earliest slot, as they ask', () => {
    const scenario = scenarioAt('scenarios/textbook/slots.yaml');
    expect(seen(scenario)).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 4]);
    expect(happenings(scenario, { kernel: 'simjs' })).toEqual(happenings(scenario));
    const of = measuredOnce(scenario);
    expect(of('slots_used_share')).toBeCloseTo(9 / 13, 12);
    expect(of('slots_offered')).toBeCloseTo((13 * 7) / 5, 12);
  });

  test('keeps to its notice, in days or in working days', () => {
    const week = '{monday: 9, tuesday: 9, wednesday: 9, thursday: 9, friday: 9}';
    // Asked on Monday, Thursday and Saturday.
    const every = '0.2 days, 3 days, 2 days';
    expect(seen(clinic(`slots: ${week}, minimum_notice: 3 days`, every))).toEqual([3.5, 7.5, 8.5]);
    expect(seen(clinic(`slots: ${week}, minimum_notice: 3 working days`, every))).toEqual([3.5, 8.5, 9.5]);
    expect(seen(clinic(`slots: ${week}`, every))).toEqual([0.5, 3.5, 7.5]);
  });

  test('has a notice for each urgency, and slots kept for urgent people, rounded by day', () => {
    const diary =
      'slots: {monday: 4, tuesday: 4, wednesday: 4}, carve_out: {share: 0.3, for: urgent}, minimum_notice: {routine: 1 day, urgent: 0 days}';
    // 1.2 is rounded to one slot a day: three a day for routine people.
    const five = '0.2 days, 0 min, 0 min, 0 min, 0 min';
    expect(seen(clinic(diary, five))).toEqual([1.5, 1.5, 1.5, 2.5, 2.5]);
    expect(seen(clinic(diary, five, { source: ', urgency: urgent' }))).toEqual([0.5, 0.5, 0.5, 0.5, 1.5]);
  });

  test('is closed on bank holidays, unless it says so', () => {
    const on = (slots: string) =>
      seen(
        scenarioOf(`
time: {start: 2025-04-17, run: 10 days}
sources: {gp: {every: {sequence: [0.1 days, 0 min, 0 min, 1000 days]}}}
teams: {clinic: {diaries: {book: {at: 00:00, slots: ${slots}}}, steps: {see: {contact: phone, diary: book, takes: 30 min}}}}
`),
      );
    // Good Friday is day 1, Easter Monday day 4.
    expect(on('{monday: 1, tuesday: 1, friday: 1, thursday: 1}')).toEqual([5, 7, 8]);
    expect(on('{monday: 1, tuesday: 1, friday: 1, thursday: 1, 2025-04-21: 1}')).toEqual([4, 5, 7]);
  });

  test('is pooled with others: the earliest day wins, then the diary that is written first', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 20 days, bank_holidays: none}
sources: {gp: {every: {sequence: [0.1 days, 0 min, 0 min, 0 min, 1000 days]}, refers_to: south}}
teams:
  north: {diaries: {book: {slots: {tuesday: 1, wednesday: 1}}}, steps: {see: {contact: phone, diary: book, takes: 30 min}}}
  south: {diaries: {book: {slots: {tuesday: 1, thursday: 5}, pooled_with: [north.book]}}, steps: {see: {contact: phone, diary: book, takes: 30 min}}}
`);
    expect(story(scenario, ['booked']).map((line) => line.split(' ').slice(1, 6).join(' '))).toEqual([
      'p1 booked see to north',
      'p2 booked see to south',
      'p3 booked see to north',
      'p4 booked see to south',
    ]);
    const of = measuredOnce(scenario);
    expect(of('slots_used_share', 'north')).toBeCloseTo(2 / 6, 12);
  });
});

describe('an appointment', () => {
  test('that is missed is made again, as the policy says', () => {
    const scenario = clinic('slots: {tuesday: 1, friday: 1}', '0.2 days', {
      people: '{attendance: 0}',
      more: 'missed: {attempts: 3, retry_after: 1 day, then: {discharge: not_helped}}',
    });
    expect(
      story(scenario, ['booked', 'missed', 'discharged']).map((line) => line.replace(/ \d+m$/, '')),
    ).toEqual([
      '288 p1 booked see to clinic',
      '2160 p1 missed see understanding #1',
      '3600 p1 booked see to clinic',
      '6480 p1 missed see understanding #2',
      '7920 p1 booked see to clinic',
      '12240 p1 missed see understanding #3',
      '12240 p1 discharged see not_helped',
    ]);
  });

  test('of a person who gives up is free for the next', () => {
    const scenario = clinic('slots: {monday: 1, tuesday: 1}, minimum_notice: 2 days', '0.2 days, 3 days', {
      people: '{patience: 2 days}',
    });
    // Person 1 is booked for day 7 and leaves on day 2.2; person 2 asks on day 3.2 and has that slot, but leaves too.
    expect(story(scenario, ['booked', 'left']).map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
      'p1 booked see',
      'p1 left see',
      'p2 booked see',
      'p2 left see',
    ]);
    const booked = happenings(scenario).filter(({ event }) => event === 'booked');
    expect(booked.map(({ minute, minutes }) => (minute + minutes) / DAY)).toEqual([7.5, 7.5]);
  });
});
