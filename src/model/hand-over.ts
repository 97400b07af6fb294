import { OUTCOME, SPENT_ON } from '../event-log/kinds.ts';
import { ARRIVES, FREES } from '../kernel/index.ts';
import { teamThatFits } from './doors.ts';
import { bounces, endRequest, giveBack, setEngagement } from './endings.ts';
import { after, EVENT } from './events.ts';
import { startPatience } from './patience.ts';
import { type Person, REFERRED_ON } from './person.ts';
import type { Worker } from './staff/worker.ts';
import { finish } from './steps/finish.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

const UNDERSTANDING = SPENT_ON.indexOf('understanding');

/** How a referral went on to another team, as the log has it. */
const COLD = 0;
const WARM = 1;
const WARM_WRONG_DOOR = 2;

/**
 * To another team, warm (introduced, the assessment trusted) or cold; `team` -1: the one that fits, as far as the
 * worker knows. Where there is none, or the person has gone round long enough, back to the referrer.
 * @param passedOn this is not the team for them: cold, that is a bounce
 */
export function handOver(
  world: World,
  person: Person,
  step: Step,
  team: number,
  warm: boolean,
  rule: number,
  passedOn: boolean,
): void {
  const { plan, kernel, log } = world;
  const to = team === -1 ? teamTried(world, person, step) : team;
  if (to === -1 || person.hops >= plan.hopLimit) {
    const outcome = to === -1 ? OUTCOME.returned_to_referrer : OUTCOME.went_in_circles;
    giveBack(world, person);
    log.returned(person, step.number, rule, outcome);
    bounces(world, person);
    endRequest(world, person, outcome);
    return;
  }
  const wasOnCourse = person.course !== null;
  if (wasOnCourse && step.plan.heldOn) finish(world, person, true);
  // Only the worker whose work on the request has just ended can introduce the person: they have met them, or read
  // what is written about them. A team that sees at once that it does not fit has nobody who has.
  const worker = world.decider;
  world.decider = null;
  if (warm && worker !== null) introduce(world, worker, person);
  if (person.course !== null) finish(world, person);
  const { afterWarmHandover, afterColdHandover } = plan.kinds[person.kind].engagement;
  if (warm) {
    log.handedOver(person, step.number, rule, passedOn ? WARM_WRONG_DOOR : WARM, to);
    setEngagement(person, afterWarmHandover);
  } else if (passedOn) {
    log.passedOn(person, step.number, rule, OUTCOME.passed_on, to);
    bounces(world, person);
  } else {
    log.handedOver(person, step.number, rule, COLD, to);
    setEngagement(person, afterColdHandover);
  }
  const { assessedBy } = person;
  person.trusted = assessedBy !== -1 && (warm || plan.teams[to].trusts[assessedBy]);
  if (wasOnCourse) startPatience(world, person);
  // It arrives once whoever can start at this instant has started.
  person.nextTeam = to;
  person.state = REFERRED_ON;
  kernel.schedule(kernel.now, ARRIVES, EVENT.referredOn, person.slot);
}

function teamTried(world: World, person: Person, step: Step): number {
  const { plan, draws } = world;
  const { knowsOtherTeams } = plan.teams[step.team];
  const knows = draws.workerKnows.chance(knowsOtherTeams, person, person.referrals);
  return teamThatFits(world, person, step.team, knows, draws.workerTries);
}

/** The worker gives some more of their time to the person before they turn to the next: a warm handover. */
function introduce(world: World, worker: Worker, person: Person): void {
  const { draws, log } = world;
  const minutes = draws.handover.of(person, person.referrals);
  log.deskWorked(person, person.step.number, worker.role.number, worker.number, UNDERSTANDING, minutes);
  worker.jobMinutes += minutes;
  worker.isIntroducing = true;
  after(world, minutes, FREES, EVENT.introduced, worker.number);
}
