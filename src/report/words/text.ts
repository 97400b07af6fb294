/** What is done to words before they are shown. */

/** `most_deprived_fifth` → `most deprived fifth`. */
export function spaced(name: string): string {
  return name.replaceAll('_', ' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 day`, `3 days`. */
export function plural(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
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
