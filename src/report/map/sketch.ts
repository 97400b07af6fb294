import type { StepKind } from '../steps/step.ts';

/** A system as boxes and arrows, before anybody lays them out: plain data, made from a scenario alone. */

export interface Sketch {
  readonly title: string;
  readonly teams: readonly SketchTeam[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export interface SketchTeam {
  readonly name: string;
  readonly title: string;
  /** `6 WTE practitioner, band 6`. */
  readonly staff: readonly string[];
}

export type BoxKind = StepKind | 'source' | 'fit' | 'list' | 'ending' | 'exit' | 'team';

export interface Box {
  /** The same in every scenario that has this box: `core_team/assessment`. */
  readonly id: string;
  readonly kind: BoxKind;
  /** Name of the team whose box it is in; empty: outside all teams. */
  readonly team: string;
  readonly title: string;
  /** Small print below the title. */
  readonly notes: readonly string[];
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** When it is taken: `risk ≥ 7`; empty: always. */
  readonly when: string;
  /** How, where it is not the usual way: `as an emergency`, `followed 40 %`. */
  readonly how: string;
  readonly formal: boolean;
  /** How it came about, for colour and for what a run can say about it. */
  readonly by: 'rule' | 'source' | 'entry' | 'principle' | 'missed' | 'gives_up' | 'exit';
  /** Name of the flow rule; empty for the others. */
  readonly rule: string;
  /** Of the times that the rule decides: below 1 where it splits people between ways. */
  readonly share: number;
}
