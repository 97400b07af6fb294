/** What an answer comes to, in a line that is read from three metres. */
import type { RowResult, Verdict } from '../experiment/results.ts';

const SAID: readonly (readonly [sign: string, words: string, verdicts: readonly Verdict[]])[] = [
  ['▲', 'better', ['better']],
  ['▼', 'worse', ['worse']],
  ['↑', 'more', ['more']],
  ['↓', 'less', ['less']],
  ['?', 'not clear', ['not clear']],
  ['≈', 'differing little', ['differs little']],
  ['=', 'without a difference that matters', ['no difference that matters']],
];

/** `▲ 3 better, ▼ 1 worse, = 4 without a difference that matters.` @param rows judged, of one comparison, when all runs are in */
export function countedVerdicts(rows: readonly RowResult[]): string {
  const counted = SAID.flatMap(([sign, words, verdicts]) => {
    const number = rows.filter(({ differences }) => verdicts.includes(differences[0]!.verdict)).length;
    return number === 0 ? [] : [`${sign} ${number} ${words}`];
  });
  return counted.length === 0 ? 'There is no verdict: it takes five runs or more.' : `${counted.join(', ')}.`;
}
