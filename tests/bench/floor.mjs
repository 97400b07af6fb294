import { OUTCOME, SPENT_ON } from '../../dist/event-log/kinds.js';
import { Recorder } from '../../dist/event-log/recorder.js';
import { ARRIVES, FREES, later, newKernel } from '../../dist/kernel/index.js';
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
  const log = new Recorder(sink, kernel);
  /** By number of the customer's object, which is used again when they have gone. */
  const all = [];
  const gone = [];
  const line = new Int32Array(1 << 20);
  const mask = line.length - 1;
  let head = 0;
  let tail = 0;
  let idle = servers;
  let come = 0;
  let next = 0;

  const newCustomer = () => {
    const customer = { slot: all.length, number: 0, referral: 0, urgency: 0, team: 0 };
    all.push(customer);
    return customer;
  };
  const comesNext = () => {
    next += gap(1 - gaps.uniform(come, 0), 0);
    kernel.schedule(next, ARRIVES, COMES, 0);
  };
  const serve = () => {
    const slot = line[head++ & mask];
    const customer = all[slot];
    const minutes = takes(times.uniform(customer.number, 0), 0);
    log.deskWorked(customer, 0, 0, 0, ADMIN, minutes);
    kernel.schedule(later(kernel.now, minutes), FREES, SERVED, slot);
    idle--;
  };
  const comes = () => {
    const customer = gone.pop() ?? newCustomer();
    customer.number = customer.referral = come++;
    log.referred(customer, 0, 0);
    log.waitedFor(customer, 0, 0, -1, 0);
    line[tail++ & mask] = customer.slot;
    if (idle > 0) serve();
    comesNext();
  };
  const served = (slot) => {
    const customer = all[slot];
    log.discharged(customer, 0, 0, OUTCOME.helped, false);
    gone.push(customer);
    idle++;
    if (head < tail) serve();
  };

  comesNext();
  kernel.run(
    customers / rate,
    (event, subject) => (event === COMES ? comes() : served(subject)),
    () => undefined,
  );
  log.flush();
}
