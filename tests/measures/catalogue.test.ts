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

  const [, meeting, support] = DIRECTORY.steps;
  const staffing = { absence: false, posts: false, supervision: false };
  const beds = { name: 'beds', team: 1, number: 2, report: [] };
  const ofBeds = [
    'places_occupied',
    'places_occupied_share',
    'places_full',
    'places_held_after_stay',
    'offered_places',
  ];
  it.each<[string, Partial<typeof DIRECTORY>, string[]]>([
    [
      'a meeting',
      { steps: [{ ...meeting!, does: 'meeting', takesUpTo: 5 }, support!] },
      [
        'meetings_held',
        'meetings_called_off',
        'cases_per_meeting',
        'meetings_full',
        'cases_left_waiting',
        'hours_in_meetings',
        'meeting_hours_per_care_hour',
      ],
    ],
    [
      'work that stops for other work',
      { steps: [{ ...meeting!, interruptible: true }, support!] },
      ['interruptions'],
    ],
    [
      'posts that change',
      { staffing: { ...staffing, posts: true } },
      ['wte_in_post', 'vacant_share', 'leavers', 'new_in_post'],
    ],
    ['leave', { staffing: { ...staffing, absence: true } }, ['away', 'shifts_lost_to_sickness']],
    ['supervision', { staffing: { ...staffing, supervision: true } }, ['hours_supervision']],
    ['beds', { places: [beds] }, ofBeds],
    [
      'beds of which some numbers are reported',
      { places: [beds, { ...beds, report: [1] }] },
      [...ofBeds.slice(0, 4), 'time_with_number_occupied', 'delay_with_number', 'offered_places'],
    ],
  ])('has %s only where there is any', (_, system, measures) => {
    const namesOf = (directory: typeof DIRECTORY) => questionsFor(directory).map(({ name }) => name);
    const always = namesOf(DIRECTORY);
    expect(namesOf({ ...DIRECTORY, ...system }).filter((name) => !always.includes(name))).toEqual(measures);
  });

  it('has more hours of care as better, and says of no other hours of work whether more or fewer are', () => {
    const better = (on: string) => CATALOGUE.find(({ name }) => name === `hours_${on}`)!.better;
    expect(['sorting', 'understanding', 'care', 'admin'].map(better)).toEqual([
      'neither',
      'neither',
      'more',
      'neither',
    ]);
  });

  it('says in words above which load a week counts', () => {
    const definition = (of: string) => CATALOGUE.find(({ name }) => name === `weeks_over_${of}`)!.definition;
    for (const percent of ['85', '100']) expect(definition(percent)).toContain(`above ${percent} %;`);
  });

  it('says of a clock of the scenario that it runs on working days', () => {
    const labels = (clock: ReturnType<typeof ownClock>) =>
      questionsFor({ ...DIRECTORY, clocks: [clock] }).flatMap(({ name, label }) =>
        name === 'clock_mine_mean' ? [label] : [],
      );
    const working = ownClock({ closedDays: [] });
    expect([...labels(CLOCK), ...labels(working)]).toEqual(['Mine, mean', 'Mine, mean (working days)']);
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
