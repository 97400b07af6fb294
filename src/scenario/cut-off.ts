import type { Path } from '../problems/problem.ts';
import { mean } from '../random/distribution.ts';
import { readDuration } from './language/measures.ts';
import { Wrong } from './language/say.ts';
import { mapOf, type RawMap } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { underWord } from './under-word.ts';

/** So much more than was written, as a part of it, the mean may become before anybody is told. */
const MOST_SHIFT = 0.05;

/**
 * Normal durations of which a good part would be negative: they are cut off at 0, and what is left has a larger mean
 * than the one that stands there. Whoever writes the `low` knows.
 */
export function checkCutOff(scenario: RawMap, report: TreeReport): void {
  for (const { path, written, asked, left } of cutNormals(scenario)) {
    if (!(left > asked * (1 + MOST_SHIFT))) continue;
    report.warn(
      'cut-off',
      path,
      `cut off at 0, this normal distribution has a mean of ${Number((left / asked).toPrecision(3))} times \`${written}\``,
      'write `gamma` or `lognormal`, which keep mean and sd; or `low: 0 min` where this is meant',
    );
  }
}

/** A normal duration that is cut off at 0 without a word. */
export interface CutNormal {
  readonly path: Path;
  /** The mean as it is written. */
  readonly written: unknown;
  /** The mean that is written, and that of what is left, in minutes. */
  readonly asked: number;
  readonly left: number;
}

export function* cutNormals(scenario: RawMap): Generator<CutNormal> {
  for (const { path, said: map } of underWord('normal', scenario)) {
    const said = mapOf(map);
    const asked = durationIn(said.mean);
    const sd = durationIn(said.sd);
    const high = said.high === undefined ? undefined : durationIn(said.high);
    if (said.low !== undefined || asked === null || sd === null || high === null || !(asked > 0 && sd > 0))
      continue;
    const left = mean({ kind: 'normal', mean: asked, sd, low: 0, ...(high === undefined ? {} : { high }) });
    yield { path, written: said.mean, asked, left };
  }
}

/** In minutes; null for what is none, such as a plain number. */
function durationIn(written: unknown): number | null {
  if (typeof written !== 'string') return null;
  const read = readDuration(written);
  return read instanceof Wrong ? null : read;
}
