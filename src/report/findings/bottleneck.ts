/** What holds people back: for a team, each of its limits with how full it is, the fullest first. */

import type { SystemResult } from '../../experiment/results.ts';
import { placeIn } from '../../experiment/where.ts';
import { WEEK } from '../../units/minutes.ts';
import { numberIn } from '../words/numbers.ts';

/** Of what there is only so much. */
export type LimitKind = 'staff' | 'caseload' | 'places' | 'slots' | 'meeting' | 'group';

export interface Limit {
  readonly kind: LimitKind;
  /** `core.worker`, `ward.beds`, `core.mdt`; of slots, the team. */
  readonly of: string;
  /** Share of it that is used (staff, slots), or of the time (of meetings, of sessions) at which nothing of it is left. */
  readonly full: number;
  /** It holds back what waits for it most of the time. */
  readonly isFull: boolean;
  /** `core.worker is at 99.1 % of its time`, `core.worker has every caseload place held … (places: 200 of 200)`. */
  readonly words: string;
  /** Where it is written in the scenario: `spa.yaml:34`, or the path where lines are not known. */
  readonly place: string;
  /** What would be needed of it for everybody who joins its lists, of 1; NaN: not known. */
  readonly offered: number;
}

/** Of what is used bit by bit, so much is all that can be had. */
const USED_UP = 0.95;
/** Of what is free or not: most of the time. */
const MOST_OF_THE_TIME = 0.5;

/** Roles, caseloads, places without staff, meetings, groups and slots of a team. */
export function limitsOf(system: SystemResult, team: string): Limit[] {
  const limits = [
    ...roles(system, team),
    ...caseloads(system, team),
    ...places(system, team),
    ...atSteps(system, team),
    ...slots(system, team),
  ];
  return limits
    .filter(({ full }) => Number.isFinite(full))
    .sort((a, b) => b.full - a.full)
    .map(({ path, isFull = true, ...limit }) => ({
      ...limit,
      isFull: isFull && limit.full >= (isUsedUp(limit.kind) ? USED_UP : MOST_OF_THE_TIME),
      place: placeOf(system, path),
    }));
}

interface Found extends Omit<Limit, 'place' | 'isFull'> {
  readonly path: string;
  /** False where nobody waits whom it keeps out, however full it is. */
  readonly isFull?: boolean;
}

function isUsedUp(kind: LimitKind): boolean {
  return kind === 'staff' || kind === 'slots';
}

/** `spa.yaml:34`, or the path where lines are not known. @param path dotted, as `--set` spells it */
export function placeOf({ scenario }: SystemResult, path: string): string {
  const { file, line } = placeIn(scenario, path);
  return line === 0 ? path : `${file}:${line}`;
}

/** Means by measure and place, looked up once for all limits of a system. */
const known = new WeakMap<SystemResult['cells'], ReadonlyMap<string, number>>();

/** The mean of a measure at a place; NaN where there is none. */
export function meanAt({ cells }: Pick<SystemResult, 'cells'>, measure: string, place: string): number {
  let means = known.get(cells);
  if (means === undefined) {
    means = new Map(
      cells.flatMap(({ cell, estimate }) =>
        cell.group === '' ? [[`${cell.measure.name}/${cell.team}`, estimate.mean]] : [],
      ),
    );
    known.set(cells, means);
  }
  return means.get(`${measure}/${place}`) ?? Number.NaN;
}

function roles(system: SystemResult, team: string): Found[] {
  return system.cells
    .filter(({ cell }) => cell.measure.name === 'utilisation' && cell.team.startsWith(`${team}.`))
    .map(({ cell, estimate: { mean } }) => ({
      kind: 'staff',
      of: cell.team,
      full: mean,
      words: `${cell.team} is at ${numberIn('share', mean)} % of its time`,
      offered: meanAt(system, 'offered_load', cell.team),
      path: `teams.${team}.staff.${cell.team.slice(team.length + 1)}`,
    }));
}

function caseloads(system: SystemResult, team: string): Found[] {
  const { directory, series, window } = system;
  return directory.roles.flatMap(({ name, team: at, places: first }, role): Found[] => {
    const of = `${team}.${name}`;
    const places = overWindow(system, first, (phase) => phase.roles[role]!.places);
    const held = series.find(({ key }) => key.name === 'caseload' && key.team === of);
    if (directory.teams[at]?.name !== team || !(places > 0) || held === undefined) return [];
    const weeks = held.mean.slice(Math.ceil(window.from / WEEK));
    const mean = weeks.reduce((sum, value) => sum + value, 0) / weeks.length;
    const full = meanAt(system, 'caseload_full', of);
    return [
      {
        kind: 'caseload',
        of,
        full,
        words: `${of} has every caseload place held ${numberIn('share', full)} % of the time (${outOf('places', mean, places)})`,
        offered: Number.NaN,
        path: `teams.${team}.staff.${name}.caseload`,
      },
    ];
  });
}

function places(system: SystemResult, team: string): Found[] {
  const { directory } = system;
  return (directory.places ?? []).flatMap(({ name, team: at, number: first }, kind): Found[] => {
    if (directory.teams[at]?.name !== team || first === null) return [];
    const number = overWindow(system, first, (phase) => phase.places?.[kind] ?? first);
    const of = `${team}.${name}`;
    const full = meanAt(system, 'places_full', of);
    const held = meanAt(system, 'places_occupied', of);
    return [
      {
        kind: 'places',
        of,
        full,
        words: `${of}: every place is occupied ${numberIn('share', full)} % of the time (${outOf('places', held, number)})`,
        offered: meanAt(system, 'offered_places', of),
        path: `teams.${team}.places.${name}`,
      },
    ];
  });
}

/** Meetings and groups that take so many at once. */
function atSteps(system: SystemResult, team: string): Found[] {
  const { directory } = system;
  return directory.steps.flatMap(({ name, team: at, takesUpTo, group }): Found[] => {
    if (directory.teams[at]?.name !== team) return [];
    const of = `${team}.${name}`;
    const path = `teams.${team}.steps.${name}`;
    const offered = Number.NaN;
    if (takesUpTo !== undefined) {
      const full = meanAt(system, 'meetings_full', of);
      const words = `${of} takes as many as it can at ${numberIn('share', full)} % of its meetings (cases: up to ${takesUpTo})`;
      return [{ kind: 'meeting', of, full, words, offered, path: `${path}.takes_up_to` }];
    }
    if (group === undefined) return [];
    const full = meanAt(system, 'sessions_full', of);
    const words = `${of} has as many as it takes at ${numberIn('share', full)} % of its sessions (people: up to ${group})`;
    // One that begins once so many wait is full, and its list is of those who wait for others to come.
    const isFull = !(meanAt(system, 'people_on_list', of) < group);
    return [{ kind: 'group', of, full, words, offered, isFull, path: `${path}.group` }];
  });
}

function slots(system: SystemResult, team: string): Found[] {
  const alone = system.directory.teams.length === 1;
  const full = meanAt(system, 'slots_used_share', alone ? '' : team);
  return [
    {
      kind: 'slots',
      of: team,
      full,
      words: `${team}: ${numberIn('share', full)} % of its slots are used`,
      offered: Number.NaN,
      path: `teams.${team}.diaries`,
    },
  ];
}

type Phase = NonNullable<SystemResult['directory']['phases']>[number];

/** How many there are on average over the window, where that changes within the run. */
function overWindow(
  { directory: { phases = [] }, window: { from, to } }: SystemResult,
  first: number,
  then: (phase: Phase) => number,
): number {
  const pieces = [
    { from: 0, number: first },
    ...phases.map((phase) => ({ from: phase.from, number: then(phase) })),
  ];
  const area = pieces.reduce((sum, piece, index) => {
    const start = Math.max(from, piece.from);
    const end = Math.min(to, pieces[index + 1]?.from ?? to);
    return end > start ? sum + piece.number * (end - start) : sum;
  }, 0);
  return area / (to - from);
}

/** `places: 200 of 200` */
function outOf(what: string, held: number, number: number): string {
  return `${what}: ${numberIn('people', held)} of ${numberIn('people', number)}`;
}
