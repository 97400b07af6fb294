import { didYouMean } from '../did-you-mean.ts';
import { listOf, mapOf, type Names, type RawMap } from '../names.ts';
import type { Path } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';
import { actionsOf, type RawStep, type RawTeam, teamsOf } from './raw.ts';

/** Every name that is used names something. */
export function checkReferences(scenario: RawMap, names: Names, report: TreeReport): void {
  const teams = [...names.teams.keys()];
  const team = (value: unknown, path: Path, also: readonly string[] = []) =>
    refer(report, 'team', value, path, [...teams, ...also]);

  const principles = mapOf(scenario.principles);
  team(principles.referrals_go_to, ['principles', 'referrals_go_to'], ['best_fit']);
  team(mapOf(principles.not_eligible).return_to, ['principles', 'not_eligible', 'return_to']);
  for (const [receiver, trusted] of Object.entries(mapOf(principles.assessments_trusted))) {
    const path = ['principles', 'assessments_trusted', receiver];
    refer(report, 'team', receiver, path, teams, true);
    listOf(trusted).forEach((each, index) => {
      team(each, [...path, index]);
    });
  }
  for (const [source, said] of Object.entries(mapOf(scenario.sources))) {
    team(mapOf(said).refers_to, ['sources', source, 'refers_to']);
    keysAre(report, 'kind of person', mapOf(said).kinds, ['sources', source, 'kinds'], names.kinds);
  }
  for (const each of teamsOf(scenario)) {
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
        if (found) refer(report, `role in ${of}`, role, path, found.roles, isKey);
        else refer(report, 'team', of, path, teams, isKey);
      }
      keysAre(report, 'need', step.raw.helps, [...step.path, 'helps'], names.needs);
      checkActions(each, step, teams, report);
    }
  }
  checkPeople(mapOf(scenario.people), names, report);
}

function checkActions(team: RawTeam, step: RawStep, teams: readonly string[], report: TreeReport): void {
  for (const { raw, path } of actionsOf(step)) {
    refer(report, `step in ${team.name}`, raw.go_to, [...path, 'go_to'], stepNames(team));
    refer(report, 'team', raw.refer_to, [...path, 'refer_to'], [...teams, 'best_fit']);
    refer(report, 'team', raw.signpost, [...path, 'signpost'], [...teams, 'elsewhere']);
    for (const key of ['refer_to', 'signpost'] as const) {
      if (raw[key] === team.name)
        report.value(
          'own-team',
          [...path, key],
          `\`${team.name}\` sends people to itself`,
          'within a team write `go_to` and the step',
        );
    }
    const completes = raw.completes;
    if (typeof raw.signpost === 'string' && raw.signpost !== 'elsewhere' && completes === undefined) {
      report.key(
        'missing-key',
        [...path, 'completes'],
        'it does not say how many of those who are signposted do ask there',
        'write `completes`, a probability',
      );
    }
  }
}

function checkPeople(people: RawMap, names: Names, report: TreeReport): void {
  const everyone = { raw: people, path: ['people'] as Path };
  const kinds = Object.entries(mapOf(people.kinds)).map(([kind, said]) => ({
    raw: mapOf(said),
    path: ['people', 'kinds', kind] as Path,
  }));
  for (const { raw, path } of [everyone, ...kinds]) {
    if (path.length > 1) keysAre(report, 'need', raw.needs, [...path, 'needs'], names.needs);
    const worsens = mapOf(mapOf(raw.while_waiting).worsens);
    keysAre(report, 'need', worsens.then, [...path, 'while_waiting', 'worsens', 'then'], names.needs);
    const returns = mapOf(raw.returns);
    refer(report, 'source', returns.through, [...path, 'returns', 'through'], names.sources);
    const after = Object.entries(mapOf(returns.after));
    for (const [outcome, way] of after) {
      const at = [...path, 'returns', 'after', outcome];
      refer(report, 'source', mapOf(way).through, [...at, 'through'], names.sources);
      refer(report, 'team', mapOf(way).to, [...at, 'to'], [...names.teams.keys()]);
    }
    const anyReturn = after.some(([, way]) => mapOf(way).delay === undefined);
    if (anyReturn && returns.delay === undefined && mapOf(people.returns).delay === undefined) {
      report.key(
        'missing-key',
        [...path, 'returns', 'delay'],
        'people return, but it does not say after how long',
        'write `delay`, for example `{gamma: {mean: 10 weeks, sd: 8 weeks}}`',
      );
    }
  }
  for (const [group, values] of Object.entries(mapOf(people.groups))) {
    for (const [value, said] of Object.entries(mapOf(values))) {
      keysAre(report, 'need', mapOf(said).needs, ['people', 'groups', group, value, 'needs'], names.needs);
    }
  }
}

function keysAre(report: TreeReport, what: string, map: unknown, path: Path, known: readonly string[]): void {
  for (const key of Object.keys(mapOf(map))) refer(report, what, key, [...path, key], known, true);
}

function refer(
  report: TreeReport,
  what: string,
  value: unknown,
  path: Path,
  known: readonly string[],
  isKey = false,
): void {
  if (typeof value !== 'string' || known.includes(value)) return;
  const hint = known.length === 0 ? `there is no ${what} yet` : didYouMean(value, known);
  if (isKey) report.key('unknown-name', path, `there is no ${what} called \`${value}\``, hint);
  else report.value('unknown-name', path, `there is no ${what} called \`${value}\``, hint);
}

function stepNames(team: RawTeam): string[] {
  return team.steps.map((step) => step.name);
}
