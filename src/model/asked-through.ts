import { mean } from '../random/index.ts';
import type { Source } from '../scenario/scenario.ts';
import { endOfRun } from '../scenario/time-of-run.ts';
import type { Person } from './person.ts';
import { cumulative, pick } from './plan/shares.ts';
import type { World } from './world.ts';

/** Who referred somebody who is there at the start: as the file says, or drawn by how many people each source sends. */
export function whoReferred(world: World, person: Person, known: string | null): number {
  const { plan, draws } = world;
  const { sources, time } = plan.scenario;
  if (known !== null) return sources.findIndex(({ name }) => name === known);
  if (sources.length === 1) return 0;
  const sends = sources.map((source) => peopleAMinute(source, endOfRun(time)));
  const all = sends.reduce((sum, each) => sum + each, 0);
  const upTo = cumulative(sends.map((each) => (all === 0 ? 1 : each / all)));
  return pick(upTo, draws.askedThrough.uniform(person, 0));
}

/** On average, without patterns and trends. */
function peopleAMinute({ arrivals, batch }: Source, length: number): number {
  switch (arrivals.kind) {
    case 'poisson':
      return arrivals.rate * mean(batch);
    case 'intervals':
      return mean(batch) / mean(arrivals.interval);
    case 'replay':
      return arrivals.referrals.at.length / length;
  }
}
