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
  const curve = new Curve();
  let gone = 0;
  for (let i = 0; i < events.length; ) {
    const time = events[i]!;
    const first = i;
    while (i < events.length && events[i] === time) i++;
    while (gone < n && all[gone]! < time) gone++;
    curve.step(time, i - first, n - gone);
  }
  return curve.done();
}

/**
 * The same from counts by whole day: `events[d]` people to whom it happened on day d, `censored[d]` who were last
 * seen on day d. Either may be the shorter.
 */
export function kaplanMeierByDay(events: ArrayLike<number>, censored: ArrayLike<number>): SurvivalCurve {
  const days = Math.max(events.length, censored.length);
  let atRisk = 0;
  for (let day = 0; day < days; day++) atRisk += (events[day] ?? 0) + (censored[day] ?? 0);
  const curve = new Curve();
  for (let day = 0; day < days; day++) {
    const count = events[day] ?? 0;
    if (count > 0) curve.step(day, count, atRisk);
    atRisk -= count + (censored[day] ?? 0);
  }
  return curve.done();
}

/** The share for whom it has not happened by `time`, that time included. Beyond the last time seen it is a guess. */
export function survivalAt(curve: SurvivalCurve, time: number): number {
  let survival = 1;
  for (let i = 0; i < curve.times.length && curve.times[i]! <= time; i++) survival = curve.survival[i]!;
  return survival;
}

/** The first time by which it has happened to at least the share `p`; NaN when it was not seen to go that far. */
export function survivalQuantile(curve: SurvivalCurve, p: number): number {
  // A survival that is 1 - p on paper may differ in the last digits.
  const i = curve.survival.findIndex((survival) => survival <= 1 - p + 1e-12);
  return i < 0 ? Number.NaN : curve.times[i]!;
}

class Curve {
  #times: number[] = [];
  #survival: number[] = [];
  #left = 1;

  step(time: number, events: number, atRisk: number): void {
    this.#left *= 1 - events / atRisk;
    this.#times.push(time);
    this.#survival.push(this.#left);
  }

  done(): SurvivalCurve {
    return { times: Float64Array.from(this.#times), survival: Float64Array.from(this.#survival) };
  }
}
