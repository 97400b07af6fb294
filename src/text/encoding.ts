/** What to do with a file that is text in some other way. */
export const AS_UTF8 = 'save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)';

/** Said of a file of which `encodingOf` does not know in what it is written. */
export const NO_MARK = 'this is no UTF-8 text: it looks like UTF-16 without the mark at its beginning';

/** By the first two bytes of a file: UTF-8, or UTF-16 that says so; null: what looks like UTF-16 and does not say so. */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0 || second === 0 ? null : 'utf-8';
}
