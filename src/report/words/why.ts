import { whyEmpty } from '../../measures/index.ts';
import type { Measure } from '../../measures/measure.ts';

/** For a number that may be null as data: why it is, or nothing. */
export function whyNull(measure: Measure, value: number): { readonly why?: string } {
  const why = whyEmpty(measure, value);
  return why === '' ? {} : { why };
}
