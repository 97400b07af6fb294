import { mapOf, type Names, type RawMap } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { actionsOf } from './rules/action.ts';
import type { RawTeam } from './written.ts';

/** Somebody can come to every team, and where referrers look for the team that fits there is a door to find. */
export function checkDoors(
  scenario: RawMap,
  teams: readonly RawTeam[],
  names: Names,
  report: TreeReport,
): void {
  if (teams.length === 0) return;
  const principles = mapOf(scenario.principles);
  const sources = Object.values(mapOf(scenario.sources)).map(mapOf);
  const goTo = principles.referrals_go_to ?? (names.teams.size === 1 ? teams[0]!.name : 'best_fit');
  if (typeof goTo !== 'string' || (goTo !== 'best_fit' && !names.teams.has(goTo))) return;
  const actions = teams.flatMap((team) =>
    team.steps.flatMap((step) => actionsOf(step).map((action) => action.raw)),
  );
  const notEligible = [principles.not_eligible, ...teams.map((team) => team.raw.not_eligible)];
  const looksForFit =
    goTo === 'best_fit' ||
    notEligible.includes('pass_on') ||
    actions.some((action) => action.refer_to === 'best_fit' || action.pass_on === true);
  const named = new Set<unknown>([
    goTo,
    ...teamsOfReturns(mapOf(scenario.people)),
    ...sources.map((source) => source.refers_to),
    ...notEligible.map((said) => mapOf(said).return_to),
    ...actions.flatMap((action) => [action.refer_to, action.signpost]),
  ]);
  const withDoor = teams.filter((team) => team.raw.door !== false);
  if (goTo === 'best_fit' && withDoor.length === 0) {
    report.key(
      'no-door',
      ['principles', 'referrals_go_to'],
      'referrals go to the team that fits, but no team has a door',
      'write `door: true` for a team, or name a team in `referrals_go_to`',
    );
  }
  if (sources.some((source) => source.from_file !== undefined)) return;
  for (const team of teams) {
    // Its people attend the meetings of others: that is what it is for.
    const attends = teams.some((other) =>
      other.steps.some(({ needs }) => other !== team && needs.some((need) => need.team === team.name)),
    );
    if (attends || named.has(team.name) || (looksForFit && withDoor.includes(team))) continue;
    if (opensLater(scenario, team.name)) continue;
    report.warn(
      'unreachable-team',
      team.path,
      `nobody can come to \`${team.name}\``,
      'name it in `refers_to`, `refer_to` or `referrals_go_to`, or take it out',
    );
  }
}

/** Whether a change gives the team a door. */
function opensLater({ changes }: RawMap, team: string): boolean {
  return (
    Array.isArray(changes) &&
    changes.some((change) => mapOf(mapOf(change).set)[`teams.${team}.door`] === true)
  );
}

/** Teams that people come back to by name. */
function teamsOfReturns(people: RawMap): unknown[] {
  const everyone = [people, ...Object.values(mapOf(people.kinds)).map(mapOf)];
  return everyone.flatMap((each) =>
    Object.values(mapOf(mapOf(each.returns).after)).map((way) => mapOf(way).to),
  );
}
