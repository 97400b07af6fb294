import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

/** A clerk sends severe people to a group, moderate ones to a talk with the nurse alone. */
const TEAM = `
  time: {run: 3 weeks}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      staff: {clerk: {on_duty: 1}, nurse: {on_duty: 1, caseload: 4 per on_duty}, peer: {on_duty: 1}}
      steps:
        sort: {desk: clerk, takes: 0 min, sees: {error_sd: 0}, then: [{if: severity >= 8, go_to: group}, {if: severity >= 5, go_to: talk}, {go_to: chat}]}
        group:
GROUP
        talk: {contact: phone, with: nurse, takes: 20 min, then: {discharge: helped}}
        chat: {contact: phone, with: peer, takes: 20 min, then: {discharge: helped}}
`;
const CONTACT = `
          contact: group
          with: nurse
          group: {of: 3, starts_with: 2}
          takes: 30 min
          then: {discharge: helped}`;
const COURSE = `
          course: {contacts: 3, every: 1 day, with: nurse, takes: 60 min}
          group: {of: 3, starts_with: 2}
          then: [{if: contacts >= 3, discharge: helped}, {discharge: partly_helped}]`;
const GROUP = 9;
const TALK = 6;
const CHAT = 2;
type Rows = readonly (readonly (string | number)[])[];
const team = (group: string, rows: Rows, set: readonly string[] = []) =>
  scenarioOf(TEAM.replace('GROUP', group), {
    files: { 'referrals.csv': referrals('severity,urgency', ...rows) },
    set,
  });
const at = (...rows: readonly (readonly [number, number])[]) =>
  rows.map(([minute, severity]) => [minute, severity, 'routine']);
const WORK = ['gathered', 'attended', 'contacted', 'missed', 'left'];
const ENDS = ['discharged', 'left'];

describe('a contact with a group', () => {
  it('begins when enough people wait and the worker is free, takes no more than there is room for, and is one piece of work', () => {
    const scenario = team(
      CONTACT,
      at([0, TALK], [1, GROUP], [2, GROUP], [3, GROUP], [4, GROUP], [60, GROUP]),
    );
    expect(story(scenario, [...WORK, 'discharged'])).toEqual([
      '0 p1 contacted talk understanding 20m',
      '20 p1 discharged talk helped',
      '20 gathered group 3 came #3 30m',
      '20 attended group understanding 30m',
      '20 p2 contacted group understanding 30m',
      '20 p3 contacted group understanding 30m',
      '20 p4 contacted group understanding 30m',
      '50 p2 discharged group helped',
      '50 p3 discharged group helped',
      '50 p4 discharged group helped',
      // One person is no group: the fifth waited for the sixth.
      '60 gathered group 2 came #2 30m',
      '60 attended group understanding 30m',
      '60 p5 contacted group understanding 30m',
      '60 p6 contacted group understanding 30m',
      '90 p5 discharged group helped',
      '90 p6 discharged group helped',
    ]);
  });

  it('stands in line where its first person does, and holds nobody while too few wait', () => {
    const scenario = team(CONTACT, at([0, TALK], [1, GROUP], [2, TALK], [25, GROUP], [26, TALK]));
    expect(story(scenario, ['gathered', 'contacted'])).toEqual([
      '0 p1 contacted talk understanding 20m',
      '20 p3 contacted talk understanding 20m',
      '40 gathered group 2 came #2 30m',
      '40 p2 contacted group understanding 30m',
      '40 p4 contacted group understanding 30m',
      '70 p5 contacted talk understanding 20m',
    ]);
  });

  it('lets others through when too few are left for it', () => {
    const scenario = team(
      CONTACT.replace('with: nurse', 'with: [nurse, peer]'),
      at([0, CHAT], [5, GROUP], [6, GROUP], [7, TALK]),
      ['people.patience=10 min'],
    );
    // The nurse is held for the group until its first person gives up.
    expect(story(scenario, WORK)).toEqual([
      '0 p1 contacted chat understanding 20m',
      '15 p2 left group gave_up_waiting 10m',
      '15 p4 contacted talk understanding 20m',
      '16 p3 left group gave_up_waiting 10m',
    ]);
  });

  it('may need several workers, each of whose time counts once', () => {
    const scenario = team(
      CONTACT.replace('with: nurse', 'with: {nurse: 1, peer: 1}'),
      at([0, CHAT], [5, GROUP], [6, GROUP], [7, TALK], [8, CHAT]),
    );
    expect(story(scenario, WORK)).toEqual([
      '0 p1 contacted chat understanding 20m',
      '20 gathered group 2 came #2 30m',
      '20 attended group understanding 30m',
      '20 attended group understanding 30m',
      '20 p2 contacted group understanding 30m',
      '20 p3 contacted group understanding 30m',
      '50 p4 contacted talk understanding 20m',
      '50 p5 contacted chat understanding 20m',
    ]);
    const staff = happenings(scenario).filter(({ event }) => event === 'attended');
    expect(staff.map(({ role, person }) => [role, person])).toEqual([
      ['nurse', ''],
      ['peer', ''],
    ]);
  });

  it('is written up for one person after another; the rules are asked as each is done', () => {
    const scenario = team(`${CONTACT}\n          writing_up: 10 min`, at([0, GROUP], [5, GROUP], [6, TALK]));
    const told = story(scenario, ['gathered', 'desk_worked', 'contacted', 'discharged']);
    expect(told.filter((line) => !line.includes('sort'))).toEqual([
      '5 gathered group 2 came #2 30m',
      '5 p1 contacted group understanding 30m',
      '5 p2 contacted group understanding 30m',
      '35 p1 desk_worked group understanding 10m',
      '45 p1 discharged group helped',
      '45 p2 desk_worked group understanding 10m',
      '55 p2 discharged group helped',
      '55 p3 contacted talk understanding 20m',
      '75 p3 discharged talk helped',
    ]);
  });

  it('at fixed times is held with whoever waits, from enough up to full; with fewer it is not', () => {
    const scenario = team(
      `${CONTACT}\n          starts_at: every day 01:00, 02:00, 03:00`,
      at([10, GROUP], [61, GROUP], [62, GROUP], [63, GROUP], [64, GROUP], [65, TALK]),
    );
    expect(story(scenario, ['gathered', 'contacted'])).toEqual([
      '65 p6 contacted talk understanding 20m',
      '120 gathered group 3 came #3 30m',
      '120 p1 contacted group understanding 30m',
      '120 p2 contacted group understanding 30m',
      '120 p3 contacted group understanding 30m',
      '180 gathered group 2 came #2 30m',
      '180 p4 contacted group understanding 30m',
      '180 p5 contacted group understanding 30m',
    ]);
  });

  it('that nobody comes to costs the workers the time lost; each person waits for another', () => {
    const scenario = team(
      `${CONTACT}
          attendance: 0
          missed: {attempts: 2, retry_after: 1 hour, time_lost: 15 min}`,
      at([0, GROUP], [5, GROUP], [6, TALK]),
    );
    expect(story(scenario, [...WORK, 'discharged'])).toEqual([
      '5 gathered group 0 came #2 15m',
      '5 attended group understanding #1 15m',
      '5 p1 missed group understanding #1',
      '5 p2 missed group understanding #1',
      '20 p3 contacted talk understanding 20m',
      '40 p3 discharged talk helped',
      '80 gathered group 0 came #2 15m',
      '80 attended group understanding #1 15m',
      '80 p1 missed group understanding #2',
      '80 p2 missed group understanding #2',
      '95 p1 discharged group discharged_after_missed_contacts',
      '95 p2 discharged group discharged_after_missed_contacts',
    ]);
  });

  it('introduces people to another team one after another', () => {
    const scenario = scenarioOf(
      `
  time: {run: 1 day}
  sources: {door: {from_file: referrals.csv}}
  principles: {referrals_go_to: team, handover: warm, handover_takes: 10 min}
  teams:
    team:
      hours: always
      staff: {nurse: {on_duty: 1}}
      steps: {group: {contact: group, with: nurse, group: {of: 2}, takes: 30 min, then: {refer_to: other}}}
    other:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 5 min}}
`,
      { files: { 'referrals.csv': referrals('', [0], [0]) } },
    );
    expect(story(scenario, ['desk_worked', 'handed_over', 'contacted'])).toEqual([
      '0 p1 contacted group understanding 30m',
      '0 p2 contacted group understanding 30m',
      '30 p1 desk_worked group understanding 10m',
      '30 p1 handed_over group warm to other',
      '30 p1 contacted talk understanding 5m',
      '40 p2 desk_worked group understanding 10m',
      '40 p2 handed_over group warm to other',
      '40 p2 contacted talk understanding 5m',
    ]);
  });
});

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
