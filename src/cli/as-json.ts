import type { Estimate, ExperimentResult } from '../experiment/index.ts';
import {
  doubtOf,
  type HeldBack,
  heldBack,
  judgedRows,
  trustOf,
  unequalResources,
  whyNull,
} from '../report/index.ts';
import { LANGUAGE } from '../scenario/index.ts';
import { VERSION } from './manifest.ts';

/** The summary as plain data for `--json`; a number that does not exist is null, and `why` says why. */
export function asJson(result: ExperimentResult): object {
  return {
    version: VERSION,
    language: LANGUAGE,
    seed: result.seed,
    replications: result.replications,
    trust: trustOf(result),
    rows: judgedRows(result).map(({ measure, level, estimates, differences }) => ({
      measure: measure.name,
      unit: measure.unit,
      level,
      systems: estimates.map((estimate) => ({ ...plain(estimate), ...whyNull(measure, estimate.mean) })),
      differences: differences.map(({ difference, margin, verdict }) => ({
        ...plain(difference),
        ...whyNull(measure, difference.mean),
        margin: Number.isNaN(margin) ? null : margin,
        verdict,
      })),
    })),
    ...(result.board && { board: result.board }),
    ...(result.interactions && {
      interactions: result.interactions.map(({ system, rows }) => ({
        system: result.systems[system]!.scenario.name,
        title: result.systems[system]!.scenario.title,
        rows: rows.map(({ difference, margin, verdict }, at) => ({
          measure: result.rows[at]!.measure.name,
          ...plain(difference),
          margin: Number.isNaN(margin) ? null : margin,
          verdict,
        })),
      })),
    }),
    doubt: doubtOf(result),
    systems: result.systems.map((system) => {
      const { scenario, cells } = system;
      return {
        name: scenario.name,
        title: scenario.title,
        limits: heldBack(system).map(limit),
        measures: cells.map(({ cell, estimate }) => ({
          measure: cell.measure.name,
          team: cell.team,
          group: cell.group,
          unit: cell.measure.unit,
          ...plain(estimate),
          ...whyNull(cell.measure, estimate.mean),
        })),
      };
    }),
    comparisons: result.comparisons.map(({ base, other, differences }, index) => ({
      base,
      other,
      unequal: unequalResources(result, index),
      differences: differences.map(({ cell, difference }) => ({
        measure: cell.measure.name,
        team: cell.team,
        group: cell.group,
        unit: cell.measure.unit,
        ...plain(difference),
        ...whyNull(cell.measure, difference.mean),
      })),
    })),
  };
}

/** What holds people on which lists. */
function limit({ by: { kind, of, full, words, place }, lists }: HeldBack): object {
  return { limit: kind, of, full: Number.isNaN(full) ? null : full, words, at: place, lists };
}

function plain({ mean, low, high, n }: Estimate): Record<string, number | null> {
  const number = (value: number) => (Number.isNaN(value) ? null : value);
  return { mean: number(mean), low: number(low), high: number(high), n };
}
