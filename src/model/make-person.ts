import type { KnownPerson } from '../scenario/scenario.ts';
import { ownValue } from '../text/own-value.ts';
import type { Person } from './person.ts';
import { pick } from './shares.ts';
import { clamp } from './waiting.ts';
import type { World } from './world.ts';

/** Who this is: drawn once, the same in every system; what a file says of them comes first. */
export function makePerson(world: World, person: Person, known: KnownPerson | null): void {
  const { people, plan, draws, purposes } = world;
  const { needs, kinds, groups } = plan.scenario.people;
  const { kinds: upTo } = plan.sources[person.source];
  let kind = known === null ? -1 : kinds.findIndex((each) => each.name === known.kind);
  if (kind === -1) kind = upTo.length === 1 ? 0 : pick(upTo, draws.uniform(purposes.kind, person, 0));
  person.kind = kind;
  for (let need = 0; need < needs.length; need++) {
    const drawn = draws.sample(plan.kinds[kind].needs[need], purposes.needs[need], person, 0);
    people.need[person.slot * needs.length + need] = clamp(ownValue(known?.needs, needs[need]) ?? drawn);
  }
  let classNumber = kind;
  for (let group = 0; group < groups.length; group++) {
    const { name, values } = groups[group];
    let value = values.findIndex((each) => each.name === ownValue(known?.groups, name));
    if (value === -1) value = pick(plan.groupShares[group], draws.uniform(purposes.groups[group], person, 0));
    person.groupFactor *= values[value].attendance;
    person.patienceFactor *= values[value].patience;
    for (const { need, by } of values[value].needs) {
      const index = person.slot * needs.length + need;
      people.need[index] = clamp(people.need[index] + by);
    }
    classNumber = classNumber * values.length + value;
  }
  person.class = classNumber;
}
