import { isConstant, mean } from '../../random/index.ts';
import { caseloadPlaces } from '../../scenario/caseload-places.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { notEligiblePlan } from './actions.ts';
import { diariesOf } from './diaries.ts';
import { placeKinds } from './directory.ts';
import { kindPlan } from './kinds.ts';
import { type Names, namesOf } from './names.ts';
import type { MeetingPlan, Plan, SourcePlan, StepPlan } from './plan.ts';
import { rolePlans } from './roles.ts';
import { numberedRules } from './rule-numbers.ts';
import { cumulative } from './shares.ts';
import { stepPlans } from './steps.ts';
import { teamPlans } from './teams.ts';

/** One plan for each phase of the run; the first is the scenario until its first change. */
export function plansOf(scenario: Scenario): Plan[] {
  const { numbers } = numberedRules(scenario);
  const changed = (scenario.phases ?? []).map(
    ({ people, sources, principles, teams, bankHolidays }): Scenario => ({
      ...scenario,
      time: { ...scenario.time, bankHolidays },
      people,
      sources,
      principles,
      teams,
    }),
  );
  return [scenario, ...changed].map((each, phase) => planOf(each, numbers[phase]));
}

/** @param ruleNumbers numbers of the flow rules, step by step. */
function planOf(scenario: Scenario, ruleNumbers: readonly (readonly number[])[]): Plan {
  const { people, principles } = scenario;
  const names = namesOf(scenario);
  const steps = stepPlans(scenario, names, ruleNumbers);
  const places = Float64Array.from([
    ...scenario.teams.flatMap((team) =>
      team.roles.map((role) => caseloadPlaces(role.caseloadPerPost, role.posts * (1 - role.vacancy))),
    ),
    ...placeKinds(scenario.teams).map(({ number }) => number ?? Number.POSITIVE_INFINITY),
  ]);
  return {
    scenario,
    needs: people.needs.length,
    kinds: people.kinds.map((kind) => kindPlan(kind, names)),
    sources: sourcePlans(scenario, names),
    groupShares: people.groups.map(({ values }) => cumulative(values.map((value) => value.share))),
    teams: teamPlans(scenario, names),
    steps,
    roles: rolePlans(scenario, names, steps),
    meetings: meetingPlans(scenario, names, steps),
    diaries: diariesOf(scenario),
    places,
    placeHours: placeHours(scenario),
    ownStepsOfPool: Array.from(places, (_, pool) =>
      steps
        .filter(
          (step) =>
            step.pools.includes(pool) &&
            (step.group !== null || step.pools.length > 1 || (step.stay !== null && step.startsAt !== null)),
        )
        .map(({ number }) => number),
    ),
    frontDoor: principles.referralsGoTo === null ? -1 : names.team(principles.referralsGoTo),
    notEligible: notEligiblePlan(principles.notEligible, names),
    warm: principles.handover === 'warm',
    handoverTakes: principles.handoverTakes,
    hopLimit: principles.hopLimit,
    anyReEntry: scenario.teams.some(({ reEntry }) => reEntry !== null),
  };
}

/** Caseloads have no hours. */
function placeHours({ teams }: Scenario): Plan['placeHours'] {
  return [
    ...teams.flatMap(({ roles }) => roles.map(() => null)),
    ...teams.flatMap((team) => (team.places ?? []).map(({ byHours }) => byHours?.hours ?? null)),
  ];
}

function sourcePlans({ sources, people }: Scenario, names: Names): SourcePlan[] {
  return sources.map((source) => ({
    source,
    refersTo: source.refersTo === null ? -1 : names.team(source.refersTo),
    batch: isConstant(source.batch) && mean(source.batch) === 1 ? null : source.batch,
    kinds: cumulative(source.kindShares ?? people.kinds.map((kind) => kind.share)),
  }));
}

function meetingPlans(scenario: Scenario, names: Names, steps: readonly StepPlan[]): MeetingPlan[] {
  return scenario.teams.flatMap((team) =>
    team.steps.flatMap((step) => {
      if (step.kind !== 'meeting') return [];
      const attendedBy = step.attendedBy.map(({ team: of, role, workers }) => ({
        role: names.role(`${of}.${role}`),
        workers,
      }));
      const { times, takesUpTo, lastsAtLeast } = step;
      const number = names.step(`${team.name}.${step.name}`);
      return [{ step: steps[number], times, attendedBy, takesUpTo, lastsAtLeast }];
    }),
  );
}
