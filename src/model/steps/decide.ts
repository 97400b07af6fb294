import { OUTCOME } from '../../event-log/kinds.ts';
import { ARRIVES } from '../../kernel/index.ts';
import { dueIn } from '../asking-for.ts';
import { leave, setEngagement } from '../endings.ts';
import { look } from '../needs.ts';
import type { Person } from '../person.ts';
import { askRules, NO_RULE, turnAway } from '../rules.ts';
import type { World } from '../world.ts';
import type { Step } from './step.ts';

/** What follows for the person when the work of a step is over; courses and stays have more to it (`course.ts`, `stay.ts`). */

/** The work is done and the person was there (or need not be). */
export function decide(world: World, person: Person): void {
  const { step } = person;
  if (person.leavingAs !== -1) {
    leave(world, person, person.leavingAs);
    return;
  }
  const { seesErrorSd, assesses, checksEligibility } = step.plan;
  if (seesErrorSd !== null) {
    const keepSharper = person.trusted || person.assessedBy === step.team;
    see(world, person, step, seesErrorSd, keepSharper);
  }
  if (assesses) person.assessedBy = step.team;
  if (checksEligibility && !person.accepted && !isEligible(world, person, step)) return;
  askRules(world, person, step, true);
}

export function see(world: World, person: Person, step: Step, errorSd: number, keepSharper: boolean): void {
  const { people } = world;
  look(people, person, errorSd, step.sees, people.attemptsOf(person, step.number), keepSharper);
}

/** Asks the team's eligibility of what is seen; whoever is not eligible is turned away here and now. */
export function isEligible(world: World, person: Person, step: Step): boolean {
  const accepts = world.accepts[step.team];
  if (accepts === null) return true;
  if (!accepts(person)) {
    turnAway(world, person, step);
    return false;
  }
  person.accepted = true;
  world.log.accepted(person, step.number);
  return true;
}

/** A contact was missed: the person is asked again, or is treated as the policy says. */
export function decideAfterMiss(world: World, person: Person): void {
  if (!wearsDown(world, person)) retry(world, person);
}

/** Missed contacts wear attendance down. @returns whether that was the last of their referral */
export function wearsDown(world: World, person: Person): boolean {
  const { step } = person;
  setEngagement(person, world.plan.kinds[person.kind].engagement.afterMissedContact);
  if (person.leavingAs !== -1) leave(world, person, person.leavingAs);
  else if (stopsComing(world, person)) leave(world, person, OUTCOME.stopped_coming);
  else if (person.missedRun >= step.plan.missed.attempts) {
    person.missedRun = 0;
    step.afterMissed(world, person, step, NO_RULE);
  } else return false;
  return true;
}

function stopsComing({ plan, people }: World, person: Person): boolean {
  if (person.course === null) return false;
  const { step } = person;
  const { stopsAfterMissed } = plan.kinds[person.kind];
  return step.stops.chance(stopsAfterMissed, person, people.attemptsOf(person, step.number));
}

export function retry(world: World, person: Person): void {
  const { step } = person;
  const attempt = world.people.attemptsOf(person, step.number);
  dueIn(world, person, step.retryAfter.of(person, attempt), ARRIVES);
}
