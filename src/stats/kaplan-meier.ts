/**
 * The share for whom it has not happened yet, by time: 1 before `times[0]`, and `survival[i]` from `times[i]`
 * until the next. `times` are those at which it happened to someone, rising, in the unit of the durations.
 */
export interface SurvivalCurve {
  readonly times: Float64Array;
  readonly survival: Float64Array;
}

/**
 * "How long until", with those to whom it had not happened when last seen treated honestly: the product-limit
 * estimate (Kaplan and Meier 1958). Who was last seen at the time of an event was still at risk of it.
 * @param durations how long each person was followed, at least 0 and not NaN
 * @param happened whether it happened at the end of that time (1 or true), or they were last seen then (0 or false)
 * @throws RangeError when the two differ in length.
 */
export function kaplanMeier(
  durations: ArrayLike<number>,
  happened: ArrayLike<number | boolean>,
): SurvivalCurve {
  const n = durations.length;
  if (happened.length !== n) throw new RangeError(`${n} durations cannot go with ${happened.length} flags`);
  const events = Float64Array.from(durations)
    .filter((_, i) => happened[i])
    .sort();
  const all = Float64Array.from(durations).sort();
  const times: number[] = [];
  const survival: number[] = [];
  let left = 1;
  let gone = 0;
  for (let i = 0; i < events.length; ) {
    const time = events[i]!;
    const first = i;
    while (events[i] === time) i++;
    while (all[gone]! < time) gone++;
    left *= 1 - (i - first) / (n - gone);
    times.push(time);
    survival.push(left);
  }
  return { times: Float64Array.from(times), survival: Float64Array.from(survival) };
}

/** The first time by which it has happened to at least the share `p`; NaN when it was not seen to go that far. */
export function survivalQuantile(curve: SurvivalCurve, p: number): number {
  // A survival that is 1 - p on paper may differ in the last digits.
  const i = curve.survival.findIndex((survival) => survival <= 1 - p + 1e-12);
  return i < 0 ? Number.NaN : curve.times[i]!;
}
