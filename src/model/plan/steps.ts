import { SPENT_ON } from '../../event-log/kinds.ts';
import { DECIDES, FREES } from '../../kernel/index.ts';
import type {
  Action,
  Cases,
  Condition,
  GroupSize,
  MissedPolicy,
  Rule,
  Scenario,
  Step,
  Value,
} from '../../scenario/scenario.ts';
import { actionPlan } from './actions.ts';
import { placeNumber } from './directory.ts';
import type { Names } from './names.ts';
import { type CasesPlan, CHANNELS, type RulePlan, type StepPlan } from './plan.ts';

const NEVER_MISSED: MissedPolicy = {
  attempts: 1,
  retryAfter: { kind: 'fixed', value: 0 },
  timeLost: null,
  then: { do: 'discharge', outcome: 'discharged_after_missed_contacts', plan: false },
};

/** @param ruleNumbers numbers of the flow rules, step by step. */
export function stepPlans(
  scenario: Scenario,
  names: Names,
  ruleNumbers: readonly (readonly number[])[],
): StepPlan[] {
  const eligibilityAsks = scenario.teams.some(({ accepts }) => asksOthers(accepts));
  const roles = scenario.teams.reduce((sum, team) => sum + team.roles.length, 0);
  const warm = scenario.principles.handover === 'warm';
  const action = (from: Action, team: string) => actionPlan(from, team, names, warm);
  const firstRole = (step: Step, team: string) =>
    step.kind === 'meeting'
      ? names.role(`${step.attendedBy[0].team}.${step.attendedBy[0].role}`)
      : names.role(`${team}.${step.role}`);

  const rule = (from: Rule, number: number, team: string): RulePlan => ({
    number,
    name: from.name,
    followed: from.followed,
    if: from.if,
    action: action(from.action, team),
  });

  return scenario.teams.flatMap((team, teamIndex) =>
    team.steps.map((step): StepPlan => {
      const number = names.step(`${team.name}.${step.name}`);
      const missed = 'missed' in step ? step.missed : NEVER_MISSED;
      const diary =
        step.kind === 'contact' && step.diary !== undefined ? names.diary(`${team.name}.${step.diary}`) : -1;
      const role = step.role === '' ? -1 : firstRole(step, team.name);
      return {
        number,
        name: `${team.name}.${step.name}`,
        team: teamIndex,
        kind: step.kind,
        role,
        ownList: hasOwnList(step),
        group: groupOf(step),
        together: togetherIn(step).map(({ role: of, orElse = [], workers }) => ({
          roles: [of, ...orElse].map((each) => names.role(`${team.name}.${each}`)),
          workers,
        })),
        anyOf: (groupOf(step) === null ? anyOf(step) : []).map((of) => names.role(`${team.name}.${of}`)),
        by: step.by === undefined ? null : casesPlan(step.by, (of) => names.role(`${team.name}.${of}`)),
        startsAt: 'startsAt' in step ? (step.startsAt ?? null) : null,
        interruptible: step.kind === 'desk' && step.interruptible,
        pauses: step.kind === 'desk' && step.pauses === true,
        takes: step.takes,
        writingUp: 'writingUp' in step ? step.writingUp : null,
        spentOn: SPENT_ON.indexOf(step.spentOn),
        seesErrorSd: step.seesErrorSd,
        assesses: step.assesses,
        // Whoever is on a course was accepted before: getting better does not make a person ineligible.
        checksEligibility: step.checksEligibility && step.kind !== 'course',
        skipIfTrusted: team.skipIfTrusted.includes(step.name),
        channel: CHANNELS.indexOf('channel' in step ? step.channel : 'phone'),
        attendance: 'attendance' in step ? step.attendance : 1,
        missed: {
          attempts: missed.attempts,
          retryAfter: missed.retryAfter,
          timeLost: missed.timeLost,
          then: action(missed.then, team.name),
        },
        course:
          step.kind === 'course'
            ? {
                contacts: step.contacts,
                every: step.every,
                samePerson: step.samePerson,
                holdsPlace: step.holdsPlace,
                helps: step.helps,
                reviewEvery: step.reviewEvery ?? 0,
              }
            : null,
        diary,
        stay: step.kind === 'stay' ? { lasts: step.lasts, helps: step.helps } : null,
        pools:
          step.kind === 'stay'
            ? [roles + placeNumber(scenario, team.name, step.place)]
            : step.kind === 'course' && step.holdsPlace
              ? (step.anyOf ?? [step.role]).map((of) => names.role(`${team.name}.${of}`))
              : [],
        heldOn: (step.kind === 'stay' || step.kind === 'course') && step.heldOn === true,
        rules: step.then.map((each, index) => rule(each, ruleNumbers[number][index], team.name)),
        endsIn: eligibilityAsks || step.then.some((each) => asksOthers(each.if)) ? DECIDES : FREES,
        rises: step.urgencyRises,
        byJoining: step.byJoining === true,
        givesUp:
          step.givesUp === undefined
            ? null
            : { after: step.givesUp.after, then: action(step.givesUp.then, team.name) },
        watches:
          step.urgencyRises.length > 0 ||
          team.keepsInTouch !== null ||
          step.givesUp !== undefined ||
          ('group' in step && step.group?.waitsAtMost !== undefined),
      };
    }),
  );
}

/** Whoever waits for it is not served with the other work of its role. */
function hasOwnList(step: Step): boolean {
  if (step.kind === 'meeting' || groupOf(step) !== null || anyOf(step).length > 0) return true;
  if (!('startsAt' in step)) return false;
  if ((step.startsAt ?? null) !== null) return true;
  return (
    step.kind === 'contact' && (step.together.length > 0 || (step.diary !== undefined && step.role !== ''))
  );
}

function casesPlan(by: Cases, roleNumber: (name: string) => number): CasesPlan {
  const figures = Object.entries(by).map(([figure, cases]) => [
    figure,
    cases.map(({ role, if: holds, value }) => ({
      role: role === undefined ? -1 : roleNumber(role),
      if: holds ?? null,
      value,
    })),
  ]);
  return Object.fromEntries(figures);
}

/** Roles of which one is enough. */
function anyOf(step: Step): readonly string[] {
  return ('anyOf' in step && step.anyOf) || [];
}

/** Whether a condition depends on how many wait, or how busy staff or places are. */
function asksOthers(condition: Condition | null): boolean {
  if (condition === null) return false;
  switch (condition.op) {
    case 'always':
    case 'flag':
    case 'is':
      return false;
    case 'and':
    case 'or':
      return condition.all.some(asksOthers);
    case 'not':
      return asksOthers(condition.of);
    case 'compare':
      return hasGauge(condition.left) || hasGauge(condition.right);
  }
}

function hasGauge(value: Value): boolean {
  switch (value.is) {
    case 'number':
    case 'need':
    case 'fact':
      return false;
    case 'gauge':
      return true;
    case 'arithmetic':
      return hasGauge(value.left) || hasGauge(value.right);
  }
}

function groupOf(step: Step): GroupSize | null {
  return 'group' in step ? (step.group ?? null) : null;
}

/** Everybody who has to be there at once; none where one worker sees one person. */
function togetherIn(
  step: Step,
): readonly { readonly role: string; readonly workers: number; readonly orElse?: readonly string[] }[] {
  const said = step.kind === 'contact' || step.kind === 'course' ? (step.together ?? []) : [];
  if (said.length > 0 || groupOf(step) === null) return said;
  return [{ role: step.role, workers: 1, orElse: anyOf(step).slice(1) }];
}
