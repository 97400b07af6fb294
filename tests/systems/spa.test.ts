import { expect, it } from 'vitest';
import { OUTCOMES } from '../../src/event-log/kinds.ts';
import { estimateWords } from '../../src/report/words/estimates.ts';
import { interval } from '../../src/stats/index.ts';
import { claims, type SystemStudy, studyOf } from './system-page.ts';

const ADVICE = OUTCOMES.indexOf('advice_and_signposting');

const study = studyOf({
  page: 'docs/systems/spa.md',
  systems: [{ file: 'spa', called: 'single point of access' }],
  replications: 10,
  people: true,
  tables: { advice: (study) => `${estimateWords('days', daysToAdvice(study))}.` },
});

/** Days from asking to the call that ended with advice, of people who asked once and got nothing else. */
function daysToAdvice({ records, result }: SystemStudy) {
  const { warmUp } = result.systems[0]!.scenario.time;
  return interval(
    records.map(({ people }) => {
      const table = people[0]!;
      const days = Array.from(table.waitToFirstContact).filter(
        (_, row) =>
          table.outcome[row] === ADVICE && table.referrals[row] === 1 && table.firstReferred[row]! >= warmUp,
      );
      return days.reduce((sum, each) => sum + each, 0) / days.length;
    }),
  );
}

const low = (measure: string, place = '') => study.cell(0, measure, place).estimate.low;

claims('in a single point of access', () => {
  it('people wait for three weeks before anybody speaks to them, and six more before help', () => {
    expect(low('wait_to_first_contact_mean')).toBeGreaterThan(18);
    expect(low('hidden_wait_median')).toBeGreaterThan(35);
  });

  it('the story is told more than once by each, and three times for each person whose help begins', () => {
    expect(low('assessments_per_person')).toBeGreaterThan(1.5);
    expect(low('assessments_per_person_helped')).toBeGreaterThan(3);
  });

  it('people leave at every stage: before any contact, between contact and help, and during help', () => {
    for (const stage of ['left_before_any_contact', 'left_between_contact_and_help', 'left_during_help'])
      expect(low(stage), stage).toBeGreaterThan(0.05);
  });

  it('who is told to ask elsewhere is told so after two weeks', () => {
    expect(low('ended_advice_share')).toBeGreaterThan(0.05);
    expect(daysToAdvice(study).low).toBeGreaterThan(14);
  });

  it('for ten hours of care six or more go on sorting and understanding, and none of the access team’s is care', () => {
    const first = low('hours_sorting') + low('hours_understanding');
    expect(first / study.mean(0, 'hours_care')).toBeGreaterThan(0.6);
    expect(study.mean(0, 'hours_care', 'access')).toBe(0);
  });

  it('the access team is at its limit, and so are the teams behind it', () => {
    for (const role of ['access.triage_clinician', 'core_team.practitioner', 'talking_therapies.therapist'])
      expect(low('utilisation', role), role).toBeGreaterThan(0.98);
  });
});
