import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

describe('urgency that rises while people wait', () => {
  const EVERY_THREE = `
    time: {run: 21.5 min}
    sources: {door: {every: 3 min}}
    teams:
      team:
        hours: always
        waiting_list: {urgency_rises: [{after: 4 min, to: urgent}]}
        staff: {worker: {on_duty: 1}}
        steps: {talk: {contact: phone, with: worker, takes: 4.5 min}}
  `;

  it('changes the last two of five, who wait 0, 1.5, 3, 4.5 and 6 minutes', () => {
    expect(story(scenarioOf(EVERY_THREE), ['contacted', 'rose'])).toEqual([
      '3 p1 contacted talk understanding 4.5m',
      '7.5 p2 contacted talk understanding 4.5m',
      '12 p3 contacted talk understanding 4.5m',
      '16 p4 rose talk from routine 4m',
      '16.5 p4 contacted talk understanding 4.5m',
      '19 p5 rose talk from routine 4m',
      '21 p5 contacted talk understanding 4.5m',
    ]);
  });

  /** The worker is busy with the first person until minute 100; two routine people ask, then an urgent one. */
  const ASKED = referrals('urgency', [0, 'routine'], [10, 'routine'], [20, 'urgent'], [30, 'routine']);
  const oneWorker = (list: string, step: string) => `
    time: {run: 1000 min}
    sources: {door: {from_file: referrals.csv}}
    teams:
      team:
        hours: always
        waiting_list: ${list}
        staff: {worker: {on_duty: 1, caseload: 1 per on_duty}}
        steps: {talk: ${step}}
  `;
  const CALL = '{contact: phone, with: worker, takes: 100 min}';
  const HELD = '{course: {contacts: 1, every: 1 day, with: worker, takes: 100 min}, holds: caseload}';
  const order = (list: string, step: string) =>
    happenings(scenarioOf(oneWorker(list, step), { files: { 'referrals.csv': ASKED } }))
      .filter(({ event }) => event === 'contacted')
      .map(({ person }) => person);

  it.each([CALL, HELD])('keeps the referral date, and gives a place among the urgent by it: %s', (step) => {
    expect(order('{}', step)).toEqual([1, 3, 2, 4]);
    expect(order('{urgency_rises: [{after: 20 min, to: urgent}]}', step)).toEqual([1, 2, 3, 4]);
    expect(order('{urgency_rises: [{after: 75 min, to: urgent}]}', step)).toEqual([1, 2, 3, 4]);
    expect(order('{urgency_rises: [{after: 95 min, to: urgent}]}', step)).toEqual([1, 3, 2, 4]);
  });

  it('may rise again, and leaves alone who is more urgent already', () => {
    const list = '{urgency_rises: [{after: 20 min, to: urgent}, {after: 50 min, to: emergency}]}';
    const scenario = scenarioOf(oneWorker(list, CALL), { files: { 'referrals.csv': ASKED } });
    expect(story(scenario, ['rose']).slice(0, 5)).toEqual([
      '30 p2 rose talk from routine 20m',
      '50 p4 rose talk from routine 20m',
      '60 p2 rose talk from urgent 50m',
      '70 p3 rose talk from urgent 50m',
      '80 p4 rose talk from urgent 50m',
    ]);
  });

  it('is counted anew on the list of each step, and a step may say it otherwise', () => {
    const scenario = scenarioOf(
      `
      time: {run: 300 min}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          waiting_list: {urgency_rises: [{after: 15 min, to: urgent}]}
          staff: {first: {on_duty: 1}, second: {on_duty: 1}}
          steps:
            call: {contact: phone, with: first, takes: 10 min}
            talk: {contact: phone, with: second, takes: 100 min, urgency_rises: [{after: 30 min, to: emergency}]}
    `,
      { files: { 'referrals.csv': referrals('', [0], [0], [0]) } },
    );
    // The third waits 20 minutes for a call, the second 90 and the third 180 for a talk.
    expect(story(scenario, ['rose'])).toEqual([
      '15 p3 rose call from routine 15m',
      '50 p2 rose talk from routine 30m',
      '60 p3 rose talk from urgent 30m',
    ]);
  });
});

describe('the order of a list', () => {
  /** One worker talks for 40 minutes at a time. Person 2 comes to the list by way of a form that takes 20. */
  const town = (list: string, talk = '') =>
    scenarioOf(
      `
      time: {run: 1000 min}
      people: {kinds: {with_form: {share: 0.5}, without: {share: 0.5}}}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          waiting_list: ${list}
          staff: {worker: {on_duty: 1}, clerk: {on_duty: 1}, typist: {on_duty: 1}}
          steps:
            ask: {desk: clerk, takes: 1 min, then: [{if: kind == with_form, go_to: form}, {go_to: talk}]}
            form: {desk: typist, takes: 20 min}
            talk: {contact: phone, with: worker, takes: 40 min, ${talk} then: {discharge: helped}}
    `,
      {
        files: {
          'referrals.csv': referrals(
            'kind,urgency',
            [0, 'without', 'routine'],
            [5, 'with_form', 'routine'],
            [6, 'without', 'routine'],
            [30, 'without', 'urgent'],
          ),
        },
      },
    );
  const order = (list: string, talk?: string) =>
    happenings(town(list, talk), { only: ['contacted'] }).map(({ person }) => person);

  it('is that of the requests, or where it says so that of joining it; urgent people are first in both', () => {
    // The first talk is over at minute 41: person 2 has joined at 26, person 3 at 7.
    expect(order('{}')).toEqual([1, 4, 2, 3]);
    expect(order('{served_by: joining}')).toEqual([1, 4, 3, 2]);
    expect(order('{}', 'served_by: joining,')).toEqual([1, 4, 3, 2]);
    expect(order('{served_by: joining}', 'served_by: referral_date,')).toEqual([1, 4, 2, 3]);
  });

  it('by joining begins anew for whoever comes back to it', () => {
    const again = (order: string) =>
      scenarioOf(`
        time: {run: 20 hours}
        sources: {door: {every: {sequence: [1 min, 2 min, 2 min, 100 days]}}}
        teams:
          team:
            hours: always
            staff: {worker: {on_duty: 1}, clerk: {on_duty: 1}}
            steps:
              talk: {contact: phone, with: worker, takes: 10 min, ${order} then: [{if: contacts < 2, go_to: note}, {discharge: helped}]}
              note: {desk: clerk, takes: 1 min, then: {go_to: talk}}
      `);
    const talks = (order: string) =>
      happenings(again(order), { only: ['contacted'] }).map(({ person }) => person);
    expect(talks('')).toEqual([1, 2, 1, 2, 3, 3]);
    expect(talks('served_by: joining,')).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it.each([
    ['referral_date', 1],
    ['joining', 2],
  ])('by %s holds for a meeting too', (by, first) => {
    const board = scenarioOf(
      `
      time: {run: 2 hours}
      people: {kinds: {with_form: {share: 0.5}, without: {share: 0.5}}}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1}, clerk: {on_duty: 1}, typist: {on_duty: 1}}
          steps:
            ask: {desk: clerk, takes: 1 min, then: [{if: kind == with_form, go_to: form}, {go_to: board}]}
            form: {desk: typist, takes: 20 min}
            board: {meeting: every day 00:45, attended_by: {worker: 1}, takes_up_to: 1 case, minutes_per_case: 5 min, served_by: ${by}}
    `,
      { files: { 'referrals.csv': referrals('kind', [5, 'with_form'], [6, 'without']) } },
    );
    expect(happenings(board, { only: ['discussed'] })[0]!.person).toBe(first);
  });
});
