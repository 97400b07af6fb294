import type { Measure } from './measure.ts';

const NOTHING = 'There was nothing to measure it on: nobody, or nothing, of the kind that it is about.';

/** Why a number is empty, as a sentence; the empty text for a number that is there. */
export function whyEmpty({ whyUnknown, whyEmpty = NOTHING }: Measure, value: number): string {
  return Number.isNaN(value) ? (whyUnknown ?? whyEmpty) : '';
}
