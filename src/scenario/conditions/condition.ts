/** Conditions of rules and of eligibility: what is written, and the tree that it becomes. */

import { parse } from '../../conditions/parse.ts';
import { type Fault, Stop } from '../../conditions/tokens.ts';
import { leaf, quoted, Wrong } from '../language/say.ts';
import type { Names } from '../names.ts';
import type { Context } from '../teams.ts';
import type { FactName, FlagName } from '../words.ts';
import { Binder } from './bind.ts';

/** Text is kept as it is: conditions are read with all names of the scenario at hand. */
export const conditionSchema = () =>
  leaf(
    'condition',
    { type: ['string', 'boolean'], examples: ['severity >= 4 and not has_been_assessed'] },
    (value): string | Wrong => {
      if (typeof value === 'boolean') return String(value);
      if (typeof value === 'string' && value.trim() !== '') return value;
      return new Wrong(
        'wrong-type',
        `${quoted(value)} is not a condition`,
        'for example `severity >= 4 and not has_been_assessed`',
      );
    },
  );

/** Conditions of rules and of eligibility, as trees. */
export type Condition =
  | { readonly op: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'always'; readonly is: boolean }
  | { readonly op: 'flag'; readonly name: FlagName }
  | {
      readonly op: 'compare';
      readonly by: '<' | '<=' | '>' | '>=' | '==' | '!=';
      readonly left: Value;
      readonly right: Value;
    }
  /** kind, source, urgency, weekday or a group, compared with one of its names. */
  | { readonly op: 'is'; readonly what: string; readonly name: string; readonly negated: boolean };

export type Value =
  /** `written` where minutes alone would not be understood: a date. */
  | { readonly is: 'number'; readonly value: number; readonly written?: string }
  /** A need as seen; `need` is an index into People.needs. */
  | { readonly is: 'need'; readonly need: number }
  | { readonly is: 'fact'; readonly name: FactName }
  /** waiting(step or team): people on the list; caseload(role): share of places held; load(role): share of workers on duty who are busy. */
  | { readonly is: 'gauge'; readonly gauge: 'waiting' | 'caseload' | 'load'; readonly of: string }
  | {
      readonly is: 'arithmetic';
      readonly by: '+' | '-' | '*' | '/' | '^';
      readonly left: Value;
      readonly right: Value;
    };

/** Null: holds always. */
export function normaliseCondition(text: string | undefined, context: Context): Condition | null {
  if (text === undefined) return null;
  const read = readCondition(text, context.names, context.team).condition;
  return read.op === 'always' && read.is ? null : read;
}

/**
 * A condition as plain data, read once. `team` is the one in whose place it stands: bare names of steps and roles are
 * looked up there first. With faults the condition is of no use.
 */
export function readCondition(
  text: string,
  names: Names,
  team: string,
): { condition: Condition; faults: readonly Fault[] } {
  try {
    const binder = new Binder(names, team);
    const condition = binder.condition(parse(text));
    return { condition, faults: binder.faults };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return { condition: { op: 'always', is: true }, faults: [stop.fault] };
  }
}
