import type { Directory } from '../event-log/directory.ts';
import { type EventKind, SPENT_ON } from '../event-log/kinds.ts';
import type { JourneyEvent } from './journey.ts';

/**
 * A stretch of a journey: a referral is open and nobody helps; a course is under way, from its first contact kept that is
 * help, or a stay that is marked as help; at home, about to ask again.
 */
export interface Span {
  readonly doing: 'waiting' | 'helped' | 'home';
  readonly from: number;
  readonly to: number;
  /** The team that the person waits for or is helped by; -1 at home. */
  readonly team: number;
}

/** A moment of a journey. `told`: a contact in which the person tells their story. */
export interface Mark {
  readonly what: 'contact' | 'told' | 'care' | 'missed' | 'bounced' | 'handed_over' | 'ended';
  readonly time: number;
  readonly team: number;
  /** Length of a contact; 0 for other moments. */
  readonly minutes: number;
}

const CARE = SPENT_ON.indexOf('care');
const HELP_HAD_BEGUN = 2;

/** What an event is to the person: a moment worth a mark, and what they turn to; `no more`: nothing, for now. */
interface Change {
  readonly marks?: Mark['what'];
  readonly to?: Span['doing'] | 'no more';
  /** Only for somebody who is at home. */
  readonly atHome?: true;
}

const NONE: Change = {};
const TURNED_AWAY: Change = { marks: 'bounced', to: 'no more' };
const ENDED: Change = { marks: 'ended', to: 'no more' };

const CHANGES: Readonly<Record<EventKind, Change>> = {
  referred: { to: 'waiting' },
  was_here: { to: 'waiting' },
  // What these two are depends on the step, and on what was before: see below.
  started: NONE,
  contacted: NONE,
  finished: { to: 'waiting' },
  missed: { marks: 'missed' },
  handed_over: { marks: 'handed_over' },
  passed_on: { marks: 'bounced' },
  declined: TURNED_AWAY,
  returned: TURNED_AWAY,
  signposted: TURNED_AWAY,
  advised: ENDED,
  discharged: ENDED,
  left: ENDED,
  will_return: { to: 'home' },
  // A referral that is open is left in the next event; at home the journey is over.
  recovered: { ...ENDED, atHome: true },
  accepted: NONE,
  waited_for: NONE,
  desk_worked: NONE,
  worsened: NONE,
  staffed: NONE,
  worked_over: NONE,
  met: NONE,
  discussed: NONE,
  attended: NONE,
  kept_waiting: NONE,
  called_off: NONE,
  released: NONE,
  interrupted: NONE,
  rose: NONE,
  kept_in_touch: NONE,
  not_called: NONE,
  re_entered: NONE,
  had_contacts: NONE,
  booked: NONE,
  offered: NONE,
  absent: NONE,
  joined: NONE,
  resigned: NONE,
  in_post: NONE,
  vacant: NONE,
  new_in_post: NONE,
  supervised: NONE,
  gathered: NONE,
  began_late: NONE,
  gave_up: NONE,
  provided: NONE,
};

/** What the person is doing from the first referral to the end of the journey, or of the run. */
export function doingsOf(
  events: readonly JourneyEvent[],
  { steps }: Directory,
  end: number,
): { spans: Span[]; marks: Mark[] } {
  const spans: Span[] = [];
  const marks: Mark[] = [];
  let doing = 'no more' as Span['doing'] | 'no more';
  let since = 0;
  let team = -1;
  const turn = (next: typeof doing, time: number, nextTeam: number) => {
    if (doing !== 'no more' && time > since) spans.push({ doing, from: since, to: time, team });
    doing = next;
    since = time;
    team = nextTeam;
  };
  // The step of a course that has its place, and in which nobody has been met yet.
  let placeOf = -1;
  let hadHelp = false;
  for (const event of events) {
    const { kind, time } = event;
    const { marks: what, atHome } = CHANGES[kind];
    const to = kind === 'started' ? turnsTo(event, steps, hadHelp) : CHANGES[kind].to;
    if (atHome && doing !== 'home') continue;
    if (kind === 'contacted') marks.push({ ...contact(event, steps), time, team: event.team });
    else if (what !== undefined) marks.push({ what, time, team: event.team, minutes: 0 });
    if (kind === 'had_contacts') hadHelp = event.code === HELP_HAD_BEGUN;
    if (kind === 'started') {
      placeOf = to === 'waiting' ? event.step : -1;
      hadHelp = false;
    }
    if (kind === 'contacted' && event.code === CARE && event.step === placeOf)
      turn('helped', time, event.team);
    if (kind !== 'started' && (doing === 'helped' || to !== undefined)) placeOf = -1;
    if (to !== undefined) turn(to, time, to === 'waiting' || to === 'helped' ? event.team : -1);
  }
  turn('no more', end, -1);
  return { spans, marks };
}

/** A stay that is not marked as help is a place to wait in; with the place of a course nobody has been met, unless before the run. */
function turnsTo({ step, code }: JourneyEvent, steps: Directory['steps'], hadHelp: boolean): Span['doing'] {
  return (steps[step].does === 'stay' ? code === 1 : hadHelp) ? 'helped' : 'waiting';
}

function contact(
  { code, step, minutes }: JourneyEvent,
  steps: Directory['steps'],
): Pick<Mark, 'what' | 'minutes'> {
  return { what: code === CARE ? 'care' : steps[step].assesses ? 'told' : 'contact', minutes };
}
