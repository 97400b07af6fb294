import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runExperiment } from '../../src/experiment/index.ts';
import { checksAt } from '../../src/report/findings/self-check.ts';
import { InputFault, loadScenario, type Problem, type Scenario } from '../../src/scenario/index.ts';
import { DAY, WEEK } from '../../src/units/minutes.ts';
import { inProcess } from '../cli/in-process.ts';
import { SHIPPED } from '../shipped.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Lines, linesOf } from './lines-of.ts';
import { type Mutated, mutatedScenario, mutatedText, tenMegabytes } from './mutate.ts';

/**
 * The law: whatever is put into a scenario, a table or a log, there is no exception and no end that does not come, but
 * problems, each with words and with a place that is there; or a scenario that runs, and whose books then hold.
 */
export interface Trial {
  readonly what: string;
  /** How it broke the law, or null. */
  readonly fault: string | null;
}

/** One in so many is a log, one of a million rows, ten megabytes long, or, where nothing is wrong with it, run. */
export interface Shares {
  readonly logs: number;
  readonly longLogs: number;
  readonly long: number;
  readonly run: number;
  /** One in so many may be of what multiplies: nests ten thousand deep, and aliases of aliases. */
  readonly many: number;
  /** For how long it is run. */
  readonly weeks: number;
  /** How much more often small files come up than large ones: by this power of their length. */
  readonly small: number;
}

/** Small files come up more often: a case of a large one takes a hundred times as long, and no other way. */
const BY_SIZE = SHIPPED.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
/** What a file is read with that extends another. */
const BASE = 15_000;
const LENGTHS = BY_SIZE.map(({ text }) => text.length + (/^extends:/m.test(text) ? BASE : 0));
const weightsBy = new Map<number, readonly number[]>();

function anyShipped(chance: Chance, small: number): { file: string; text: string } {
  const weights = weightsBy.get(small) ?? LENGTHS.map((length) => 1 / length ** small);
  weightsBy.set(small, weights);
  let left = (chance.upTo(1e9) / 1e9) * weights.reduce((sum, each) => sum + each, 0);
  return (
    BY_SIZE.find((_, index) => {
      left -= weights[index]!;
      return left < 0;
    }) ?? BY_SIZE[0]!
  );
}

/** @param number which case: the same number is the same case, whoever asks for it */
export async function trial(number: number, shares: Shares): Promise<Trial> {
  const chance = chanceOf(`case ${number}`);
  if (number % shares.longLogs === shares.longLogs - 1) return longLogTrial(chance);
  if (number % shares.logs === 0) return logTrial(chance);
  const { file, text } = anyShipped(chance, shares.small);
  const isLong = number % shares.long === 1;
  const { what, content }: Mutated = isLong
    ? { what: 'ten megabytes', content: tenMegabytes(text) }
    : mutatedScenario(text, chance, number % shares.many === 0);
  return {
    what: `${file}: ${what}`,
    fault: await faultOf(() =>
      scenarioFault(file, content, chance, number % shares.run === 0 ? shares.weeks : 0),
    ),
  };
}

async function faultOf(work: () => Promise<string | null> | string | null): Promise<string | null> {
  try {
    return await work();
  } catch (error) {
    return `threw ${(error as Error).stack ?? String(error)}`;
  }
}

async function scenarioFault(
  file: string,
  content: string | Uint8Array,
  chance: Chance,
  weeks: number,
): Promise<string | null> {
  // One in four leaves the scenario as it is, and has what it reads beside it changed.
  const beside = chance.upTo(4) === 0;
  const { scenario, problems, files } = loadScenario(file, (path) => {
    if (path === file && !beside) return content;
    const text = readFileSync(path, 'utf8');
    return beside && path !== file ? mutatedText(text, chance).content : text;
  });
  if ((scenario !== null) !== problems.every(({ severity }) => severity === 'warning'))
    return 'neither a scenario nor an error, or both';
  const lines = new Map(files.map((each) => [each.path, each.text.split(/\r\n|\r|\n/).length]));
  const places = new Map<string, ReturnType<typeof linesOf>>();
  for (const { path, text } of files)
    if (problems.some(({ place }) => place.file === path && place.line > 0))
      places.set(path, text.length > LONGEST_LOOKED_THROUGH ? null : linesOf(text));
  const astray = problems.find((problem) => !(isThere(problem, lines) && isAboutItsLine(problem, places)));
  if (astray !== undefined) return `no such place: ${JSON.stringify(astray)}`;
  return scenario !== null && weeks > 0 ? runFault(scenario, weeks) : null;
}

function isThere({ message, place }: Problem, lines: ReadonlyMap<string, number>): boolean {
  const { file, line, column } = place;
  // Of a whole file: one that cannot be read at all.
  if (line === 0) return message !== '';
  return (
    message !== '' && column > 0 && line >= 1 && line <= (lines.get(file) ?? Number.POSITIVE_INFINITY) + 1
  );
}

/** In characters: what is longer is a case of length. */
const LONGEST_LOOKED_THROUGH = 200_000;

/** What says something of other places of the system: of what it is like from a day on, or as a variant. */
const ELSEWHERE = ['changes', 'variants', 'levers'];

/**
 * The line is one of the key that the problem names, or of what stands below it; where that is not there, or nothing stands
 * after it, of what it would stand in.
 */
function isAboutItsLine(
  { code, place }: Problem,
  places: ReadonlyMap<string, ReturnType<typeof linesOf>>,
): boolean {
  const linesAt = place.line === 0 ? null : (places.get(place.file) ?? null);
  if (linesAt === null) return true;
  const about = code === 'missing-key' ? place.path.replace(/\.?[^.]*$/, '') : place.path;
  // Of the whole file: what is missing at its top.
  const found = about === '' ? null : linesAt(about);
  const isWithin = (lines: Lines | null) =>
    lines !== null && place.line >= lines.from && place.line <= lines.to;
  return found === null || [found, ...ELSEWHERE.map(linesAt)].some(isWithin);
}

/** As long as something happens, and no longer. */
const LIMITS = { events: 20_000, memory: 300_000_000, atOnce: 2000 };

async function runFault(scenario: Scenario, weeks: number): Promise<string | null> {
  const { followUp: _, ...time } = scenario.time;
  const short = {
    ...scenario,
    replications: 2,
    time: { ...time, warmUp: 0, run: Math.min(time.run, weeks * WEEK) },
  };
  try {
    const { systems } = await runExperiment([short], { workers: 1, kernel: 'calendar', limits: LIMITS });
    const failed = checksAt(systems[0]!).filter(({ verdict }) => verdict === 'fails');
    return failed.length === 0 ? null : `ran, and ${failed.map(({ words }) => words).join('; ')}`;
  } catch (error) {
    // A runaway, told with its cause.
    if (error instanceof InputFault) return null;
    throw error;
  }
}

const LOG = new Map<'csv' | 'jsonl', string>();

/** A small log as Doorways writes it, for whoever changes it. With nothing wrong in it, or what is after a fault would not be read. */
export function logText(format: 'csv' | 'jsonl'): string {
  if (LOG.size === 0) {
    const rows = Array.from({ length: 40 }, (_, index) => {
      const day = new Date(Date.UTC(2024, 2, 1) + index * DAY * 20_000).toISOString().slice(0, 10);
      const [event, detail] = [
        ['referred', ''],
        ['contacted', ''],
        ['discharged', 'helped'],
      ][index % 3]!;
      return { time: day, event, person: `P${Math.floor(index / 3)}`, team: 'hub', detail };
    });
    LOG.set('jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    LOG.set(
      'csv',
      ['time,event,person,team,detail', ...rows.map((row) => Object.values(row).join(','))].join('\n'),
    );
  }
  return LOG.get(format)!;
}

async function logTrial(chance: Chance): Promise<Trial> {
  const format = chance.among(['csv', 'jsonl'] as const);
  const { what, content } = mutatedText(logText(format), chance);
  const lines = Buffer.from(content)
    .toString()
    .split(/\r\n|\r|\n/).length;
  return {
    what: `log.${format}: ${what}`,
    fault: await logFault(format, content, { from: 0, to: lines + 1 }),
  };
}

/** A log is measured, or told what is wrong with it, at one of these lines. */
export async function logFault(
  format: string,
  content: string | Uint8Array,
  { from, to }: Lines,
): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'doorways-fuzz-'));
  const file = join(folder, `log.${format}`);
  writeFileSync(file, content);
  const fault = await faultOf(async () => {
    const { code, err } = await inProcess('measure', file, '--json');
    if (code !== 0 && code !== 2) return `ended with ${code}: ${err}`;
    if (/^\s+at .*:\d+:\d+\)?$/m.test(err)) return `a stack trace: ${err}`;
    if (code === 2 && err.trim() === '') return 'no word of what is wrong';
    const astray = [...err.matchAll(/log\.\w+:(\d+)/g)].find(
      ([, line]) => Number(line) < from || Number(line) > to,
    );
    return astray === undefined ? null : `no such line: ${err}`;
  });
  rmSync(folder, { recursive: true, force: true });
  return fault;
}

const MANY_ROWS = 1_000_000;

/** Junk for one row, somewhere in a million: rows before it are good, so that no line before it may be told. */
async function longLogTrial(chance: Chance): Promise<Trial> {
  const rows = Array.from({ length: MANY_ROWS }, (_, row) => {
    const time = new Date(Date.UTC(2024, 0, 1) + row * 30_000).toISOString().slice(0, 19);
    return `${time},${row % 2 === 0 ? 'referred,' : 'discharged,helped'},P${row >> 1},hub`;
  });
  const at = chance.upTo(MANY_ROWS);
  const { what, content } = mutatedText(rows[at]!, chance);
  rows[at] = Buffer.from(content).toString('latin1');
  const text = ['time,event,detail,person,team', ...rows].join('\n');
  const fault = await logFault('csv', text, { from: at + 2, to: text.split(/\r\n|\r|\n/).length + 1 });
  return { what: `log.csv, row ${at} of a million: ${what}`, fault };
}
