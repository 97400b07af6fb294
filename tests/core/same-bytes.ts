import { createHash } from 'node:crypto';
import type * as Core from '../../src/core/index.ts';

/** What a replication of some systems came to, as text in which every bit of every number is seen. */
export interface Told {
  readonly problems: readonly string[];
  /** Of each system and its values, series and histograms, and of the pairs: bytes in base 64. */
  readonly numbers: readonly string[];
  readonly rows: string;
  readonly log: string;
}

/**
 * Reads the scenarios, runs one replication for the same people and writes down all of it. It is sent to a browser as
 * text, so it knows nothing but what it is given.
 */
export function tell(
  core: typeof Core,
  paths: readonly string[],
  texts: Readonly<Record<string, string>>,
  kernel: 'calendar' | 'simjs',
  set: readonly string[],
): Told {
  const bytes = (column: ArrayBufferView) => {
    let text = '';
    for (const byte of new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
      text += String.fromCharCode(byte);
    return btoa(text);
  };
  const loaded = paths.map((path) => core.readScenario(path, texts, set));
  const problems = loaded.flatMap(({ problems }) => problems.map((problem) => JSON.stringify(problem)));
  const scenarios = loaded.flatMap(({ scenario }) => (scenario === null ? [] : [scenario]));
  const [base] = scenarios;
  if (base === undefined) return { problems, numbers: [], rows: '', log: '' };
  const task = { scenarios, seed: base.seed, kernel, people: false };
  const answers = [0, 1].map((replication) => core.oneReplication({ ...task, replication }));
  const summary = new core.Summary(
    [{ ...base, replications: 2 }, ...scenarios.slice(1)],
    core.rowsOf(scenarios),
  );
  for (const answer of answers) summary.add(answer);
  return {
    problems,
    numbers: answers.flatMap(({ systems, changes }) => [
      ...systems.flatMap(({ values, series, histograms }) => [values, series, histograms].map(bytes)),
      ...changes.map(bytes),
    ]),
    rows: JSON.stringify(summary.results().rows),
    log: bytes(core.logAsCsv(scenarios, base.seed, 0, kernel)),
  };
}

/** Short enough to be shown when it differs. */
export function inShort({ numbers, log, ...rest }: Told): object {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  return { ...rest, numbers: numbers.map(hash), log: hash(log) };
}
