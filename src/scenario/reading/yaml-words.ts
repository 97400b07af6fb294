import type { YAMLError, YAMLWarning } from 'yaml';
import type { ProblemCode } from '../../problems/codes.ts';
import { quoted } from '../language/say.ts';

interface YamlWords {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
}

/** The YAML reader's errors and warnings in the words of this language. `text` is the whole file. */
export function sayYamlError(fault: YAMLError | YAMLWarning, text: string): YamlWords {
  const message = plainMessage(fault.message);
  const words = fault.code.startsWith('BLOCK_') ? withColon(text, fault.pos[0]) : null;
  if (words !== null)
    return {
      code: 'yaml-syntax',
      message: `there is a colon inside ${quoted(words)}, so that it reads as a key with a value`,
      hint: `a text with a colon needs quotes: "${words.length > 60 ? '…' : words}"`,
    };
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return { code: 'yaml-syntax', message: 'a tab is used to indent', hint: 'indent with spaces' };
    case 'TAG_RESOLVE_FAILED':
      return { code: 'unknown-tag', message, hint: 'leave the `!` tag out, or put the text in quotes' };
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return {
        code: 'yaml-syntax',
        message,
        hint: 'look at the indentation, brackets and colons here and just above',
      };
    case 'MULTIPLE_DOCS':
      return {
        code: 'yaml-syntax',
        message: 'the file holds more than one document',
        hint: 'remove the line `---`',
      };
    case 'BAD_ALIAS':
      return { code: 'yaml-syntax', message, hint: 'a text that begins with `*` or `&` needs quotes' };
    default:
      return { code: 'yaml-syntax', message, hint: '' };
  }
}

/** The words from here to the end of the value, if a colon and more words are among them: `Riverside: the town`. */
function withColon(text: string, at: number): string | null {
  const line = /[^\n]*/.exec(text.slice(at, at + 500))![0];
  const found = /^[^\s"'{}[\],#&*!|>%@`:-][^"{}[\],#]*:\s+[^\s"'{}[\],#][^"{}[\],#]*/.exec(line);
  return found === null ? null : found[0].trimEnd();
}

function plainMessage(message: string): string {
  const first = message.split('\n', 1)[0]!.trim();
  return first.charAt(0).toLowerCase() + first.slice(1);
}
