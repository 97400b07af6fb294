/** Lines and words that Chart.js has no element for, drawn by the charts' own small plugins. */
import type { ChartArea } from 'chart.js';
import { FONT, INK, TEXT } from './style.ts';

/** The drawing context that Chart.js hands to plugins. */
export type Pen = import('chart.js').Chart['ctx'];

export function verticalLine(
  pen: Pen,
  x: number,
  { top, bottom }: ChartArea,
  { colour = INK, width = 1.5, dash = [] as number[] } = {},
): void {
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.beginPath();
  pen.moveTo(x, top);
  pen.lineTo(x, bottom);
  pen.stroke();
  pen.restore();
}

/** Makes the pen ready for words. */
export function lettering(pen: Pen, size: number = TEXT): void {
  pen.fillStyle = INK;
  pen.font = `${size}px "${FONT}"`;
}
