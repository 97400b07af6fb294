import type { Scenario } from '../../scenario/scenario.ts';
import { differingFrom } from '../map/differing.ts';
import type { Arrow, Sketch } from '../map/sketch.ts';
import { sketchOf } from '../map/sketch-of.ts';
import { listed } from '../words/text.ts';

/** What one system has that the other has not, as the maps mark it. */
export function differencesInWords(base: Scenario, other: Scenario): string[] {
  const [before, after] = [sketchOf(base), sketchOf(other)];
  const said = [
    ...teamsInWords('Only the base has', before, after),
    ...teamsInWords('Only the other has', after, before),
    ...staffInWords(before, after),
    ...arrowsInWords('Only in the base', before, after),
    ...arrowsInWords('Only in the other', after, before),
  ];
  return said.length > 0
    ? said
    : ['Teams, staff, doors and rules are the same: other values differ, as the ledger of each shows.'];
}

function teamsInWords(lead: string, here: Sketch, there: Sketch): string[] {
  const only = here.teams.filter(({ name }) => !there.teams.some((team) => team.name === name));
  return only.length === 0 ? [] : [`${lead} ${listed(only.map(({ title }) => title))}.`];
}

function staffInWords(before: Sketch, after: Sketch): string[] {
  const changed = before.teams.flatMap((team) => {
    const twin = after.teams.find(({ name }) => name === team.name);
    if (!twin || JSON.stringify(twin.staff) === JSON.stringify(team.staff)) return [];
    return [`${team.title}: ${team.staff.join(', ')} in the base, ${twin.staff.join(', ')} in the other`];
  });
  return changed.length === 0 ? [] : [`Staff differ. ${changed.join('. ')}.`];
}

function arrowsInWords(lead: string, here: Sketch, there: Sketch): string[] {
  const differing = differingFrom([there]);
  const shared = new Set(there.teams.map(({ name }) => name));
  const only = here.arrows.filter(
    (arrow) =>
      differing.arrow(arrow) && arrow.by !== 'exit' && arrow.by !== 'entry' && isShared(arrow, shared),
  );
  return only.length === 0 ? [] : [`${lead}: ${only.map((arrow) => arrowWords(here, arrow)).join('; ')}.`];
}

/** Rules of a team that only one system has need not be listed. */
function isShared({ from }: Arrow, teams: ReadonlySet<string>): boolean {
  return from.startsWith('@source/') || teams.has(from.split('/')[0]!);
}

function arrowWords({ boxes, teams }: Sketch, { from, to, when, how }: Arrow): string {
  const name = (id: string) => {
    const box = boxes.find((one) => one.id === id);
    const team = teams.find((one) => one.name === box?.team);
    return team ? `${team.title}, ${box!.title}` : (box?.title ?? id);
  };
  const target = boxes.find((one) => one.id === to);
  const end = target?.kind === 'exit' || target?.kind === 'ending' ? target.title : name(to);
  const why = [when, how].filter((part) => part !== '').join(', ');
  return `${name(from)} → ${end}${why === '' ? '' : ` (${why})`}`;
}
