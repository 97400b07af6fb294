import { exp, gammaQuantile, ln, narrowGammaQuantile, power } from '../../maths/index.ts';
import { exponentialSampler } from './exponential.ts';
import { type Family, MEAN, MEDIAN, Refusal, type Sampler, SD, SHAPE } from './family.ts';
import { type MeanAndSd, refusedMeanAndSd } from './mean-and-sd.ts';

export interface Gamma extends MeanAndSd {
  readonly kind: 'gamma';
}

/** Two of them, a median or mean among them. */
type Said = {
  readonly mean?: number;
  readonly median?: number;
  readonly sd?: number;
  readonly shape?: number;
};

export const gamma: Family<Gamma, Said> = {
  about: 'Gamma, by mean or median, and by one more of mean, standard deviation and shape.',
  written: {
    is: 'figures',
    called: 'a gamma distribution',
    of: { mean: { ...MEAN, optional: true }, sd: { ...SD, optional: true }, median: MEDIAN, shape: SHAPE },
  },
  read,
  figures: (d) => [d.mean, d.sd],
  isConstant: (d) => d.sd === 0,
  sampler: (d) => gammaSampler(d.mean, power(d.mean / d.sd, 2), power(d.sd, 2) / d.mean),
  mean: (d) => d.mean,
  variance: (d) => d.sd * d.sd,
  words: (d, say) => `gamma, mean ${say(d.mean)}, sd ${say(d.sd)}`,
};

const TWO = new Refusal(
  'a gamma distribution needs two figures: mean or median, and one more of mean, sd and shape',
  'for example `{gamma: {median: 40 min, sd: 20 min}}`',
);

function read({ mean, median, sd, shape }: Said): Gamma | Refusal {
  const given = [mean, median, sd, shape].filter((each) => each !== undefined);
  if (given.length !== 2 || (mean === undefined && median === undefined)) return TWO;
  for (const [name, value] of [
    ['mean', mean],
    ['median', median],
    ['sd', sd],
  ] as const)
    if (value !== undefined && !(value > 0))
      return new Refusal(
        `the ${name} of a gamma distribution is above 0`,
        name === 'sd' ? 'for a constant write the value alone' : '',
      );
  if (mean !== undefined && median !== undefined && !(mean > median))
    return new Refusal(
      'the mean of a gamma distribution is above its median',
      'where they are the same, nearly all values are: write the value alone, or `normal`',
    );
  const its =
    mean ?? median! / medianOfMean1(shape ?? shapeOf((k) => medianOfMean1(k) * Math.sqrt(k), median! / sd!));
  const spread = sd ?? its / Math.sqrt(shape ?? shapeOf(medianOfMean1, median! / mean!));
  return refusedMeanAndSd('gamma', its, spread) ?? { kind: 'gamma', mean: its, sd: spread };
}

/** The median of a gamma variable of this shape and mean 1. */
export function medianOfMean1(shape: number): number {
  return gammaSampler(1, shape, 1 / shape)(0.5, 0);
}

/** Shapes between which one is looked for, as logarithms. Below, the median is 0 beside the mean. */
const SHAPES = [ln(1e-6), ln(1e13)] as const;
/** Halvings: as many as leave no digit open. */
const HALVINGS = 60;

/** The shape at which something that rises with it has this value, by halving. */
function shapeOf(rises: (shape: number) => number, value: number): number {
  let [low, high]: readonly [number, number] = SHAPES;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (rises(exp(middle)) < value) low = middle;
    else high = middle;
  }
  return exp(high);
}

/** From here on a gamma variable is narrow, and the expansion for such better than what is right for any. */
const LARGEST_SHAPE = 1e6;

/** `mean` is `shape` times `scale`, and said again because these two may be beyond what a number can be. */
export function gammaSampler(mean: number, shape: number, scale: number): Sampler {
  if (shape === 1) return exponentialSampler(scale);
  if (shape > LARGEST_SHAPE) {
    const narrow = narrowGammaQuantile(1 / Math.sqrt(shape));
    return (u) => mean * narrow(u);
  }
  const quantile = gammaQuantile(shape);
  return (u) => scale * quantile(u);
}
