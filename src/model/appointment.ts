import { isBefore, type Person } from './person.ts';
import type { StepPlan } from './plan.ts';
import { listOfStep } from './serving.ts';
import { cutDutiesShort } from './shifts.ts';
import { begin } from './work.ts';
import { IDLE, OTHER_DUTIES } from './workforce.ts';
import { type World, workList } from './world.ts';

/**
 * Appointments of a diary that a worker gives. At the booked time the person is on a list of the step's own, which
 * goes before everything else that has not begun; begun work is finished, so that an appointment may begin late.
 */
export function isGivenByStaff({ diary, role }: StepPlan): boolean {
  return diary !== -1 && role !== -1;
}

/** Who of those whose appointment is due comes first: by urgency, referral date and order of asking; null: nobody. */
export function firstBooked(world: World, role: number): Person | null {
  let first: Person | null = null;
  for (const step of world.plan.roles[role].bookedSteps) {
    const list = listOfStep(world, step);
    const waits = list.first;
    if (waits !== null && (first === null || isBefore(waits, first))) first = waits;
  }
  return first;
}

/** With nobody free, whoever is at other duties leaves them for an appointment that is due: they follow after it. */
export function leaveDutiesForAppointments(world: World, role: number): void {
  const { workforce } = world;
  let worker = workforce.firstOfRole[role];
  for (let person = firstBooked(world, role); person !== null; person = firstBooked(world, role)) {
    while (worker < workforce.endOfRole[role] && !isAtDuties(world, worker)) worker++;
    if (worker === workforce.endOfRole[role]) return;
    cutDutiesShort(world, worker);
    workforce.doing[worker] = IDLE;
    workforce.idle[role]++;
    workList(world, person.list).takeFirst();
    begin(world, worker, person);
  }
}

function isAtDuties({ workforce, kernel }: World, worker: number): boolean {
  return workforce.doing[worker] === OTHER_DUTIES && workforce.shiftEnd[worker] > kernel.now;
}
