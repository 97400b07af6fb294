import { DAY } from '../../event-log/units.ts';
import type { Rule, Scenario, Team } from '../../scenario/scenario.ts';

/** A flow rule with its team and step, by number. */
export interface NumberedRule {
  readonly rule: Rule;
  /** The name in the log: rules that came with a change and have the name of an earlier one say since when. */
  readonly name: string;
  readonly team: number;
  readonly step: number;
}

/**
 * The flow rules of all phases, in the order in which the log numbers them: first those of the scenario, team by team
 * and step by step, then those that changes bring. A rule that stays as it is keeps its number.
 */
export function numberedRules(scenario: Scenario): {
  rules: readonly NumberedRule[];
  /** For each phase (0: the scenario until its first change) and step, the numbers of its rules. */
  numbers: readonly (readonly (readonly number[])[])[];
} {
  const rules: NumberedRule[] = [];
  const known = new Map<string, number>();
  const names = new Set<string>();
  const ofPhase = (teams: readonly Team[], from: number) => {
    let step = 0;
    return teams.flatMap((team, teamNumber) =>
      team.steps.map((each) => {
        const stepNumber = step++;
        return each.then.map((rule, index) => {
          const twins = each.then.slice(0, index).filter((other) => same(other, rule)).length;
          const key = JSON.stringify([stepNumber, twins, rule]);
          const found = known.get(key);
          if (found !== undefined) return found;
          const name = from > 0 && names.has(rule.name) ? `${rule.name} from day ${day(from)}` : rule.name;
          names.add(name);
          known.set(key, rules.length);
          return rules.push({ rule, name, team: teamNumber, step: stepNumber }) - 1;
        });
      }),
    );
  };
  const phases = [{ teams: scenario.teams, from: 0 }, ...(scenario.phases ?? [])];
  const numbers = phases.map(({ teams, from }) => ofPhase(teams, from));
  return { rules, numbers };
}

function same(a: Rule, b: Rule): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Days since the start of the run, as briefly as they can be written. */
function day(minutes: number): string {
  return String(Number((minutes / DAY).toFixed(3)));
}
