import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Path } from '../../problems/problem.ts';
import { byHours } from '../by-hours.ts';
import { mapOf, type Names, type RawMap } from '../names.ts';
import { numberSaid, postsKey, postsSaid } from '../posts-said.ts';
import type { TreeReport } from '../reading/tree-report.ts';

const ABSENCES = ['leave', 'sickness'] as const;

/** People who come and go: roles that are named are there, posts that fall vacant are filled, absences have shifts. */
export function checkStaffing(scenario: RawMap, names: Names, report: TreeReport): void {
  const everybody = mapOf(scenario.staffing);
  const roles = [...names.teams].flatMap(([team, { roles }]) => roles.map((role) => `${team}.${role}`));
  const rawRole = (full: string) => {
    const [team, role] = full.split('.') as [string, string];
    return mapOf(mapOf(mapOf(mapOf(scenario.teams)[team]).staff)[role]);
  };
  const says = (full: string, key: string) => rawRole(full)[key] ?? everybody[key];

  const unfilled = (full: string) =>
    rawRole(full).turnover === undefined && says(full, 'recruitment') === undefined;
  if (everybody.turnover !== undefined && roles.some(unfilled))
    needsRecruitment(report, ['staffing', 'turnover']);
  for (const full of roles) {
    const [team, role] = full.split('.') as [string, string];
    const path: Path = ['teams', team, 'staff', role];
    const raw = rawRole(full);
    if (raw.turnover !== undefined && says(full, 'recruitment') === undefined)
      needsRecruitment(report, [...path, 'turnover']);
    const hours = raw.hours ?? mapOf(mapOf(scenario.teams)[team]).hours;
    for (const key of ABSENCES) {
      if (raw[key] !== undefined && hasNoShifts(raw, hours)) needsShifts(report, [...path, key], full);
    }
    checkNextDoor(full, raw, path);
    checkSupervision(full, raw, path);
  }
  for (const key of ABSENCES) {
    if (everybody[key] === undefined) continue;
    const without = roles.find((full) => {
      const raw = rawRole(full);
      return (
        raw[key] === undefined &&
        hasNoShifts(raw, raw.hours ?? mapOf(mapOf(scenario.teams)[full.split('.')[0]!]).hours)
      );
    });
    if (without !== undefined) needsShifts(report, ['staffing', key], without);
  }

  function checkNextDoor(full: string, raw: RawMap, path: Path): void {
    const from = mapOf(raw.recruits_from);
    if (Object.keys(from).length === 0) return;
    if (says(full, 'recruitment') === undefined) needsRecruitment(report, [...path, 'recruits_from']);
    let sum = 0;
    for (const [name, share] of Object.entries(from)) {
      const at = [...path, 'recruits_from', name];
      if (typeof share === 'number') sum += share;
      const other = roleNamed(name, full, at, true);
      if (other === null) continue;
      if (other === full)
        report.key('own-team', at, `\`${full}\` recruits from itself`, 'name a role next door');
      else if (says(other, 'recruitment') === undefined)
        report.key(
          'needs-recruitment',
          at,
          `people leave \`${other}\` for \`${full}\`, and nobody is looked for to fill their posts`,
          `write \`recruitment: {takes: 12 weeks}\` under \`teams.${other.replace('.', '.staff.')}\``,
        );
    }
    if (sum > 1 + 1e-9)
      report.key(
        'shares-sum',
        [...path, 'recruits_from'],
        `the shares sum to ${Number(sum.toFixed(6))}, to more than 1`,
        'the rest comes from elsewhere: make them sum to at most 1',
      );
  }

  function checkSupervision(full: string, raw: RawMap, path: Path): void {
    const by = mapOf(raw.supervision).by;
    if (typeof by !== 'string') return;
    const at = [...path, 'supervision', 'by'];
    const other = roleNamed(by, full, at, false);
    const supervisor = other === null ? {} : rawRole(other);
    const said = postsSaid(supervisor);
    const forGood = supervisor.vacancy === 1 && other !== null && says(other, 'recruitment') === undefined;
    const posts = forGood ? 0 : (numberSaid(said) ?? 1);
    if (posts === 0)
      report.value(
        'nobody-to-do-it',
        at,
        `nobody works as \`${other}\``,
        `raise its \`${postsKey(supervisor)}\`, or lower \`vacancy\``,
      );
    else if (other === full && posts <= 1)
      report.value(
        'nobody-to-do-it',
        at,
        `\`${full}\` is supervised by its only worker`,
        `name another role, or raise \`${postsKey(supervisor)}\``,
      );
  }

  function roleNamed(name: string, full: string, at: Path, isKey: boolean): string | null {
    const wanted = name.includes('.') ? name : `${full.split('.')[0]}.${name}`;
    if (roles.includes(wanted)) return wanted;
    const own = roles
      .filter((each) => each.startsWith(`${full.split('.')[0]}.`))
      .map((each) => each.split('.')[1]!);
    const message = `there is no role called \`${name}\``;
    const hint = didYouMean(name, name.includes('.') ? roles : [...own, ...roles]);
    if (isKey) report.key('unknown-name', at, message, hint);
    else report.value('unknown-name', at, message, hint);
    return null;
  }
}

/**
 * Contracted staff have shifts whatever the hours; `always` but closed on bank holidays has them too. How many are on duty at
 * which hours says nothing of who they are.
 */
function hasNoShifts(role: RawMap, hours: unknown): boolean {
  const { open, bank_holidays } = mapOf(hours);
  return (
    byHours(role.on_duty) !== null ||
    (postsKey(role) === 'on_duty' &&
      (hours === 'always' || (open === 'always' && bank_holidays !== 'closed')))
  );
}

function needsRecruitment(report: TreeReport, path: Path): void {
  report.key(
    'needs-recruitment',
    path,
    'people leave, and nobody is looked for to take their place',
    'write `recruitment: {takes: 12 weeks}`',
  );
}

function needsShifts(report: TreeReport, path: Path, role: string): void {
  report.key(
    'needs-shifts',
    path,
    `\`${role}\` says how many are there day and night, or hour by hour, and has no shifts to be away from`,
    'give it hours, for example `every day 00:00-24:00`, or say `wte` in place of `on_duty`',
  );
}
