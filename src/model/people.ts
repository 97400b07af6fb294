import { GONE, Person } from './person.ts';

/** Bytes of one person: an object of some fifty small numbers and a few doubles, and a record or two. */
const BYTES_OF_PERSON = 600;

/** Everybody who is in the system or about to return, and those objects that wait for the next who comes. */
export class People {
  /** Asked before there is room for so many people; throws where that is too much (`watch.ts`). */
  askForRoom: (people: number) => void = () => undefined;
  /** By slot. */
  readonly all: Person[] = [];
  readonly needs: number;
  readonly steps: number;
  readonly teams: number;

  /** Needs, `needs` to a slot: true ones, those when somebody looked last, and what was seen of them then (NaN: not drawn yet). */
  need: Float64Array;
  needThen: Float64Array;
  seen: Float64Array;
  private attempts: Uint16Array;
  /** Teams that said no, `teams` to a slot. */
  private saidNo: Int8Array;
  private readonly free: Person[] = [];
  private room = 64;

  /** @param splits with names of their own: how often somebody has come to each is counted behind the steps */
  constructor(needs: number, steps: number, teams: number, splits = 0) {
    this.needs = needs;
    this.steps = steps + splits;
    this.teams = teams;
    this.need = new Float64Array(this.room * needs);
    this.needThen = new Float64Array(this.room * needs);
    this.seen = new Float64Array(this.room * needs);
    this.attempts = new Uint16Array(this.room * steps);
    this.saidNo = new Int8Array(this.room * teams);
  }

  /** People who were made, in use or free. */
  get capacity(): number {
    return this.all.length;
  }

  /** Somebody who asks for the first time; all counters are at their start. */
  take(): Person {
    const person = this.free.length > 0 ? this.free.pop()! : this.make();
    person.begin();
    // A loop, because `fill` costs more than the few numbers that it would set.
    for (let i = person.slot * this.steps, end = i + this.steps; i < end; i++) this.attempts[i] = 0;
    return person;
  }

  release(person: Person): void {
    person.state = GONE;
    this.free.push(person);
  }

  /** Attempts so far of this person at the step of that number. */
  attemptsOf(person: Person, step: number): number {
    return this.attempts[person.slot * this.steps + step];
  }

  /** One attempt more. @returns how many there were before */
  attempt(person: Person, step: number): number {
    return this.attempts[person.slot * this.steps + step]++;
  }

  setAttempts(person: Person, step: number, attempts: number): void {
    this.attempts[person.slot * this.steps + step] = attempts;
  }

  /** A new request for help: no team has said no to it. */
  askAfresh(person: Person): void {
    for (let i = person.slot * this.teams, end = i + this.teams; i < end; i++) this.saidNo[i] = 0;
  }

  saysNo(team: number, person: Person): void {
    this.saidNo[person.slot * this.teams + team] = 1;
  }

  hasSaidNo(team: number, person: Person): boolean {
    return this.saidNo[person.slot * this.teams + team] === 1;
  }

  /** Bytes of one person. */
  get bytesEach(): number {
    const { need, seen, attempts, saidNo } = this;
    const columns = need.byteLength + seen.byteLength + attempts.byteLength + saidNo.byteLength;
    return BYTES_OF_PERSON + columns / this.room;
  }

  private make(): Person {
    if (this.all.length === this.room) this.grow();
    const person = new Person(this.all.length);
    this.all.push(person);
    return person;
  }

  private grow(): void {
    this.room *= 2;
    this.askForRoom(this.room);
    const longer = <A extends Float64Array | Uint16Array | Int8Array>(old: A, empty: A): A => {
      empty.set(old);
      return empty;
    };
    this.need = longer(this.need, new Float64Array(this.room * this.needs));
    this.needThen = longer(this.needThen, new Float64Array(this.room * this.needs));
    this.seen = longer(this.seen, new Float64Array(this.room * this.needs));
    this.attempts = longer(this.attempts, new Uint16Array(this.room * this.steps));
    this.saidNo = longer(this.saidNo, new Int8Array(this.room * this.teams));
  }
}
