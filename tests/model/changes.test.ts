import { describe, expect, test } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';
import { measuredOnce, scenarioAt } from '../measured.ts';

const DAY = 1440;

/** One person each day, from day 1; half a day of work for each. */
const daily = (then: string, changes: string) =>
  scenarioOf(`
time: {start: 2025-01-06, run: 20 days}
sources: {gp: {every: 1 day}}
teams: {team: {hours: always, staff: {worker: {on_duty: 1}}, steps: {talk: {contact: phone, with: worker, takes: 12 hours, then: ${then}}}}}
changes: ${changes}
`);

const minutesOf = (scenario: Parameters<typeof happenings>[0], event: string) =>
  happenings(scenario).flatMap((each) => (each.event === event ? [each.minute] : []));

describe('capacity', () => {
  test('one place, then three, then one: three people at once are done after 2, 3 and 3 hours', () => {
    const scenario = scenarioAt('scenarios/textbook/capacity-changes.yaml');
    expect(minutesOf(scenario, 'discharged')).toEqual([120, 180, 180]);
    const staffed = happenings(scenario).filter(({ event }) => event === 'staffed');
    expect(staffed.map(({ minute, count }) => [minute, count])).toEqual([
      [0, 1],
      [60, 3],
      [120, 1],
    ]);
    expect(happenings(scenario, { kernel: 'simjs' })).toEqual(happenings(scenario));
  });

  test('a new worker within hours is there at once, outside of them at the next shift', () => {
    const at = (moment: string) =>
      happenings(
        scenarioOf(`
time: {start: 2025-01-06, run: 2 days}
sources: {gp: {every: 1000 days}}
teams: {team: {hours: weekdays 09:00-17:00, staff: {worker: {wte: 1}}, steps: {talk: {contact: phone, with: worker, takes: 1 hour}}}}
changes: [{at: ${moment}, set: {teams.team.staff.worker.wte: 2}}]
`),
      ).map(({ minute, event, count }) => `${minute / 60} ${event} ${count}`);
    expect(at('12 hours')).toEqual([
      '9 staffed 1',
      '12 staffed 2',
      '17 staffed 0',
      '33 staffed 2',
      '41 staffed 0',
    ]);
    expect(at('20 hours')).toEqual(['9 staffed 1', '17 staffed 0', '33 staffed 2', '41 staffed 0']);
  });

  test('longer hours hold at once: a worker whose shift was over comes back', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 1 day}
sources: {gp: {every: 1000 days}}
teams: {team: {hours: weekdays 09:00-12:00, staff: {worker: {wte: 1}}, steps: {talk: {contact: phone, with: worker, takes: 1 hour}}}}
changes: [{at: 10 hours, set: {teams.team.hours: 'weekdays 09:00-13:00'}}, {at: 14 hours, set: {teams.team.hours: 'weekdays 09:00-15:00'}}]
`);
    const staffed = happenings(scenario).map(({ minute, count }) => [minute / 60, count]);
    expect(staffed).toEqual([
      [9, 1],
      [10, 1],
      [13, 0],
      [14, 1],
      [15, 0],
    ]);
  });

  test('caseload places fall as people finish: nobody is sent away, and nobody starts until there is room', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 12 days}
sources: {gp: {every: {sequence: [1 hour, 1 hour, 1 hour, 1000 days]}}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 2, caseload: 1 per on_duty}}
    steps: {help: {course: {contacts: 3, every: 1 day, with: worker, takes: 1 hour}, holds: caseload}}
changes: [{at: 1 day, set: {teams.team.staff.worker.on_duty: 1}}]
`);
    const lines = story(scenario, ['started', 'finished']).map((line) =>
      line.split(' ').slice(0, 3).join(' '),
    );
    // Contacts a day after the one before has ended: 1 is done 2 days and 3 hours after they began; 2 has the same
    // worker from day 1 on, and waits while 1 is there.
    expect(lines).toEqual([
      '60 p1 started',
      '120 p2 started',
      '3120 p1 finished',
      '3180 p2 finished',
      '3180 p3 started',
      '6240 p3 finished',
    ]);
    const workers = new Set(
      happenings(scenario).flatMap(({ event, minute, worker }) =>
        event === 'contacted' && minute >= DAY ? [worker] : [],
      ),
    );
    expect([...workers]).toEqual([1]);
  });

  test('measures for each WTE use the WTE of the time', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 40 days}
sources: {gp: {every: {sequence: [0 min, 1000 days]}}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 2, caseload: 1 per on_duty}}
    steps: {help: {course: {contacts: 100, every: 1 day, with: worker, takes: 1 min}, holds: caseload}}
changes: [{at: 10 days, set: {teams.team.staff.worker.on_duty: 4}}]
`);
    // One person all the time; 2 WTE for 10 days and 4 for 30.
    // It takes 4.2 WTE to have one on duty around the clock.
    expect(measuredOnce(scenario)('caseload_per_wte', 'team.worker')).toBeCloseTo(1 / (3.5 * 4.2), 12);
  });
});

describe('referrals', () => {
  test('come at the new rhythm from the change on: the interval under way is dropped', () => {
    const scenario = daily('{discharge: helped}', '[{at: 60 hours, set: {sources.gp.every: 2 days}}]');
    expect(
      minutesOf(scenario, 'referred')
        .slice(0, 4)
        .map((minute) => minute / DAY),
    ).toEqual([1, 2, 4.5, 6.5]);
  });

  test('come at the same times where a change does not concern them', () => {
    const scenario = daily('{discharge: helped}', '[{at: 60 hours, set: {teams.team.urgency: urgent}}]');
    expect(
      minutesOf(scenario, 'referred')
        .slice(0, 3)
        .map((minute) => minute / DAY),
    ).toEqual([1, 2, 3]);
  });

  test('at random are the same people at a stretched or squeezed pace after a change of rate', () => {
    const times = (changes: string) =>
      minutesOf(
        scenarioOf(`
time: {start: 2025-01-06, run: 100 days}
sources: {gp: {rate: 2 per day}}
teams: {team: {hours: always, staff: {worker: {on_duty: 1}}, steps: {talk: {contact: phone, with: worker, takes: 1 min}}}}
${changes}`),
        'referred',
      );
    const steady = times('');
    const doubled = times('changes: [{at: 50 days, set: {sources.gp.rate: 4 per day}}]');
    const change = 50 * DAY;
    const expected = steady.map((time) => (time <= change ? time : change + (time - change) / 2));
    doubled.slice(0, steady.length).forEach((time, index) => {
      expect(time).toBeCloseTo(expected[index], 6);
    });
    expect(doubled.length).toBeGreaterThan(steady.length * 1.3);
    const stopped = times('changes: [{at: 50 days, set: {sources.gp.rate: 0 per day}}]');
    expect(stopped).toHaveLength(steady.filter((time) => time <= change).length);
  });
});

describe('rules', () => {
  test('follow the change from its moment on, and the log tells old and new apart', () => {
    const scenario = daily(
      '[{if: contacts > 5, discharge: not_helped}, {discharge: helped}]',
      '[{at: 60 hours, set: {teams.team.steps.talk.then: [{if: contacts > 5, discharge: not_helped}, {discharge: partly_helped}]}}]',
    );
    const ends = happenings(scenario).filter(({ event }) => event === 'discharged');
    // The contact of person 2 ends at 60 hours, when the change has been made.
    expect(ends.slice(0, 3).map(({ detail, rule }) => [detail, rule])).toEqual([
      ['helped', 'team.talk rule 2'],
      ['partly_helped', 'team.talk rule 2 from day 2.5'],
      ['partly_helped', 'team.talk rule 2 from day 2.5'],
    ]);
  });

  test('can ask for the date, the week, the weekday and the hour', () => {
    const outcomes = (condition: string) =>
      happenings(daily(`[{if: "${condition}", discharge: helped}, {discharge: not_helped}]`, '[]')).flatMap(
        ({ event, detail, minute }) => (event === 'discharged' && detail === 'helped' ? [minute / DAY] : []),
      );
    // People are seen at noon of days 1, 2, 3 …; day 0 is Monday 6 January 2025.
    expect(outcomes('date >= 2025-01-20 and date < 2025-01-22')).toEqual([14.5, 15.5]);
    expect(outcomes('weekday == sunday')).toEqual([6.5, 13.5]);
    expect(outcomes('weekday in (sunday, monday) and week == 1')).toEqual([7.5, 13.5]);
    expect(outcomes('hour < 12')).toEqual([]);
    expect(outcomes('hour == 12 and week >= 2')).toEqual([14.5, 15.5, 16.5, 17.5, 18.5, 19.5]);
  });

  test('conditions about places and load follow the capacity of the time', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 10 days}
sources: {gp: {every: 1 day}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1, caseload: 1 per on_duty}, clerk: {on_duty: 1}}
    steps:
      sort: {desk: clerk, takes: 1 min, then: [{if: caseload(worker) >= 1, discharge: declined}, {go_to: help}]}
      help: {course: {contacts: 100, every: 1 day, with: worker, takes: 1 min}, holds: caseload}
changes: [{at: 108 hours, set: {teams.team.staff.worker.on_duty: 2}}]
`);
    expect(minutesOf(scenario, 'started').map((minute) => Math.floor(minute / DAY))).toEqual([1, 5]);
  });
});

describe('work that is finished after a change has ended the shift', () => {
  /** One piece of work of 65 minutes for each of two workers, of whom the second has to go; begun at the minute given. */
  const over = (begun: number, hours: string, changes: string, takes = 65) =>
    happenings(
      scenarioOf(
        `
time: {start: 2025-01-06, run: 2 days}
sources: {gp: {from_file: referrals.csv}}
teams: {team: {hours: ${hours}, staff: {worker: {on_duty: 2}}, steps: {talk: {contact: phone, with: worker, takes: ${takes} min}}}}
changes: [${changes}]
`,
        { files: { 'referrals.csv': referrals('', [begun], [begun]) } },
      ),
    )
      .filter(({ event }) => event === 'worked_over')
      .map(({ minute, minutes, worker }) => `${minutes} by ${worker} at ${minute}`);
  const NINE_TO_FIVE = 'weekdays 09:00-17:00';
  const oneLess = (at: string) => `{at: ${at}, set: {teams.team.staff.worker.on_duty: 1}}`;
  const noon = 12 * 60;

  test('counts from the moment at which the post is gone, whenever the shift would have ended', () => {
    // Begun at 11:50, the post gone at 12:00, done at 12:55.
    expect(over(noon - 10, NINE_TO_FIVE, oneLess('12 hours'))).toEqual([`55 by 2 at ${noon + 55}`]);
    // Begun at 16:45, the post gone at 16:55, done at 17:50: the one who stays has worked over, too, since 17:00.
    expect(over(17 * 60 - 15, NINE_TO_FIVE, oneLess('1015 min'))).toEqual([
      `50 by 1 at ${17 * 60 + 50}`,
      `55 by 2 at ${17 * 60 + 50}`,
    ]);
  });

  test('counts where work never stops', () => {
    expect(over(noon - 10, 'always', oneLess('12 hours'))).toEqual([`55 by 2 at ${noon + 55}`]);
  });

  test('counts from the new end of shorter hours, and not where hours are longer', () => {
    const hours = (to: string) => `{at: 12 hours, set: {teams.team.hours: 'weekdays 09:00-${to}'}}`;
    const both = (minutes: number, at: number) => [1, 2].map((worker) => `${minutes} by ${worker} at ${at}`);
    expect(over(noon - 10, NINE_TO_FIVE, hours('12:00'))).toEqual(both(55, noon + 55));
    expect(over(noon - 10, NINE_TO_FIVE, hours('12:30'))).toEqual(both(25, noon + 55));
    expect(over(noon - 10, 'weekdays 09:00-12:30', hours('17:00'))).toEqual([]);
  });
});
