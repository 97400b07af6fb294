/**
 * Points of designs on disk: those of an interrupted run beside its folder, and those of finished ones in `points.json`,
 * so that a longer exploration, a search or an explanation need not run again what was run once.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PointAnswer, PointStore, PointTask } from '../../experiment/index.ts';
import { ResultsUnreadable } from './faults.ts';
import { keptAnswers } from './kept-writer.ts';
import { isSealed, sealed } from './own-files-writer.ts';

const POINTS = 'points.json';

export interface KeptPoints extends PointStore {
  /** Where those of an interrupted run are, as shown to the user. */
  readonly folder: string | null;
  /** How many an interrupted run has left. */
  readonly left: number;
  /** How many were found in place of being run. */
  readonly found: number;
  /** How many of this run are on disk, where it is interrupted now. */
  lookAgain(): number;
  /** All that this run has asked for, for `points.json`. */
  readonly text: () => string;
  clear(): Promise<void>;
}

/**
 * @param out the results folder; undefined: nothing is kept
 * @param resume whether what an interrupted run has left is taken
 * @param reuse folders of finished designs
 * @throws ResultsUnreadable for one of them that is none, PlaceTaken
 */
export async function keptPoints(
  out: string | undefined,
  { version, resume, reuse }: { version: string; resume: boolean; reuse: readonly string[] },
): Promise<KeptPoints> {
  const finished = new Map<string, PointAnswer>();
  for (const folder of reuse) for (const [id, answer] of await readPoints(folder)) finished.set(id, answer);
  const beside = out === undefined ? null : await keptAnswers<PointAnswer>(out, `points ${version}`, 'point');
  const left = beside?.count ?? 0;
  const asked = new Map<string, PointAnswer>();
  let found = 0;
  return {
    folder: beside?.folder ?? null,
    left,
    get found() {
      return found;
    },
    lookAgain: () => beside?.lookAgain() ?? 0,
    async read(task) {
      const id = idOf(task, version);
      // Looked up on the disk, where other parts of the same work may have put it meanwhile.
      const answer =
        asked.get(id) ?? finished.get(id) ?? (resume ? ((await beside?.read(id)) ?? null) : null);
      if (answer === null) return null;
      found++;
      asked.set(id, answer);
      return answer;
    },
    async keep(task, answer) {
      const id = idOf(task, version);
      asked.set(id, answer);
      await beside?.keep(id, answer);
    },
    text: () => textOf(asked),
    clear: async () => beside?.clear(),
  };
}

/** A hash of all that the answer depends on: not what systems are called, nor how often they would be run alone. */
function idOf({ systems, seed, from, count, rows }: PointTask, version: string): string {
  const bare = systems.map(({ name: _, title: __, replications: ___, ledger: ____, ...rest }) => rest);
  const asked = JSON.stringify({ version, systems: bare, seed, from, count, rows });
  return createHash('sha256').update(asked).digest('hex').slice(0, 32);
}

/** Numbers that do not exist are null. In the order of their names, whoever was first. */
function textOf(points: ReadonlyMap<string, PointAnswer>): string {
  const plain = [...points]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { values, outOf, events }]) => [id, { values: [...values], outOf: [...outOf], events }]);
  return sealed(JSON.stringify({ points: Object.fromEntries(plain) }));
}

async function readPoints(folder: string): Promise<Map<string, PointAnswer>> {
  const file = join(folder, POINTS);
  const hint = 'give a folder that explore, or another command that runs points, has written with --out';
  if (!existsSync(file)) throw new ResultsUnreadable(`There is no ${file}`, hint);
  const text = await readFile(file, 'utf8');
  if (!isSealed(text)) throw new ResultsUnreadable(`${file} is not as Doorways wrote it`, hint);
  const { points } = JSON.parse(text) as {
    points: Record<string, { values: Written; outOf: Written; events: number }>;
  };
  return new Map(
    Object.entries(points).map(([id, { values, outOf, events }]) => [
      id,
      { values: numbersIn(values), outOf: numbersIn(outOf), events },
    ]),
  );
}

type Written = readonly (number | null)[];

function numbersIn(written: Written): Float64Array {
  return Float64Array.from(written, (value) => value ?? Number.NaN);
}
