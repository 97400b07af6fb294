import { expect, it } from 'vitest';
import { claim, claims, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/waiting-well.md',
  systems: [
    { file: 'no-wrong-door', called: 'no support' },
    { file: 'waiting-well', called: 'support, same money' },
    { file: 'waiting-well-extra', called: 'support, new money' },
    { file: 'waiting-well-therapist', called: 'therapist, new money' },
  ],
  replications: 10,
});

const [NONE, SAME, NEW, THERAPIST] = [0, 1, 2, 3] as const;
const GAVE_UP = ['referrals_ended_as', 'talking_therapies_->_gave_up_waiting'] as const;

claim('the support costs what it says: nothing, or as much as the therapists', () => {
  expect(Math.abs(study.mean(SAME, 'cost') / study.mean(NONE, 'cost') - 1)).toBeLessThan(0.0001);
  expect(Math.abs(study.mean(NEW, 'cost') / study.mean(THERAPIST, 'cost') - 1)).toBeLessThan(0.0001);
});

claims('an associate psychologist who supports people on the lists for therapy, with new money', () => {
  const pair: [number, number] = [NONE, NEW];

  it('keeps a few more people from giving up', () => {
    study.less('left_gave_up_waiting', '', pair);
    study.less(...GAVE_UP, pair);
  });

  it('lengthens the list and the wait', () => {
    study.more('people_on_list', 'talking_therapies', pair);
    study.more('wait_on_list_mean', 'talking_therapies', pair);
    study.more('wait_on_list_mean', 'complex_needs', pair);
  });

  it('helps nobody more, and a few in a hundred fewer: therapists were full before and are full now', () => {
    const { mean, high } = study.between(NONE, NEW, 'people_helped');
    expect(high).toBeLessThan(0);
    expect(mean).toBeGreaterThan(-0.03 * study.mean(NONE, 'people_helped'));
    for (const system of [NONE, NEW])
      expect(study.cell(system, 'utilisation', 'talking_therapies.therapist').estimate.low).toBeGreaterThan(
        0.99,
      );
  });
});

claims('the same support for the same money', () => {
  const pair: [number, number] = [NONE, SAME];

  it('lengthens the list by two fifths and more, and the wait with it', () => {
    expect(study.between(NONE, SAME, 'people_on_list', 'talking_therapies').low).toBeGreaterThan(
      0.4 * study.mean(NONE, 'people_on_list', 'talking_therapies'),
    );
    study.more('wait_on_list_p90', 'talking_therapies', pair);
  });

  it('has more people give up, and fewer helped: it was paid for with therapy', () => {
    study.more('left_gave_up_waiting', '', pair);
    study.less('people_helped', '', pair);
  });
});

claims('the money of the support spent on therapists', () => {
  it('shortens the list, keeps more people from giving up than the support does, and helps more', () => {
    study.less('people_on_list', 'talking_therapies', [NONE, THERAPIST]);
    study.less('left_gave_up_waiting', '', [NEW, THERAPIST]);
    study.more('people_helped', '', [NEW, THERAPIST]);
  });
});
