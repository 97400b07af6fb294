import type { Path, Problem, Spot } from '../../problems/problem.ts';
import { Report } from '../../problems/report.ts';
import { DAY } from '../../units/minutes.ts';
import { Wrong } from '../language/say.ts';
import { NO_REFERRALS } from '../people-files/replayed.ts';
import { keySpot, type MapTree, plain, type Tree } from '../reading/tree.ts';
import { TreeReport } from '../reading/tree-report.ts';
import type { Scenario } from '../scenario.ts';
import { endOfRun } from '../time-of-run.ts';
import { applyChange, type Said } from './apply-change.ts';
import { type MomentOfRun, type Phase, readMomentOfRun } from './changes.ts';
import { shapeFaults } from './same-shape.ts';

/** One change with its moment, in minutes since the start of the run. */
interface Timed {
  readonly from: number;
  readonly path: Path;
  readonly tree: MapTree;
}

/**
 * The phases of a run. A change is a new scenario of the same shape: at each moment the tree with all changes up to
 * then is checked and normalised like the one in the file. What is wrong with it and was not wrong before is told at
 * the change.
 * @param understand checks a tree and normalises it, or gives null; problems go to the report.
 * @param base null when the scenario itself is wrong: the changes are checked all the same.
 */
export function phasesOf(
  tree: MapTree,
  startDay: number,
  base: Scenario | null,
  understand: (tree: MapTree, report: Report) => Scenario | null,
  report: Report,
): Phase[] {
  const told = new Set(report.problems.map(identity));
  const phases: Phase[] = [];
  let now = tree;
  const timed = timedChanges(tree, startDay, base, report);
  for (const from of new Set(timed.map((change) => change.from))) {
    const together = timed.filter((change) => change.from === from);
    const own = new Report();
    const said: Said[] = [];
    for (const change of together) {
      const applied = applyChange(now, change.tree, change.path, own);
      if (applied.said.length > 0 && JSON.stringify(plain(applied.tree)) === JSON.stringify(plain(now)))
        new TreeReport(tree, report).warn(
          'no-effect',
          change.path,
          'the change changes nothing: all is so already',
          'say what is other from then on, or take it out',
        );
      now = applied.tree;
      said.push(...applied.said);
    }
    const scenario = understand(now, own);
    if (scenario && base) {
      const treeReport = new TreeReport(now, own);
      for (const { path, message, hint } of shapeFaults(base, scenario))
        treeReport.key('bad-change', path, message, hint);
    }
    const last = together.at(-1)!;
    for (const problem of own.problems) {
      if (told.has(identity(problem))) continue;
      told.add(identity(problem));
      report.problems.push(atTheChange(problem, together, last, keySpot(tree, last.path)));
    }
    if (scenario) {
      const { people, principles, teams, time } = scenario;
      // Replayed referrals stay those of the scenario: they are not written twice.
      const sources = scenario.sources.map((source) =>
        source.arrivals.kind === 'replay'
          ? { ...source, arrivals: { ...source.arrivals, referrals: NO_REFERRALS } }
          : source,
      );
      phases.push({ from, said, people, sources, principles, teams, bankHolidays: time.bankHolidays });
    }
  }
  return phases;
}

/** Changes whose moment can be read, in order of time; those of one moment in the order in which they are written. */
function timedChanges(tree: MapTree, startDay: number, base: Scenario | null, report: Report): Timed[] {
  const list = tree.entries.get('changes')?.tree;
  const items = list?.kind === 'list' ? list.items : [];
  const treeReport = new TreeReport(tree, report);
  const timed = items.flatMap((item, index): Timed[] => {
    const at = item.kind === 'map' ? item.entries.get('at')?.tree : undefined;
    if (item.kind !== 'map' || at?.kind !== 'scalar') return [];
    const path = ['changes', index];
    const moment = readMomentOfRun(at.value ?? undefined);
    if (moment instanceof Wrong) return [];
    const from = minutesOf(moment, startDay);
    if (!['set', 'add'].some((word) => item.entries.has(word)))
      treeReport.key('missing-key', path, 'the change does not say what changes', 'write `set` or `add`');
    if (from < 0) {
      treeReport.value(
        'bad-change',
        [...path, 'at'],
        'the change is before the run begins',
        'write it into the scenario itself, or start the run earlier',
      );
    } else if (base && from >= endOfRun(base.time)) {
      treeReport.warn(
        'outside-run',
        [...path, 'at'],
        'the change is after the end of the run: nothing comes of it',
        'make the run longer, or the change earlier',
      );
    }
    return [{ from: Math.max(0, from), path, tree: item }];
  });
  return timed.sort((a, b) => a.from - b.from);
}

function minutesOf({ since, minutes }: MomentOfRun, startDay: number): number {
  return since === 'start' ? minutes : minutes - startDay * DAY;
}

/** A problem of a value that stands in the change keeps its place; any other is told at the change that brought it. */
function atTheChange(problem: Problem, together: readonly Timed[], last: Timed, spot: Spot): Problem {
  const { file, line, column } = problem.place;
  const inside = together.some((change) =>
    spotsOf(change.tree).some((each) => each.file === file && each.line === line && each.column <= column),
  );
  if (inside) return problem;
  return {
    ...problem,
    message: `with this change ${problem.message}`,
    place: { file: spot.file, line: spot.line, column: spot.column, path: last.path.join('.') },
  };
}

function spotsOf(tree: Tree): Spot[] {
  if (tree.kind === 'scalar') return [tree.at];
  if (tree.kind === 'list') return [tree.at, ...tree.items.flatMap(spotsOf)];
  return [tree.at, ...[...tree.entries.values()].flatMap(({ key, tree: below }) => [key, ...spotsOf(below)])];
}

function identity({ code, message, place }: Problem): string {
  return JSON.stringify([code, message, place.path]);
}
