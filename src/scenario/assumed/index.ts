/** Whatever was assumed for the author and changes who is seen or how it ends: one file for each subject, and this list of them. */
import { dotted } from '../../problems/problem.ts';
import type { Written } from '../no-effect/trap.ts';
import type { Scenario } from '../scenario.ts';
import type { Kind } from './assumption.ts';
import { contacts } from './contacts.ts';
import { courses } from './courses.ts';
import { cutOff } from './cut-off.ts';
import { looks } from './looks.ts';
import { people } from './people.ts';
import { sources } from './sources.ts';
import { spentOn } from './spent-on.ts';
import { staff } from './staff.ts';
import { waiting } from './waiting.ts';
import { ways } from './ways.ts';

export const KINDS: readonly Kind[] = [
  contacts,
  waiting,
  ways,
  looks,
  courses,
  cutOff,
  people,
  sources,
  staff,
  spentOn,
];

/** What a scenario leaves unsaid, with the value taken in its place. */
export interface Assumed {
  /** Where it would be written: dotted, as `--set` spells it. */
  readonly path: string;
  /** The value taken, as it would be written. */
  readonly taken: string;
  readonly meaning: string;
}

/** Of the system as it begins; what is not written and can change nothing here is left out. */
export function assumedIn(written: Written, understood: Scenario): Assumed[] {
  return KINDS.flatMap(({ find }) => find({ ...written, understood })).map(({ path, ...rest }) => ({
    path: dotted(path),
    ...rest,
  }));
}
