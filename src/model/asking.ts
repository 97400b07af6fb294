import { ARRIVES } from '../kernel/index.ts';
import type { Sampler, Stream } from '../random/index.ts';
import { type ArrivalTimes, arrivalTimes } from './arrivals.ts';
import { doorOf, wayBack } from './doors.ts';
import { fill } from './filling.ts';
import { reEnter, refer } from './flow.ts';
import { makePerson } from './make-person.ts';
import { look } from './seeing.ts';
import { startDrift, startPatience } from './waiting.ts';
import { EVENT, type World } from './world.ts';

/** People ask for help: for the first time, from a source, or again. */
export class Asking {
  private readonly times: readonly ArrivalTimes[];
  private readonly count: Int32Array;
  /** Batches so far, and the draws of their sizes, by source. */
  private readonly batches: Int32Array;
  private readonly batchDraws: readonly Stream[];

  constructor(private readonly world: World) {
    const { plan, draws } = world;
    const { start } = plan.scenario.time;
    const phases = plan.scenario.phases ?? [];
    this.times = plan.sources.map(({ source }, index) => {
      const later = phases.map(({ from, sources }) => ({ from, arrivals: sources[index].arrivals }));
      return arrivalTimes(source, start, draws.arrivals(source.name), later);
    });
    this.count = new Int32Array(plan.sources.length);
    this.batches = new Int32Array(plan.sources.length);
    this.batchDraws = plan.sources.map(({ source }) => draws.batches(source.name));
    for (let source = 0; source < plan.sources.length; source++) this.scheduleNext(source);
  }

  /** The source's next person is here (or the next few, together), and asks. */
  arrives(source: number): void {
    const { batch } = this.world.plan.sources[source];
    const together = batch === null ? 1 : this.batchSize(batch, source);
    this.scheduleNext(source);
    for (let each = 0; each < together; each++) {
      // One after another: whoever can start has started before the next one asks.
      if (each > 0) fill(this.world);
      this.newPerson(source);
    }
  }

  private newPerson(sourceNumber: number): void {
    const { world } = this;
    const { people, plan } = world;
    const slot = people.take();
    const ordinal = this.count[sourceNumber]++;
    people.number[slot] = world.nextPerson++;
    people.source[slot] = people.drawnAs[slot] = sourceNumber;
    people.ordinal[slot] = ordinal;
    const { arrivals } = world.plans[0].sources[sourceNumber].source;
    const known = arrivals.kind === 'replay' ? arrivals.referrals[ordinal] : null;
    makePerson(world, slot, known);
    people.nextTeam[slot] = known?.team
      ? plan.scenario.teams.findIndex((team) => team.name === known.team)
      : -1;
    this.ask(slot, sourceNumber, known?.urgency ?? plan.sources[sourceNumber].source.urgency);
  }

  /** Somebody comes back. */
  returns(slot: number): void {
    const { people, plan } = this.world;
    const source = people.returnSource[slot];
    people.dueEvent[slot] = -1;
    const urgency = people.returnUrgency[slot];
    this.ask(slot, source, urgency === -1 ? plan.sources[source].source.urgency : urgency);
  }

  /** A request for help: the waiting clock starts, the referrer's letter says what it says, and a door is chosen. */
  private ask(slot: number, source: number, urgency: number): void {
    const { world } = this;
    const { people, plan, kernel, purposes } = world;
    people.urgency[slot] = urgency;
    people.clockStart[slot] = kernel.now;
    people.contacts[slot] = people.hops[slot] = people.trusted[slot] = 0;
    people.assessedBy[slot] = people.leavingAs[slot] = -1;
    for (let team = 0; team < plan.teams.length; team++) people.saidNo[slot * plan.teams.length + team] = 0;
    const { seesErrorSd } = plan.sources[source].source;
    look(world, slot, seesErrorSd, purposes.letter, people.returnCount[slot], false);
    const back = plan.anyReEntry ? wayBack(world, slot) : null;
    const team = back === null ? doorOf(world, slot, source) : -1;
    people.nextTeam[slot] = -1;
    startPatience(world, slot);
    startDrift(world, slot);
    if (back === null) refer(world, slot, team, source);
    else reEnter(world, slot, source, back);
  }

  private batchSize(batch: Sampler, source: number): number {
    const nth = this.batches[source]++;
    return Math.max(1, Math.round(batch(this.batchDraws[source].uniform(nth, 0), nth)));
  }

  private scheduleNext(source: number): void {
    const at = this.times[source].next();
    if (at < Number.POSITIVE_INFINITY) this.world.kernel.schedule(at, ARRIVES, EVENT.arrives, source);
  }
}
