/** A point and its interval: colour, shape and word of each look. */
import type { Spot } from './dot-panels-layout.ts';
import type { Pen } from './kit.ts';
import { INK } from './style.ts';

/** How a point looks. */
export type Look = 'better' | 'worse' | 'differs' | 'unclear' | 'plain' | 'base';

export const GREY = '#8a8a8a';
export const COLOURS: Readonly<Record<Look, string>> = {
  better: '#0072B2',
  worse: '#D55E00',
  differs: INK,
  unclear: '#ffffff',
  plain: '#0072B2',
  base: GREY,
};
export const WORDS: Readonly<Record<Exclude<Look, 'plain' | 'base'>, string>> = {
  better: 'better',
  worse: 'worse',
  differs: 'different',
  unclear: 'not clear, or less than matters',
};

export const POINTS: Readonly<
  Record<keyof typeof WORDS, { readonly style: string; readonly turned: number }>
> = {
  better: { style: 'triangle', turned: 0 },
  worse: { style: 'triangle', turned: 180 },
  differs: { style: 'rectRot', turned: 0 },
  unclear: { style: 'circle', turned: 0 },
};

/** Grey that can be read. */
export const GREY_WORDS = '#6b6b6b';

export function whisker(pen: Pen, look: Look, low: Spot, high: Spot): void {
  if (!Number.isFinite(low.x)) return;
  pen.strokeStyle = look === 'unclear' || look === 'base' ? GREY : COLOURS[look];
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(low.x, low.y);
  pen.lineTo(high.x, high.y);
  pen.stroke();
}

export function point(pen: Pen, look: Look, { x, y }: Spot): void {
  pen.fillStyle = COLOURS[look];
  pen.strokeStyle = look === 'unclear' ? GREY_WORDS : INK;
  pen.lineWidth = 1;
  pen.beginPath();
  switch (look) {
    case 'better':
    case 'worse': {
      const up = look === 'better' ? 1 : -1;
      pen.moveTo(x, y - 5 * up);
      pen.lineTo(x + 5, y + 4 * up);
      pen.lineTo(x - 5, y + 4 * up);
      break;
    }
    case 'differs':
      pen.moveTo(x, y - 5);
      pen.lineTo(x + 5, y);
      pen.lineTo(x, y + 5);
      pen.lineTo(x - 5, y);
      break;
    case 'unclear':
    case 'plain':
    case 'base':
      pen.arc(x, y, 3.5, 0, 2 * Math.PI);
      break;
  }
  pen.closePath();
  pen.fill();
  pen.stroke();
}
