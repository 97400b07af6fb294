/** What is written, team by team, step by step, rule by rule, whatever its shape: for checks that run beside the schema. */
import { listOf, mapOf, type RawMap } from '../names.ts';
import type { Path } from '../reading/tree.ts';
import { ACTION_WORDS } from '../words.ts';

export interface RawTeam {
  readonly name: string;
  readonly path: Path;
  readonly raw: RawMap;
  readonly steps: readonly RawStep[];
}

export interface RawStep {
  readonly name: string;
  readonly path: Path;
  readonly raw: RawMap;
  readonly kind: 'desk' | 'contact' | 'course' | null;
  readonly role: unknown;
  readonly rolePath: Path;
  /** The step written after this one. */
  readonly next: string | null;
  readonly rules: readonly RawRule[];
  /** The action after the last missed contact; null where nothing is written. */
  readonly missed: RawAction | null;
}

export interface RawRule {
  readonly path: Path;
  readonly raw: RawMap;
  readonly actions: readonly RawAction[];
}

export interface RawAction {
  readonly path: Path;
  readonly raw: RawMap;
}

export function teamsOf(scenario: RawMap): RawTeam[] {
  return Object.entries(mapOf(scenario.teams)).map(([name, value]) => {
    const path = ['teams', name];
    const raw = mapOf(value);
    const steps = Object.entries(mapOf(raw.steps));
    return {
      name,
      path,
      raw,
      steps: steps.map(([step, said], index) =>
        stepOf([...path, 'steps', step], step, mapOf(said), steps[index + 1]?.[0] ?? null),
      ),
    };
  });
}

function stepOf(path: Path, name: string, raw: RawMap, next: string | null): RawStep {
  const kind =
    raw.desk !== undefined
      ? 'desk'
      : raw.contact !== undefined
        ? 'contact'
        : raw.course !== undefined
          ? 'course'
          : null;
  const course = mapOf(raw.course);
  const role = kind === 'desk' ? raw.desk : kind === 'contact' ? raw.with : course.with;
  const rolePath =
    kind === 'desk'
      ? [...path, 'desk']
      : kind === 'contact'
        ? [...path, 'with']
        : [...path, 'course', 'with'];
  const missed = mapOf(raw.missed).then;
  return {
    name,
    path,
    raw,
    kind,
    role,
    rolePath,
    next,
    rules: rulesOf([...path, 'then'], raw.then),
    missed: missed === undefined ? null : { path: [...path, 'missed', 'then'], raw: mapOf(missed) },
  };
}

function rulesOf(path: Path, then: unknown): RawRule[] {
  const items = Array.isArray(then)
    ? then.map((item, index) => [[...path, index] as Path, item] as const)
    : then === undefined
      ? []
      : [[path, then] as const];
  return items.map(([at, item]) => {
    const raw = mapOf(item);
    const ways = listOf(raw.shares);
    const actions =
      ways.length > 0
        ? ways.map((way, index) => ({ path: [...at, 'shares', index], raw: mapOf(way) }))
        : [{ path: at, raw }];
    return { path: at, raw, actions };
  });
}

/** Every action of a step: of its rules and after missed contacts. */
export function actionsOf(step: RawStep): RawAction[] {
  return [...step.rules.flatMap((rule) => rule.actions), ...(step.missed ? [step.missed] : [])];
}

/** The rule decides about everyone who comes to it. */
export function alwaysDecides(rule: RawRule): boolean {
  const condition = rule.raw.if;
  const always =
    condition === undefined ||
    condition === true ||
    (typeof condition === 'string' && condition.trim() === 'true');
  const followed = rule.raw.followed;
  return always && (followed === undefined || followed === 1);
}

/** Something in the list is no rule at all; that is reported by its shape, and nothing can be said of the order. */
export function hasBrokenRule(step: RawStep): boolean {
  return step.rules.some((rule) => !ACTION_WORDS.some((word) => rule.raw[word] !== undefined));
}
