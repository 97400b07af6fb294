import { DAY } from '../../event-log/units.ts';
import { ARRIVES, FREES } from '../../kernel/index.ts';
import { ask } from '../asking-for.ts';
import { after, EVENT } from '../events.ts';
import { startPatience, stopPatience } from '../patience.ts';
import { BETWEEN, type Person } from '../person.ts';
import type { DiaryPlan } from '../plan/plan.ts';
import type { World } from '../world.ts';
import type { Diary } from './bookings.ts';
import { drawnFor } from './cases.ts';
import { meet } from './contact.ts';
import { decide, decideAfterMiss } from './decide.ts';
import type { Stages } from './step.ts';
import { attends, takenOn } from './work.ts';

/**
 * A contact that is booked into a diary. Where a worker gives it, the person is at the booked time on a list of the
 * step's own, which goes before everything else that has not begun; begun work is finished, so that it may begin late.
 */
export const DIARY_STAGES: Stages = {
  enter: book,
  due: book,
  placeIsFree: ask,
  begin: meet,
  done: decide,
  missed: decideAfterMiss,
};

/** Days ahead that a search for a slot goes. */
const LONGEST_SEARCH = 20 * 366;

/** Every diary tells at the time of its appointments how many there were and how many are booked. */
export function openDiaries(world: World): void {
  for (const diary of world.diaries) nextDay(world, diary, 0);
}

/** The system changes: there may be slots on other days from now on. */
export function changeDiaries(world: World): void {
  const { kernel, diaries, plan } = world;
  for (const diary of diaries) {
    diary.plan = plan.diaries[diary.number];
    if (diary.dayEvent !== -1) kernel.cancel(diary.dayEvent);
    diary.dayEvent = -1;
    nextDay(world, diary, Math.floor(kernel.now / DAY));
  }
}

export function diaryDay(world: World, diary: Diary): void {
  const { kernel, log } = world;
  diary.dayEvent = -1;
  const day = Math.floor(kernel.now / DAY);
  const slots = diary.slotsOn(day);
  const booked = diary.close(day);
  if (slots > 0) log.offered(diary.plan.team, slots, booked);
  nextDay(world, diary, day + 1);
}

/** The next day with slots, from this one on. Whoever asks at the time of the appointments is too late for them. */
function nextDay({ kernel }: World, diary: Diary, from: number): void {
  const { at } = diary.plan;
  let day = from;
  while (day < from + LONGEST_SEARCH && (diary.slotsOn(day) === 0 || day * DAY + at < kernel.now)) day++;
  if (day < from + LONGEST_SEARCH)
    diary.dayEvent = kernel.schedule(day * DAY + at, ARRIVES, EVENT.diaryDay, diary.number);
}

/** Books the earliest slot that notice and carve-out allow, in the step's diary or one that it is pooled with. */
export function book(world: World, person: Person): void {
  const { kernel, log, diaries } = world;
  const { step, urgency } = person;
  const { pool } = step.diary!.plan;
  const today = Math.floor(kernel.now / DAY);
  person.state = BETWEEN;
  for (let day = today; day < today + LONGEST_SEARCH; day++) {
    for (const number of pool) {
      const diary = diaries[number];
      const at = day * DAY + diary.plan.at;
      if (at <= kernel.now || !inTime(diary.plan, urgency, today, day)) continue;
      const kind = diary.take(day, urgency);
      if (kind === 0) continue;
      person.booking = { diary, day, kind, at, isToCome: true };
      person.dueEvent = kernel.schedule(at, FREES, EVENT.appointment, person.slot);
      log.booked(person, step.number, diary.plan.team, at - kernel.now);
      return;
    }
  }
}

/** Whether the day is late enough for the notice that the diary asks for. */
function inTime(diary: DiaryPlan, urgency: number, today: number, day: number): boolean {
  const { days, working } = diary.notice[urgency];
  if (!working) return day >= today + days;
  // The working days after today, up to and with the day itself.
  let count = 0;
  for (let each = today + 1; each <= day && count < days; each++)
    if ((each + diary.weekday) % 7 < 5 && !diary.closed.has(each)) count++;
  return count >= days;
}

/** The time of the appointment has come: it needs nobody, or waits for the first worker who can begin it. */
export function appointment(world: World, person: Person): void {
  const { people, log, filling } = world;
  const { step } = person;
  person.dueEvent = -1;
  person.booking!.isToCome = false;
  if (step.role !== null) {
    ask(world, person);
    for (const role of step.anyOf ?? [step.role]) filling.ask(role);
    return;
  }
  const attempt = people.attempt(person, step.number);
  takenOn(world, person);
  if (!attends(world, person, step, attempt)) {
    log.missed(person, step.number, -1, -1, step.spentOn, ++person.missedRun, 0);
    after(world, 0, FREES, EVENT.appointmentMissed, person.slot);
    return;
  }
  const minutes = drawnFor(step.takes, step.by?.takes, person, null).of(person, attempt);
  log.contacted(person, step.number, -1, -1, step.spentOn, 0, minutes);
  stopPatience(world, person);
  after(world, minutes, step.endsIn, EVENT.appointmentEnds, person.slot);
}

/** The person has been seen: what follows is decided by the flow rules. */
export function appointmentEnds(world: World, person: Person): void {
  person.contacts++;
  person.missedRun = 0;
  startPatience(world, person);
  person.step.done(world, person);
}
