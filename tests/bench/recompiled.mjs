/** Functions that V8 compiles and throws away again and again: they cost much, and no profile by function shows why. */
import { spawnSync } from 'node:child_process';

/** A function is thrown away a few times while the engine learns what it is given; more often than this it never learns. */
const OFTEN = 30;

/** @returns each function that was thrown away too often, the most often first, from what `node --trace-deopt` says */
export function thrownAway(trace) {
  const times = new Map();
  for (const [, name] of trace.matchAll(/deoptimizing 0x[0-9a-f]+ <JSFunction (\S*)/g))
    times.set(name, (times.get(name) ?? 0) + 1);
  return [...times]
    .filter(([, count]) => count >= OFTEN)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => ({ name, count }));
}

/** Of the replications of `replications.mjs`. */
export function benchRecompiled() {
  const { stdout } = spawnSync(process.execPath, ['--trace-deopt', 'tests/bench/replications.mjs', '.'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return thrownAway(stdout);
}
