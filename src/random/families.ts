import { beta } from './families/beta.ts';
import { discrete } from './families/discrete.ts';
import { empirical } from './families/empirical.ts';
import { erlang } from './families/erlang.ts';
import { exponential } from './families/exponential.ts';
import type { Family } from './families/family.ts';
import { fixed } from './families/fixed.ts';
import { gamma } from './families/gamma.ts';
import { lognormal } from './families/lognormal.ts';
import { normal } from './families/normal.ts';
import { poisson } from './families/poisson.ts';
import { sequence } from './families/sequence.ts';
import { triangular } from './families/triangular.ts';
import { uniform } from './families/uniform.ts';
import { weibull } from './families/weibull.ts';

/**
 * Every family of distributions by its word in the language, in the order of the reference. A new one is a file in
 * `families/`, and its name here: its form in the language, its checks, its draws and its words are read from this table.
 */
export const FAMILIES = {
  fixed,
  exponential,
  erlang,
  gamma,
  lognormal,
  weibull,
  triangular,
  uniform,
  normal,
  beta,
  poisson,
  discrete,
  empirical,
  sequence,
} satisfies Readonly<Record<string, Family<{ readonly kind: string }>>>;

type DataOf<F> = F extends { mean(d: infer D): number } ? D : never;

/** A distribution of one family. */
export type Simple = DataOf<(typeof FAMILIES)[keyof typeof FAMILIES]>;

/** The family of each kind: the compiler holds the words of the table against the kinds. */
const BY_KIND: { readonly [K in Simple['kind']]: Family<Extract<Simple, { kind: K }>> } = FAMILIES;

export function familyOf<D extends Simple>(d: D): Family<D> {
  return BY_KIND[d.kind] as unknown as Family<D>;
}
