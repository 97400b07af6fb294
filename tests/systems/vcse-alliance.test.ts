import { expect, it } from 'vitest';
import { claims, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/vcse-alliance.md',
  systems: [
    { file: 'vcse-separate', called: 'by themselves' },
    { file: 'vcse-record', called: 'one record' },
    { file: 'vcse-alliance', called: 'alliance' },
  ],
  replications: 10,
});

const ORGANISATIONS = ['connectors', 'advice', 'peer_support'];

claims('one record for three voluntary organisations', () => {
  it('saves hours of understanding, and gives hours of care where there were too few', () => {
    study.less('hours_understanding');
    study.more('hours_care', 'connectors');
    study.more('hours_care', 'peer_support');
  });

  it('means fewer stories told for each person whose help begins', () => {
    study.less('assessments_per_person_helped');
  });

  it('does not mean fewer stories told in all: people who would have given up are heard', () => {
    study.less('left_gave_up_waiting');
    expect(study.between(0, 1, 'assessments_per_person').high).toBeGreaterThan(0);
  });

  it('helps more people, sooner by advice and by peer support', () => {
    study.more('help_begun');
    study.more('people_helped');
    study.less('wait_on_list_mean', 'advice');
    study.less('wait_on_list_mean', 'peer_support');
  });
});

claims('supervision for the workers of the voluntary organisations', () => {
  it('takes hours of care where the organisation is full, and none where it is not', () => {
    study.less('hours_care', 'connectors', [1, 2]);
    study.less('hours_care', 'peer_support', [1, 2]);
    expect(study.mean(2, 'utilisation', 'advice.adviser')).toBeLessThan(0.8);
  });

  it('takes as many hours of the core team, which gives it', () => {
    const given = ORGANISATIONS.reduce((sum, team) => sum + study.mean(2, 'hours_supervision', team), 0);
    expect(study.mean(2, 'hours_supervision', 'core_team.practitioner') / given).toBeCloseTo(1, 1);
  });

  it('gives back part of what the record has gained, not all of it', () => {
    study.more('left_gave_up_waiting', '', [1, 2]);
    study.less('help_begun', '', [1, 2]);
    study.more('help_begun', '', [0, 2]);
    study.less('left_gave_up_waiting', '', [0, 2]);
  });
});
