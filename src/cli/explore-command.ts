import { mustBeComparable } from '../experiment/experiment.ts';
import {
  type DesignRow,
  differencesOf,
  type Exploration,
  exploredRow,
  fillRanges,
  rowsOf,
  uniformFor,
  wholeRows,
} from '../experiment/index.ts';
import { type ExploredAnswer, exploredTable } from '../report/designs/explored-table.ts';
import { type Input, inputsOf, type Scenario } from '../scenario/index.ts';
import type { ExploreOptions } from './explore-options.ts';
import { ran } from './explore-run.ts';
import { loadAll } from './load.ts';
import { VERSION } from './manifest.ts';
import { fault } from './options.ts';

export { exploreOptions, withExploreOptions } from './explore-options.ts';

/**
 * `explore`: one system, or the difference of another from it, over all that is not known.
 *
 * 1. Read the scenarios; see which figures have ranges, and fill these with points.
 * 2. Run the systems at every point, with the same people everywhere. Points are kept as they are finished, where there
 *    is a folder to keep them beside.
 * 3. For each row: how far it goes over the range, how often its sign holds, which inputs decide it.
 * 4. Print it; write every point where a folder is given.
 */
export async function exploreCommand(files: readonly string[], options: ExploreOptions): Promise<void> {
  // 1
  const systems = loadAll(files, options.set, options.quiet);
  mustBeComparable(systems);
  const { inputs, fixed, assumed } = inputsOf(systems, options.others);
  if (inputs.length === 0)
    throw fault(
      '',
      `no figure of ${files.join(' and ')} has a range`,
      'say between what a figure may lie, `{about: 12 weeks, from: 8 weeks, to: 18 weeks}`, or vary all of them: --others 20%',
    );
  const measures = measuresOf(systems, options.rows);
  const exploration = fillRanges(inputs, options.points, systems[0].seed);
  if (options.plan) {
    tellPlan(systems, exploration, options);
    return;
  }
  // 2
  const result = await ran(systems, exploration, measures, options);
  // 3
  const answer: ExploredAnswer = {
    rows: measures.map((measure, row) => {
      const values = result.values.map((system) => system[row]);
      const crossed = values.length === 1 ? values[0] : differencesOf(values[0], values[1]);
      const uniform = uniformFor(systems[0].seed, measure.name);
      return { measure, explored: exploredRow(exploration, crossed, uniform) };
    }),
    inputs: inputs.map((input) => ({ path: input.path, words: rangeInWords(input) })),
    points: options.points,
    replications: options.replications,
    systems: systems.map(({ title }) => title),
    fixed,
    assumed,
  };
  // 4
  const text = options.json
    ? `${JSON.stringify(plainAnswer(answer), null, 2)}\n`
    : exploredTable(answer, process.stdout.columns ?? 100);
  process.stdout.write(text);
}

/**
 * The rows that were asked for, otherwise those of a comparison: the headlines of the first system that has any.
 * @throws InputFault for a row that is no measure of everybody
 */
function measuresOf(systems: readonly Scenario[], asked: readonly string[]): DesignRow[] {
  if (asked.length === 0) return rowsOf(systems).map(({ measure }) => measure);
  const whole = wholeRows(systems[0]);
  return asked.map((name) => {
    const measure = whole.get(name);
    if (measure === undefined)
      throw fault(
        'row',
        `there is no measure \`${name}\` of everybody`,
        'names stand in summary.csv and in docs/reference/measures.md',
      );
    return measure;
  });
}

function rangeInWords({ from, to, after }: Input): string {
  const short = (value: number) => String(Number(value.toPrecision(3)));
  return `${short(from)} to ${short(to)}${after}`;
}

function tellPlan(
  systems: readonly Scenario[],
  { inputs, points }: Exploration,
  options: ExploreOptions,
): void {
  const runs = points.length * options.replications * systems.length;
  const lines = [
    `${points.length} points, ${options.replications} replications each of ${systems.length} ${systems.length === 1 ? 'system' : 'systems'}: ${runs.toLocaleString('en-GB')} runs. ${inputs.length} inputs:`,
    ...inputs.map(
      (input) =>
        `  ${input.path}: ${input.written}, ${rangeInWords(input)}, ${input.law.replace('_', ' ')}${input.own ? '' : ' (--others)'}`,
    ),
    'Nothing was run.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function plainAnswer({ rows, inputs, ...rest }: ExploredAnswer): object {
  return {
    version: VERSION,
    ...rest,
    inputs,
    rows: rows.map(({ measure, explored }) => ({
      measure: measure.name,
      unit: measure.unit,
      ...(explored === null
        ? { mean: null }
        : {
            ...explored,
            decides: Object.fromEntries(inputs.map(({ path }, index) => [path, explored.decides[index]])),
            standsOut: inputs.flatMap(({ path }, index) => (explored.standsOut[index] ? [path] : [])),
          }),
    })),
  };
}
