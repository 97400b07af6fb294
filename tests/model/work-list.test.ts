import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

describe('a free worker takes', () => {
  it('the most urgent person first, then whoever was referred first', () => {
    const scenario = scenarioOf(
      `
      time: {run: 100 min}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 10 min}}
      `,
      {
        files: {
          'referrals.csv': referrals(
            'urgency',
            [1, 'routine'],
            [2, 'routine'],
            [3, 'routine'],
            [4, 'urgent'],
            [5, 'emergency'],
            [6, 'urgent'],
          ),
        },
      },
    );
    expect(story(scenario, ['contacted'])).toEqual([
      '1 p1 contacted talk understanding 10m',
      '11 p5 contacted talk understanding 10m',
      '21 p4 contacted talk understanding 10m',
      '31 p6 contacted talk understanding 10m',
      '41 p2 contacted talk understanding 10m',
      '51 p3 contacted talk understanding 10m',
    ]);
  });

  const TWO_TEAMS = `
    time: {run: 200 min}
    sources:
      gp: {from_file: gp.csv}
      ward: {from_file: ward.csv}
    principles: {referrals_go_to: best_fit}
    teams:
      front:
        hours: always
        staff: {clerk: {on_duty: 5}}
        steps: {sort: {desk: clerk, takes: 20 min, then: {refer_to: core}}}
      core:
        hours: always
        staff: {worker: {on_duty: 1}}
        steps: {talk: {contact: phone, with: worker, takes: 30 min}}
  `;

  it('the person whose clock started first, even if another joined this list before them', () => {
    const files = {
      'gp.csv': referrals('team', [1, 'front']),
      'ward.csv': referrals('team', [2, 'core'], [5, 'core']),
    };
    // The worker is free at 32: person 3 has been on the list since 5, person 1 since 21 but asked at 1.
    expect(story(scenarioOf(TWO_TEAMS, { files }), ['waited_for', 'contacted'])).toEqual([
      '1 p1 waited_for sort',
      '2 p2 waited_for talk',
      '2 p2 contacted talk understanding 30m',
      '5 p3 waited_for talk',
      '21 p1 waited_for talk',
      '32 p1 contacted talk understanding 30m',
      '62 p3 contacted talk understanding 30m',
    ]);
  });

  it('those who asked at the same instant in the order in which they asked', () => {
    const files = {
      'gp.csv': referrals('team', [1, 'core'], [3, 'core']),
      'ward.csv': referrals('team', [3, 'core'], [3, 'core']),
    };
    expect(story(scenarioOf(TWO_TEAMS, { files }), ['referred', 'contacted'])).toEqual([
      '1 p1 referred core',
      '1 p1 contacted talk understanding 30m',
      '3 p2 referred core',
      '3 p3 referred core',
      '3 p4 referred core',
      '31 p2 contacted talk understanding 30m',
      '61 p3 contacted talk understanding 30m',
      '91 p4 contacted talk understanding 30m',
    ]);
  });

  it('a referral as an emergency before all others, although it was made last', () => {
    const scenario = scenarioOf(TWO_TEAMS, {
      files: {
        'gp.csv': referrals('team', [10, 'front']),
        'ward.csv': referrals('team', [2, 'core'], [5, 'core'], [6, 'core']),
      },
      set: ['teams.front.steps.sort.then={refer_to: core, as: emergency}'],
    });
    expect(story(scenario, ['contacted'])).toEqual([
      '2 p1 contacted talk understanding 30m',
      '32 p4 contacted talk understanding 30m',
      '62 p2 contacted talk understanding 30m',
      '92 p3 contacted talk understanding 30m',
    ]);
  });

  it('nobody who is routine, where the team takes everyone as urgent', () => {
    const scenario = scenarioOf(TWO_TEAMS, {
      files: {
        'gp.csv': referrals('team', [10, 'front']),
        'ward.csv': referrals('team,urgency', [2, 'core', 'emergency']),
      },
      set: ['teams.core.urgency=urgent'],
    });
    const referred = happenings(scenario).filter(({ event }) => event === 'referred');
    expect(referred.map(({ person, team, urgency }) => `p${person} ${team} ${urgency}`)).toEqual([
      'p1 core emergency',
      'p2 front routine',
      'p2 core urgent',
    ]);
  });
});
