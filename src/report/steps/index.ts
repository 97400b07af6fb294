import type { Step, Team } from '../../scenario/scenario.ts';
import { contact } from './contact.ts';
import { course } from './course.ts';
import { desk } from './desk.ts';
import { meeting } from './meeting.ts';
import { route } from './route.ts';
import { stay } from './stay.ts';
import type { StepKind, StepWords } from './step.ts';

/** Every kind of step, in the order of the legend. */
export const STEPS = { desk, contact, course, meeting, stay, route } satisfies {
  readonly [Kind in StepKind]: StepWords<Kind>;
};

export function isStepKind(kind: string): kind is StepKind {
  return Object.hasOwn(STEPS, kind);
}

/** Words for this step: `StepWords` of its own kind, which the compiler cannot tell of a step of any. */
function wordsOf(step: Step): StepWords<Step['kind']> {
  return STEPS[step.kind] as StepWords<Step['kind']>;
}

/** Small print in its box on the map. */
export function onMap(step: Step, team: Team): string {
  return wordsOf(step).onMap(step, team);
}

/** `Triage (desk work, 20 minutes of nurse)`. */
export function inMethods(step: Step, team: Team): string {
  return `${step.title} (${wordsOf(step).inMethods(step, team)})`;
}
