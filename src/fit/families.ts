/**
 * Distributions of times and counts, as likelihoods. Each has two parameters on the whole line (one for the exponential):
 * logarithms of what is positive, so that no step of a search can leave what is possible.
 */
import { exp, gammaSurvival, ln, logGamma, normalCdf } from '../maths/index.ts';

export const FITTED_FAMILIES = ['exponential', 'weibull', 'lognormal', 'gamma', 'normal'] as const;
export type FamilyName = (typeof FITTED_FAMILIES)[number];

/** Values that were seen to the end, by what the likelihoods need of them. */
export interface Exact {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  readonly logs: number;
  readonly squaresOfLogs: number;
  /** The logarithms, for the family whose likelihood has no short form. */
  readonly eachLog: Float64Array;
}

export interface Family {
  readonly parameters: 1 | 2;
  /** Where a search begins: by moments. */
  start(mean: number, sd: number): number[];
  logLikelihood(exact: Exact, at: readonly number[]): number;
  /** The share above `x`. */
  survival(x: number, at: readonly number[]): number;
  /** The figures by which a scenario may say it. */
  figures(at: readonly number[]): Readonly<Record<string, number>>;
}

const ROOT_2_PI = ln(2 * Math.PI) / 2;

export const FAMILIES: Readonly<Record<FamilyName, Family>> = {
  exponential: {
    parameters: 1,
    start: (mean) => [ln(mean)],
    logLikelihood: ({ n, sum }, [mean]) => -n * mean - sum * exp(-mean),
    survival: (x, [mean]) => exp(-x * exp(-mean)),
    figures: ([mean]) => ({ mean: exp(mean), median: exp(mean) * ln(2) }),
  },
  weibull: {
    parameters: 2,
    start: (mean, sd) => {
      const shape = Math.min(5, Math.max(0.3, mean / sd));
      return [ln(shape), ln(mean) - logGamma(1 + 1 / shape)];
    },
    logLikelihood: ({ n, logs, eachLog }, [logShape, logScale]) => {
      const shape = exp(logShape);
      let powers = 0;
      for (let i = 0; i < n; i++) powers += exp(shape * (eachLog[i] - logScale));
      return n * (logShape - shape * logScale) + (shape - 1) * logs - powers;
    },
    survival: (x, [logShape, logScale]) => (x <= 0 ? 1 : exp(-exp(exp(logShape) * (ln(x) - logScale)))),
    figures: ([logShape, logScale]) => {
      const shape = exp(logShape);
      const scale = exp(logScale);
      const mean = scale * exp(logGamma(1 + 1 / shape));
      const second = scale * scale * exp(logGamma(1 + 2 / shape));
      return {
        shape,
        scale,
        mean,
        sd: Math.sqrt(second - mean * mean),
        median: scale * exp(ln(ln(2)) / shape),
      };
    },
  },
  lognormal: {
    parameters: 2,
    start: (mean, sd) => {
      const variance = ln(1 + (sd / mean) * (sd / mean));
      return [ln(mean) - variance / 2, ln(Math.sqrt(variance))];
    },
    logLikelihood: ({ n, logs, squaresOfLogs }, [mu, logSigma]) => {
      const spread = squaresOfLogs - 2 * mu * logs + n * mu * mu;
      return -n * (ROOT_2_PI + logSigma) - logs - spread / (2 * exp(2 * logSigma));
    },
    survival: (x, [mu, logSigma]) => (x <= 0 ? 1 : normalCdf((mu - ln(x)) / exp(logSigma))),
    figures: ([mu, logSigma]) => {
      const variance = exp(2 * logSigma);
      const mean = exp(mu + variance / 2);
      return { mean, sd: mean * Math.sqrt(exp(variance) - 1), median: exp(mu), sigma: exp(logSigma) };
    },
  },
  gamma: {
    parameters: 2,
    start: (mean, sd) => [2 * ln(mean / sd), ln(mean)],
    logLikelihood: ({ n, sum, logs }, [logShape, logMean]) => {
      const shape = exp(logShape);
      return (
        n * (shape * (logShape - logMean) - logGamma(shape)) +
        (shape - 1) * logs -
        sum * exp(logShape - logMean)
      );
    },
    survival: (x, [logShape, logMean]) => gammaSurvival(exp(logShape), x * exp(logShape - logMean)),
    figures: ([logShape, logMean]) => ({
      shape: exp(logShape),
      mean: exp(logMean),
      sd: exp(logMean - logShape / 2),
    }),
  },
  normal: {
    parameters: 2,
    start: (mean, sd) => [mean, ln(sd)],
    logLikelihood: ({ n, sum, squares }, [mean, logSd]) =>
      -n * (ROOT_2_PI + logSd) - (squares - 2 * mean * sum + n * mean * mean) / (2 * exp(2 * logSd)),
    survival: (x, [mean, logSd]) => normalCdf((mean - x) / exp(logSd)),
    figures: ([mean, logSd]) => ({ mean, sd: exp(logSd) }),
  },
};

export function exactOf(values: ArrayLike<number>): Exact {
  const eachLog = new Float64Array(values.length);
  let [sum, squares, logs, squaresOfLogs] = [0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    const log = ln(x);
    eachLog[i] = log;
    sum += x;
    squares += x * x;
    logs += log;
    squaresOfLogs += log * log;
  }
  return { n: values.length, sum, squares, logs, squaresOfLogs, eachLog };
}
