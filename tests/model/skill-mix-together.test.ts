import { describe, expect, it } from 'vitest';
import { happenings, scenarioOf } from '../helpers.ts';

/** `minute person role` of each worker at each contact, and `minute role` of those who help. */
const seen = (scenario: ReturnType<typeof scenarioOf>) =>
  happenings(scenario, { only: ['contacted', 'attended'] }).map(
    ({ minute, person, role }) => `${minute} p${person} ${role}`,
  );

describe('one of these together with one of those', () => {
  const pairs = (said: string, staff: string, every = '[1 min, 4 min, 4 min, 100 days]') =>
    scenarioOf(`
      time: {run: 60 min}
      sources: {door: {every: {sequence: ${every}}}}
      teams:
        team:
          hours: always
          staff: ${staff}
          steps:
            talk: {contact: phone, with: ${said}, takes: 10 min, then: {go_to: note}}
            note: {desk: b, takes: 3 min}
    `);

  it('is given by the first of each who is free', () => {
    const two = '{a: {on_duty: 1}, b: {on_duty: 1}, c: {on_duty: 1}, d: {on_duty: 1}}';
    expect(seen(pairs('[{any_of: [a, b]}, {any_of: [c, d]}]', two))).toEqual([
      '1 p1 a',
      '1 p1 c',
      '5 p2 b',
      '5 p2 d',
      '11 p3 a',
      '11 p3 c',
    ]);
  });

  it('leaves the preferred one to the other place if nobody else can take that', () => {
    // b could do either, a only the first: b is taken for the second, though preferred for the first.
    const staff = '{a: {on_duty: 1}, b: {on_duty: 1}}';
    expect(seen(pairs('[{any_of: [b, a]}, b]', staff, '[1 min, 100 days]'))).toEqual(['1 p1 a', '1 p1 b']);
  });

  it('waits for whom nobody can replace, and keeps only one of those who can: the other does other work', () => {
    const scenario = scenarioOf(`
      time: {run: 40 min}
      people: {kinds: {one: {share: 0.5}, two: {share: 0.5}}}
      sources:
        first: {every: {sequence: [1 min, 100 days]}, kinds: {one: 1}}
        then: {every: {sequence: [2 min, 3 min, 1 min, 100 days]}, kinds: {two: 1}}
        late: {every: {sequence: [3 min, 100 days]}, kinds: {one: 1}, urgency: urgent}
      teams:
        team:
          hours: always
          staff: {a: {on_duty: 1}, b: {on_duty: 1}, c: {on_duty: 1}, clerk: {on_duty: 5}}
          steps:
            sort: {desk: clerk, takes: 0 min, then: [{if: urgency == urgent, go_to: talk}, {if: kind == one, go_to: alone}, {go_to: call}]}
            alone: {contact: phone, with: c, takes: 20 min, then: {discharge: helped}}
            call: {contact: phone, with: {any_of: [a, b]}, takes: 5 min, then: {discharge: helped}}
            talk: {contact: phone, with: [{any_of: [a, b]}, c], takes: 10 min, then: {discharge: helped}}
    `);
    // p1 has c from 1 to 21. p2 has a from 2 to 7. p3 is urgent, needs a or b with c, and waits from 3: b is kept for
    // them, and a from 7 on in place of b, as it is preferred. p4 and p5 are called by whom is not kept.
    expect(seen(scenario)).toEqual(['1 p1 c', '2 p2 a', '7 p4 b', '12 p5 b', '21 p3 a', '21 p3 c']);
  });
});

describe('a group that any of several roles leads', () => {
  it('is led by the first of them who is free when enough wait, and its course stays with that worker', () => {
    const scenario = scenarioOf(`
      time: {run: 3 days}
      sources: {door: {every: {sequence: [1 min, 1 min, 1 min, 1 min, 100 days]}}}
      teams:
        team:
          hours: always
          staff: {senior: {on_duty: 1}, junior: {on_duty: 1}}
          steps:
            care: {course: {contacts: 2, every: 1 day, with: {any_of: [senior, junior]}, takes: 10 min}, group: {of: 2}}
    `);
    expect(
      happenings(scenario, { only: ['attended'] }).map(({ minute, role }) => `${minute} ${role}`),
    ).toEqual(['2 senior', '4 junior', '1452 senior', '1454 junior']);
    expect(
      happenings(scenario, { only: ['started', 'finished'] }).map(
        ({ person, event, role }) => `p${person} ${event} ${role}`,
      ),
    ).toEqual([
      'p1 started senior',
      'p2 started senior',
      'p3 started junior',
      'p4 started junior',
      'p1 finished senior',
      'p2 finished senior',
      'p3 finished junior',
      'p4 finished junior',
    ]);
  });
});

describe('an appointment of a diary that any of several roles keeps', () => {
  it('is with the first of them who is free at its time', () => {
    const scenario = scenarioOf(`
      time: {start: 2025-01-06, run: 1 day}
      sources: {door: {every: {sequence: [1 min, 1 min, 1 min, 100 days]}}}
      teams:
        team:
          hours: always
          diaries: {book: {slots: {monday: 3}, at: "10:00"}}
          staff: {senior: {on_duty: 1}, junior: {on_duty: 1}}
          steps:
            talk: {contact: phone, diary: book, with: {any_of: [senior, junior]}, takes: 20 min}
    `);
    expect(seen(scenario)).toEqual(['600 p1 senior', '600 p2 junior', '620 p3 senior']);
  });

  it('is not with somebody at other duties while another is free', () => {
    const scenario = scenarioOf(`
      time: {start: 2025-01-06, run: 1 day}
      sources: {door: {every: {sequence: [530 min, 1 min, 100 days]}}}
      teams:
        team:
          hours: always
          diaries: {book: {slots: {monday: 1}, at: "10:00"}}
          staff: {senior: {on_duty: 1, clinical_share: 0.5}, junior: {on_duty: 1}}
          steps:
            sort: {desk: senior, takes: 50 min}
            talk: {contact: phone, diary: book, with: {any_of: [senior, junior]}, takes: 20 min}
    `);
    // The senior is done with p1 at 580, and at other duties until 630.
    expect(seen(scenario)).toEqual(['600 p1 junior']);
  });
});

describe('desk work that any of several roles does, and that can be interrupted', () => {
  it('goes on with whoever is free first, for the share of it that is left', () => {
    const scenario = scenarioOf(`
      time: {run: 100 min}
      sources:
        letters: {every: {sequence: [0 min, 1000 days]}}
        calls: {every: {sequence: [10 min, 1000 days]}, urgency: urgent}
        second: {every: {sequence: [4 min, 1000 days]}, urgency: urgent}
      teams:
        team:
          hours: always
          staff: {senior: {on_duty: 1}, junior: {on_duty: 1}}
          steps:
            sort: {route: true, then: [{if: source == second, go_to: other}, {if: urgency == urgent, go_to: call}, {go_to: letter}]}
            letter: {desk: {any_of: [senior, junior]}, takes: 20 min, takes_by: {junior: 40 min}, interruptible: true, then: {discharge: helped}}
            other: {contact: phone, with: junior, takes: 12 min, then: {discharge: helped}}
            call: {contact: phone, with: senior, takes: 30 min}
    `);
    // The senior is half done at 10, when the call comes; the junior is free at 16, and needs half of 40 minutes.
    expect(
      happenings(scenario, { only: ['desk_worked', 'contacted', 'interrupted'] }).map(
        ({ minute, person, event, role, minutes }) => `${minute} p${person} ${event} ${role} ${minutes}m`,
      ),
    ).toEqual([
      '0 p1 desk_worked senior 20m',
      '4 p2 contacted junior 12m',
      '10 p1 interrupted senior 10m',
      '10 p3 contacted senior 30m',
      '16 p1 desk_worked junior 20m',
    ]);
  });
});
