/**
 * How every chart looks. A chart is printed about 17 cm wide: one pixel is 0.71 pt, so 13 px is the smallest text
 * (9 pt). Colours are those of Okabe and Ito (2008), chosen to differ in lightness as well; lines also differ in dashes
 * and points in shape.
 */
export const WIDTH = 680;
export const HEIGHT = 480;
/** Where there is nothing to draw: room for words. */
export const EMPTY_HEIGHT = 180;
/** 1360 × 960 dots: about 200 dots per inch at 17 cm. */
export const PIXEL_RATIO = 2;

/** DejaVu Sans under a name of our own: a font of the machine with the same name would have other metrics. */
export const FONT = 'Doorways Sans';
export const TEXT = 13;
export const TITLE = 16;
/** Of the line that says where a picture comes from, which nobody has to read. */
export const SMALL = 11;

export const INK = '#222222';
export const QUIET = '#595959';
export const FAINT = '#d9d9d9';
export const SHADE = 'rgba(0, 0, 0, 0.06)';

export interface SystemStyle {
  readonly colour: string;
  /** The same, see-through, for bands. */
  readonly band: string;
  readonly dash: readonly number[];
  /** Seen both on a bar of this colour and beside it. */
  readonly whisker: string;
}

const STYLES: readonly SystemStyle[] = [
  { colour: '#0072B2', band: 'rgba(0, 114, 178, 0.22)', dash: [], whisker: INK },
  { colour: '#E69F00', band: 'rgba(230, 159, 0, 0.28)', dash: [8, 4], whisker: INK },
  { colour: '#222222', band: 'rgba(34, 34, 34, 0.15)', dash: [2, 3], whisker: '#999999' },
  { colour: '#D55E00', band: 'rgba(213, 94, 0, 0.2)', dash: [10, 3, 2, 3], whisker: INK },
];

/** Of points, so that systems can be told apart without colour. */
export const SHAPES = ['circle', 'rect', 'triangle', 'rectRot'] as const;

/** So many systems have a look of their own; more of them are told apart by place. */
export const MOST_LOOKS = STYLES.length;

/** @throws RangeError where there are more systems than looks */
export function systemStyle(index: number): SystemStyle {
  const style = STYLES[index];
  if (style === undefined) throw new RangeError(`system ${index} has no look of its own`);
  return style;
}

/** Load as steps of colour: light to dark (ColorBrewer YlOrBr, safe for colour-blind readers and in grey), cut where it matters. */

export interface HeatStep {
  /** Loads (shares) from here up to the next step. */
  readonly from: number;
  readonly colour: string;
  readonly label: string;
}

export const HEAT: readonly HeatStep[] = [
  { from: 0, colour: '#ffffe5', label: 'under 50 %' },
  { from: 0.5, colour: '#fee391', label: '50–70 %' },
  { from: 0.7, colour: '#fe9929', label: '70–85 %' },
  { from: 0.85, colour: '#b3440a', label: '85–100 %' },
  { from: 1, colour: '#2b0d03', label: '100 % and over' },
];

/** null where there is nothing to say: nobody was on duty. */
export function heatColour(load: number): string | null {
  if (!Number.isFinite(load)) return null;
  return (HEAT.findLast((step) => load >= step.from) ?? HEAT[0]!).colour;
}
