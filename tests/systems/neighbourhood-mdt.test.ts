import { expect, it } from 'vitest';
import { claims, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/neighbourhood-mdt.md',
  systems: [
    { file: 'neighbourhood', called: 'no meeting' },
    { file: 'neighbourhood-mdt', called: '18 cases' },
    { file: 'neighbourhood-mdt-twelve', called: '12 cases' },
    { file: 'neighbourhood-mdt-twenty-four', called: '24 cases' },
    { file: 'neighbourhood-mdt-small-room', called: 'two in the room' },
  ],
  replications: 10,
});

const [NONE, MDT, TWELVE, MORE, ROOM] = [0, 1, 2, 3, 4] as const;
const worse: [number, number] = [NONE, MDT];
const highest = (system: number, measure: string, place = '') =>
  study.cell(system, measure, place).estimate.high;
const lowest = (system: number, measure: string, place = '') =>
  study.cell(system, measure, place).estimate.low;

claims('a weekly MDT with 18 cases for a neighbourhood that refers more', () => {
  it('is a bottleneck: always full, with more than two meetings of people left waiting', () => {
    expect(lowest(MDT, 'referrals_to_team', 'core_team')).toBeGreaterThan(18);
    expect(study.cell(MDT, 'meetings_full', 'core_team').estimate.mean).toBe(1);
    expect(lowest(MDT, 'cases_left_waiting', 'core_team')).toBeGreaterThan(2 * 18);
  });

  it('makes first contacts and help come later, and more people give up', () => {
    study.more('wait_to_first_contact_median', '', worse);
    study.more('wait_to_first_contact_p90', '', worse);
    study.more('wait_to_help_median', '', worse);
    study.more('left_gave_up_waiting', '', worse);
  });

  it('leaves clinicians with hours to spare: who waits for a decision is not seen', () => {
    study.less('utilisation', 'core_team.practitioner', worse);
    study.less('hours_understanding', '', worse);
    expect(highest(MDT, 'utilisation', 'core_team.practitioner')).toBeLessThan(0.8);
  });

  it('takes few hours itself: less than a tenth of the hours of care', () => {
    expect(highest(MDT, 'meeting_hours_per_care_hour')).toBeLessThan(0.1);
  });
});

claims('two in the room instead of five', () => {
  const pair: [number, number] = [MDT, ROOM];

  it('spends fewer hours in meetings, and helps as many people: the hours were there before', () => {
    study.less('hours_in_meetings', '', pair);
    const { low, high } = study.between(MDT, ROOM, 'people_helped');
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});

claims('the number of cases a meeting', () => {
  it('decides more than the meeting does: with 24 fewer than half are left waiting, and nearly as many people are helped as without', () => {
    expect(highest(MORE, 'cases_left_waiting', 'core_team')).toBeLessThan(
      0.5 * lowest(MDT, 'cases_left_waiting', 'core_team'),
    );
    study.less('wait_to_first_contact_p90', '', [MDT, MORE]);
    study.less('left_gave_up_waiting', '', [MDT, MORE]);
    expect(study.between(NONE, MORE, 'people_helped').low).toBeGreaterThan(
      -0.08 * study.mean(NONE, 'people_helped'),
    );
  });

  it('with 24 it still adds days to the first contact, for everybody waits for Tuesday', () => {
    study.more('wait_to_first_contact_median', '', [NONE, MORE]);
  });

  it('with 12 more people give up and fewer are helped, by staff who are little more than half busy', () => {
    study.more('left_gave_up_waiting', '', [MDT, TWELVE]);
    study.less('people_helped', '', [MDT, TWELVE]);
    study.less('utilisation', 'core_team.practitioner', [MDT, TWELVE]);
  });

  it('with 12 the median wait to a first contact looks better than with 18: few of those who wait are in it', () => {
    study.less('wait_to_first_contact_median', '', [MDT, TWELVE]);
    study.more('wait_to_first_contact_p90', '', [MDT, TWELVE]);
    study.less('help_begun', '', [MDT, TWELVE]);
  });
});
