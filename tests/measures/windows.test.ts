import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../helpers.ts';
import { measuredOnce } from '../measured.ts';
import { answersTo, asked, discharged, type Event, left, met, returned } from './by-hand.ts';

/** A request a day, each a contact of six hours. */
const A_DAY = `
assumption: t
time: {start: 2025-01-06, warm_up: 10 days, run: 10 days}
sources: {door: {every: 1 day}}
teams: {t: {hours: always, staff: {w: {on_duty: 1}}, steps: {talk: {contact: phone, with: w, takes: 6 hours}}}}
`;

describe('the window', () => {
  it.each([
    ['10 days', 10],
    ['7 days', 7],
  ])('of %s holds its first instant and not its last', (run, people) => {
    const of = measuredOnce(scenarioOf(A_DAY, { set: [`time.run=${run}`] }));
    expect(of('people')).toBe(people);
    expect(of('requests') * (people / 7)).toBeCloseTo(people, 12);
  });

  const onTheEdge: readonly Event[] = [
    asked(10, 0),
    met(10, 0, 'support'),
    discharged(10, 0),
    asked(20, 1),
    met(20, 1, 'support'),
    discharged(20, 1),
  ];
  const in_ = (from: number, to: number) => answersTo(onTheEdge, { from, to });

  it.each(['people', 'people_helped'])('that adjoins another has none of its %s', (measure) => {
    expect([in_(0, 10), in_(10, 20), in_(20, 30)].map((of) => of(measure))).toEqual([0, 1, 1]);
    expect(in_(0, 30)(measure)).toBe(2);
  });

  it('that adjoins another has none of its waits, and nobody waits twice', () => {
    expect([in_(0, 10), in_(10, 20), in_(20, 30)].map((of) => of('wait_to_help_mean'))).toEqual([NaN, 0, 0]);
    expect(in_(10, 20)('still_waiting')).toBe(0);
    expect(in_(10, 20)('open_at_end')).toBe(0);
    expect(in_(20, 30)('open_at_start')).toBe(0);
  });
});

describe('observation', () => {
  const log: readonly Event[] = [
    asked(5, 0),
    asked(6, 1),
    met(8, 1),
    returned(9, 1),
    asked(15, 2),
    met(16, 0, 'support'),
    discharged(18, 0),
    asked(20, 1),
    left(25, 1),
    left(26, 2),
  ];

  it('ends with the window unless it is said to go on', () => {
    const of = answersTo(log, { from: 0, to: 10 });
    const cut = answersTo(
      log.filter(([day]) => day < 10),
      { from: 0, to: 10 },
    );
    expect([...of.measured.values]).toEqual([...cut.measured.values]);
    expect(of('people')).toBe(2);
    expect(of('help_begun')).toBe(0);
    expect(of('still_waiting_mean')).toBe(5);
  });

  it('that goes on follows the people of the window, and counts nobody who comes after it', () => {
    const of = answersTo(log, { from: 0, to: 10, until: 30 });
    expect(of('people')).toBe(2);
    expect(of('help_begun')).toBe(1 / 2);
    expect(of('never_helped')).toBe(1 / 2);
    expect(of('contacts_per_person')).toBe(1);
  });

  it('that goes on leaves what is counted of the window as it was when the window ended', () => {
    const short = answersTo(log, { from: 0, to: 10 });
    const long = answersTo(log, { from: 0, to: 10, until: 30 });
    for (const measure of [
      'requests',
      'referrals_to_team',
      'ended_returned_share',
      'left_gave_up_waiting',
      'people_helped',
      'wait_to_first_contact_mean',
      'still_waiting',
      'still_waiting_mean',
      'open_at_end',
      'people_on_list',
      'failure_demand',
    ])
      expect([measure, long(measure)]).toEqual([measure, short(measure)]);
  });

  it('that goes on for long enough tells who asked again', () => {
    expect(answersTo(log, { from: 0, to: 10, until: 30 })('re_referred_within_90_days')).toBeNaN();
    expect(answersTo(log, { from: 0, to: 10, until: 120 })('re_referred_within_90_days')).toBe(1);
    expect(answersTo(log, { from: 0, to: 30, until: 120 })('re_referred_within_90_days')).toBe(1 / 4);
  });
});
