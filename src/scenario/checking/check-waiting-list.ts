import { didYouMean } from '../did-you-mean.ts';
import { readDuration } from '../language/measures.ts';
import { quoted, Wrong } from '../language/say.ts';
import { listOf, mapOf, type Names, type RawMap } from '../names.ts';
import type { Path } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';
import { URGENCY_WORDS } from '../words.ts';
import { type RawTeam, teamsOf } from './raw.ts';

/** What a team does about people on its lists, and about those who come back: named rightly, and able to happen. */
export function checkWaitingList(scenario: RawMap, names: Names, report: TreeReport): void {
  for (const team of teamsOf(scenario)) {
    const list = mapOf(team.raw.waiting_list);
    const path = [...team.path, 'waiting_list'];
    checkRises(list.urgency_rises, [...path, 'urgency_rises'], report);
    for (const step of team.steps)
      checkRises(step.raw.urgency_rises, [...step.path, 'urgency_rises'], report);
    if (list.keeps_in_touch !== undefined)
      checkTouch(scenario, team, mapOf(list.keeps_in_touch), [...path, 'keeps_in_touch'], names, report);
    const to = mapOf(team.raw.re_entry).to;
    const steps = team.steps.map((step) => step.name);
    if (typeof to === 'string' && !steps.includes(to))
      report.value(
        'unknown-name',
        [...team.path, 're_entry', 'to'],
        `there is no step in ${team.name} called \`${to}\``,
        didYouMean(to, steps),
      );
  }
}

/** Later rises come later and go higher; others would never happen. */
function checkRises(rises: unknown, path: Path, report: TreeReport): void {
  let last = { after: Number.NEGATIVE_INFINITY, to: -1 };
  listOf(rises).forEach((said, index) => {
    const { after: wait, to: word } = mapOf(said);
    const after = readDuration(wait);
    const to = URGENCY_WORDS.indexOf(word as (typeof URGENCY_WORDS)[number]);
    if (after instanceof Wrong || to === -1) return;
    if (after <= last.after)
      report.value(
        'out-of-range',
        [...path, index, 'after'],
        `${quoted(wait)} is not later than the rise before it`,
        'write the rises in order',
      );
    else if (to <= last.to)
      report.value(
        'out-of-range',
        [...path, index, 'to'],
        `people are \`${URGENCY_WORDS[last.to]}\` already when this comes`,
        'each rise goes higher than the one before it',
      );
    last = { after, to };
  });
}

/** The role that keeps in touch is there, and somebody works in it. */
function checkTouch(
  scenario: RawMap,
  own: RawTeam,
  said: RawMap,
  path: Path,
  names: Names,
  report: TreeReport,
): void {
  for (const need of Object.keys(mapOf(said.helps)))
    if (!names.needs.includes(need))
      report.key(
        'unknown-name',
        [...path, 'helps', need],
        `there is no need called \`${need}\``,
        didYouMean(need, names.needs),
      );
  const who = said.with;
  if (typeof who !== 'string') return;
  const [team, role] = who.includes('.') ? (who.split('.') as [string, string]) : [own.name, who];
  const roles = names.teams.get(team)?.roles;
  if (roles === undefined) {
    const hint = didYouMean(team, [...names.teams.keys()]);
    report.value('unknown-name', [...path, 'with'], `there is no team called \`${team}\``, hint);
  } else if (!roles.includes(role)) {
    const hint = didYouMean(role, roles);
    report.value('unknown-name', [...path, 'with'], `there is no role in ${team} called \`${role}\``, hint);
  } else {
    const { wte, vacancy } = mapOf(mapOf(mapOf(mapOf(scenario.teams)[team]).staff)[role]);
    if (wte !== 0 && vacancy !== 1) return;
    report.value(
      'nobody-to-do-it',
      [...path, 'with'],
      `nobody works as \`${role}\` in \`${team}\`, so nobody keeps in touch`,
      'raise `wte`, or lower `vacancy`',
    );
  }
}

/** Roles that keep in touch with people on the list of some team, as `team.role`. */
export function rolesInTouch(scenario: RawMap): Set<string> {
  return new Set(
    teamsOf(scenario).flatMap((team) => {
      const who = mapOf(mapOf(team.raw.waiting_list).keeps_in_touch).with;
      if (typeof who !== 'string') return [];
      return [who.includes('.') ? who : `${team.name}.${who}`];
    }),
  );
}
