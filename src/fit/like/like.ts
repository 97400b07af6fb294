import { mapOf, type RawMap } from '../../scenario/names.ts';
import type { Evidence } from '../evidence.ts';
import { distributionFigures } from '../figures.ts';
import type { Fitted, FittedFigure, LeftFigure } from '../fitted.ts';
import type { Sample } from '../maximum-likelihood.ts';

/** A fit under way: the scenario as it is written, the log, and what has come of it so far. */
export class Like implements Fitted {
  readonly figures: FittedFigure[] = [];
  readonly left: LeftFigure[] = [];
  readonly raw: RawMap;
  readonly people: RawMap;
  readonly kinds: RawMap;
  readonly groups: RawMap;
  readonly evidence: Evidence;

  constructor(raw: RawMap, evidence: Evidence) {
    this.raw = raw;
    this.people = mapOf(raw.people);
    this.kinds = mapOf(this.people.kinds);
    this.groups = mapOf(this.people.groups);
    this.evidence = evidence;
  }

  distribution(path: string, said: unknown, sample: Sample, of: string, inMinutes: boolean): void {
    const found = distributionFigures(path, said, sample, of, inMinutes);
    if (typeof found === 'string') this.leave(path, found);
    else this.figures.push(...found);
  }

  leave(path: string, why: string): void {
    this.left.push({ path, why });
  }

  /** Whether a kind of people or a value of a group says it differently. */
  changedBy(key: string): boolean {
    const values = Object.values(this.groups).flatMap((group) => Object.values(mapOf(group)));
    return [...Object.values(this.kinds), ...values].some((said) => mapOf(said)[key] !== undefined);
  }

  allSteps(): [string, unknown][] {
    return Object.entries(mapOf(this.raw.teams)).flatMap(([team, said]) =>
      Object.entries(mapOf(mapOf(said).steps)).map(([step, each]): [string, unknown] => [
        `${team}.${step}`,
        each,
      ]),
    );
  }
}

export function stepPath(name: string, ...keys: readonly string[]): string {
  const dot = name.indexOf('.');
  return ['teams', name.slice(0, dot), 'steps', name.slice(dot + 1), ...keys].join('.');
}
