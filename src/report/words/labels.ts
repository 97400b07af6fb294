import type { ExperimentResult } from '../../experiment/results.ts';

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

/** Part of a word where a text was cut, unless it is long. */
const PART_AT_END = /[\s,;:]+\S{0,12}$/;
const PART_AT_START = /^\S{0,12}\s+/;

/** Keeps the beginning and the end, where titles of a family differ: `Riverside, every … no wrong door`. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = Math.floor((longest - 3) * 0.4);
  const start = longest - 3 - end;
  return `${text.slice(0, start).replace(PART_AT_END, '')} … ${text.slice(text.length - end).replace(PART_AT_START, '')}`;
}

/** Keeps the beginning: `community connect…`. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** Lines of at most `width` (characters, unless `measure` says otherwise), broken at spaces; a longer word is cut. */
export function wrap(text: string, width: number, measure = (part: string) => part.length): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    let rest = word;
    if (line !== '' && measure(`${line} ${rest}`) > width) {
      lines.push(line);
      line = '';
    }
    while (measure(rest) > width) {
      let fits = 1;
      while (fits < rest.length - 1 && measure(rest.slice(0, fits + 1)) <= width) fits++;
      if (rest.length === 1) break;
      lines.push(rest.slice(0, fits));
      rest = rest.slice(fits);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return line === '' ? lines : [...lines, line];
}
