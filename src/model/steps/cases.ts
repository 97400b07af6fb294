import type { Varying } from '../../scenario/scenario.ts';
import { type Test, testOf } from '../condition.ts';
import type { Drawn } from '../draws.ts';
import type { Person } from '../person.ts';
import type { StepPlan } from '../plan/plan.ts';
import type { Role } from '../staff/role.ts';
import type { World } from '../world.ts';

/** Figures of a step that are other where one role does the work (-1: whoever does), or for whom a test holds. */
export interface DrawnCase {
  readonly role: number;
  readonly holds: Test | null;
  readonly drawn: Drawn;
}

export type DrawnCases = { readonly [Figure in Varying]?: readonly DrawnCase[] };

/** What each figure is drawn as: the same draw, whatever the case. */
const DRAWN_AS: Readonly<Record<Varying, string>> = {
  takes: 'takes',
  writingUp: 'writing up',
  contacts: 'contacts',
  every: 'every',
  lasts: 'lasts',
};

/** Null: none of the figures of the step differs. Conditions ask for steps, which have to be there. */
export function casesOf(world: World, { name, by }: StepPlan): DrawnCases | null {
  if (by === null) return null;
  const figures = (Object.keys(by) as Varying[]).map((figure) => [
    figure,
    by[figure]!.map(({ role, if: holds, value }) => ({
      role,
      holds: holds === null ? null : testOf(world, holds),
      drawn: world.names.drawn(`${name} ${DRAWN_AS[figure]}`, value),
    })),
  ]);
  return Object.fromEntries(figures);
}

/** The figure for this person, by this role (null: none is needed, or none known): that of the first case that holds. */
export function drawnFor(
  usual: Drawn,
  cases: readonly DrawnCase[] | undefined,
  person: Person,
  by: Role | null,
): Drawn {
  if (cases === undefined) return usual;
  for (const { role, holds, drawn } of cases) {
    if (role !== -1 && by?.number !== role) continue;
    if (holds === null || holds(person)) return drawn;
  }
  return usual;
}
