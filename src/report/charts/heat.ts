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
