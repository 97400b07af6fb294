/** Runs the commands of a page, one block after another, in a folder that looks like the project to a user. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESIGN_NAMES } from '../../src/report/designs/index.ts';
import { inFolder } from '../cli/in-process.ts';
import { FEW } from './in-short.ts';
import { type Fence, fencesOf, ROOT } from './markdown.ts';

/** Set-up lines of the README: they would install, run or test everything again. */
export const SET_UP = ['npm ci && npm start', 'npm ci && npm test'];

/** In place of what the scenario says: enough for something to happen to somebody. */
const BRIEFLY = '--set "time.warm_up=2 weeks" --set "time.run=4 weeks"';

/** A call of the program: words, with quotes or without, and nothing that only a shell understands. */
const CALL = /^npx doorways((?: (?:"[^"$`\\]*"|[^"'\s#|>&;$`*\\]+)+)+)(?: > ([\w.-]+))?$/;

/** What the rest of a page does with what a block of it gives. */
interface Use {
  /** Charts are looked at. */
  readonly charts: boolean;
  /** Stories of people are looked at. */
  readonly stories: boolean;
  /** What is printed is shown. */
  readonly shown: boolean;
  /** What is written is looked at, or gone on with. */
  readonly used: boolean;
}

/**
 * The same commands with few replications of a short run, on the thread that is there; and with no charts and no stories,
 * unless the page is about them. A design is planned: each is run by a test of its own, on a system small enough for many runs
 * (tests/cli/explain.test.ts and so on). So is a run of which the page uses nothing: that its options and scenarios are what
 * the program takes is seen by that, and `npm run verify` runs it.
 *
 * @param planned the folders that designs of the page would have written: there is no report of these
 */
export function inShort(
  script: string,
  { charts = false, stories = false, shown = true, used = true }: Partial<Use> = {},
  planned = new Set<string>(),
): string {
  return script
    .split('\n')
    .map((line) => {
      const [, command] = /^npx doorways (\w+) /.exec(line) ?? [];
      if (!CALL.test(line)) return line;
      if (DESIGN_NAMES.some((name) => name === command)) {
        const [, out] = / --out (\S+)/.exec(line) ?? [];
        if (out !== undefined) planned.add(out);
        const plan = line.includes(' --plan') ? line : `${line.replace(/ --reuse \S+/, '')} --plan`;
        return isKnown(plan) && !shown ? '' : plan;
      }
      if (line.includes(' --plan')) return line;
      if (command === 'report' && planned.has(line.split(' ').at(-1)!)) return '';
      if (command !== 'run' && command !== 'compare') return line;
      const [said, number] = / --replications (\d+)/.exec(line) ?? ['', FEW + 1];
      const fewer = Number(number) <= FEW ? line : `${line.replace(said, '')} --replications ${FEW}`;
      if (!shown && !used && !/ --(part|resume)\b/.test(line)) return `${fewer} --plan --quiet`;
      const brief = line.includes('time.') ? '' : ` ${BRIEFLY}`;
      const few = / --(precision|best) /.test(line) ? `${fewer} --limit-replications ${2 * FEW}` : fewer;
      const alone = `${few.replace(/ --workers \d+/, '')} --workers 1`;
      const without = [charts ? '' : ' --no-charts', stories ? '' : ' --no-stories'].filter(
        (option) => !line.includes(option) || option === '',
      );
      return `${alone}${without.join('')}${brief}`;
    })
    .join('\n');
}

/** `explain` makes every combination of what differs to see which can be: once for the same systems, whichever page asks. */
const explained = new Set<string>();
function isKnown(line: string): boolean {
  const [asked] = /^npx doorways explain \S+ \S+/.exec(line) ?? [];
  if (asked === undefined) return false;
  const known = explained.has(asked);
  explained.add(asked);
  return known;
}

export interface Call {
  readonly words: readonly string[];
  /** The file that takes what it prints, if one does. */
  readonly into: string | null;
}

/** Each command of a block that has nothing but plain calls of the program; otherwise null. */
export function plainCalls(script: string): Call[] | null {
  const calls: Call[] = [];
  for (const each of script.split('\n')) {
    const line = each.replace(/\s+#.*$/, '');
    if (line === '') continue;
    const call = CALL.exec(line);
    if (call === null) return null;
    const words = call[1]!.match(/(?:"[^"]*"|[^"\s]+)+/g)!.map((word) => word.replaceAll('"', ''));
    calls.push({ words, into: call[2] ?? null });
  }
  return calls;
}

/** What stands for `npx doorways`. */
const PREAMBLE = `
npx() {
  [ "$1" = doorways ] || { echo "npx $1 is not ours" >&2; exit 99; }
  shift
  "${process.execPath}" "${join(ROOT, 'bin/doorways.js')}" "$@"
}
set -eu
`;

/** The folder of one page: the scenarios that come with Doorways, if it names one, and the files that the page shows. */
function folderOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'doorways-docs-'));
  if (text.includes('scenarios/')) lendScenarios(folder);
  if (text.includes('docs/examples/'))
    cpSync(join(ROOT, 'docs/examples'), join(folder, 'docs/examples'), { recursive: true });
  for (const { info, text: content } of fencesOf(text)) {
    const name = fileNameIn(info);
    if (name !== null) writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A copy of the scenarios, handed from page to page: a hundred files take longer than most commands. */
let spare: string | null = null;
const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).sort().join('\n');

function lendScenarios(folder: string): void {
  const place = join(folder, 'scenarios');
  if (spare === null) cpSync(join(ROOT, 'scenarios'), place, { recursive: true });
  else renameSync(join(spare, 'scenarios'), place);
  spare = null;
}

/** Takes the copy back for the next page, unless a command has written there. */
function takeBack(folder: string): void {
  const place = join(folder, 'scenarios');
  if (!existsSync(place) || filesIn(place) !== filesIn(join(ROOT, 'scenarios'))) return;
  const kept = mkdtempSync(join(tmpdir(), 'doorways-scenarios-'));
  renameSync(place, join(kept, 'scenarios'));
  spare = kept;
}

/** ` ```yaml my-team.yaml ` and ` ```csv referrals.csv ` are files; ` ```yaml wrong my-team.yaml ` is one that is refused. */
export function fileNameIn(info: readonly string[]): string | null {
  if (info[0] !== 'yaml' && info[0] !== 'csv') return null;
  return info.slice(1).find((word) => word.includes('.') && !info.includes('fragment')) ?? null;
}

export interface Ran {
  readonly block: Fence;
  /** What the terminal shows: the table, or the complaint of a block marked `fails`. */
  readonly output: string;
}

/**
 * @param short with few replications, and without starting the program afresh for each
 * @throws Error when a command ends otherwise than the page says: 0, or 2 for a block marked `fails`.
 */
export async function runCommands(page: string, text: string, short: boolean): Promise<Ran[]> {
  const blocks = fencesOf(text).filter(({ info }) => info[0] === 'sh');
  const commands = blocks.filter((block) => !isSetUp(block));
  if (commands.length === 0) return [];
  const folder = folderOf(text);
  const planned = new Set<string>();
  const uses = usesOf(text, commands);
  try {
    const ran: Ran[] = [];
    for (const [nth, block] of commands.entries()) {
      const expected = block.info.includes('fails') ? 2 : 0;
      const { status, stdout, stderr } = short
        ? await quickly(inShort(block.text, uses[nth], planned), folder)
        : await shell(PREAMBLE + block.text, folder);
      if (status !== expected) {
        const line = block.from + 2;
        throw new Error(`${page}:${line}: exit code ${status}, not ${expected}\n${stderr}${stdout}`);
      }
      ran.push({ block, output: expected === 0 ? stdout : stderr });
    }
    return ran;
  } finally {
    takeBack(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a page uses of each of its blocks: what is shown stands before the next one, what is written has a later block name. */
function usesOf(text: string, commands: readonly Fence[]): Use[] {
  const lines = text.split('\n');
  const shown = fencesOf(text).filter(({ from }) => lines[from - 1]?.startsWith('<!-- output'));
  // Charts are drawn where the next commands look at them.
  const stories = /\bstories\b|npx doorways (trace|people|report)\b/.test(text);
  const looked = commands.map(({ text: script }) => /(?<!--no-)\bcharts\b/.test(script));
  return commands.map((block, nth) => {
    const next = commands[nth + 1]?.from ?? Number.POSITIVE_INFINITY;
    const later = commands.slice(nth + 1).map(({ text: script }) => script);
    return {
      charts: looked[nth]! || looked[nth + 1] === true,
      stories,
      shown: shown.some(({ from }) => from > block.to && from < next),
      used: [...block.text.split('\n').slice(1), ...later].some((line) =>
        /\bresults\b|--resume/.test(line.replace(/ --out \S+/g, '')),
      ),
    };
  });
}

interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** In this process, up to where a shell is needed. */
async function quickly(script: string, cwd: string): Promise<Said> {
  const lines = script.split('\n');
  const plain = lines.findLastIndex((_, end) => plainCalls(lines.slice(0, end + 1).join('\n')) !== null) + 1;
  const all = { status: 0, stdout: '', stderr: '' };
  for (const { words, into } of plainCalls(lines.slice(0, plain).join('\n'))!) {
    const { code, out, err } = await inFolder(cwd, ...words);
    if (into === null) all.stdout += out;
    else writeFileSync(join(cwd, into), out);
    all.stderr += err;
    all.status = code;
    if (code !== 0) return all;
  }
  const rest = lines.slice(plain).join('\n');
  if (rest.trim() === '') return all;
  const { status, stdout, stderr } = await shell(PREAMBLE + rest, cwd);
  return { status, stdout: all.stdout + stdout, stderr: all.stderr + stderr };
}

function shell(script: string, cwd: string): Promise<Said> {
  return new Promise((resolve) => {
    execFile('sh', ['-c', script], { cwd, encoding: 'utf8' }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

function isSetUp({ text }: Fence): boolean {
  return text
    .trim()
    .split('\n')
    .every((line) => SET_UP.includes(line.replace(/\s+#.*$/, '').trim()));
}

/**
 * The page with the block after each `<!-- output -->` as its command printed it: the whole, or with
 * `<!-- output: Waits … Bounce-arounds -->` from the line that begins with the first word to before the second.
 */
export function withOutputs(text: string, ran: readonly Ran[]): string {
  const lines = text.split('\n');
  const fences = fencesOf(text);
  for (const shown of fences.toReversed()) {
    const marker = /^<!-- output(?:: (.+?) … (.*?))? -->$/.exec(lines[shown.from - 1] ?? '');
    if (!marker) continue;
    const said = ran.findLast(({ block }) => block.to < shown.from);
    if (!said) throw new Error(`line ${shown.from}: no command before this output`);
    const output = said.output.trimEnd().split('\n');
    const from = marker[1] ? output.findIndex((line) => line.startsWith(marker[1])) : 0;
    const end = marker[2] ? output.findIndex((line, at) => at > from && line.startsWith(marker[2])) : -1;
    if (from === -1) throw new Error(`line ${shown.from}: the output has no line ${marker[1]}`);
    const part = output.slice(from, end === -1 ? undefined : end);
    while (part.at(-1) === '') part.pop();
    lines.splice(shown.from + 1, shown.to - shown.from - 1, ...part);
  }
  return lines.join('\n');
}
