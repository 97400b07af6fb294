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
