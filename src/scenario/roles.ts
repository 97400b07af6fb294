import { nearest } from '../problems/did-you-mean.ts';
import { dotted, type Path } from '../problems/problem.ts';
import { type AtHours, byHours, calendarByHours, mostOf, numberByHours } from './by-hours.ts';
import { workingHours } from './contracted-time.ts';
import { type Calendar, hoursSchema } from './hours.ts';
import { keys, list } from './language/forms.ts';
import { number, share, text } from './language/leaves.ts';
import { per } from './language/measures.ts';
import { quoted, wordIn } from './language/say.ts';
import type { Said, SaidRole } from './language.ts';
import { listOf, mapOf, type RawMap, titleOf } from './names.ts';
import { checkPosts, fullWeekOf, numberSaid, postsInPost, postsKey, postsSaid } from './posts-said.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { normaliseStaffing, roleStaffingKeys, type Staffing } from './staffing/staffing.ts';
import type { RawNeed } from './steps/workers.ts';
import { rolesInTouch } from './waiting-list.ts';
import type { RawStep, RawTeam } from './written.ts';

export const roleSchema = () =>
  keys('a role', {
    title: text('a title').describe('The name in reports.').optional(),
    wte: number('WTE', { min: 0, bound: 'wte' })
      .describe(
        'Whole-time equivalents funded: contracted time, of which each brings a full week (`staffing.full_week`) whatever the hours of the team.',
      )
      .optional(),
    on_duty: numberByHours(number('a number on duty', { min: 0, whole: true, bound: 'wte' }))
      .describe(
        'How many are there whenever the team is open, in place of `wte`: the servers of a textbook queue. In a team that is always open it takes 4.2 WTE to have one on duty. Or how many at which hours: `{every day 08:00-20:00: 3, every day 20:00-08:00: 1}`, and nobody at all others.',
      )
      .optional(),
    band: text('a band').describe('Pay band, for costs.').optional(),
    clinical_share: number('the clinical share', { above: 0, max: 1, bound: 'fraction' })
      .describe(
        'Share of time on duty for work in the pathway; the rest goes to supervision, training and other duties.',
      )
      .prefault(1),
    vacancy: share('the vacancy')
      .describe(
        'Share of the WTE that is vacant: for good, or until they are filled where there is `recruitment`.',
      )
      .prefault(0),
    paces: list('paces', number('a pace', { above: 0, bound: 'pace' }))
      .describe(
        'Paces of its workers, post by post, where one is other than 1: `[0.8, 1.2]` is a first who takes a quarter longer for everything, and a second who takes less. Whoever is not named works at 1; a pace stays with the post, whoever fills it.',
      )
      .optional(),
    caseload: per('a caseload', ['wte', 'on_duty'], '25 per wte', 'caseload', 0)
      .describe(
        'Caseload places for each WTE in post, `25 per wte` (with `on_duty`: `25 per on_duty`). Without it the role holds no caseload.',
      )
      .optional(),
    hours: hoursSchema().describe("Working hours, where they differ from the team's.").optional(),
    ...roleStaffingKeys(),
  });

export interface Role {
  readonly name: string;
  readonly title: string;
  /** Posts funded: whole-time equivalents, or how many are on duty whenever the team is open (at most, where that varies). */
  readonly posts: number;
  /** How many are on duty at which hours, as it is written; not there where it does not vary. */
  readonly byHours?: readonly AtHours[];
  /** Whoever is in post is there whenever the team is open; else each post is one full week of contracted time. */
  readonly onDuty: boolean;
  /** Minutes of work in the week of one whole-time equivalent. */
  readonly fullWeek: number;
  /** Share of them vacant: for good, or (with recruitment) until they are filled. */
  readonly vacancy: number;
  readonly band: string;
  /** Share of time on duty for work in the pathway: each hour of it is followed by (1 - share) / share hours of other duties. */
  readonly clinicalShare: number;
  /** Caseload places for each post that is filled; null: the role holds no caseload. */
  readonly caseloadPerPost: number | null;
  readonly hours: Calendar;
  /** Pace of each post, from the first; not there: all work at 1. */
  readonly paces?: readonly number[];
  /** How people of the role come and go; null: they are always there. */
  readonly staffing: Staffing | null;
}

/** @param teamHours the hours of those who have none of their own */
export function normaliseRole(
  team: string,
  name: string,
  said: SaidRole,
  everybody: Said['staffing'],
  teamHours: Calendar,
): Role {
  const onDuty = said.on_duty !== undefined;
  const numbers = byHours(said.on_duty);
  const posts = numbers === null ? (said.on_duty as number | undefined) : mostOf(numbers);
  return {
    name,
    title: titleOf(name, said.title),
    posts: posts ?? said.wte ?? 0,
    ...(numbers === null ? {} : { byHours: numbers }),
    onDuty,
    fullWeek: everybody.full_week,
    vacancy: said.vacancy,
    band: said.band ?? '',
    clinicalShare: said.clinical_share,
    caseloadPerPost: said.caseload ?? null,
    hours: numbers === null ? workingHours(said.hours ?? teamHours, onDuty) : calendarByHours(numbers),
    ...(said.paces === undefined ? {} : { paces: said.paces }),
    staffing: normaliseStaffing(team, said, everybody),
  };
}

/** Enough people work, or will, in every role that a step needs, and a course that holds a place has places to hold. */
export function checkRoles(
  scenario: RawMap,
  teams: readonly RawTeam[],
  report: TreeReport,
  isPhase: boolean,
): void {
  const needs = teams.flatMap((team) => team.steps.flatMap((step) => step.needs));
  const inTouch = rolesInTouch(teams);
  const told = new Set<string>();
  const fullWeek = fullWeekOf(scenario);
  for (const team of teams) {
    for (const [name, role] of Object.entries(mapOf(team.raw.staff)))
      if (typeof role === 'object' && role !== null) {
        checkPaces([...team.path, 'staff', name], mapOf(role), report);
        checkPosts([...team.path, 'staff', name], mapOf(role), team.raw.hours, fullWeek, report);
      }
    for (const step of team.steps) {
      for (const need of step.needs) checkNeed(need, step, scenario, report, told, isPhase);
      checkCaseload(step, scenario, report);
    }
    // A step that names no role is told of already, and may have meant the one that is left over.
    const clear = ({ kind, staffAt, raw, needs: own }: RawStep) =>
      kind !== null &&
      (own.length > 0 || staffAt === null || raw.diary !== undefined) &&
      own.every((need) => rawRoleOf(need, scenario) !== null);
    if (!team.steps.every(clear)) continue;
    const used = needs.filter((need) => need.team === team.name).map(({ role }) => wordIn(role));
    used.push(...supervisors(teams, team.name));
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

/** Nobody has a pace who does not work there. */
function checkPaces(path: Path, role: RawMap, report: TreeReport): void {
  const posts = numberSaid(postsSaid(role)) ?? Number.NaN;
  const paces = listOf(role.paces);
  if (paces.length === 0 || !(paces.length > Math.ceil(posts))) return;
  report.warn(
    'unused-role',
    [...path, 'paces'],
    `${paces.length} paces are said, and ${Math.ceil(posts)} work there`,
    'take out those of nobody, unless posts come later by a change',
  );
}

/** Paths that any change sets or adds to: a role may be empty until then. */
export function pathsChanged(scenario: RawMap): string[] {
  return listOf(scenario.changes).flatMap((change) =>
    ['set', 'add'].flatMap((word) => Object.keys(mapOf(mapOf(change)[word]))),
  );
}

/** Roles of the team that supervise others. */
function supervisors(teams: readonly RawTeam[], team: string): string[] {
  return teams.flatMap(({ name, raw }) =>
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
  const role = rawRoleOf(need, scenario);
  if (role === null) return;
  const willBeFilled = (role.recruitment ?? mapOf(scenario.staffing).recruitment) !== undefined;
  const posts = postsInPost(willBeFilled ? { ...role, vacancy: 0 } : role);
  const path = ['teams', need.team, 'staff', wordIn(need.role)];
  const comesLater = pathsChanged(scenario).some(
    (each) =>
      [dotted(path), ...['wte', 'on_duty', 'vacancy'].map((key) => `${dotted(path)}.${key}`)].includes(
        each,
      ) || each.startsWith(`${dotted(path)}.on_duty.`),
  );
  // One of several roles is enough.
  const others = step.needs.some(
    (other) =>
      other !== need &&
      need.isOneOf &&
      other.place === need.place &&
      postsInPost(rawRoleOf(other, scenario) ?? {}) !== 0,
  );
  if (posts === 0 && !others && !told.has(dotted(path))) {
    told.add(dotted(path));
    const message = `nobody works as ${quoted(need.role)}, but \`${step.name}\` needs one`;
    if (isPhase) report.warn('nobody-to-do-it', path, message, 'whoever is waiting there goes on waiting');
    else if (!comesLater)
      report.key('nobody-to-do-it', path, message, `raise \`${postsKey(role)}\`, or lower \`vacancy\``);
  }
  const people = posts === null ? null : Math.ceil(Math.round(posts * 1e6) / 1e6);
  if (typeof need.workers !== 'number' || people === null || people === 0 || need.workers <= people) return;
  if (comesLater && !isPhase) return;
  report.key(
    'too-few-workers',
    need.path,
    `\`${step.name}\` needs ${need.workers} of ${quoted(need.role)} at once, but ${people === 1 ? 'one person works' : `${people} people work`} there`,
    `ask for fewer, or raise \`${dotted(path)}.${postsKey(role)}\``,
  );
}

function checkCaseload(step: RawStep, scenario: RawMap, report: TreeReport): void {
  if (step.raw.holds !== 'caseload') return;
  // Of a group the first role holds the places; of several of whom one is enough, each.
  const holders = step.needs.filter(({ isOneOf }, index) => index === 0 || isOneOf);
  for (const need of holders) {
    const role = rawRoleOf(need, scenario);
    if (role === null || role.caseload !== undefined) continue;
    report.value(
      'no-caseload',
      [...step.path, 'holds'],
      `${quoted(need.role)} has no caseload to hold places of`,
      `write \`caseload: 25 per ${postsKey(role)}\` under \`teams.${need.team}.staff.${wordIn(need.role)}\``,
    );
  }
}

/** What is written of the role; null where there is none of that name. */
export function rawRoleOf({ team, role }: RawNeed, scenario: RawMap): RawMap | null {
  const staff = mapOf(mapOf(mapOf(scenario.teams)[team]).staff);
  return typeof role === 'string' && staff[role] !== undefined ? mapOf(staff[role]) : null;
}
