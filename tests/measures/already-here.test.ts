import { describe, expect, it } from 'vitest';
import {
  directoryOf,
  journeysOf,
  loggedSystem,
  logOf,
  oneReplication,
  printLogFacts,
} from '../../src/experiment/index.ts';
import { EVENT_COLUMNS, eventRows, measureLog, readLogFacts } from '../../src/logs/index.ts';
import { layoutOf, OUTCOMES } from '../../src/measures/index.ts';
import { inShort } from '../../src/report/journeys/in-short.ts';
import { storyOf } from '../../src/report/journeys/story.ts';
import { scenarioOf } from '../helpers.ts';

/** One worker; contacts of a day each. Nobody new comes before day 3, then one. */
const SYSTEM = `
title: Team
time: {start: 2025-04-07, run: 2 weeks}
people: {needs: {severity: 5}, patience: 40 days}
sources: {gp: {every: 3 days}}
start_with: today.csv
standard: 10 days
clocks:
  to_talk: {title: To the talk, to: step team.talk, standard: 10 days}
  to_help: {title: To help, to: start_of_help, standard: 10 days}
  from_talk: {title: Talk to help, from: first_contact, to: start_of_help, standard: 10 days}
  working: {title: Working days, to: first_contact, counts: working_days, standard: 10 working days}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1, caseload: 2 per on_duty}}
    steps:
      talk: {contact: phone, with: worker, takes: 1 day, assesses: true}
      help: {course: {contacts: 2, every: 1 day, with: worker, takes: 1 day}, holds: caseload}
`;
const TODAY = `state,step,waited,last_contact,contacts_so_far
waiting,talk,10 days,,
waiting,talk,36 days,,
waiting,help,39 days,4 days,1
on_caseload,help,60 days,1 day,1`;

const scenario = scenarioOf(SYSTEM, { files: { 'today.csv': TODAY } });
const window = { from: 0, to: scenario.time.run, standard: scenario.standard };
const { cells } = layoutOf(directoryOf(scenario), window);
const { values } = oneReplication({
  scenarios: [scenario],
  seed: '1',
  replication: 0,
  kernel: 'calendar',
  people: false,
}).systems[0]!;
const of = (name: string, team = '') =>
  values[cells.findIndex((cell) => cell.measure.name === name && cell.team === team && cell.group === '')]!;

/**
 * Person 1 (on the caseload) is seen on day 0 and finishes on day 1. Person 2 has waited for a place for 4 days, and
 * there is one more: first contact on day 1, the second is due on day 3. On day 2 persons 3 (36 days) and 4 (10 days)
 * wait: person 3 is seen, and has a place on day 3. Then come, by referral date, person 2 on day 3 and person 3 on
 * day 4; person 4 is first on day 5.
 */
describe('of people who are there when the run begins', () => {
  it('waits count from the day on which they asked; what ended before the run is not counted', () => {
    // Persons 3 and 4, and whoever is referred now, later.
    expect(of('wait_to_first_contact_longest')).toBe(38);
    // Persons 2 on day 1 and 3 on day 4; person 1 had help before.
    expect(of('wait_to_help_longest')).toBe(40);
    // Person 2, who was assessed 4 days ago.
    expect(of('hidden_wait_longest')).toBe(5);
    // The list for places: person 2 had been on it for 4 days, and is given one at once.
    expect(of('hidden_list_wait_longest')).toBe(4);
    expect(of('wait_on_list_longest')).toBe(38);
  });

  it('nobody is lost: they are open at the start, and no requests of the window', () => {
    const weeks = 2;
    const requests = of('requests') * weeks;
    expect(of('open_at_start')).toBe(4);
    expect(requests).toBe(4);
    const ended = OUTCOMES.reduce(
      (sum, outcome) => sum + (of('referrals_ended_as', `team -> ${outcome}`) || 0),
      0,
    );
    expect(of('open_at_start') + requests).toBeCloseTo(ended * weeks + of('open_at_end'), 9);
    expect(of('people')).toBe(4);
  });

  it('own clocks run from the day on which they asked, or from a moment that the file tells; others do not run', () => {
    expect(of('clock_to_talk_longest')).toBe(38);
    expect(of('clock_to_help_longest')).toBe(40);
    // The one contact of person 2 was 4 days before.
    expect(of('clock_from_talk_longest')).toBe(5);
    // From Sunday 2 March to Wednesday 9 April 2025: five weeks and two days, without a bank holiday.
    expect(of('clock_working_longest')).toBe(27);
  });

  it('bank holidays before the run are no working days: from 23 December to 6 January there are seven', () => {
    const text = SYSTEM.replace('2025-04-07', '2025-01-06');
    const winter = scenarioOf(text, { files: { 'today.csv': 'state,waited\nwaiting,14 days' } });
    const task = { seed: '1', replication: 0, kernel: 'calendar', people: false } as const;
    const measured = oneReplication({ ...task, scenarios: [winter] }).systems[0]!.values;
    const index = cells.findIndex(
      ({ measure, team, group }) => measure.name === 'clock_working_longest' && team + group === '',
    );
    expect(measured[index]).toBe(7);
  });

  it('their log measures as the run did', async () => {
    const rows = [...eventRows(loggedSystem(scenario, 0), logOf(scenario, '1', 0, 'calendar'))];
    const lines = rows.map((row, index) => ({ line: index + 2, cells: row.map(String) }));
    const facts = readLogFacts('d.json', printLogFacts([scenario]));
    const [log] = await measureLog({ file: 'log.csv', columns: EVENT_COLUMNS, rows: lines, facts });
    expect(log!.cells.map(({ values: [own] }) => own)).toEqual([...values]);
    expect(log!.leftOut).toBe(0);
    const broken = lines.map((line) => ({
      ...line,
      cells: line.cells.map((cell) => cell.replace('help had begun', 'helped')),
    }));
    await expect(
      measureLog({ file: 'log.csv', columns: EVENT_COLUMNS, rows: broken, facts }),
    ).rejects.toThrow();
  });

  it('their stories say so, and the table of people has them', () => {
    const journeys = journeysOf(scenario, '1', 0, 'calendar');
    const told = (person: number) => storyOf(journeys.journey(person), scenario).map(({ text }) => text);
    expect(told(2)[0]).toBe(
      'Had been referred by the GP 5 weeks before the run began, and was with the team then. Was already waiting for talk for 5 weeks when the run began.',
    );
    expect(told(0)[0]).toBe(
      'Had been referred by the GP 9 weeks before the run began, and was with the team then. Help was under way when the run began: 1 of 2 contacts kept.',
    );
    expect(inShort(journeys.journey(2))).toMatch(/^First contact after 5 weeks/);
    expect(inShort(journeys.journey(0))).toMatch(/^First contact before the run began, help had begun;/);
    const table = journeys.table();
    expect([...table.ordinal]).toEqual([-1, -2, -3, -4, 0, 1, 2, 3]);
    expect([...table.waitToFirstContact.slice(2, 4)]).toEqual([38, 15]);
    // The same people are found in another system.
    expect(journeys.twinOf(journeys.journey(3), journeys.directory)!.person).toBe(3);
  });
});
