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

/** Who of those whose appointment is due comes first: by urgency, referral date and order of asking; -1: nobody. */
export function firstBooked(world: World, role: number): number {
  let first = -1;
  for (const step of world.plan.roles[role].bookedSteps) {
    const list = listOfStep(world, step);
    if (list.length > 0 && (first === -1 || list.before(list.first, first))) first = list.first;
  }
  return first;
}

/** With nobody free, whoever is at other duties leaves them for an appointment that is due: they follow after it. */
export function leaveDutiesForAppointments(world: World, role: number): void {
  const { workforce, people } = world;
  let worker = workforce.firstOfRole[role];
  for (let slot = firstBooked(world, role); slot !== -1; slot = firstBooked(world, role)) {
    while (worker < workforce.endOfRole[role] && !isAtDuties(world, worker)) worker++;
    if (worker === workforce.endOfRole[role]) return;
    cutDutiesShort(world, worker);
    workforce.doing[worker] = IDLE;
    workforce.idle[role]++;
    workList(world, people.list[slot]).takeFirst();
    begin(world, worker, slot);
  }
}

function isAtDuties({ workforce, kernel }: World, worker: number): boolean {
  return workforce.doing[worker] === OTHER_DUTIES && workforce.shiftEnd[worker] > kernel.now;
}
