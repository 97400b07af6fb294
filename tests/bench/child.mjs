/** A process of its own, for its memory: runs one experiment as told in JSON, says in JSON what it took. */
import { onThreads, runExperiment } from '../../dist/experiment/index.js';
import { enlarged, load } from './systems.mjs';

const { files, set = [], times = 1, replications, workers = 0 } = JSON.parse(process.argv[2]);
const scenarios = files.map((file) => ({ ...enlarged(load(file, { set }), times), replications }));
const start = performance.now();
const before = process.cpuUsage();
const { events } = await runExperiment(scenarios, {
  workers,
  kernel: 'calendar',
  ...(workers > 0 ? { onThreads } : {}),
});
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    events,
    seconds: (performance.now() - start) / 1000,
    processor: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
