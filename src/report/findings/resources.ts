/** What compared systems are given: a difference in answers may be one of staff or money, and not of how the work is organised. */
import { type Resources, resourcesOf } from '../../experiment/resources.ts';
import type { ExperimentResult } from '../../experiment/results.ts';
import { withUnit } from '../words/numbers.ts';

/** Two systems that are not given the same. */
export interface Unequal {
  readonly base: Resources;
  readonly other: Resources;
  readonly words: string;
}

/** Less than this share of the base is rounding, and not a difference. */
const SAME = 1e-6;

/** Null where the base and system `index + 1` have the same staff, hours and money. */
export function unequalResources(
  { systems }: Pick<ExperimentResult, 'systems'>,
  index: number,
): Unequal | null {
  const base = resourcesOf(systems[0]!.scenario);
  const other = resourcesOf(systems[index + 1]!.scenario);
  const [here, there] = [systems[0]!, systems[index + 1]!].map(({ scenario }) => scenario.name);
  const said = [
    differs(base.wte, other.wte) ? `${wte(other.wte)} WTE (${here}: ${wte(base.wte)})` : null,
    differs(base.hours, other.hours)
      ? `${withUnit('hours', other.hours)} a week (${here}: ${withUnit('hours', base.hours)})`
      : null,
    differs(base.cost, other.cost)
      ? `${withUnit('pounds', other.cost)} a week (${here}: ${withUnit('pounds', base.cost)})`
      : null,
  ].filter((part) => part !== null);
  if (said.length === 0) return null;
  const words = `Staff are not equal: ${there} is funded for ${said.join(', ')}. Some of what differs may come from that.`;
  return { base, other, words };
}

function differs(base: number, other: number): boolean {
  return Math.abs(other - base) > SAME * Math.max(base, other);
}

function wte(value: number): string {
  return String(Number(value.toFixed(2)));
}
