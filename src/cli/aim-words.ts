import type { ExperimentResult, Reached } from '../experiment/index.ts';
import { marginWords, trustOf } from '../report/index.ts';

/** What has come of it, a sentence each. @param first replications of the first stage */
export function aimWords(result: ExperimentResult, reached: readonly Reached[], first: number): string[] {
  const { replications } = result;
  return reached.map((one) => {
    const { label, unit } = result.rows.find(({ measure }) => measure.name === one.measure)!.measure;
    const within = (size: number) =>
      `${marginWords(size, unit)}${unit === 'share' ? ' points' : unit === 'days' ? ' days' : ''}`;
    const needed = Math.ceil(one.needed).toLocaleString('en-GB');
    if (one.is === 'precision') {
      const known = `“${label}” is known to within ${within(one.halfWidth)} after ${replications} replications`;
      if (one.reached)
        return `${known}, of ${within(one.wanted)} that were wanted: the first ${first} decided how many (Stein 1945).`;
      return Number.isFinite(one.needed)
        ? `${known}, the most that were allowed: within ${within(one.wanted)} would take about ${needed}.`
        : `How many replications “${label}” takes cannot be said: it has no number in some of them.`;
    }
    if (trustOf(result).verdict === 'do not use')
      return `No system is selected by “${label}”: these are not to be compared as they are.`;
    if (one.reached)
      return `Best by “${label}”: ${one.inPlay[0]}, after ${replications} replications. That is right with 95 % wherever the best is at least ${within(one.wanted)} ahead of the next (Kim and Nelson 2001); closer ones cannot be told apart from it.`;
    return `Which system is best by “${label}” is not known after ${replications} replications: ${one.inPlay.join(', ')} are not ruled out${Number.isFinite(one.needed) ? `; it takes ${needed} at the most` : ''}.`;
  });
}
