import type { EventId } from '../kernel/index.ts';
import type { DiaryPlan } from './plan.ts';

/** What is booked in one diary, by whole day since the start: slots kept for urgent people, and the others. */
export class Bookings {
  /** The event of its next day with appointments, or -1. */
  dayEvent: EventId = -1;
  private readonly kept = new Map<number, number>();
  private readonly open = new Map<number, number>();

  /** Books a person of the day if one is left. @returns 0 none, 1 an open one, 2 a kept one. */
  take(diary: DiaryPlan, day: number, urgency: number): 0 | 1 | 2 {
    const slots = slotsOn(diary, day);
    if (slots === 0) return 0;
    const keeps = Math.round(slots * diary.keptShare);
    const kept = this.kept.get(day) ?? 0;
    const open = this.open.get(day) ?? 0;
    if (urgency >= diary.keptFor && kept < keeps) {
      this.kept.set(day, kept + 1);
      return 2;
    }
    if (open >= slots - keeps) return 0;
    this.open.set(day, open + 1);
    return 1;
  }

  free(day: number, kind: number): void {
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

export function slotsOn(diary: DiaryPlan, day: number): number {
  return diary.dates.get(day) ?? (diary.closed.has(day) ? 0 : diary.weekdays[(day + diary.weekday) % 7]);
}
