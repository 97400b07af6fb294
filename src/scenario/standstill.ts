import type { Path } from '../problems/problem.ts';
import { mapOf, type RawMap } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { alwaysDecides, hasBrokenRule } from './rules/rule.ts';
import { takesNoTime } from './steps/index.ts';
import { isNothing } from './steps/parts.ts';
import type { RawTeam } from './written.ts';

/** Where whoever is left over by all conditions goes next from a step, and whether anybody can go elsewhere. */
interface Onward {
  readonly path: Path;
  readonly to: string;
  readonly certain: boolean;
}

/**
 * Circles in which no time passes: steps that take none, whose last resort leads to the next of them, or to an ending
 * after which everybody asks again at once. Whoever is not taken out by a condition goes round for ever at one moment.
 * Circles of several teams are left out: the hop limit ends those. What depends on chance is left to the watch during
 * the run.
 */
export function checkStandstill(scenario: RawMap, teams: readonly RawTeam[], report: TreeReport): void {
  const backTo = doorAtOnce(
    scenario,
    teams.map(({ name, steps }) => [name, steps[0]?.name ?? null] as const),
  );
  const people = mapOf(scenario.people);
  const onward = new Map<string, Onward>();
  for (const { name, steps } of teams)
    for (const step of steps) {
      if (!takesNoTime(step, people) || hasBrokenRule(step)) continue;
      const deciding = step.rules.findIndex(alwaysDecides);
      if (step.rules.length > 0 && deciding < 0) continue;
      const [action, ...others] = step.rules[deciding]?.actions ?? [
        { path: step.path, raw: step.next === null ? { discharge: 'helped' } : { go_to: step.next } },
      ];
      if (action === undefined || others.length > 0) continue;
      const { go_to: to, discharge: outcome } = action.raw;
      const next =
        typeof to === 'string' ? `${name}.${to}` : typeof outcome === 'string' ? backTo(name, outcome) : null;
      if (next !== null)
        onward.set(`${name}.${step.name}`, { path: step.path, to: next, certain: deciding <= 0 });
    }
  const told = new Set<string>();
  for (const start of onward.keys()) {
    const circle = circleFrom(start, onward);
    if (circle.length === 0 || circle.some((step) => told.has(step))) continue;
    for (const step of circle) told.add(step);
    const first = onward.get(circle[0]!)!;
    const names = circle.map((step) => `\`${step}\``).join(', ');
    const hint = 'let one of these steps take time, or what brings people back, or add a rule that ends it';
    if (circle.every((step) => onward.get(step)!.certain))
      report.key(
        'never-ends',
        first.path,
        `people go round through ${names} for ever, and no time passes`,
        hint,
      );
    else
      report.warn(
        'never-ends',
        first.path,
        `whoever is not taken out by a condition goes round through ${names} for ever, and no time passes`,
        hint,
      );
  }
}

/** The circle that one comes back to `start` by, or nothing. */
function circleFrom(start: string, onward: ReadonlyMap<string, Onward>): string[] {
  const circle: string[] = [];
  for (let step = start; circle.length <= onward.size; step = onward.get(step)!.to) {
    if (step === start && circle.length > 0) return circle;
    if (!onward.has(step)) return [];
    circle.push(step);
  }
  return [];
}

/** The step at which somebody asks again at the very moment of this outcome, where everybody does. */
function doorAtOnce(
  scenario: RawMap,
  teams: readonly (readonly [string, string | null])[],
): (team: string, outcome: string) => string | null {
  const people = mapOf(scenario.people);
  const kinds = Object.values(mapOf(people.kinds)).map(mapOf);
  const all = mapOf(people.returns);
  const front = mapOf(scenario.principles).referrals_go_to ?? (teams.length === 1 ? teams[0]![0] : null);
  // Kinds that differ are left to the watch.
  if (kinds.some((kind) => kind.returns !== undefined)) return () => null;
  return (_, outcome) => {
    const said = mapOf(all.after)[outcome];
    const way = mapOf(said);
    const share = typeof said === 'number' ? said : way.share;
    if (share !== 1 || !isNothing(way.delay ?? all.delay)) return null;
    const team = way.to ?? front;
    const first = teams.find(([name]) => name === team)?.[1] ?? null;
    return first === null ? null : `${String(team)}.${first}`;
  };
}
