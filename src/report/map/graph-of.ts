import type { Attributes, Edge, Graph, Node, Subgraph } from '@viz-js/viz';
import { numberIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import type { Differing } from './differing.ts';
import type { Flows } from './flows.ts';
import { arrowWidth, boxLook, DIFFERENT, INK, MARK, QUIET, waitColour } from './look.ts';
import { FIT, listId } from './places.ts';
import type { Arrow, Box, Sketch, SketchTeam } from './sketch.ts';

const BOX_WIDTH = 22;
const TEAM_WIDTH = 26;
const ARROW_WIDTH = 20;

/** A sketch as Graphviz wants it. Boxes are called n0, n1 … and arrows e0, e1 …, so that no name can break it. */
export function graphOf(sketch: Sketch, flows: Flows, differing: Differing): Graph {
  const { teams, boxes, arrows } = sketch;
  const numbers = new Map(boxes.map(({ id }, index) => [id, `n${index}`]));
  const nodeOf = (box: Box): Node => ({
    name: numbers.get(box.id)!,
    attributes: {
      id: numbers.get(box.id)!,
      ...boxAttributes(box, runWords(box, sketch, flows), waitOf(box, flows), differing.box(box)),
    },
  });
  const most = Math.max(...arrows.map((arrow) => flows.weekly(arrow)).filter(Number.isFinite), 0);
  const levels = levelsOf(sketch);
  const edges = arrows.flatMap((arrow, index): Edge[] => {
    const [tail, head] = [numbers.get(arrow.from), numbers.get(arrow.to)];
    if (tail === undefined || head === undefined || !goesOn(arrow, levels)) return [];
    const look = arrowLook(arrow, flows.weekly(arrow), most, differing.arrow(arrow));
    return [
      {
        tail,
        head,
        attributes: { id: `e${index}`, ...look },
      },
    ];
  });
  const columns = sketch.teams.length === 0 ? columnsOf(sketch, levels, numbers) : [];
  return {
    directed: true,
    graphAttributes: {
      rankdir: 'LR',
      nodesep: 0.22,
      ranksep: columns.length > 0 ? 0.4 : 0.55,
      fontname: 'Arial',
      pad: 0.2,
      // Straight, below the boxes: curves around columns would take more room than the boxes.
      ...(columns.length > 0 ? { splines: 'line', outputorder: 'edgesfirst' } : {}),
    },
    nodeAttributes: { fontname: 'Arial', fontsize: 11, color: INK, fontcolor: INK, margin: '0.12,0.07' },
    edgeAttributes: { fontname: 'Arial', fontsize: 9.5, color: QUIET, fontcolor: INK, arrowsize: 0.7 },
    nodes: boxes.filter(({ team }) => team === '').map(nodeOf),
    subgraphs: teams.map((team, index) => ({
      ...clusterOf(team, index, differing.team(team)),
      nodes: boxes.filter((box) => box.team === team.name).map(nodeOf),
    })),
    edges: columns.length > 0 ? [...columns, ...edges.map(unplaced)] : edges,
  };
}

function clusterOf(team: SketchTeam, index: number, different: boolean): Subgraph {
  return {
    name: `cluster_${index}`,
    graphAttributes: {
      id: `c${index}`,
      label: lines([...marked(wrap(team.title, 44), different).map(bold), ...team.staff], 'l'),
      labeljust: 'l',
      fontsize: 12,
      fontname: 'Arial',
      style: 'filled,rounded',
      fillcolor: '#F4F4F4',
      color: different ? DIFFERENT : '#8C8C8C',
      penwidth: different ? 2.5 : 1,
      margin: 12,
    },
  };
}

function boxAttributes(box: Box, run: readonly string[], days: number, different: boolean): Attributes {
  const { shape, fill, style } = boxLook(box.kind);
  const isTeam = box.kind === 'team';
  const title = marked(wrap(box.title, isTeam ? TEAM_WIDTH : BOX_WIDTH), different);
  const text = [...(isTeam ? title.map(bold) : title), ...box.notes.flatMap(note), ...run];
  const outline = different ? { color: DIFFERENT, penwidth: 2.5 } : {};
  return {
    label: lines(text, 'n'),
    ...(shape === 'cds' ? { margin: '0.25,0.1' } : {}),
    shape,
    style,
    fillcolor: listOf(box) === null ? fill : waitColour(days),
    ...outline,
  };
}

/** What is written on a box besides what the scenario says of it. */
function runWords(box: Box, sketch: Sketch, flows: Flows): string[] {
  const { id, kind } = box;
  if (id === FIT) return doorsBefore(sketch);
  if (kind === 'exit') return rate(flows.weekly(sketch.arrows.find(({ from }) => from === id)!));
  const list = listOf(box);
  if (list === null) return [];
  const [days, people, held] = [flows.wait(list), flows.waiting(list), flows.held(list)];
  const waiting = kind === 'team' ? ' waiting' : '';
  return [
    ...(kind === 'team' && Number.isFinite(flows.referrals(list))
      ? [`${numberIn('per week', flows.referrals(list))} referrals a week`]
      : []),
    ...(Number.isFinite(days) ? [`mean wait ${numberIn('days', days)} days`] : []),
    ...(Number.isFinite(people) ? [`${numberIn('people', people)} people${waiting}`] : []),
    ...(held === '' ? [] : note(`full: ${held}`).map(bold)),
  ];
}

/** Lines that lead back from the team that fits are not drawn. */
function doorsBefore(sketch: Sketch): string[] {
  const levels = levelsOf(sketch);
  const back = sketch.arrows.filter((arrow) => arrow.from === FIT && !goesOn(arrow, levels));
  return back.length === 0 ? [] : [`(also ${back.length} further left)`];
}

function rate(weekly: number): string[] {
  return Number.isFinite(weekly) ? [`${numberIn('per week', weekly)} a week`] : [];
}

function waitOf(box: Box, flows: Flows): number {
  const list = listOf(box);
  return list === null ? NaN : flows.wait(list);
}

/** The team whose list a box shows. */
function listOf({ id, kind, team }: Box): string | null {
  return kind === 'list' ? team : kind === 'team' ? id : null;
}

function note(text: string): string[] {
  return wrap(text, BOX_WIDTH + 2);
}

function arrowLook(arrow: Arrow, weekly: number, most: number, different: boolean): Attributes {
  const words = [
    ...marked(wrap(arrow.when, ARROW_WIDTH), different),
    ...wrap(arrow.how, ARROW_WIDTH),
    // The exit before a long arrow says how many.
    ...(arrow.by === 'exit' ? [] : rate(weekly)),
    ...(arrowWidth(weekly, most) > 3 ? [' '] : []),
  ];
  return {
    label: lines(words, 'n'),
    style: arrow.formal ? 'solid' : 'dashed',
    color: different ? DIFFERENT : arrow.formal ? QUIET : INK,
    penwidth: arrowWidth(weekly, most),
    arrowsize: Number.isFinite(weekly) ? 0.6 : 0.7,
    // From the left, not through the title of the team.
    ...(arrow.to.endsWith(listId('')) ? { headport: 'w' } : {}),
  };
}

/** Graphviz has no bold words in plain labels: a sign that nobody sees asks for them. */
export const BOLD = '\u2063';

function bold(line: string): string {
  return BOLD + line;
}

function marked(words: readonly string[], different: boolean): string[] {
  if (!different) return [...words];
  const [first = '', ...rest] = words;
  return [`${MARK} ${first}`.trim(), ...rest];
}

/** Graphviz reads \n, \l, \N … in labels: backslashes of a name are doubled. `end`: n centred, l to the left. */
function lines(words: readonly string[], end: 'n' | 'l'): string {
  return words.map((line) => `${line.replaceAll('\\', '\\\\')}\\${end}`).join('');
}

/** How many arrows each box is from a source: what lays a system out from left to right. */
export function levelsOf({ boxes, arrows }: Sketch): Map<string, number> {
  const levels = new Map(boxes.filter(({ kind }) => kind === 'source').map(({ id }) => [id, 0]));
  let edge = [...levels.keys()];
  while (edge.length > 0) {
    const next = new Set<string>();
    for (const { from, to } of arrows)
      if (edge.includes(from) && !levels.has(to)) {
        levels.set(to, levels.get(from)! + 1);
        next.add(to);
      }
    edge = [...next];
  }
  return levels;
}

/** Whether an arrow leads on. Long ones that lead back, or across, are not drawn: the exit says where people go. */
export function goesOn({ from, to, by }: Arrow, levels: ReadonlyMap<string, number>): boolean {
  const isLong = by === 'exit' || from === FIT;
  return !isLong || (levels.get(to) ?? 0) > (levels.get(from) ?? 0);
}

const MOST_IN_A_COLUMN = 8;

/**
 * Lines that nobody sees, which put the boxes of an overview in columns by how far they are from a source, and in several
 * where there are many: a chain of teams would be wider than any page, and a row of doors higher.
 */
function columnsOf(
  { boxes }: Sketch,
  levels: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, string>,
): Edge[] {
  const deepest = Math.max(0, ...levels.values());
  const byLevel = new Map<number, string[]>();
  for (const { id } of boxes) {
    const level = levels.get(id) ?? deepest;
    byLevel.set(level, [...(byLevel.get(level) ?? []), numbers.get(id)!]);
  }
  const columns = [...byLevel]
    .sort(([a], [b]) => a - b)
    .flatMap(([, names]) => {
      const many = Math.ceil(names.length / Math.ceil(names.length / MOST_IN_A_COLUMN));
      return Array.from({ length: Math.ceil(names.length / many) }, (_, at) =>
        names.slice(at * many, (at + 1) * many),
      );
    });
  return columns.slice(1).flatMap((column, at) => {
    const before = columns[at]!;
    return column.map(
      (head, row): Edge => ({
        tail: before[Math.floor((row * before.length) / column.length)]!,
        head,
        attributes: { style: 'invis', weight: 20, minlen: 1 },
      }),
    );
  });
}

/** An arrow that moves no box; how many take it is its width, and what comes to a team is on its box. */
function unplaced({ tail, head, attributes }: Edge): Edge {
  return { tail, head, attributes: { ...attributes, constraint: false, label: '' } };
}
