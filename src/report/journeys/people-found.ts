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

const DAY = 86_400_000;

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
    referred: Date.parse(`${text(row, 'first_referred')}Z`) / DAY,
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
