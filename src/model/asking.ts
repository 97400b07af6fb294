import { ARRIVES } from '../kernel/index.ts';
import { type Sampler, type Stream, sampler } from '../random/index.ts';
import { referralAt } from '../scenario/people-files/replayed.ts';
import { type ArrivalTimes, arrivalTimes } from './arrivals.ts';
import { doorOf, wayBack } from './doors.ts';
import { EVENT } from './events.ts';
import { reEnter, refer } from './flow.ts';
import { makePerson } from './make-person.ts';
import { look } from './needs.ts';
import { startDrift, startPatience } from './patience.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

/** People ask for help: for the first time, from a source, or again. */
export class Asking {
  private readonly world: World;
  private readonly times: readonly ArrivalTimes[];
  private readonly count: Int32Array;
  /** Batches so far, and the draws of their sizes, by source. */
  private readonly batches: Int32Array;
  private readonly batchDraws: readonly Stream[];

  constructor(world: World) {
    this.world = world;
    const { plan, names } = world;
    const { start } = plan.scenario.time;
    const phases = plan.scenario.phases ?? [];
    this.times = plan.sources.map(({ source }, index) => {
      const later = phases.map(({ from, sources }) => ({ from, arrivals: sources[index].arrivals }));
      return arrivalTimes(source, start, names.arrivals(source.name), later);
    });
    this.count = new Int32Array(plan.sources.length);
    this.batches = new Int32Array(plan.sources.length);
    this.batchDraws = plan.sources.map(({ source }) => names.batches(source.name));
    for (let source = 0; source < plan.sources.length; source++) this.scheduleNext(source);
  }

  /** The source's next person is here (or the next few, together), and asks. */
  arrives(source: number): void {
    const { world } = this;
    const { batch } = world.plan.sources[source];
    const together = batch === null ? 1 : this.batchSize(sampler(batch), source);
    this.scheduleNext(source);
    for (let each = 0; each < together; each++) {
      // One after another: whoever can start has started before the next one asks.
      if (each > 0) world.filling.run(world);
      this.newPerson(source);
    }
  }

  private newPerson(source: number): void {
    const { world } = this;
    const { people, plan } = world;
    const person = people.take();
    const ordinal = this.count[source]++;
    person.number = world.nextPerson++;
    person.source = source;
    person.drawnAs = source;
    person.ordinal = ordinal;
    const { arrivals } = world.plans[0].sources[source].source;
    const known = arrivals.kind === 'replay' ? referralAt(arrivals.referrals, ordinal) : null;
    makePerson(world, person, known);
    person.nextTeam = known?.team ? plan.scenario.teams.findIndex((team) => team.name === known.team) : -1;
    this.ask(person, source, known?.urgency ?? plan.sources[source].source.urgency);
  }

  /** Somebody comes back. */
  returns(person: Person): void {
    const { plan } = this.world;
    const source = person.returnSource;
    person.dueEvent = -1;
    const urgency = person.returnUrgency;
    this.ask(person, source, urgency === -1 ? plan.sources[source].source.urgency : urgency);
  }

  /** A request for help: the waiting clock starts, the referrer's letter says what it says, and a door is chosen. */
  private ask(person: Person, source: number, urgency: number): void {
    const { world } = this;
    const { people, plan, kernel, draws } = world;
    person.urgency = urgency;
    person.clockStart = person.standsBy = kernel.now;
    person.contacts = 0;
    person.hops = 0;
    person.trusted = false;
    person.assessedBy = -1;
    person.leavingAs = -1;
    people.askAfresh(person);
    look(people, person, plan.sources[source].source.seesErrorSd, draws.letter, person.returnCount, false);
    const back = plan.anyReEntry ? wayBack(world, person) : null;
    const team = back === null ? doorOf(world, person, source) : -1;
    person.nextTeam = -1;
    startPatience(world, person);
    startDrift(world, person);
    if (back === null) refer(world, person, team, source);
    else reEnter(world, person, source, back);
  }

  private batchSize(batch: Sampler, source: number): number {
    const nth = this.batches[source]++;
    return Math.max(0, Math.round(batch(this.batchDraws[source].uniform(nth, 0), nth)));
  }

  private scheduleNext(source: number): void {
    const at = this.times[source].next();
    if (at < Number.POSITIVE_INFINITY) this.world.kernel.schedule(at, ARRIVES, EVENT.arrives, source);
  }
}
