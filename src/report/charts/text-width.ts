import { shorten } from '../words/text.ts';

/** About how wide text in DejaVu Sans is, in ems, on the safe side: enough to wrap it without a canvas to measure on. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const letter of text) ems += letterWidth(letter);
  return ems;
}

function letterWidth(letter: string): number {
  if (/[iljtfr.,:;!|'’() \-[\]]/.test(letter)) return 0.4;
  if (/[mwMW%@—…–]/.test(letter)) return 1;
  if (/[a-z0-9]/.test(letter)) return 0.62;
  if (/[A-Z&+=<>]/.test(letter)) return 0.77;
  return letter.codePointAt(0)! < 0x2e80 ? 0.8 : 1.1;
}

/** `text`, shortened in the middle until it is at most `ems` wide. */
export function fitted(text: string, ems: number): string {
  let shown = text;
  for (let length = text.length; textWidth(shown) > ems && length > 8; length--)
    shown = shorten(text, length);
  return shown;
}
