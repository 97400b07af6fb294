/** The scenarios that are shipped, each read once, however many tests of a process ask about it. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Loaded, loadScenario, type Scenario } from '../src/scenario/index.ts';
import { WEEK } from '../src/units/minutes.ts';

/** Small ones first, by folder. */
export const SHIPPED: readonly string[] = [
  'scenarios/textbook',
  'scenarios/examples',
  'scenarios/published',
  'scenarios',
].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${folder}/${file}`),
);

const known = new Map<string, Loaded>();

export function readShipped(file: string): Loaded {
  const read = known.get(file) ?? loadScenario(file, (path) => readFileSync(path, 'utf8'));
  known.set(file, read);
  return read;
}

export function shipped(file: string): Scenario {
  const { scenario } = readShipped(file);
  if (scenario === null) throw new Error(`${file} cannot be read: doorways check ${file}`);
  return scenario;
}

/** One replication of the first weeks, without a warm-up, and without a follow-up. */
export function firstWeeks(file: string, weeks: number): Scenario {
  const scenario = shipped(file);
  const { followUp: _, ...time } = scenario.time;
  return { ...scenario, replications: 1, time: { ...time, warmUp: 0, run: weeks * WEEK } };
}
