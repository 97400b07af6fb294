import { evenly } from '../../experiment/index.ts';
import { type Input, inputAtPath, type Scenario, valueFor } from '../../scenario/index.ts';
import { fault } from '../options.ts';

/** A setting and the values that it is to have. */
export interface Over {
  readonly input: Input;
  /** Rising. */
  readonly values: readonly number[];
}

const EXAMPLES =
  'write PATH (its own range), "PATH=4..12" (with a unit as in the scenario: "PATH=4 weeks..12 weeks"), "PATH=4..12 by 2" or "PATH=4, 6, 12"';

/**
 * What stands after `--over` or `--by`.
 * @param steps how many values, where they are not named
 * @throws InputFault for a path at which there is no figure, values of another sort, or a range upside down
 */
export function overOf(systems: readonly Scenario[], option: string, text: string, steps: number): Over {
  const only = systemCalled(systems, text);
  const said = only === null ? text : text.slice(text.indexOf(':') + 1);
  const equals = said.indexOf('=');
  const path = (equals === -1 ? said : said.slice(0, equals)).trim();
  const found = inputAtPath(only === null ? systems : [systems[only]!], path);
  const input = 'hint' in found || only === null ? found : inSystem(found, systems, only);
  if ('hint' in input)
    throw fault(
      option,
      `there is no figure at \`${path}\``,
      `${input.hint}; what is not written has none: give it one with --set`,
    );
  const values = valuesOf(input, option, equals === -1 ? null : said.slice(equals + 1), steps);
  if (values.length < 2)
    throw fault(option, `\`${text}\` is one value`, `there is nothing to go over: ${EXAMPLES}`);
  const wrong = input.whole ? values.find((value) => !Number.isInteger(value)) : undefined;
  if (wrong !== undefined)
    throw fault(option, `\`${path}\` is a whole number, and ${wrong} is none`, 'name whole numbers');
  return { input: { ...input, from: values[0]!, to: values.at(-1)! }, values };
}

/** `NAME:path` or `2:path`: which system is meant, from 0; null: all. */
function systemCalled(systems: readonly Scenario[], text: string): number | null {
  const found = systems.findIndex(
    ({ name }, index) => text.startsWith(`${name}:`) || text.startsWith(`${index + 1}:`),
  );
  return found === -1 ? null : found;
}

/** In one of several systems only. */
function inSystem(input: Input, systems: readonly Scenario[], only: number): Input {
  const paths = systems.map((_, system) => (system === only ? [input.path] : []));
  return { ...input, path: `${systems[only]!.name}:${input.path}`, paths };
}

function valuesOf(input: Input, option: string, said: string | null, steps: number): number[] {
  const read = (text: string) => {
    const value = valueFor(input, text);
    if (value !== null) return value;
    throw fault(
      option,
      `\`${text.trim()}\` is no value for \`${input.path}\`, which is \`${input.written}\``,
      EXAMPLES,
    );
  };
  if (said === null) return evenly(input.from, input.to, steps, input.whole);
  const range = /^(.*?)\.\.(.*?)(?:\sby\s(.*))?$/.exec(said.trim());
  if (range === null) return [...new Set(said.split(',').map(read))].sort((a, b) => a - b);
  const [from, to] = [read(range[1]!), read(range[2]!)];
  if (from > to)
    throw fault(
      option,
      `the range is upside down: from \`${range[1]!.trim()}\` to \`${range[2]!.trim()}\``,
      'write the smaller one first',
    );
  if (range[3] === undefined) return from === to ? [from] : evenly(from, to, steps, input.whole);
  const by = read(range[3]);
  if (!(by > 0) || (to - from) / by > MOST_VALUES)
    throw fault(option, `steps of \`${range[3].trim()}\` do not lead from one end to the other`, EXAMPLES);
  return Array.from({ length: Math.floor((to - from) / by + 1e-9) + 1 }, (_, index) => from + index * by);
}
const MOST_VALUES = 10_000;
