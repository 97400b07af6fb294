import type { Lever, Word } from './lever.ts';

/**
 * What a lever says when it stands somewhere, as `--set` takes it: `path=value`.
 * @param at a number for a figure, an index for a choice, the posts that are moved for a move
 */
export function settingsAt(lever: Lever, at: number): string[] {
  switch (lever.kind) {
    case 'number': {
      const value = filled(lever.write, at);
      return lever.paths.map((path) => `${path}=${value}`);
    }
    case 'choice': {
      const value = lever.choices[at]?.value;
      return value === undefined ? [] : lever.paths.map((path) => `${path}=${word(value)}`);
    }
    case 'move': {
      const [from, to] = lever.has;
      return [`${lever.takeFrom}=${rounded(from - at)}`, `${lever.giveTo}=${rounded(to + at)}`];
    }
  }
}

/** Where it stands in the scenario as it is; null: nowhere that it knows. */
export function restOf(lever: Lever): number | null {
  switch (lever.kind) {
    case 'number':
      return lever.now;
    case 'choice':
      return lever.now === -1 ? null : lever.now;
    case 'move':
      return 0;
  }
}

/** A value in the words of the room: `3 weeks`, `Everybody's`, `2.5 posts moved`. */
export function saidAt(lever: Lever, at: number): string {
  switch (lever.kind) {
    case 'number':
      return /^\?[\w\s%]*$/.test(lever.write) ? filled(lever.write, at) : String(rounded(at));
    case 'choice':
      return lever.choices[at]?.title ?? '';
    case 'move':
      return at === 0 ? 'none moved' : `${rounded(at)} WTE moved`;
  }
}

function filled(write: string, value: number): string {
  return write.replace('?', String(rounded(value)));
}

/** Words that YAML would take for something else keep their quotes. */
function word(value: Word): string {
  return typeof value === 'string' && /[:#{}[\],&*!|>'"%@`]|^\s|\s$/.test(value)
    ? JSON.stringify(value)
    : String(value);
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
