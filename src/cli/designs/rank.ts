import {
  choiceOf,
  differencesOf,
  drawn,
  explorationDesign,
  indicesOf,
  screenedRow,
  screening,
  survivors,
  uniformFor,
} from '../../experiment/index.ts';
import { answeredRow } from '../../report/designs/answer.ts';
import type { RankedAnswer, RankedRow } from '../../report/designs/ranked.ts';
import { type Input, rangeInWords } from '../../scenario/index.ts';
import { fault, number, one } from '../options.ts';
import { type Asks, asksOf } from './asks.ts';
import { carryOut, type RunPoints } from './carry-out.ts';
import { OTHERS, othersIn } from './options.ts';
import { pointsTable } from './points-table.ts';
import type { DesignCommand } from './table.ts';
import { varied } from './varied.ts';
import { inputLines, runsInWords } from './words.ts';

const WAYS = 4;
const DRAWS = 32;
const LEFT = 6;
/** So many are named in the end. */
const TO_MEASURE = 3;

interface Budget {
  readonly ways: number;
  readonly draws: number;
  /** Inputs that are left after screening, at most. */
  readonly most: number;
  readonly replications: number;
}

/**
 * `rank`: which assumptions matter.
 *
 * 1. Screen all of them: ways through the ranges that change one at a time.
 * 2. Of those that move anything, how much of what is not known each decides, alone and in all.
 * 3. Of two systems, what it would be worth to know each before choosing.
 */
export const command: DesignCommand = {
  options: (yargs) =>
    yargs
      .positional('base', { type: 'string', describe: 'A scenario with ranges' })
      .positional('other', { type: 'string', describe: 'Another, to rank by what the difference hangs on' })
      .option('decide', {
        type: 'string',
        requiresArg: true,
        describe: 'The row by which one would choose [default: the first of which more or less is better]',
      })
      .option('ways', {
        type: 'string',
        requiresArg: true,
        describe: `Ways through the ranges for screening [default: ${WAYS}]`,
      })
      .option('draws', {
        type: 'string',
        requiresArg: true,
        describe: `Draws of the ranges for shares and values [default: ${DRAWS}]`,
      })
      .option('left', {
        type: 'string',
        requiresArg: true,
        describe: `Inputs that are looked at after screening, at most [default: ${LEFT}]`,
      })
      .option('others', OTHERS),
  async run(files, argv) {
    const asks = await asksOf(files, argv);
    const { options, systems, rows } = asks;
    const { inputs } = varied(systems, files, othersIn(argv));
    const decisive = decisiveOf(asks, one(argv, 'decide'));
    const budget: Budget = {
      ways: number(argv, 'ways', { most: 1000, example: String(WAYS) }) ?? WAYS,
      draws: number(argv, 'draws', { most: 100_000, example: String(DRAWS) }) ?? DRAWS,
      most: number(argv, 'left', { most: 100, example: String(LEFT) }) ?? LEFT,
      replications: options.replications ?? 2,
    };
    if (budget.ways < 2)
      throw fault('ways', 'one way says nothing of how an effect differs', 'write --ways 4');
    if (budget.draws < 8)
      throw fault('draws', `${budget.draws} draws give shares that mean nothing`, 'write --draws 32 or more');
    const first = budget.ways * (inputs.length + 1);
    const second = budget.draws * (Math.min(budget.most, inputs.length) + 2);
    const { replications } = budget;
    return carryOut(
      {
        systems,
        files,
        replications,
        points: first + second,
        plan: [
          `${first} points to screen ${inputs.length} inputs, then ${second} at most for the ${Math.min(budget.most, inputs.length)} that matter most; ${runsInWords(first + second, replications, systems.length)}. Decided by ${rows[decisive]!.name}. Inputs:`,
          ...inputLines(inputs),
        ],
        answer: (run) => ranked(asks, inputs, decisive, budget, run),
      },
      options,
    );
  },
};

async function ranked(
  { systems, rows, seed }: Asks,
  inputs: readonly Input[],
  decisive: number,
  { ways, draws, most, replications }: Budget,
  run: RunPoints,
) {
  const names = rows.map(({ name }) => name);
  const same = (scenario: (typeof systems)[number]) => scenario;
  const rowOf = (values: Awaited<ReturnType<RunPoints>>['values'], row: number) =>
    values.length === 1 ? values[0]![row]! : differencesOf(values[0]![row]!, values[1]![row]!);
  // 1
  const screen = screening(inputs, ways, uniformFor(seed, 'screening'));
  const seen = await run(explorationDesign(systems, screen.exploration, names, replications, same));
  const effects = rows.map((_, row) => screenedRow(screen, rowOf(seen.values, row)));
  const left = survivors(effects, decisive, most).map((input) => inputs[input]!);
  // 2
  const sample = drawn(left, draws, uniformFor(seed, 'draws'));
  const { values } =
    left.length === 0
      ? { values: [] }
      : await run(explorationDesign(systems, sample, names, replications, same));
  const indices = rows.map((measure, row) =>
    left.length === 0
      ? null
      : indicesOf(rowOf(values, row), draws, left.length, uniformFor(seed, `indices ${measure.name}`)),
  );
  // 3
  const wanted = rows[decisive]!.better === 'less' ? -1 : 1;
  const choice =
    systems.length === 1 || left.length === 0
      ? null
      : choiceOf(
          sample,
          rowOf(values, decisive).map((each) => Float64Array.from(each, (value) => wanted * value)),
          draws,
          uniformFor(seed, 'choice'),
        );
  const byPath = <T>(each: readonly T[]) => Object.fromEntries(left.map(({ path }, at) => [path, each[at]!]));
  const answer: RankedAnswer = {
    command: 'rank',
    systems: systems.map(({ title }) => title),
    replications,
    inputs: inputs.map((input) => ({ path: input.path, words: rangeInWords(input) })),
    left: left.map(({ path }) => path),
    ways,
    draws,
    points: screen.exploration.points.length + (left.length === 0 ? 0 : sample.points.length),
    rows: rows.map(
      (measure, row): RankedRow => ({
        ...answeredRow(measure),
        effects:
          effects[row] === null
            ? null
            : Object.fromEntries(
                inputs.map(({ path }, at) => {
                  const { size, spread } = effects[row]![at]!;
                  return [path, { mean: size.mean, low: size.low, high: size.high, spread }];
                }),
              ),
        indices: indices[row] === null ? null : byPath(indices[row]!),
      }),
    ),
    decisive: names[decisive]!,
    choice: choice === null ? null : { ...choice, knowing: byPath(choice.knowing) },
    ...toMeasure(left, choice?.knowing, indices[decisive] ?? null),
  };
  return {
    answer,
    tables: [
      pointsTable(systems, screen.exploration, rows, seen.values, 'points-screening'),
      ...(left.length === 0 ? [] : [pointsTable(systems, sample, rows, values)]),
    ],
  };
}

/** What is worth most to know before choosing; where nothing is, what decides most of the size. */
function toMeasure(
  left: readonly Input[],
  knowing: readonly { readonly value: number }[] | undefined,
  indices: ReturnType<typeof indicesOf>,
): Pick<RankedAnswer, 'measure' | 'because'> {
  const strongest = (worth: readonly number[]) =>
    left
      .map(({ path }, at) => ({ path, worth: worth[at]! }))
      .filter((each) => each.worth > 0)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, TO_MEASURE)
      .map(({ path }) => path);
  const forChoice = knowing === undefined ? [] : strongest(knowing.map(({ value }) => value));
  if (forChoice.length > 0) return { measure: forChoice, because: 'choice' };
  return { measure: strongest(indices?.map(({ total }) => total.share) ?? []), because: 'size' };
}

/** Which row one would choose by. @throws InputFault for one that is none of the rows, or of which neither side is better */
function decisiveOf({ rows }: Asks, asked: string | undefined): number {
  const found = rows.findIndex(({ name, better }) =>
    asked === undefined ? better !== 'neither' : name === asked,
  );
  if (found !== -1 && (asked === undefined || rows[found]!.better !== 'neither')) return found;
  if (asked === undefined) return 0;
  throw fault(
    'decide',
    found === -1
      ? `\`${asked}\` is not among the rows`
      : `of \`${asked}\` neither more nor less is better, so that one cannot choose by it`,
    `name one of ${rows
      .filter(({ better }) => better !== 'neither')
      .map(({ name }) => name)
      .join(', ')}, or add it with --rows`,
  );
}
