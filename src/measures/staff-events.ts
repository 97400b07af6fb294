import type { Chunk } from '../event-log/columns.ts';
import { KIND } from '../event-log/kinds.ts';
import type { Groups } from './groups.ts';
import type { Meetings } from './meetings.ts';
import type { StaffLoad } from './staff-load.ts';
import type { Staffing } from './staffing.ts';

interface Hearers {
  readonly staff: StaffLoad;
  readonly staffing: Staffing;
  readonly meetings: Meetings;
  readonly groups: Groups;
}

/** Who hears of the events of staff, their meetings and their groups. */
export class StaffEvents {
  private readonly to: Hearers;

  constructor(hearers: Hearers) {
    this.to = hearers;
  }

  tell(chunk: Chunk, row: number): void {
    const { to } = this;
    switch (chunk.kind[row]) {
      case KIND.attended:
        to.staff.attended(chunk, row);
        break;
      case KIND.staffed:
        to.staff.staffed(chunk, row);
        break;
      case KIND.worked_over:
        to.staff.workedOver(chunk, row);
        break;
      case KIND.kept_waiting:
        to.staff.keptWaiting(chunk, row);
        break;
      case KIND.interrupted:
        to.staff.interrupted(chunk, row);
        break;
      case KIND.supervised:
        to.staff.supervised(chunk, row);
        to.staffing.supervised(chunk, row);
        break;
      case KIND.absent:
        to.staffing.absent(chunk, row);
        break;
      case KIND.resigned:
        to.staffing.resigned(chunk, row);
        break;
      case KIND.in_post:
        to.staffing.changed(chunk, row, to.staffing.inPost);
        break;
      case KIND.vacant:
        to.staffing.changed(chunk, row, to.staffing.vacant);
        break;
      case KIND.new_in_post:
        to.staffing.changed(chunk, row, to.staffing.isNew);
        break;
      case KIND.met:
        to.meetings.met(chunk, row);
        break;
      case KIND.called_off:
        to.meetings.wasCalledOff(chunk, row);
        break;
      case KIND.gathered:
        to.groups.gathered(chunk, row);
        break;
    }
  }
}
