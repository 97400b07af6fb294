import { describe, expect, it } from 'vitest';
import { questionsFor, whyEmpty } from '../../src/measures/index.ts';
import { answersTo, asked, DIRECTORY, discharged, type Event } from './by-hand.ts';

/** Days 14 to 42. */
const WINDOW = { from: 14, to: 42 };
const YEARS = 28 / 365.25;

/** A worker on duty for ten days and nights at £60 an hour, and the clerk for one at £30. */
const ON_DUTY: readonly Event[] = [
  [14, 'staffed', { team: 'core', role: 'worker', other: 1 }],
  [24, 'staffed', { team: 'core', role: 'worker', other: 0 }],
  [14, 'staffed', { team: 'front', role: 'clerk', other: 1 }],
  [15, 'staffed', { team: 'front', role: 'clerk', other: 0 }],
];
const POUNDS = 240 * 60 + 24 * 30;

const PEOPLE: readonly Event[] = [
  asked(10, 0),
  discharged(12, 0), // before the window
  asked(15, 1),
  discharged(20, 1, 'helped'),
  asked(15, 2),
  discharged(21, 2, 'partly_helped'),
  asked(15, 3),
  discharged(22, 3, 'not_helped'),
];

describe('what staff cost', () => {
  const of = answersTo([...ON_DUTY, ...PEOPLE], WINDOW);

  it('is told for each request that ended with help in the window, and of nobody helped there is no such cost', () => {
    expect(of('cost_per_person_helped')).toBeCloseTo(POUNDS / 2, 9);
    expect(answersTo(ON_DUTY, WINDOW)('cost_per_person_helped')).toBeNaN();
  });

  it('is held against the budget for as long as the window, however late that begins', () => {
    const paid = answersTo([...ON_DUTY, ...PEOPLE], WINDOW, [], { ...DIRECTORY, budget: 200_000 });
    expect(paid('budget_spent')).toBeCloseTo(POUNDS / (200_000 * YEARS), 9);
    expect(of('budget_spent')).toBeNaN();
  });

  it('is unknown of a team whose staff have no price, which is not that they cost nothing', () => {
    const [clerk, worker] = DIRECTORY.roles;
    const unpaid = { ...DIRECTORY, roles: [{ ...clerk!, costPerHour: 0 }, worker!] };
    const of = answersTo([...ON_DUTY, ...PEOPLE], WINDOW, [], unpaid);
    expect(of('cost', 'front')).toBeNaN();
    expect(of('cost', 'core')).toBeCloseTo((240 * 60) / 4, 9);
    expect(of('cost')).toBeCloseTo((240 * 60) / 4, 9);
  });

  it('says what is to be said in the scenario, where it is not known whether the budget is kept', () => {
    const budget = questionsFor(DIRECTORY).find(({ name }) => name === 'budget_spent')!;
    expect(whyEmpty(budget, Number.NaN)).toMatch(
      /^No budget is given: `costs: \{budget: …\}` in a scenario .*\. Or: no staff have a price: [^.]*\.$/,
    );
  });
});
