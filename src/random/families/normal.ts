import { normalCdf, normalDensity, normalQuantile } from '../../maths/index.ts';
import { clamped, type Family, HIGH, LOW, MEAN, Refusal, type Sampler, SD } from './family.ts';

type Said = {
  readonly mean: number;
  readonly sd: number;
  readonly low?: number;
  readonly high?: number;
};

/** Truncated to the bounds (by conditioning, not by piling up at them); absent bounds are infinite. */
export interface Normal extends Said {
  readonly kind: 'normal';
}

export const normal: Family<Normal, Said> = {
  about: 'Normal, cut off at `low` and `high` if they are given. Durations are cut off at 0.',
  written: {
    is: 'figures',
    called: 'a normal distribution',
    of: { mean: MEAN, sd: SD, low: { ...LOW, optional: true }, high: { ...HIGH, optional: true } },
  },
  read,
  figures: (d) => [d.mean, d.sd, d.low ?? 0, d.high ?? 0],
  isConstant: (d) => d.sd === 0,
  sampler: (d) => sampler(d.mean, d.sd, d.low, d.high),
  mean: (d) => moments(d).mean,
  variance: (d) => moments(d).variance,
  words: (d, say) => {
    const low = d.low === undefined ? '' : `, at least ${say(d.low)}`;
    const high = d.high === undefined ? '' : `, at most ${say(d.high)}`;
    return `normal, mean ${say(d.mean)}, sd ${say(d.sd)}${low}${high}`;
  },
};

/** So many standard deviations from the mean a bound may be on the wrong side of it. */
const FURTHEST = 6;
/** So many there are at least between the bounds; narrower it is as good as uniform. */
const LEAST_WINDOW = 0.001;

function read({ mean, sd, low, high }: Said, ofDurations: boolean): Normal | Refusal {
  if (!(sd > 0))
    return new Refusal('the sd of a normal distribution is above 0', 'for a constant write the value alone');
  const least = low ?? (ofDurations ? 0 : -Infinity);
  const most = high ?? Infinity;
  if (!(least < most)) return new Refusal('a normal distribution needs a low below its high');
  if (least > mean + FURTHEST * sd || most < mean - FURTHEST * sd)
    return new Refusal(
      'the bounds of this normal distribution leave nothing of it: they are more than 6 sd from its mean',
    );
  if (most - least < LEAST_WINDOW * sd)
    return new Refusal(
      'the sd of this normal distribution is more than 1,000 times what lies between its bounds',
      'between them every value is as likely as the next: write `uniform`',
    );
  return {
    kind: 'normal',
    mean,
    sd,
    ...(least === -Infinity ? {} : { low: least }),
    ...(most === Infinity ? {} : { high: most }),
  };
}

function sampler(mean: number, sd: number, low = -Infinity, high = Infinity): Sampler {
  if (low === -Infinity && high === Infinity) return (u) => mean + sd * normalQuantile(u);
  if (low > mean) {
    // Above the mean probabilities are near 1 and lose digits, so draw the mirror image.
    const mirrored = sampler(-mean, sd, -high, -low);
    return (u, count) => -mirrored(1 - u, count);
  }
  const below = normalCdf((low - mean) / sd);
  const within = normalCdf((high - mean) / sd) - below;
  return (u) => {
    // Far from the mean this may round to 0 or 1, where the quantile is infinite; the bounds take care of the rest.
    const p = Math.min(Math.max(below + u * within, Number.MIN_VALUE), 1 - 2 ** -53);
    return clamped(mean + sd * normalQuantile(p), low, high);
  };
}

/** Moments on the condition that it lies between its bounds (Johnson, Kotz and Balakrishnan 1994, §13.10.1). */
function moments({ mean, sd, low = -Infinity, high = Infinity }: Normal) {
  if (sd === 0) return { mean, variance: 0 };
  // In the upper tail probabilities are near 1 and lose digits, so bounds above the mean are mirrored.
  const sign = low > mean ? -1 : 1;
  const a = sign === 1 ? (low - mean) / sd : (mean - high) / sd;
  const b = sign === 1 ? (high - mean) / sd : (mean - low) / sd;
  const within = normalCdf(b) - normalCdf(a);
  // So far out that nothing is left to condition on: all is at the bound next to the mean.
  if (within < 1e-300) return { mean: sign === 1 ? high : low, variance: 0 };
  const shift = (normalDensity(a) - normalDensity(b)) / within;
  const edges = (edge(a) - edge(b)) / within;
  return { mean: mean + sign * sd * shift, variance: sd * sd * (1 + edges - shift * shift) };
}

function edge(z: number): number {
  return Number.isFinite(z) ? z * normalDensity(z) : 0;
}
