/** Time measured side by side: every contestant once in each round, so that a busy moment of the machine hits all alike. */

/** Seconds of processor that a piece of work takes, so that other programs do not count. */
export function seconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * @param contestants functions by name
 * @returns for each name its seconds, round by round; a first round, in which code is still being compiled, is left out
 */
export function rounds(times, contestants) {
  const taken = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round <= times; round++)
    for (const [name, work] of Object.entries(contestants)) {
      const time = seconds(work);
      if (round > 0) taken[name].push(time);
    }
  return taken;
}

/** What the code can do when the machine lets it. */
export const best = (times) => Math.min(...times);

/**
 * How many times as fast `name` is as `yardstick`: of the best times, with how far the ratio moved from round to round
 * (half of the range, relative), which is its noise.
 */
export function ratioOf(taken, name, yardstick) {
  const value = best(taken[yardstick]) / best(taken[name]);
  const each = taken[name].map((time, round) => taken[yardstick][round] / time);
  return { value, noise: (Math.max(...each) - Math.min(...each)) / (2 * value) };
}
