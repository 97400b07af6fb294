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

/** Text inside SVG: what XML cannot hold goes. */
export function svgText(text: string): string {
  return text
    .replace(/[^\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
