import { INK, SHAPES, systemStyle, TEXT, WIDTH } from './style.ts';
import { fitted } from './text-width.ts';

/** Each system once, by a line (with its dashes), by a box of its colour or by the shape of its points. */
export function systemLegend(labels: readonly string[], drawn: 'line' | 'box' | 'point'): object {
  return legend(
    labels.map((label, index) => {
      const { colour, dash } = systemStyle(index);
      const text = fitted(label, (WIDTH - 90) / TEXT);
      return drawn === 'line'
        ? { text, strokeStyle: colour, lineDash: [...dash], lineWidth: 2.5, pointStyle: 'line' }
        : {
            text,
            fillStyle: colour,
            strokeStyle: INK,
            lineWidth: 1,
            ...(drawn === 'point' ? { pointStyle: SHAPES[index % SHAPES.length] } : {}),
          };
    }),
    drawn === 'box' ? { boxWidth: 34 } : { usePointStyle: true, pointStyleWidth: drawn === 'line' ? 34 : 12 },
  );
}

/** A legend at the top made of given items, instead of Chart.js's own one for each dataset. */
export function legend(items: readonly object[], more: object): object {
  return {
    display: true,
    position: 'top',
    align: 'start',
    labels: {
      font: { size: TEXT },
      boxHeight: 10,
      padding: 8,
      ...more,
      generateLabels: () => items.map((item) => ({ fontColor: INK, ...item })),
    },
  };
}
