import type { ExperimentResult } from '../../experiment/results.ts';
import { capital, shorten } from './text.ts';

/**
 * What to call each system: its title without what all begin with, shortened in the middle; with its name when two titles
 * would look the same.
 */
export function systemLabels(result: Pick<ExperimentResult, 'systems'>, longest: number): string[] {
  const whole = result.systems.map(({ scenario }) => scenario.title || scenario.name);
  const titles = withoutSharedStart(whole).map((title) => shorten(title, longest));
  return titles.map((title, index) => {
    if (titles.indexOf(title) === titles.lastIndexOf(title)) return title;
    const name = shorten(result.systems[index]!.scenario.name, Math.floor(longest / 2));
    return `${shorten(title, Math.max(8, longest - name.length - 3))} (${name})`;
  });
}

/** `Riverside, no wrong door` beside `Riverside, one door`: `No wrong door` and `One door`. */
function withoutSharedStart(titles: readonly string[]): readonly string[] {
  const [first = ''] = titles;
  if (titles.length < 2) return titles;
  let shared = 0;
  for (const { index } of first.matchAll(/[,:] /g))
    if (titles.every((title) => title.startsWith(first.slice(0, index + 2)) && title.length > index + 2))
      shared = index + 2;
  return shared === 0 ? titles : titles.map((title) => capital(title.slice(shared)));
}

/** What to call each team: its title, shortened in the middle; its name where several would look the same. */
export function teamLabels(
  teams: readonly { readonly name: string; readonly title: string }[],
  longest: number,
): string[] {
  const titles = teams.map(({ title }) => shorten(title, longest));
  return titles.map((title, index) =>
    titles.indexOf(title) === titles.lastIndexOf(title)
      ? title
      : shorten(teams[index]!.name.replaceAll('_', ' '), longest),
  );
}
