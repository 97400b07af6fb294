/** What a plan says. */
import { type Input, rangeInWords } from '../../scenario/index.ts';

/** One line an input. */
export function inputLines(inputs: readonly Input[]): string[] {
  return inputs.map(
    (input) =>
      `  ${input.path}: ${input.written}, ${rangeInWords(input)}, ${input.law.replace('_', ' ')}${input.own ? '' : ' (--others)'}`,
  );
}

/** `2 replications each of 2 systems: 256 runs`. */
export function runsInWords(points: number, replications: number, systems: number): string {
  const runs = points * replications * systems;
  return `${replications} replications each of ${systems} ${systems === 1 ? 'system' : 'systems'}: ${runs.toLocaleString('en-GB')} runs`;
}
