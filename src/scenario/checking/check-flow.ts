import { listOf, mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../report.ts';
import {
  actionsOf,
  alwaysDecides,
  hasBrokenRule,
  type RawAction,
  type RawStep,
  type RawTeam,
  teamsOf,
} from './raw.ts';

interface Ways {
  /** Steps that may come next. */
  readonly next: ReadonlySet<string>;
  /** The referral may end here. */
  readonly ends: boolean;
}

/**
 * Within each team: every step can be come to, and from every step there is a way out. Not asked where a `go_to` names
 * no step or a rule is no rule: others would only look unreachable because of that.
 */
export function checkFlow(scenario: RawMap, report: TreeReport): void {
  const people = mapOf(scenario.people);
  for (const team of teamsOf(scenario)) {
    const first = team.steps[0];
    if (!first) continue;
    if (isUnclear(team)) continue;
    const ways = new Map(team.steps.map((step) => [step.name, waysFrom(step, team, people)]));
    const reached = closure([first.name], (step) => [...(ways.get(step)?.next ?? [])]);
    for (const step of team.steps) {
      if (!reached.has(step.name))
        report.key(
          'unreachable-step',
          step.path,
          `nobody can come to \`${step.name}\``,
          'name it in a `go_to`, or take it out',
        );
    }
    const ending = [...ways].filter(([, way]) => way.ends).map(([name]) => name);
    const out = closure(ending, (step) =>
      [...ways].filter(([, way]) => way.next.has(step)).map(([name]) => name),
    );
    const stuck = team.steps.filter(
      ({ name }) => reached.has(name) && !out.has(name) && goesRound(name, ways),
    );
    if (stuck.length > 0) {
      const circle = stuck.map((step) => `\`${step.name}\``).join(', ');
      report.key(
        'no-way-out',
        stuck[0]!.path,
        `people go round for ever in ${circle}`,
        'add a rule that ends the referral: `discharge`, `refer_to` …',
      );
    }
  }
}

/** A rule is no rule, or leads to a step that is not there: reported already. */
function isUnclear(team: RawTeam): boolean {
  const known = new Set(team.steps.map((step) => step.name));
  const leadsNowhere = ({ raw }: RawAction) => typeof raw.go_to === 'string' && !known.has(raw.go_to);
  return team.steps.some((step) => hasBrokenRule(step) || actionsOf(step).some(leadsNowhere));
}

function goesRound(step: string, ways: ReadonlyMap<string, Ways>): boolean {
  const after = [...(ways.get(step)?.next ?? [])];
  return closure(after, (each) => [...(ways.get(each)?.next ?? [])]).has(step);
}

function waysFrom(step: RawStep, team: RawTeam, people: RawMap): Ways {
  const next = new Set<string>();
  let ends = false;
  const add = (action: RawAction) => {
    const to = action.raw.go_to;
    if (action.raw.share === 0) return;
    if (typeof to === 'string') next.add(to);
    else ends = true;
  };
  const deciding = step.rules.findIndex(alwaysDecides);
  for (const rule of deciding < 0 ? step.rules : step.rules.slice(0, deciding + 1)) rule.actions.forEach(add);
  if (step.rules.length === 0) add({ path: [], raw: step.next === null ? {} : { go_to: step.next } });
  if (mayBeMissed(step, people)) add(step.missed ?? { path: [], raw: {} });
  if (step.next !== null && listOf(team.raw.skip_if_trusted).includes(step.name)) next.add(step.next);
  const checks = step.raw.checks_eligibility ?? step.raw.sees !== undefined;
  const accepts = team.raw.accepts;
  if (checks === true && typeof accepts === 'string' && accepts.trim() !== 'true') ends = true;
  return { next, ends };
}

/** Some people do not come to some contacts: only then does what happens after the last miss count as a way. */
function mayBeMissed(step: RawStep, people: RawMap): boolean {
  if (step.kind !== 'contact' && step.kind !== 'course') return false;
  const own = step.raw.attendance;
  if (typeof own === 'number') return own < 1;
  const everyone = [people, ...Object.values(mapOf(people.kinds)).map(mapOf)];
  const groups = Object.values(mapOf(people.groups)).flatMap((values) =>
    Object.values(mapOf(values)).map(mapOf),
  );
  return (
    everyone.some((each) => each.engagement !== undefined || belowOne(each.attendance)) ||
    groups.some((each) => each.attendance !== undefined)
  );
}

function belowOne(attendance: unknown): boolean {
  if (typeof attendance === 'number') return attendance < 1;
  return Object.values(mapOf(attendance)).some((each) => typeof each === 'number' && each < 1);
}

function closure(from: readonly string[], next: (name: string) => readonly string[]): Set<string> {
  const found = new Set(from);
  for (const name of found) for (const each of next(name)) found.add(each);
  return found;
}
