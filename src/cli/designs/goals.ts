import type { Goal } from '../../experiment/index.ts';
import type { AnsweredRow } from '../../report/designs/answer.ts';
import { unitWord } from '../../report/words/numbers.ts';
import { valueFor } from '../../scenario/index.ts';
import { fault } from '../options.ts';

/** A goal as it is written, before its row is known. */
export interface SaidGoal {
  readonly name: string;
  /** @throws InputFault for a number of another sort than the row's */
  in(rows: readonly AnsweredRow[]): Goal;
}

const EXAMPLE = 'write --goal "helped_within_12_weeks >= 70 %"';

/** @throws InputFault for what is no goal, or where there is none */
export function goalsOf(texts: readonly string[]): SaidGoal[] {
  if (texts.length === 0) throw fault('goal', 'it is not said what is to be achieved', EXAMPLE);
  return texts.map((text): SaidGoal => {
    const found = /^\s*(\w+)\s*(>=|<=|≥|≤)\s*(\S.*?)\s*$/.exec(text);
    if (found === null) throw fault('goal', `\`${text}\` is not a goal`, EXAMPLE);
    const [, name, sign, said] = found as unknown as [string, string, string, string];
    return {
      name,
      in: (rows) => {
        const row = rows.findIndex((each) => each.name === name);
        const { unit } = rows[row]!;
        return { row, side: /[>≥]/.test(sign) ? 'at least' : 'at most', at: numberFor(unit, said) };
      },
    };
  });
}

/** `70 %` of a share, `3 weeks` of days, otherwise a number. */
function numberFor(unit: AnsweredRow['unit'], said: string): number {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(said);
  if (unit === 'share' && percent !== null) return Number(percent[1]) / 100;
  const value =
    unit === 'share' ? Number(said) : valueFor({ about: 0, after: ` ${unitWord(unit)}`.trimEnd() }, said);
  if (value !== null && Number.isFinite(value) && (unit !== 'share' || (value >= 0 && value <= 1)))
    return value;
  throw fault(
    'goal',
    `\`${said}\` is no number of a row that is measured in ${unit === 'share' ? 'shares' : unit}`,
    unit === 'share' ? 'write 70 %, or 0.7' : `write a number in ${unit}`,
  );
}
