import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';
import { at, CHAT, GROUP, TALK, TEAM, team } from './a-group.ts';

const COURSE = `
          course: {contacts: 3, every: 1 day, with: nurse, takes: 60 min}
          group: {of: 3, starts_with: 2}
          then: [{if: contacts >= 3, discharge: helped}, {discharge: partly_helped}]`;
const ENDS = ['discharged', 'left'];

describe('a closed group', () => {
  const DAY = 1440;

  it('starts together, meets at intervals with the same people, and ends together', () => {
    const scenario = team(COURSE, at([0, GROUP], [10, GROUP], [20, GROUP], [30, GROUP], [40, GROUP]));
    expect(story(scenario, ['started', 'gathered', 'finished', ...ENDS])).toEqual([
      '10 p1 started group #3',
      '10 p2 started group #3',
      '10 gathered group 2 came #2 60m',
      // The others make a group of their own: a session of the first ends at 70.
      '70 p3 started group #3',
      '70 p4 started group #3',
      '70 p5 started group #3',
      '70 gathered group 3 came #3 60m',
      `${70 + DAY} gathered group 2 came #2 60m`,
      `${130 + DAY} gathered group 3 came #3 60m`,
      // One day after the end of the second: at 130 and a day.
      `${130 + 2 * DAY} gathered group 2 came #2 60m`,
      `${190 + 2 * DAY} p1 finished group #3`,
      `${190 + 2 * DAY} p1 discharged group helped`,
      `${190 + 2 * DAY} p2 finished group #3`,
      `${190 + 2 * DAY} p2 discharged group helped`,
      `${190 + 2 * DAY} gathered group 3 came #3 60m`,
      ...[3, 4, 5].flatMap((person) => [
        `${250 + 2 * DAY} p${person} finished group #3`,
        `${250 + 2 * DAY} p${person} discharged group helped`,
      ]),
    ]);
  });

  it('waits for its own worker, who is kept from those behind it, while a colleague serves them', () => {
    const scenario = team(
      COURSE.replace('with: nurse', 'with: [nurse, peer]').replace('every: 1 day', 'every: 1 hour'),
      // Due at 60 + 60 = 120: the nurse is busy from 110 to 130, and the peer waits.
      at([0, GROUP], [0, GROUP], [110, TALK], [121, CHAT], [122, TALK]),
      ['time.run=300 min'],
    );
    expect(
      story(scenario, ['gathered', 'contacted']).filter((line) => !line.includes('contacted group')),
    ).toEqual([
      '0 gathered group 2 came #2 60m',
      '110 p3 contacted talk understanding 20m',
      '130 gathered group 2 came #2 60m',
      // The nurse, who leads, is free first.
      '190 p5 contacted talk understanding 20m',
      '190 p4 contacted chat understanding 20m',
      '250 gathered group 2 came #2 60m',
    ]);
    const two = team(
      COURSE.replace('every: 1 day', 'every: 1 hour'),
      at([0, GROUP], [0, GROUP], [115, TALK], [116, TALK], [121, TALK]),
      ['time.run=200 min', 'teams.team.staff.nurse.on_duty=2'],
    );
    const workers = happenings(two)
      .filter(({ event, step }) => event === 'attended' || (event === 'contacted' && step === 'talk'))
      .map(({ minute, step, worker }) => `${minute} ${step} ${worker}`);
    // Worker 2 and 3 are the nurses. The group is due at 120 and meets when its own nurse is free.
    expect(workers).toEqual(['0 group 2', '115 talk 3', '116 talk 2', '135 talk 3', '136 group 2']);
  });

  it('keeps its own worker also from the people whom that worker sees alone, while a colleague sees theirs', () => {
    const scenario = scenarioOf(
      TEAM.replace(
        'GROUP',
        COURSE.replace('with: nurse', 'with: [nurse, peer]').replace('every: 1 day', 'every: 1 hour'),
      ).replace(
        'talk: {contact: phone, with: nurse, takes: 20 min,',
        'talk: {course: {contacts: 2, every: 43 min, with: nurse, takes: 20 min},',
      ),
      {
        files: {
          'referrals.csv': referrals(
            'severity,urgency',
            ...at([0, GROUP], [0, GROUP], [30, TALK], [62, TALK], [118, CHAT]),
          ),
        },
        set: ['teams.team.staff.nurse.on_duty=2', 'time.run=200 min'],
      },
    );
    const told = story(scenario, ['gathered', 'contacted']);
    expect(told.filter((line) => !line.includes('contacted group'))).toEqual([
      '0 gathered group 2 came #2 60m',
      // The nurse who is not with the group, then the one who is.
      '30 p3 contacted talk care #1 20m',
      '62 p4 contacted talk care #1 20m',
      '93 p3 contacted talk care #2 20m',
      '118 p5 contacted chat understanding 20m',
      // Due at 120, when the peer was busy: its nurse was kept for it at 125, and the other is not theirs.
      '138 gathered group 2 came #2 60m',
      '198 p4 contacted talk care #2 20m',
    ]);
  });

  it('goes on with those who are left; who misses a session stays until too many are missed', () => {
    const scenario = team(
      `${COURSE}
          attendance: 0
          missed: {attempts: 2, then: {discharge: discharged_after_missed_contacts}}`,
      at([0, GROUP], [10, GROUP]),
    );
    expect(story(scenario, ['gathered', 'missed', ...ENDS])).toEqual([
      '10 gathered group 0 came #2 60m',
      '10 p1 missed group care #1',
      '10 p2 missed group care #1',
      `${70 + DAY} gathered group 0 came #2 60m`,
      `${70 + DAY} p1 missed group care #2`,
      `${70 + DAY} p2 missed group care #2`,
      `${130 + DAY} p1 discharged group discharged_after_missed_contacts`,
      `${130 + DAY} p2 discharged group discharged_after_missed_contacts`,
    ]);
  });

  it('is over for everybody with its last session, also for those who missed it', () => {
    const scenario = team(
      `${COURSE}
          attendance: 0
          missed: {attempts: 9}`,
      at([0, GROUP], [10, GROUP]),
    );
    expect(story(scenario, ['gathered', ...ENDS])).toEqual([
      '10 gathered group 0 came #2 60m',
      `${70 + DAY} gathered group 0 came #2 60m`,
      `${130 + 2 * DAY} gathered group 0 came #2 60m`,
      `${190 + 2 * DAY} p1 discharged group partly_helped`,
      `${190 + 2 * DAY} p2 discharged group partly_helped`,
    ]);
  });

  it('loses those who stop coming and, before their first contact, those whose patience ends; nobody takes their place', () => {
    const stops = team(`${COURSE}\n          attendance: 0`, at([0, GROUP], [10, GROUP]), [
      'people.stops_coming_after_missed=1',
    ]);
    expect(story(stops, ['gathered', ...ENDS])).toEqual([
      '10 gathered group 0 came #2 60m',
      '70 p1 left group stopped_coming 70m',
      '70 p2 left group stopped_coming 60m',
    ]);
    const tired = team(
      `${COURSE}\n          attendance: 0\n          missed: {attempts: 9}`,
      at([0, GROUP], [600, GROUP], [700, GROUP]),
      ['people.patience=1 day'],
    );
    expect(story(tired, ['gathered', ...ENDS])).toEqual([
      '600 gathered group 0 came #2 60m',
      `${DAY} p1 left group gave_up_waiting ${DAY}m`,
      `${600 + DAY} p2 left group gave_up_waiting ${DAY}m`,
      `${700 + DAY} p3 left group gave_up_waiting ${DAY}m`,
    ]);
    const came = team(COURSE, at([0, GROUP], [600, GROUP]), ['people.patience=1 day']);
    expect(story(came, ENDS)).toHaveLength(2);
    expect(story(came, ['left'])).toEqual([]);
  });

  it('takes a caseload place for each person, and waits until there are enough', () => {
    const holds = `${COURSE}\n          holds: caseload`;
    const scenario = team(holds, at([0, GROUP], [0, GROUP], [70, GROUP], [70, GROUP], [70, GROUP]), [
      'teams.team.staff.nurse.caseload=3 per on_duty',
    ]);
    // Three places: two are held until the first group ends, and the third alone is not enough.
    const end = 180 + 2 * DAY;
    expect(story(scenario, ['started', 'finished'])).toEqual([
      '0 p1 started group #3',
      '0 p2 started group #3',
      `${end} p1 finished group #3`,
      `${end} p2 finished group #3`,
      ...[3, 4, 5].map((person) => `${end} p${person} started group #3`),
      ...[3, 4, 5].map((person) => `${end + 180 + 2 * DAY} p${person} finished group #3`),
    ]);
  });

  it('has places kept for it from those behind it in line, who wait for one alone', () => {
    const scenario = scenarioOf(
      TEAM.replace('GROUP', `${COURSE}\n          holds: caseload`).replace(
        'talk: {contact: phone, with: nurse, takes: 20 min, then: {discharge: helped}}',
        'talk: {course: {contacts: 1, every: 1 day, with: nurse, takes: 20 min}, holds: caseload, then: {discharge: helped}}',
      ),
      {
        files: {
          'referrals.csv': referrals(
            'severity,urgency',
            ...at([0, TALK], [1, TALK], [2, GROUP], [3, GROUP], [4, TALK]),
          ),
        },
        set: ['teams.team.staff.nurse.caseload=2 per on_duty'],
      },
    );
    expect(story(scenario, ['started'])).toEqual([
      '0 p1 started talk #1',
      '1 p2 started talk #1',
      // A place is free from 20 on; the group needs two, and comes before the fifth person.
      '40 p3 started group #3',
      '40 p4 started group #3',
      `${40 + 180 + 2 * DAY} p5 started talk #1`,
    ]);
  });

  it('goes on with a colleague when its worker is no longer in post', () => {
    const scenario = scenarioOf(
      `${TEAM.replace('GROUP', COURSE)}
  changes: [{at: 12 hours, set: {teams.team.staff.nurse.on_duty: 1}}]`,
      {
        files: {
          'referrals.csv': referrals('severity,urgency', ...at([0, TALK], [1, GROUP], [1, GROUP])),
        },
        set: ['teams.team.staff.nurse.on_duty=2'],
      },
    );
    const workers = happenings(scenario).filter(({ event }) => event === 'attended');
    // Worker 3 is the second nurse, who leaves before the second session.
    expect(workers.map(({ worker }) => worker)).toEqual([3, 2, 2]);
  });
});
