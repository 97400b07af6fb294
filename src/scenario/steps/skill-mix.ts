/** Work that any of several roles may do, in order of preference. */

import type { Path } from '../../problems/problem.ts';
import { byType, list } from '../language/forms.ts';
import { nameOf } from '../language/leaves.ts';
import { quoted } from '../language/say.ts';
import { mapOf } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { RawStep } from '../written.ts';
import type { RawNeed } from './workers.ts';

/** The word under which a list of roles stands of which one is enough. */
export const ANY_OF = 'any_of';

/** Roles of which one is enough; one alone may be a word. */
export const anyOfSchema = () =>
  byType(
    ['scalar', 'list'],
    [nameOf('a role of this team'), list('roles, in order of preference', nameOf('a role of this team'))],
  )
    .transform((said): readonly string[] => [said].flat())
    .describe('Roles of which one is enough, in order of preference.');

/** Roles of which one does it, the preferred first; not there: one role does. */
export interface SkillMix {
  readonly anyOf?: readonly string[];
}

export function normaliseSkillMix(who: unknown): SkillMix {
  const anyOf = anyOfIn(who);
  return anyOf.length === 0 ? {} : { anyOf };
}

/** The roles of which one is enough, as far as it is said. */
export function anyOfIn(who: unknown): readonly string[] {
  const anyOf = mapOf(who)[ANY_OF];
  return Array.isArray(anyOf) ? (anyOf as string[]) : [];
}

/** One of several roles is enough. */
export function isSkillMix(needs: readonly RawNeed[]): boolean {
  return needs.some(({ isOneOf }) => isOneOf) && needs.every(({ place }) => place === needs[0]!.place);
}

/** What is said of several roles of which one is enough can be done. @param others keys that do not go together with it */
export function checkSkillMix(
  step: RawStep,
  others: readonly { readonly path: Path; readonly said: boolean; readonly why: string }[],
  report: TreeReport,
): void {
  const { needs, staffAt, name, raw } = step;
  const at =
    staffAt === null ? undefined : staffAt.slice(4).reduce<unknown>((here, key) => mapOf(here)[key], raw);
  const said = mapOf(at);
  const keys = Object.keys(said);
  const path = staffAt ?? step.path;
  if (keys.includes(ANY_OF) && keys.length > 1)
    report.key(
      'one-of',
      [...path, keys.find((key) => key !== ANY_OF)!],
      `\`${name}\` is done by one of several roles, and by another at once`,
      'name only `any_of`, or how many of each are needed at once',
    );
  needs.forEach(({ role, isOneOf, place }, index) => {
    if (isOneOf && needs.findIndex((other) => other.role === role && other.place === place) < index)
      report.value(
        'duplicate-key',
        needs[index]!.path,
        `${quoted(role)} is named twice`,
        'name each role once',
      );
  });
  if (!isSkillMix(needs)) return;
  for (const other of others)
    if (other.said)
      report.key(
        'one-of',
        other.path,
        `\`${name}\` is done by any of several roles: ${other.why}`,
        'name one role, or leave it out',
      );
}
