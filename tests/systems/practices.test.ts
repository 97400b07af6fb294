import { expect, it } from 'vitest';
import { claims, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/practices.md',
  systems: [
    { file: 'spa', called: 'single point of access' },
    { file: 'spa-drinking', called: 'help for both' },
    { file: 'spa-until-sorted', called: 'not until sorted' },
    { file: 'spa-risk-averse', called: 'afraid of risk' },
    { file: 'spa-good-enough', called: 'good enough' },
    { file: 'spa-another-worker', called: 'another worker' },
    { file: 'spa-emails', called: 'e-mails' },
    { file: 'spa-light-contacts', called: 'light contacts' },
    { file: 'spa-quarter-to-vcse', called: 'a quarter to VCSE' },
    { file: 'spa-reactive', called: 'nobody looks' },
    { file: 'spa-reviews', called: 'proactive reviews' },
    { file: 'spa-step-down', called: 'no way back' },
    { file: 'spa-way-back', called: 'easy way back' },
    { file: 'spa-groups', called: 'in groups' },
  ],
  replications: 10,
  size: 0.5,
});

const pair = (base: string, other: string): [number, number] => [study.index(base), study.index(other)];

claims('“not until the drinking is sorted”, held against help for both', () => {
  const pairOf = pair('spa-drinking', 'spa-until-sorted');

  it('more bounce, more are turned away for good, and help begins for fewer of those who drink', () => {
    study.more('bounces_per_person', '', pairOf);
    study.more('turned_away_for_good', '', pairOf);
    study.less('help_begun', 'drinking=drinks', pairOf);
    study.more('never_helped', '', pairOf);
  });

  it('waits look better: fewer are let in', () => {
    study.less('wait_to_second_contact_mean', '', pairOf);
    study.less('left_gave_up_waiting', '', pairOf);
  });
});

claims('a culture that is afraid of risk, held against good enough', () => {
  const pairOf = pair('spa-risk-averse', 'spa-good-enough');

  it('good enough loses far fewer to missed contacts, and far more wait and give up', () => {
    study.less('left_after_missed_contacts', '', pairOf);
    study.more('left_gave_up_waiting', '', pairOf);
    study.more('wait_to_first_contact_mean', '', pairOf);
  });

  it('good enough bounces fewer, and fewer are never helped', () => {
    study.less('bounces_per_person', '', pairOf);
    study.less('never_helped', '', pairOf);
  });
});

claims('help by another than who assessed', () => {
  it('the story is told once more, and fewer requests end with help', () => {
    study.more('hours_understanding', '', pair('spa', 'spa-another-worker'));
    study.less('people_helped', '', pair('spa', 'spa-another-worker'));
  });
});

claims('letters that are asked back about by e-mail', () => {
  it('first contacts come days later, and nobody more is helped', () => {
    study.more('wait_to_first_contact_mean', '', pair('spa', 'spa-emails'));
    study.less('seen_within_4_weeks', '', pair('spa', 'spa-emails'));
  });
});

claims('a second light contact', () => {
  const pairOf = pair('spa', 'spa-light-contacts');

  it('more people have two contacts, and sooner', () => {
    study.more('two_or_more_contacts', '', pairOf);
    study.less('wait_to_second_contact_mean', '', pairOf);
  });

  it('fewer requests end with help, first contacts come later, and more give up', () => {
    study.less('people_helped', '', pairOf);
    study.more('wait_to_first_contact_mean', '', pairOf);
    study.more('left_gave_up_waiting', '', pairOf);
  });
});

claims('a quarter of the core team’s money, ring-fenced for voluntary organisations', () => {
  const pairOf = pair('spa', 'spa-quarter-to-vcse');

  it('help begins for more people with mostly social needs and for fewer with common problems, for the same money', () => {
    study.more('help_begun', 'kind=mostly_social', pairOf);
    study.less('help_begun', 'kind=common_problems', pairOf);
    expect(Math.abs(study.mean(pairOf[1], 'cost') / study.mean(pairOf[0], 'cost') - 1)).toBeLessThan(0.001);
  });
});

claims('proactive reviews of people with psychosis who have left their team', () => {
  const pairOf = pair('spa-reactive', 'spa-reviews');

  it('relapses come to help sooner, and fewer people go through the crisis team, for the same money', () => {
    study.less('clock_relapse_mean', '', pairOf);
    study.less('referrals_to_team', 'crisis', pairOf);
    study.less('crises_while_waiting', 'kind=psychosis', pairOf);
    expect(Math.abs(study.mean(pairOf[1], 'cost') / study.mean(pairOf[0], 'cost') - 1)).toBeLessThan(0.001);
  });

  it('others pay for it: help begins for fewer people with psychosis who come for the first time', () => {
    study.less('help_begun', 'kind=psychosis', pairOf);
    study.more('wait_on_list_mean', 'psychosis', pairOf);
  });
});

claims('people who are stepped down early, with an easy way back and with none', () => {
  const pairOf = pair('spa-step-down', 'spa-way-back');

  it('whoever with psychosis asks again comes to help in a fraction of the time, and far fewer of them never do', () => {
    study.less('clock_again_mean', '', pairOf);
    study.less('clock_again_never_stopped', '', pairOf);
    expect(study.mean(pairOf[1], 'clock_again_mean')).toBeLessThan(
      0.5 * study.mean(pairOf[0], 'clock_again_mean'),
    );
  });

  it('the places are those of people who come for the first time: help begins for fewer of them', () => {
    study.less('help_begun', '', pairOf);
  });
});

claims('talking therapy in groups, held against one to one', () => {
  const pairOf = pair('spa', 'spa-groups');

  it('the list is shorter, and help begins sooner and for more people', () => {
    study.less('wait_on_list_mean', 'talking_therapies', pairOf);
    study.more('help_begun', 'kind=common_problems', pairOf);
    study.less('left_gave_up_waiting', '', pairOf);
  });

  it('a group is missed more often, and hours of therapists become hours of assessing', () => {
    study.more('contacts_missed', 'talking_therapies', pairOf);
    study.less('hours_care', 'talking_therapies', pairOf);
    study.more('hours_understanding', 'talking_therapies', pairOf);
  });
});
