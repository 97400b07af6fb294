import { type Loaded, loadScenario } from '../scenario/index.ts';
import { folderOf } from '../scenario/reading/paths.ts';

/** Texts by path, with slashes, as the scenarios name each other in `extends` and `from_file`. */
export type Texts = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/**
 * Reads a scenario from texts. Whatever is wrong with them is a problem with its place, as on the command line; only a
 * text that is not there is told as a file that is not.
 * @param path of the scenario among the texts: its name is that of the system
 * @param set settings as after `--set`, without the name of a system
 */
export function readScenario(path: string, texts: Texts, set: readonly string[] = []): Loaded {
  const textOf =
    texts instanceof Map ? (name: string) => texts.get(name) : own(texts as Record<string, string>);
  return loadScenario(
    path,
    (asked) => {
      const text = textOf(asked);
      if (text === undefined) throw Object.assign(new Error(`no text of ${asked}`), { code: 'ENOENT' });
      return text;
    },
    // What was given may be read, wherever it came from.
    { set, libraries: pathsOf(texts).map(folderOf) },
  );
}

/** A text called `constructor` is one only if it was given. */
function own(texts: Readonly<Record<string, string>>): (name: string) => string | undefined {
  return (name) => (Object.hasOwn(texts, name) ? texts[name] : undefined);
}

function pathsOf(texts: Texts): string[] {
  return texts instanceof Map ? [...texts.keys()] : Object.keys(texts);
}
