import { it } from 'vitest';
import { claims, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/linking-workers.md',
  systems: [
    { file: 'no-wrong-door', called: 'no wrong door' },
    { file: 'linking-workers', called: 'with linking workers' },
  ],
  replications: 10,
});

claims('linking workers', () => {
  it('mean fewer wrong doors, and more of those sent to a team are for it', () => {
    study.less('wrong_doors_per_person');
    for (const team of ['crisis', 'psychosis', 'complex_needs', 'core_team', 'talking_therapies'])
      study.more('accepted_by_team', team);
  });

  it('mean fewer people who become an emergency by being passed to the crisis team', () => {
    study.less('crises_while_waiting');
  });

  it('spare the teams hours of understanding', () => {
    study.less('hours_understanding');
  });

  it('cost more time than they spare: people wait longer, and fewer requests end with help', () => {
    study.less('hours_care');
    study.more('wait_to_first_contact_mean');
    study.more('left_gave_up_waiting');
    study.less('people_helped');
  });
});
