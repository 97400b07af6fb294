/**
 * `npm run bench`: how fast and how big, as ratios measured side by side in one run. Nothing here is an assertion.
 * `--against-commit HASH` builds that commit too, and says what part of its time today's program takes.
 * `--store FILE` keeps the ratios; `--against FILE` says what has moved since by more than noise. `--quick` measures the
 * queue only, and not in other simulators: `peers.mjs` says where those are looked for.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ratioLines } from './against.mjs';
import { benchGrowth, benchMillion, benchWorkers } from './big.mjs';
import { benchAgainst, benchReplications } from './commits.mjs';
import { benchLogs } from './logs.mjs';
import { benchPeers } from './peers.mjs';
import { benchQueue, CUSTOMERS, wholePipeline } from './queue.mjs';
import { benchRecompiled } from './recompiled.mjs';

const { values: options } = parseArgs({
  options: {
    against: { type: 'string' },
    'against-commit': { type: 'string' },
    store: { type: 'string' },
    quick: { type: 'boolean' },
  },
});

const say = (line = '') => console.log(line);
const heading = (text) => say(`\n${text}\n${'-'.repeat(text.length)}`);

say(`${cpus()[0]?.model ?? 'processor'}, ${availableParallelism()} processors, Node ${process.version}`);
const [busy] = loadavg();
if (busy > 0.5)
  say(
    `The machine is busy with other things (load ${busy.toFixed(1)}): trust ratios and processor time, not seconds.`,
  );

const commit = options['against-commit'];
if (commit !== undefined) {
  heading(
    `Processor time as a part of what commit ${commit} takes: a further replication, the first of a process`,
  );
  for (const { name, further, first } of benchAgainst(commit))
    say(`${further.toFixed(2).padStart(8)}${first.toFixed(2).padStart(8)}  ${name}`);
  process.exit(0);
}

heading(
  'One replication more: milliseconds of processor, nanoseconds an event, events; and the first of a process',
);
for (const { name, further, ns, events, first } of benchReplications())
  say(
    [(further * 1000).toFixed(0), ns.toFixed(0), String(events), (first * 1000).toFixed(0)]
      .map((text) => text.padStart(8))
      .join('')
      .concat(`  ${name}`),
  );

heading('Functions that the engine compiled and threw away again and again: how often');
const recompiled = benchRecompiled();
if (recompiled.length === 0) say('       -  none');
for (const { name, count } of recompiled) say(`${String(count).padStart(8)}  ${name}`);

heading('One M/M/4 queue: million customers a second of processor');
const { speeds, phases, ratios } = benchQueue();
for (const { name, value } of speeds) say(`${value.toFixed(2).padStart(8)}  ${name}`);
if (!options.quick) {
  const peers = benchPeers(wholePipeline, CUSTOMERS);
  for (const { name, value, said } of peers.speeds)
    say(`${(value?.toFixed(3) ?? '-').padStart(8)}  ${name}${said ? `: ${said}` : ''}`);
  Object.assign(ratios, peers.ratios);
}

heading('The same, by phase: nanoseconds and bytes an event');
for (const { phase, ns, bytes } of phases)
  say(`${ns.toFixed(0).padStart(8)}  ${(bytes === 0 ? '-' : bytes.toFixed(0)).padStart(5)}  ${phase}`);

if (!options.quick) {
  heading('Big: seconds, seconds of processor, peak megabytes, million events');
  const row = ({ name, seconds, processor, megabytes, events }) =>
    say(
      [seconds.toFixed(2), processor.toFixed(2), megabytes.toFixed(0), (events / 1e6).toFixed(2)]
        .map((text) => text.padStart(8))
        .join('')
        .concat(`  ${name}`),
    );
  const workers = benchWorkers(20, 2);
  workers.rows.forEach(row);
  const growth = benchGrowth();
  growth.rows.forEach(row);
  const million = benchMillion();
  if (million === null) say('       -  a million people: there is no scenario spa-million');
  else row(million);
  const logs = benchLogs();
  logs.rows.forEach(row);
  Object.assign(ratios, workers.ratios, growth.ratios, logs.ratios);
}

heading('Ratios');
const stored = options.against ? JSON.parse(readFileSync(options.against, 'utf8')) : {};
for (const line of ratioLines(ratios, stored)) say(line);
if (options.store) writeFileSync(options.store, `${JSON.stringify(ratios, null, 2)}\n`);
