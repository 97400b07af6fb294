import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

const TALK = `
  time: {run: 10 days}
  sources: {gp: {from_file: referrals.csv}, self: {every: 1000 days, urgency: urgent}}
  principles: {referrals_go_to: team}
  teams:
    team:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 10 min}}
    other_team:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps: {chat: {contact: phone, with: worker, takes: 5 min}}
`;
const files = { 'referrals.csv': referrals('', [10]) };

describe('people come back', () => {
  it('after the delay, through the source that they first came through, as a request of its own', () => {
    const scenario = scenarioOf(TALK, { files, set: ['people.returns={after: {helped: 1}, delay: 4 days}'] });
    expect(story(scenario)).toEqual([
      '10 p1 referred team',
      '10 p1 waited_for talk',
      '10 p1 contacted talk understanding 10m',
      '20 p1 discharged talk helped',
      '20 p1 will_return team 5760m',
      '5780 p1 referred team',
      '5780 p1 waited_for talk',
      '5780 p1 contacted talk understanding 10m',
      '5790 p1 discharged talk helped',
      '5790 p1 will_return team 5760m',
      '11550 p1 referred team',
      '11550 p1 waited_for talk',
      '11550 p1 contacted talk understanding 10m',
      '11560 p1 discharged talk helped',
      '11560 p1 will_return team 5760m',
    ]);
  });

  it('through another source if the scenario says so, with the urgency of that source', () => {
    const scenario = scenarioOf(TALK, {
      files,
      set: ['people.returns={after: {helped: 1}, delay: 4 days, through: self}'],
    });
    const asked = happenings(scenario, { only: ['referred'] });
    expect(asked.map(({ source, urgency }) => `${source} ${urgency}`)).toEqual([
      'gp routine',
      'self urgent',
      'self urgent',
    ]);
  });

  it.each([
    ['helped', 0.12, []],
    ['returned_to_referrer', 0.4, ['teams.team.steps.talk.then={return_to_referrer: true}']],
    ['discharged_after_missed_contacts', 0.7, ['people.attendance=0']],
    ['gave_up_waiting', 0.25, ['people.patience=1 hour', 'teams.team.hours=weekdays 22:00-23:00']],
    ['signposted', 0.5, ['teams.team.steps.talk.then={signpost: elsewhere}']],
  ])('after a referral that ended as %s with the probability of that outcome', (outcome, share, set) => {
    const scenario = scenarioOf(TALK, {
      files: { 'referrals.csv': referrals('', ...Array.from({ length: 2000 }, (_, i) => [i])) },
      set: [
        'teams.team.staff.worker.on_duty=100',
        `people.returns={after: {${outcome}: ${share}}, delay: 1000 weeks}`,
        'time.run=3 weeks',
        ...set,
      ],
    });
    const back = happenings(scenario, { only: ['will_return'] }).length;
    expect(Math.abs(back / 2000 - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 2000));
  });
});

describe('people who are told to ask elsewhere', () => {
  it('outside the scenario are gone', () => {
    const scenario = scenarioOf(TALK, { files, set: ['teams.team.steps.talk.then={signpost: elsewhere}'] });
    expect(story(scenario)).toEqual([
      '10 p1 referred team',
      '10 p1 waited_for talk',
      '10 p1 contacted talk understanding 10m',
      '20 p1 signposted talk signposted',
    ]);
  });

  it('ask that team after the delay, as a request of their own', () => {
    const scenario = scenarioOf(TALK, {
      files,
      set: ['teams.team.steps.talk.then={signpost: other_team, completes: 1, delay: 1 day}'],
    });
    expect(story(scenario).slice(3)).toEqual([
      '20 p1 signposted talk signposted to other_team',
      '20 p1 will_return to other_team 1440m'.replace('will_return to', 'will_return team to'),
      '1460 p1 referred other_team',
      '1460 p1 waited_for chat',
      '1460 p1 contacted chat understanding 5m',
      '1465 p1 discharged chat helped',
    ]);
  });

  it('do so as often as the scenario says; the others come back or not, as after any signpost', () => {
    const scenario = scenarioOf(TALK, {
      files: { 'referrals.csv': referrals('', ...Array.from({ length: 3000 }, (_, i) => [i])) },
      set: [
        'teams.team.staff.worker.on_duty=100',
        'people.returns={after: {signposted: 0.5}, delay: 1000 weeks}',
        'teams.team.steps.talk.then={signpost: other_team, completes: 0.31}',
      ],
    });
    const rows = happenings(scenario, { only: ['will_return'] });
    const asked = rows.filter(({ detail }) => detail === 'to other_team').length / 3000;
    const back = rows.filter(({ detail }) => detail === '').length / 3000;
    expect(Math.abs(asked - 0.31)).toBeLessThan(4 * Math.sqrt((0.31 * 0.69) / 3000));
    expect(Math.abs(back - 0.69 / 2)).toBeLessThan(4 * Math.sqrt((0.345 * 0.655) / 3000));
  });
});

describe('a person', () => {
  it('is of a kind and of groups, with the shares that the scenario gives', () => {
    const scenario = scenarioOf(TALK, {
      files: { 'referrals.csv': referrals('', ...Array.from({ length: 4000 }, (_, i) => [i])) },
      set: [
        'people.kinds={common: {share: 0.7}, rare: {share: 0.3}}',
        'people.groups={age: {young: {share: 0.2}, old: {share: 0.8}}, place: {town: {share: 0.6}, village: {share: 0.4}}}',
      ],
    });
    const asked = happenings(scenario, { only: ['referred'] });
    const share = (holds: (row: (typeof asked)[number]) => boolean) =>
      asked.filter(holds).length / asked.length;
    const isAbout = (found: number, expected: number) => {
      expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 4000));
    };
    isAbout(
      share(({ kind }) => kind === 'rare'),
      0.3,
    );
    isAbout(
      share(({ groups }) => groups.includes('age=young')),
      0.2,
    );
    isAbout(
      share(({ groups }) => groups.includes('place=village')),
      0.4,
    );
    // Independent of each other.
    isAbout(
      share(({ kind, groups }) => kind === 'rare' && groups === 'age=young place=village'),
      0.3 * 0.2 * 0.4,
    );
  });

  it('comes from a source with shares of kinds of its own', () => {
    const scenario = scenarioOf(TALK, {
      files: { 'referrals.csv': referrals('', ...Array.from({ length: 500 }, (_, i) => [i])) },
      set: ['people.kinds={common: {share: 0.7}, rare: {share: 0.3}}', 'sources.gp.kinds={rare: 1}'],
    });
    const kinds = happenings(scenario)
      .filter(({ event }) => event === 'referred')
      .map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['rare']));
  });

  it('has the needs of their kind, changed by their groups', () => {
    const scenario = scenarioOf(TALK, {
      files: {
        'referrals.csv': referrals(
          'kind,age',
          [1, 'common', 'old'],
          [2, 'common', 'young'],
          [3, 'rare', 'old'],
          [4, 'rare', 'young'],
        ),
      },
      set: [
        'people.needs={severity: 2}',
        'people.kinds={common: {share: 0.7}, rare: {share: 0.3, needs: {severity: 5}}}',
        'people.groups={age: {young: {share: 0.2, needs: {severity: +1}}, old: {share: 0.8}}}',
        'teams.team.steps.talk.sees={error_sd: 0}',
        'teams.team.steps.talk.then=[{if: severity == 2, discharge: helped}, {if: severity == 3, discharge: partly_helped}, {if: severity == 5, discharge: not_helped}, {if: severity == 6, discharge: declined}, {return_to_referrer: true}]',
      ],
    });
    const endings = happenings(scenario).filter(
      ({ detail, event }) => event === 'discharged' || (event === 'declined' && detail),
    );
    expect(endings.map(({ person, detail }) => `p${person} ${detail}`)).toEqual([
      'p1 helped',
      'p2 partly_helped',
      'p3 not_helped',
      'p4 declined',
    ]);
  });
});
