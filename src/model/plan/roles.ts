import { caseloadPlaces } from '../../scenario/caseload-places.ts';
import { dutyShare, wtePerPost } from '../../scenario/contracted-time.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Names } from './names.ts';
import type { RolePlan, StepPlan } from './plan.ts';
import { cumulative } from './shares.ts';

export function rolePlans(scenario: Scenario, names: Names, steps: readonly StepPlan[]): RolePlan[] {
  return scenario.teams.flatMap((team, index) =>
    team.roles.map((role): RolePlan => {
      const wte = role.posts * (1 - role.vacancy);
      const number = names.role(`${team.name}.${role.name}`);
      const { staffing } = role;
      const from = staffing?.recruitment?.from ?? [];
      const elsewhere = from.reduce((left, { share }) => left - share, 1);
      const supervision = staffing?.supervision ?? null;
      return {
        name: `${team.name}.${role.name}`,
        team: index,
        wte,
        vacantWte: staffing === null || staffing.recruitment === null ? 0 : role.posts - wte,
        fundedWte: role.posts,
        placesOf: (inPost) => caseloadPlaces(role.caseloadPerPost, inPost),
        staffing,
        postsChange: staffing !== null && staffing.recruitment !== null,
        nextDoor:
          from.length === 0
            ? null
            : {
                roles: from.map((each) => names.role(`${each.team}.${each.role}`)),
                upTo: cumulative([...from.map(({ share }) => share), Math.max(0, elsewhere)]),
              },
        supervision:
          supervision === null
            ? null
            : {
                every: supervision.every,
                takes: supervision.takes,
                by: names.role(`${supervision.team}.${supervision.role}`),
              },
        otherDuties: (1 - role.clinicalShare) / role.clinicalShare,
        hasOwnLists: team.steps.some(
          (step) =>
            step.kind === 'course' &&
            step.samePerson &&
            (step.role === role.name || step.anyOf?.includes(role.name)),
        ),
        ownSteps: steps
          .filter(({ kind, ownList }) => ownList && kind !== 'meeting')
          .filter(
            (step) =>
              step.role === number ||
              step.anyOf.includes(number) ||
              step.together.some(({ roles }) => roles.includes(number)),
          )
          .map((step) => step.number),
        bookedSteps: steps
          .filter((step) => step.diary !== -1 && (step.role === number || step.anyOf.includes(number)))
          .map((step) => step.number),
        mayInterrupt: [...worksWith(steps, number)].some((each) =>
          steps.some((step) => step.interruptible && (step.role === each || step.anyOf.includes(each))),
        ),
        keepsInTouch: scenario.teams.some(
          ({ keepsInTouch }) =>
            keepsInTouch?.by.some((by) => by.team === team.name && by.role === role.name) === true,
        ),
        hours: role.hours,
        paces: role.paces ?? [],
        dutyShare: dutyShare(role, role.hours),
        wtePerPost: wtePerPost(role, role.hours),
      };
    }),
  );
}

/** The role itself, and those of which others may be wanted for one piece of work: at once, or in its place. */
function worksWith(steps: readonly StepPlan[], number: number): Set<number> {
  const found = new Set([number]);
  for (const { role, together, anyOf } of steps) {
    const roles = [role, ...together.flatMap((each) => each.roles), ...anyOf];
    if (roles.includes(number)) for (const each of roles) found.add(each);
  }
  return found;
}
