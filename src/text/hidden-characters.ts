/**
 * Characters that cannot be seen and change what is seen: controls (a terminal obeys them), what turns the direction
 * of text (Boucher and Anderson 2021, "Trojan Source"), what has no width and makes two names look alike, breaks of
 * the line that only some programs follow, and halves of a character. Tabs and line breaks are text; so are joiners,
 * which several scripts and emoji need.
 */
const CONTROLS = String.raw`\0-\x08\v\f\x0E-\x1F\x7F-\x9F`;
const TURNS = String.raw`\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069`;
const NO_WIDTH = String.raw`\xAD\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB`;
const BREAKS = String.raw`\u2028\u2029`;
const NONE_AT_ALL = String.raw`\p{Surrogate}\uFFFE\uFFFF`;
const HIDDEN = new RegExp(String.raw`[${CONTROLS}${TURNS}${NO_WIDTH}${BREAKS}${NONE_AT_ALL}]|\r(?!\n)`, 'gu');
/** What most text consists of, told at a glance. */
const PLAIN = /^[\t\n -~]*$/;

export interface HiddenCharacter {
  /** Offset in the text. */
  readonly at: number;
  /** `U+202E, which turns the direction of text` */
  readonly words: string;
}

/** In their order; `most` bounds how many are looked for. */
export function hiddenIn(text: string, most = Number.POSITIVE_INFINITY): HiddenCharacter[] {
  if (PLAIN.test(text)) return [];
  const found: HiddenCharacter[] = [];
  for (const match of text.matchAll(HIDDEN)) {
    if (found.length >= most) break;
    found.push({ at: match.index, words: wordsFor(match[0]) });
  }
  return found;
}

/** The text with a mark in place of each, so that a terminal or a picture shows it and obeys nothing. */
export function harmless(text: string): string {
  return text.replace(HIDDEN, '\uFFFD');
}

function wordsFor(character: string): string {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (inClass(TURNS, character)) return `${name}, which turns the direction of text`;
  if (inClass(NO_WIDTH, character)) return `${name}, which has no width`;
  if (inClass(BREAKS, character)) return `${name}, a break of the line that not every program follows`;
  if (inClass(NONE_AT_ALL, character)) return `${name}, which is half of a character or none`;
  return `${name}, a control character`;
}

function inClass(members: string, character: string): boolean {
  return new RegExp(`[${members}]`, 'u').test(character);
}
