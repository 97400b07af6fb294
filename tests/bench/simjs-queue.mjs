import { createRequire } from 'node:module';

/** The same queue written on simjs alone: its Facility, its random numbers. */
export function simjsQueue(customers, rate, servers) {
  const hadWindow = 'window' in globalThis;
  const kept = globalThis.window;
  globalThis.window = {};
  const require = createRequire(import.meta.url);
  delete require.cache[require.resolve('simjs')];
  require('simjs');
  const Sim = globalThis.window.Sim;
  if (hadWindow) globalThis.window = kept;
  else delete globalThis.window;
  const sim = new Sim.Sim();
  const random = new Sim.Random(1);
  const desk = new Sim.Facility('desk', Sim.Facility.FCFS, servers);
  let served = 0;
  class Source extends Sim.Entity {
    start() {
      this.comes();
    }
    comes() {
      this.useFacility(desk, random.exponential(1)).done(() => {
        served++;
      });
      this.setTimer(random.exponential(rate)).done(this.comes);
    }
  }
  sim.addEntity(Source);
  sim.simulate(customers / rate);
  return served;
}
