/** Fewer of real people than this leave the house only where it is asked for by name. */
export const FEW = 5;

/** Some, but fewer than five: of nobody may be told. */
export const isFew = (count: number): boolean => Math.round(count) > 0 && Math.round(count) < FEW;

/** Why a number is not told. */
export const WHY_FEW =
  'It rests on fewer than five people or events, which are kept back: `--small-counts` shows them.';

/**
 * Which parts of a whole that is told are kept back: those of few, and, so that these are not worked out from the whole and
 * the rest of its parts, the smallest others, until two parts at least and five people are kept back (complementary
 * suppression: Hundepool and others 2012, Statistical Disclosure Control, chapter 4).
 * @param counts of each part; NaN where nothing is told of it anyhow
 */
export function partsOfFew(counts: readonly number[], few: readonly boolean[]): Set<number> {
  const kept = new Set([...counts.keys()].filter((at) => few[at]));
  if (kept.size === 0) return kept;
  const others = [...counts.keys()].filter((at) => !kept.has(at) && counts[at]! > 0);
  others.sort((a, b) => counts[a]! - counts[b]!);
  const people = () => [...kept].reduce((sum, at) => sum + (counts[at]! || 0), 0);
  for (const at of others) {
    if (kept.size > 1 && people() >= FEW) break;
    kept.add(at);
  }
  return kept;
}
