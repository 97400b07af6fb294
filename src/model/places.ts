import type { EventId } from '../kernel/index.ts';
import type { Fills } from './filling.ts';
import type { Person } from './person.ts';
import type { OpeningHours } from './plan/opening-hours.ts';
import { WorkList } from './queue.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

/** Places that are held one by one: the caseload of a role, or places without staff. */
export class Pool implements Fills {
  readonly number: number;
  /** Places now: of the posts that are filled, where posts are filled and left. Infinity: unlimited. */
  places: number;
  held = 0;
  /** People who wait for a place. */
  readonly list = new WorkList();
  /** Steps whose people wait for its places on a list of the step's own: groups, those who take a place of any of several pools, and those whose stay begins at set times. */
  ownSteps: readonly Step[] = [];
  /** When how many are there, where that varies with the hours; null: always all. The event of the next change, or -1. */
  hours: OpeningHours | null = null;
  changeEvent: EventId = -1;
  isAsked = false;
  order = Number.POSITIVE_INFINITY;
  readonly fill: Fills['fill'];

  /** @param fill gives free places of this pool to those who wait, in order. */
  constructor(number: number, places: number, fill: (world: World, pool: Pool) => void) {
    this.number = number;
    this.places = places;
    this.fill = (world) => fill(world, this);
  }
}

/** The place stays held after the end of a course or stay, until the next step or team takes the person. */
export function holdOn({ kernel }: World, person: Person, pool: Pool): void {
  // Somebody who holds a place already and comes to a second one has let go of the first when the second was given.
  person.held = { step: person.step, pool, since: kernel.now };
}

/** The person has been taken on, or has left: the place goes to the next. */
export function letGo({ kernel, log, filling, roles }: World, person: Person): void {
  if (person.held === null) return;
  const { step, pool, since } = person.held;
  person.held = null;
  pool.held--;
  // The place is that of the team before, whichever team the person is referred to by now.
  const now = person.team;
  person.team = step.team;
  log.released(person, step.number, pool.number < roles.length ? pool.number : -1, kernel.now - since);
  person.team = now;
  filling.ask(pool);
}
