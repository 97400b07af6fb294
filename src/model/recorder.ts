import type { Sink } from '../event-log/event.ts';
import { Recorder as EventRecorder } from '../event-log/recorder.ts';
import type { Kernel } from '../kernel/index.ts';
import type { People } from './people.ts';

/** The recorder for people who are columns: an event by its number and the slot of the person. */
export class Recorder extends EventRecorder {
  private readonly people: People;

  constructor(sink: Sink, people: People, kernel: Kernel) {
    super(sink, kernel);
    this.people = people;
  }

  /** An event of a person: team, referral and urgency are the person's own at this moment. */
  ofPerson(
    kind: number,
    slot: number,
    step: number,
    role: number,
    worker: number,
    rule: number,
    code: number,
    other: number,
    minutes: number,
  ): void {
    const { number, referral, urgency, team } = this.people;
    this.row(
      kind,
      number[slot],
      referral[slot],
      urgency[slot],
      team[slot],
      step,
      role,
      worker,
      rule,
      code,
      other,
      minutes,
    );
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
