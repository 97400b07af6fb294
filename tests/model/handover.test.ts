import { describe, expect, it } from 'vitest';
import { referrals, scenarioOf, story } from '../helpers.ts';
import { core, TWO_TEAMS } from './two-teams.ts';

describe('a handover', () => {
  const HANDED = ['principles.referrals_go_to=core', 'teams.core.steps.talk.then={refer_to: wellbeing}'];

  it('that is cold takes no time, and the next team starts from the beginning', () => {
    const scenario = scenarioOf(TWO_TEAMS, {
      files: core(5),
      set: [...HANDED, 'teams.wellbeing.accepts=true'],
    });
    expect(story(scenario).slice(8)).toEqual([
      '45 p1 handed_over talk cold to wellbeing',
      '45 p1 referred wellbeing',
      '45 p1 waited_for chat',
      '45 p1 contacted chat understanding 7m',
      '52 p1 discharged chat helped',
    ]);
  });

  it('that is warm takes the time of the worker who hands over', () => {
    const scenario = scenarioOf(TWO_TEAMS, {
      files: { 'referrals.csv': referrals('team', [10, 'core'], [11, 'core']) },
      set: [
        ...HANDED,
        'teams.wellbeing.accepts=true',
        'principles.handover=warm',
        'principles.handover_takes=25 min',
      ],
    });
    // Person 2's letter has been waiting; the worker comes to it at 45 + 25, after five minutes and ten in between.
    expect(story(scenario, ['contacted', 'desk_worked', 'handed_over'])).toEqual([
      '10 p1 desk_worked letter admin 5m',
      '15 p1 contacted assessment understanding 10m',
      '25 p1 contacted talk understanding 20m',
      '45 p1 desk_worked talk understanding 25m',
      '45 p1 handed_over talk warm to wellbeing',
      '45 p1 contacted chat understanding 7m',
      '70 p2 desk_worked letter admin 5m',
      '75 p2 contacted assessment understanding 10m',
      '85 p2 contacted talk understanding 20m',
      '105 p2 desk_worked talk understanding 25m',
      '105 p2 handed_over talk warm to wellbeing',
      '105 p2 contacted chat understanding 7m',
    ]);
  });

  it('may be warm by rule where the principle is cold, and the other way round', () => {
    const warm = scenarioOf(TWO_TEAMS, {
      files: core(5),
      set: [HANDED[0]!, 'teams.core.steps.talk.then={refer_to: wellbeing, handover: warm}'],
    });
    expect(story(warm, ['handed_over'])).toEqual(['45 p1 handed_over talk warm to wellbeing']);
    const cold = scenarioOf(TWO_TEAMS, {
      files: core(5),
      set: [
        HANDED[0]!,
        'principles.handover=warm',
        'teams.core.steps.talk.then={refer_to: wellbeing, handover: cold}',
      ],
    });
    expect(story(cold, ['handed_over'])).toEqual(['45 p1 handed_over talk cold to wellbeing']);
  });

  it('that passes on a person at the wrong door says so when it is warm', () => {
    const scenario = scenarioOf(TWO_TEAMS, {
      files: core(3),
      set: ['principles.handover=warm', 'principles.not_eligible=pass_on'],
    });
    expect(story(scenario, ['handed_over', 'passed_on'])).toEqual([
      '25 p1 handed_over assessment warm from a wrong door to wellbeing',
    ]);
  });

  it('that is warm is made by a worker who has met the person: a team that sees at once that it is not theirs has none', () => {
    const scenario = scenarioOf(
      `
      time: {run: 1000 min}
      people: {needs: {severity: 5}}
      sources: {door: {from_file: referrals.csv}}
      principles: {referrals_go_to: first, assessments_trusted: all, handover: warm, not_eligible: pass_on}
      teams:
        first:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps:
            talk: {contact: phone, with: worker, takes: 10 min, sees: {error_sd: 0}, then: {refer_to: second, handover: cold}}
        second:
          hours: always
          accepts: severity < 4
          staff: {worker: {on_duty: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 10 min, sees: {error_sd: 0}}}
        third:
          hours: always
          accepts: severity == 5
          door: true
          staff: {worker: {on_duty: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 10 min}}
      `,
      {
        files: { 'referrals.csv': referrals('', [10]) },
        set: ['teams.first.accepts=true', 'teams.first.door=false'],
      },
    );
    expect(story(scenario)).toEqual([
      '10 p1 referred first',
      '10 p1 waited_for talk',
      '10 p1 contacted talk understanding 10m',
      '20 p1 handed_over talk cold to second',
      '20 p1 referred second',
      '20 p1 handed_over talk warm from a wrong door to third',
      '20 p1 referred third',
      '20 p1 accepted talk',
      '20 p1 waited_for talk',
      '20 p1 contacted talk understanding 10m',
      '30 p1 discharged talk helped',
    ]);
  });

  it('to the team that fits finds it by what was seen', () => {
    const scenario = scenarioOf(TWO_TEAMS, {
      files: core(5),
      set: ['teams.core.steps.talk.then={refer_to: best_fit}', 'teams.wellbeing.accepts=severity == 5'],
    });
    expect(story(scenario, ['handed_over'])).toEqual(['45 p1 handed_over talk cold to wellbeing']);
  });
});

describe('an assessment that the next team trusts', () => {
  const TRUSTING = [
    'principles.referrals_go_to=wellbeing',
    'teams.wellbeing.accepts=true',
    'teams.wellbeing.steps.chat.then={refer_to: core}',
    'teams.core.skip_if_trusted=[assessment]',
  ];
  const files = { 'referrals.csv': referrals('severity', [10, 5]) };

  it('is not repeated: the person is accepted at once and the step is left out', () => {
    const scenario = scenarioOf(TWO_TEAMS, {
      files,
      set: [...TRUSTING, 'principles.assessments_trusted=all'],
    });
    expect(story(scenario).slice(3)).toEqual([
      '17 p1 handed_over chat cold to core',
      '17 p1 referred core',
      '17 p1 accepted letter',
      '17 p1 waited_for letter',
      '17 p1 desk_worked letter admin 5m',
      '22 p1 waited_for talk',
      '22 p1 contacted talk understanding 20m',
      '42 p1 discharged talk helped',
    ]);
  });

  it('shows at once that this is the wrong door', () => {
    const scenario = scenarioOf(TWO_TEAMS, {
      files: { 'referrals.csv': referrals('severity', [10, 3]) },
      set: [...TRUSTING, 'principles.assessments_trusted=all'],
    });
    expect(story(scenario).slice(3)).toEqual([
      '17 p1 handed_over chat cold to core',
      '17 p1 referred core',
      '17 p1 returned letter returned_to_referrer',
    ]);
  });

  it.each([
    ['none is trusted', 'none', 4],
    ['this team trusts nobody', '{core: none, wellbeing: all}', 4],
    ['this team trusts that one', '{core: [wellbeing]}', 3],
  ])('counts only where it is: %s', (_, trusted, contacts) => {
    const scenario = scenarioOf(TWO_TEAMS, {
      files,
      set: [...TRUSTING, `principles.assessments_trusted=${trusted}`],
    });
    expect(story(scenario, ['contacted', 'desk_worked'])).toHaveLength(contacts);
  });

  it('is trusted after a warm handover in any case', () => {
    const scenario = scenarioOf(TWO_TEAMS, { files, set: [...TRUSTING, 'principles.handover=warm'] });
    expect(story(scenario, ['contacted'])).toEqual([
      '10 p1 contacted chat understanding 7m',
      '22 p1 contacted talk understanding 20m',
    ]);
  });

  it.each([
    ['cold', 'all'],
    ['warm', 'none'],
  ])(
    'has to be an assessment: after a %s handover by somebody who heard no story, nothing is left out',
    (handover, trusted) => {
      const scenario = scenarioOf(TWO_TEAMS, {
        files,
        set: [
          ...TRUSTING,
          `principles.handover=${handover}`,
          `principles.assessments_trusted=${trusted}`,
          'teams.wellbeing.steps.chat.assesses=false',
        ],
      });
      expect(story(scenario, ['contacted'])).toEqual([
        '10 p1 contacted chat understanding 7m',
        '22 p1 contacted assessment understanding 10m',
        '32 p1 contacted talk understanding 20m',
      ]);
    },
  );
});
