/** How boxes and arrows look. Every colour is beside a shape or words that say the same, and dark text is readable on all. */
import { isStepKind, STEPS } from '../steps/index.ts';
import type { StepKind } from '../steps/step.ts';
import type { BoxKind } from './sketch.ts';

/** Metrics of Arial: Liberation Sans and Helvetica have the same, so that words fit their boxes on any machine. */
export const FONTS = "Arial, 'Liberation Sans', Helvetica, sans-serif";

export const INK = '#222222';
export const QUIET = '#595959';
/** What differs between two systems (Okabe and Ito's vermilion, darkened for contrast), and always with a mark. */
export const DIFFERENT = '#B34700';
export const MARK = '◆';

interface BoxLook {
  /** One of Graphviz. */
  readonly shape: string;
  readonly fill: string;
  readonly style: string;
}

const OTHER_BOXES: Readonly<Record<Exclude<BoxKind, StepKind>, BoxLook>> = {
  source: { shape: 'cds', fill: '#E8F1F8', style: 'filled' },
  fit: { shape: 'diamond', fill: '#FFFFFF', style: 'filled' },
  list: { shape: 'cylinder', fill: '#FFFFFF', style: 'filled' },
  ending: { shape: 'plaintext', fill: '#FFFFFF', style: '' },
  exit: { shape: 'cds', fill: '#FFFFFF', style: 'filled' },
  team: { shape: 'box', fill: '#FFFFFF', style: 'filled,rounded' },
};

export function boxLook(kind: BoxKind): BoxLook {
  return isStepKind(kind) ? { ...STEPS[kind].box, fill: '#FFFFFF' } : OTHER_BOXES[kind];
}

export interface WaitStep {
  /** Days from here up to the next step. */
  readonly from: number;
  readonly colour: string;
  readonly label: string;
}

/** Light to dark in colour and in grey; light enough for dark words. */
export const WAIT_STEPS: readonly WaitStep[] = [
  { from: 0, colour: '#FFFFE5', label: 'under 1 week' },
  { from: 7, colour: '#FEE391', label: '1 to 4 weeks' },
  { from: 28, colour: '#FEB24C', label: '4 to 12 weeks' },
  { from: 84, colour: '#F28A3C', label: '12 weeks and over' },
];

export function waitColour(days: number): string {
  if (!Number.isFinite(days)) return OTHER_BOXES.list.fill;
  return (WAIT_STEPS.findLast(({ from }) => days >= from) ?? WAIT_STEPS[0]!).colour;
}

const THINNEST = 1;
const THICKEST = 7;

/** Width of an arrow taken `weekly` times, where the busiest is taken `most` times: in proportion, down to a hair line. */
export function arrowWidth(weekly: number, most: number): number {
  if (!Number.isFinite(weekly) || !(most > 0)) return THINNEST;
  return Math.max(THINNEST, THICKEST * (weekly / most));
}
