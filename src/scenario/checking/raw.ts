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
  readonly kind: 'desk' | 'contact' | 'course' | 'meeting' | 'stay' | null;
  /** The roles that do it; the first is the one whose work it is. */
  readonly needs: readonly RawNeed[];
  /** The step written after this one. */
  readonly next: string | null;
  readonly rules: readonly RawRule[];
  /** The action after the last missed contact; null where nothing is written. */
  readonly missed: RawAction | null;
}

/** A role that a step needs, and how many of its workers at once, as written. */
export interface RawNeed {
  readonly team: string;
  readonly role: unknown;
  readonly workers: unknown;
  readonly path: Path;
  /** The role is a key at the path, not its value. */
  readonly isKey: boolean;
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
          : raw.meeting !== undefined
            ? 'meeting'
            : raw.stay !== undefined
              ? 'stay'
              : null;
  const missed = mapOf(raw.missed).then;
  return {
    name,
    path,
    raw,
    kind,
    needs: needsOf(kind, raw, path),
    next,
    rules: rulesOf([...path, 'then'], raw.then),
    missed: missed === undefined ? null : { path: [...path, 'missed', 'then'], raw: mapOf(missed) },
  };
}

function needsOf(kind: RawStep['kind'], raw: RawMap, path: Path): RawNeed[] {
  const team = String(path[1]);
  switch (kind) {
    case null:
    case 'stay':
      return [];
    case 'desk':
      return [{ team, role: raw.desk, workers: 1, path: [...path, 'desk'], isKey: false }];
    case 'contact':
      return raw.with === undefined ? [] : together(team, raw.with, [...path, 'with']);
    case 'course':
      return together(team, mapOf(raw.course).with, [...path, 'course', 'with']);
    case 'meeting':
      return together(team, mapOf(raw.attended_by), [...path, 'attended_by']);
  }
}

/** One role, a list of roles, or roles with how many of each. */
function together(team: string, said: unknown, path: Path): RawNeed[] {
  if (Array.isArray(said)) {
    return said.flatMap((role, index) =>
      said.indexOf(role) < index
        ? []
        : [
            {
              team,
              role,
              workers: said.filter((each) => each === role).length,
              path: [...path, index],
              isKey: false,
            },
          ],
    );
  }
  if (typeof said !== 'object' || said === null)
    return [{ team, role: said, workers: 1, path, isKey: false }];
  return Object.entries(said).map(([name, workers]) => {
    const at = path.at(-1) === 'attended_by' ? name.indexOf('.') : -1;
    const [of, role] = at < 0 ? [team, name] : [name.slice(0, at), name.slice(at + 1)];
    return { team: of, role, workers, path: [...path, name], isKey: true };
  });
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
