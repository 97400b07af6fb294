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
  private readonly load: StaffLoad;
  private readonly staffing: Staffing;
  private readonly meetings: Meetings;
  private readonly groups: Groups;

  constructor({ staff, staffing, meetings, groups }: Hearers) {
    this.load = staff;
    this.staffing = staffing;
    this.meetings = meetings;
    this.groups = groups;
  }

  tell(chunk: Chunk, row: number): void {
    switch (chunk.kind[row]) {
      case KIND.attended:
        this.load.attended(chunk, row);
        break;
      case KIND.staffed:
        this.load.staffed(chunk, row);
        break;
      case KIND.worked_over:
        this.load.workedOver(chunk, row);
        break;
      case KIND.kept_waiting:
        this.load.keptWaiting(chunk, row);
        break;
      case KIND.interrupted:
        this.load.interrupted(chunk, row);
        break;
      case KIND.supervised:
        this.load.supervised(chunk, row);
        this.staffing.supervised(chunk, row);
        break;
      case KIND.absent:
        this.staffing.absent(chunk, row);
        break;
      case KIND.resigned:
        this.staffing.resigned(chunk, row);
        break;
      case KIND.in_post:
        this.staffing.changed(chunk, row, this.staffing.inPost);
        break;
      case KIND.vacant:
        this.staffing.changed(chunk, row, this.staffing.vacant);
        break;
      case KIND.new_in_post:
        this.staffing.changed(chunk, row, this.staffing.isNew);
        break;
      case KIND.met:
        this.meetings.met(chunk, row);
        break;
      case KIND.called_off:
        this.meetings.wasCalledOff(chunk, row);
        break;
      case KIND.gathered:
        this.groups.gathered(chunk, row);
        break;
    }
  }
}
