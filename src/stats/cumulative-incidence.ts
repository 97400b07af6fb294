/** Shares by the end of each whole day. With those to whom nothing has happened yet they add to 1. */
export interface CumulativeIncidence {
  /** For each way out, the share who have gone that way by the end of day 0, 1, 2 … */
  readonly shares: readonly Float64Array[];
  /** The share who have gone no way yet. */
  readonly still: Float64Array;
  /** People who were followed into the day. */
  readonly atRisk: Float64Array;
}

/**
 * "How long until, and which way out", where one way out rules out the others: the estimate of Aalen and Johansen
 * (1978), from counts by whole day. Who was last seen on a day was still at risk of what happened on it. Ends with the last
 * day on which anything happened.
 * @param events for each way out, `events[way][d]`: people who went that way on day d
 * @param censored `censored[d]`: people who were last seen on day d, gone no way
 */
export function cumulativeIncidence(
  events: readonly ArrayLike<number>[],
  censored: ArrayLike<number>,
): CumulativeIncidence {
  const at = (counts: ArrayLike<number>, day: number) => counts[day] ?? 0;
  let days = 0;
  for (const counts of events)
    for (let day = 0; day < counts.length; day++) if (counts[day]! > 0) days = Math.max(days, day + 1);
  let followed = 0;
  for (const counts of [...events, censored])
    for (let day = 0; day < counts.length; day++) followed += counts[day]!;
  const shares = events.map(() => new Float64Array(days));
  const still = new Float64Array(days);
  const atRisk = new Float64Array(days);
  let left = 1;
  for (let day = 0; day < days; day++) {
    atRisk[day] = followed;
    let gone = 0;
    events.forEach((counts, way) => {
      const before = day === 0 ? 0 : shares[way]![day - 1]!;
      const count = at(counts, day);
      shares[way]![day] = before + left * (count / followed);
      gone += count;
    });
    left *= 1 - gone / followed;
    still[day] = left;
    followed -= gone + at(censored, day);
  }
  return { shares, still, atRisk };
}
