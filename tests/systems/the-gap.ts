/** Who stands where between the thresholds of `scenarios/before.yaml`, by what they truly need. */
import type { Groups } from './by-need.ts';

export const GAP = 'in the gap: too complex for one, not unwell enough for the other';

export const BY_THRESHOLD: Groups = {
  'in crisis (risk 6 or more)': ({ risk }) => risk >= 6,
  psychosis: ({ kind }) => kind === 'psychosis',
  'unwell enough for secondary care (severity 5.5 or more)': ({ severity }) => severity >= 5.5,
  'for talking therapies': ({ severity, complexity }) => severity >= 2.5 && complexity < 5.5,
  [GAP]: ({ severity, complexity }) => severity >= 2.5 && complexity >= 5.5,
  'milder than any threshold (severity below 2.5)': () => true,
};
