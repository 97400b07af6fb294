import type {
  CellResult,
  Estimate,
  ExperimentResult,
  PeriodResult,
  RowDifference,
  RowResult,
} from '../experiment/index.ts';
import {
  doubtOf,
  type HeldBack,
  heldBack,
  judgedInteractions,
  judgedPeriods,
  judgedRows,
  recordedIn,
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
    trust: trustSaid(result),
    rows: judgedRows(result).map(rowOf),
    ...(result.periods && { periods: judgedPeriods(result).map((period) => periodOf(period, result)) }),
    ...(result.board && { board: result.board }),
    ...(result.interactions && {
      interactions: judgedInteractions(result).map(({ system, rows }) => ({
        system: result.systems[system]!.scenario.name,
        title: result.systems[system]!.scenario.title,
        rows: rows.map((each, at) => ({ measure: result.rows[at]!.measure.name, ...judged(each) })),
      })),
    }),
    doubt: doubtOf(result),
    systems: result.systems.map((system) => {
      const { scenario, cells } = system;
      return {
        name: scenario.name,
        title: scenario.title,
        limits: heldBack(system).map(limit),
        measures: cells.map(({ cell, estimate }) => measured(cell, estimate)),
      };
    }),
    comparisons: result.comparisons.map(({ base, other, differences, gains }, index) => ({
      base,
      other,
      unequal: unequalResources(result, index),
      differences: differences.map(({ cell, difference }) => measured(cell, difference)),
      gains: gains.map(({ name, group, net, gained, lost, byChance }) => ({
        gain: name,
        group,
        net: plain(net),
        gained: numberOrNull(gained),
        lost: numberOrNull(lost),
        byChance: plain(byChance),
      })),
    })),
  };
}

function rowOf({ measure, level, estimates, differences }: RowResult): object {
  return {
    measure: measure.name,
    unit: measure.unit,
    recorded_in: recordedIn(measure.name),
    level,
    systems: estimates.map((estimate) => ({ ...plain(estimate), ...whyNull(measure, estimate.mean) })),
    differences: differences.map((each) => judged(each, whyNull(measure, each.difference.mean))),
  };
}

/** A stretch of the run: minutes since its start, the rows of the answer and every measure of each system. */
function periodOf({ name, title, from, to, rows, systems }: PeriodResult, result: ExperimentResult): object {
  return {
    name,
    title,
    from,
    to,
    rows: rows.map(rowOf),
    systems: systems.map(({ cells }, index) => ({
      name: result.systems[index]!.scenario.name,
      measures: cells.map(({ cell, estimate }) => measured(cell, estimate)),
    })),
  };
}

/** What holds people on which lists. */
function limit({ by: { kind, of, full, words, place }, lists }: HeldBack): object {
  return { limit: kind, of, full: numberOrNull(full), words, at: place, lists };
}

/** One number: of which measure, of whom. */
function measured({ measure, team, group }: CellResult['cell'], estimate: Estimate): object {
  const { name, unit } = measure;
  return { measure: name, team, group, unit, ...plain(estimate), ...whyNull(measure, estimate.mean) };
}

/** A difference in a row of the answer, with its verdict. @param why it is not known, where it is not */
function judged({ difference, margin, verdict }: RowDifference, why: object = {}): object {
  return { ...plain(difference), ...why, margin: numberOrNull(margin), verdict };
}

function plain({ mean, low, high, n }: Estimate): Record<string, number | null> {
  return { mean: numberOrNull(mean), low: numberOrNull(low), high: numberOrNull(high), n };
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function trustSaid(result: ExperimentResult) {
  const { verdict, reasons } = trustOf(result);
  return { verdict, reasons };
}
