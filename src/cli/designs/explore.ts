import {
  type DesignResult,
  differencesOf,
  type Exploration,
  explorationDesign,
  exploredRow,
  fillRanges,
  uniformFor,
} from '../../experiment/index.ts';
import { firstWords, rowByName } from '../../report/designs/explored.ts';
import { rangeInWords } from '../../scenario/index.ts';
import { fault, number } from '../options.ts';
import { asksOf } from './asks.ts';
import { carryOut } from './carry-out.ts';
import { OTHERS, othersIn } from './options.ts';
import { pointsTable } from './points-table.ts';
import type { DesignCommand } from './table.ts';
import { varied } from './varied.ts';
import { inputLines, runsInWords } from './words.ts';

/** So many points are a first answer, for whoever waits: the first of a sequence fill the ranges as evenly as all of it. */
const FIRST = 16;
/** More points say no more than that the ranges are wrong. */
const MOST_POINTS = 100_000;

/**
 * `explore`: one system, or the difference of another from it, over all that is not known.
 *
 * 1. Read the scenarios; see which figures have ranges, and fill these with points.
 * 2. Run the systems at every point, with the same people everywhere; say what the first sixteen come to as soon as they have.
 * 3. For each row: how far it goes over the range, how often its sign holds, which inputs decide it.
 */
export const command: DesignCommand = {
  options: (yargs) =>
    yargs
      .positional('base', { type: 'string', describe: 'A scenario with ranges' })
      .positional('other', { type: 'string', describe: 'Another, to see whether the difference holds' })
      .option('points', {
        type: 'string',
        requiresArg: true,
        describe: 'How many points of the ranges; powers of two fill them most evenly [default: 64]',
      })
      .option('others', OTHERS),
  async run(files, argv) {
    // 1
    const points = number(argv, 'points', { most: MOST_POINTS, example: '64' }) ?? 64;
    if (points < 2) throw fault('points', `--points ${points} is no exploration`, 'write --points 64');
    const { options, systems, rows, seed } = await asksOf(files, argv);
    const replications = options.replications ?? 2;
    const { inputs, fixed, assumed } = varied(systems, files, othersIn(argv));
    const exploration = fillRanges(inputs, points, seed);
    const names = rows.map(({ name }) => name);
    const designOf = (some: Exploration) =>
      explorationDesign(systems, some, names, replications, (scenario) => scenario);
    const rowsOf = (some: Exploration, values: DesignResult['values']) =>
      rows.map((measure, row) => {
        const of = values.map((system) => system[row]!);
        const crossed = of.length === 1 ? of[0]! : differencesOf(of[0]!, of[1]!);
        return rowByName(measure, exploredRow(some, crossed, uniformFor(seed, measure.name)), inputs);
      });
    const plan = [
      `${points} points, ${runsInWords(points, replications, systems.length)}. ${inputs.length} inputs:`,
      ...inputLines(inputs),
    ];
    return carryOut(
      {
        systems,
        files,
        replications,
        points,
        plan,
        answer: async (run) => {
          // 2
          if (points > FIRST && !options.quiet && !options.json) {
            const some = { ...exploration, points: exploration.points.slice(0, FIRST) };
            const { values } = await run(designOf(some));
            process.stderr.write(`${firstWords(rowsOf(some, values), FIRST, replications).join('\n')}\n`);
          }
          const { values } = await run(designOf(exploration));
          // 3
          return {
            answer: {
              command: 'explore',
              systems: systems.map(({ title }) => title),
              replications,
              points,
              fixed,
              assumed,
              inputs: inputs.map((input) => ({ path: input.path, words: rangeInWords(input) })),
              rows: rowsOf(exploration, values),
            },
            tables: [pointsTable(systems, exploration, rows, values)],
          };
        },
      },
      options,
    );
  },
};
