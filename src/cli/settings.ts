import { didYouMean } from '../problems/did-you-mean.ts';
import { InputFault } from '../scenario/index.ts';
import { keysAt } from '../scenario/language/keys-at.ts';
import { SET_FILE } from '../scenario/reading/set.ts';

/** What a setting may call a system before the colon, and which it is, from 0. */
interface Called {
  readonly word: string;
  readonly system: number;
}

/**
 * The settings of each system: `path=value` is for all, `NAME:path=value` for the one of this name, this number (from
 * 1) or this file. For a system that a setting is not for, it is null, and what stands before the path is blank, so
 * that a problem keeps its place: which setting, and which character of it.
 *
 * @param names as results tell the systems apart
 * @throws InputFault for a system that is not there
 */
export function settingsOfEach(
  files: readonly string[],
  names: readonly string[],
  set: readonly string[],
): (string | null)[][] {
  // A name may look like a number, or have a colon: names come first, and the longest that fits is meant.
  const called: Called[] = [names, files, files.map((_, system) => String(system + 1))].flatMap((words) =>
    words.map((word, system) => ({ word, system })),
  );
  const problems = set.flatMap((setting, index) => {
    const word = calledBy(setting, called) === undefined ? unknownIn(setting) : null;
    return word === null ? [] : [noSystem(word, index, names)];
  });
  if (problems.length > 0) throw new InputFault(problems);
  return files.map((_, system) =>
    set.map((setting) => {
      const meant = calledBy(setting, called);
      if (meant === undefined) return setting;
      const { length } = `${meant.word}:`;
      return meant.system === system ? ' '.repeat(length) + setting.slice(length) : null;
    }),
  );
}

/** What a comparison takes from its first system, so that the same people come to all of them. */
const OF_THE_BASE = ['seed', 'replications'];

/**
 * A seed or a number of replications for another system than the first would change nothing: all are run with those of
 * the base.
 *
 * @param settings as `settingsOfEach` gives them
 * @throws InputFault with the setting and where in it
 */
export function refuseOwnSeeds(settings: readonly (readonly (string | null)[])[]): void {
  const [base = [], ...others] = settings;
  const problems = others.flatMap((own) =>
    own.flatMap((setting, index) => {
      const key = setting === null || base[index] !== null ? '' : setting.split('=')[0]!.trim();
      return OF_THE_BASE.includes(key) ? [ofTheBase(setting!, key, index)] : [];
    }),
  );
  if (problems.length > 0) throw new InputFault(problems);
}

function ofTheBase(setting: string, key: string, index: number) {
  return {
    severity: 'error' as const,
    code: 'bad-setting' as const,
    message: `\`${key}\` of one system has no effect: all are run with that of the first, so that the same people come to each`,
    hint: `write \`--set ${setting.trim()}\`, which is for all`,
    place: { file: SET_FILE, line: index + 1, column: setting.search(/\S/) + 1, path: key },
  };
}

function calledBy(setting: string, called: readonly Called[]): Called | undefined {
  const fits = called.filter(({ word }) => word !== '' && setting.startsWith(`${word}:`));
  const longest = Math.max(...fits.map(({ word }) => word.length));
  return fits.find(({ word }) => word.length === longest);
}

/** What stands before a colon where a path would begin; null where there is none, or only within the names of a path. */
function unknownIn(setting: string): string | null {
  const path = /^[^=]*/.exec(setting)![0].trim();
  if (!path.includes(':') || keysAt([]).keys.includes(path.split('.')[0]!)) return null;
  return path.slice(0, path.lastIndexOf(':'));
}

function noSystem(word: string, index: number, names: readonly string[]) {
  const hint =
    names.length === 1 ? `it is called ${names[0]}; leave \`${word}:\` out` : didYouMean(word, names);
  return {
    severity: 'error' as const,
    code: 'bad-setting' as const,
    message: `no system is called \`${word}\``,
    hint,
    place: { file: SET_FILE, line: index + 1, column: 1, path: '' },
  };
}
