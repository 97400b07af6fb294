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
