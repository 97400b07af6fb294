import type { ExperimentResult } from '../../experiment/results.ts';
import { shorten } from './text.ts';

/** What to call each system: its title, shortened in the middle; with its name when two titles would look the same. */
export function systemLabels(result: Pick<ExperimentResult, 'systems'>, longest: number): string[] {
  const titles = result.systems.map(({ scenario }) => shorten(scenario.title || scenario.name, longest));
  return titles.map((title, index) => {
    if (titles.indexOf(title) === titles.lastIndexOf(title)) return title;
    const name = shorten(result.systems[index]!.scenario.name, Math.floor(longest / 2));
    return `${shorten(title, Math.max(8, longest - name.length - 3))} (${name})`;
  });
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
