import type { EventId } from '../../kernel/index.ts';
import type { Booking, Person } from '../person.ts';
import type { DiaryPlan } from '../plan/plan.ts';

/** A diary, and what is booked in it by whole day since the start: slots kept for urgent people, and the others. */
export class Diary {
  readonly number: number;
  /** As the plan that holds has it. */
  plan: DiaryPlan;
  /** The event of its next day with appointments, or -1. */
  dayEvent: EventId = -1;
  private readonly kept = new Map<number, number>();
  private readonly open = new Map<number, number>();

  constructor(number: number, plan: DiaryPlan) {
    this.number = number;
    this.plan = plan;
  }

  /** Slots of the day. */
  slotsOn(day: number): number {
    const { dates, closed, weekdays, weekday } = this.plan;
    return dates.get(day) ?? (closed.has(day) ? 0 : weekdays[(day + weekday) % 7]);
  }

  /** Books a slot of the day if one is left. @returns 0 none, 1 an open one, 2 a kept one. */
  take(day: number, urgency: number): 0 | 1 | 2 {
    const slots = this.slotsOn(day);
    if (slots === 0) return 0;
    const keeps = Math.round(slots * this.plan.keptShare);
    const kept = this.kept.get(day) ?? 0;
    const open = this.open.get(day) ?? 0;
    if (urgency >= this.plan.keptFor && kept < keeps) {
      this.kept.set(day, kept + 1);
      return 2;
    }
    if (open >= slots - keeps) return 0;
    this.open.set(day, open + 1);
    return 1;
  }

  free({ day, kind }: Booking): void {
    const slots = kind === 2 ? this.kept : this.open;
    slots.set(day, slots.get(day)! - 1);
  }

  /** Booked on the day; the day is over, and forgotten. */
  close(day: number): number {
    const booked = (this.kept.get(day) ?? 0) + (this.open.get(day) ?? 0);
    this.kept.delete(day);
    this.open.delete(day);
    return booked;
  }
}

/** The person does not need the slot: it is free for others. */
export function cancelBooking(person: Person, booking: Booking): void {
  booking.diary.free(booking);
  person.booking = null;
}
