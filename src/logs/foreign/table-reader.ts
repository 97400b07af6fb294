import { EVENT_KINDS, KIND, MEANINGS, OUTCOMES, type Outcome } from '../../event-log/kinds.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Problem, Spot } from '../../problems/problem.ts';
import { DAY } from '../../units/minutes.ts';
import type { LogLine } from '../measure-log.ts';
import { minutesOfDate, minutesOfTime } from './dates.ts';
import { type EventMapping, type Field, type Named, NOTHING, type TableMapping } from './mapping.ts';
import type { Unread } from './unread.ts';

/** What a row of a table says that happened. */
export interface Happened {
  readonly minute: number;
  readonly rank: number;
  readonly line: number;
  readonly table: TableMapping;
  readonly referral: string;
  person: string;
  team: string;
  /** Urgency, kind, groups, source, step, role, detail, minutes. */
  readonly event: string;
  readonly rest: readonly string[];
}

/** One table, with its columns found. */
export class TableReader {
  readonly isComplete: boolean;
  private readonly table: TableMapping;
  private readonly at: ReadonlyMap<string, number>;
  private readonly unread: Unread;
  private names = new Map<string, string>();

  constructor(table: TableMapping, columns: readonly string[], unread: Unread, problems: Problem[]) {
    this.table = table;
    this.unread = unread;
    this.at = new Map(columns.map((name, index) => [name, index]));
    const before = problems.length;
    const wanted = [
      ...Object.values(table.columns),
      ...Object.values(table.groups),
      ...table.events.flatMap(({ time, until, minutes, is }) => [
        ...time,
        ...until,
        ...(minutes === null ? [] : [minutes]),
        ...(typeof is === 'string' ? [] : [is.by]),
      ]),
    ];
    for (const { name, at } of wanted)
      if (!this.at.has(name)) problems.push(missing(table, name, at, columns));
    this.isComplete = problems.length === before;
  }

  read(
    { line, cells }: LogLine,
    events: Happened[],
    owners: Map<string, { person: string; team: string }>,
  ): void {
    const { table } = this;
    const cell = (column: string) => cells[this.at.get(column)!]?.trim() ?? '';
    const raw = (field: Field) => {
      const column = table.columns[field];
      return column === undefined ? '' : cell(column.name);
    };
    const person = raw('person');
    const referral = raw('referral');
    const team = this.word('team', raw('team'), line);
    if (referral !== '' && person !== '' && !owners.has(referral)) owners.set(referral, { person, team });
    const groups = Object.entries(table.groups)
      .map(([group, { name }]) => [group, cell(name)])
      .filter(([, value]) => value !== '')
      .map(([group, value]) => `${group}=${this.nameOf(value)}`);
    const source = this.word('source', raw('source'), line);
    for (const mapped of table.events) {
      const minute = this.minuteIn(mapped.time, cell, line);
      if (minute === null) continue;
      const meant = this.meaningOf(mapped, cell, line);
      if (meant === null) continue;
      const { event, detail } = eventOf(meant, this.word('to', raw('to'), line));
      const asks = event === 'referred';
      const isWork = HAS_PURPOSE.has(event);
      const work = (field: Field) => (isWork ? this.word(field, raw(field), line) : '');
      const urgency = this.word('urgency', raw('urgency'), line);
      events.push({
        minute,
        rank: asks ? 0 : MEANINGS[KIND[event as keyof typeof KIND]].ends === undefined ? 1 : 2,
        line,
        table,
        referral,
        person,
        team,
        event,
        rest: [
          urgency,
          asks ? this.word('kind', raw('kind'), line) : '',
          asks ? groups.join(' ') : '',
          // Without one, ours means that a team made the referral.
          asks ? source || 'not_recorded' : '',
          work('step'),
          work('role'),
          isWork ? work('spent_on') : detail,
          this.lengthOf(mapped, minute, cell, line),
        ],
      });
    }
  }

  private minuteIn(columns: readonly Named[], cell: (column: string) => string, line: number): number | null {
    const { table, unread } = this;
    const [date, time] = columns.map(({ name }) => cell(name));
    if (date === '') return null;
    const said = time === undefined ? date : `${date} ${time}`.trim();
    const minute = minutesOfDate(date, table.dates);
    const more = time === undefined ? 0 : minutesOfTime(time);
    if (minute !== null && more !== null) return minute + more;
    unread.refuse(table, line, columns[0].name, said, `is no date as \`${table.dates}\``, DATE_HINT);
    return null;
  }

  private meaningOf({ is }: EventMapping, cell: (column: string) => string, line: number): string | null {
    if (typeof is === 'string') return is === NOTHING ? null : is;
    const said = cell(is.by.name);
    const meant = is.words.get(said.toLowerCase());
    if (meant === undefined) {
      const hint = `say what it means under \`is\` in the mapping, or \`${said || '""'}: ${NOTHING}\``;
      this.unread.refuse(this.table, line, is.by.name, said, 'is not in the mapping', hint);
      return null;
    }
    if (meant === NOTHING)
      this.unread.leaveOut(
        this.table,
        line,
        `have \`${said}\` in \`${is.by.name}\`, which counts as nothing`,
      );
    return meant === NOTHING ? null : meant;
  }

  private lengthOf(
    mapped: EventMapping,
    minute: number,
    cell: (column: string) => string,
    line: number,
  ): string {
    const { table, unread } = this;
    if (mapped.minutes !== null) {
      const said = cell(mapped.minutes.name);
      const clock = /^\d{1,2}:\d{2}(:\d{2})?$/.test(said) ? minutesOfTime(said) : null;
      const length = clock ?? Number(said.replace(',', '.'));
      if (said !== '' && !(length >= 0))
        unread.refuse(table, line, mapped.minutes.name, said, 'is no length in minutes', 'write 45 or 0:45');
      return said === '' ? '' : String(length);
    }
    if (mapped.until.length === 0 || cell(mapped.until[0].name) === '') return '';
    const timeOnly = mapped.until.length === 1 && minutesOfTime(cell(mapped.until[0].name)) !== null;
    const day = Math.floor(minute / DAY) * DAY;
    const end = timeOnly
      ? day + minutesOfTime(cell(mapped.until[0].name))!
      : this.minuteIn(mapped.until, cell, line);
    if (end === null) return '';
    if (end >= minute) return String(end - minute);
    const said = cell(mapped.until[0].name);
    unread.refuse(table, line, mapped.until[0].name, said, 'is before it began', 'look at these rows');
    return '';
  }

  /** The words of a field in ours: as the mapping lists them, or made into a name. */
  private word(field: Field, said: string, line: number): string {
    const always = this.table.always[field];
    if (always !== undefined) return this.nameOf(always);
    const list = this.table.words[field];
    if (list === undefined) return field === 'urgency' || field === 'spent_on' ? '' : this.nameOf(said);
    const meant = said === '' ? '' : list.get(said.toLowerCase());
    if (meant !== undefined) return meant;
    const column = this.table.columns[field]?.name ?? field;
    this.unread.refuse(
      this.table,
      line,
      column,
      said,
      `is not under \`words: {${field}: …}\` in the mapping`,
      'say there what it means',
    );
    return '';
  }

  private nameOf(said: string): string {
    let name = this.names.get(said);
    if (name === undefined) {
      name = plainName(said);
      this.names.set(said, name);
    }
    return name;
  }
}

const DATE_HINT =
  'correct the cells, name the right form under `dates` in the mapping, or leave such rows out with `unread_rows: left_out`';
const HAS_PURPOSE: ReadonlySet<string> = new Set(['contacted', 'missed', 'desk_worked']);

/** `Single Point of Access (North)` → `single_point_of_access_north`. */
export function plainName(said: string): string {
  const name = said
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^\d/.test(name) ? `n${name}` : name;
}

/** The event of a word: its own, or that of the outcome that it names. */
function eventOf(meant: string, to: string): { event: string; detail: string } {
  if ((EVENT_KINDS as readonly string[]).includes(meant)) {
    const towards = to === '' ? '' : `to ${to}`;
    return {
      event: meant,
      detail: meant === 'handed_over' ? `cold ${towards}` : meant === 'passed_on' ? towards : '',
    };
  }
  return { event: ENDED_BY[meant as Outcome], detail: OWN_DETAIL.has(meant) ? meant : '' };
}

/** With which event a referral of each outcome ends. */
const ENDED_BY: Readonly<Record<Outcome, string>> = {
  helped: 'discharged',
  partly_helped: 'discharged',
  not_helped: 'discharged',
  advice_and_signposting: 'advised',
  declined: 'declined',
  returned_to_referrer: 'returned',
  signposted: 'signposted',
  passed_on: 'passed_on',
  handed_over: 'handed_over',
  went_in_circles: 'discharged',
  discharged_after_missed_contacts: 'discharged',
  gave_up_waiting: 'left',
  stopped_coming: 'left',
  declined_the_offer: 'left',
  recovered: 'left',
};
const OWN_DETAIL: ReadonlySet<string> = new Set(
  OUTCOMES.filter((outcome) => ['discharged', 'left'].includes(ENDED_BY[outcome])),
);

function missing(table: TableMapping, name: string, at: Spot, columns: readonly string[]): Problem {
  return {
    severity: 'error',
    code: 'bad-mapping',
    message: `\`${table.file}\` has no column \`${name}\``,
    hint:
      columns.length === 1
        ? 'the table has one column: is the `separator` right?'
        : didYouMean(name, columns),
    place: { ...at, path: '' },
  };
}
