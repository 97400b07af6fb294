/** What holds a list back: for a team, each of its limits with how full it is, the fullest first. */

import type { SystemResult } from '../../experiment/results.ts';
import { placeIn } from '../../experiment/where.ts';
import { WEEK } from '../../units/minutes.ts';
import { numberIn } from '../words/numbers.ts';

export interface Limit {
  /** How much of it is used, of 1. */
  readonly full: number;
  /** `core.worker is at 99.1 % of its time`, `core.worker holds 200 of 200 caseload places`. */
  readonly words: string;
  /** Where it is written in the scenario: `spa.yaml:34`, or the path where lines are not known. */
  readonly place: string;
  /** What would be needed of it for everybody who joins its lists, of 1; NaN: not known. */
  readonly offered: number;
}

/** From here on a limit holds back what waits for it. */
export const FULL = 0.95;

/** Roles, caseloads, places without staff, meetings and slots of a team. */
export function limitsOf(system: SystemResult, team: string): Limit[] {
  const limits = [...roles(system, team), ...caseloads(system, team), ...shares(system, team)];
  return limits
    .filter(({ full }) => Number.isFinite(full))
    .sort((a, b) => b.full - a.full)
    .map(({ path, ...limit }) => ({ ...limit, place: placeOf(system, path) }));
}

interface Found extends Omit<Limit, 'place'> {
  readonly path: string;
}

function placeOf({ scenario }: SystemResult, path: string): string {
  const { file, line } = placeIn(scenario, path);
  return line === 0 ? path : `${file}:${line}`;
}

/** The mean of a measure at a place; NaN where there is none. */
function meanAt({ cells }: SystemResult, measure: string, place: string): number {
  const found = cells.find(
    ({ cell }) => cell.measure.name === measure && cell.team === place && cell.group === '',
  );
  return found?.estimate.mean ?? Number.NaN;
}

function roles(system: SystemResult, team: string): Found[] {
  return system.cells
    .filter(({ cell }) => cell.measure.name === 'utilisation' && cell.team.startsWith(`${team}.`))
    .map(({ cell, estimate: { mean } }) => ({
      full: mean,
      words: `${cell.team} is at ${numberIn('share', mean)} % of its time`,
      offered: meanAt(system, 'offered_load', cell.team),
      path: `teams.${team}.staff.${cell.team.slice(team.length + 1)}`,
    }));
}

function caseloads({ directory, series, window }: SystemResult, team: string): Found[] {
  return directory.roles.flatMap(({ name, team: of, places }) => {
    if (directory.teams[of]?.name !== team || !(places > 0)) return [];
    const held = series.find(({ key }) => key.name === 'caseload' && key.team === `${team}.${name}`);
    if (held === undefined) return [];
    const weeks = held.mean.slice(Math.ceil(window.from / WEEK));
    const mean = weeks.reduce((sum, value) => sum + value, 0) / weeks.length;
    const words = `${team}.${name} holds ${numberIn('people', mean)} of ${numberIn('people', places)} caseload places`;
    return [{ full: mean / places, words, offered: Number.NaN, path: `teams.${team}.staff.${name}` }];
  });
}

/** Each of these says of what it is the share, and where it is written. */
const SHARES: readonly (readonly [measure: string, words: string, key: string])[] = [
  ['places_occupied_share', 'of its places are occupied', 'places'],
  ['slots_used_share', 'of its slots are used', 'diaries'],
  ['meetings_full', 'of its meetings are full', 'steps'],
];

function shares(system: SystemResult, team: string): Found[] {
  return SHARES.flatMap(([measure, words, key]) =>
    system.cells
      .filter(
        ({ cell }) =>
          cell.measure.name === measure &&
          (cell.team === team || cell.team.startsWith(`${team}.`)) &&
          cell.group === '',
      )
      .map(({ cell, estimate: { mean } }) => ({
        full: mean,
        words: `${cell.team}: ${numberIn('share', mean)} % ${words}`,
        offered:
          measure === 'places_occupied_share' ? meanAt(system, 'offered_places', cell.team) : Number.NaN,
        path: `teams.${team}.${key}`,
      })),
  );
}
