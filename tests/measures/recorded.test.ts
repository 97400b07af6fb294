import { expect, it } from 'vitest';
import { CATALOGUE, CLOCK_MEASURES } from '../../src/measures/index.ts';
import { RECORDS, recordedIn } from '../../src/measures/recorded.ts';

const names = [...CATALOGUE, ...CLOCK_MEASURES].map(({ name }) => name);

it('whatever rests on when people asked and were met is in the national data of every service', () => {
  for (const name of [
    'seen_within_4_weeks',
    'wait_to_second_contact_median',
    'contacts_missed',
    'still_waiting',
  ])
    expect(recordedIn(name)).toBe('MHSDS');
});

it('whatever rests on what a contact was for, or on why a referral ended, is there only where it is coded', () => {
  for (const name of [
    'helped_within_12_weeks',
    'journeys_helpful',
    'still_waiting_for_help_mean',
    'bounces_per_person',
  ])
    expect(recordedIn(name)).toBe('MHSDS where coded');
});

it('a gap between groups is recorded where what it compares is', () => {
  for (const name of names.filter((each) => each.includes('gap_in_')))
    expect(recordedIn(name)).toBe(recordedIn(name.replace(/^(widest_)?gap_in_/, '')));
});

it('no national record holds lists within a service, what time was spent on, or rules as practised', () => {
  for (const { name, family } of CATALOGUE)
    if (name.includes('_list') || name.includes('hours_') || family === 'rules' || family === 'places')
      expect([name, recordedIn(name)]).toEqual([name, '']);
});

it('each record holds something, and every other measure is of none', () => {
  for (const record of RECORDS) expect(names.some((name) => recordedIn(name) === record)).toBe(true);
  expect(names.filter((name) => recordedIn(name) === '').length).toBeGreaterThan(30);
});
