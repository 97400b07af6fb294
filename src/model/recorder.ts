import { Recorder as EventRecorder } from '../event-log/recorder.ts';
import type { Person } from './person.ts';

/** The recorder, for those who name an event by its number. */
export class Recorder extends EventRecorder {
  /** An event of a person: team, referral and urgency are the person's own at this moment. */
  ofPerson(
    kind: number,
    person: Person,
    step: number,
    role: number,
    worker: number,
    rule: number,
    code: number,
    other: number,
    minutes: number,
  ): void {
    const { number, referral, urgency, team } = person;
    this.row(kind, number, referral, urgency, team, step, role, worker, rule, code, other, minutes);
  }

  /** An event of a team's staff; only meetings and work with others have a step and a code. */
  ofStaff(
    kind: number,
    team: number,
    role: number,
    worker: number,
    other: number,
    minutes: number,
    step = -1,
    code = -1,
  ): void {
    this.row(kind, -1, -1, 0, team, step, role, worker, -1, code, other, minutes);
  }
}
