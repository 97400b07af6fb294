import { EventRecord, OWN_REQUEST } from '../event-log/event.ts';
import { KeptEvents } from '../event-log/kept-events.ts';
import { EVENT_KINDS, KIND, MEANINGS, OUTCOME, SPENT_ON, URGENCIES } from '../event-log/kinds.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { EVENT_COLUMNS } from './columns.ts';
import { codesOf, eventNamed } from './details.ts';
import { FoundNames } from './found-names.ts';
import { CellFault, type LogNames } from './names.ts';
import { LogReferrals, type Referral, SAYS_NOTHING } from './referrals.ts';

/** One row's cell by the name of its column; empty where there is none. */
export type CellOf = (column: string) => string;

/** The rows of one replication of one system, as the columns that measures read. */
export class LogBlock {
  readonly events = new KeptEvents();
  /** The row that is being read. */
  private readonly event = new EventRecord();
  /** Events of people of whom no referral was seen before them. */
  leftOut = 0;
  /** Endings of referrals that had ended already, or never been made: how many, and the line of the first. */
  readonly ofNothing = { rows: 0, line: 0 };
  /** Rows that say the same as one before them, with the same time: how many, and the line of the first. */
  readonly twice = { rows: 0, line: 0 };
  last = Number.NEGATIVE_INFINITY;
  private readonly ofThisMinute = new Set<string>();
  private readonly names: LogNames;
  private readonly cut: number;
  /** People by what the log calls them, in the order of their first referrals. */
  private readonly people = new Map<string, number>();
  private readonly referrals = new LogReferrals();
  private readonly classOf: number[] = [];
  private readonly saysSources: boolean;

  /**
   * @param cut minutes from which on the log is not read: names are not learned from there either
   * @param saysSources whether the log has a column for them, so that a referral without one was made by a team
   */
  constructor(names: LogNames, cut = Number.POSITIVE_INFINITY, saysSources = true) {
    this.names = names;
    this.cut = cut;
    this.saysSources = saysSources;
  }

  /** @param line for what is said of the row later. @throws CellFault */
  add(minute: number, cell: CellOf, line = 0): void {
    if (minute < this.last)
      throw new CellFault('minute', 'this happened before the line above it', 'sort the log by time');
    if (minute >= this.cut) return;
    if (this.names instanceof FoundNames) this.compare(minute, cell, line);
    this.last = minute;
    const kind = eventNamed(cell('event'));
    const staff = MEANINGS[kind].of !== 'person' && cell('person') === '';
    const person = staff ? -1 : this.personIn(kind, cell);
    if (!staff && person === -1) {
      this.leftOut++;
      return;
    }
    const { event } = this;
    const team = cell('team') === '' ? -1 : this.names.team(cell('team'));
    if (team === -1 && !MEANINGS[kind].atHome) throw new CellFault('team', 'the team is missing');
    const begins = kind === KIND.referred || kind === KIND.was_here;
    const found = staff || begins ? null : this.referrals.find(person, team, cell('referral'));
    const referral = found !== null && ends(kind) ? this.toEnd(found, minute, team, person) : found;
    if (referral === null && found !== null) {
      if (this.ofNothing.rows++ === 0) this.ofNothing.line = line;
      return;
    }
    const step = this.stepIn(kind, team, cell);
    const role = this.roleIn(kind, team, step, cell);
    const rule = cell('rule');
    const count = numberIn('count', cell('count'));
    const { code, other } = codesOf(EVENT_KINDS[kind], cell('detail'), count, this.names);
    if (kind === KIND.signposted && code === OUTCOME.advice_and_signposting)
      throw new CellFault('event', ADVICE_IS_NO_SIGNPOST, 'write `advised` in the column event');
    event.time = minute;
    event.kind = kind;
    event.person = person;
    event.urgency = urgencyIn(cell('urgency'));
    // The books of a referral are those of the team that it was made to.
    event.team = referral !== null && ends(kind) ? referral.team : team;
    event.step = step;
    event.role = role;
    event.worker = -1;
    event.rule = rule === '' ? -1 : this.names.rule(team, step, rule);
    event.code = code;
    event.other = other;
    event.minutes = numberIn('minutes', cell('minutes'));
    if (event.minutes < 0) throw new CellFault('minutes', 'time spent cannot be negative');
    const of = begins ? this.referred(person, team, cell) : referral;
    event.referral = of === null ? -1 : of.number;
    event.request = of === null ? OWN_REQUEST : this.referrals.requestOf(of, person);
    if (kind === KIND.will_return) event.code = this.names.source(cell('source') || UNKNOWN);
    if (of !== null && ends(kind)) this.referrals.end(of, person, MEANINGS[kind].ends === 'referral');
    this.learn(kind, of, step, role, event.code, other);
    if (this.names instanceof FoundNames) this.hear(this.names, cell);
    this.events.take(event);
  }

  /** A referral says who is referred, and by whom. Whoever has none open, or none passed on, asks themselves or by a source. */
  private referred(person: number, team: number, cell: CellOf): Referral {
    const { event, referrals } = this;
    const source = cell('source');
    const [kind, groups] = [cell('kind'), cell('groups')];
    const known = this.classOf[person];
    const silent = kind === '' && groups === '' && known !== undefined;
    event.other = silent ? known : this.names.classOf(kind, groups);
    this.classOf[person] = event.other;
    const asks = source !== '' || event.kind === KIND.was_here;
    const by = asks ? 'source' : this.saysSources ? 'team' : SAYS_NOTHING;
    const { referral, follows } = referrals.make(person, team, cell('referral'), by);
    event.code = follows ? -1 : this.names.source(source || UNKNOWN);
    return referral;
  }

  /**
   * What an ending ends; null: nothing is open. A referral that was passed on, and whose arrival the log does not have,
   * has come to the team at which it ends: then that is put down first.
   */
  private toEnd(referral: Referral, minute: number, team: number, person: number): Referral | null {
    if (referral.isOpen) return referral;
    const arrived = this.referrals.arrive(referral, person, team);
    if (arrived === null) return null;
    const event = Object.assign(new EventRecord(), { time: minute, kind: KIND.referred, person, team });
    event.minutes = 0;
    event.referral = arrived.number;
    event.request = this.referrals.requestOf(arrived, person);
    event.other = this.classOf[person];
    this.events.take(event);
    return arrived;
  }

  /** What this event tells of the referral, and (without a directory) of the step and the role. */
  private learn(
    kind: number,
    referral: Referral | null,
    step: number,
    role: number,
    code: number,
    other: number,
  ): void {
    if (referral !== null && (kind === KIND.started || kind === KIND.finished))
      referral.request.onCourse = kind === KIND.started;
    if (!(this.names instanceof FoundNames)) return;
    this.names.sawKind(kind);
    if (kind === KIND.contacted) this.names.sawContact(step, code, referral?.request.onCourse ?? false);
    if (kind === KIND.interrupted && other !== 1) this.names.sawInterrupted(step);
    if (kind === KIND.met) this.names.sawMeeting(step, other);
    if (kind === KIND.gathered) this.names.sawGroup(step, other);
    if (kind === KIND.staffed) this.names.sawOnDuty(role, other);
  }

  /** To be told before `last` is the time of this row. */
  private compare(minute: number, cell: CellOf, line: number): void {
    const { ofThisMinute, twice } = this;
    if (minute > this.last) ofThisMinute.clear();
    const row = EVENT_COLUMNS.map(cell).join('\n');
    if (ofThisMinute.has(row) && twice.rows++ === 0) twice.line = line;
    ofThisMinute.add(row);
  }

  /** What the log does say of all that it may leave out. */
  private hear(names: FoundNames, cell: CellOf): void {
    const { kind, code, other, minutes, rule } = this.event;
    const hasDetail = cell('detail') !== '';
    if (minutes > 0 && LASTS.has(kind)) names.saw('minutes');
    if (kind === KIND.missed && cell('minutes') !== '') names.saw('lost');
    if (rule >= 0) names.saw('rules');
    if (SORTS.has(kind) || (hasDetail && HAS_PURPOSE.has(kind) && (code === SORTING || code === ADMIN)))
      names.saw('sorting');
    if (hasDetail && HAS_PURPOSE.has(kind)) {
      names.saw('purposes');
      names.saw('help');
    }
    if ((kind === KIND.contacted && code === CARE) || (kind === KIND.started && code === 1))
      names.saw('help');
    if ((kind === KIND.discharged || kind === KIND.advised) && other === 1) names.saw('plans');
  }

  /** -1: nobody whose referral was seen. */
  private personIn(kind: number, cell: CellOf): number {
    const name = cell('person');
    if (name === '') throw new CellFault('person', 'whose event this is, is missing');
    const known = this.people.get(name);
    if (known !== undefined) return known;
    if (kind !== KIND.referred && kind !== KIND.was_here) return -1;
    this.people.set(name, this.people.size);
    return this.people.size - 1;
  }

  private stepIn(kind: number, team: number, cell: CellOf): number {
    const name = cell('step');
    if (name !== '') return this.names.step(team, name);
    if (MEANINGS[kind].atStep) {
      if (this.names.closed) throw new CellFault('step', 'the step is missing');
      // A log without steps still says what its contacts were for.
      return this.names.step(team, kind === KIND.contacted ? cell('detail') || 'contact' : 'list');
    }
    return -1;
  }

  private roleIn(kind: number, team: number, step: number, cell: CellOf): number {
    const name = cell('role');
    if (name !== '') {
      // Who keeps in touch may be of another team.
      const [other, role] = name.split('.');
      return role === undefined
        ? this.names.role(team, name)
        : this.names.role(this.names.team(other!), role);
    }
    const { role: needed } = MEANINGS[kind];
    if (needed === undefined || (this.names.closed && needed === 'usually')) return -1;
    if (this.names instanceof FoundNames && this.names.isGroup(step)) return -1;
    if (this.names.closed) throw new CellFault('role', 'the role is missing');
    return this.names.role(team, 'staff');
  }
}

/** A request, or only the referral. */
const ends = (kind: number): boolean => MEANINGS[kind].ends !== undefined;

const UNKNOWN = 'not_recorded';
const [CARE, SORTING, ADMIN] = (['care', 'sorting', 'admin'] as const).map((on) => SPENT_ON.indexOf(on));
/** Without the person there. */
const SORTS: ReadonlySet<number> = new Set([KIND.desk_worked, KIND.met, KIND.discussed]);
/** Kinds of event that are work, and that say what it was for. */
const LASTS: ReadonlySet<number> = new Set([
  KIND.desk_worked,
  KIND.contacted,
  KIND.missed,
  KIND.attended,
  KIND.kept_waiting,
  KIND.kept_in_touch,
]);
const HAS_PURPOSE: ReadonlySet<number> = new Set([...LASTS, KIND.discussed]);

/** Logs of language 1 had it so. */
const ADVICE_IS_NO_SIGNPOST =
  'advice without another service named is no bounce: its event is `advised`, not `signposted`';

function urgencyIn(word: string): number {
  if (word === '') return 0;
  const urgency = (URGENCIES as readonly string[]).indexOf(word);
  if (urgency === -1)
    throw new CellFault('urgency', `\`${word}\` is no urgency`, didYouMean(word, URGENCIES));
  return urgency;
}

/** 0 where the cell is empty. */
export function numberIn(column: string, text: string): number {
  if (text === '') return 0;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new CellFault(column, `\`${text}\` is not a number`);
  return number;
}
