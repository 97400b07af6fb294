import { describe, expect, it } from 'vitest';
import { CATALOGUE, measure, newFold, peopleTable, questionsFor } from '../../src/measures/index.ts';
import { answersTo, asked, DAY, DIRECTORY, met } from './by-hand.ts';
import { ownClock } from './own-clock.ts';

const CLOCK = ownClock();

describe('what can be asked of a system', () => {
  it('has a name of its own, and is asked once', () => {
    const names = questionsFor({ ...DIRECTORY, clocks: [CLOCK] }).map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const all = CATALOGUE.map(({ name }) => name);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  it('has the clocks of the scenario where the waits end, before where the days go', () => {
    const names = questionsFor({ ...DIRECTORY, clocks: [CLOCK] }).map(({ name }) => name);
    const first = names.findIndex((name) => name.startsWith('clock_mine_'));
    const last = names.findLastIndex((name) => name.startsWith('clock_mine_'));
    expect([names[first - 1], names[last + 1]]).toEqual([
      'still_waiting_for_help_over_standard',
      'days_to_help_on_lists',
    ]);
  });

  it('has no caseload where no role ever holds one', () => {
    const roles = DIRECTORY.roles.map((role) => ({ ...role, places: 0 }));
    const asks = (directory: typeof DIRECTORY) =>
      questionsFor(directory).some(({ name }) => name === 'people_on_caseload');
    expect([asks(DIRECTORY), asks({ ...DIRECTORY, roles })]).toEqual([true, false]);
  });
});

it('what is known of people is given back when a log is measured: it cannot be measured again, nor tell of them', () => {
  const window = { from: 0, to: 20 * DAY, standard: 28 * DAY };
  const fold = newFold(DIRECTORY, window);
  measure(fold, DIRECTORY, window);
  expect(() => measure(fold, DIRECTORY, window)).toThrow('a fold can be measured once');
  expect(() => peopleTable(fold, window)).toThrow('before it is measured');
});

it('a clock that stops after the window, while people are still followed, ran when the window ended', () => {
  const of = answersTo([asked(15, 0), met(25, 0)], { from: 0, to: 20, until: 40 }, [CLOCK]);
  expect([of('clock_mine_stopped'), of('clock_mine_running'), of('clock_mine_running_longest')]).toEqual([
    0, 1, 5,
  ]);
});
