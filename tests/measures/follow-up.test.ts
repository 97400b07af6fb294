import { describe, expect, it } from 'vitest';
import { mustBeComparable } from '../../src/experiment/experiment.ts';
import { loggedSystem, logOf, oneReplication, printLogFacts } from '../../src/experiment/index.ts';
import { EVENT_COLUMNS, eventRows, measureLog, readLogFacts } from '../../src/logs/index.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { scenarioOf } from '../helpers.ts';
import { measuredOnce } from '../measured.ts';

/** Somebody asks every day from the first on, and is seen for two days, so that the person after them waits a day longer. */
const A_DAY = `
assumption: t
time: {start: 2025-01-06, run: 10 days}
sources: {door: {every: 1 day}}
teams: {t: {hours: always, staff: {w: {on_duty: 1}}, steps: {talk: {contact: phone, with: w, takes: 2 days}}}}
`;
const followed = ['time.follow_up=4 weeks'];

describe('people of a run who are followed for longer than is measured', () => {
  const short = measuredOnce(scenarioOf(A_DAY));
  const long = measuredOnce(scenarioOf(A_DAY, { set: followed }));

  it('are all known about after the same time', () => {
    expect(short('people')).toBe(9);
    expect(short('seen_within_4_weeks')).toBeNaN();
    expect(long('seen_within_4_weeks')).toBe(1);
    // They wait 0, 1, … 8 days.
    expect(long('seen_within_1_weeks')).toBe(8 / 9);
    expect(long('contacts_per_person')).toBe(1);
  });

  it('are those of the window, whoever comes after it', () => {
    for (const measure of [
      'people',
      'requests',
      'people_on_list',
      'still_waiting',
      'still_waiting_mean',
      'open_at_end',
      'wait_to_first_contact_mean',
      'utilisation',
    ])
      expect([measure, long(measure)]).toEqual([measure, short(measure)]);
  });

  it('are followed in a log on disk, too', async () => {
    const scenario = scenarioOf(A_DAY, { set: followed });
    const rows = [...eventRows(loggedSystem(scenario, 0), logOf(scenario, scenario.seed, 0, 'calendar'))];
    const [log] = await measureLog({
      file: 'log.csv',
      columns: EVENT_COLUMNS,
      rows: rows.map((row, index) => ({ line: index + 2, cells: row.map(String) })),
      facts: readLogFacts('d.json', printLogFacts([scenario])),
    });
    const task = {
      scenarios: [scenario],
      seed: scenario.seed,
      replication: 0,
      kernel: 'calendar',
      people: false,
    } as const;
    expect(log!.cells.map(({ values }) => values[0])).toEqual([...oneReplication(task).systems[0]!.values]);
  });

  it('are compared with people who are followed for as long', () => {
    const systems = [scenarioOf(A_DAY), scenarioOf(A_DAY, { set: followed })];
    expect(() => mustBeComparable(systems)).toThrow('differ in time.follow_up');
  });
});

describe('a list of real referrals', () => {
  const problems = (followUp: string) =>
    loadScenario(
      's.yaml',
      (path) =>
        path === 'r.csv'
          ? 'date\n2025-01-07\n2025-01-10\n2025-01-14\n2025-01-22\n'
          : A_DAY.replace('{every: 1 day}', '{from_file: r.csv}').replace(
              '10 days}',
              `10 days, follow_up: ${followUp}}`,
            ),
      { set: [] },
    ).problems.filter(({ severity }) => severity === 'error');

  it('has to go on for as long as its people are followed', () => {
    expect(problems('1 week')).toEqual([]);
    expect(problems('4 weeks')).toMatchObject([
      {
        code: 'outside-run',
        message: expect.stringContaining('r.csv end 22 days before the follow-up does'),
      },
    ]);
  });
});
