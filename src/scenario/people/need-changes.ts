import { named } from '../language/forms.ts';
import { number } from '../language/leaves.ts';

export const needChangesSchema = (what: string) =>
  named('a change such as `+1.5`', number('a change', { bound: 'change' })).describe(what);

/** `need` is an index into People.needs. */
export interface NeedChange {
  readonly need: number;
  readonly by: number;
}

export function normaliseNeedChanges(
  said: Readonly<Record<string, number>>,
  needs: readonly string[],
): NeedChange[] {
  return Object.entries(said).map(([need, by]) => ({ need: needs.indexOf(need), by }));
}
