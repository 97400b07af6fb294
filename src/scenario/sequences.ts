import type { Path } from '../problems/problem.ts';
import type { RawMap } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { underWord } from './under-word.ts';

/**
 * A `sequence` takes turns with whoever draws from it: a source, time after time, a course, contact after contact. What is drawn once for a person would be its first value for everybody.
 */
export function checkSequences(scenario: RawMap, report: TreeReport): void {
  for (const { path } of underWord('sequence', scenario)) {
    if (turns(path)) continue;
    report.key(
      'bad-distribution',
      path,
      'a `sequence` takes turns from one referral of a source to the next; this is drawn once for each person, who would all get its first value',
      'write `empirical` for `sequence`: each value is drawn as often as it stands there',
    );
  }
}

function turns(path: Path): boolean {
  const [first, , third, , fifth, sixth] = path;
  if (first === 'sources') return third === 'every' || third === 'batch';
  if (first === 'teams' && third === 'staff') return true;
  if (first === 'teams' && fifth === 'course') return sixth !== 'contacts' && sixth !== 'contacts_by';
  return first === 'staffing' || first === 'changes';
}
