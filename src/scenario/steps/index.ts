/** The kinds of step, and what is asked of a step whatever its kind. */

import { byKey } from '../language/forms.ts';
import type { SaidStep } from '../language.ts';
import type { RawMap } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { Context, Team } from '../teams.ts';
import type { RawStep, RawTeam } from '../written.ts';
import { contact } from './contact.ts';
import { course } from './course.ts';
import { desk } from './desk.ts';
import { meeting } from './meeting.ts';
import { somePeopleMiss } from './missed.ts';
import { checkPlace, frameOf } from './parts.ts';
import { route } from './route.ts';
import { stay } from './stay.ts';
import type { Step, StepKind, StepLanguage, StepOf } from './step.ts';
import { checkSomebodyNeeded } from './workers.ts';

/** Every kind of step by its word, in the order of the language reference. */
const STEPS = { desk, contact, course, meeting, stay, route } satisfies {
  readonly [Kind in StepKind]: StepLanguage<StepOf<Kind>, never>;
};

const STEP_KINDS = Object.keys(STEPS) as StepKind[];

/** `STEPS[kind]` for a step of any kind, which the compiler cannot tell to be of this one. */
function languageOf(kind: StepKind): StepLanguage<Step, SaidStep> {
  return STEPS[kind] as StepLanguage<Step, never>;
}

export const stepSchema = () =>
  byKey(
    `a step is one of ${STEP_KINDS.join(', ')}`,
    STEP_KINDS,
    Object.values(STEPS).map((kind) => kind.schema()),
  );

/** The kind whose word is written; null: none. */
export function kindOf(raw: Readonly<Partial<Record<StepKind, unknown>>>): StepKind | null {
  return STEP_KINDS.find((kind) => raw[kind] !== undefined) ?? null;
}

/** Where, below a step of this kind, the roles are written that do it. */
export function staffAt(kind: StepKind | null): StepLanguage<Step, never>['staffAt'] {
  return kind === null ? null : languageOf(kind).staffAt;
}

/** One step with all defaults; `next` is the step written after it. */
export function normaliseStep(name: string, said: SaidStep, next: string | null, context: Context): Step {
  return languageOf(kindOf(said)!).normalise(said, frameOf(name, said, next, context), context);
}

/** Each step can be done, as far as it can be told from what is written. */
export function checkSteps(scenario: RawMap, teams: readonly RawTeam[], report: TreeReport): void {
  for (const team of teams)
    for (const step of team.steps) {
      checkSomebodyNeeded(step, report);
      checkPlace(step, team, report);
      if (step.kind !== null) languageOf(step.kind).check?.(step, team, scenario, report);
    }
}

/** Some people do not come to some contacts: only then does what happens after the last miss count as a way. */
export function mayBeMissed({ kind, raw }: RawStep, people: RawMap): boolean {
  return kind !== null && languageOf(kind).attended === true && somePeopleMiss(raw, people);
}

/** Whether no time passes in a step. */
export function takesNoTime({ kind, raw }: RawStep, people: RawMap): boolean {
  return kind !== null && languageOf(kind).takesNoTime(raw, people);
}

/** What a step is, which no change within a run may change. */
export function fixedOf(step: Step): readonly unknown[] {
  const { kind, role, title, spentOn, assesses } = step;
  return [kind, role, title, spentOn, assesses, ...languageOf(kind).fixed(step)];
}

/** What whoever is at a step holds one of, and how many of these there are. */
export function poolOf(step: Step, team: Team): { readonly name: string; readonly places: number } | null {
  return languageOf(step.kind).pool?.(step, team) ?? null;
}
