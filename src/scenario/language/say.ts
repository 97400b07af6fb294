/**
 * What is wrong with a value, carried through zod as text: zod keeps one string for each issue, and a problem needs
 * a code and a hint beside its message. `shape.ts` unpacks it.
 */
import { z } from 'zod';
import type { ProblemCode } from '../../problems/codes.ts';

export interface Words {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint?: string;
  /** For an unknown key: the keys that are possible. */
  readonly known?: readonly string[];
  /** For a value with several forms: how to know the form that was meant. */
  readonly choose?: readonly string[];
  readonly by?: 'type' | 'key';
}

/** What a reader of one value returns instead of the value. */
export class Wrong {
  readonly words: Words;
  constructor(code: ProblemCode, message: string, hint = '') {
    this.words = { code, message, hint };
  }
}

export function say(words: Words): string {
  return JSON.stringify(words);
}

export function unsay(message: string): Words {
  try {
    return JSON.parse(message) as Words;
  } catch {
    return { code: 'wrong-type', message };
  }
}

/** The value in a message: short, on one line, in backquotes. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const text = String(value).replace(/\s+/g, ' ');
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``;
}

/** The value if it is a word, for looking up what was meant. */
export function wordIn(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value);
}

/**
 * One value read by a function of ours; `json` is what the JSON Schema says of it. `name` is how the language
 * reference calls such values.
 */
export function leaf<T>(name: string, json: Record<string, unknown>, read: (value: unknown) => T | Wrong) {
  return z
    .unknown()
    .transform((value, context): T => {
      const result = read(value);
      if (!(result instanceof Wrong)) return result;
      context.addIssue({ code: 'custom', message: say(result.words), continue: false });
      return z.NEVER;
    })
    .meta({ ...json, title: name });
}
