/** The flagship on one and two workers, growth of time and memory, and a million people: each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FLAGSHIP, MILLION } from './systems.mjs';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
const inChild = (asked) =>
  JSON.parse(execFileSync(process.execPath, [CHILD, JSON.stringify(asked)], { encoding: 'utf8' }));
const SPA = FLAGSHIP.slice(0, 1);

/** One and two workers in turn, so that both meet the same machine; start and warm-up of the threads included. */
export function benchWorkers(replications, rounds) {
  const pairs = Array.from({ length: rounds }, () =>
    [1, 2].map((workers) => inChild({ files: FLAGSHIP, replications, workers })),
  );
  const least = (at, key) => Math.min(...pairs.map((pair) => pair[at][key]));
  const value = least(0, 'seconds') / least(1, 'seconds');
  const each = pairs.map(([one, two]) => one.seconds / two.seconds);
  const rows = [0, 1].map((at) => ({
    name: `${at + 1} worker${at === 0 ? '' : 's'}, ${replications} replications of both systems`,
    seconds: least(at, 'seconds'),
    processor: least(at, 'processor'),
    megabytes: least(at, 'megabytes'),
    events: pairs[0][at].events,
  }));
  const noise = (Math.max(...each) - Math.min(...each)) / (2 * value);
  return { rows, ratios: { 'flagship: two workers / one worker': { value, noise } } };
}

/** The first replication warms the code up in each process, so growth is told with it and without. */
export function benchGrowth() {
  const people = [1, 4, 16].map((times) => ({
    name: `${times} × the population, 1 replication`,
    ...inChild({ files: SPA, times, replications: 1 }),
  }));
  const replications = [1, 10, 100].map((many) => ({
    name: `${many} replication${many === 1 ? '' : 's'} of 26 weeks`,
    ...inChild({ files: SPA, set: ['time.warm_up=0 weeks', 'time.run=26 weeks'], replications: many }),
  }));
  const growth = (rows, of) => ({ value: rows[2][of] / rows[1][of], noise: 0.1 });
  return {
    rows: [...people, ...replications],
    ratios: {
      'time: 16 × / 4 × the population': growth(people, 'processor'),
      'memory: 16 × / 4 × the population': growth(people, 'megabytes'),
      'memory: 100 / 10 replications': growth(replications, 'megabytes'),
    },
  };
}

/** Null where there is no such system. */
export function benchMillion() {
  if (MILLION === undefined) return null;
  const row = inChild({
    files: [MILLION],
    set: ['time.warm_up=0 weeks', 'time.run=260 weeks'],
    replications: 1,
  });
  return { name: 'a million people, five years, 1 replication', ...row };
}
