import { MEANINGS } from './kinds.ts';
import type { Code, Other } from './meaning.ts';
import { type EventKind, SCHEMA } from './schema.ts';

/** What `code` and `other` are in words, and back: the columns `detail` and `count` of a log on disk. */

/** @param teamName of a team by its number */
export function detailOf(
  kind: number,
  code: number,
  other: number,
  teamName: (team: number) => string,
): string {
  const meaning = MEANINGS[kind];
  const first = codeInWords(meaning.code, code);
  const second = otherInWords(meaning.other, other, teamName);
  return first === '' || second === '' ? first + second : `${first} ${second}`;
}

/** Empty where the kind counts nothing. */
export function countOf(kind: number, other: number): number | '' {
  const meaning = MEANINGS[kind].other;
  if (meaning?.is !== 'count') return '';
  return meaning.none !== undefined && other <= 0 ? '' : other;
}

function codeInWords(meaning: Code | undefined, code: number): string {
  if (meaning === undefined) return '';
  switch (meaning.is) {
    case 'word':
      return meaning.after === undefined ? meaning.words[code] : `${meaning.after} ${meaning.words[code]}`;
    case 'flag':
      return code === 1 ? meaning.words : '';
    case 'quantity':
      return `${code} ${meaning.of}`;
    case 'source':
      return '';
  }
}

function otherInWords(meaning: Other | undefined, other: number, teamName: (team: number) => string): string {
  if (meaning === undefined) return '';
  switch (meaning.is) {
    case 'team':
      return other === -1 ? '' : `to ${teamName(other)}`;
    case 'flag':
      return other === 1 ? meaning.words : '';
    case 'count':
    case 'class':
      return '';
  }
}

/** A detail that is none of the kind's. */
export class DetailFault extends Error {
  /** The word that is wrong, and those that would be right. */
  readonly word: string;
  readonly words: readonly string[];
  readonly hint: string;
  constructor(message: string, word = '', words: readonly string[] = [], hint = '') {
    super(message);
    this.word = word;
    this.words = words;
    this.hint = hint;
  }
}

/**
 * `code` and `other` of what `detailOf` and `countOf` wrote; -1 for sources and classes, which have columns of their own.
 *
 * @param teamNumber of a team by its name
 * @throws DetailFault
 */
export function readDetail(
  kind: EventKind,
  detail: string,
  counted: number,
  teamNumber: (name: string) => number,
): { code: number; other: number } {
  const { code, other } = SCHEMA[kind] as (typeof MEANINGS)[number];
  const { words, rest } = cut(other, detail);
  const first = readCode(code, words, counted);
  if (other?.is === 'team' && other.isNeeded && rest === '')
    throw new DetailFault(
      `\`${kind}\` does not say to which team`,
      '',
      [],
      'write for instance `cold to NAME`',
    );
  return { code: first, other: readOther(other, rest, counted, teamNumber) };
}

/** The words of `code`, and those of `other` after them. */
function cut(other: Other | undefined, detail: string): { words: string; rest: string } {
  if (other?.is === 'flag' && ` ${detail}`.endsWith(` ${other.words}`))
    return { words: detail.slice(0, -other.words.length).trim(), rest: other.words };
  if (other?.is === 'team') {
    // After the first ` to `: no word of `code` has one, and a team may.
    const at = ` ${detail}`.indexOf(' to ');
    if (at !== -1) return { words: detail.slice(0, Math.max(0, at - 1)).trim(), rest: detail.slice(at + 3) };
  }
  return { words: detail, rest: '' };
}

function readCode(meaning: Code | undefined, text: string, counted: number): number {
  if (meaning === undefined) return -1;
  switch (meaning.is) {
    case 'word': {
      const { words, after, otherwise, otherwiseIfCounted, isNone } = meaning;
      const empty = counted > 0 ? (otherwiseIfCounted ?? otherwise) : otherwise;
      const said = after !== undefined && text.startsWith(`${after} `) ? text.slice(after.length + 1) : text;
      const number = words.indexOf(said === '' ? (empty ?? '') : said);
      if (number === -1) throw new DetailFault(isNone(said), said, words);
      return number;
    }
    case 'flag':
      return text === meaning.words ? 1 : meaning.not;
    case 'quantity': {
      if (text === '') return 0;
      const number = Number.parseInt(text, 10);
      if (Number.isNaN(number))
        throw new DetailFault(`\`${text}\` says no number`, '', [], `write for instance \`3 ${meaning.of}\``);
      return number;
    }
    case 'source':
      return -1;
  }
}

function readOther(
  meaning: Other | undefined,
  text: string,
  counted: number,
  teamNumber: (name: string) => number,
): number {
  if (meaning === undefined) return -1;
  switch (meaning.is) {
    case 'team':
      return text === '' ? -1 : teamNumber(text);
    case 'flag':
      return text === meaning.words ? 1 : meaning.not;
    case 'count':
      return counted === 0 ? (meaning.none ?? 0) : counted;
    case 'class':
      return -1;
  }
}
