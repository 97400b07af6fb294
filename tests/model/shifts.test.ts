import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/index.ts';
import { type Happening, happenings, referrals, scenarioOf, story } from '../helpers.ts';

const OFFICE = `
  time: {run: 3 weeks}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      staff: {worker: {wte: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 3 hours}}
`;

const HOUR = 60;
const DAY = 24 * HOUR;

/** Workers on duty after each change, as `minute: workers`. */
function onDuty(scenario: Scenario): string[] {
  return happenings(scenario)
    .filter(({ event }) => event === 'staffed')
    .map(({ minute, count }) => `${minute}: ${count}`);
}

describe('a team with opening hours', () => {
  it('sees nobody before it opens', () => {
    const files = { 'referrals.csv': referrals('', [2 * HOUR]) };
    expect(story(scenarioOf(OFFICE, { files }), ['contacted', 'discharged'])).toEqual([
      '540 p1 contacted talk understanding 180m',
      '720 p1 discharged talk helped',
    ]);
  });

  it('finishes what it started when the shift ends, and takes the time back at the start of the next', () => {
    const files = { 'referrals.csv': referrals('', [16 * HOUR], [16.5 * HOUR]) };
    // Person 1 is seen from 16:00 to 19:00, two hours over; person 2 the next day at 11:00 instead of 9:00.
    expect(story(scenarioOf(OFFICE, { files }), ['contacted', 'worked_over'])).toEqual([
      '960 p1 contacted talk understanding 180m',
      '1140 worked_over worker 120m',
      '2100 p2 contacted talk understanding 180m',
    ]);
  });

  it('takes long overtime back over several shifts', () => {
    const files = { 'referrals.csv': referrals('', [16 * HOUR], [17 * HOUR]) };
    // 16:00 to 4:00 is eleven hours over: all of Tuesday, and three hours of Wednesday.
    const scenario = scenarioOf(OFFICE, { files, set: ['teams.team.steps.talk.takes=12 hours'] });
    expect(story(scenario, ['contacted', 'worked_over']).slice(0, 3)).toEqual([
      '960 p1 contacted talk understanding 720m',
      '1680 worked_over worker 660m',
      `${2 * DAY + 12 * HOUR} p2 contacted talk understanding 720m`,
    ]);
  });

  it('is closed at weekends and on bank holidays', () => {
    const files = { 'referrals.csv': 'date\n2025-04-17 16:59\n' };
    const scenario = scenarioOf(OFFICE, {
      files,
      set: ['time.start=2025-04-17', 'teams.team.steps.talk.takes=1 min'],
    });
    expect(onDuty(scenario).slice(0, 4)).toEqual([
      `${9 * HOUR}: 1`,
      `${17 * HOUR}: 0`,
      // Good Friday, the weekend and Easter Monday are over on Tuesday.
      `${5 * DAY + 9 * HOUR}: 1`,
      `${5 * DAY + 17 * HOUR}: 0`,
    ]);
  });

  it('is open on bank holidays if it says so', () => {
    const scenario = scenarioOf(OFFICE, {
      files: { 'referrals.csv': 'date\n' },
      set: ['time.start=2025-04-17', 'teams.team.hours={open: weekdays 09:00-17:00, bank_holidays: open}'],
    });
    expect(onDuty(scenario).slice(2, 4)).toEqual([`${DAY + 9 * HOUR}: 1`, `${DAY + 17 * HOUR}: 0`]);
  });

  it('has a role with hours of its own', () => {
    const scenario = scenarioOf(OFFICE, {
      files: { 'referrals.csv': 'date\n' },
      set: ['teams.team.staff.worker.hours=saturday 10:00-12:00'],
    });
    expect(onDuty(scenario).slice(0, 2)).toEqual([`${5 * DAY + 10 * HOUR}: 1`, `${5 * DAY + 12 * HOUR}: 0`]);
  });
});

describe('part-time workers', () => {
  const openings = (scenario: Scenario) =>
    happenings(scenario)
      .filter(({ event, count }) => event === 'staffed' && (count as number) >= 0)
      .filter((_, index) => index % 2 === 0)
      .map(({ count }) => count as number);

  const team = (wte: number, more = '') =>
    scenarioOf(OFFICE.replace('wte: 1', `wte: ${wte}${more}`).replace('3 weeks', '20 weeks'), {
      files: { 'referrals.csv': 'date\n' },
      set: ['time.bank_holidays=none'],
    });

  it('come to their share of the shifts, spread evenly', () => {
    expect(openings(team(0.4)).slice(0, 10)).toEqual([0, 0, 1, 0, 1, 0, 0, 1, 0, 1]);
    expect(openings(team(0.5)).slice(0, 6)).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it.each([0.1, 0.3, 1.5, 2.75, 5.4, 7])('make %f WTE in all', (wte) => {
    const counts = openings(team(wte));
    expect(counts).toHaveLength(100);
    expect(counts.reduce((sum, count) => sum + count, 0) / 100).toBeCloseTo(wte, 6);
    for (const count of counts) expect(Math.abs(count - wte)).toBeLessThan(1);
  });

  it('vacancies are nobody on duty', () => {
    const counts = openings(team(4, ', vacancy: 0.25'));
    expect(new Set(counts)).toEqual(new Set([3]));
  });

  it('a team that is open round the clock has its people on duty for 40 hours a week each, in shifts', () => {
    const scenario = scenarioOf(OFFICE.replace('3 weeks', '42 weeks'), {
      files: { 'referrals.csv': 'date\n' },
      set: ['teams.team.hours=every day 00:00-24:00', 'teams.team.staff.worker.wte=21'],
    });
    const rows = happenings(scenario).filter(({ event }) => event === 'staffed');
    const at = new Map<number, Happening>(rows.map((row) => [row.minute, row]));
    const counts = [...at.values()]
      .filter(({ count }) => (count as number) > 0)
      .map(({ count }) => count as number);
    // Two shifts a day; 21 WTE of 40 hours are 5 people at any time of the 168 hours.
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeCloseTo(5, 1);
    expect([...at.keys()].slice(0, 4)).toEqual([0, 720, 1440, 2160]);
    for (const count of counts) expect(Math.abs(count - 5)).toBeLessThanOrEqual(1);
  });
});

describe('other duties', () => {
  it('follow each piece of work, in proportion to it', () => {
    const scenario = scenarioOf(OFFICE, {
      files: { 'referrals.csv': referrals('', [1], [2], [3]) },
      set: [
        'teams.team.hours=always',
        'teams.team.staff.worker={on_duty: 1, clinical_share: 0.25}',
        'teams.team.steps.talk.takes=10 min',
      ],
    });
    // Ten minutes in forty: thirty minutes of other duties after each.
    expect(story(scenario, ['contacted'])).toEqual([
      '1 p1 contacted talk understanding 10m',
      '41 p2 contacted talk understanding 10m',
      '81 p3 contacted talk understanding 10m',
    ]);
  });

  it('that do not fit into a shift are done at the start of the next', () => {
    const scenario = scenarioOf(OFFICE, {
      files: { 'referrals.csv': referrals('', [15 * HOUR], [15.1 * HOUR]) },
      set: ['teams.team.staff.worker.clinical_share=0.4', 'teams.team.steps.talk.takes=100 min'],
    });
    // 15:00 to 16:40, then 150 minutes of other duties: 20 today, 130 from 9:00 tomorrow.
    expect(story(scenario, ['contacted'])).toEqual([
      '900 p1 contacted talk understanding 100m',
      `${DAY + 9 * HOUR + 130} p2 contacted talk understanding 100m`,
    ]);
  });

  it('leave exactly the clinical share for work, however jobs and shifts fall, for a worker who is never idle', () => {
    const scenario = scenarioOf(`
      time: {run: 20 weeks, bank_holidays: none}
      sources: {door: {every: 20 min}}
      teams:
        team:
          staff: {worker: {wte: 1, clinical_share: 0.55}}
          steps: {talk: {contact: phone, with: worker, takes: {uniform: [30 min, 4 hours]}, writing_up: 25 min}}
    `);
    const rows = happenings(scenario);
    const first = rows.find(({ event }) => event === 'contacted')!.minute;
    const worked = rows
      .filter(({ event }) => event === 'contacted' || event === 'desk_worked')
      .reduce((sum, { minutes }) => sum + minutes, 0);
    const onDutyMinutes = 100 * 8 * HOUR - (first - 9 * HOUR);
    // The last job may not have been paid for yet: 265 minutes with its other duties are 482 on duty.
    expect(Math.abs(worked / 0.55 - onDutyMinutes)).toBeLessThanOrEqual(482);
  });
});
