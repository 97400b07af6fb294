import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { type Question, ratio, shareOf, sumAt } from '../question.ts';
import { weeksIn } from '../window.ts';
import type { Counters } from './counters.ts';

/** An appointment that begins later than this after its time is late, in minutes. */
const LATE = 15;

/** Appointments of diaries in the window, by team: those with staff that were kept, how late they began, and all slots. */
export class Appointments {
  readonly kept: Float64Array;
  /** Summed, in minutes. */
  readonly delay: Float64Array;
  readonly late: Float64Array;
  /** Slots whose time came, and those of them that were booked. */
  readonly slots: Float64Array;
  readonly booked: Float64Array;
  /** 1 for each step with appointments that need staff. */
  private readonly seenByStaff: Uint8Array;

  constructor({ steps }: Directory, counters: Counters) {
    this.kept = counters.perTeam();
    this.delay = counters.perTeam();
    this.late = counters.perTeam();
    this.slots = counters.perTeam();
    this.booked = counters.perTeam();
    this.seenByStaff = Uint8Array.from(steps, ({ seenByStaff }) => (seenByStaff ? 1 : 0));
  }

  wasKept({ team, step }: LogEvent): void {
    if (this.seenByStaff[step] === 1) this.kept[team]++;
  }

  beganLate({ team, minutes }: LogEvent): void {
    this.delay[team] += minutes;
    if (minutes > LATE) this.late[team]++;
  }

  offered({ team, other, minutes }: LogEvent): void {
    this.slots[team] += other;
    this.booked[team] += minutes;
  }
}

const hasAppointments = ({ steps }: Directory) => steps.some(({ seenByStaff }) => seenByStaff === true);

/** Asked of systems in which staff see people who are booked. */
export const APPOINTMENTS: readonly Question[] = [
  {
    name: 'appointment_delay',
    family: 'slots',
    unit: 'minutes',
    label: 'Delay of appointments',
    definition:
      'Minutes between the time for which an appointment was booked and its beginning, mean over the appointments with staff that were kept in the window.',
    better: 'less',
    by: ['team'],
    asked: hasAppointments,
    answer: ({ fold: { appointments } }, { team }) =>
      ratio(sumAt(appointments.delay, team), sumAt(appointments.kept, team)),
  },
  {
    name: 'appointments_late',
    family: 'slots',
    label: 'Appointments more than 15 minutes late',
    definition: `Share of the appointments with staff that were kept in the window that began more than ${LATE} minutes after the time for which they were booked.`,
    better: 'less',
    by: ['team'],
    asked: hasAppointments,
    ...shareOf(
      ({ fold }, { team }) => sumAt(fold.appointments.late, team),
      ({ fold }, { team }) => sumAt(fold.appointments.kept, team),
    ),
  },
];

const hasDiaries = ({ steps }: Directory) => steps.some(({ booked }) => booked === true);

/** Appointment slots of diaries. */
export const SLOTS: readonly Question[] = [
  {
    name: 'slots_offered',
    family: 'slots',
    unit: 'per week',
    label: 'Appointment slots, a week',
    definition: 'Slots of diaries per week whose time came in the window.',
    better: 'neither',
    by: ['team'],
    asked: hasDiaries,
    answer: ({ fold, window }, { team }) => sumAt(fold.appointments.slots, team) / weeksIn(window),
  },
  {
    name: 'slots_used',
    family: 'slots',
    unit: 'per week',
    label: 'Appointment slots used, a week',
    definition: 'Slots of diaries per week that were booked when their time came, whoever came.',
    better: 'neither',
    by: ['team'],
    asked: hasDiaries,
    answer: ({ fold, window }, { team }) => sumAt(fold.appointments.booked, team) / weeksIn(window),
  },
  {
    name: 'slots_used_share',
    family: 'slots',
    label: 'Share of appointment slots used',
    definition:
      'Slots of diaries that were booked when their time came, of all whose time came in the window.',
    better: 'more',
    by: ['team'],
    asked: hasDiaries,
    ...shareOf(
      ({ fold }, { team }) => sumAt(fold.appointments.booked, team),
      ({ fold }, { team }) => sumAt(fold.appointments.slots, team),
    ),
  },
];
