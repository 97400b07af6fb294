import { expect, it } from 'vitest';
import { interval, pairedInterval } from '../../src/stats/index.ts';
import { byQuarter, type Counted, quartersTable, upTo } from './by-quarter.ts';
import { claim, claims, studyOf } from './system-page.ts';

const QUARTERS = [
  'before',
  '1st of the change',
  '2nd of the change',
  '3rd of the change',
  '4th of the change',
  '1st after',
  '2nd after',
  '3rd after',
  '4th after',
];
const [FIRST, SECOND, LAST, LAST_AFTER] = [1, 2, 4, 8] as const;

const study = studyOf({
  page: 'docs/systems/transition.md',
  systems: [
    { file: 'transition-stay', called: 'single point of access stays' },
    { file: 'transition-on-paper', called: 'change on paper' },
    { file: 'transition', called: 'change' },
  ],
  replications: 10,
  people: true,
  tables: {
    'help-by-quarter': (study) => quartersTable(study, 'help begun for (people)', QUARTERS),
    'contacts-by-quarter': (study) => quartersTable(study, 'first contacts (people)', QUARTERS),
    'in-time-by-quarter': (study) =>
      quartersTable(study, 'first contact within 28 days (% of those who asked in the quarter)', QUARTERS),
  },
});

const [STAY, PAPER, CHANGE] = [0, 1, 2] as const;
const HELP = 'help begun for (people)';
const CONTACTS = 'first contacts (people)';
const IN_TIME = 'first contact within 28 days (% of those who asked in the quarter)';

const difference = (what: Counted, [base, other]: readonly [number, number], from: number, to = from) =>
  pairedInterval(upTo(byQuarter(study, base, what), from, to), upTo(byQuarter(study, other, what), from, to));

claim('before the change nothing differs', () => {
  for (const system of [PAPER, CHANGE])
    expect(byQuarter(study, system, HELP)[0]).toEqual(byQuarter(study, STAY, HELP)[0]);
});

claims('a single point of access that becomes no wrong door, with the time that learning takes', () => {
  it('shows no clear gain in help for half a year, none over the year, and has paid back a quarter after its end', () => {
    expect(difference(HELP, [STAY, CHANGE], FIRST, SECOND).low).toBeLessThan(0);
    expect(difference(HELP, [STAY, CHANGE], FIRST, LAST).low).toBeLessThan(0);
    expect(difference(HELP, [STAY, CHANGE], FIRST, LAST).high).toBeGreaterThan(0);
    expect(difference(HELP, [STAY, CHANGE], FIRST, LAST + 1).low).toBeGreaterThan(0);
  });

  it('has help fall by less than a tenth in the first quarter, and never again: the trough is not in help', () => {
    const first = difference(HELP, [STAY, CHANGE], FIRST);
    expect(first.high).toBeLessThan(0);
    expect(first.mean).toBeGreaterThan(-0.1 * interval(byQuarter(study, STAY, HELP)[FIRST]!).mean);
    for (let quarter = SECOND; quarter <= LAST; quarter++)
      expect(difference(HELP, [STAY, CHANGE], quarter).high).toBeGreaterThan(0);
  });

  it('has fewer first contacts from the first quarter on, fewest as the access team closes, and they do not come back', () => {
    const fewer = (quarter: number) => difference(CONTACTS, [STAY, CHANGE], quarter);
    for (const quarter of [FIRST, SECOND, LAST, LAST_AFTER]) expect(fewer(quarter).high).toBeLessThan(0);
    for (const quarter of [FIRST, LAST_AFTER]) expect(fewer(LAST).mean).toBeLessThan(fewer(quarter).mean);
  });

  it('does not pay back in first contacts within 28 days: they stay fewer a year after the end', () => {
    expect(difference(IN_TIME, [STAY, CHANGE], LAST_AFTER).high).toBeLessThan(0);
  });
});

claims('the same change on paper, where nothing has to be learnt', () => {
  it('begins to help more people at once, and has a trough in first contacts all the same', () => {
    expect(difference(HELP, [STAY, PAPER], FIRST).low).toBeGreaterThan(0);
    expect(difference(CONTACTS, [STAY, PAPER], LAST).high).toBeLessThan(0);
  });

  it('gains more than with learning while the change lasts, and no more by a year after it', () => {
    expect(difference(HELP, [PAPER, CHANGE], FIRST, LAST).high).toBeLessThan(0);
    expect(difference(HELP, [PAPER, CHANGE], LAST_AFTER).high).toBeGreaterThan(0);
  });
});
