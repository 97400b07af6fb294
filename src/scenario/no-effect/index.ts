/** Whatever is written and can never have an effect, or has another than it seems: one file for each kind, and this list of them. */
import { keySpot } from '../reading/tree.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { afterTheRun } from './after-the-run.ts';
import { attendancePastAll } from './attendance-past-all.ts';
import { caseloadNobodyHolds } from './caseload-nobody-holds.ts';
import { eligibilityNeverAsked } from './eligibility-never-asked.ts';
import { figureOfNothing } from './figure-of-nothing.ts';
import { groupNeverCompared } from './group-never-compared.ts';
import { helpThatWorsens } from './help-that-worsens.ts';
import { hoursOfNobody } from './hours-of-nobody.ts';
import { listNobodyGivesUp } from './list-nobody-gives-up.ts';
import { longerThanAShift } from './longer-than-a-shift.ts';
import { momentNeverComes } from './moment-never-comes.ts';
import { neverDone } from './never-done.ts';
import { neverOrAlways } from './never-or-always.ts';
import { noCourse } from './no-course.ts';
import { nobodyComesBack } from './nobody-comes-back.ts';
import { nobodyIsCalled } from './nobody-is-called.ts';
import { nobodyIsSentOn } from './nobody-is-sent-on.ts';
import { nobodyIsSkipped } from './nobody-is-skipped.ts';
import { nobodyIsTakenThere } from './nobody-is-taken-there.ts';
import { nobodyIsThereThen } from './nobody-is-there-then.ts';
import { nobodyLooksForFit } from './nobody-looks-for-fit.ts';
import { nobodyMisses } from './nobody-misses.ts';
import { nobodyWaitsSoLong } from './nobody-waits-so-long.ts';
import { openDoorFirst } from './open-door-first.ts';
import { ruleBehindItsLike } from './rule-behind-its-like.ts';
import { sourceWithoutPeople } from './source-without-people.ts';
import type { Kind, Trap, Written } from './trap.ts';
import { unreadNeed } from './unread-need.ts';
import { urgencyOfNobody } from './urgency-of-nobody.ts';
import { wordsThatChangeNothing } from './words-that-change-nothing.ts';

const KINDS: readonly Kind[] = [
  eligibilityNeverAsked,
  openDoorFirst,
  nobodyLooksForFit,
  unreadNeed,
  ruleBehindItsLike,
  nobodyComesBack,
  nobodyIsSkipped,
  sourceWithoutPeople,
  momentNeverComes,
  groupNeverCompared,
  nobodyMisses,
  noCourse,
  caseloadNobodyHolds,
  urgencyOfNobody,
  listNobodyGivesUp,
  neverDone,
  figureOfNothing,
  nobodyIsSentOn,
  wordsThatChangeNothing,
  nobodyIsThereThen,
  hoursOfNobody,
  nobodyIsCalled,
  neverOrAlways,
  afterTheRun,
  nobodyWaitsSoLong,
  nobodyIsTakenThere,
  attendancePastAll,
  longerThanAShift,
  helpThatWorsens,
];

/**
 * Warns of what can never have an effect. What a change of the run gives an effect is none of it: a trap is one that is
 * there from the start to the end. What is inherited from a file that is extended is told of there: a variation may well
 * switch it off.
 * @param inherited the files that are extended
 * @param phases the system as it begins, and as it is after each of its changes
 */
export function checkNoEffect(
  phases: readonly Written[],
  inherited: ReadonlySet<string>,
  report: TreeReport,
): void {
  const [first, ...changed] = phases;
  const traps = first === undefined ? [] : trapsIn(first);
  const later = traps.length === 0 ? [] : changed.map(trapsIn);
  for (const trap of traps) {
    if (!later.every((traps) => traps.some((each) => isSame(each, trap)))) continue;
    if (inherited.has(keySpot(report.tree, trap.path).file)) continue;
    report.warn('no-effect', trap.path, trap.message, trap.hint);
  }
}

/** All that is written in one system and can have no effect there. */
export function trapsIn(written: Written): Trap[] {
  return KINDS.flatMap((kind) => kind(written));
}

function isSame(a: Trap, b: Trap): boolean {
  return a.message === b.message && a.path.join('.') === b.path.join('.');
}
