import type { Step as StepOf } from '../../scenario/scenario.ts';
import type { StepPlan } from '../plan/plan.ts';
import { CONTACT_STAGES } from './contact.ts';
import { COURSE_STAGES } from './course.ts';
import { DESK_STAGES } from './desk.ts';
import { DIARY_STAGES } from './diary.ts';
import { MEETING_STAGES } from './meeting.ts';
import { ROUTE_STAGES } from './route.ts';
import { STAY_STAGES } from './stay.ts';
import type { Stages } from './step.ts';

/** What each kind of step does. A new kind is a file with its stages, and a line here. */
const KINDS = {
  desk: DESK_STAGES,
  contact: CONTACT_STAGES,
  course: COURSE_STAGES,
  meeting: MEETING_STAGES,
  stay: STAY_STAGES,
  route: ROUTE_STAGES,
} satisfies Record<StepOf['kind'], Stages>;

export function stagesOf({ kind, diary }: StepPlan): Stages {
  return diary === -1 ? KINDS[kind] : DIARY_STAGES;
}
