/** Whether a condition can hold at all, as far as its form and the bounds of what it compares show. */
import type { Condition, Value } from './condition.ts';

/** What is known of a value that is compared: it lies within these, both included. */
export type BoundsOf = (value: Value) => { readonly from: number; readonly to: number };
/** All the names of what is asked by name: kind, source, a group. */
export type NamesOf = (what: string) => readonly string[];

type Comparison = Extract<Condition, { op: 'compare' }>;
type Naming = Extract<Condition, { op: 'is' }>;

/** Nobody ever fulfils it. */
export function neverHolds(condition: Condition, bounds: BoundsOf, names: NamesOf): boolean {
  switch (condition.op) {
    case 'always':
      return !condition.is;
    case 'flag':
      return false;
    case 'not': {
      const turned = negated(condition.of);
      return turned !== null && neverHolds(turned, bounds, names);
    }
    case 'or':
      return condition.all.every((part) => neverHolds(part, bounds, names));
    case 'and':
    case 'compare':
    case 'is':
      return cannotAllHold(partsOf(condition), bounds, names);
  }
}

/** Everybody fulfils it. */
export function alwaysHolds(condition: Condition, bounds: BoundsOf, names: NamesOf): boolean {
  const turned = negated(condition);
  return turned !== null && neverHolds(turned, bounds, names);
}

/** Null where its form does not show what it would be. */
export function negated(condition: Condition): Condition | null {
  switch (condition.op) {
    case 'always':
      return { op: 'always', is: !condition.is };
    case 'flag':
      return null;
    case 'not':
      return condition.of;
    case 'is':
      return { ...condition, negated: !condition.negated };
    case 'compare':
      return { ...condition, by: OPPOSITE[condition.by] };
    case 'and':
    case 'or': {
      const all = condition.all.map(negated);
      if (all.includes(null)) return null;
      return { op: condition.op === 'and' ? 'or' : 'and', all: all as Condition[] };
    }
  }
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' } as const;

function partsOf(condition: Condition): readonly Condition[] {
  return condition.op === 'and' ? condition.all.flatMap(partsOf) : [condition];
}

function cannotAllHold(parts: readonly Condition[], bounds: BoundsOf, names: NamesOf): boolean {
  const others = parts.filter(({ op }) => op !== 'compare' && op !== 'is');
  if (others.some((part) => neverHolds(part, bounds, names))) return true;
  return (
    groupsOf(parts.filter(isComparison), ({ left }) => JSON.stringify(left)).some((each) =>
      isEmpty(each, bounds),
    ) ||
    groupsOf(parts.filter(isNaming), ({ what }) => what).some((each) =>
      names(each[0]!.what).every((name) => each.some((part) => (part.name === name) === part.negated)),
    )
  );
}

function isComparison(condition: Condition): condition is Comparison {
  return condition.op === 'compare' && condition.right.is === 'number';
}

function isNaming(condition: Condition): condition is Naming {
  return condition.op === 'is';
}

function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

/** No number is within the bounds of what is compared and within all the comparisons. */
function isEmpty(comparisons: readonly Comparison[], bounds: BoundsOf): boolean {
  let { from, to } = bounds(comparisons[0]!.left);
  let [fromIsOut, toIsOut] = [false, false];
  for (const { by, right } of comparisons) {
    const value = right.is === 'number' ? right.value : Number.NaN;
    if ((by === '>' && value >= from) || ((by === '>=' || by === '==') && value > from))
      [from, fromIsOut] = [value, by === '>'];
    if ((by === '<' && value <= to) || ((by === '<=' || by === '==') && value < to))
      [to, toIsOut] = [value, by === '<'];
    if (by === '==' && (value < from || value > to)) return true;
  }
  return from > to || (from === to && (fromIsOut || toIsOut));
}
