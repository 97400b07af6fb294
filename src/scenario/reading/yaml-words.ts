import type { YAMLError, YAMLWarning } from 'yaml';
import type { ProblemCode } from '../codes.ts';

interface YamlWords {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
}

/** The YAML reader's errors and warnings in the words of this language. */
export function sayYamlError(fault: YAMLError | YAMLWarning): YamlWords {
  const message = plainMessage(fault.message);
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

function plainMessage(message: string): string {
  const first = message.split('\n', 1)[0]!.trim();
  return first.charAt(0).toLowerCase() + first.slice(1);
}
