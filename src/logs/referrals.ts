import { OWN_REQUEST, PAST_REQUEST } from '../event-log/event.ts';

/** One referral of a log, and the request that it belongs to. */
export interface Referral {
  /** What the log calls it; empty where it does not say. */
  readonly id: string;
  /** From 0, in the order of the log. */
  readonly number: number;
  readonly team: number;
  readonly request: Request;
  isOpen: boolean;
}

/** One asking for help. */
interface Request {
  /** As in `LogEvent.request`, while no other has taken its place. */
  readonly place: number;
  /** Referrals open in it, and those that were passed on and have not arrived. */
  open: number;
  onTheirWay: number;
  onCourse: boolean;
}

/** What is known of one person. */
interface Own {
  readonly referrals: Referral[];
  /** Whose place is the person's own. */
  first: Request | null;
  /** Requests of which a referral was passed on and has not arrived, the last of them last. */
  readonly passedOn: Request[];
}

/** A log without a column for sources. */
export const SAYS_NOTHING = 'unsaid';

/**
 * Whose referral a row is about, in a log in which people may have several open at once.
 *
 * A referral from a source begins a request with a clock of its own, beside those that are open. One without a source was
 * made by a team: it follows from the request that was passed on last and has not arrived, or, where none was, from the
 * latest that is open. Any other row is of the referral that it names; without a name, of the one open at its team; else
 * of the latest. In a log that has no column for sources, a referral that nothing leads to is a request of its own.
 *
 * North and south are both asked for A on Monday, as A1 and A2. The first request has the person's own place; A2 is open
 * beside it and gets number 1. A contact at south on Tuesday is of A2, by its name or by its team, and stops that clock
 * alone. On Wednesday north passes A1 on, and west has a referral of A without a source: it goes on with A1's request.
 */
export class LogReferrals {
  private readonly people: Own[] = [];
  private made = 0;
  private beside = 0;

  /** @param person who is new, or the next new one, counted from 0 */
  make(
    person: number,
    team: number,
    id: string,
    by: 'source' | 'team' | typeof SAYS_NOTHING,
  ): { readonly referral: Referral; readonly follows: boolean } {
    this.people[person] ??= { referrals: [], first: null, passedOn: [] };
    const own = this.people[person];
    const led = by === 'source' ? null : (own.passedOn.at(-1) ?? (by === 'team' ? latestOpen(own) : null));
    if (led !== null && led.onTheirWay > 0) arrives(own, led);
    const request = led ?? this.newRequest(own);
    request.open++;
    return { referral: this.add(own, { id, team, request }), follows: led !== null };
  }

  find(person: number, team: number, id: string): Referral {
    const { referrals } = this.people[person];
    return (
      (id === '' ? undefined : referrals.findLast((each) => each.id === id)) ??
      referrals.findLast((each) => each.isOpen && each.team === team) ??
      referrals.findLast(({ isOpen }) => isOpen) ??
      referrals[referrals.length - 1]
    );
  }

  /** It has arrived at the team, though no referral says so; null where nothing is on its way. */
  arrive({ id, request }: Referral, person: number, team: number): Referral | null {
    if (request.onTheirWay === 0) return null;
    const own = this.people[person];
    arrives(own, request);
    request.open++;
    return this.add(own, { id, team, request });
  }

  /** @param isPassedOn to another team, so that its request goes on */
  end(referral: Referral, person: number, isPassedOn: boolean): void {
    const { request } = referral;
    referral.isOpen = false;
    request.open--;
    if (!isPassedOn) return;
    request.onTheirWay++;
    this.people[person].passedOn.push(request);
  }

  /** As in `LogEvent.request`. */
  requestOf({ request }: Referral, person: number): number {
    const isTaken = request.place === OWN_REQUEST && request !== this.people[person].first;
    return isTaken ? PAST_REQUEST : request.place;
  }

  private newRequest(own: Own): Request {
    const { first } = own;
    const isFirst = first === null || first.open + first.onTheirWay === 0;
    const place = isFirst ? OWN_REQUEST : ++this.beside;
    const request = { place, open: 0, onTheirWay: 0, onCourse: false };
    if (isFirst) own.first = request;
    return request;
  }

  private add(own: Own, what: Pick<Referral, 'id' | 'team' | 'request'>): Referral {
    const referral = { ...what, number: this.made++, isOpen: true };
    own.referrals.push(referral);
    return referral;
  }
}

function arrives({ passedOn }: Own, request: Request): void {
  request.onTheirWay--;
  passedOn.splice(passedOn.lastIndexOf(request), 1);
}

function latestOpen({ referrals }: Own): Request | null {
  return referrals.findLast(({ isOpen }) => isOpen)?.request ?? null;
}
