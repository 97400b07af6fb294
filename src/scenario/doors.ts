import { wordIn } from './language/say.ts';
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
  const reached = reachedTeams(scenario, teams, [goTo, ...sources.map((source) => source.refers_to)]);
  const opens = new Set(
    teams.filter(({ name }) => !reached.has(name)).flatMap((team) => [...leadsTo(team, scenario)]),
  );
  for (const team of teams) {
    // Its people attend the meetings of others: that is what it is for.
    const attends = teams.some((other) =>
      other.steps.some(({ needs }) => other !== team && needs.some((need) => need.team === team.name)),
    );
    if (attends || reached.has(team.name)) continue;
    report.warn(
      'unreachable-team',
      team.path,
      `nobody can come to \`${team.name}\``,
      opens.has(team.name)
        ? 'only teams that nobody can come to refer there: name it, or one of them, in `refers_to`, `refer_to` or `referrals_go_to`, or take it out'
        : 'name it in `refers_to`, `refer_to` or `referrals_go_to`, or take it out',
    );
  }
}

/** Teams to which somebody can come: from the doors that sources use, and on from team to team. @param doors `best_fit`: any open door */
function reachedTeams(scenario: RawMap, teams: readonly RawTeam[], doors: readonly unknown[]): Set<unknown> {
  const all = new Map(teams.map((team) => [team.name, team]));
  const open = teams.flatMap(({ name, raw }) =>
    raw.door !== false || opensLater(scenario, name) ? [name] : [],
  );
  const reached = new Set<unknown>();
  const come = (to: unknown) => {
    if (to === BEST_FIT) for (const door of open) reached.add(door);
    else reached.add(to);
  };
  for (const to of [...doors, ...teamsOfReturns(mapOf(scenario.people))]) come(to);
  // A set gives what is added to it while it is gone through.
  for (const name of reached) {
    const team = all.get(wordIn(name));
    for (const to of team === undefined ? [] : leadsTo(team, scenario)) come(to);
  }
  return reached;
}

const BEST_FIT = 'best_fit';

/** Where a team sends people on to. */
function leadsTo(team: RawTeam, { principles }: RawMap): Set<unknown> {
  const notEligible = team.raw.not_eligible ?? mapOf(principles).not_eligible;
  const actions = team.steps.flatMap((step) => actionsOf(step).map(({ raw }) => raw));
  return new Set([
    ...(notEligible === 'pass_on' ? [BEST_FIT] : [mapOf(notEligible).return_to]),
    ...actions.flatMap((action) => [
      action.refer_to,
      action.signpost,
      action.pass_on === true ? BEST_FIT : undefined,
    ]),
  ]);
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
