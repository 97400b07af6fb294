import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../src/event-log/event.ts';
import type { KeptEvents } from '../../src/event-log/kept-events.ts';
import { EVENT_KINDS } from '../../src/event-log/kinds.ts';
import { logOf } from '../../src/experiment/index.ts';
import type { KernelName } from '../../src/kernel/index.ts';
import { estimateOf } from '../../src/model/index.ts';
import { drawMap } from '../../src/report/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { firstWeeks, SHIPPED, shipped } from '../shipped.ts';
import { goAllTheWay } from './all-the-way.ts';
import { type GoldenTables, type MeasuredLogs, measured, shortHash, tablesOf } from './tables.ts';

/**
 * A golden test may be wrong: it says only that something has changed, not that it was right before or is wrong now.
 * Every scenario that is shipped has here, for a short run, the number of its events of each kind and a hash of its
 * log, and a hash of its map (look at `doorways map` before you keep another); beside it, in golden-tables.json, hashes
 * of its tables, so that a number that changes on its way from the log to the disk does not go unseen.
 *
 * When a change is meant to change what happens or what is said of it, renew them and read the difference before you
 * keep it:
 *
 *     DOORWAYS_RENEW=1 npx vitest run tests/golden && git diff tests/golden
 *
 * A change that is not meant to (a faster list, another file for the same words) must not need that. Where the counts
 * stay the same and only the hash of the log differs, people were the same but came in another order or at another
 * time; where the logs are the same and a table differs, it is counted or written in another way.
 */
/**
 * On the other kernel too; of those that vary no other, `npm test` tries one in three there. Tables and maps it makes of
 * half of those and of one in six of the others; the logs of all it holds against what they were.
 */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const RENEW = process.env.DOORWAYS_RENEW === '1';
const STORED = 'tests/golden/golden.json';
const STORED_TABLES = 'tests/golden/golden-tables.json';

interface Golden {
  readonly events: Readonly<Record<string, number>>;
  readonly hash: string;
  /** Of the picture of the system, as SVG: how it is laid out and what it says. */
  readonly map: string;
}

const read = (path: string) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
const stored = read(STORED) as Record<string, Golden>;
const storedTables = read(STORED_TABLES) as Record<string, GoldenTables>;

const files = [...SHIPPED].sort();

/** What the estimate before a run promises, either way, wherever there are enough events to count. */
const FACTOR = 3;
const ENOUGH = 1000;

/** From the first day: enough for everything to happen to somebody. */
const WEEKS = 4;

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

/**
 * How many events of each kind, and a hash of every number in the log, in order: the same on every machine that keeps
 * bytes in the usual order.
 */
function summaryOf(log: KeptEvents): Omit<Golden, 'map'> {
  const hash = createHash('sha256');
  const events: Record<string, number> = {};
  const columns = Object.entries(COLUMNS).map(
    ([name, Numbers]) => [name as keyof LogEvent, new Numbers(ROWS)] as const,
  );
  let rows = 0;
  const hashed = () => {
    for (const [, numbers] of columns)
      hash.update(new Uint8Array(numbers.buffer, 0, rows * numbers.BYTES_PER_ELEMENT));
    rows = 0;
  };
  log.replay({
    take: (event) => {
      const name = EVENT_KINDS[event.kind]!;
      events[name] = (events[name] ?? 0) + 1;
      for (const [column, numbers] of columns) numbers[rows] = event[column];
      if (++rows === ROWS) hashed();
    },
  });
  if (rows > 0) hashed();
  return { events, hash: hash.digest('hex').slice(0, 16) };
}

/** A scenario as it was run: once, and once more on the other kernel. */
interface Run {
  readonly scenario: Scenario;
  readonly happened: Omit<Golden, 'map'>;
  /** Null where that was not tried. */
  readonly onOtherKernel: Omit<Golden, 'map'> | null;
  /** The first. */
  readonly logs: readonly KeptEvents[];
}

const IN_SHORT = new Set(files.filter((file) => extendedBy(file) === null).filter((_, nth) => nth % 3 === 0));

/** Those of which tables and maps are made. */
const LOOKED_AT = new Set(
  VERIFY || RENEW ? files : files.filter((file, nth) => nth % (extendedBy(file) === null ? 2 : 6) === 0),
);

const runs = new Map<string, Run>();
const measuredLogs = new Map<string, MeasuredLogs>();

function runOf(file: string): Run {
  const known = runs.get(file);
  if (known) return known;
  const scenario = firstWeeks(file, WEEKS);
  const log = (kernel: KernelName, replication = 0) => logOf(scenario, scenario.seed, replication, kernel);
  const first = log('calendar');
  const run = {
    scenario,
    happened: summaryOf(first),
    onOtherKernel: VERIFY || IN_SHORT.has(file) ? summaryOf(log('simjs')) : null,
    logs: [first],
  };
  runs.set(file, run);
  return run;
}

/** Of two replications. */
function measuredOf(file: string): MeasuredLogs {
  const { scenario, logs } = runOf(file);
  const known =
    measuredLogs.get(file) ?? measured(scenario, [...logs, logOf(scenario, scenario.seed, 1, 'calendar')]);
  measuredLogs.set(file, known);
  return known;
}

/** The shipped scenario that this one extends. */
function extendedBy(file: string): string | null {
  const [, extended] = /^extends: (\S+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  const base = extended === undefined ? '' : join(dirname(file), extended);
  return files.includes(base) ? base : null;
}

/** What a scenario varies: the one that it extends, where that runs over the same time. */
function baseOf(file: string): string | null {
  const base = extendedBy(file);
  if (base === null) return null;
  const [one, other] = [shipped(base), shipped(file)].map(({ time }) => time);
  return one!.start === other!.start ? base : null;
}

describe('a shipped scenario', () => {
  const renewed: Record<string, Golden> = {};
  const renewedTables: Record<string, GoldenTables> = {};

  it.each(files)(
    '%s happens as it did, on either kernel and about as often as estimated, and looks as it did on its map',
    async (file) => {
      const { scenario, happened, onOtherKernel } = runOf(file);
      if (onOtherKernel !== null) expect(onOtherKernel).toEqual(happened);
      const rows = Object.values(happened.events).reduce((sum, count) => sum + count, 0);
      const estimated = estimateOf(scenario).events / rows;
      if (rows >= ENOUGH)
        expect(Math.abs(Math.log(estimated)), `${estimated}`).toBeLessThan(Math.log(FACTOR));
      const golden = stored[file];
      if (!RENEW) expect(golden, `${file} is new here: renew as the comment says`).toBeDefined();
      const map = LOOKED_AT.has(file) ? shortHash(await drawMap([{ scenario }])) : golden!.map;
      const found = { ...happened, map };
      renewed[file] = found;
      if (!RENEW) expect(found).toEqual(golden);
    },
  );

  it.each([...LOOKED_AT])('%s says in its tables what it said', async (file) => {
    const base = baseOf(file);
    const found = await tablesOf(measuredOf(file), base === null ? null : measuredOf(base));
    renewedTables[file] = found;
    if (RENEW) return;
    const golden = storedTables[file];
    expect(golden, `${file} is new here: renew as the comment says`).toBeDefined();
    for (const name of ['summary', 'series', 'differences'] as const)
      expect(found[name], `${name}.csv of ${file} is another: renew as the comment says`).toBe(golden![name]);
  });

  it.each(files)('%s says of each figure where it comes from', (file) => {
    const { ledger } = shipped(file);
    expect(ledger.length).toBeGreaterThan(0);
    expect(ledger.filter(({ basis }) => basis === 'unmarked').map(({ path }) => path)).toEqual([]);
  });

  goAllTheWay();

  it('is one that is still there', () => {
    if (RENEW) {
      writeFileSync(STORED, `${JSON.stringify(renewed, null, 2)}\n`);
      writeFileSync(STORED_TABLES, `${JSON.stringify(renewedTables, null, 2)}\n`);
    }
    for (const known of [stored, storedTables])
      expect(Object.keys(known).filter((file) => !files.includes(file) && !RENEW)).toEqual([]);
  });
});
