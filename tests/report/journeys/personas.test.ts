import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/report/journeys/people.ts';
import { personasOf } from '../../../src/report/journeys/personas.ts';

const COLUMNS = [
  'scenario',
  'person',
  'source',
  'ordinal',
  'kind',
  'first_referred',
  'wait_to_first_contact_days',
  'wait_to_help_days',
  'bounces',
  'assessments',
  'contacts',
  'outcome',
];

/** Person n, asked on a day of January, waited, was helped after (empty: never), bounced, and how it ended. */
const one = (n: number, day: number, wait: number, help: number | '', bounces: number, outcome: string) =>
  [
    'town',
    n,
    'gp',
    n,
    'anybody',
    `2025-01-0${day}T09:00:00`,
    wait,
    help,
    bounces,
    1 + bounces,
    3,
    outcome,
  ].map(String);

const people = (...rows: string[][]) => figuresOf({ columns: COLUMNS, rows });
const picked = (...found: Parameters<typeof personasOf>) =>
  Object.fromEntries(personasOf(...found).map(({ name, person }) => [name, person.person]));

describe('people for a workshop', () => {
  const town = people(
    one(1, 1, 5, 10, 0, 'helped'),
    one(2, 1, 10, 20, 1, 'helped'),
    one(3, 1, 90, '', 1, 'gave_up_waiting'),
    one(4, 1, 11, '', 4, 'returned_to_referrer'),
    one(5, 1, 400, '', 9, ''),
  );

  it('are the one in the middle, one of the slowest, and the one turned away most; with an end to their story', () => {
    expect(picked(town, null)).toEqual({ typical: 2, 'worst twentieth': 3, 'most bounced': 4 });
  });

  it('are with another system also those who gained and who lost most', () => {
    const other = people(
      one(1, 1, 5, 8, 0, 'helped'),
      one(2, 1, 10, '', 1, 'declined_the_offer'),
      one(3, 1, 20, 25, 0, 'helped'),
      one(4, 1, 11, '', 3, 'returned_to_referrer'),
    );
    expect(picked(town, other)).toMatchObject({ 'gained most': 3, 'lost most': 2 });
    expect(personasOf(town, other).at(-1)?.twin?.outcome).toBe('declined_the_offer');
  });

  it('are nobody where nobody was referred, and nobody gains where nothing changes', () => {
    expect(personasOf([], null)).toEqual([]);
    expect(Object.keys(picked(town, town))).toEqual(['typical', 'worst twentieth', 'most bounced']);
  });
});
