import { expect, it } from 'vitest';
import { claims, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/navigators.md',
  systems: [
    { file: 'clinicians-alone', called: 'clinicians alone' },
    { file: 'navigators', called: 'a navigator' },
    { file: 'navigators-full', called: 'half a navigator' },
    { file: 'navigators-same-places', called: 'a navigator, places kept' },
  ],
  replications: 10,
});

const CLINICIAN = 'core_team.practitioner';

claims('a navigator for two thirds of a clinician', () => {
  it('costs the same', () => {
    expect(Math.abs(study.mean(1, 'cost') / study.mean(0, 'cost') - 1)).toBeLessThan(0.0002);
  });

  it('frees more clinicians’ hours than it takes: they assess more people, and first contacts come sooner on average', () => {
    study.less('hours_care', CLINICIAN);
    study.less('wait_to_first_contact_mean');
    study.more('hours_understanding', CLINICIAN);
  });

  it('does not mean that more requests end with help: caseload places went with the post', () => {
    study.less('people_helped');
    expect(study.mean(1, 'caseload_per_wte', CLINICIAN)).toBeGreaterThan(25.5);
  });

  it('does mean that help begins for more people where the places are kept', () => {
    study.more('help_begun', '', [0, 3]);
    expect(study.between(0, 3, 'people_helped').high).toBeGreaterThan(0);
    study.more('people_helped', '', [1, 3]);
  });
});

claims('a navigator who is full', () => {
  it('leaves practical needs with the clinicians again, who are freed of less', () => {
    expect(study.cell(2, 'utilisation', 'core_team.navigator').estimate.low).toBeGreaterThan(0.98);
    study.more('rule_fired', 'practical_needs_to_a_clinician', [1, 2]);
    study.more('hours_care', CLINICIAN, [1, 2]);
  });
});
