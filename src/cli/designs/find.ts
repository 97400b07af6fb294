import {
  achieved,
  allowed,
  beyond,
  curveOf,
  type Design,
  type Goal,
  MOST_SCANNED,
  type SearchSpace,
  shareMet,
  systemsWith,
  wouldTake,
} from '../../experiment/index.ts';
import { answeredRow } from '../../report/designs/answer.ts';
import type { FoundAnswer, FoundAt } from '../../report/designs/found.ts';
import { columnsOf, type Row, type Table } from '../../report/tables.ts';
import { fault, one } from '../options.ts';
import { type Asks, asksOf } from './asks.ts';
import { carryOut, type RunPoints } from './carry-out.ts';
import { goalsOf } from './goals.ts';
import { type Over, overOf } from './over.ts';
import type { DesignCommand } from './table.ts';

const MOST_REPLICATIONS = 40;
const FIRST_LOOK = 5;
/** Of a setting that is no whole number, unless steps are said. */
const STEPS = 33;
const BY_STEPS = 5;
const ERROR = 0.05;

/**
 * `find`: the least that achieves a goal.
 *
 * 1. Read the goals and the setting.
 * 2. For each goal, halve the range until what is enough and what is not lie side by side, each told by a test.
 * 3. See with other people how often the value that was found meets the goals.
 * 4. With a second setting, do so at each of its values.
 */
export const command: DesignCommand = {
  options: (yargs) =>
    yargs
      .positional('base', { type: 'string', describe: 'A scenario' })
      .option('goal', {
        type: 'string',
        array: true,
        nargs: 1,
        requiresArg: true,
        describe: 'What to achieve: "helped_within_12_weeks >= 70 %"; may be given again',
      })
      .option('over', {
        type: 'string',
        requiresArg: true,
        describe: 'The setting: PATH, "PATH=4..12" or "PATH=4..12 by 0.5"',
      })
      .option('by', {
        type: 'string',
        requiresArg: true,
        describe: 'A second setting: how much of the first is enough at each value of it',
      }),
  async run(files, argv) {
    // 1
    const given = (argv.goal as string[] | undefined) ?? [];
    const goals = goalsOf(given);
    const asks = await asksOf(files, {
      ...argv,
      rows: [...new Set(goals.map(({ name }) => name))].join(','),
    });
    if (argv.rows !== undefined)
      throw fault('rows', 'find looks at the rows of its goals', 'leave --rows out, or add a --goal');
    const { options, systems } = asks;
    const text = one(argv, 'over');
    if (text === undefined)
      throw fault(
        'over',
        'it is not said which setting to move',
        'write --over "teams.TEAM.staff.ROLE.wte=4..12"',
      );
    const over = overOf(systems, 'over', text, STEPS);
    const second = one(argv, 'by');
    const by = second === undefined ? null : overOf(systems, 'by', second, BY_STEPS);
    if (by !== null && by.input.path === over.input.path)
      throw fault('by', `--over and --by are both \`${by.input.path}\``, 'name two settings');
    const most = options.replications ?? MOST_REPLICATIONS;
    const { values } = over;
    const space: SearchSpace = {
      from: values[0]!,
      to: values.at(-1)!,
      step: over.input.whole && !text.includes(' by ') ? 1 : values[1]! - values[0]!,
      error: ERROR / (goals.length * (by?.values.length ?? 1)),
      looks: looksUpTo(most),
    };
    const known = goals.map((goal) => goal.in(asks.rows));
    mustAgree(known, given);
    // Two ends, the quarters in between, and one for each halving; each in parts, as replications come in.
    const halvings = 5 + (32 - Math.clz32(Math.floor((space.to - space.from) / space.step)));
    const searches = by?.values.length ?? 1;
    return carryOut(
      {
        systems,
        files,
        replications: most,
        points: searches * halvings * space.looks.length,
        plan: [
          `About ${halvings} values of ${over.input.path} from ${space.from} to ${space.to} in steps of ${Number(space.step.toPrecision(6))}, each with ${FIRST_LOOK} to ${most} replications, and ${most} of other people at what is found${by === null ? '' : `; at each of ${searches} values of ${by.input.path}`}: ${(searches * (halvings + 1) * most).toLocaleString('en-GB')} runs at most, and ${(searches * MOST_SCANNED * most).toLocaleString('en-GB')} more where the setting does not lead one way.`,
        ],
        answer: (run) => found(asks, known, over, by, space, run),
      },
      options,
    );
  },
};

/** @throws InputFault for two goals of one row that no value meets both */
function mustAgree(goals: readonly Goal[], said: readonly string[]): void {
  goals.forEach(({ row, side, at }, one) => {
    const other = goals.findIndex(
      (goal) => goal.row === row && goal.side !== side && (side === 'at least' ? goal.at < at : goal.at > at),
    );
    if (other > one)
      throw fault(
        'goal',
        `\`${said[one]}\` and \`${said[other]}\` contradict each other: nothing can be both`,
        'leave one of them out',
      );
  });
}

/** 5, 10, 20 … and the last. */
function looksUpTo(most: number): number[] {
  const looks = [];
  for (let look = FIRST_LOOK; look < most; look *= 2) looks.push(look);
  return [...looks, most];
}

async function found(
  asks: Asks,
  goals: readonly Goal[],
  over: Over,
  by: Over | null,
  space: SearchSpace,
  run: RunPoints,
): Promise<{ answer: FoundAnswer; tables: Table[] }> {
  const { systems, rows } = asks;
  const searches: FoundAt[] = [];
  // 4
  for (const value of by?.values ?? [null])
    searches.push(await search(asks, goals, over, by, value, space, run));
  const { path, after, about } = over.input;
  const answer: FoundAnswer = {
    command: 'find',
    systems: systems.map(({ title }) => title),
    replications: space.looks.at(-1)!,
    over: { path, after, about, from: space.from, to: space.to, step: space.step },
    by:
      by === null
        ? null
        : { path: by.input.path, after: by.input.after, about: by.input.about, values: by.values },
    goals: goals.map(({ row, side, at }) => ({ ...answeredRow(rows[row]!), side, at })),
    error: ERROR,
    searches,
  };
  return { answer, tables: [triedTable(answer)] };
}

async function search(
  asks: Asks,
  goals: readonly Goal[],
  over: Over,
  by: Over | null,
  second: number | null,
  space: SearchSpace,
  run: RunPoints,
): Promise<FoundAt> {
  const inputs = [over.input, ...(by === null ? [] : [by.input])];
  const known = new Map<number, Float64Array[]>();
  /** All rows at a value for the first so many replications; what is known is not run again. */
  const rowsAt = async (value: number, replications: number): Promise<readonly Float64Array[]> => {
    const there = known.get(value) ?? asks.rows.map(() => new Float64Array(0));
    const from = there[0]!.length;
    if (from < replications) {
      const more = await run(designAt(asks, inputs, [value, second], from, replications - from));
      known.set(
        value,
        there.map((before, row) =>
          Float64Array.of(...before, ...numbers(asks, row, more.values[0]![row]![0]!)),
        ),
      );
    }
    return known.get(value) ?? there;
  };
  // 2
  const each = [];
  for (const goal of goals) {
    const one = await achieved(goal, space, async (value, n) =>
      (await rowsAt(value, n))[goal.row]!.slice(0, n),
    );
    const end = one.rising ? one.tried.at(-1)! : one.tried[0]!;
    const best = one.against === null ? end : one.tried.reduce((a, b) => (b.mean > a.mean ? b : a));
    const open = one.enough === null && best.verdict === 'undecided' ? wouldTake(best) : null;
    each.push({ ...one, wouldTake: open !== null && Number.isFinite(open) ? open : null });
  }
  const range = allowed(each, space);
  if (range === null) return { by: second, goals: each, allowed: null, fresh: null };
  // 3
  const value = each.some(({ rising }) => rising) ? range.from : range.to;
  const replications = space.looks.at(-1)!;
  const { values, outOf } = await run(designAt(asks, inputs, [value, second], replications, replications));
  const met = goals.map((goal) => Array.from(beyond(goal, values[0]![goal.row]![0]!), (far) => far >= 0));
  const all = met[0]!.filter((_, r) => met.every((goal) => goal[r])).length;
  return {
    by: second,
    goals: each,
    allowed: range,
    fresh: {
      value,
      replications,
      goals: goals.map(({ row }, index) => {
        const { mean, low, high } = curveOf([values[0]![row]![0]!], asks.rows[row]!, outOf[0]![row])[0]!;
        return { mean, low, high, met: shareMet(met[index]!.filter(Boolean).length, replications) };
      }),
      all: shareMet(all, replications),
    },
  };
}

/** @throws InputFault where there was nothing to measure: no goal can be held against that */
function numbers({ rows }: Asks, row: number, values: ArrayLike<number>): number[] {
  const all = Array.from(values);
  if (!all.some(Number.isNaN)) return all;
  throw fault(
    'goal',
    `there was nothing to measure of \`${rows[row]!.name}\` in some replication`,
    'let the run be longer than what is measured takes: --set "time.run=78 weeks"',
  );
}

/** One point: the settings at these values, for some replications. */
function designAt(
  { systems, rows, seed }: Asks,
  inputs: readonly Over['input'][],
  values: readonly (number | null)[],
  from: number,
  replications: number,
): Design {
  const numbers = values.filter((value) => value !== null);
  return {
    points: 1,
    systemsAt: () => systemsWith(systems, inputs, numbers, (scenario) => scenario),
    from,
    replications,
    seed,
    rows: rows.map(({ name }) => name),
  };
}

/** Everything that was tried, in the unit of the goal. */
function triedTable({ goals, searches }: FoundAnswer): Table {
  return {
    name: 'tried',
    columns: columnsOf('measure', 'by', 'value', 'beyond', 'low', 'high', 'replications', 'verdict'),
    rows: searches.flatMap((search) =>
      search.goals.flatMap(({ tried }, index) =>
        tried.map(
          ({ value, mean, low, high, n, verdict }): Row => [
            goals[index]!.name,
            search.by ?? Number.NaN,
            value,
            mean,
            low,
            high,
            n,
            verdict,
          ],
        ),
      ),
    ),
  };
}
