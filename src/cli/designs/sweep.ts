import {
  confirmed,
  curveOf,
  type Design,
  type DesignResult,
  differencesOf,
  type Exploration,
  explorationDesign,
  lookAgain,
  turnsOf,
} from '../../experiment/index.ts';
import { answeredRow } from '../../report/designs/answer.ts';
import type { SweptAnswer, SweptSetting } from '../../report/designs/swept.ts';
import { sweptTable } from '../../report/designs/swept-table.ts';
import { fault, number, one } from '../options.ts';
import { type Asks, asksOf } from './asks.ts';
import { carryOut, type RunPoints } from './carry-out.ts';
import { type Over, overOf } from './over.ts';
import { pointsTable } from './points-table.ts';
import type { DesignCommand } from './table.ts';
import { runsInWords } from './words.ts';

const STEPS = 7;
const REPLICATIONS = 5;

/**
 * `sweep`: one setting over its range, or two as a map.
 *
 * 1. Run the systems at every value, with the same people.
 * 2. Of two systems over one setting: where differences change their sign, look again with other people.
 */
export const command: DesignCommand = {
  options: (yargs) =>
    yargs
      .positional('base', { type: 'string', describe: 'A scenario' })
      .positional('other', { type: 'string', describe: 'Another, to see where the difference turns' })
      .option('over', {
        type: 'string',
        requiresArg: true,
        describe: 'The setting: PATH, "PATH=4..12", "PATH=4..12 by 2" or "PATH=4, 6, 12"',
      })
      .option('by', {
        type: 'string',
        requiresArg: true,
        describe: 'A second setting, for a map of both',
      })
      .option('steps', {
        type: 'string',
        requiresArg: true,
        describe: `How many values of each, where they are not named [default: ${STEPS}]`,
      }),
  async run(files, argv) {
    const asks = await asksOf(files, argv);
    const { options, systems } = asks;
    const replications = options.replications ?? REPLICATIONS;
    const steps = number(argv, 'steps', { most: 1000, example: String(STEPS) }) ?? STEPS;
    if (steps < 2) throw fault('steps', 'one step leads nowhere', `write --steps ${STEPS}`);
    const over = overOf(systems, 'over', needed(one(argv, 'over')), steps);
    const second = one(argv, 'by');
    const by = second === undefined ? null : overOf(systems, 'by', second, steps);
    if (by !== null && by.input.path === over.input.path)
      throw fault('by', `--over and --by are both \`${by.input.path}\``, 'name two settings');
    const points = over.values.length * (by?.values.length ?? 1);
    const again = by === null && systems.length > 1 ? points : 0;
    return carryOut(
      {
        systems,
        files,
        replications,
        points: points + again,
        plan: [
          `${points} points, ${runsInWords(points, replications, systems.length)}${again === 0 ? '' : '; as many again with other people, where a difference changes its sign'}.`,
          ...[over, ...(by === null ? [] : [by])].map(
            ({ input, values }) =>
              `  ${input.path}: ${values.map((value) => Number(value.toPrecision(4))).join(', ')}${input.after}`,
          ),
        ],
        answer: (run) => swept(asks, over, by, replications, run),
      },
      options,
    );
  },
};

function needed(text: string | undefined): string {
  if (text !== undefined) return text;
  throw fault(
    'over',
    'it is not said which setting to move',
    'write --over PATH, as --set spells it: --over "teams.TEAM.staff.ROLE.wte=4..12"',
  );
}

async function swept(asks: Asks, over: Over, by: Over | null, replications: number, run: RunPoints) {
  const { systems, rows } = asks;
  // 1
  const exploration: Exploration = {
    inputs: [over.input, ...(by === null ? [] : [by.input])],
    points: (by?.values ?? [null]).flatMap((second) =>
      over.values.map((first) => Float64Array.of(first, ...(second === null ? [] : [second]))),
    ),
  };
  const { values, outOf } = await run(designOf(asks, exploration, replications));
  // 2
  const compared = systems.length > 1 && by === null;
  const seen = rows.map((_, row) => (compared ? turnsOf(over.values, rowOf(values, row)) : []));
  const near = lookAgain(over.values, seen.flat(), over.input.whole);
  const fresh = near === null ? null : await run(freshDesign(asks, over, near, replications));
  const answer: SweptAnswer = {
    command: 'sweep',
    systems: systems.map(({ title }) => title),
    replications,
    over: settingOf(over),
    by: by === null ? null : settingOf(by),
    rows: rows.map((measure, row) => ({
      ...answeredRow(measure),
      points: curveOf(rowOf(values, row), systems.length > 1 ? null : measure, outOf[0]![row]).map((point) =>
        point === null ? null : { mean: point.mean, low: point.low, high: point.high },
      ),
      turns: confirmed(
        seen[row]!,
        fresh === null || near === null ? [] : turnsOf(near, rowOf(fresh.values, row)),
      ),
    })),
  };
  return { answer, tables: [sweptTable(answer), pointsTable(systems, exploration, rows, values)] };
}

function designOf({ systems, rows }: Asks, exploration: Exploration, replications: number): Design {
  const names = rows.map(({ name }) => name);
  return explorationDesign(systems, exploration, names, replications, (scenario) => scenario);
}

/** The replications after those that were run first. */
function freshDesign(asks: Asks, { input }: Over, near: readonly number[], replications: number): Design {
  const exploration = { inputs: [input], points: near.map((value) => Float64Array.of(value)) };
  return { ...designOf(asks, exploration, replications), from: replications };
}

function rowOf(values: DesignResult['values'], row: number) {
  return values.length === 1 ? values[0]![row]! : differencesOf(values[0]![row]!, values[1]![row]!);
}

function settingOf({ input: { path, after, about }, values }: Over): SweptSetting {
  return { path, after, about, values };
}
