/**
 * What a room may move: a few figures and principles of a scenario, in its own words. Written as `levers:`, or proposed
 * from the scenario; nothing of it changes a run until somebody moves it.
 */
import type { z } from 'zod';
import { keys, named } from '../language/forms.ts';
import { text } from '../language/leaves.ts';
import { leaf, quoted, Wrong } from '../language/say.ts';
import { plain, type Tree } from '../reading/tree.ts';

/** A value as a scenario writes it. */
export type Word = string | number | boolean;

interface Common {
  readonly name: string;
  readonly title: string;
  /** A sentence for whoever asks what this is; empty: none. */
  readonly help: string;
}

/** A figure between two limits, at one or more places. */
export interface NumberLever extends Common {
  readonly kind: 'number';
  readonly paths: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** The text in which the figure stands, with `?` in its place: `? per wte`. Only `?`: a number. */
  readonly write: string;
  /** As the scenario has it; null: it has something else there. */
  readonly now: number | null;
}

/** One of several values, in the words of the room. */
export interface ChoiceLever extends Common {
  readonly kind: 'choice';
  readonly paths: readonly string[];
  readonly choices: readonly { readonly title: string; readonly value: Word }[];
  /** Which of them the scenario has; -1: none. */
  readonly now: number;
}

/** Whole-time equivalents that are taken from one role and given to another. */
export interface MoveLever extends Common {
  readonly kind: 'move';
  readonly takeFrom: string;
  readonly giveTo: string;
  /** Posts of each as the scenario has them. */
  readonly has: readonly [from: number, to: number];
  readonly to: number;
  readonly step: number;
}

export type Lever = NumberLever | ChoiceLever | MoveLever;

/** Numbers of a lever say nothing of the system: they need no source. */
const plainNumber = (what: string, above?: number) =>
  leaf('number', { type: 'number', ...(above === undefined ? {} : { exclusiveMinimum: above }) }, (value) => {
    if (typeof value === 'number' && Number.isFinite(value) && (above === undefined || value > above))
      return value;
    return new Wrong(
      'wrong-type',
      `${quoted(value)} is not a number${above === undefined ? '' : ` above ${above}`}`,
      `${what} is a number without a unit`,
    );
  });

const aPath = () =>
  leaf('path', { type: ['string', 'array'], items: { type: 'string' } }, (value): string[] | Wrong => {
    const paths = Array.isArray(value) ? value : [value];
    if (paths.length > 0 && paths.every((path) => typeof path === 'string' && path.trim() !== ''))
      return paths;
    return new Wrong(
      'wrong-type',
      `${quoted(value)} is not a path`,
      'write where it stands, as `--set` spells it, or a list of such places',
    );
  });

const aValue = () =>
  leaf('value', { type: ['string', 'number', 'boolean'] }, (value): Word | Wrong =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : new Wrong('wrong-type', `${quoted(value)} is not a value`, 'write a word, a number, true or false'),
  );

const leverSchema = () =>
  keys('a lever', {
    title: text('a title')
      .describe(
        'What it is, in words of the room: `Missed calls before somebody is discharged`. Default: the name.',
      )
      .optional(),
    help: text('a sentence').describe('A sentence for whoever asks what it means.').optional(),
    path: aPath()
      .describe(
        'What it moves: a path as `--set` spells it, `teams.core.staff.practitioner.wte`, or a list of paths that get the same value.',
      )
      .optional(),
    from: plainNumber('`from`').describe('The least value, without its unit.').optional(),
    to: plainNumber('`to`')
      .describe('The largest value; of posts that are moved, how many at most.')
      .optional(),
    step: plainNumber('`step`', 0)
      .describe('By how much it moves at once. Default: a twentieth of the way, rounded.')
      .optional(),
    write: text('a text')
      .describe(
        'The text in which the figure stands, with `?` in its place, where that is more than a figure and its unit: `severity >= ?`.',
      )
      .optional(),
    choices: named('a value', aValue())
      .describe('In place of `from` and `to`: what may be chosen, words of the room with the value for each.')
      .optional(),
    take_from: text('a path').describe('Posts are moved from here: the path of a `wte`.').optional(),
    give_to: text('a path').describe('And here: the path of another `wte`.').optional(),
  });

export const leversSchema = () =>
  named('a lever', leverSchema()).describe(
    'What the workbench lets a room move, in the order in which it is shown. Nothing of it changes a run. Without it, levers are proposed from the scenario.',
  );

let schema: ReturnType<typeof leverSchema> | null = null;

/** What a lever says; null where a value is not of the kind that the language wants: that has been told at its place. */
export function saidLever(tree: Tree): SaidLever | null {
  schema ??= leverSchema();
  const written = plain(tree) as SaidLever;
  const { data } = schema.safeParse(written);
  // Its paths as they are written, one or a list; and texts as texts, which may look like numbers.
  return data === undefined ? null : { ...data, path: written.path };
}

/** As it is written, read. */
export type SaidLever = z.output<ReturnType<typeof leversSchema>>[string];
