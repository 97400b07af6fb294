import { ARRIVES } from '../../kernel/index.ts';
import { ask, askForPlace, dueIn } from '../asking-for.ts';
import { declinesOffer, leave } from '../endings.ts';
import { BETWEEN, type Course, type Person } from '../person.ts';
import { askRules } from '../rules.ts';
import type { World } from '../world.ts';
import { drawnFor } from './cases.ts';
import { meet } from './contact.ts';
import { startCourse } from './course-start.ts';
import { retry, see, wearsDown } from './decide.ts';
import { groupIsOver } from './group.ts';
import type { CourseParts, Stages } from './step.ts';

/** A course: contacts one after another, often with a caseload place held from the first to the last. */
export const COURSE_STAGES: Stages = {
  enter: (world, person) => {
    const { pools, plan } = person.step;
    if (pools.length > 0 && plan.group === null) askForPlace(world, person);
    else if (!declinesOffer(world, person)) ask(world, person);
  },
  due: ask,
  placeIsFree: (world, person, pool) => {
    startCourse(world, person, null, pool);
    ask(world, person);
  },
  begin: meet,
  done,
  missed,
};

function done(world: World, person: Person): void {
  if (person.leavingAs !== -1) {
    leave(world, person, person.leavingAs);
    return;
  }
  const { step } = person;
  const course = person.course!;
  const over = isOver(course);
  if (!over && !reviewIsDue(course, step.course!)) {
    planNextContact(world, person, course);
    return;
  }
  const { seesErrorSd, assesses } = step.plan;
  if (seesErrorSd !== null) see(world, person, step, seesErrorSd, false);
  if (assesses) person.assessedBy = step.team;
  if (!askRules(world, person, step, over)) planNextContact(world, person, course);
}

function missed(world: World, person: Person): void {
  if (wearsDown(world, person)) return;
  const { course, step } = person;
  if (course === null || course.group === null) retry(world, person);
  else if (isOver(course)) askRules(world, person, step, true);
  else planNextContact(world, person, course);
}

/** Whether all planned contacts have been kept; those of a group are over for all at once. */
function isOver({ group, kept, planned }: Course): boolean {
  return group === null ? kept >= planned : groupIsOver(group);
}

/** Whether the contact just kept is one after which the course is reviewed. */
function reviewIsDue({ kept }: Course, { reviewEvery }: CourseParts): boolean {
  return reviewEvery > 0 && kept % reviewEvery === 0;
}

function planNextContact(world: World, person: Person, { group, worker }: Course): void {
  if (group !== null) {
    person.state = BETWEEN; // the group has its own next session
    return;
  }
  const { step } = person;
  const attempt = world.people.attemptsOf(person, step.number);
  const every = drawnFor(step.course!.every, step.by?.every, person, worker === null ? null : worker.role);
  dueIn(world, person, every.of(person, attempt), ARRIVES);
}
