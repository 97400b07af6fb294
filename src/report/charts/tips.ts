import type { DrawnChart, Tip } from './chart.ts';

/** Room around a point that is easy to hit. */
const REACH = 8;

/** Words for each element of each dataset that has `tips`, in the order of its data. */
export function tipsOfPoints(drawn: DrawnChart): Tip[] {
  return drawn.data.datasets.flatMap((dataset, index) => {
    const { tips } = dataset as unknown as { readonly tips?: readonly string[] };
    if (!tips) return [];
    return drawn.getDatasetMeta(index).data.flatMap((element, at) => {
      const text = tips[at] ?? '';
      const box = boxOf(element as unknown as Element);
      return text === '' || !Object.values(box).every(Number.isFinite) ? [] : [{ ...box, text }];
    });
  });
}

interface Element {
  readonly x: number;
  readonly y: number;
  /** Bars have these. */
  readonly base?: number;
  readonly width?: number;
  readonly height?: number;
  readonly horizontal?: boolean;
}

function boxOf({ x, y, base, width, height, horizontal }: Element): Omit<Tip, 'text'> {
  if (base === undefined) return { left: x - REACH, top: y - REACH, width: 2 * REACH, height: 2 * REACH };
  if (horizontal === true) {
    const thick = height ?? 0;
    return { left: Math.min(x, base), top: y - thick / 2, width: Math.abs(x - base), height: thick };
  }
  const thick = width ?? 0;
  return { left: x - thick / 2, top: Math.min(y, base), width: thick, height: Math.abs(y - base) };
}
