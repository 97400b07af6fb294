import { AS_THEY_STAND } from '../docs/in-short.ts';

/**
 * How often statements of chance are tried: 2,000 times by `npm run verify` and for the page of verification, a part of that
 * by `npm test`, always with the same draws, so that what passes stays green.
 */
export const EXPERIMENTS = AS_THEY_STAND ? 2000 : 120;

/** How far a share of so many experiments may lie from `p` by chance: the binomial limit at 99.9 %, to both sides. */
export function chanceAlone(p: number, experiments = EXPERIMENTS): number {
  return 3.29 * Math.sqrt((p * (1 - p)) / experiments);
}
