import {
  Bundles,
  bundlesDesign,
  type ChangedPart,
  changedParts,
  explainedRow,
  MOST_CHANGED_PARTS,
  rowsOf,
  separable,
} from '../../experiment/index.ts';
import { dotted } from '../../problems/problem.ts';
import { answeredRow } from '../../report/designs/answer.ts';
import type { ExplainedAnswer } from '../../report/designs/explained.ts';
import { explainedTable } from '../../report/designs/explained-table.ts';
import type { Scenario } from '../../scenario/index.ts';
import { fault } from '../options.ts';
import { type Asks, asksOf } from './asks.ts';
import { carryOut } from './carry-out.ts';
import type { DesignCommand } from './table.ts';

const REPLICATIONS = 5;
/** Beside the rows of a comparison: what it asks of staff, in hours. */
const HOURS = ['hours_sorting', 'hours_understanding', 'hours_care'];

/**
 * `explain`: which of the settings in which two systems differ makes the difference.
 *
 * 1. See in what they differ, part by part, and join the parts that make no system without each other.
 * 2. Run the base with every bundle of parts as the other system has them, with the same people.
 * 3. Share the difference of each row out among the parts.
 */
export const command: DesignCommand = {
  options: (yargs) =>
    yargs
      .positional('base', { type: 'string', describe: 'A scenario' })
      .positional('other', { type: 'string', describe: 'The one that differs from it' })
      .option('together', {
        type: 'string',
        array: true,
        nargs: 1,
        requiresArg: true,
        describe: 'Changes that are to be one, with commas between them; may be given again',
      }),
  async run(files, argv) {
    const asks = await asksOf(files, argv);
    const { options, systems } = asks;
    const [base, other] = systems as [Scenario, Scenario];
    // 1
    const bundles = new Bundles(base);
    const parts = separable(bundles, partsBetween(base, other, argv));
    const rows = [...asks.rows, ...hoursBeside(asks)];
    const replications = options.replications ?? REPLICATIONS;
    const design = bundlesDesign(
      bundles,
      parts,
      rows.map(({ name }) => name),
      replications,
    );
    return carryOut(
      {
        systems,
        files,
        replications,
        points: design.points,
        plan: [
          `${parts.length} changes in ${design.points} combinations, ${replications} replications each: ${(design.points * replications).toLocaleString('en-GB')} runs. Changes:`,
          ...parts.map(
            ({ names, settings }) => `  ${names.join(' and ')}: ${settingsOf(settings).join(', ')}`,
          ),
        ],
        answer: async (run) => {
          // 2
          const { values } = await run(design);
          // 3
          const answer: ExplainedAnswer = {
            command: 'explain',
            systems: systems.map(({ title }) => title),
            replications,
            parts: parts.map(({ names, settings }) => ({
              name: names.join(' + '),
              settings: settingsOf(settings),
            })),
            together: parts.flatMap(({ names }) => (names.length > 1 ? [names] : [])),
            rows: rows.map((measure, row) => ({
              ...answeredRow(measure),
              explained: explainedRow(parts.length, values[0]![row]!),
            })),
          };
          return { answer, tables: [explainedTable(answer)] };
        },
      },
      options,
    );
  },
};

function settingsOf(settings: ChangedPart['settings']): string[] {
  return settings.map(({ path }) => dotted(path));
}

/** @throws InputFault where they do not differ, differ in too much, or what is to be together is not there */
function partsBetween(base: Scenario, other: Scenario, argv: Record<string, unknown>): ChangedPart[] {
  const all = changedParts(base, other);
  const names = all.map((part) => part.names[0]!);
  if (all.length === 0)
    throw fault('', `${other.title} does not differ from ${base.title}`, 'name two systems that do');
  const together = ((argv.together as string[] | undefined) ?? []).map((text) =>
    text.split(',').map((name) => name.trim()),
  );
  const unknown = together.flat().find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw fault('together', `there is no change \`${unknown}\``, `there are ${names.join(', ')}`);
  const parts = changedParts(base, other, together);
  if (parts.length <= MOST_CHANGED_PARTS) return parts;
  throw fault(
    '',
    `${other.title} differs from ${base.title} in ${parts.length} things, which make ${1 << parts.length} combinations: at most ${MOST_CHANGED_PARTS} can be told apart`,
    `say which belong together, --together "${names.slice(0, 2).join(', ')}"; there are ${names.join(', ')}`,
  );
}

/** Where no rows are asked for: hours of staff as well. */
function hoursBeside({ systems, options, rows }: Asks) {
  if (options.rows !== undefined) return [];
  const missing = HOURS.filter((name) => !rows.some((row) => row.name === name));
  return rowsOf(systems, missing).map(({ measure }) => measure);
}
