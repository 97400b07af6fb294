import { didYouMean, nearest } from '../problems/did-you-mean.ts';
import { dotted, type Path } from '../problems/problem.ts';
import type { Report } from '../problems/report.ts';
import { otherWord } from './language/other-words.ts';
import { quoted, unsay, type Words } from './language/say.ts';
import { language, type Said } from './language.ts';
import { plain, type Tree, treeAt } from './reading/tree.ts';
import { TreeReport } from './reading/tree-report.ts';

/** The part of a zod issue that is read here. */
interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** Holds the merged tree against the language. Null if a key or value is wrong; every one of them is reported. */
export function checkShape(tree: Tree, report: Report): Said | null {
  const result = language.safeParse(plain(tree));
  if (result.success) return result.data;
  const shape = new Shape(tree, report);
  for (const issue of result.error.issues) shape.issue(issue as Issue, []);
  return null;
}

/** What the first of several forms says. */
function firstOf({ message, errors }: Issue): Words {
  return unsay(errors?.[0]?.[0]?.message ?? message);
}

class Shape {
  private readonly tree: Tree;
  private readonly say: TreeReport;

  constructor(tree: Tree, report: Report) {
    this.tree = tree;
    this.say = new TreeReport(tree, report);
  }

  issue(issue: Issue, above: Path): void {
    const path: Path = [
      ...above,
      ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    ];
    const words = unsay(issue.message);
    if (issue.code === 'unrecognized_keys') this.unknownKeys(issue.keys ?? [], path, words);
    else if (treeAt(this.tree, path) === null)
      this.missing(path, words.hint === undefined ? firstOf(issue) : words);
    else if (issue.code === 'invalid_union') this.forms(issue.errors ?? [], path, words);
    else this.say.value(words.code, path, words.message, words.hint);
  }

  private unknownKeys(keys: readonly string[], path: Path, words: Words): void {
    for (const key of keys) {
      this.say.key(
        'unknown-key',
        [...path, key],
        `\`${key}\` is not a key of ${words.message}`,
        nearest(key, words.known ?? []) === null
          ? (otherWord(key) ?? didYouMean(key, words.known ?? []))
          : didYouMean(key, words.known ?? []),
      );
    }
  }

  private missing(path: Path, words: Words): void {
    const key = String(path.at(-1) ?? '');
    const parent = path.length > 1 ? ` in \`${dotted(path.slice(0, -1))}\`` : '';
    this.say.key('missing-key', path, `\`${key}\` is missing${parent}`, words.hint ?? '');
  }

  /** A value with several forms: only the problems of the form that was meant. */
  private forms(errors: readonly (readonly Issue[])[], path: Path, words: Words): void {
    const meant = words.by === 'key' ? this.formByKey(path, words) : this.formByType(path, words);
    if (meant === null) return;
    for (const issue of errors[meant] ?? []) this.issue(issue, path);
  }

  private formByType(path: Path, words: Words): number {
    const kind = treeAt(this.tree, path)!.kind;
    return Math.max(0, words.choose!.indexOf(kind));
  }

  private formByKey(path: Path, words: Words): number | null {
    const here = treeAt(this.tree, path)!;
    if (here.kind !== 'map') {
      this.say.value(
        'wrong-type',
        path,
        `${quoted(plain(here))} is not a map`,
        `${words.message}, for example \`{${words.choose![0]}: …}\``,
      );
      return null;
    }
    const keys = [...here.entries.keys()];
    const said = words.choose!.filter((key) => keys.includes(key));
    if (said.length === 1) return words.choose!.indexOf(said[0]!);
    if (said.length > 1) {
      const inherited = new Set(said.map((key) => here.entries.get(key)!.key.file)).size > 1;
      const hint = inherited ? `remove the inherited one with \`${said[0]}: null\`` : words.message;
      this.say.key(
        'one-of',
        [...path, said.at(-1)!],
        `${said.map((key) => `\`${key}\``).join(' and ')} are both said here`,
        hint,
      );
      return null;
    }
    const slip = keys
      .map((key) => [key, nearest(key, words.choose!)] as const)
      .find(([, near]) => near !== null);
    if (slip)
      this.say.key(
        'unknown-key',
        [...path, slip[0]],
        `\`${slip[0]}\` is not a key here`,
        `did you mean \`${slip[1]}\`?`,
      );
    else this.say.key('one-of', path, `this is none of ${words.choose!.join(', ')}`, words.message);
    return null;
  }
}
