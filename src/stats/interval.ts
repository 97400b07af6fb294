import { Running } from './running.ts';
import { studentQuantile } from './student.ts';

/** A mean, the interval that contains the true one with the asked confidence, and how many numbers it rests on. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/**
 * Student's t interval for the mean of independent numbers, such as one from each replication (Student 1908).
 * NaN means "no number here" and is left out; `n` says how many were not. The mean of none is NaN, and so are
 * the ends of an interval from fewer than two.
 */
export function interval(values: ArrayLike<number>, level = 0.95): Interval {
  const running = new Running();
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) running.add(values[i]!);
  const { mean, n } = running;
  const half = halfWidth(running, level);
  return { mean, low: mean - half, high: mean + half, n };
}

/** Half the width of that interval; NaN of fewer than two numbers. */
export function halfWidth({ n, sd }: Running, level: number): number {
  return n < 2 ? Number.NaN : studentQuantile((1 + level) / 2, n - 1) * (sd / Math.sqrt(n));
}
