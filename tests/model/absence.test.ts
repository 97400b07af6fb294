import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/index.ts';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const OFFICE = `
  time: {run: 12 weeks, bank_holidays: none}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      staff: {worker: {wte: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 3 hours}}
`;
const office = (set: readonly string[], rows: readonly (readonly number[])[] = []) =>
  scenarioOf(OFFICE, {
    files: { 'referrals.csv': referrals('', ...rows) },
    set: set.map((each) => `teams.team.staff.worker.${each}`),
  });

/** Each shift missed, as day of the run and why. */
const missed = (scenario: Scenario) =>
  happenings(scenario)
    .filter(({ event }) => event === 'absent')
    .map(({ minute, detail, minutes }) => `${Math.floor(minute / DAY)} ${detail} ${minutes}`);

describe('leave', () => {
  it('is whole weeks, evenly spread: 65.22 days of 260.89 are every fourth week', () => {
    const days = missed(office(['leave=65.2232142857 days a year'])).map((each) =>
      Number(each.split(' ')[0]),
    );
    expect(days).toHaveLength(15);
    const first = days[0]!;
    expect(first % 7).toBe(0);
    expect(days).toEqual([0, 28, 56].flatMap((week) => [0, 1, 2, 3, 4].map((day) => first + week + day)));
  });

  it('nobody is on duty meanwhile, and whoever waits is seen when the worker is back', () => {
    const scenario = office(['leave=130.4464285714 days a year'], [[0], [WEEK]]);
    const away = new Set(missed(scenario).map((each) => Math.floor(Number(each.split(' ')[0]) / 7)));
    // Every other week.
    expect([...away].every((week) => week % 2 === Math.min(...away))).toBe(true);
    const seen = happenings(scenario).filter(({ event }) => event === 'contacted');
    expect(seen).toHaveLength(2);
    for (const { minute } of seen) expect(away.has(Math.floor(minute / WEEK))).toBe(false);
  });
});

describe('sickness', () => {
  it('keeps a worker from the shifts that begin while they are ill, and the shift under way is worked', () => {
    // Well for a while, then ill for exactly five days at a time.
    const rows = missed(office(['sickness={share: 0.4, spell: 5 days}']));
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map((row) => row.split(' ').slice(1).join(' ')))).toEqual(new Set(['sickness 480']));
    // Five days hold three to five working days.
    const days = rows.map((row) => Number(row.split(' ')[0]));
    const spells = days.filter((day, index) => index === 0 || day - days[index - 1]! > 3).length;
    expect(days.length / spells).toBeGreaterThanOrEqual(3);
  });
});

describe('a worker’s own people', () => {
  const TEAM = `
    time: {run: 8 weeks, bank_holidays: none}
    sources: {door: {from_file: referrals.csv}}
    teams:
      team:
        staff: {worker: {wte: 4, caseload: 5 per wte, leave: 65.2232142857 days a year}}
        steps:
          help: {course: {contacts: 50, every: 1 day, with: worker, takes: 1 hour}, holds: caseload}
  `;
  const seenBy = (coveredAfter: string) => {
    const scenario = scenarioOf(TEAM, {
      files: { 'referrals.csv': referrals('', [9 * HOUR], [9 * HOUR]) },
      set: [`teams.team.staff.worker.covered_after=${coveredAfter}`],
    });
    return happenings(scenario).filter(({ event }) => event === 'contacted');
  };

  it('wait for them while they are away for a short time', () => {
    const workers = new Map<unknown, Set<unknown>>();
    for (const { person, worker } of seenBy('2 weeks')) {
      if (!workers.has(person)) workers.set(person, new Set());
      workers.get(person)!.add(worker);
    }
    expect([...workers.values()].map((each) => each.size)).toEqual([1, 1]);
  });

  it('are seen by a colleague after that, and by their own worker again when they are back', () => {
    const byDay = seenBy('1 day').filter(({ person }) => person === 1);
    const own = byDay[0]!.worker;
    const covered = byDay.filter(({ worker }) => worker !== own);
    expect(covered.length).toBeGreaterThan(0);
    expect(byDay.at(-1)!.minute).toBeGreaterThan(covered[0]!.minute);
    expect(byDay.some(({ minute, worker }) => worker === own && minute > covered.at(-1)!.minute)).toBe(true);
  });
});

it('a scenario that says nothing of this has no such events', () => {
  expect(missed(office([]))).toEqual([]);
  expect(story(office([]), ['in_post', 'supervised'])).toEqual([]);
});
