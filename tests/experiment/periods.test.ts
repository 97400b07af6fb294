import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../src/experiment/index.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { scenarioOf } from '../helpers.ts';

const alone = { workers: 1, kernel: 'calendar' } as const;

/** One person a day until a quarter past the seventeenth day, then one every half day from the half day after that. */
const DAILY = `
  time: {warm_up: 10 days, run: 20 days}
  replications: 1
  sources: {door: {every: 1 day}}
  changes: [{at: 414 hours, set: {sources.door.every: 12 hours}}]
  teams: {t: {hours: always, staff: {w: {wte: 4.2}}, steps: {talk: {contact: phone, with: w, takes: 6 hours}}}}
  periods:
    before: {to: 414 hours}
    after: {title: Twice a day, from: 414 hours}
`;

const TOWN = `
  time: {start: 2025-01-06, warm_up: 4 weeks, run: 10 weeks, follow_up: 3 weeks}
  replications: 5
  people: {patience: {exponential: 3 weeks}, kinds: {common: {share: 0.7}, rare: {share: 0.3}}}
  sources: {gp: {rate: 30 per week}}
  teams:
    t: {staff: {w: {wte: 1}}, steps: {see: {contact: phone, with: w, takes: 90 min, then: [{refer_to: u}]}}}
    u: {staff: {w: {wte: 1}}, steps: {see: {contact: phone, with: w, takes: 60 min}}}
`;
const PERIODS = 'periods: {early: {to: week 8}, late: {from: 2025-03-03}}';

type Cells = readonly {
  readonly cell: {
    readonly measure: { readonly name: string };
    readonly team: string;
    readonly group: string;
  };
  readonly estimate: { readonly mean: number };
}[];
const key = ({ cell }: Cells[number]) => `${cell.measure.name}/${cell.team}/${cell.group}`;
const means = (cells: Cells) => new Map(cells.map((one) => [key(one), one.estimate.mean]));

describe('periods of a run', () => {
  it('count who asked in each, up to its end and not at it', async () => {
    const { periods, systems } = await runExperiment([scenarioOf(DAILY)], alone);
    expect(periods!.map(({ name, title, from, to }) => [name, title, from / 1440, to / 1440])).toEqual([
      ['before', 'Before', 10, 17.25],
      ['after', 'Twice a day', 17.25, 30],
    ]);
    // Days 10 to 17; then days 17¾ to 29¾ by halves.
    const people = periods!.map((period) => means(period.systems[0]!.cells).get('people//'));
    expect(people).toEqual([8, 25]);
    expect(means(systems[0]!.cells).get('people//')).toBe(33);
  });

  it('add up where they adjoin: requests, contacts and hours; and people on lists by how long each is', async () => {
    const { periods, systems } = await runExperiment([scenarioOf(`${TOWN}  ${PERIODS}`)], alone);
    expect(periods!.map(({ from, to }) => [from / 10080, to / 10080])).toEqual([
      [4, 8],
      [8, 14],
    ]);
    const whole = means(systems[0]!.cells);
    const parts = periods!.map((period) => means(period.systems[0]!.cells));
    const names = [
      'requests//',
      'referrals_to_team/u/',
      'hours_understanding/u/',
      'hours_understanding//',
      'people_on_list/t/',
      'people_on_list//',
    ];
    for (const name of names) {
      expect(whole.get(name), name).toBeGreaterThan(0);
      // Each is a week's, or a mean over time.
      expect((4 * parts[0]!.get(name)! + 6 * parts[1]!.get(name)!) / 10, name).toBeCloseTo(
        whole.get(name)!,
        9,
      );
    }
    expect(whole.get('requests//')).toBeGreaterThan(20);
  });

  it('have the numbers of a run that ends with them', async () => {
    const [{ periods }, short] = await Promise.all([
      runExperiment([scenarioOf(`${TOWN}  ${PERIODS}`)], alone),
      runExperiment([scenarioOf(TOWN, { set: ['time.run=4 weeks'] })], alone),
    ]);
    const early = means(periods![0]!.systems[0]!.cells);
    const alike = means(short.systems[0]!.cells);
    expect([...early.keys()]).toEqual([...alike.keys()]);
    for (const [name, mean] of alike) expect(early.get(name), name).toBe(mean);
  });

  it('have rows of their own, whose intervals hold together over all rows of all periods', async () => {
    const base = {
      ...scenarioOf(`${TOWN}  ${PERIODS}\n  headlines: [people_on_list, seen_within_1_weeks]`),
      name: 'base',
    };
    const other = { ...scenarioOf(TOWN, { set: ['teams.t.staff.w.wte=1.5'] }), name: 'other' };
    const { periods, rows } = await runExperiment([base, other], alone);
    expect(rows[0]!.level).toBeCloseTo(1 - 0.05 / 2, 12);
    for (const period of periods!) {
      expect(period.rows.map(({ measure }) => measure.name)).toEqual([
        'people_on_list',
        'seen_within_1_weeks',
      ]);
      expect(period.rows[0]!.level).toBeCloseTo(1 - 0.05 / 4, 12);
      expect(period.rows[0]!.differences[0]!.verdict).toBe('better');
    }
  });
});

describe('a period that cannot be', () => {
  it.each([
    ['ends before it begins', '{late: {from: week 9, to: week 7}}', 'ends before it has begun'],
    [
      'is one of nine',
      `{${'abcdefghi'
        .split('')
        .map((name) => `${name}: {to: week 9}`)
        .join(', ')}}`,
      '9 periods are more than 8',
    ],
  ])('because it %s is told at its line', (_, periods, words) => {
    const text = `${TOWN.replace(/^ {2}/gm, '')}periods: ${periods}\n`;
    const { scenario, problems } = loadScenario('town.yaml', () => text);
    expect(scenario).toBeNull();
    const found = problems.filter(({ severity }) => severity === 'error');
    expect(found.map(({ code }) => code)).toEqual(['bad-period']);
    expect(found[0]!.message).toContain(words);
    expect(found[0]!.place.line).toBe(text.split('\n').findIndex((line) => line.startsWith('periods')) + 1);
  });
});

describe('a period that is not within the time that is measured', () => {
  it.each([
    ['begins in the warm-up', '{late: {from: week 3}}', [[4, 14]]],
    ['ends after the run', '{late: {from: week 9, to: week 15}}', [[9, 14]]],
    ['is wholly outside', '{late: {from: week 20}, early: {to: week 5}}', [[4, 5]]],
  ])('because it %s is cut, and that is told at its line', (_, periods, weeks) => {
    const text = `${TOWN.replace(/^ {2}/gm, '')}periods: ${periods}\n`;
    const { scenario, problems } = loadScenario('town.yaml', () => text);
    const found = problems.filter(({ code }) => code === 'outside-run');
    expect(found.map(({ severity, place }) => [severity, place.path])).toEqual([['warning', 'periods.late']]);
    expect(found[0]!.place.line).toBe(text.split('\n').findIndex((line) => line.startsWith('periods')) + 1);
    expect(scenario!.periods!.map(({ from, to }) => [from / 10080, to / 10080])).toEqual(weeks);
  });
});
