import type { Expression } from '../../conditions/expression.ts';
import { parse } from '../../conditions/parse.ts';
import { Stop } from '../../conditions/tokens.ts';
import { power } from '../../maths/index.ts';
import type { Distribution } from '../../random/distribution.ts';
import { DAY } from '../../units/minutes.ts';
import { Wrong } from './say.ts';

/** Whoever is left after this many days stays for good. */
const LONGEST = 36_525;
/** A share of people so small that it is given to the day reached. */
const NEGLIGIBLE = 1e-12;

/**
 * A daily hazard as a distribution: on each day waited, the chance of leaving at its end among those who are still
 * there. Given as a list, day by day (the last value holds for all later days), or as a formula in `days`, the day
 * waited: `1 - 1 / (1 + (days / 60) ^ 5)`. The first day waited is day 1 in both.
 */
export function dailyHazard(said: string | readonly number[]): Distribution | Wrong {
  if (said.length === 0) return nobodyLeaves();
  const chance =
    typeof said === 'string' ? formula(said) : (day: number) => said[Math.min(day, said.length) - 1]!;
  if (chance instanceof Wrong) return chance;
  const values: number[] = [];
  const shares: number[] = [];
  let left = 1;
  for (let day = 1; day <= LONGEST && left > NEGLIGIBLE; day++) {
    const hazard = chance(day);
    if (!(hazard >= 0 && hazard <= 1)) {
      return new Wrong(
        'out-of-range',
        `the daily hazard on day ${day} is ${hazard}, which is not a chance`,
        'a chance is from 0 to 1 on every day',
      );
    }
    if (hazard === 0) continue;
    values.push(day * DAY);
    shares.push(left * hazard);
    left *= 1 - hazard;
  }
  if (values.length === 0) return nobodyLeaves();
  if (left > NEGLIGIBLE) {
    values.push(LONGEST * DAY);
    shares.push(left);
  } else shares[shares.length - 1]! += left;
  return { kind: 'discrete', values, shares };
}

function nobodyLeaves(): Wrong {
  return new Wrong('bad-distribution', 'nobody ever leaves by this hazard', 'write `never`');
}

function formula(text: string): ((day: number) => number) | Wrong {
  try {
    const tree = parse(text);
    const wrong = strangeIn(tree);
    return wrong ?? ((day) => hazardOn(tree, day));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return new Wrong('condition-syntax', error.fault.message, error.fault.hint);
  }
}

/** The first part that is not a number, `days`, or arithmetic of these. */
function strangeIn(part: Expression): Wrong | null {
  const hint = 'a hazard is made of numbers, `days`, + - * / ^ and parentheses';
  switch (part.is) {
    case 'number':
      return part.unit === null
        ? null
        : new Wrong(
            'condition-syntax',
            `\`${part.value} ${part.unit}\` has a unit, but \`days\` is a number`,
            hint,
          );
    case 'name':
      return part.name === 'days'
        ? null
        : new Wrong('condition-name', `\`${part.name}\` means nothing in a hazard`, hint);
    case 'arithmetic':
      return strangeIn(part.left) ?? strangeIn(part.right);
    case 'date':
    case 'text':
    case 'call':
    case 'compare':
    case 'in':
    case 'and':
    case 'or':
    case 'not':
      return new Wrong('condition-syntax', 'a hazard is a number, not a condition', hint);
  }
}

function hazardOn(part: Expression, day: number): number {
  if (part.is === 'number') return part.value;
  if (part.is !== 'arithmetic') return day;
  const left = hazardOn(part.left, day);
  const right = hazardOn(part.right, day);
  switch (part.by) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return power(left, right);
  }
}
