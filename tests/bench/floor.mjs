import { KIND, SPENT_ON } from '../../dist/event-log/kinds.js';
import { ARRIVES, FREES, newKernel } from '../../dist/kernel/index.js';
import { People } from '../../dist/model/people.js';
import { Recorder } from '../../dist/model/recorder.js';
import { Streams, sampler } from '../../dist/random/index.js';

/** Events of the kernel. */
const COMES = 0;
const SERVED = 1;

/** What desk work is spent on, unless it says otherwise. */
const ADMIN = SPENT_ON.indexOf('admin');

/**
 * The least that the design can cost: the same queue with draws found by name, the calendar, and four rows of log a
 * customer, but no model. Written by hand for this one queue, whose customers, times and rows are those of the
 * scenario in `systems.mjs`. Only who serves is not kept: the column `worker` is always 0.
 * @param sink takes the log
 */
export function floorQueue(customers, rate, servers, sink) {
  const kernel = newKernel('calendar');
  const streams = new Streams('1', 0);
  const gaps = streams.stream('arrivals of people');
  const times = streams.stream('desk.serve takes of people from people');
  const gap = sampler({ kind: 'exponential', mean: 1 / rate });
  const takes = sampler({ kind: 'exponential', mean: 1 });
  const people = new People(0, 1, 1);
  const log = new Recorder(sink, people, kernel);
  const line = new Int32Array(1 << 20);
  const mask = line.length - 1;
  let head = 0;
  let tail = 0;
  let idle = servers;
  let come = 0;
  let next = 0;

  const comesNext = () => {
    next += gap(1 - gaps.uniform(come, 0), 0);
    kernel.schedule(next, ARRIVES, COMES, 0);
  };
  const serve = () => {
    const slot = line[head++ & mask];
    const minutes = takes(times.uniform(people.ordinal[slot], 0), 0);
    log.ofPerson(KIND.desk_worked, slot, 0, 0, 0, -1, ADMIN, -1, minutes);
    kernel.schedule(kernel.now + minutes, FREES, SERVED, slot);
    idle--;
  };
  const comes = () => {
    const slot = people.take();
    people.number[slot] = people.ordinal[slot] = come++;
    people.referral[slot] = people.number[slot];
    log.ofPerson(KIND.referred, slot, -1, -1, -1, -1, 0, 0, 0);
    log.ofPerson(KIND.waited_for, slot, 0, 0, -1, -1, -1, -1, 0);
    line[tail++ & mask] = slot;
    if (idle > 0) serve();
    comesNext();
  };
  const served = (slot) => {
    log.ofPerson(KIND.discharged, slot, 0, -1, -1, 0, 0, 0, 0);
    people.release(slot);
    idle++;
    if (head < tail) serve();
  };

  comesNext();
  const happens = (event, subject) => (event === COMES ? comes() : served(subject));
  // Who can be served is, at once: nothing is left to be filled.
  kernel.run(customers / rate, happens, () => undefined);
  log.flush();
}
