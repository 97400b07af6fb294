import type { Path } from '../problems/problem.ts';
import { keysAre, listOf, mapOf, type Names, type RawMap, refer } from './names.ts';
import { checkPeopleNames } from './people/people.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { checkActionNames } from './rules/action.ts';
import type { RawTeam } from './written.ts';

/** Every name that is used names something. */
export function checkReferences(
  scenario: RawMap,
  teams: readonly RawTeam[],
  names: Names,
  report: TreeReport,
): void {
  const teamNames = [...names.teams.keys()];
  const team = (value: unknown, path: Path, also: readonly string[] = []) =>
    refer(report, 'team', value, path, [...teamNames, ...also]);

  const principles = mapOf(scenario.principles);
  team(principles.referrals_go_to, ['principles', 'referrals_go_to'], ['best_fit']);
  team(mapOf(principles.not_eligible).return_to, ['principles', 'not_eligible', 'return_to']);
  for (const [receiver, trusted] of Object.entries(mapOf(principles.assessments_trusted))) {
    const path = ['principles', 'assessments_trusted', receiver];
    refer(report, 'team', receiver, path, teamNames, true);
    listOf(trusted).forEach((each, index) => {
      team(each, [...path, index]);
    });
  }
  for (const [source, said] of Object.entries(mapOf(scenario.sources))) {
    team(mapOf(said).refers_to, ['sources', source, 'refers_to']);
    keysAre(report, 'kind of person', mapOf(said).kinds, ['sources', source, 'kinds'], names.kinds);
  }
  for (const each of teams) {
    team(mapOf(each.raw.not_eligible).return_to, [...each.path, 'not_eligible', 'return_to']);
    listOf(each.raw.skip_if_trusted).forEach((step, index) => {
      refer(report, 'step', step, [...each.path, 'skip_if_trusted', index], stepNames(each));
    });
    const back = mapOf(each.raw.not_eligible).return_to;
    if (back === each.name)
      report.value(
        'own-team',
        [...each.path, 'not_eligible', 'return_to'],
        `\`${each.name}\` returns people to itself`,
        'name another team',
      );
    for (const step of each.steps) {
      for (const { team: of, role, path, isKey } of step.needs) {
        const found = names.teams.get(of);
        if (found && !isKey && typeof role === 'string' && /\bany_of\b|\bor\b|[,/]/.test(role))
          report.value(
            'unknown-name',
            path,
            `there is no role in ${of} called \`${role}\``,
            'any of several roles is a map: `with: {any_of: [band_6, band_5]}`',
          );
        else if (found) refer(report, `role in ${of}`, role, path, found.roles, isKey);
        else refer(report, 'team', of, path, teamNames, isKey);
      }
      keysAre(report, 'need', step.raw.helps, [...step.path, 'helps'], names.needs);
      checkActionNames(each, step, teamNames, report);
    }
  }
  checkPeopleNames(mapOf(scenario.people), names, report);
}

function stepNames(team: RawTeam): string[] {
  return team.steps.map((step) => step.name);
}
