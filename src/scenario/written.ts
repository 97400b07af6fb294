/** What is written, team by team, step by step, rule by rule, whatever its shape: for checks that run beside the schema. */
import type { Path } from '../problems/problem.ts';
import { givingUpOf } from './gives-up.ts';
import { mapOf, type RawMap } from './names.ts';
import type { RawAction } from './rules/action.ts';
import { type RawRule, rulesOf } from './rules/rule.ts';
import type { Place } from './rules/ways.ts';
import { kindOf, staffAt } from './steps/index.ts';
import type { StepKind } from './steps/step.ts';
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
  readonly kind: StepKind | null;
  /** Where the roles are written that do it, and whether anything is written there; null: it needs no staff. */
  readonly staffAt: Path | null;
  readonly isStaffSaid: boolean;
  /** The roles that do it; the first is the one whose work it is. */
  readonly needs: readonly RawNeed[];
  /** The step written after this one. */
  readonly next: string | null;
  readonly rules: readonly RawRule[];
  /** The action after the last missed contact; null where nothing is written. */
  readonly missed: RawAction | null;
  /** What whoever gives up waiting for it does: as it says itself, or as its team does. */
  readonly givingUp: readonly RawAction[];
}

export function teamsOf(scenario: RawMap): RawTeam[] {
  const teams = Object.keys(mapOf(scenario.teams));
  return Object.entries(mapOf(scenario.teams)).map(([name, value]) => {
    const path = ['teams', name];
    const raw = mapOf(value);
    const steps = Object.entries(mapOf(raw.steps));
    const names = steps.map(([step]) => step);
    return {
      name,
      path,
      raw,
      steps: steps.map(([step, said], index) =>
        stepOf(
          [...path, 'steps', step],
          step,
          mapOf(said),
          { team: name, teams, steps: names, next: names[index + 1] ?? null },
          mapOf(raw.waiting_list).gives_up,
        ),
      ),
    };
  });
}

function stepOf(path: Path, name: string, raw: RawMap, place: Place, ofTeam: unknown): RawStep {
  const kind = kindOf(raw);
  const where = staffAt(kind);
  const staff = where?.reduce<unknown>((here, key) => mapOf(here)[key], raw);
  const at = where === null ? null : [...path, ...where];
  const missed = mapOf(raw.missed).then;
  return {
    name,
    path,
    raw,
    kind,
    staffAt: at,
    isStaffSaid: staff !== undefined,
    needs: at === null || staff === undefined ? [] : needsInWords(String(path[1]), staff, at),
    next: place.next,
    rules: rulesOfStep(path, raw, place),
    missed: missed === undefined ? null : { path: [...path, 'missed', 'then'], raw: mapOf(missed) },
    givingUp:
      raw.gives_up === undefined
        ? givingUpOf([...path.slice(0, 2), 'waiting_list', 'gives_up'], ofTeam, place)
        : givingUpOf([...path, 'gives_up'], raw.gives_up, place),
  };
}

/** Shares alone are one rule, at the step itself. */
function rulesOfStep(path: Path, { then, shares }: RawMap, place: Place): RawRule[] {
  return then === undefined && shares !== undefined
    ? rulesOf(path, { shares }, place)
    : rulesOf([...path, 'then'], then, place);
}
