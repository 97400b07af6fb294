import { expect, it } from 'vitest';
import { interval, pairedInterval } from '../../src/stats/index.ts';
import { byNeed, type Counted, needsBeside, shareOf } from './by-need.ts';
import { claim, claims, studyOf } from './system-page.ts';
import { BY_THRESHOLD, GAP } from './the-gap.ts';

const study = studyOf({
  page: 'docs/systems/after.md',
  systems: [
    { file: 'before', called: 'before' },
    { file: 'after', called: 'after' },
    { file: 'after-passed-on', called: 'after, passed on' },
  ],
  replications: 10,
  people: true,
  tables: {
    'by-need': (study) => needsBeside(study, BY_THRESHOLD, ['turned away', 'help begun', 'never helped']),
  },
});

const UNWELL = 'unwell enough for secondary care (severity 5.5 or more)';
const share = (system: number, group: string, what: Counted) =>
  shareOf(byNeed(study, system, BY_THRESHOLD), group, what);
const difference = (group: string, what: Counted, other: number, base = 0) =>
  pairedInterval(share(base, group, what), share(other, group, what));

claim('the new roles cost what the posts did that they replace, to a hundredth of a per cent', () => {
  expect(Math.abs(study.mean(1, 'cost') / study.mean(0, 'cost') - 1)).toBeLessThan(0.0001);
});

claims('after the Framework, with the same money', () => {
  it('people in the gap are turned away less often, and help begins for more of them', () => {
    expect(difference(GAP, 'turned away', 1).high).toBeLessThan(0);
    expect(difference(GAP, 'help begun', 1).low).toBeGreaterThan(0);
    expect(difference(GAP, 'never helped', 1).high).toBeLessThan(0);
  });

  it('most of the gap stays open: help begins for fewer than two in five of them', () => {
    expect(interval(share(1, GAP, 'help begun')).high).toBeLessThan(0.4);
  });

  it('people who are unwell enough for secondary care pay for it: help begins for fewer of them', () => {
    expect(difference(UNWELL, 'help begun', 1).high).toBeLessThan(0);
  });

  it('the load moves to the teams that gave up posts: talking therapies’ list takes longer, and so does the longest tenth of waits', () => {
    study.more('wait_on_list_mean', 'talking_therapies');
    study.more('wait_to_first_contact_p90');
  });

  it('all in all help begins for more people, and more requests end with it', () => {
    study.more('help_begun');
    study.more('people_helped');
    study.less('never_helped');
  });

  it('the new team has time to spare while the core team has none: those turned away are not told of it', () => {
    const [core, practice] = ['core_team.practitioner', 'practice.mental_health_practitioner'];
    study.moreIn(1, 'utilisation', core, practice);
    expect(study.cell(1, 'utilisation', practice).estimate.high).toBeLessThan(0.9);
  });
});

claims('after the Framework, where wrong doors pass people on', () => {
  it('the new team is fuller and the gap narrower still', () => {
    study.more('utilisation', 'practice.mental_health_practitioner', [1, 2]);
    expect(difference(GAP, 'help begun', 2, 1).low).toBeGreaterThan(0);
  });

  it('far more people give up waiting, and one in ten of those who are seen waited for longer', () => {
    study.more('left_gave_up_waiting', '', [1, 2]);
    study.more('wait_to_first_contact_p90', '', [1, 2]);
  });
});
