/** What is written, team by team, step by step, rule by rule, whatever its shape: for checks that run beside the schema. */
import type { Path } from '../problems/problem.ts';
import { mapOf, type RawMap } from './names.ts';
import type { RawAction } from './rules/action.ts';
import { type RawRule, rulesOf } from './rules/rule.ts';
import { needsInWords, type RawNeed } from './steps/workers.ts';

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
      return raw.with === undefined ? [] : needsInWords(team, raw.with, [...path, 'with']);
    case 'course':
      return needsInWords(team, mapOf(raw.course).with, [...path, 'course', 'with']);
    case 'meeting':
      return needsInWords(team, mapOf(raw.attended_by), [...path, 'attended_by']);
  }
}
