// The usual entry asks for Node's Buffer.
import { stringify } from 'csv-stringify/browser/esm/sync';
import { countOf, detailOf } from '../event-log/details.ts';
import type { LogEvent, Sink } from '../event-log/event.ts';
import { EVENT_KINDS, KIND, MEANINGS, URGENCIES } from '../event-log/kinds.ts';
import { DAY, HOUR, MILLISECONDS } from '../units/minutes.ts';
import { ByteText, writeNumber, writeTwo } from './byte-text.ts';
import { EVENT_COLUMNS } from './columns.ts';
import type { BytesOut, LogWriter } from './log-to-write.ts';
import { groupsSaid, type LoggedSystem, ruleLabels } from './logged-system.ts';

const COMMA = 44;
const COLON = 58;
const LINE_END = 10;

/**
 * CSV to the same rules as every other table of the results. A line costs little because names are quoted and made
 * into bytes once, and so is each moment, at which there is often more than one event.
 */
export function csvLog(out: BytesOut): LogWriter {
  const text = new ByteText(out);
  text.add(bytesOf(`${EVENT_COLUMNS.join(',')}\n`));
  return {
    system: (system) => new CsvLines(system, text),
    end: () => text.flush(),
  };
}

/** The events of one system. */
class CsvLines implements Sink {
  private readonly text: ByteText;
  private readonly first: Uint8Array;
  private readonly moment: Moment;
  private readonly teamNames: readonly string[];
  /** The cell of each name with the comma after it. */
  private readonly sources: readonly Uint8Array[];
  private readonly teams: readonly Uint8Array[];
  private readonly steps: readonly Uint8Array[];
  private readonly roles: readonly Uint8Array[];
  private readonly rules: readonly Uint8Array[];
  /** The cells `kind` and `groups` of each class of person. */
  private readonly classes: readonly Uint8Array[];
  /** The same of roles said with their team, which they are where it is another than that of the event. */
  private readonly rolesOfTeams: readonly Uint8Array[];
  private readonly teamOfRole: readonly number[];
  private readonly details: readonly Map<number, Uint8Array>[] = EVENT_KINDS.map(() => new Map());

  constructor({ name, replication, directory }: LoggedSystem, text: ByteText) {
    const { sources, teams, steps, roles, kinds, classes } = directory;
    this.text = text;
    this.first = bytesOf(`${quoted(name)},${replication + 1},`);
    this.moment = new Moment(directory.start);
    this.teamNames = teams.map((team) => team.name);
    this.sources = cells(sources);
    this.teams = cells(this.teamNames);
    this.steps = cells(steps.map((step) => step.name));
    this.roles = cells(roles.map((role) => role.name));
    this.rolesOfTeams = cells(roles.map((role) => `${teams[role.team].name}.${role.name}`));
    this.teamOfRole = roles.map(({ team }) => team);
    this.rules = cells(ruleLabels(directory));
    const groups = groupsSaid(directory);
    this.classes = classes.map(({ kind }, index) =>
      bytesOf(`${quoted(kinds[kind])},${quoted(groups[index])},`),
    );
  }

  take(event: LogEvent): void {
    const { text } = this;
    const { kind, person, role, code, other } = event;
    const meaning = MEANINGS[kind];
    text.add(this.first);
    this.moment.addTo(text, event);
    text.add(KINDS[kind]);
    this.ordinal(person);
    this.ordinal(event.referral);
    text.add(person === -1 ? EMPTY : URGENT[event.urgency]);
    text.add(meaning.other?.is === 'class' ? this.classes[other] : TWO_EMPTY);
    text.add(meaning.code?.is === 'source' ? cell(this.sources, code) : EMPTY);
    text.add(cell(this.teams, event.team));
    text.add(cell(this.steps, event.step));
    const elsewhere = kind === KIND.kept_in_touch && role !== -1 && this.teamOfRole[role] !== event.team;
    text.add(cell(elsewhere ? this.rolesOfTeams : this.roles, role));
    this.ordinal(event.worker);
    text.add(cell(this.rules, event.rule));
    text.add(this.detail(kind, code, other));
    const count = countOf(kind, other);
    if (count !== '') text.number(count);
    text.sign(COMMA);
    text.number(event.minutes);
    text.sign(LINE_END);
  }

  /** Of people, referrals and workers, who are counted from 1 on disk. */
  private ordinal(number: number): void {
    if (number !== -1) this.text.number(number + 1);
    this.text.sign(COMMA);
  }

  private detail(kind: number, code: number, other: number): Uint8Array {
    const { code: first, other: second } = MEANINGS[kind];
    if (first === undefined && second?.is !== 'team') return EMPTY;
    // What is counted, or who it is, has columns of its own.
    const rest = second?.is === 'team' || second?.is === 'flag' ? other : -1;
    const known = this.details[kind];
    const key = (code + 1) * 0x10000 + rest + 1;
    let found = known.get(key);
    if (found === undefined) {
      found = bytesOf(`${quoted(detailOf(kind, code, other, (team) => this.teamNames[team]))},`);
      known.set(key, found);
    }
    return found;
  }
}

/** The cells `minute` and `time`. */
class Moment {
  private readonly start: number;
  private last = Number.NaN;
  private day = Number.NaN;
  /** `2025-04-07T`. */
  private date = EMPTY;
  private readonly bytes = new Uint8Array(100);
  private length = 0;

  constructor(start: string) {
    this.start = Date.parse(`${start}Z`);
  }

  addTo(text: ByteText, event: LogEvent): void {
    if (event.time !== this.last) this.turnTo(event);
    text.add(this.bytes, this.length);
  }

  private turnTo({ time }: LogEvent): void {
    const { bytes } = this;
    this.last = time;
    const seconds = Math.floor((this.start + Math.round(time * MILLISECONDS)) / 1000);
    const day = Math.floor(seconds / (DAY * 60));
    if (day !== this.day) {
      this.day = day;
      this.date = bytesOf(new Date(day * DAY * MILLISECONDS).toISOString().slice(0, 11));
    }
    let at = writeNumber(time, bytes, 0);
    bytes[at++] = COMMA;
    bytes.set(this.date, at);
    at += this.date.length;
    const second = seconds - day * DAY * 60;
    const minute = (second / 60) | 0;
    const hour = (minute / HOUR) | 0;
    writeTwo(hour, bytes, at);
    bytes[at + 2] = COLON;
    writeTwo(minute - hour * HOUR, bytes, at + 3);
    bytes[at + 5] = COLON;
    writeTwo(second - minute * 60, bytes, at + 6);
    bytes[at + 8] = COMMA;
    this.length = at + 9;
  }
}

function quoted(text: string): string {
  return text === '' ? '' : stringify([[text]], { escape_formulas: true, eof: false });
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function cells(names: readonly string[]): Uint8Array[] {
  return names.map((name) => bytesOf(`${quoted(name)},`));
}

/** Empty where it does not apply. */
function cell(of: readonly Uint8Array[], index: number): Uint8Array {
  return index === -1 ? EMPTY : of[index];
}

const EMPTY = bytesOf(',');
const TWO_EMPTY = bytesOf(',,');
const KINDS = cells(EVENT_KINDS);
const URGENT = cells(URGENCIES);
