/** Splits by shares under which the same people do not go the same ways in two systems that are compared. */
import type { Problem } from '../problems/problem.ts';
import { type Split, splitsOf } from '../scenario/rules/splits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { placeIn } from '../scenario/where.ts';

/** A split of the other system, beside the one of the base that it seems to be. */
export interface MovedSplit {
  readonly base: Split;
  readonly other: Split;
  /** The luck of both is the same, and the ways stand in another order; else the luck is another. */
  readonly inOrder: boolean;
}

/**
 * Luck at a split belongs to its step, or to its own name. Where a split stands in one system only, and one that leads to
 * some of the same places in the other only, it has moved, and chance alone decides who goes another way. Where both draw
 * alike, the ways that both have need the same order.
 */
export function movedSplits(base: Scenario, other: Scenario): MovedSplit[] {
  const known = new Set(base.sources.map(({ name }) => name));
  if (!other.sources.some(({ name }) => known.has(name))) return [];
  const [before, after] = [splitsOf(base), splitsOf(other)];
  const lone = (splits: readonly Split[], others: readonly Split[]) =>
    splits.filter((split) => !others.some((each) => luckOf(each) === luckOf(split)));
  const gone = lone(before, after);
  const moved = lone(after, before).flatMap((split): MovedSplit[] => {
    const like = gone.find((each) => shared(each, split).length > 0);
    return like === undefined ? [] : [{ base: like, other: split, inOrder: true }];
  });
  const turned = after.flatMap((split): MovedSplit[] => {
    const like = before.filter((each) => luckOf(each) === luckOf(split));
    if (like.length === 0 || like.some((each) => shared(each, split).join() === shared(split, each).join()))
      return [];
    return [{ base: like[0]!, other: split, inOrder: false }];
  });
  return [...moved, ...turned];
}

/** As warnings, where the other system splits. */
export function movedSplitWarnings(base: Scenario, other: Scenario): Problem[] {
  return movedSplits(base, other).map(
    ({ base: { team, step, as }, other: split, inOrder }): Problem => ({
      severity: 'warning',
      code: 'split-moved',
      message: inOrder
        ? `\`${split.step}\` of \`${split.team}\` splits people as \`${step}\` of \`${team}\` does in ${base.name}, and by other luck: the same people do not go the same ways`
        : `\`${split.step}\` of \`${split.team}\` splits people into the ways of ${base.name} in another order: the same people do not go the same ways`,
      hint: inOrder
        ? `write \`split_as: ${split.as ?? as ?? 'sorting'}\` beside the \`shares\` in both, or split by who people are (\`people.kinds\`)`
        : 'write the ways in the same order in both',
      place: placeIn(other, `teams.${split.team}.steps.${split.step}`),
    }),
  );
}

/** The same in a sentence, before any row of a comparison; null where nothing has moved. */
export function movedSplitWords(base: Scenario, other: Scenario): string | null {
  const moved = movedSplits(base, other);
  if (moved.length === 0) return null;
  const where = moved.map(({ other: { team, step } }) => `${team}.${step}`).join(', ');
  return `The same people do not go the same ways: what ${where} splits by shares, another step splits in the base, or in another order. Part of what differs is chance: name the split alike in both (split_as).`;
}

function luckOf({ as, team, step }: Split): string {
  return as === null ? `${team}.${step}` : `as ${as}`;
}

/** The ways of the first that the second has too, in the order of the first. */
function shared({ ways }: Split, other: Split): string[] {
  return ways.filter((way) => other.ways.includes(way));
}
