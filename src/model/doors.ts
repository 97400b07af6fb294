import type { Purpose } from './draws.ts';
import type { Person } from './person.ts';
import type { ReEntryPlan } from './plan/plan.ts';
import type { World } from './world.ts';

/** Which team fits, as far as somebody knows. */

/**
 * The door that a referrer or a worker thinks right: the first team, in the order of the scenario, that takes
 * referrals, has not said no to this request, and whose eligibility holds on what is seen. With probability
 * `knows` they are right about that; otherwise any other open door will do.
 * @param guess what the draw among open doors is for.
 * @returns the team's number, or -1 when none is left.
 */
export function teamThatFits(
  world: World,
  person: Person,
  from: number,
  knows: boolean,
  guess: Purpose,
): number {
  const { plan, accepts } = world;
  let open = 0;
  for (let team = 0; team < plan.teams.length; team++) {
    if (!isOpen(world, person, team, from)) continue;
    open++;
    if (!knows) continue;
    const test = accepts[team];
    if (test === null || test(person)) return team;
  }
  if (knows || open === 0) return -1;
  let nth = Math.floor(guess.uniform(person, person.referrals) * open);
  let team = 0;
  while (!isOpen(world, person, team, from) || nth-- > 0) team++;
  return team;
}

function isOpen({ plan, people }: World, person: Person, team: number, from: number): boolean {
  return team !== from && plan.teams[team].door && !people.hasSaidNo(team, person);
}

/** The way back that is open to whoever asks again; not for those who were told, or choose, to go elsewhere. */
export function wayBack({ plan, kernel }: World, { ended, nextTeam }: Person): ReEntryPlan | null {
  if (ended === null || nextTeam !== -1) return null;
  const { reEntry } = plan.teams[ended.team];
  if (reEntry?.after[ended.outcome] !== true) return null;
  return kernel.now - ended.at <= reEntry.within ? reEntry : null;
}

/** The door for a new request for help. */
export function doorOf(world: World, person: Person, sourceNumber: number): number {
  const { plan, draws } = world;
  if (person.nextTeam !== -1) return person.nextTeam;
  const source = plan.sources[sourceNumber];
  if (source.refersTo !== -1) return source.refersTo;
  if (plan.frontDoor !== -1) return plan.frontDoor;
  const knows = draws.knows.chance(source.source.knowsTheSystem, person, person.referrals);
  const fits = teamThatFits(world, person, -1, knows, draws.door);
  // Nobody seems right to the referrer, so any door is tried.
  return fits !== -1 ? fits : Math.max(0, teamThatFits(world, person, -1, false, draws.door));
}
