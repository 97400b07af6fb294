import { KIND } from '../event-log/kinds.ts';
import { DAY } from '../event-log/units.ts';
import { ARRIVES, FREES } from '../kernel/index.ts';
import { slotsOn } from './bookings.ts';
import { letGo } from './held-places.ts';
import { AT_WORK, BETWEEN, type Person } from './person.ts';
import type { DiaryPlan } from './plan.ts';
import { ask } from './serving.ts';
import { offList, startPatience, stopPatience } from './waiting.ts';
import { attends } from './work.ts';
import { after, askToServe, EVENT, type World } from './world.ts';

/** Days ahead that a search for a person goes. */
const LONGEST_SEARCH = 20 * 366;

/** Every diary tells at the time of its appointments how many there were and how many are booked. */
export function openDiaries(world: World): void {
  const { plan } = world;
  plan.diaries.forEach((_, diary) => {
    nextDay(world, diary, 0);
  });
}

/** The system changes: there may be slots on other days from now on. */
export function changeDiaries(world: World): void {
  const { bookings, kernel } = world;
  bookings.forEach((each, diary) => {
    if (each.dayEvent !== -1) kernel.cancel(each.dayEvent);
    each.dayEvent = -1;
    nextDay(world, diary, Math.floor(kernel.now / DAY));
  });
}

export function diaryDay(world: World, diary: number): void {
  const { plan, kernel, log } = world;
  world.bookings[diary].dayEvent = -1;
  const day = Math.floor(kernel.now / DAY);
  const slots = slotsOn(plan.diaries[diary], day);
  const booked = world.bookings[diary].close(day);
  if (slots > 0) log.ofStaff(KIND.offered, plan.diaries[diary].team, -1, -1, slots, booked);
  nextDay(world, diary, day + 1);
}

/** The next day with slots, from this one on. Whoever asks at the time of the appointments is too late for them. */
function nextDay(world: World, diary: number, from: number): void {
  const { plan, kernel } = world;
  const of = plan.diaries[diary];
  let day = from;
  while (day < from + LONGEST_SEARCH && (slotsOn(of, day) === 0 || day * DAY + of.at < kernel.now)) day++;
  if (day < from + LONGEST_SEARCH)
    world.bookings[diary].dayEvent = kernel.schedule(day * DAY + of.at, ARRIVES, EVENT.diaryDay, diary);
}

/** Books the earliest person that notice and carve-out allow, in the step's diary or one that it is pooled with. */
export function book(world: World, person: Person): void {
  const { plan, kernel, log } = world;
  const step = plan.steps[person.step];
  const own = plan.diaries[step.diary];
  const urgency = person.urgency;
  const today = Math.floor(kernel.now / DAY);
  person.state = BETWEEN;
  for (let day = today; day < today + LONGEST_SEARCH; day++) {
    for (const number of own.pool) {
      const diary = plan.diaries[number];
      const at = day * DAY + diary.at;
      if (at <= kernel.now || !inTime(diary, urgency, today, day)) continue;
      const kind = world.bookings[number].take(diary, day, urgency);
      if (kind === 0) continue;
      person.bookedIn = number;
      person.bookedDay = day;
      person.bookedKind = kind;
      person.bookedFor = at;
      person.dueEvent = kernel.schedule(at, FREES, EVENT.appointment, person.slot);
      log.ofPerson(KIND.booked, person, step.number, -1, -1, -1, -1, diary.team, at - kernel.now);
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

/** The person does not need the person: it is free for others. */
export function cancelBooking(world: World, person: Person): void {
  world.bookings[person.bookedIn].free(person.bookedDay, person.bookedKind);
  person.bookedIn = -1;
}

/** The time of the appointment has come: it needs nobody, or waits for the first worker who can begin it. */
export function appointment(world: World, person: Person): void {
  const { people, plan, draws, purposes, log } = world;
  const step = plan.steps[person.step];
  person.dueEvent = person.bookedIn = -1;
  if (step.role !== -1) {
    ask(world, person);
    askToServe(world, step.role);
    return;
  }
  const attempt = people.attempts[person.slot * plan.steps.length + step.number]++;
  offList(world, person);
  person.state = AT_WORK;
  if (person.heldStep !== -1) letGo(world, person);
  const attended = attends(world, person, step, attempt);
  const minutes = draws.sample(step.takes, purposes.steps[step.number].takes, person, attempt);
  if (attended) {
    log.ofPerson(KIND.contacted, person, step.number, -1, -1, -1, step.spentOn, 0, minutes);
    stopPatience(world, person);
  } else {
    const misses = ++person.missedRun;
    log.ofPerson(KIND.missed, person, step.number, -1, -1, -1, step.spentOn, misses, 0);
  }
  after(
    world,
    attended ? minutes : 0,
    attended ? step.endsIn : FREES,
    attended ? EVENT.appointmentEnds : EVENT.appointmentMissed,
    person.slot,
  );
}

/** The person has been seen: what follows is decided by the flow rules. */
export function appointmentEnds(world: World, person: Person): void {
  person.contacts++;
  person.missedRun = 0;
  startPatience(world, person);
}
