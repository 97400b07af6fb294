import { expect, it } from 'vitest';
import { formalOnly } from '../../src/scenario/index.ts';
import { claims, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/pairs.md',
  systems: [
    { file: 'spa', called: 'single point of access' },
    { file: 'spa-as-practised', called: 'as practised' },
    { file: 'spa-warm-handover', called: 'warm' },
    { file: 'spa-trusted', called: 'trusted' },
    { file: 'spa-one-missed-call', called: 'one missed call' },
    { file: 'spa-home-visit', called: 'two and a home visit' },
    { file: 'before', called: 'high threshold' },
    { file: 'before-low-threshold', called: 'low threshold' },
  ],
  replications: 10,
});

const pair = (base: string, other: string): [number, number] => [study.index(base), study.index(other)];

claims('rules as practised, held against formal rules only', () => {
  const pairOf = pair('spa', 'spa-as-practised');

  it('without its habits it is the single point of access as agreed, rule by rule', () => {
    const practised = study.scenarioOf({ file: 'spa-as-practised', called: '', formal: true });
    const agreed = study.scenarioOf({ file: 'spa', called: '' });
    const rules = ({ teams }: typeof agreed) =>
      teams.flatMap(({ steps }) =>
        steps.map(({ then }) => then.map(({ text, action }) => ({ text, action }))),
      );
    expect(rules(practised)).toEqual(rules(formalOnly(agreed)));
  });

  it('waits halve, and more people are turned away, come back, and are never helped', () => {
    study.less('wait_to_first_contact_mean', '', pairOf);
    study.more('bounces_per_person', '', pairOf);
    study.more('failure_demand', '', pairOf);
    study.more('never_helped', '', pairOf);
  });
});

claims('warm handovers, held against cold ones', () => {
  const pairOf = pair('spa', 'spa-warm-handover');

  it('people bounce less, tell their story once, and more are helped', () => {
    study.less('bounces_per_person', '', pairOf);
    study.less('assessments_per_person', '', pairOf);
    study.more('people_helped', '', pairOf);
  });

  it('introductions take the time of the team that is full already: first contacts take twice as long, more give up', () => {
    study.more('wait_to_first_contact_mean', '', pairOf);
    study.more('left_gave_up_waiting', '', pairOf);
  });
});

claims('trusted assessments, held against repeated ones', () => {
  const pairOf = pair('spa', 'spa-trusted');

  it('hours of understanding become hours of care, and more people are helped', () => {
    study.less('hours_understanding', '', pairOf);
    study.more('hours_care', '', pairOf);
    study.more('people_helped', '', pairOf);
    study.less('assessments_per_person', '', pairOf);
  });

  it('people are seen a little sooner, and more give up: more wait for help, with nobody between', () => {
    study.less('wait_to_first_contact_mean', '', pairOf);
    study.more('left_gave_up_waiting', '', pairOf);
  });
});

claims('two calls and a home visit, held against discharge after one missed call', () => {
  const pairOf = pair('spa-one-missed-call', 'spa-home-visit');

  it('fewer are discharged after missed contacts, fewer come back, fewer are never helped', () => {
    study.less('left_after_missed_contacts', '', pairOf);
    study.less('failure_demand', '', pairOf);
    study.less('never_helped', '', pairOf);
  });

  it('the short wait of the strict policy is gone: it came from those who were discharged', () => {
    study.more('wait_to_first_contact_mean', '', pairOf);
    study.more('left_gave_up_waiting', '', pairOf);
    study.more('utilisation', 'access.triage_clinician', pairOf);
  });
});

claims('a low threshold, held against a high one at the same staffing', () => {
  const pairOf = pair('before', 'before-low-threshold');

  it('fewer bounce and more are helped, by hours that went on assessing people to turn them away', () => {
    study.less('bounces_per_person', '', pairOf);
    study.more('people_helped', '', pairOf);
    study.less('hours_understanding', '', pairOf);
    study.more('hours_care', '', pairOf);
  });

  it('the longest tenth of waits to a first contact gets longer, and more people give up', () => {
    study.more('wait_to_first_contact_p90', '', pairOf);
    study.more('left_gave_up_waiting', '', pairOf);
  });
});
