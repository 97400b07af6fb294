import { describe, expect, it } from 'vitest';
import { happenings, scenarioOf, story } from '../helpers.ts';

/** One senior and one junior; people ask every 4 minutes, and a talk takes 10. */
const system = (talk = '') =>
  scenarioOf(`
    time: {run: 25 min}
    sources: {door: {every: 4 min}}
    teams:
      team:
        hours: always
        staff: {senior: {on_duty: 1}, junior: {on_duty: 1}}
        steps:
          talk: {contact: phone, with: {any_of: [senior, junior]}, takes: 10 min, ${talk} then: {discharge: helped}}
  `);

/** `minute person role minutes` of each piece of work. */
const work = (scenario: ReturnType<typeof scenarioOf>) =>
  happenings(scenario, { only: ['contacted', 'desk_worked'] }).map(
    ({ minute, person, role, minutes }) => `${minute} p${person} ${role} ${minutes}m`,
  );

describe('work that any of several roles does', () => {
  it('is for the first of them with somebody free, and waits for whoever is free first', () => {
    expect(work(system())).toEqual([
      '4 p1 senior 10m',
      '8 p2 junior 10m',
      '14 p3 senior 10m',
      '18 p4 junior 10m',
      '24 p5 senior 10m',
    ]);
  });

  it('goes to the preferred role where both are free at one instant, whoever was free first', () => {
    // The junior is at their note from 0 to 10, the senior from 0.5 on; both are free at 10 and one waits since 9.
    const both = scenarioOf(`
      time: {run: 30 min}
      people: {kinds: {a: {share: 0.5}, b: {share: 0.5}}}
      sources:
        juniors: {every: {sequence: [1 min, 100 days]}, kinds: {a: 1}}
        seniors: {every: {sequence: [2 min, 100 days]}, kinds: {b: 1}}
        door: {every: {sequence: [9 min, 100 days]}, urgency: urgent}
      teams:
        team:
          hours: always
          staff: {senior: {on_duty: 1}, junior: {on_duty: 1}, clerk: {on_duty: 3}}
          steps:
            sort: {desk: clerk, takes: 0 min, then: [{if: urgency == urgent, go_to: talk}, {if: kind == a, go_to: note}, {go_to: letter}]}
            note: {desk: junior, takes: 9 min, then: {discharge: helped}}
            letter: {desk: senior, takes: 8 min, then: {discharge: helped}}
            talk: {contact: phone, with: {any_of: [senior, junior]}, takes: 5 min}
    `);
    expect(
      work(both)
        .filter((line) => !line.includes('clerk'))
        .at(-1),
    ).toBe('10 p3 senior 5m');
  });

  it('takes as long as it takes the one who does it', () => {
    expect(work(system('takes_by: {junior: 15 min},')).slice(0, 3)).toEqual([
      '4 p1 senior 10m',
      '8 p2 junior 15m',
      '14 p3 senior 10m',
    ]);
  });

  it('may be desk work', () => {
    const desk = scenarioOf(`
      time: {run: 9 min}
      sources: {door: {every: 4 min}}
      teams:
        team:
          hours: always
          staff: {senior: {on_duty: 1}, junior: {on_duty: 1}}
          steps: {read: {desk: {any_of: [junior, senior]}, takes: 10 min, takes_by: {senior: 7 min}}}
    `);
    expect(work(desk)).toEqual(['4 p1 junior 10m', '8 p2 senior 7m']);
  });

  it('stands in line with the other work of each of these roles, by the date of the request', () => {
    const lines = work(
      scenarioOf(`
        time: {run: 40 min}
        sources: {door: {every: 4 min}}
        teams:
          team:
            hours: always
            staff: {senior: {on_duty: 1}, junior: {on_duty: 1}}
            steps:
              talk: {contact: phone, with: {any_of: [senior, junior]}, takes: 10 min, then: {go_to: note}}
              note: {desk: junior, takes: 3 min}
      `),
    );
    expect(lines.slice(0, 5)).toEqual([
      '4 p1 senior 10m',
      '8 p2 junior 10m',
      '14 p3 senior 10m',
      '18 p1 junior 3m',
      '21 p2 junior 3m',
    ]);
  });
});

describe('a course that any of several roles gives', () => {
  const course = (samePerson: boolean) =>
    scenarioOf(`
      time: {run: 4 days}
      sources: {door: {every: {sequence: [1 min, 1 min, 100 days]}}}
      teams:
        team:
          hours: always
          staff: {senior: {on_duty: 1}, junior: {on_duty: 1}}
          steps:
            care: {course: {contacts: 3, every: 1 day, with: {any_of: [senior, junior]}, takes: 10 min, takes_by: {junior: 20 min}, same_person: ${samePerson}}}
    `);

  it('stays with the worker who gave the first contact', () => {
    expect(work(course(true))).toEqual([
      '1 p1 senior 10m',
      '2 p2 junior 20m',
      '1451 p1 senior 10m',
      '1462 p2 junior 20m',
      '2901 p1 senior 10m',
      '2922 p2 junior 20m',
    ]);
  });

  it('or is given by whoever is free each time', () => {
    expect(work(course(false)).map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
      'p1 senior',
      'p2 junior',
      'p1 senior',
      'p2 senior',
      'p1 senior',
      'p2 senior',
    ]);
  });

  it('begins and ends in the log with the role of that worker', () => {
    expect(
      happenings(course(true), { only: ['started', 'finished'] }).map(
        ({ person, event, role }) => `p${person} ${event} ${role}`,
      ),
    ).toEqual(['p1 started senior', 'p2 started junior', 'p1 finished senior', 'p2 finished junior']);
    expect(story(course(true), ['discharged'])).toHaveLength(2);
  });
});

describe('a course whose place is on the caseload of any of several roles', () => {
  /** One senior with one place, one junior with two; people ask at the minutes given. */
  const course = (minutes: readonly number[], said = '', contacts = 2) => {
    const gaps = minutes.map((minute, index) => `${minute - (minutes[index - 1] ?? 0)} min`);
    return scenarioOf(`
      time: {run: 4 days}
      sources: {door: {every: {sequence: [${gaps.join(', ')}, 100 days]}}}
      teams:
        team:
          hours: always
          staff: {junior: {on_duty: 1, caseload: 2 per on_duty}, senior: {on_duty: 1, caseload: 1 per on_duty}}
          steps:
            care:
              course: {contacts: ${contacts}, every: 1 day, with: {any_of: [senior, junior]}, takes: 10 min, ${said}}
              holds: caseload
    `);
  };
  const places = (scenario: ReturnType<typeof scenarioOf>) =>
    happenings(scenario, { only: ['started', 'finished'] }).map(
      ({ minute, person, event, role }) => `${minute} p${person} ${event} ${role}`,
    );

  it('is with the first of them who has a place free; with none free people wait for whichever is free first', () => {
    expect(places(course([1, 2, 3, 4, 5]))).toEqual([
      '1 p1 started senior',
      '2 p2 started junior',
      '3 p3 started junior',
      // 1 + 10 minutes, a day, and 10 minutes again.
      '1461 p1 finished senior',
      '1461 p4 started senior',
      // 12 + a day + 10; at this minute p3 is due, and comes after whoever can start now.
      '1462 p2 finished junior',
      '1462 p5 started junior',
      '1482 p3 finished junior',
      '2921 p4 finished senior',
      '2922 p5 finished junior',
    ]);
  });

  it('keeps to the worker of whose caseload it is, though another is free', () => {
    expect(work(course([1, 2, 3, 4])).slice(0, 6)).toEqual([
      '1 p1 senior 10m',
      '2 p2 junior 10m',
      '12 p3 junior 10m',
      '1451 p1 senior 10m',
      '1452 p2 junior 10m',
      '1461 p4 senior 10m',
    ]);
  });

  it('is given by any of them where it need not be the same worker, though the place is of one', () => {
    const scenario = course([1, 2, 3, 4], 'same_person: false');
    expect(places(scenario).slice(0, 3)).toEqual([
      '1 p1 started senior',
      '2 p2 started junior',
      '3 p3 started junior',
    ]);
    expect(work(scenario).slice(0, 3)).toEqual(['1 p1 senior 10m', '2 p2 junior 10m', '11 p3 senior 10m']);
  });

  it('takes the preferred place where places of both are free at one instant', () => {
    // At 42 the junior is done with p2, of whom that was known earlier than of the senior and p3.
    const both = places(course([1, 2, 32, 33, 34, 35], 'takes_by: {junior: 40 min}', 1));
    expect(both.filter((line) => line.startsWith('42'))).toEqual([
      '42 p2 finished junior',
      '42 p3 finished senior',
      '42 p5 started senior',
      '42 p6 started junior',
    ]);
  });
});

describe('where both roles come on duty at one instant', () => {
  it('the preferred one takes as many as it can, behind those who wait for it alone', () => {
    const morning = scenarioOf(`
      time: {start: 2025-01-06, run: 1 day}
      sources: {door: {every: {sequence: [1 min, 1 min, 1 min, 100 days]}}}
      teams:
        team:
          hours: weekdays 09:00-17:00
          staff: {junior: {on_duty: 1}, senior: {on_duty: 2}, clerk: {on_duty: 1, hours: always}}
          steps:
            sort: {desk: clerk, takes: 0 min, then: [{if: hour < 1 and waiting(letter) == 0, go_to: letter}, {go_to: talk}]}
            letter: {desk: senior, takes: 30 min}
            talk: {contact: phone, with: {any_of: [senior, junior]}, takes: 10 min}
    `);
    expect(work(morning).filter((line) => line.startsWith('540'))).toEqual([
      '540 p1 senior 30m',
      '540 p2 senior 10m',
      '540 p3 junior 10m',
    ]);
  });
});

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
