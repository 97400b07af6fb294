import type { Directory } from '../event-log/directory.ts';
import { SPENT_ON } from '../event-log/kinds.ts';
import type { JourneyEvent } from './journey.ts';

/** A stretch of a journey: a referral is open and nobody helps; a course is under way; at home, about to ask again. */
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

/** What the person is doing from the first referral to the end of the journey, or of the run. */
export function doingsOf(
  events: readonly JourneyEvent[],
  { steps }: Directory,
  end: number,
): { spans: Span[]; marks: Mark[] } {
  const spans: Span[] = [];
  const marks: Mark[] = [];
  let doing: Span['doing'] | null = null;
  let since = 0;
  let team = -1;
  const turn = (next: Span['doing'] | null, time: number, nextTeam: number) => {
    if (doing !== null && time > since) spans.push({ doing, from: since, to: time, team });
    doing = next;
    since = time;
    team = nextTeam;
  };
  const mark = (what: Mark['what'], event: JourneyEvent, minutes = 0) => {
    marks.push({ what, time: event.time, team: event.team, minutes });
  };
  for (const event of events) {
    switch (event.kind) {
      case 'referred':
      case 'was_here':
        turn('waiting', event.time, event.team);
        break;
      case 'started':
        turn('helped', event.time, event.team);
        break;
      case 'finished':
        turn('waiting', event.time, event.team);
        break;
      case 'contacted':
        mark(
          event.code === CARE ? 'care' : steps[event.step].assesses ? 'told' : 'contact',
          event,
          event.minutes,
        );
        break;
      case 'missed':
        mark('missed', event);
        break;
      case 'handed_over':
        mark('handed_over', event);
        break;
      case 'passed_on':
        mark('bounced', event);
        break;
      case 'declined':
      case 'returned':
      case 'signposted':
        mark('bounced', event);
        turn(null, event.time, -1);
        break;
      case 'discharged':
      case 'left':
        mark('ended', event);
        turn(null, event.time, -1);
        break;
      case 'will_return':
        turn('home', event.time, -1);
        break;
      case 'recovered':
        // A referral that is open is left in the next event; at home the journey is over.
        if (doing === 'home') {
          mark('ended', event);
          turn(null, event.time, -1);
        }
        break;
      case 'accepted':
      case 'waited_for':
      case 'desk_worked':
      case 'worsened':
      case 'staffed':
      case 'worked_over':
      case 'met':
      case 'discussed':
      case 'attended':
      case 'kept_waiting':
      case 'called_off':
      case 'released':
      case 'interrupted':
      case 'rose':
      case 'kept_in_touch':
      case 're_entered':
      case 'had_contacts':
      case 'booked':
      case 'offered':
      case 'absent':
      case 'joined':
      case 'resigned':
      case 'in_post':
      case 'vacant':
      case 'new_in_post':
      case 'supervised':
      case 'gathered':
      case 'began_late':
        break;
    }
  }
  turn(null, end, -1);
  return { spans, marks };
}
