import { didYouMean } from '../../problems/did-you-mean.ts';
import { DAY } from '../../units/minutes.ts';
import { readDate } from '../calendar/dates.ts';
import { readDuration } from '../language/measures.ts';
import { Wrong } from '../language/say.ts';
import type { Names } from '../names.ts';
import type { StepKind } from '../steps/step.ts';
import type { RawTeam } from '../written.ts';
import type { Say } from './csv-table.ts';
import { type KnownPerson, oneOf, readPerson } from './person-fields.ts';

/** Somebody who is on a list, on a caseload or in a place when the run begins. Times are minutes before it. */
export interface StartingPerson extends KnownPerson {
  readonly state: StartingState;
  readonly team: string;
  readonly step: string;
  /** Since asking for help. */
  readonly waited: number;
  /** Since the last contact; null: unknown, or none yet. */
  readonly lastContact: number | null;
  /** Since joining this list or coming into this place; null: unknown. */
  readonly hereFor: number | null;
  readonly source: string | null;
  /** Contacts kept: in the course under way, or since asking for those who wait. */
  readonly contactsSoFar: number | null;
  readonly contactsLeft: number | null;
}

export type StartingState = 'waiting' | 'on_caseload' | 'in_place';

const STARTING_STATES: readonly StartingState[] = ['waiting', 'on_caseload', 'in_place'];

/** Columns of a file of people who are there at the start, before those of groups and needs. */
export const STARTING_COLUMNS = [
  'state',
  'team',
  'step',
  'waited',
  'referred',
  'here_for',
  'last_contact',
  'contacts_so_far',
  'contacts_left',
  'urgency',
  'kind',
  'source',
] as const;

type Column = (typeof STARTING_COLUMNS)[number];

/** The kind of step that somebody is at, who is not waiting. */
const KIND_OF_STATE = { on_caseload: 'course', in_place: 'stay' } as const satisfies Record<
  Exclude<StartingState, 'waiting'>,
  StepKind
>;

/** Reads one line of a file of people who are there when the run begins; null where a part that matters is wrong. */
export class StartingRow {
  private problems = 0;

  constructor(
    private readonly columns: readonly string[],
    private readonly fields: readonly string[],
    private readonly start: number,
    private readonly names: Names,
    private readonly teams: readonly RawTeam[],
    private readonly say: Say,
  ) {}

  read(): StartingPerson | null {
    const { columns, fields, names } = this;
    const person = readPerson(columns, fields, names, (field, message, hint) => {
      this.problems++;
      this.say(field, message, hint);
    });
    const state = this.state();
    const at = this.step(state);
    const waited = this.waited();
    const lastContact = this.ago('last_contact', waited);
    const hereFor = this.ago('here_for', waited);
    const contactsSoFar = this.count('contacts_so_far', 0);
    const contactsLeft = this.count('contacts_left', 1);
    const source = this.text('source');
    if (source !== '') oneOf(columns.indexOf('source'), source, 'source', names.sources, this.wrongField);
    if (contactsSoFar === 0 && lastContact !== null)
      this.wrong(
        'last_contact',
        'there was no contact so far',
        'leave it empty, or say how many contacts there were',
      );
    if (state === 'on_caseload' && contactsSoFar === null && contactsLeft === null)
      this.wrong(
        'contacts_so_far',
        'nothing says how far the course has come',
        'give `contacts_so_far` or `contacts_left`, or both',
      );
    if (state !== null && state !== 'on_caseload' && contactsLeft !== null)
      this.wrong(
        'contacts_left',
        'only a course has contacts left',
        'leave it empty, or write `on_caseload`',
      );
    if (this.problems > 0 || state === null || at === null || waited === null) return null;
    return {
      state,
      ...at,
      waited,
      lastContact,
      hereFor,
      source: source === '' ? null : source,
      contactsSoFar,
      contactsLeft,
      ...person,
    };
  }

  private state(): StartingState | null {
    const word = this.text('state');
    const found = STARTING_STATES.find((state) => state === word);
    if (found !== undefined) return found;
    this.wrong(
      'state',
      word === '' ? 'nothing says whether the person waits or is helped' : `\`${word}\` is not a state`,
      didYouMean(word, STARTING_STATES),
    );
    return null;
  }

  /** The step as written, or the one that the state must mean: the first step of the team, its only course or stay. */
  private step(state: StartingState | null): { team: string; step: string } | null {
    const { teams } = this;
    const name = this.text('team');
    const team = name === '' && teams.length === 1 ? teams[0]! : teams.find((each) => each.name === name);
    if (team === undefined) {
      const names = teams.map((each) => each.name);
      if (name === '') this.wrong('team', 'the team is missing', didYouMean('', names));
      else this.wrong('team', `there is no team called \`${name}\``, this.orOwnFile(didYouMean(name, names)));
      return null;
    }
    const said = this.text('step');
    const kind = state === null || state === 'waiting' ? null : KIND_OF_STATE[state];
    const fitting = team.steps.filter((step) => kind === null || step.kind === kind);
    const fits = fitting.map((step) => step.name);
    if (said === '') {
      if (state === null) return null;
      const only = state === 'waiting' ? fits.slice(0, 1) : fits;
      if (only.length === 1) return this.alone(state, team, only[0]!);
      this.wrong(
        state === 'waiting' || fits.length > 1 ? 'step' : 'state',
        fits.length > 1
          ? `\`${team.name}\` has several: ${fits.map((fit) => `\`${fit}\``).join(', ')}`
          : `\`${team.name}\` has no ${kind ?? 'step'}`,
        fits.length > 1 ? 'write which in the column `step`' : this.orOwnFile(''),
      );
      return null;
    }
    if (fits.includes(said)) return this.alone(state, team, said);
    const exists = team.steps.some((step) => step.name === said);
    this.wrong(
      'step',
      exists ? `\`${said}\` is not a ${kind}` : `\`${team.name}\` has no step called \`${said}\``,
      exists
        ? `\`${this.text('state')}\` goes with a ${kind}; who waits for it is \`waiting\``
        : this.orOwnFile(didYouMean(said, fits)),
    );
    return null;
  }

  /** A closed group keeps its members and its workers from start to end, and a list of people does not tell them. */
  private alone(
    state: StartingState | null,
    team: RawTeam,
    step: string,
  ): { team: string; step: string } | null {
    const { raw } = team.steps.find(({ name }) => name === step)!;
    if (state !== 'on_caseload' || raw.group === undefined) return { team: team.name, step };
    this.wrong(
      'state',
      `\`${step}\` is a group: nobody can be in one when the run begins`,
      'let them wait for it, or take the line out',
    );
    return null;
  }

  /** A scenario that extends another takes over its file, although its teams may be others. */
  private orOwnFile(hint: string): string {
    const own = 'a system with other teams or steps needs a `start_with` of its own';
    return hint === '' ? own : `${hint} ${own}`;
  }

  private waited(): number | null {
    const said = (['waited', 'referred'] as const).filter((column) => this.text(column) !== '');
    if (said.length === 1) {
      return said[0] === 'waited' ? this.duration('waited') : this.since('referred');
    }
    if (said.length === 0)
      this.wrong('waited', 'nothing says when the person asked for help', 'give `waited` or `referred`');
    else this.wrong('referred', '`waited` and `referred` say the same', 'keep one of them');
    return null;
  }

  /** A duration or a date, not longer ago than the person asked for help. */
  private ago(column: Column, waited: number | null): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const minutes = readDate(text) === null ? this.duration(column) : this.since(column);
    if (minutes === null || waited === null || minutes <= waited) return minutes;
    this.wrong(column, `\`${text}\` is before the person asked for help`, 'check both');
    return null;
  }

  private duration(column: Column): number | null {
    const minutes = readDuration(this.text(column));
    if (!(minutes instanceof Wrong)) return minutes;
    this.wrong(column, minutes.words.message, minutes.words.hint ?? '');
    return null;
  }

  private since(column: Column): number | null {
    const text = this.text(column);
    const date = readDate(text);
    const minutes = date === null ? 0 : (this.start - date.days) * DAY - date.minutes;
    if (date === null)
      this.wrong(column, `\`${text}\` is not a date`, 'write it as `2025-04-07` or `2025-04-07 14:35`');
    else if (minutes < 0)
      this.wrong(
        column,
        `\`${text}\` is after the start of the run`,
        'move `time.start`, or take the line out',
      );
    return date === null || minutes < 0 ? null : minutes;
  }

  private count(column: Column, least: number): number | null {
    const text = this.text(column);
    if (text === '') return null;
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number < 10_000) return number;
    this.wrong(column, `\`${text}\` is not a number of contacts`, `write a whole number, ${least} or more`);
    return null;
  }

  /** Empty where the column or the field is. */
  private text(column: Column): string {
    const index = this.columns.indexOf(column);
    return index === -1 ? '' : this.fields[index]!.trim();
  }

  private wrong(column: Column, message: string, hint: string): void {
    this.wrongField(Math.max(0, this.columns.indexOf(column)), message, hint);
  }

  private readonly wrongField: Say = (field, message, hint) => {
    this.problems++;
    this.say(field, message, hint);
  };
}
