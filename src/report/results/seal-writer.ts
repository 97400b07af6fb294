/**
 * A seal at the end of a file: the SHA-256 of all that stands before it. So Doorways knows, of a file that it wrote by
 * itself, whether it is still as it was: only such a file may be replaced.
 */
import { createHash } from 'node:crypto';

/** JSON that ends with a map gets a last key `seal`; SVG and HTML get a last line, a comment. */
export function sealed(text: string): string {
  if (!text.startsWith('{')) return `${text}\n<!-- by Doorways, seal ${hashOf(text)} -->\n`;
  const body = text.trimEnd().replace(/\s*\}$/, '');
  return `${body},\n  "seal": "${hashOf(body)}"\n}\n`;
}

/** Whether this is, to the byte, what `sealed` gave. */
export function isSealed(text: string): boolean {
  const end = ENDS.exec(text);
  return end !== null && hashOf(text.slice(0, end.index)) === (end[1] ?? end[2]);
}

const ENDS = /(?:,\n {2}"seal": "([0-9a-f]{64})"\n\}\n|\n<!-- by Doorways, seal ([0-9a-f]{64}) -->\n)$/;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
