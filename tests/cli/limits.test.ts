import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { expected } from '../../src/cli/limits.ts';
import { scenarioOf } from '../helpers.ts';
import { folderWith } from './doorways.ts';
import { inFolder, type Said } from './in-process.ts';

const FLOOD = `assumption: made up
time: {run: 100 days}
replications: 5
sources: {door: {rate: 2000 per day}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1}}
    steps:
      talk: {contact: phone, with: worker, takes: 20 min}
`;

/** Chance has a say, as far as anybody can know before the run; in truth nobody ever gets out. */
const ROUND = `assumption: made up
time: {run: 1 day}
replications: 5
people: {needs: {severity: 5}}
sources: {door: {every: 1 hour}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1}}
    steps:
      first: {desk: worker, takes: 0 min, sees: {error_sd: 0}}
      second: {desk: worker, takes: 0 min, then: [{if: severity > 9, discharge: helped}, {go_to: first}]}
`;

describe('what is too large is refused before it begins, or ended with its cause', () => {
  const asked = {
    memory: ['run', 'flood.yaml', '--limit-memory', '50MB', '--workers', '1'],
    events: ['run', 'flood.yaml', '--limit-events', '10_000'],
    round: ['run', 'round.yaml', '--workers', '1'],
    resumed: ['run', 'round.yaml', '--workers', '1', '--resume', '--quiet'],
    traced: ['trace', 'flood.yaml', '--person', '1', '--limit-events', '100000'],
    noEvents: ['run', 'flood.yaml', '--limit-events', 'many'],
    noMemory: ['run', 'flood.yaml', '--limit-memory', '8'],
  };
  const ran = new Map<string, Said>();
  const folder = folderWith({ 'flood.yaml': FLOOD, 'round.yaml': ROUND });
  const said = (name: keyof typeof asked) => ran.get(name)!.err;

  beforeAll(async () => {
    for (const [name, args] of Object.entries(asked)) ran.set(name, await inFolder(folder, ...args));
  });

  test('always with exit code 2, nothing printed, no results and no stack trace', () => {
    for (const { code, out, err } of ran.values()) {
      expect([code, out]).toEqual([2, '']);
      expect(err).not.toMatch(/^ +at .*\(/m);
    }
    for (const name of ['flood', 'round']) expect(existsSync(join(folder, 'results', name))).toBe(false);
  });

  test('memory: how many people, how much, and the option that allows more', () => {
    expect(said('memory')).toContain('flood.yaml:2:8: error: about 200,000 people are in the system at once');
    expect(said('memory')).toContain('[too-much-memory]');
    expect(said('memory')).toMatch(/--limit-memory \d+GB/);
  });

  test('events: how many, and the option that allows more', () => {
    expect(said('events')).toMatch(/flood\.yaml:2:8: error: .* events: more than 10,000 \[too-many-events\]/);
    expect(said('events')).toMatch(/--limit-events \de6/);
  });

  test('a circle that takes no time, from a thread: its steps and their line', () => {
    const words =
      /round\.yaml:1[12]:7: error: at minute 60 of the run .* `team\.(first|second)`.* \[never-ends\]/;
    expect(said('round')).toMatch(words);
    expect(said('resumed')).toMatch(words);
  });

  test('somebody to follow in a run that is too large: the run is ended', () => {
    expect(said('traced')).toContain('flood.yaml:4:11: error:');
    expect(said('traced')).toContain('[too-many-events]');
  });

  test('a limit that is none says how to write one', () => {
    expect(said('noEvents')).toContain('write --limit-events 2e9');
    expect(said('noMemory')).toContain('write --limit-memory 8GB');
  });
});

describe('what is to be expected', () => {
  const limits = { events: 1e9, memory: 1e12 };
  test('is said of a large run only', () => {
    const scenario = scenarioOf(FLOOD);
    expect(expected([scenario], 2, limits)).toBeNull();
    expect(expected([{ ...scenario, replications: 1000 }], 2, limits)).toMatch(
      /^This is a large run: about 200,000 people and \d+,000 events in each replication, \d+,000,000 events in all 1,000, and \d+ MB of memory\.$/,
    );
    // Whoever compares it with itself has it three times in the first five replications.
    const eventsInAll = (words: string | null) =>
      Number(/([\d,]+) events in all/.exec(words!)![1]!.replaceAll(',', ''));
    const five = [scenario, scenario].map((each) => ({
      ...each,
      replications: 5,
      time: { ...each.time, run: 200 * each.time.run },
    }));
    const [plain, gains] = [false, true].map((asked) => expected(five, 2, limits, asked));
    expect(eventsInAll(gains!) / eventsInAll(plain!)).toBeCloseTo(1.5, 1);
    expect(gains).toContain('in all 5 (with the base once more in 5, for what chance alone does), and');
  });
});
