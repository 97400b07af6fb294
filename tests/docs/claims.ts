/**
 * A sentence that says which system does worse carries its proof: `<!-- holds: MEASURE worse -->` says that no wrong
 * door is clearly worse than the single point of access in it, `better` the opposite, `more` and `less` only which way.
 */
import type { ExperimentResult } from '../../src/experiment/index.ts';
import { isClear, verdict } from '../../src/report/words/estimates.ts';
import { differenceIn } from './flagship.ts';
import { fencesOf } from './markdown.ts';

export function brokenClaims(page: string, text: string, result: ExperimentResult): string[] {
  return [...text.matchAll(/<!-- holds: (\S+)(?: of (\S+))? (\S+) -->/g)].flatMap(
    ([, measure, team = '', claim]) => {
      const { cell, difference } = differenceIn(result, measure, team);
      const holds =
        claim === 'more' || claim === 'less'
          ? isClear(difference) && (claim === 'more') === difference.mean > 0
          : verdict(cell.measure, difference) === claim;
      return holds ? [] : [`${page}: ${measure} ${team} is no longer clearly ${claim}: rewrite the sentence`];
    },
  );
}

/**
 * A sentence about an output on the page: `<!-- shows: Load on staff … higher -->` says that a line of it begins and ends so.
 */
export function brokenSentences(page: string, text: string): string[] {
  const lines = fencesOf(text)
    .filter(({ info }) => info[0] === 'text')
    .flatMap((fence) => fence.text.split('\n'));
  return [...text.matchAll(/<!-- shows: (.+?) … (.+?) -->/g)]
    .filter(([, start, end]) => !lines.some((line) => line.startsWith(start) && line.endsWith(end)))
    .map(([claim]) => `${page}: the output has no such line any more: ${claim}`);
}
