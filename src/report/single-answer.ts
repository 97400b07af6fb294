/** What a run of one system comes to, in three sentences. */
import type { ExperimentResult } from '../experiment/results.ts';
import { overall } from './find-cells.ts';
import { estimateWords } from './words.ts';

export function singleAnswer(result: ExperimentResult): string[] {
  const cells = overall(result.systems[0]!);
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
        phrase('People waited ', 'wait_to_first_contact_mean', ' for a first contact on average'),
        phrase('half of those who were helped waited ', 'wait_to_help_median', ' or less until help began'),
      ],
      'Nobody’s wait ended, so there is no wait to report.',
    ),
    said(
      [
        phrase('', 'never_helped', ' of the people first referred were never helped'),
        phrase('each was bounced ', 'bounces_per_person', ' on average'),
        phrase('the load on staff was ', 'utilisation', ''),
      ],
      'Nobody asked for help.',
    ),
    result.replications < 2
      ? 'This is a single run: without others there is no telling how far chance alone moves these numbers.'
      : `These are means over ${result.replications} runs; a 95 % interval says how sure the mean is, given that the scenario is right, and not how much single weeks or years differ.`,
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
