import type { Purpose } from './draws.ts';
import type { Person } from './person.ts';
import type { ReEntryPlan } from './plan.ts';
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
  const { plan, people } = world;
  const open: number[] = [];
  for (let team = 0; team < plan.teams.length; team++) {
    if (
      team === from ||
      !plan.teams[team].door ||
      people.saidNo[person.slot * plan.teams.length + team] === 1
    )
      continue;
    if (knows) {
      const accepts = world.accepts[team];
      if (accepts === null || accepts(person)) return team;
    } else open.push(team);
  }
  if (open.length === 0) return -1;
  const u = world.draws.uniform(guess, person, person.referrals);
  return open[Math.floor(u * open.length)];
}

/** The way back that is open to whoever asks again; not for those who were told, or choose, to go elsewhere. */
export function wayBack({ plan, kernel }: World, person: Person): ReEntryPlan | null {
  const team = person.lastTeam;
  if (team === -1 || person.nextTeam !== -1) return null;
  const { reEntry } = plan.teams[team];
  if (reEntry?.after[person.lastOutcome] !== true) return null;
  return kernel.now - person.lastEnded <= reEntry.within ? reEntry : null;
}

/** The door for a new request for help. */
export function doorOf(world: World, person: Person, sourceNumber: number): number {
  const { plan, draws, purposes } = world;
  if (person.nextTeam !== -1) return person.nextTeam;
  const source = plan.sources[sourceNumber];
  if (source.refersTo !== -1) return source.refersTo;
  if (plan.frontDoor !== -1) return plan.frontDoor;
  const knows = draws.chance(source.source.knowsTheSystem, purposes.knows, person, person.referrals);
  const fits = teamThatFits(world, person, -1, knows, purposes.door);
  // Nobody seems right to the referrer, so any door is tried.
  return fits !== -1 ? fits : Math.max(0, teamThatFits(world, person, -1, false, purposes.door));
}
