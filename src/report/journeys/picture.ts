import type { Mark, Span } from '../../measures/index.ts';
import { WEEK } from '../../units/minutes.ts';
import { wrap } from '../words/text.ts';
import {
  BOLD_LETTER,
  COLOURS,
  FONTS,
  key,
  LEGEND_HEIGHT,
  LETTER,
  MARKS,
  markShape,
  svgText,
  TEXT,
  TITLE,
} from './marks.ts';

/** What a picture needs of a journey. */
export interface DrawnJourney {
  /** The first and the last are enough. */
  readonly events: readonly { readonly time: number }[];
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
}

/** One bar of the picture. */
export interface JourneyBar {
  /** Whose journey, under which system: two lines at the most. */
  readonly label: string;
  /** How it ended, said at the end of the bar. */
  readonly ending: string;
  readonly journey: DrawnJourney;
  /** The same person as in the bar above, in another system. */
  readonly twin: boolean;
}

const WIDTH = 960;
const LABELS = 250;
const RIGHT = 20;
const ROW = 46;
const BAR = 20;
/** Weeks between the lines of the axis: the first that gives at most a dozen. */
const STEPS = [1, 2, 4, 8, 13, 26, 52, 104, 208];

/**
 * Journeys as horizontal bars, all beginning at the first referral: coloured by what the person is doing, with marks
 * where they are met, miss a contact, bounce or are handed on.
 *
 * @param said what the picture comes to, in a sentence below the title; may be empty
 */
export function journeysPicture(title: string, said: string, bars: readonly JourneyBar[]): string {
  const weeks = Math.max(1, ...bars.map(({ journey }) => (lastOf(journey) - firstOf(journey)) / WEEK));
  const step = STEPS.find((each) => weeks / each <= 12) ?? STEPS.at(-1)!;
  const plot = WIDTH - LABELS - RIGHT;
  const endings = Math.max(0, ...bars.map((bar) => textWidth(bar.ending)));
  const scale = Math.max(plot * 0.4, plot - endings - 15) / weeks;
  const titles = wrap(title, Math.floor((WIDTH - 40) / (TITLE * BOLD_LETTER)));
  const words = wrap(said, Math.floor((WIDTH - 40) / (TEXT * LETTER)));
  const head = 24 + titles.length * 22 + words.length * 18;
  const top = head + LEGEND_HEIGHT;
  const bottom = top + Math.max(1, bars.length) * ROW;
  const height = bottom + 54;
  const x = (week: number) => LABELS + week * scale;
  const last = Math.floor(weeks / step) * step;
  const parts = [
    ...titles.map(
      (line, index) =>
        `<text x="20" y="${34 + index * 22}" font-size="${TITLE}" font-weight="bold">${svgText(line)}</text>`,
    ),
    ...words.map(
      (line, index) => `<text x="20" y="${34 + titles.length * 22 + index * 18}">${svgText(line)}</text>`,
    ),
    key(20, head + 8),
    ...range(0, last, step).map((week) => axisLine(x(week), week, top, bottom)),
    `<text x="${n(LABELS + (weeks * scale) / 2)}" y="${bottom + 42}" text-anchor="middle">Weeks since the first referral</text>`,
    ...bars.flatMap(({ twin }, index) =>
      twin || index === 0 || !bars.some((bar) => bar.twin)
        ? []
        : [
            `<line x1="20" y1="${top + index * ROW}" x2="${WIDTH - RIGHT}" y2="${top + index * ROW}" stroke="${COLOURS.faint}"/>`,
          ],
    ),
    ...bars.map((bar, index) => row(bar, top + index * ROW, x)),
    ...(bars.length === 0 ? [`<text x="${LABELS}" y="${top + ROW / 2}">Nobody to show.</text>`] : []),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="journeys-title journeys-words" font-family="${FONTS}" font-size="${TEXT}" fill="${COLOURS.ink}">
<title id="journeys-title">${svgText(title)}</title>
<desc id="journeys-words">${svgText(bars.map(inWords).join(' '))}</desc>
<defs><pattern id="journeys-waiting" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${COLOURS.waiting}"/><line x1="0" y1="0" x2="0" y2="6" stroke="${COLOURS.waitingLines}" stroke-width="1.4"/></pattern></defs>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}

function row({ label, ending, journey }: JourneyBar, top: number, x: (week: number) => number): string {
  const start = firstOf(journey);
  const at = (time: number) => x((time - start) / WEEK);
  const middle = top + ROW / 2;
  const lines = wrap(label, Math.floor((LABELS - 32) / (TEXT * LETTER)));
  const shown = lines.length > 2 ? [lines[0]!, `${lines[1]!.slice(0, -1).trimEnd()}…`] : lines;
  const y = middle + TEXT * 0.35 - (shown.length - 1) * 8;
  const marks = [...journey.marks].sort((a, b) => MARKS.indexOf(a.what) - MARKS.indexOf(b.what));
  return [
    `<g>`,
    ...shown.map((line, index) => `<text x="20" y="${n(y + index * 16)}">${svgText(line)}</text>`),
    ...journey.spans.map((span) => stretch(span, at, middle)),
    ...marks.map((mark: Mark) => markShape(mark.what, at(mark.time), middle, BAR)),
    `<text x="${n(at(lastOf(journey)) + 13)}" y="${n(middle + TEXT * 0.35)}">${svgText(ending)}</text>`,
    `</g>`,
  ].join('\n');
}

/** A stretch of waiting, help or time at home; never so thin that it is not seen. */
function stretch({ doing, from, to }: Span, at: (time: number) => number, middle: number): string {
  const width = Math.max(1, at(to) - at(from));
  const high = doing === 'home' ? 4 : BAR;
  const box = `x="${n(at(from))}" y="${n(middle - high / 2)}" width="${n(width)}" height="${high}"`;
  if (doing === 'waiting') return `<rect ${box} fill="url(#journeys-waiting)"/>`;
  if (doing === 'helped') return `<rect ${box} fill="${COLOURS.helped}"/>`;
  return `<line x1="${n(at(from))}" y1="${n(middle)}" x2="${n(at(to))}" y2="${n(middle)}" stroke="${COLOURS.ink}" stroke-width="1.5" stroke-dasharray="2 4"/>`;
}

function axisLine(x: number, week: number, top: number, bottom: number): string {
  return `<line x1="${n(x)}" y1="${top}" x2="${n(x)}" y2="${bottom}" stroke="${COLOURS.faint}"/><text x="${n(x)}" y="${bottom + 20}" text-anchor="middle">${week}</text>`;
}

function firstOf({ events }: DrawnJourney): number {
  return events[0]!.time;
}

/** The end of what can be seen: the last stretch, or the last event. */
function lastOf({ spans, events }: DrawnJourney): number {
  return Math.max(spans.at(-1)?.to ?? 0, events.at(-1)!.time);
}

function inWords({ label, ending, journey }: JourneyBar): string {
  const weeks = Math.round((lastOf(journey) - firstOf(journey)) / WEEK);
  return `${label}: ${weeks} weeks, ${ending}.`;
}

function textWidth(text: string): number {
  return text.length * TEXT * LETTER;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
