/**
 * What one replication costs, as a process of its own says in JSON: of the program built in the folder that is named, so
 * that one commit can be held against another (`commits.mjs`). Only what every commit has is used.
 *
 *     node tests/bench/replications.mjs FOLDER
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { best, seconds } from './timing.mjs';

const FURTHER = 4;
const folder = resolve(process.argv[2] ?? '.');
const of = (file) => import(pathToFileURL(join(folder, 'dist', file)).href);
const { oneReplication } = await of('experiment/one-replication.js');
const { loadScenario } = await of('scenario/index.js');

/** The flagship as it was on 28 November 2026: the shipped one may change, and would then be another yardstick. */
const PINNED = ['tests/bench/pinned/spa.yaml', 'tests/bench/pinned/no-wrong-door.yaml'];

/** People go through five kinds of step in turn: what is fast for one kind alone may not be for a mixture. */
const FIVE_KINDS = `
time: {start: 2025-04-07, run: 200 weeks}
sources: {people: {rate: 30 per day}}
teams:
  mixed:
    hours: always
    staff: {clerk: {on_duty: 2}, worker: {on_duty: 4}, leader: {on_duty: 2}}
    places: {room: 60}
    steps:
      letter: {desk: clerk, takes: {exponential: 60 min}}
      talk: {contact: phone, with: worker, takes: {exponential: 60 min}, writing_up: 20 min}
      group: {contact: group, with: leader, group: {of: 8, starts_with: 4}, takes: 60 min}
      course: {course: {contacts: 2, every: 3 days, with: worker, takes: {exponential: 30 min}}}
      rest: {stay: room, lasts: {exponential: 1 day}, then: {discharge: helped}}
`;

const QUEUE = `
time: {start: 2025-04-07, run: 50000 minutes}
sources: {people: {rate: 3.6 per minute}}
teams:
  desk:
    hours: always
    staff: {server: {on_duty: 4}}
    steps: {serve: {desk: server, takes: {exponential: 1 min}}}
`;

const read = (file, text) => {
  const { scenario, problems } = loadScenario(file, (path) => text ?? readFileSync(path, 'utf8'));
  if (scenario !== null) return scenario;
  // Commits before `on_duty` say the same with `wte`.
  if (text?.includes('on_duty')) return read(file, text.replaceAll('on_duty', 'wte'));
  throw new Error(JSON.stringify(problems, null, 2));
};

/** The first replication, in which nothing is compiled yet, and the best of some further ones. */
function cost(scenarios) {
  let events = 0;
  const replicate = (replication) => () => {
    const { seed } = scenarios[0];
    ({ events } = oneReplication({ scenarios, seed, replication, kernel: 'calendar', people: false }));
  };
  const first = seconds(replicate(1));
  const further = best(Array.from({ length: FURTHER }, () => seconds(replicate(1))));
  return { first, further, events, ns: (further / events) * 1e9 };
}

console.log(
  JSON.stringify({
    'flagship, both systems': cost(PINNED.map((file) => read(file))),
    'five kinds of step': cost([read('five-kinds.yaml', FIVE_KINDS)]),
    'queue, whole pipeline': cost([read('queue.yaml', QUEUE)]),
  }),
);
