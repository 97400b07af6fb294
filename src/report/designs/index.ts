/** The answers of all commands that run designs, and how each is shown: a new one is a file, and a line here. */
import type { Chart } from '../charts/chart.ts';
import { EXPLAINED, type ExplainedAnswer } from './explained.ts';
import { EXPLORED, type ExploredAnswer } from './explored.ts';
import { FOUND, type FoundAnswer } from './found.ts';
import type { Part } from './part.ts';
import { RANKED, type RankedAnswer } from './ranked.ts';
import { SWEPT, type SweptAnswer } from './swept.ts';
import type { DesignView } from './view.ts';

export type DesignAnswer = ExploredAnswer | RankedAnswer | SweptAnswer | FoundAnswer | ExplainedAnswer;
export type DesignName = DesignAnswer['command'];

const VIEWS: { readonly [Name in DesignName]: DesignView<Extract<DesignAnswer, { command: Name }>> } = {
  explore: EXPLORED,
  rank: RANKED,
  sweep: SWEPT,
  find: FOUND,
  explain: EXPLAINED,
};

export const DESIGN_NAMES = Object.keys(VIEWS) as readonly DesignName[];

/** The heading of its section, and what it says. */
export function inParts(answer: DesignAnswer): { readonly title: string; readonly parts: readonly Part[] } {
  const { title, parts } = viewOf(answer);
  return { title, parts: parts(answer) };
}

export function inCharts(answer: DesignAnswer): Promise<readonly Chart[]> {
  return viewOf(answer).charts(answer);
}

/** By the word that it carries, so that it is its own. */
function viewOf({ command }: DesignAnswer): DesignView<DesignAnswer> {
  return VIEWS[command] as DesignView<DesignAnswer>;
}
