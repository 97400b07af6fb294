import { harmless } from '../../text/hidden-characters.ts';

/**
 * How journeys look. Colours are those of Okabe and Ito (2008); every meaning also has its own pattern or shape, so
 * that the picture can be read in black and white.
 */
export const COLOURS = {
  waiting: '#F5D9A6',
  waitingLines: '#A66B00',
  helped: '#009E73',
  home: '#FFFFFF',
  contact: '#0072B2',
  bounced: '#D55E00',
  ink: '#222222',
  faint: '#d9d9d9',
} as const;

/** Names of fonts that are found on any machine. */
export const FONTS = 'DejaVu Sans, Verdana, Helvetica, Arial, sans-serif';

export const TEXT = 13;
export const TITLE = 17;
/** Mean width of a letter, for text that cannot be measured: a little more than it is. */
export const LETTER = 0.56;
export const BOLD_LETTER = 0.66;

/** Text inside SVG, on one line: what cannot be seen, or XML cannot hold, is a mark. */
export function svgText(text: string): string {
  return harmless(text)
    .replace(/[\t\r\n]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
