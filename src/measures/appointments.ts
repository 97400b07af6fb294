import type { Directory } from '../event-log/directory.ts';
import { type Question, ratio, sumAt } from './question.ts';

/** An appointment that begins later than this after its time is late, in minutes. */
const LATE = 15;

/** Appointments of diaries with staff that were kept in the window, by team, and how late they began. */
export class Appointments {
  readonly kept: Float64Array;
  /** Summed, in minutes. */
  readonly delay: Float64Array;
  readonly late: Float64Array;

  constructor(teams: number) {
    this.kept = new Float64Array(teams);
    this.delay = new Float64Array(teams);
    this.late = new Float64Array(teams);
  }

  beganLate(team: number, minutes: number): void {
    this.delay[team] += minutes;
    if (minutes > LATE) this.late[team]++;
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
    unit: 'share',
    label: 'Appointments more than 15 minutes late',
    definition: `Share of the appointments with staff that were kept in the window that began more than ${LATE} minutes after the time for which they were booked.`,
    better: 'less',
    by: ['team'],
    asked: hasAppointments,
    answer: ({ fold: { appointments } }, { team }) =>
      ratio(sumAt(appointments.late, team), sumAt(appointments.kept, team)),
  },
];
