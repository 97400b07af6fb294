import { listOf, mapOf, type RawMap } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { actionsOf, type RawAction } from './rules/action.ts';
import { alwaysDecides, hasBrokenRule } from './rules/rule.ts';
import { mayBeMissed } from './steps/index.ts';
import type { RawStep, RawTeam } from './written.ts';

interface Ways {
  /** Steps that may come next. */
  readonly next: ReadonlySet<string>;
  /** The referral may end here. */
  readonly ends: boolean;
  /** Teams that it may go on to, and whether the request for help itself may end here. */
  readonly refersTo: ReadonlySet<string>;
  readonly stops: boolean;
}

/**
 * Within each team: every step can be come to, and from every step there is a way out. Not asked where a `go_to` names
 * no step or a rule is no rule: others would only look unreachable because of that.
 */
export function checkFlow(scenario: RawMap, teams: readonly RawTeam[], report: TreeReport): void {
  const people = mapOf(scenario.people);
  const onward = new Map<string, Onward>();
  for (const team of teams) {
    const first = team.steps[0];
    if (!first) continue;
    if (isUnclear(team)) continue;
    const ways = new Map(team.steps.map((step) => [step.name, waysFrom(step, team, people)]));
    const backTo = mapOf(team.raw.re_entry).to;
    const doors = typeof backTo === 'string' && ways.has(backTo) ? [first.name, backTo] : [first.name];
    const reached = closure(doors, (step) => [...(ways.get(step)?.next ?? [])]);
    for (const step of team.steps) {
      if (!reached.has(step.name))
        report.key(
          'unreachable-step',
          step.path,
          `nobody can come to \`${step.name}\``,
          'name it in a `go_to`, or take it out',
        );
    }
    const taken = [...reached].map((step) => ways.get(step)!);
    onward.set(team.name, {
      path: team.path,
      to: new Set(taken.flatMap((way) => [...way.refersTo])),
      stops: taken.some((way) => way.stops),
    });
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
  checkCircles(onward, report);
}

/** Where referrals to one team go on to, and whether a request for help may end with it. */
interface Onward {
  readonly path: RawTeam['path'];
  readonly to: ReadonlySet<string>;
  readonly stops: boolean;
}

/** From every team there is a way to one with which a request for help can end, before the hop limit ends it. */
function checkCircles(onward: ReadonlyMap<string, Onward>, report: TreeReport): void {
  const leadsTo = (to: string) => [...onward].filter(([, each]) => each.to.has(to)).map(([team]) => team);
  const stopping = [...onward].filter(([, each]) => each.stops).map(([team]) => team);
  // A team whose own rules are unclear may be the end of it.
  const unclear = [...onward.values()].flatMap(({ to }) => [...to]).filter((team) => !onward.has(team));
  const out = closure([...stopping, ...unclear], leadsTo);
  const stuck = [...onward].filter(([team, { to }]) => !out.has(team) && to.size > 0);
  if (stuck.length === 0) return;
  report.key(
    'no-way-out',
    stuck[0]![1].path,
    `people are referred round for ever among ${stuck.map(([team]) => `\`${team}\``).join(', ')}`,
    'add a rule that ends the request for help: `discharge`, `return_to_referrer` …',
  );
}

/** A rule is no rule, or leads to a step that is not there: reported already. */
function isUnclear(team: RawTeam): boolean {
  const known = new Set(team.steps.map((step) => step.name));
  const leadsNowhere = ({ raw }: RawAction) => typeof raw.go_to === 'string' && !known.has(raw.go_to);
  const isNoShare = (share: unknown) => share !== undefined && typeof share !== 'number' && share !== 'rest';
  return team.steps.some(
    (step) =>
      hasBrokenRule(step) ||
      actionsOf(step).some(leadsNowhere) ||
      // A share of a rule that has none, or one that cannot be read: told of by its shape.
      step.rules.some(
        ({ raw, actions }) =>
          raw.share !== undefined || actions.some((each) => 'share' in each && isNoShare(each.share)),
      ),
  );
}

function goesRound(step: string, ways: ReadonlyMap<string, Ways>): boolean {
  const after = [...(ways.get(step)?.next ?? [])];
  return closure(after, (each) => [...(ways.get(each)?.next ?? [])]).has(step);
}

function waysFrom(step: RawStep, team: RawTeam, people: RawMap): Ways {
  const next = new Set<string>();
  const refersTo = new Set<string>();
  let ends = false;
  let stops = false;
  const add = (action: RawAction) => {
    const { go_to: to, refer_to: team } = action.raw;
    if (action.raw.share === 0) return;
    if (typeof to === 'string') next.add(to);
    else {
      ends = true;
      if (typeof team === 'string' && team !== 'best_fit') refersTo.add(team);
      else stops = true;
    }
  };
  const deciding = step.rules.findIndex(alwaysDecides);
  for (const rule of deciding < 0 ? step.rules : step.rules.slice(0, deciding + 1)) rule.actions.forEach(add);
  if (step.rules.length === 0) add({ path: [], raw: step.next === null ? {} : { go_to: step.next } });
  if (mayBeMissed(step, people)) add(step.missed ?? { path: [], raw: {} });
  step.givingUp.forEach(add);
  if (step.next !== null && listOf(team.raw.skip_if_trusted).includes(step.name)) next.add(step.next);
  const checks = step.raw.checks_eligibility ?? step.raw.sees !== undefined;
  const accepts = team.raw.accepts;
  if (checks === true && typeof accepts === 'string' && accepts.trim() !== 'true') ends = stops = true;
  return { next, ends, refersTo, stops };
}

function closure(from: readonly string[], next: (name: string) => readonly string[]): Set<string> {
  const found = new Set(from);
  for (const name of found) for (const each of next(name)) found.add(each);
  return found;
}
