import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../src/event-log/event.ts';
import { EVENT_KINDS } from '../../src/event-log/kinds.ts';
import { logOf } from '../../src/experiment/index.ts';
import type { KernelName } from '../../src/kernel/index.ts';
import { estimateOf } from '../../src/model/index.ts';
import { drawMap } from '../../src/report/index.ts';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';

/**
 * A golden test says only that something has changed, not that it was right before or is wrong now. Every scenario
 * that is shipped has here the number of its events of each kind and a hash of its log, for a short run, and a hash of
 * its map: look at `doorways map` before you keep another.
 *
 * When a change is meant to change what happens, renew them and read the difference before you keep it:
 *
 *     DOORWAYS_RENEW=1 npx vitest run tests/golden && git diff tests/golden/golden.json
 *
 * A change that is not meant to change what happens (a faster list, another file for the same words) must not need
 * that. Where the counts stay the same and only the hash differs, people were the same but came in another order or at
 * another time.
 */
const FOLDERS = ['scenarios', 'scenarios/examples', 'scenarios/textbook', 'scenarios/published'];

const RENEW = process.env.DOORWAYS_RENEW === '1';
const STORED = 'tests/golden/golden.json';

interface Golden {
  readonly events: Readonly<Record<string, number>>;
  readonly hash: string;
  /** Of the picture of the system, as SVG: how it is laid out and what it says. */
  readonly map: string;
}

const stored = JSON.parse(readFileSync(STORED, 'utf8')) as Record<string, Golden>;

const files = FOLDERS.filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.yaml'))
  .sort();

/** What the estimate before a run promises, either way, wherever there are enough events to count. */
const FACTOR = 3;
const ENOUGH = 1000;

/** Eight weeks, from the first day: enough for everything to happen to somebody. */
function short(file: string): Scenario | null {
  const { scenario } = loadScenario(file, (path) => readFileSync(path, 'utf8'), {
    set: ['time.warm_up=0 min', 'time.run=8 weeks', 'replications=1'],
  });
  return scenario;
}

/** The numbers of an event and the bytes that each takes, in the order in which they are hashed. */
const COLUMNS = {
  time: Float64Array,
  kind: Uint8Array,
  person: Int32Array,
  referral: Int32Array,
  urgency: Uint8Array,
  team: Int16Array,
  step: Int16Array,
  role: Int16Array,
  worker: Int16Array,
  rule: Int16Array,
  code: Int16Array,
  other: Int32Array,
  minutes: Float64Array,
} as const;

/** Events that are hashed together, number by number. */
const ROWS = 4096;

/** Of every number in the log, in order: the same on every machine that keeps bytes in the usual order. */
function hashOf(log: readonly LogEvent[]): string {
  const hash = createHash('sha256');
  for (let from = 0; from < log.length; from += ROWS) {
    const events = log.slice(from, from + ROWS);
    for (const [name, Numbers] of Object.entries(COLUMNS))
      hash.update(new Uint8Array(new Numbers(events.map((event) => event[name as keyof LogEvent])).buffer));
  }
  return hash.digest('hex').slice(0, 16);
}

function summaryOf(log: readonly LogEvent[]): Omit<Golden, 'map'> {
  const events: Record<string, number> = {};
  for (const { kind } of log) {
    const name = EVENT_KINDS[kind]!;
    events[name] = (events[name] ?? 0) + 1;
  }
  return { events, hash: hashOf(log) };
}

describe('a shipped scenario', () => {
  const renewed: Record<string, Golden> = {};

  it.each(files)(
    '%s happens as it did, on both kernels and about as often as estimated, and looks as it did on its map',
    async (file) => {
      const scenario = short(file);
      if (scenario === null) throw new Error(`${file} cannot be read: doorways check ${file}`);
      const log = (kernel: KernelName) => summaryOf([...logOf(scenario, scenario.seed, 0, kernel)]);
      const happened = log('calendar');
      expect(log('simjs')).toEqual(happened);
      const rows = Object.values(happened.events).reduce((sum, count) => sum + count, 0);
      const estimated = estimateOf(scenario).events / rows;
      if (rows >= ENOUGH)
        expect(Math.abs(Math.log(estimated)), `${estimated}`).toBeLessThan(Math.log(FACTOR));
      const map = await drawMap([{ scenario }]);
      const found = { ...happened, map: createHash('sha256').update(map).digest('hex').slice(0, 16) };
      renewed[file] = found;
      if (RENEW) return;
      const golden = stored[file];
      expect(golden, `${file} is new here: renew as the comment says`).toBeDefined();
      expect(found).toEqual(golden);
    },
  );

  it('is one that is still there', () => {
    if (RENEW) writeFileSync(STORED, `${JSON.stringify(renewed, null, 2)}\n`);
    else expect(Object.keys(stored).filter((file) => !files.includes(file))).toEqual([]);
  });
});
