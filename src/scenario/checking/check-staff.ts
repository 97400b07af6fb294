import { nearest } from '../did-you-mean.ts';
import { quoted, wordIn } from '../language/say.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import { dotted } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';
import { rolesInTouch } from './check-waiting-list.ts';
import { type RawNeed, type RawStep, teamsOf } from './raw.ts';

/** Enough people work, or will, in every role that a step needs, and a course that holds a place has places to hold. */
export function checkStaff(scenario: RawMap, report: TreeReport, isPhase: boolean): void {
  const teams = teamsOf(scenario);
  const needs = teams.flatMap((team) => team.steps.flatMap((step) => step.needs));
  const inTouch = rolesInTouch(scenario);
  const told = new Set<string>();
  for (const team of teams) {
    for (const step of team.steps) {
      for (const need of step.needs) checkNeed(need, step, scenario, report, told, isPhase);
      checkPlace(step, scenario, report);
    }
    // A step that names no role is told of already, and may have meant the one that is left over.
    const clear = ({ kind, raw, needs: own }: RawStep) =>
      (own.length > 0 || kind === 'stay' || raw.diary !== undefined) &&
      own.every((need) => roleOf(need, scenario) !== null);
    if (!team.steps.every(clear)) continue;
    const used = needs.filter((need) => need.team === team.name).map(({ role }) => wordIn(role));
    used.push(...supervisors(scenario, team.name));
    for (const role of Object.keys(mapOf(team.raw.staff))) {
      if (used.includes(role) || inTouch.has(`${team.name}.${role}`)) continue;
      const near = nearest(role, used);
      report.warn(
        'unused-role',
        [...team.path, 'staff', role],
        `no step of \`${team.name}\` needs \`${role}\``,
        near === null ? 'take it out, or name it in a step' : `did you mean \`${near}\`?`,
      );
    }
  }
}

/** Paths that any change sets or adds to: a role may be empty until then. */
export function pathsChanged(scenario: RawMap): string[] {
  return listOf(scenario.changes).flatMap((change) =>
    ['set', 'add'].flatMap((word) => Object.keys(mapOf(mapOf(change)[word]))),
  );
}

/** Roles of the team that supervise others. */
function supervisors(scenario: RawMap, team: string): string[] {
  return teamsOf(scenario).flatMap(({ name, raw }) =>
    Object.values(mapOf(raw.staff)).flatMap((role) => {
      const by = mapOf(mapOf(role).supervision).by;
      if (typeof by !== 'string') return [];
      const [of, own] = by.includes('.') ? by.split('.') : [name, by];
      return of === team && own !== undefined ? [own] : [];
    }),
  );
}

function checkNeed(
  need: RawNeed,
  step: RawStep,
  scenario: RawMap,
  report: TreeReport,
  told: Set<string>,
  isPhase: boolean,
): void {
  const role = roleOf(need, scenario);
  if (role === null) return;
  const willBeFilled = (role.recruitment ?? mapOf(scenario.staffing).recruitment) !== undefined;
  const posts = inPost(willBeFilled ? { ...role, vacancy: 0 } : role);
  const path = ['teams', need.team, 'staff', wordIn(need.role)];
  const comesLater = pathsChanged(scenario).some((each) =>
    [`${dotted(path)}.wte`, `${dotted(path)}.vacancy`, dotted(path)].includes(each),
  );
  if (posts === 0 && !told.has(dotted(path))) {
    told.add(dotted(path));
    const message = `nobody works as ${quoted(need.role)}, but \`${step.name}\` needs one`;
    if (isPhase) report.warn('nobody-to-do-it', path, message, 'whoever is waiting there goes on waiting');
    else if (!comesLater) report.key('nobody-to-do-it', path, message, 'raise `wte`, or lower `vacancy`');
  }
  const people = posts === null ? null : Math.ceil(Math.round(posts * 1e6) / 1e6);
  if (typeof need.workers !== 'number' || people === null || people === 0 || need.workers <= people) return;
  if (comesLater && !isPhase) return;
  report.key(
    'too-few-workers',
    need.path,
    `\`${step.name}\` needs ${need.workers} of ${quoted(need.role)} at once, but ${people === 1 ? 'one person works' : `${people} people work`} there`,
    `ask for fewer, or raise \`${dotted(path)}.wte\``,
  );
}

function checkPlace(step: RawStep, scenario: RawMap, report: TreeReport): void {
  const [need] = step.needs;
  const role = need ? roleOf(need, scenario) : null;
  if (!need || role === null || step.raw.holds !== 'caseload' || role.caseload !== undefined) return;
  report.value(
    'no-caseload',
    [...step.path, 'holds'],
    `${quoted(need.role)} has no caseload to hold places of`,
    `write \`caseload: 25 per wte\` under \`teams.${need.team}.staff.${wordIn(need.role)}\``,
  );
}

/** What is written of the role; null where there is none of that name. */
export function roleOf({ team, role }: RawNeed, scenario: RawMap): RawMap | null {
  const staff = mapOf(mapOf(mapOf(scenario.teams)[team]).staff);
  return typeof role === 'string' && staff[role] !== undefined ? mapOf(staff[role]) : null;
}

function inPost(role: RawMap): number | null {
  const wte = role.wte;
  const vacancy = role.vacancy ?? 0;
  return typeof wte === 'number' && typeof vacancy === 'number' && wte >= 0
    ? wte * Math.max(0, 1 - vacancy)
    : null;
}
