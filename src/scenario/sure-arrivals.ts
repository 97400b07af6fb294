/** How many people are sure to come to each step, as far as it can be told from what is written. */
import { power } from '../maths/index.ts';
import { WEEK } from '../units/minutes.ts';
import { rate } from './language/measures.ts';
import { wordIn } from './language/say.ts';
import { mapOf, type RawMap } from './names.ts';
import type { RawAction } from './rules/action.ts';
import { alwaysDecides, type RawRule } from './rules/rule.ts';
import type { RawWay } from './rules/ways.ts';
import type { RawStep, RawTeam } from './written.ts';

/** Steps that people are moved on by: whoever goes round longer is left out. */
const MOVES = 60;
/** What a step says of people who do not come, unless it says otherwise. */
const ATTEMPTS = 2;

/**
 * People a week at each step, `team.step`, if nobody gives up: from sources with a constant rate, through rules that
 * decide about everybody or about a kind of people, shares, and referrals to a team that is named. Whoever comes by a rule
 * with any other condition, by best fit, back again or from a file, is left out, so that it is never too many.
 */
export function sureArrivals(scenario: RawMap, teams: readonly RawTeam[]): ReadonlyMap<string, number> {
  const steps = new Map<string, { readonly team: RawTeam; readonly step: RawStep }>();
  for (const team of teams)
    for (const step of team.steps) steps.set(`${team.name}.${step.name}`, { team, step });
  const doors = new Map(teams.map(({ name, steps: [first] }) => [name, first && `${name}.${first.name}`]));
  const all = new Map<string, number>();
  const add = (into: Map<string, number>, at: string | undefined, people: number) => {
    if (at !== undefined && people > 0) into.set(at, (into.get(at) ?? 0) + people);
  };
  const goTo = mapOf(scenario.principles).referrals_go_to;
  const alone = teams.length === 1 ? teams[0]!.name : undefined;
  for (const [kind, ofAll] of kindsOf(mapOf(scenario.people))) {
    let here = new Map<string, number>();
    for (const source of Object.values(mapOf(scenario.sources))) {
      const { refers_to: to = goTo ?? alone, rate: often, kinds } = mapOf(source);
      const share = kinds === undefined || kind === null ? ofAll : numberOr(mapOf(kinds)[kind], 0);
      const read = rate('').safeParse(often);
      if (read.success) add(here, doors.get(wordIn(to)), read.data * WEEK * share);
    }
    for (let move = 0; move < MOVES && here.size > 0; move++) {
      const next = new Map<string, number>();
      for (const [at, people] of here) {
        add(all, at, people);
        const { team, step } = steps.get(at)!;
        const goOn = people * shareWhoCome(step, mapOf(scenario.people));
        for (const { action, share } of sureWays(team, step, kind)) {
          const { go_to: to, refer_to: other } = action;
          if (typeof to === 'string')
            add(next, steps.has(`${team.name}.${to}`) ? `${team.name}.${to}` : undefined, goOn * share);
          else if (typeof other === 'string') add(next, doors.get(other), goOn * share);
        }
      }
      here = next;
    }
  }
  return all;
}

/** Kinds of people with their shares; one without a name where none is written, or their shares are no plain numbers. */
function kindsOf(people: RawMap): [kind: string | null, share: number][] {
  const kinds = Object.entries(mapOf(people.kinds)).map(([name, said]): [string, unknown] => [
    name,
    mapOf(said).share,
  ]);
  const plain = kinds.filter((each): each is [string, number] => typeof each[1] === 'number');
  return kinds.length > 0 && plain.length === kinds.length ? plain : [[null, 1]];
}

/** Whether a rule with nothing but a condition on the kind decides about people of this kind; null: that depends. */
function decides(rule: RawRule, kind: string | null): boolean | null {
  if (alwaysDecides(rule)) return true;
  const condition = /^\s*kind\s*(==|!=)\s*(\w+)\s*$/.exec(wordIn(rule.raw.if));
  const { followed } = rule.raw;
  if (condition === null || kind === null || (followed !== undefined && followed !== 1)) return null;
  return (condition[2] === kind) === (condition[1] === '==');
}

/** Where everybody of a kind at the step goes, with what share of them; none where that depends. */
function sureWays({ raw }: RawTeam, step: RawStep, kind: string | null): { action: RawMap; share: number }[] {
  const accepts = raw.accepts;
  const checks = step.raw.checks_eligibility ?? step.raw.sees !== undefined;
  if (checks === true && typeof accepts === 'string' && accepts.trim() !== 'true') return [];
  if (step.rules.length === 0) return step.next === null ? [] : [{ action: { go_to: step.next }, share: 1 }];
  let sure: boolean | null = false;
  const rule = step.rules.find((each) => {
    sure = decides(each, kind);
    return sure !== false;
  });
  if (rule === undefined || sure === null) return [];
  const taken = rule.actions.reduce((sum, each) => sum + numberOr(shareOf(each), 0), 0);
  return rule.actions.map((each) => {
    const share = shareOf(each);
    return { action: each.raw, share: share === 'rest' ? Math.max(0, 1 - taken) : numberOr(share, 1) };
  });
}

/** Undefined: the only way. */
function shareOf(action: RawAction | RawWay): unknown {
  return 'share' in action ? action.share : action.raw.share;
}

/** Share of people who come to one of the attempts; all of them where it is not one number. */
function shareWhoCome(step: RawStep, people: RawMap): number {
  if (step.kind !== 'contact') return 1;
  const everybodys = people.attendance;
  const own =
    step.raw.attendance ??
    (typeof everybodys === 'number' ? everybodys : mapOf(everybodys)[wordIn(step.raw.contact)]);
  const attempts = numberOr(mapOf(step.raw.missed).attempts, ATTEMPTS);
  const misses = 1 - Math.min(1, Math.max(0, numberOr(own, 1)));
  return misses === 0 ? 1 : 1 - power(misses, attempts);
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
