import { FREES } from '../kernel/index.ts';
import { after, EVENT } from './events.ts';
import { askAny, exemptFrom, fillPreferred } from './filling.ts';
import { firstInLine, freeFor, freeWorker, keptFor, preferred, rolesFor } from './line.ts';
import type { Person } from './person.ts';
import type { Role } from './staff/role.ts';
import { MISSED, WITH_OTHERS, type Worker } from './staff/worker.ts';
import { meetAgain, startGroup } from './steps/group-start.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

/** Serves a role that several lists ask for: the first in line (`line.ts`) over all of them, with as many workers as they need. */
export function serveAllLists(world: World, role: Role): void {
  for (const { anyOf } of role.ownSteps) if (anyOf !== null) fillPreferred(world, anyOf, role);
  while (role.idle > 0) {
    const person = firstInLine(world, role);
    if (person === null) return;
    const { step } = person;
    const list = person.list!;
    const group = world.dueGroups.find(({ members }) => members[0] === person);
    if (group !== undefined) {
      if (!group.called.every((worker) => firstInLine(world, worker.role) === person)) return;
      meetAgain(world, group);
    } else if (step.together.length === 0 || list.owner !== null) {
      const by = step.anyOf === null || list !== step.own ? role : preferred(world, step.anyOf, role, person);
      if (freeFor(world, by, person) === 0) return;
      list.takeFirst();
      person.step.begin(world, list.owner ?? freeWorker(world, by, person), person);
    } else {
      const roles = rolesFor(world, step, person);
      if (roles === null) {
        if (step.hasChoice) keepFor(world, step, person);
        return;
      }
      if (step.plan.group !== null) startGroup(world, step, takeTogether(world, step, roles, person));
      else beginTogether(world, step, roles, list.takeFirst());
    }
  }
}

/** Those who are kept for the first in line may be others than before: whoever is kept no more does other work. */
function keepFor(world: World, step: Step, person: Person): void {
  const before = step.kept;
  step.kept = keptFor(world, step, person);
  askAny(
    world.filling,
    before.filter((role) => !step.kept.includes(role)),
  );
}

/** Workers for a step that needs several, or sees a group, are no longer free: the first leads. */
function takeTogether(world: World, step: Step, roles: readonly Role[], person: Person): Worker[] {
  const taken: Worker[] = [];
  for (const [index, { workers }] of step.together.entries()) {
    const role = roles[index]!;
    for (let each = 0; each < workers; each++) {
      const worker = freeWorker(world, role, person);
      role.idle--;
      worker.doing = WITH_OTHERS;
      taken.push(worker);
    }
  }
  return taken;
}

/** The first worker leads, and writes up; the others are there for as long as the contact lasts, or is waited for. */
function beginTogether(world: World, step: Step, roles: readonly Role[], person: Person): void {
  const { log } = world;
  const lead = freeWorker(world, roles[0]!, person);
  step.begin(world, lead, person);
  const minutes = lead.jobMinutes;
  const nobodyCame = lead.doing === MISSED;
  for (const [index, { workers }] of step.together.entries()) {
    const role = roles[index]!;
    for (let others = index === 0 ? 1 : 0; others < workers; others++) {
      const worker = freeWorker(world, role, person);
      role.idle--;
      worker.doing = WITH_OTHERS;
      worker.jobMinutes = minutes;
      worker.jobShiftEnd = worker.shiftEnd;
      log.attended(person, step.number, role.number, worker.number, step.spentOn, nobodyCame, minutes);
      after(world, minutes, FREES, EVENT.helperIsFree, worker.number);
    }
  }
  exemptFrom(world, step);
}
