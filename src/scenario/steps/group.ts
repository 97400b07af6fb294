import { keys } from '../language/forms.ts';
import { number } from '../language/leaves.ts';
import { positiveDuration } from '../language/measures.ts';
import { quoted, wordIn } from '../language/say.ts';
import type { SaidStep } from '../language.ts';
import { mapOf, type RawMap } from '../names.ts';
import { postsInPost } from '../posts-said.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { rawRoleOf } from '../roles.ts';
import type { RawStep, RawTeam } from '../written.ts';

/** How many people make a group. That it can start at all is checked with the other things that a scenario says. */
export const groupSchema = () =>
  keys('a group', {
    of: number('the people in a group', { min: 2, whole: true, bound: 'group' }).describe(
      'Most people in one group.',
    ),
    starts_with: number('the people with whom a group starts', { min: 1, whole: true, bound: 'group' })
      .describe('It starts when so many wait. Default: as many as are in it at most.')
      .optional(),
    waits_at_most: positiveDuration('the longest wait for a group')
      .describe(
        'Once somebody has waited on its list for so long, it starts with whoever is there. Default: for ever.',
      )
      .optional(),
  });

/** A group of at most `of` people starts when `startsWith` wait, or with fewer once somebody has waited so many minutes. */
export interface GroupSize {
  readonly of: number;
  readonly startsWith: number;
  readonly waitsAtMost?: number;
}

export function normaliseGroup(said: Extract<SaidStep, { contact: unknown }>['group']): {
  group?: GroupSize;
} {
  if (said === undefined) return {};
  const { of, starts_with: startsWith = of, waits_at_most: waitsAtMost } = said;
  return { group: { of, startsWith, ...(waitsAtMost === undefined ? {} : { waitsAtMost }) } };
}

/** A group can start, and what is said of a group is said of one. */
export function checkGroup(team: RawTeam, step: RawStep, scenario: RawMap, report: TreeReport): void {
  const { name, path, raw } = step;
  const { of, starts_with: said, waits_at_most: late } = mapOf(raw.group);
  if (raw.diary !== undefined) {
    report.value(
      'one-of',
      [...path, 'diary'],
      `\`${name}\` is a group, but a slot of a diary is for one person`,
      'leave `diary` out, and say when sessions begin: `starts_at: tuesday 14:00`',
    );
  }
  if (mapOf(raw.course).same_person === false) {
    report.value(
      'one-of',
      [...path, 'course', 'same_person'],
      `the group of \`${name}\` stays with the workers with whom it started`,
      'leave `same_person` out',
    );
  }
  if (typeof of !== 'number') return;
  if (typeof said === 'number' && said > of) {
    report.value(
      'out-of-range',
      [...path, 'group', 'starts_with'],
      `a group of at most ${of} cannot start with ${said}`,
      'write no more than under `of`',
    );
    return;
  }
  // Sooner or later it starts with one.
  if (late !== undefined) return;
  const startsWith = typeof said === 'number' ? said : of;
  const places = placesFor(step, scenario);
  if (places !== null && places > 0 && places < startsWith) {
    report.value(
      'group-cannot-start',
      [...path, 'group'],
      `\`${name}\` starts with ${startsWith} people, each of whom holds a place, but the caseload of ${quoted(step.needs[0]?.role)} is ${places}`,
      'raise `caseload`, or let the group start with fewer',
    );
  }
  const closes = mapOf(team.raw.waiting_list).closes_above;
  if (team.steps[0] === step && typeof closes === 'number' && closes < startsWith) {
    report.value(
      'group-cannot-start',
      [...team.path, 'waiting_list', 'closes_above'],
      `\`${name}\` starts when ${startsWith} wait, but the list closes at ${closes}`,
      'raise `closes_above`, or let the group start with fewer',
    );
  }
}

/** Caseload places of the role at the start; null where none are held or they cannot be read. */
function placesFor({ raw, needs }: RawStep, scenario: RawMap): number | null {
  const role = needs[0] === undefined ? null : rawRoleOf(needs[0], scenario);
  if (raw.holds !== 'caseload' || role === null) return null;
  const each = /^(\d+(?:\.\d+)?)\s/.exec(wordIn(role.caseload));
  const posts = postsInPost(role);
  return each === null || posts === null ? null : Math.round(Number(each[1]) * posts);
}
