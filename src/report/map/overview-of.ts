import { spaced } from '../words/text.ts';
import type { Flows } from './flows.ts';
import { arrow, FIT, listId } from './places.ts';
import type { Arrow, Box, Sketch } from './sketch.ts';

/** Of more teams, the steps of all of them could not be read on one page. */
export const MOST_WITH_STEPS = 12;

/**
 * A system with one box for each team: who refers, which teams there are, and between which of them people are sent. What a
 * team does inside, and how it ends there, is left to the whole picture.
 */
export function overviewOf(sketch: Sketch): Sketch {
  const lists = new Map(sketch.teams.map(({ name }) => [listId(name), name]));
  const kept = sketch.boxes.filter(({ kind }) => kind === 'source' || kind === 'fit');
  const teams = sketch.teams.map(
    ({ name, title, staff }): Box => ({
      id: name,
      kind: 'team',
      team: '',
      title,
      notes: staff.slice(0, 2).map(spaced),
    }),
  );
  return {
    title: sketch.title,
    teams: [],
    boxes: [...kept, ...teams],
    arrows: longArrows(sketch).map(
      (one): Arrow => ({
        ...arrow(lists.get(one.from) ?? teamBefore(one.from), lists.get(one.to) ?? one.to),
        when: one.from === FIT ? one.when : '',
        how: one.how,
        by: one.by === 'principle' ? 'principle' : 'rule',
      }),
    ),
  };
}

/** The flows of the whole picture at the arrows of its overview, which stand in the same order. */
export function overviewFlows(flows: Flows, sketch: Sketch, overview: Sketch): Flows {
  const whole = longArrows(sketch);
  const of = new Map(overview.arrows.map((one, at) => [one, whole[at]!]));
  return { ...flows, weekly: (one) => flows.weekly(of.get(one)!) };
}

/** Those between boxes that an overview has. */
function longArrows({ arrows }: Sketch): Arrow[] {
  return arrows.filter(({ by, from }) => by === 'source' || by === 'exit' || from === FIT);
}

/** Of an exit, its team; others stand for themselves. */
function teamBefore(from: string): string {
  return from.startsWith('@') || from === FIT ? from : from.split('/')[0]!;
}
