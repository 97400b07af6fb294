import { DAY, MILLISECONDS } from '../../units/minutes.ts';
import { numberIn } from '../words/numbers.ts';
import { capital, spaced, wrap } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';
import type { Persona } from './personas.ts';

/** People as rows of `people.csv`: the columns by name, the cells as text. */
export interface PeopleFound {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The figures by which people are compared. NaN: has not happened. */
export interface Figures {
  readonly scenario: string;
  readonly person: number;
  readonly source: string;
  readonly ordinal: string;
  readonly kind: string;
  /** Days since 1970. */
  readonly referred: number;
  readonly contact: number;
  readonly help: number;
  readonly bounces: number;
  readonly told: number;
  readonly contacts: number;
  /** Empty while the journey is open. */
  readonly outcome: string;
}

const DAY_IN_MS = DAY * MILLISECONDS;

export function figuresOf({ columns, rows }: PeopleFound): Figures[] {
  const at = (name: string) => columns.indexOf(name);
  const text = (row: readonly string[], name: string) => row[at(name)] ?? '';
  const number = (row: readonly string[], name: string) =>
    text(row, name) === '' ? Number.NaN : Number(text(row, name));
  return rows.map((row) => ({
    scenario: text(row, 'scenario'),
    person: number(row, 'person'),
    source: text(row, 'source'),
    ordinal: text(row, 'ordinal'),
    kind: text(row, 'kind'),
    referred: Date.parse(`${text(row, 'first_referred')}Z`) / DAY_IN_MS,
    contact: number(row, 'wait_to_first_contact_days'),
    help: number(row, 'wait_to_help_days'),
    bounces: number(row, 'bounces'),
    told: number(row, 'assessments'),
    contacts: number(row, 'contacts'),
    outcome: text(row, 'outcome'),
  }));
}

/** Columns that must be there for any of this. */
export const NEEDED_COLUMNS = [
  'scenario',
  'replication',
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
] as const;

/** People one under another, with what happened to them. */
export function peopleList(people: readonly Figures[], width: number): string {
  const rows = people.map((one) => [
    `${one.person}, ${spaced(one.kind)}`,
    daysIn(one.contact),
    daysIn(one.help),
    String(one.bounces),
    String(one.told),
    String(one.contacts),
    endingOf(one),
  ]);
  const header = ['Person', 'contact after', 'help after', 'bounces', 'told', 'contacts', 'ending'];
  const align = ['left', 'right', 'right', 'right', 'right', 'right', 'left'] as const;
  return textTable({ header, sections: [{ title: '', rows }], align }, width);
}

/** Personas, each with why, what happened, and the command that tells the story. */
export function personaList(
  personas: readonly Persona[],
  command: (person: number) => string,
  width: number,
): string {
  return personas
    .map(({ name, why, person, twin }) =>
      [
        `${capital(name)}: person ${person.person}`,
        ...wrap(`${capital(why)}. ${inFigures(person)}${inTwin(twin)}`, width - 2).map((line) => `  ${line}`),
        `  ${command(person.person)}`,
      ].join('\n'),
    )
    .join('\n\n');
}

function inTwin(twin: Figures | undefined): string {
  if (twin === undefined) return '';
  const there = inFigures(twin);
  return ` There: ${there.charAt(0).toLowerCase()}${there.slice(1)}`;
}

function daysIn(days: number): string {
  return Number.isNaN(days) ? 'never' : `${numberIn('days', days)} days`;
}

function inFigures(person: Figures): string {
  const contact = Number.isNaN(person.contact)
    ? 'Never met'
    : `First contact after ${numberIn('days', person.contact)} days`;
  const help = Number.isNaN(person.help) ? 'no help' : `help after ${numberIn('days', person.help)}`;
  const bounces = `${person.bounces} ${person.bounces === 1 ? 'bounce' : 'bounces'}`;
  return `${contact}, ${help}, ${bounces}; ${endingOf(person)}.`;
}

function endingOf({ outcome }: Figures): string {
  return outcome === '' ? 'not over' : spaced(outcome);
}
