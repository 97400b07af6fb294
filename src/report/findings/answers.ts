/** What an experiment comes to, in a few plain sentences about the rows that were named beforehand. */

import type { ExperimentResult } from '../../experiment/results.ts';
import { estimateWords } from '../words/estimates.ts';
import { capital } from '../words/text.ts';
import { overall } from './cells.ts';
import { loadSpread } from './load.ts';
import { rowSentences } from './rows.ts';

/** @param index which comparison: the base with system `index + 1` */
export function sentences(result: ExperimentResult, index: number): string[] {
  return result.rows.length === 0 ? ['There is nothing to compare.'] : rowSentences(result, index);
}

/** What a run of one system comes to, in three sentences. */
export function singleAnswer(result: ExperimentResult): string[] {
  const [system] = result.systems;
  const cells = overall(system!);
  const spread = loadSpread(system!);
  const words = (name: string) => {
    const found = cells.get(name);
    return found && Number.isFinite(found.estimate.mean)
      ? estimateWords(found.measure.unit, found.estimate)
      : null;
  };
  const said = (parts: readonly (string | null)[], otherwise: string) => {
    const there = parts.filter((part) => part !== null);
    return there.length === 0 ? otherwise : `${capital(there.join('; '))}.`;
  };
  const phrase = (before: string, name: string, after: string) => {
    const value = words(name);
    return value === null ? null : `${before}${value}${after}`;
  };
  return [
    said(
      [
        phrase('Of all who asked, ', 'seen_within_4_weeks', ' were seen within 4 weeks'),
        phrase('for ', 'helped_within_12_weeks', ' help had begun within 12 weeks'),
        phrase('', 'gone_without_help_after_26_weeks', ' were gone without help after 26 weeks'),
      ],
      'Nobody could be followed for four weeks or more.',
    ),
    said(
      [
        phrase('Each person was bounced ', 'bounces_per_person', ' on average'),
        phrase('the load on staff was ', 'utilisation', spread === null ? '' : `, ${spread}`),
      ],
      'Nobody asked for help.',
    ),
    result.replications < 2
      ? 'This is a single run: without others there is no telling how far luck moves these numbers.'
      : `These are means over ${result.replications} runs; a 95 % interval says how sure the mean is, given that the scenario is right, and not how much single weeks or years differ.`,
  ];
}
