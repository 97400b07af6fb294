/** Splits by shares under which the same people do not go the same ways in two systems that are compared. */
import type { Problem } from '../problems/problem.ts';
import { type Split, splitsOf } from '../scenario/rules/splits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { placeIn } from '../scenario/where.ts';

/** A split of the other system, beside the one of the base that it seems to be. */
export interface MovedSplit {
  readonly base: Split;
  readonly other: Split;
  readonly why: 'other luck' | 'other order' | 'other shares';
}

/**
 * Luck at a split belongs to its step, or to its own name. Where a split stands in one system only, and one that leads to
 * some of the same places in the other only, it has moved, and only luck decides who goes another way; likewise where the
 * other system decides in a second place, too, between ways that one split of the base decides between. Where both draw
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
    return like === undefined ? [] : [{ base: like, other: split, why: 'other luck' }];
  });
  // One that is added: what one system decides in one place is decided in two, by luck that has nothing to do with it.
  const again = lone(after, before)
    .filter((split) => !moved.some(({ other: one }) => one === split))
    .flatMap((split): MovedSplit[] => {
      const like = before.find((each) => shared(each, split).length > 1);
      return like === undefined ? [] : [{ base: like, other: split, why: 'other luck' }];
    });
  const turned = after.flatMap((split): MovedSplit[] => {
    const like = before.filter((each) => luckOf(each) === luckOf(split));
    if (like.length === 0 || like.some((each) => shared(each, split).join() === shared(split, each).join()))
      return [];
    return [{ base: like[0]!, other: split, why: 'other order' }];
  });
  const unlike = after.flatMap((split, index): MovedSplit[] => {
    const like = [...before, ...after.slice(0, index)].find((each) => splitsElsewhere(each, split));
    return like === undefined || turned.some(({ other: one }) => one === split)
      ? []
      : [{ base: like, other: split, why: 'other shares' }];
  });
  return [...moved, ...again, ...turned, ...unlike];
}

/** Another step with the same name of a split, at which other people are divided: neither joins ways of the other. */
function splitsElsewhere(one: Split, other: Split): boolean {
  if (one.as === null || one.as !== other.as) return false;
  if (one.team === other.team && one.step === other.step) return false;
  const [a, b] = [cutsOf(one), cutsOf(other)];
  return !a.every((cut) => has(b, cut)) && !b.every((cut) => has(a, cut));
}

/** Where one way ends and the next begins, of everybody: 0.3 and 0.45 for shares of 0.3, 0.15 and the rest. */
function cutsOf({ shares }: Split): number[] {
  let sum = 0;
  return shares.slice(0, -1).map((share) => {
    sum += share;
    return sum;
  });
}

function has(cuts: readonly number[], cut: number): boolean {
  return cuts.some((one) => Math.abs(one - cut) < 1e-9);
}

/** As warnings, where the other system splits. */
export function movedSplitWarnings(base: Scenario, other: Scenario): Problem[] {
  return movedSplits(base, other).map((moved): Problem => {
    const { team, step } = moved.other;
    return {
      severity: 'warning',
      code: 'split-moved',
      ...told(moved, base.name),
      place: placeIn(other, `teams.${team}.steps.${step}`),
    };
  });
}

function told(
  { base: like, other: split, why }: MovedSplit,
  base: string,
): Pick<Problem, 'message' | 'hint'> {
  const here = `\`${split.step}\` of \`${split.team}\``;
  const there = `\`${like.step}\` of \`${like.team}\``;
  switch (why) {
    case 'other luck':
      return {
        message: `${here} splits people as ${there} does in ${base}, and by other luck: the same people do not go the same ways`,
        hint: `write \`split_as: ${split.as ?? like.as ?? 'sorting'}\` beside the \`shares\` in both, or split by who people are (\`people.kinds\`)`,
      };
    case 'other order':
      return {
        message: `${here} splits people into the ways of ${base} in another order: the same people do not go the same ways`,
        hint: 'write the ways in the same order in both',
      };
    case 'other shares':
      return {
        message: `${here} and ${there} split people under one name (\`${split.as}\`) at other shares: some who go one way at one of them go another way at the other`,
        hint: 'give both the same shares in the same order, or let ways that follow each other be one',
      };
  }
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
