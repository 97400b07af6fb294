/** Whatever in an output says one thing where another part of it says the opposite. */
import { asJson } from '../../../src/cli/as-json.ts';
import type { ExperimentResult } from '../../../src/experiment/index.ts';
import { checksOf } from '../../../src/report/findings/self-check.ts';
import { worthALook } from '../../../src/report/findings/worth-a-look.ts';
import { comparisonTables, runTable } from '../../../src/report/index.ts';

interface Said {
  readonly trust: { readonly verdict: string; readonly reasons: readonly string[] };
  readonly rows: readonly { readonly differences: readonly { readonly verdict: string }[] }[];
}

/**
 * Lines of one system of which only one can be true: what the first says, and what the second must not say then; of lists
 * and caseloads of one team only, where another team may have the other.
 */
const EITHER_OR: readonly (readonly [RegExp, RegExp, 'of one team'?])[] = [
  [/settled: none of/, /grows by|not settled|still (grows|shrinks)/],
  [/no list or caseload is long enough to grow/, /grows by|still shrinks|the caseload of|has its level from/],
  [/there was no warm-up/, /the warm-up of/],
  [/nothing there is full/, /held back because/, 'of one team'],
  [/there were no referrals/, /people stand/],
];
const teamIn = (words: string) => words.match(/the (?:list|caseload) of ([^ .]+)/)?.[1];

const VERDICTS: readonly (readonly [string, string])[] = [
  ['better', 'Better'],
  ['worse', 'Worse'],
  ['more', 'More'],
  ['less', 'Less'],
  ['not clear', 'Not clear'],
];

/** Every contradiction in what is said of these systems, on the terminal and as data; none is how it should be. */
export function contradictionsIn(result: ExperimentResult): string[] {
  const { trust, rows } = asJson(result) as Said;
  const text = result.systems.length > 1 ? comparisonTables(result) : runTable(result);
  const found: string[] = [];
  const mustBe = (holds: boolean, words: string) => {
    if (!holds) found.push(words);
  };
  const checks = [...checksOf(result), ...worthALook(result)];
  for (const { scenario } of result.systems) {
    const own = checks.filter(
      ({ words }) => result.systems.length === 1 || words.startsWith(`${scenario.name}: `),
    );
    for (const [one, other, ofOneTeam] of EITHER_OR)
      for (const first of own.filter(({ words }) => one.test(words)))
        for (const second of own.filter(({ words }) => other.test(words) && !one.test(words)))
          if (ofOneTeam === undefined || teamIn(first.words) === teamIn(second.words))
            found.push(`“${first.words}”, and “${second.words}”`);
  }
  for (const { words } of checks) {
    for (const [held, places] of [...words.matchAll(/places: ([\d,]+) of ([\d,]+)/g)].map((each) =>
      each.slice(1).map((number) => Number(number.replaceAll(',', ''))),
    ))
      mustBe(held! <= places!, `more places are held than there are: ${words}`);
  }
  const grave = checks.some(({ verdict }) => verdict === 'fails');
  const light = checks.some(({ verdict }) => verdict === 'look');
  const verdict = grave ? 'do not use' : light ? 'look here' : 'sound';
  mustBe(trust.verdict === verdict, `the verdict is “${trust.verdict}”, and its lines come to “${verdict}”`);
  mustBe(
    text.includes(`Can it be trusted? ${verdict.toUpperCase()}`) || result.systems.length > 2,
    `the terminal has another verdict than “${verdict}”`,
  );
  for (const check of checks)
    mustBe(
      check.verdict === 'holds' || trust.reasons.includes(check.words),
      `not among the reasons: ${check.words}`,
    );
  const judged = rows.map(({ differences }) => differences.map((one) => one.verdict));
  if (result.systems.length !== 2) return found;
  for (const [word, sentence] of VERDICTS) {
    const own = result.rows
      .filter((_, at) => judged[at]![0] === word)
      .map(({ measure }) => `“${measure.label}”`);
    const line = text
      .replaceAll(/\n(?! *\n)/g, ' ')
      .match(new RegExp(`(?:^|[.] |\\s)${sentence}: ((?:“[^”]*”[^“.]*(?:\\.\\d[^“.]*)*)+)\\.`));
    const names = [...(line?.[1] ?? '').matchAll(/“[^”]*”/g)].map(([name]) => name);
    mustBe(
      JSON.stringify(names) === JSON.stringify(own),
      `the rows that are ${word} are ${own.join(', ') || 'none'}, and the sentence names ${names.join(', ') || 'none'}`,
    );
  }
  if (verdict === 'do not use')
    mustBe(
      judged.flat().every((one) => one === 'no verdict'),
      'not to be used, and a row has a verdict',
    );
  return found;
}
