/** What holds a list back: for a team, each of its limits with how full it is, the fullest first. */
import type { SystemResult } from '../../experiment/results.ts';
import { WEEK } from '../../units/minutes.ts';
import { numberIn } from '../words/numbers.ts';

export interface Limit {
  /** How much of it is used, of 1. */
  readonly full: number;
  /** `core.worker is at 99.1 % of its time`, `core.worker holds 200 of 200 caseload places`. */
  readonly words: string;
  /** Where it is written in the scenario. */
  readonly path: string;
}

/** From here on a limit holds back what waits for it. */
export const FULL = 0.95;

/** Roles, caseloads, places without staff, meetings and slots of a team. */
export function limitsOf(system: SystemResult, team: string): Limit[] {
  const limits = [...roles(system, team), ...caseloads(system, team), ...shares(system, team)];
  return limits.filter(({ full }) => Number.isFinite(full)).sort((a, b) => b.full - a.full);
}

function roles({ cells }: SystemResult, team: string): Limit[] {
  return cells
    .filter(({ cell }) => cell.measure.name === 'utilisation' && cell.team.startsWith(`${team}.`))
    .map(({ cell, estimate: { mean } }) => ({
      full: mean,
      words: `${cell.team} is at ${numberIn('share', mean)} % of its time`,
      path: `teams.${team}.staff.${cell.team.slice(team.length + 1)}`,
    }));
}

function caseloads({ directory, series, window }: SystemResult, team: string): Limit[] {
  return directory.roles.flatMap(({ name, team: of, places }) => {
    if (directory.teams[of]?.name !== team || !(places > 0)) return [];
    const held = series.find(({ key }) => key.name === 'caseload' && key.team === `${team}.${name}`);
    if (held === undefined) return [];
    const weeks = held.mean.slice(Math.ceil(window.from / WEEK));
    const mean = weeks.reduce((sum, value) => sum + value, 0) / weeks.length;
    const words = `${team}.${name} holds ${numberIn('people', mean)} of ${numberIn('people', places)} caseload places`;
    return [{ full: mean / places, words, path: `teams.${team}.staff.${name}` }];
  });
}

/** Each of these says of what it is the share, and where it is written. */
const SHARES: readonly (readonly [measure: string, words: string, key: string])[] = [
  ['places_occupied_share', 'of its places are occupied', 'places'],
  ['slots_used_share', 'of its slots are used', 'diaries'],
  ['meetings_full', 'of its meetings are full', 'steps'],
];

function shares({ cells }: SystemResult, team: string): Limit[] {
  return SHARES.flatMap(([measure, words, key]) =>
    cells
      .filter(
        ({ cell }) =>
          cell.measure.name === measure &&
          (cell.team === team || cell.team.startsWith(`${team}.`)) &&
          cell.group === '',
      )
      .map(({ cell, estimate: { mean } }) => ({
        full: mean,
        words: `${cell.team}: ${numberIn('share', mean)} % ${words}`,
        path: `teams.${team}.${key}`,
      })),
  );
}
