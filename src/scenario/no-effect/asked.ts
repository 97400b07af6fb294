/** What a scenario asks of people, wherever it asks it. */
import type { Condition, Value } from '../conditions/condition.ts';
import { readCondition } from '../conditions/condition.ts';
import { mapOf, type RawMap } from '../names.ts';
import { actionsOf } from '../rules/action.ts';
import { conditionsInCases } from '../steps/cases.ts';
import type { RawStep, RawTeam } from '../written.ts';
import type { Written } from './trap.ts';

/** What was read before: many ask for it, of the same teams. */
const known = new WeakMap<Written['teams'], readonly Condition[]>();

/** Every condition, of eligibility, of rules and of cases. */
export function conditionsOf({ teams, names }: Written): readonly Condition[] {
  const before = known.get(teams);
  if (before !== undefined) return before;
  const conditions = teams.flatMap(({ name, raw, steps }) => {
    const texts = [
      raw.accepts,
      ...steps.flatMap(({ rules }) => rules.map((rule) => rule.raw.if)),
      ...steps.flatMap((step) => conditionsInCases(step, names)),
    ];
    return texts.flatMap((text) =>
      typeof text === 'string' ? [readCondition(text, names, name).condition] : [],
    );
  });
  known.set(teams, conditions);
  return conditions;
}

/** The values that a condition compares. */
export function valuesIn(condition: Condition): Value[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.all.flatMap(valuesIn);
    case 'not':
      return valuesIn(condition.of);
    case 'compare':
      return [...partsOf(condition.left), ...partsOf(condition.right)];
    case 'always':
    case 'flag':
    case 'is':
      return [];
  }
}

function partsOf(value: Value): Value[] {
  return value.is === 'arithmetic' ? [...partsOf(value.left), ...partsOf(value.right)] : [value];
}

/** Names of what a condition asks by name: kind, source, urgency, a group. */
export function askedByName(condition: Condition): string[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.all.flatMap(askedByName);
    case 'not':
      return askedByName(condition.of);
    case 'is':
      return [condition.what];
    case 'always':
    case 'flag':
    case 'compare':
      return [];
  }
}

/** Whether somebody, referrer or worker, looks for the team that fits. */
export function looksForFit({ scenario, teams }: Written): { referrers: boolean; workers: boolean } {
  const principles = mapOf(scenario.principles);
  const goTo = principles.referrals_go_to ?? (teams.length === 1 ? teams[0]!.name : 'best_fit');
  const sources = Object.values(mapOf(scenario.sources)).map(mapOf);
  const actions = teams.flatMap(({ steps }) => steps.flatMap(actionsOf)).map(({ raw }) => raw);
  const passesOn = (said: unknown) => said === 'pass_on';
  return {
    referrers: goTo === 'best_fit' && sources.some(({ refers_to }) => refers_to === undefined),
    workers:
      actions.some((action) => action.refer_to === 'best_fit' || action.pass_on === true) ||
      teams.some((team) => turnsAway(team) && passesOn(team.raw.not_eligible ?? principles.not_eligible)),
  };
}

/** The step asks, once somebody has looked, whether this is the team for them. */
export function asksEligibility({ kind, raw }: RawStep): boolean {
  return kind !== 'course' && (raw.checks_eligibility ?? raw.sees !== undefined) === true;
}

/** Whether the team is for some people only. */
export function isForSome({ raw }: RawTeam): boolean {
  return typeof raw.accepts === 'string' && raw.accepts.trim() !== 'true';
}

/** Whether the team turns people away: by looking, or by a rule. */
export function turnsAway(team: RawTeam): boolean {
  return (
    (isForSome(team) && team.steps.some(asksEligibility)) ||
    team.steps.some((step) => actionsOf(step).some(({ raw }) => raw.not_eligible === true)) ||
    mapOf(team.raw.waiting_list).closes_above !== undefined
  );
}

/** What is said of everybody and of each kind, with its path. */
export function everyone(scenario: RawMap): { raw: RawMap; path: string[] }[] {
  const people = mapOf(scenario.people);
  const kinds = Object.entries(mapOf(people.kinds)).map(([kind, raw]) => ({
    raw: mapOf(raw),
    path: ['people', 'kinds', kind],
  }));
  return [{ raw: people, path: ['people'] }, ...kinds];
}
