/** Bytes of a file as text. */
import { AS_UTF8, encodingOf, NO_MARK } from '../../text/encoding.ts';

export interface NotText {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * UTF-8, or UTF-16 that says so in its first two bytes; anything else is refused at the first byte that is wrong, since
 * text that is read in the wrong encoding is damaged without a sign. The mark at the beginning is taken off.
 */
export function decode(bytes: Uint8Array): string | NotText {
  const encoding = encodingOf(bytes);
  if (encoding === null) return { line: 1, column: 1, message: NO_MARK, hint: AS_UTF8 };
  const reads = (length: number) => textOf(bytes.subarray(0, length), encoding, length < bytes.length);
  const text = reads(bytes.length);
  if (text !== null) return text;
  // The longest beginning that can be read: each longer one has the wrong byte in it.
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (reads(middle) === null) bad = middle;
    else good = middle;
  }
  const lines = (reads(good) ?? '').split('\n');
  return {
    line: lines.length,
    column: lines.at(-1)!.length + 1,
    message:
      encoding === 'utf-8'
        ? `this is no UTF-8 text: here stands the byte ${hex(bytes[good]!)}`
        : 'this is no text: it begins as UTF-16, and here that ends',
    hint: encoding === 'utf-8' ? `${AS_UTF8}${meant(bytes, good)}` : AS_UTF8,
  };
}

/** Null if it cannot be read. `goesOn`: the last character may be cut off. */
function textOf(bytes: Uint8Array, encoding: string, goesOn: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: goesOn });
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}

/** What the byte is in the encoding that old programs write, with the word around it. */
function meant(bytes: Uint8Array, at: number): string {
  const around = new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, at - 20), at + 20));
  const start = Math.min(at, 20);
  const before = /[\p{L}\d]*$/u.exec(around.slice(0, start))![0];
  const from = /^.[\p{L}\d]*/u.exec(around.slice(start))?.[0] ?? '';
  return /^\p{L}/u.test(from) ? `; in Windows-1252 (Latin-1) the word is \`${before}${from}\`` : '';
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
