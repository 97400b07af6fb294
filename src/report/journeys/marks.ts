import type { Mark } from '../../measures/index.ts';
import { COLOURS } from './look.ts';

/** In the order in which they are drawn: what matters most comes last, on top. */
export const MARKS: readonly Mark['what'][] = [
  'care',
  'contact',
  'told',
  'missed',
  'handed_over',
  'ended',
  'bounced',
];

/** One moment on a bar: each kind has a shape of its own, besides its colour. */
export function markShape(what: Mark['what'], x: number, middle: number, bar: number): string {
  const [top, bottom] = [middle - bar / 2, middle + bar / 2];
  switch (what) {
    case 'care':
      return `<line x1="${n(x)}" y1="${n(top + 5)}" x2="${n(x)}" y2="${n(bottom - 5)}" stroke="#ffffff" stroke-width="1.6"/>`;
    case 'contact':
      return `<rect x="${n(x - 2)}" y="${n(top - 4)}" width="4" height="${n(bar + 8)}" fill="${COLOURS.contact}"/>`;
    case 'told':
      return `<rect x="${n(x - 2)}" y="${n(top - 4)}" width="4" height="${n(bar + 8)}" fill="${COLOURS.contact}"/><circle cx="${n(x)}" cy="${n(top - 6)}" r="4.5" fill="${COLOURS.contact}"/>`;
    case 'missed':
      return `<circle cx="${n(x)}" cy="${n(middle)}" r="4" fill="#ffffff" stroke="${COLOURS.ink}" stroke-width="1.5"/>`;
    case 'handed_over':
      return `<path d="M${n(x - 5)} ${n(bottom + 7)} L${n(x + 5)} ${n(bottom + 7)} L${n(x)} ${n(bottom)} Z" fill="${COLOURS.ink}"/>`;
    case 'bounced':
      return `<g stroke="#ffffff" stroke-width="6" stroke-linecap="round">${cross(x, middle)}</g><g stroke="${COLOURS.bounced}" stroke-width="3.2" stroke-linecap="round">${cross(x, middle)}</g>`;
    case 'ended':
      return `<line x1="${n(x)}" y1="${n(top - 4)}" x2="${n(x)}" y2="${n(bottom + 4)}" stroke="${COLOURS.ink}" stroke-width="2.5"/>`;
  }
}

function cross(x: number, y: number): string {
  const r = 6;
  return `<line x1="${n(x - r)}" y1="${n(y - r)}" x2="${n(x + r)}" y2="${n(y + r)}"/><line x1="${n(x - r)}" y1="${n(y + r)}" x2="${n(x + r)}" y2="${n(y - r)}"/>`;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
