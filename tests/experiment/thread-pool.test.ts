import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import { type ReplicationAnswer, Threads } from '../../src/experiment/index.ts';
import { scenarioOf } from '../helpers.ts';

const moduleOf = (path: string) => pathToFileURL(`${process.env.DOORWAYS_TESTED}/${path}`);
const REPLICATION = moduleOf('experiment/worker.ts');
const town = (run: string, rate: number) => `
time: {warm_up: 1 week, run: ${run}}
assumption: made up
sources: {gp: {rate: ${rate} per week}}
teams: {team: {staff: {worker: {wte: 2}}, steps: {talk: {contact: phone, with: worker, takes: 45 min}}}}
`;
const scenario = scenarioOf(town('2 weeks', 20));
const long = scenarioOf(town('40 years', 2000));
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

it('a thread that was started ahead rests when there is nothing to run after all, and nobody waits for its end', async () => {
  const told = vi.spyOn(Worker.prototype, 'postMessage');
  threads = new Threads(1);
  threads.startAhead();
  await threads.breakOff();
  const words = told.mock.calls.map(([word]) => word);
  told.mockRestore();
  expect(words).not.toContain('end');
  threads = new Threads(1);
  expect((await threads.run<ReplicationAnswer>(REPLICATION, task(1))).replication).toBe(1);
});

it('a thread in the middle of a long run breaks it off and ends by itself when it is stopped: nobody has to end it', async () => {
  const stop = new AbortController();
  threads = new Threads(1, stop.signal);
  await threads.run(REPLICATION, task(0));
  const ends = vi.spyOn(Worker.prototype, 'terminate').mockResolvedValue(0);
  const said = vi.spyOn(Worker.prototype, 'emit');
  const asked = threads.run(REPLICATION, { ...task(0), scenarios: [long] });
  stop.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
  const words = said.mock.calls.filter(([what]) => what === 'message').map(([, word]) => word);
  ends.mockRestore();
  said.mockRestore();
  expect(words).toMatchObject([{ error: { message: 'broken off' } }]);
});

it('a program is not kept by a thread that was started ahead and has had nothing to do', () => {
  const pool = pathToFileURL('dist/experiment/thread-pool.js');
  const program = `
    import { Threads } from '${pool}';
    const threads = new Threads(1);
    threads.startAhead();
    await threads.breakOff();
    console.log(process.getActiveResourcesInfo().includes('MessagePort'));
  `;
  const args = ['--input-type=module', '--eval', program];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('false\n');
});

it('a program is told that it was stopped when an answer was on its way at that moment', () => {
  const pool = pathToFileURL('dist/experiment/thread-pool.js');
  const program = `
    import { Threads } from '${pool}';
    const stop = new AbortController();
    const threads = new Threads(1, stop.signal);
    const asked = () => threads.run(new URL('./worker.js', '${pool}'), {});
    await asked().catch(() => undefined);
    const last = asked();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    stop.abort(new Error('enough'));
    await last.catch(({ message }) => console.log(message));
  `;
  const args = ['--input-type=module', '--eval', program];
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('enough\n');
});
