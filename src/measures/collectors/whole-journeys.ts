import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { OUTCOME, SPENT_ON } from '../../event-log/kinds.ts';
import { upTo, WEEK } from '../../event-log/units.ts';
import type { Scopes } from '../scopes.ts';
import type { Window } from '../window.ts';
import { Tally } from './counters.ts';
import { type EntryCohort, LONGEST, longer } from './entry-cohort.ts';

const CARE = SPENT_ON.indexOf('care');

/** A course of help that goes on has so many contacts of it behind it. */
export const ENOUGH_CONTACTS = 2;

/** People by what their journey was, of those of the entry cohort who were followed to its last horizon. */
interface Counted {
  readonly asked: Tally;
  readonly timely: Tally;
  readonly helpful: Tally;
  readonly continuous: Tally;
  readonly allThree: Tally;
  /** In whom help began with one worker after an earlier contact, and those of them who had met that worker before. */
  readonly passedToHelp: Tally;
  readonly knewTheWorker: Tally;
}

/**
 * Whether the journey of everybody who asked in the window was timely, helpful and continuous, within the time for which
 * the entry cohort is followed. What comes later is not seen, so that everybody is judged by as long a time.
 */
export class WholeJourneys {
  /** By place in the entry cohort. Contacts of help are counted up to `ENOUGH_CONTACTS`. */
  private contactsOfHelp = new Uint8Array(1024);
  private bounced = new Uint8Array(1024);
  private told = new Uint8Array(1024);
  private endedWithHelp = new Uint8Array(1024);
  /** 0: cannot be said, or help has not begun; 1: began with a stranger; 2: with somebody they had met. */
  private known = new Uint8Array(1024);
  /** Workers met before help, by place; -1 among them where the log names none. */
  private readonly met = new Map<number, number[]>();
  private readonly assesses: Uint8Array;
  private readonly cohort: EntryCohort;
  private readonly scopes: Scopes;
  private readonly standard: number;
  private counted: Counted | null = null;

  constructor({ steps }: Directory, cohort: EntryCohort, scopes: Scopes, { standard }: Window) {
    this.assesses = Uint8Array.from(steps, ({ assesses }) => (assesses ? 1 : 0));
    this.cohort = cohort;
    this.scopes = scopes;
    this.standard = standard;
  }

  /** A contact was kept; before the entry cohort hears that help begins with it. */
  seen(event: LogEvent): void {
    const at = this.placeOf(event);
    if (at === -1) return;
    if (this.assesses[event.step] === 1 && this.told[at] < 2) this.told[at]++;
    const isHelp = event.code === CARE;
    if (isHelp && this.contactsOfHelp[at] < ENOUGH_CONTACTS) this.contactsOfHelp[at]++;
    if (Number.isNaN(this.cohort.waitToHelp(at))) this.meets(at, event.worker, isHelp);
  }

  /** A stay that is marked as help is enough of it. */
  staysForHelp(event: LogEvent): void {
    const at = this.placeOf(event);
    if (at !== -1) this.contactsOfHelp[at] = ENOUGH_CONTACTS;
  }

  bounces(event: LogEvent): void {
    const at = this.placeOf(event);
    if (at !== -1) this.bounced[at] = 1;
  }

  /** A referral has ended. */
  ended(event: LogEvent): void {
    if (event.code !== OUTCOME.helped && event.code !== OUTCOME.partly_helped) return;
    const at = this.placeOf(event);
    if (at !== -1) this.endedWithHelp[at] = 1;
  }

  /** To be asked when all has been heard. */
  count(): Counted {
    this.counted ??= this.countAll();
    return this.counted;
  }

  private countAll(): Counted {
    const tally = () => new Tally(this.scopes);
    const [asked, timely, helpful, continuous, allThree] = [tally(), tally(), tally(), tally(), tally()];
    const [passedToHelp, knewTheWorker] = [tally(), tally()];
    const { cohort, contactsOfHelp, endedWithHelp, bounced, told, known } = this;
    cohort.each(LONGEST, (at, personClass) => {
      asked.add(personClass);
      const wait = cohort.waitToHelp(at);
      if (!(wait <= upTo(LONGEST * WEEK))) return;
      const isTimely = wait <= upTo(this.standard);
      const goesOn = contactsOfHelp[at] === ENOUGH_CONTACTS && cohort.isStillOpen(at);
      const isHelpful = endedWithHelp[at] === 1 || goesOn;
      const isContinuous = bounced[at] === 0 && !(told[at] > 1);
      if (isTimely) timely.add(personClass);
      if (isHelpful) helpful.add(personClass);
      if (isContinuous) continuous.add(personClass);
      if (isTimely && isHelpful && isContinuous) allThree.add(personClass);
      if (known[at] > 0) passedToHelp.add(personClass);
      if (known[at] === 2) knewTheWorker.add(personClass);
    });
    return { asked, timely, helpful, continuous, allThree, passedToHelp, knewTheWorker };
  }

  /** With whom help begins is compared with those met before it, where there are any and the log names all of them. */
  private meets(at: number, worker: number, isHelp: boolean): void {
    const met = this.met.get(at);
    if (!isHelp) {
      if (met === undefined) this.met.set(at, [worker]);
      else if (!met.includes(worker)) met.push(worker);
      return;
    }
    if (met === undefined) return;
    this.met.delete(at);
    if (worker !== -1 && !met.includes(-1)) this.known[at] = met.includes(worker) ? 2 : 1;
  }

  /** Place in the cohort of whom the event is about, while they are followed; else -1. */
  private placeOf({ person, time }: LogEvent): number {
    const at = this.cohort.followed(person, time);
    if (at >= this.told.length) this.grow(2 * at);
    return at;
  }

  private grow(length: number): void {
    this.contactsOfHelp = longer(this.contactsOfHelp, length);
    this.bounced = longer(this.bounced, length);
    this.told = longer(this.told, length);
    this.endedWithHelp = longer(this.endedWithHelp, length);
    this.known = longer(this.known, length);
  }
}
