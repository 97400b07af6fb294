import type { Arrow, Box, Sketch, SketchTeam } from './sketch.ts';

/** What in one system is not, or not the same, in another: in any of them, where there are several. */
export interface Differing {
  box(box: Box): boolean;
  arrow(arrow: Arrow): boolean;
  team(team: SketchTeam): boolean;
}

export function differingFrom(others: readonly Sketch[]): Differing {
  const each = others.map(differingFromOne);
  return {
    box: (box) => each.some((one) => one.box(box)),
    arrow: (arrow) => each.some((one) => one.arrow(arrow)),
    team: (team) => each.some((one) => one.team(team)),
  };
}

function differingFromOne(other: Sketch): Differing {
  const boxes = new Set(other.boxes.map(boxKey));
  const arrows = new Set(other.arrows.map(arrowKey));
  const teams = new Set(other.teams.map(teamKey));
  return {
    box: (box) => !boxes.has(boxKey(box)),
    arrow: (arrow) => !arrows.has(arrowKey(arrow)),
    team: (team) => !teams.has(teamKey(team)),
  };
}

function boxKey({ id, kind, title, notes }: Box): string {
  return JSON.stringify([id, kind, title, notes]);
}

function arrowKey({ from, to, when, how, formal }: Arrow): string {
  return JSON.stringify([from, to, when, how, formal]);
}

function teamKey({ name, title, staff }: SketchTeam): string {
  return JSON.stringify([name, title, staff]);
}
