import { describe, expect, test } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';
import { measuredOnce, scenarioAt } from '../measured.ts';

/** One nurse, weekdays 09:00-17:00, writes a letter about each person and sees them; the run begins on a Monday. */
const clinic = (
  rows: readonly (readonly [number, string])[],
  { slots = '{tuesday: 2}', see = '', letter = '', staff = '', people = '{}', more = '' } = {},
) =>
  scenarioOf(
    `
time: {start: 2025-01-06, run: 14 days, bank_holidays: none}
people: ${people}
sources: {door: {from_file: referrals.csv}}
teams:
  clinic:
    staff: {nurse: {wte: 1${staff}}}
    diaries: {book: {at: 10:00, slots: ${slots}}}
    steps:
      letter: {desk: nurse, takes: 50 min${letter}}
      see: {contact: face_to_face, diary: book, with: nurse, takes: 30 min, writing_up: 10 min${see}}
${more}`,
    { files: { 'referrals.csv': referrals('urgency', ...rows) } },
  );
const TUESDAY = 1440;
const WORK = ['desk_worked', 'contacted', 'missed', 'began_late', 'left'];

describe('an appointment with a worker', () => {
  const two = clinic([
    [0, 'routine'],
    [60, 'routine'],
    [TUESDAY + 570, 'urgent'],
    [TUESDAY + 571, 'urgent'],
  ]);

  test('goes before other work that has not begun, and begins late while begun work is finished', () => {
    expect(story(two, WORK).slice(2)).toEqual([
      '2010 p3 desk_worked letter admin 50m',
      // 10:20: both are booked for 10:00. The next letter is more urgent, and waits.
      '2060 p1 contacted see understanding 30m',
      '2060 p1 began_late see 20m',
      '2090 p1 desk_worked see understanding 10m',
      '2100 p2 contacted see understanding 30m',
      '2100 p2 began_late see 60m',
      '2130 p2 desk_worked see understanding 10m',
      '2140 p4 desk_worked letter admin 50m',
      // The next Tuesday.
      '12120 p3 contacted see understanding 30m',
      '12150 p3 desk_worked see understanding 10m',
      '12160 p4 contacted see understanding 30m',
      '12160 p4 began_late see 40m',
      '12190 p4 desk_worked see understanding 10m',
    ]);
    expect(happenings(two, { kernel: 'simjs' })).toEqual(happenings(two));
  });

  test('is measured: how late it began, and the hours that it took', () => {
    const of = measuredOnce(two);
    expect(of('appointment_delay')).toBeCloseTo((20 + 60 + 0 + 40) / 4, 9);
    expect(of('appointments_late')).toBeCloseTo(3 / 4, 12);
    expect(of('slots_used_share')).toBeCloseTo(1, 12);
    // Four letters, four appointments and the writing up, in 10 days of 8 hours.
    expect(of('utilisation', 'clinic.nurse')).toBeCloseTo((4 * (50 + 30 + 10)) / (10 * 480), 9);
  });

  test('that is missed costs the time lost, and is booked again', () => {
    const scenario = clinic([[0, 'routine']], {
      people: '{attendance: 0}',
      see: ', missed: {attempts: 2, retry_after: 1 day, time_lost: 15 min, then: {discharge: not_helped}}',
    });
    expect(story(scenario, ['booked', 'missed', 'discharged', 'began_late'])).toEqual([
      '590 p1 booked see to clinic 1450m',
      '2040 p1 missed see understanding #1 15m',
      '3495 p1 booked see to clinic 8625m',
      '12120 p1 missed see understanding #2 15m',
      '12135 p1 discharged see not_helped',
    ]);
    expect(measuredOnce(scenario)('hours_lost_to_missed', 'clinic.nurse')).toBeCloseTo(0.25, 9);
  });

  test('waits for the next worker on duty, and whose patience ends meanwhile leaves', () => {
    const saturday = { slots: '{saturday: 1, 2025-01-17: 1}' };
    expect(story(clinic([[0, 'routine']], saturday), ['contacted', 'began_late'])).toEqual([
      '10620 p1 contacted see understanding 30m',
      `10620 p1 began_late see ${10_620 - (5 * 1440 + 600)}m`,
    ]);
    const leaves = clinic([[0, 'routine']], { ...saturday, people: '{patience: 6 days}' });
    expect(story(leaves, WORK)).toEqual([
      '540 p1 desk_worked letter admin 50m',
      '8640 p1 left see gave_up_waiting 8640m',
    ]);
  });

  test('interrupts interruptible desk work only if it is more urgent', () => {
    const when = (urgency: string) =>
      story(
        clinic(
          [
            [0, urgency],
            [TUESDAY + 570, 'routine'],
          ],
          { letter: ', interruptible: true' },
        ),
        ['contacted', 'interrupted'],
      ).slice(0, 2);
    expect(when('urgent')).toEqual([
      '2040 p2 interrupted letter admin 20m',
      '2040 p1 contacted see understanding 30m',
    ]);
    expect(when('routine')[0]).toBe('2060 p1 contacted see understanding 30m');
  });

  test('is not kept waiting by other duties, which follow after it', () => {
    const scenario = clinic(
      [
        [0, 'routine'],
        [TUESDAY + 540, 'routine'],
        [TUESDAY + 541, 'routine'],
      ],
      { staff: ', clinical_share: 0.5' },
    );
    expect(story(scenario, WORK).slice(1, 8)).toEqual([
      '1980 p2 desk_worked letter admin 50m',
      '2040 p1 contacted see understanding 30m',
      '2070 p1 desk_worked see understanding 10m',
      // Booked for 10:00 too.
      '2080 p2 contacted see understanding 30m',
      '2080 p2 began_late see 40m',
      '2110 p2 desk_worked see understanding 10m',
      // From 11:20: 40 minutes of duties left from the letter, and 40 for each appointment.
      '2240 p3 desk_worked letter admin 50m',
    ]);
  });

  test('with the most urgent comes first of those that wait, over all diaries of the role', () => {
    const scenario = scenarioOf(
      `
time: {start: 2025-01-06, run: 14 days, bank_holidays: none}
sources: {door: {from_file: referrals.csv}}
teams:
  clinic:
    staff: {clerk: {wte: 1}, nurse: {wte: 1}}
    diaries: {one: {at: 10:00, slots: {tuesday: 2}}, two: {at: 10:00, slots: {tuesday: 1}}}
    steps:
      log: {desk: clerk, takes: 1 min, then: [{if: urgency == urgent, go_to: second}, {go_to: first}]}
      first: {contact: phone, diary: one, with: nurse, takes: 30 min, then: {discharge: helped}}
      second: {contact: phone, diary: two, with: nurse, takes: 30 min}
`,
      {
        files: {
          'referrals.csv': referrals('urgency', [0, 'routine'], [1, 'emergency'], [2, 'urgent']),
        },
      },
    );
    expect(story(scenario, ['contacted'])).toEqual([
      '2040 p2 contacted first understanding 30m',
      '2070 p3 contacted second understanding 30m',
      '2100 p1 contacted first understanding 30m',
    ]);
  });

  test('is taken on other days from the moment at which the diary changes, and what is booked stays', () => {
    const scenario = clinic(
      [
        [0, 'routine'],
        [3 * 1440, 'routine'],
      ],
      { more: 'changes: [{at: 2025-01-08, set: {teams.clinic.diaries.book.slots: {friday: 1}}}]' },
    );
    expect(story(scenario, ['contacted', 'offered'])).toEqual([
      '2040 p1 contacted see understanding 30m',
      '2040 offered #2 1m',
      `${4 * 1440 + 600} p2 contacted see understanding 30m`,
      `${4 * 1440 + 600} offered #1 1m`,
      `${11 * 1440 + 600} offered #1`,
    ]);
  });
});

test('a clinic whose appointments follow one another is a pool of diaries, one for each time', () => {
  const scenario = scenarioAt('scenarios/examples/clinic-diary.yaml');
  const of = measuredOnce(scenario);
  expect(of('appointment_delay')).toBeLessThan(15);
  expect(of('appointments_late')).toBeGreaterThan(0);
});
