import { beforeAll, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/event-log/kinds.ts';
import type { PeopleTable } from '../../src/measures/index.ts';
import { journeysOf as byPerson, endsReferral, type Row, rowsOfPeople } from '../properties/log.ts';
import { storyLines } from './story.ts';
import { claims, type SystemStudy, studyOf } from './system-page.ts';

/** Stories that field workers tell, each as a test on the events of one person. */
const STORIES = {
  letter: {
    system: 0,
    tells: isDischargedByLetter,
    may: ({ contacts, outcome }: PeopleTable, row: number) =>
      contacts[row] === 1 && OUTCOMES[outcome[row]!] === 'discharged_after_missed_contacts',
  },
  'turned-away': {
    system: 1,
    tells: isTurnedAwayThreeTimes,
    may: ({ bounces }: PeopleTable, row: number) => bounces[row] === 3,
  },
  introduced: {
    system: 2,
    tells: isIntroducedTheSameWeek,
    may: ({ outcome, waitToHelp }: PeopleTable, row: number) =>
      OUTCOMES[outcome[row]!] === 'helped' && waitToHelp[row]! <= 7,
  },
} as const;
type Story = keyof typeof STORIES;

const study = studyOf({
  page: 'docs/systems/people.md',
  systems: [
    { file: 'spa', called: 'single point of access' },
    { file: 'before', called: 'before' },
    { file: 'no-wrong-door', called: 'no wrong door' },
  ],
  replications: 1,
  people: true,
  tables: Object.fromEntries(Object.keys(STORIES).map((name) => [name, (each) => told(each, name as Story)])),
});

const found = new Map<Story, { readonly people: readonly number[]; readonly of: number }>();

beforeAll(() => {
  for (const name of Object.keys(STORIES) as Story[]) {
    const { system, tells, may } = STORIES[name];
    const { scenario } = study.result.systems[system]!;
    const table = study.records[0]!.people[system]!;
    const some = new Set(table.person.filter((_, row) => may(table, row)));
    const team = (wanted: string) => scenario.teams.findIndex((each) => each.name === wanted);
    const source = (wanted: string) => scenario.sources.findIndex((each) => each.name === wanted);
    const people = [...byPerson(rowsOfPeople(scenario, some))]
      .filter(([, rows]) => tells(rows, team, source))
      .map(([person]) => person);
    found.set(name, { people, of: table.length });
  }
});

type NumberOf = (name: string) => number;
const outcome = (name: (typeof OUTCOMES)[number]) => OUTCOMES.indexOf(name);
const WEEK = 7 * 1440;

/** How the last referral ended; what happens to people at home is left out. */
function endOf(rows: readonly Row[]): Row | undefined {
  return rows.findLast(endsReferral);
}

/** Referred by general practice, called, handed cold to a team that they never met, missed twice, discharged; the end. */
function isDischargedByLetter(rows: readonly Row[], team: NumberOf, source: NumberOf): boolean {
  const [first] = rows;
  const call = rows.find(({ event }) => event === 'contacted');
  const handed = rows.find(({ event }) => event === 'handed_over');
  const missed = rows.filter(({ event }) => event === 'missed');
  const last = endOf(rows);
  return (
    first!.code === source('gp') &&
    call?.team === team('access') &&
    handed?.code === 0 &&
    handed.other !== team('access') &&
    rows.filter(({ event }) => event === 'contacted').length === 1 &&
    missed.length === 2 &&
    missed.every((each) => each.team === handed.other) &&
    last?.event === 'discharged' &&
    last.code === outcome('discharged_after_missed_contacts')
  );
}

/** Returned three times, each time by another team than the time before; no help ever, and no more asking. */
function isTurnedAwayThreeTimes(rows: readonly Row[]): boolean {
  const returned = rows.filter(({ event }) => event === 'returned');
  return (
    returned.length === 3 &&
    endOf(rows)?.event === 'returned' &&
    returned.every(({ team }, at) => at === 0 || team !== returned[at - 1]!.team) &&
    !rows.some(({ event }) => event === 'started' || event === 'missed')
  );
}

/** Met once, introduced to a connector then and there, who meets them within the week and helps. */
function isIntroducedTheSameWeek(rows: readonly Row[], team: NumberOf): boolean {
  const contacts = rows.filter(({ event }) => event === 'contacted');
  const handed = rows.filter(({ event }) => event === 'handed_over');
  const [asked, met, helper] = [rows[0]!, contacts[0], contacts[1]];
  return (
    met !== undefined &&
    helper !== undefined &&
    handed.length === 1 &&
    handed[0]!.code > 0 &&
    handed[0]!.other === team('connectors') &&
    met.team !== helper.team &&
    helper.team === team('connectors') &&
    helper.time - asked.time <= WEEK &&
    !rows.some(({ event }) => event === 'missed') &&
    endOf(rows)?.code === outcome('helped')
  );
}

/** The middle one of them, as `doorways trace` tells it. */
function told({ result }: SystemStudy, name: Story): string {
  const { system } = STORIES[name];
  const { scenario } = result.systems[system]!;
  const { people, of } = found.get(name)!;
  const person = people[Math.floor(people.length / 2)];
  return [
    `${people.length} of ${of.toLocaleString('en-GB')} people who first asked in a year and a half have such a story. One of them:`,
    '',
    // Where few are run, as `npm test` does, it may be nobody's.
    person === undefined ? '' : storyLines(scenario, person),
  ].join('\n');
}

claims('a run tells, from events alone, of somebody who', () => {
  it('is called, passed to a team without hearing what it does, misses its appointments and is discharged by letter', () => {
    expect(found.get('letter')!.people.length).toBeGreaterThan(1);
  });

  it('is turned away three times, each time by another team', () => {
    expect(found.get('turned-away')!.people.length).toBeGreaterThan(1);
  });

  it('is met once, understood, and introduced to a connector the same week', () => {
    expect(found.get('introduced')!.people.length).toBeGreaterThan(0);
  });
});
