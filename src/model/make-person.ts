import type { KnownPerson } from '../scenario/scenario.ts';
import { ownValue } from '../text/own-value.ts';
import { changeNeeds, clamp } from './needs.ts';
import type { Person } from './person.ts';
import { pick } from './plan/shares.ts';
import type { World } from './world.ts';

/** Who this is: drawn once, the same in every system; what a file says of them comes first. */
export function makePerson(world: World, person: Person, known: KnownPerson | null): void {
  const { people, plan, draws } = world;
  const { needs, kinds, groups } = plan.scenario.people;
  const { kinds: upTo } = plan.sources[person.source];
  let kind = known === null ? -1 : kinds.findIndex((each) => each.name === known.kind);
  if (kind === -1) kind = upTo.length === 1 ? 0 : pick(upTo, draws.kind.uniform(person, 0));
  person.kind = kind;
  const drawn = draws.kinds[kind].needs;
  const first = person.slot * needs.length;
  for (let need = 0; need < needs.length; need++) {
    const said = known === null ? undefined : ownValue(known.needs, needs[need]);
    people.need[first + need] = clamp(said ?? drawn[need].of(person, 0));
  }
  let classNumber = kind;
  for (let group = 0; group < groups.length; group++) {
    const { name, values } = groups[group];
    const said = known === null ? undefined : ownValue(known.groups, name);
    let value = said === undefined ? -1 : values.findIndex((each) => each.name === said);
    if (value === -1) value = pick(plan.groupShares[group], draws.groups[group].uniform(person, 0));
    const { attendance, patience, needs: changes } = values[value];
    person.groupFactor *= attendance;
    person.patienceFactor *= patience;
    changeNeeds(people, person, changes);
    classNumber = classNumber * values.length + value;
  }
  person.class = classNumber;
}
