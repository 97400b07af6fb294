import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { type ReplicationAnswer, Threads } from '../../src/experiment/index.ts';
import { scenarioOf } from '../helpers.ts';

const moduleOf = (path: string) => pathToFileURL(`${process.env.DOORWAYS_TESTED}/${path}`);
const REPLICATION = moduleOf('experiment/worker.ts');
const scenario = scenarioOf(`
time: {warm_up: 1 week, run: 2 weeks}
assumption: made up
sources: {gp: {rate: 20 per week}}
teams: {team: {staff: {worker: {wte: 2}}, steps: {talk: {contact: phone, with: worker, takes: 45 min}}}}
`);
const task = (replication: number) => ({
  scenarios: [scenario],
  seed: '1',
  replication,
  kernel: 'calendar',
  people: false,
});

let threads = new Threads(1);
afterEach(() => threads.rest());

it('a thread that failed at one task goes on to the next', async () => {
  threads = new Threads(1);
  threads.startAhead();
  const bad = threads.run(REPLICATION, { ...task(0), kernel: 'sundial' });
  const lost = threads.run(moduleOf('experiment/nowhere.ts'), {});
  const good = threads.run<ReplicationAnswer>(REPLICATION, task(1));
  await expect(bad).rejects.toThrow();
  await expect(lost).rejects.toThrow(/nowhere/);
  expect((await good).replication).toBe(1);
});

it('a task that waits for a thread fails with the one at work, when they are stopped', async () => {
  const stop = new AbortController();
  threads = new Threads(1, stop.signal);
  const asked = [0, 1, 2].map((replication) => threads.run(REPLICATION, task(replication)));
  stop.abort(new Error('enough'));
  for (const each of asked) await expect(each).rejects.toThrow('enough');
  await expect(threads.run(REPLICATION, task(3))).rejects.toThrow('enough');
});

it('a thread that rests serves whoever asks next, who can stop it as if it were new', async () => {
  const answers = [];
  for (let each = 0; each < 2; each++) {
    threads = new Threads(1);
    answers.push(await threads.run<ReplicationAnswer>(REPLICATION, task(0)));
    threads.rest();
  }
  expect(answers[1]).toEqual(answers[0]);
  const stop = new AbortController();
  threads = new Threads(1, stop.signal);
  const asked = threads.run(REPLICATION, task(0));
  stop.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
  threads = new Threads(1);
  expect(await threads.run(REPLICATION, task(0))).toEqual(answers[0]);
});
