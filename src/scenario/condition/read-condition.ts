import type { Names } from '../names.ts';
import type { Condition } from '../scenario.ts';
import { Binder } from './bind.ts';
import { parse } from './parse.ts';
import { type Fault, Stop } from './tokens.ts';

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
