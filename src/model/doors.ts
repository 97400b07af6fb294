import type { Purpose } from './draws.ts';
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
  slot: number,
  from: number,
  knows: boolean,
  guess: Purpose,
): number {
  const { plan, people } = world;
  const open: number[] = [];
  for (let team = 0; team < plan.teams.length; team++) {
    if (team === from || !plan.teams[team].door || people.saidNo[slot * plan.teams.length + team] === 1)
      continue;
    if (knows) {
      const accepts = world.accepts[team];
      if (accepts === null || accepts(slot)) return team;
    } else open.push(team);
  }
  if (open.length === 0) return -1;
  const u = world.draws.uniform(guess, slot, people.referrals[slot]);
  return open[Math.floor(u * open.length)];
}

/** The way back that is open to whoever asks again; not for those who were told, or choose, to go elsewhere. */
export function wayBack({ plan, people, kernel }: World, slot: number): ReEntryPlan | null {
  const team = people.lastTeam[slot];
  if (team === -1 || people.nextTeam[slot] !== -1) return null;
  const { reEntry } = plan.teams[team];
  if (reEntry?.after[people.lastOutcome[slot]] !== true) return null;
  return kernel.now - people.lastEnded[slot] <= reEntry.within ? reEntry : null;
}

/** The door for a new request for help. */
export function doorOf(world: World, slot: number, sourceNumber: number): number {
  const { plan, people, draws, purposes } = world;
  if (people.nextTeam[slot] !== -1) return people.nextTeam[slot];
  const source = plan.sources[sourceNumber];
  if (source.refersTo !== -1) return source.refersTo;
  if (plan.frontDoor !== -1) return plan.frontDoor;
  const knows = draws.chance(source.source.knowsTheSystem, purposes.knows, slot, people.referrals[slot]);
  const fits = teamThatFits(world, slot, -1, knows, purposes.door);
  // Nobody seems right to the referrer, so any door is tried.
  return fits !== -1 ? fits : Math.max(0, teamThatFits(world, slot, -1, false, purposes.door));
}
