import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/event-log/directory.ts';
import { layoutOf } from '../../src/measures/index.ts';
import { answersTo, asked, DAY, DIRECTORY, type Event } from './by-hand.ts';

const WINDOW = { from: 0, to: 28 * DAY, standard: 28 * DAY };

/** With a third step at the front door, where people are only sent on, and beds for which two numbers are reported. */
const HOUSE: Directory = {
  ...DIRECTORY,
  steps: [
    ...DIRECTORY.steps.map((step) =>
      step.does === 'course' ? ({ ...step, does: 'stay', place: 0 } as const) : step,
    ),
    { name: 'sorting', team: 0, does: 'route', assesses: false, spentOn: 'sorting' },
  ],
  places: [{ name: 'beds', team: 1, number: 2, report: [1, 2] }],
};

const cellsOf = (directory: Directory) =>
  layoutOf(directory, WINDOW).cells.map(({ measure, team, group }) => ({ name: measure.name, team, group }));
const placesOf = (directory: Directory, measure: string) =>
  cellsOf(directory)
    .filter(({ name, group }) => name === measure && group === '')
    .map(({ team }) => team);
const groupsOf = (measure: string) =>
  cellsOf(DIRECTORY)
    .filter(({ name }) => name === measure)
    .map(({ group }) => group);

describe('where a measure is asked', () => {
  it('is said once of each place and group', () => {
    const keys = cellsOf(HOUSE).map(({ name, team, group }) => `${name}/${team}/${group}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('is each team, and not the only one of a system', () => {
    expect(placesOf(DIRECTORY, 'bounced_by_team')).toEqual(['', 'front', 'core']);
    const alone = { ...DIRECTORY, teams: DIRECTORY.teams.slice(0, 1), steps: [], roles: [], rules: [] };
    expect(placesOf(alone, 'bounced_by_team')).toEqual(['']);
  });

  // A directory in which there is all that measures of staff are asked of.
  const STAFFED: Directory = {
    ...DIRECTORY,
    steps: [
      { ...DIRECTORY.steps[0]!, does: 'desk', interruptible: true },
      { ...DIRECTORY.steps[1]!, does: 'meeting', takesUpTo: 5 },
      DIRECTORY.steps[2]!,
    ],
    staffing: { absence: true, posts: true, supervision: true },
  };
  const [teams, roles] = [
    ['front', 'core'],
    ['front.clerk', 'core.worker'],
  ];
  it.each([
    {
      each: 'team',
      places: teams,
      measures: [
        'interruptions',
        'sorting_per_care_hour',
        'meetings_held',
        'meetings_called_off',
        'cases_per_meeting',
        'cases_left_waiting',
        'meeting_hours_per_care_hour',
      ],
    },
    { each: 'role', places: roles, measures: ['weeks_over_85', 'weeks_over_100', 'caseload_per_wte'] },
    {
      each: 'team and each role',
      places: [...teams, ...roles],
      measures: [
        ...['utilisation', 'hours_over', 'hours_sorting', 'hours_lost_to_missed', 'hours_in_meetings'],
        ...['wte_in_post', 'vacant_share', 'leavers', 'new_in_post', 'away'],
        ...['shifts_lost_to_sickness', 'hours_supervision'],
      ],
    },
  ])('is, of staff, each $each', ({ places, measures }) => {
    for (const measure of measures) expect(placesOf(STAFFED, measure), measure).toEqual(['', ...places]);
  });

  it('is each list, and no step at which nobody waits', () => {
    expect(placesOf(HOUSE, 'people_on_list')).toEqual([
      '',
      'front',
      'core',
      'front.call',
      'core.meeting',
      'core.support',
    ]);
  });

  it('is each two teams, and not a team and itself', () => {
    expect(placesOf(DIRECTORY, 'passed_on_between_teams')).toEqual(['', 'front -> core', 'core -> front']);
  });

  it('is each kind of place, and each number of them that is reported, and not all together', () => {
    expect(placesOf(HOUSE, 'places_occupied')).toEqual(['core.beds']);
    expect(placesOf(HOUSE, 'time_with_number_occupied')).toEqual(['core.beds at 1', 'core.beds at 2']);
    const stays: Event[] = [0, 1].map((person) => [
      7 + 14 * person,
      'started',
      { person, team: 'core', step: 'support' },
    ]);
    const of = answersTo([asked(0, 0), asked(0, 1), ...stays], { from: 0, to: 28 }, [], HOUSE);
    expect(of('time_with_number_occupied', 'core.beds at 1')).toBe(14 / 28);
    expect(of('time_with_number_occupied', 'core.beds at 2')).toBe(7 / 28);
  });

  it('is everybody, each kind and each group; of a gap each group alone', () => {
    expect(groupsOf('help_begun')).toEqual(['', 'kind=common', 'kind=rare', 'age=young', 'age=old']);
    expect(groupsOf('gap_in_help_begun')).toEqual(['age=young', 'age=old']);
    expect(groupsOf('widest_gap_in_helped_within_12_weeks')).toEqual(['']);
  });
});

describe('what is told week by week', () => {
  const of = (directory: Directory) =>
    layoutOf(directory, WINDOW).series.map(({ name, unit, team }) => `${name} ${team}: ${unit}`);

  it('is who waits, the load, the caseload of who holds one, and the waits that ended', () => {
    expect(of(DIRECTORY)).toEqual([
      'waiting : people',
      'waiting front: people',
      'waiting core: people',
      'utilisation front.clerk: share',
      'utilisation core.worker: share',
      'caseload core.worker: people',
      'wait_to_first_contact : days',
      'wait_to_help : days',
    ]);
  });

  it('is who is in post, too, where posts are filled and left', () => {
    const posts = { ...DIRECTORY, staffing: { absence: false, posts: true, supervision: false } };
    expect(of(posts).slice(6, 8)).toEqual([
      'wte_in_post front.clerk: count',
      'wte_in_post core.worker: count',
    ]);
  });

  it('has no number of who waits where a log does not say who joins a list, nor of a load where nobody was on duty', () => {
    const desk: Event = [
      8,
      'desk_worked',
      { person: 0, team: 'core', step: 'meeting', role: 'worker', worker: 0, spentOn: 'admin', minutes: 60 },
    ];
    const weeks = 4;
    const seriesOf = (directory: Directory) => [
      ...answersTo([asked(0, 0), desk], { from: 0, to: 28 }, [], directory).measured.series,
    ];
    const silent = seriesOf({ ...DIRECTORY, silent: ['lists'] });
    expect(silent.slice(0, 3 * weeks)).toEqual(Array.from({ length: 3 * weeks }, () => Number.NaN));
    expect(seriesOf(DIRECTORY).slice(0, 3 * weeks)).toEqual(Array.from({ length: 3 * weeks }, () => 0));
    expect(seriesOf(DIRECTORY).slice(4 * weeks, 5 * weeks)).toEqual([NaN, NaN, NaN, NaN]);
  });
});
