import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { Spot } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import { harmless, hiddenIn } from '../../text/hidden-characters.ts';
import { quoted } from '../language/say.ts';
import type { Entry, ScalarTree, Tree } from './tree.ts';
import { type Targets, unfolding } from './unfolded.ts';
import { sayYamlError } from './yaml-words.ts';

/** More values than any scenario has: what lies above is an alias bomb or a mistake. */
const MOST_VALUES = 200_000;
const DEEPEST = 60;
/** Of hidden characters in one file, so many are told. */
const MOST_HIDDEN = 20;
const FEWER_LEVELS = 'a scenario needs no more than a dozen levels';
const FEWER_VALUES = 'use fewer aliases (`*name`), or a file of referrals for a list that is long';
const DELETE_IT = 'delete it, or write the words again: it cannot be seen and changes what is seen';

/**
 * One YAML text as a tree. Reports what is wrong and returns null if the text cannot be used. Takes time in proportion
 * to the text, whatever it says. `shift` moves the places of a text that stands inside a longer one (a `--set`).
 */
export function readYaml(
  file: string,
  text: string,
  report: Report,
  shift: { line: number; column: number } = { line: 0, column: 0 },
): Tree | null {
  const counter = new LineCounter();
  const spotAt = (offset: number): Spot => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + shift.line, column: col + (line === 1 ? shift.column : 0) };
  };
  const top: Spot = { file, line: 1 + shift.line, column: 1 + shift.column };
  const parsed = parseText(harmless(text), counter);
  for (const { at, words } of hiddenIn(text, MOST_HIDDEN))
    report.add('hidden-character', spotAt(at), [], `here stands ${words}`, DELETE_IT);
  if (!parsed) {
    report.add('too-big', top, [], `${file} is nested too deeply to be read`, FEWER_LEVELS);
    return null;
  }
  const { document, targets } = parsed;
  for (const fault of [...document.errors, ...document.warnings]) {
    const words = sayYamlError(fault, text);
    report.add(words.code, spotAt(Math.min(fault.pos[0], text.length)), [], words.message, words.hint);
  }
  if (document.errors.length + document.warnings.length > 0) return null;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    report.add('empty-file', top, [], `${file} says nothing`, 'write at least `time`, `sources` and `teams`');
    return null;
  }
  return new NodeReader(spotAt, report, targets).read(document.contents as Node);
}

interface Parsed {
  readonly document: Document.Parsed;
  readonly targets: Targets;
}

/** Null for what is nested so deeply that the reader runs out of stack. */
function parseText(text: string, lineCounter: LineCounter): Parsed | null {
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      version: '1.2',
      logLevel: 'error',
      // The library compares each key with every other; the node reader finds those that are there twice.
      uniqueKeys: false,
    });
    if (document.errors.some((fault) => fault.code === 'RESOURCE_EXHAUSTION')) return null;
    return { document, targets: targetsOf(document) };
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** An alias stands for the last node before it that carries its mark. */
function targetsOf(document: Document.Parsed): Targets {
  const marked = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = marked.get(node.source);
        if (target) targets.set(node, target);
      } else if (isNode(node) && node.anchor) marked.set(node.anchor, node);
    },
  });
  return targets;
}

/** Turns YAML nodes into a tree, following aliases, with a limit on what they unfold into. */
class NodeReader {
  private readonly spotAt: (offset: number) => Spot;
  private readonly report: Report;
  private readonly targets: Targets;
  private readonly unfolded: (node: Node) => number;
  private readonly path: (string | number)[] = [];
  private readonly within = new Set<Node>();
  private values = 0;
  private stopped = false;

  constructor(spotAt: (offset: number) => Spot, report: Report, targets: Targets) {
    this.spotAt = spotAt;
    this.report = report;
    this.targets = targets;
    this.unfolded = unfolding(targets, DEEPEST);
  }

  read(node: Node): Tree | null {
    const tree = this.node(node);
    return this.stopped ? null : tree;
  }

  private node(node: Node | null): Tree {
    const at = this.spotAt(node?.range?.[0] ?? 0);
    this.values++;
    if (this.stopped) return this.nothing(at);
    if (this.path.length > DEEPEST)
      return this.tooBig(at, `this is more than ${DEEPEST} levels deep`, FEWER_LEVELS);
    if (this.values > MOST_VALUES) return this.tooMany(at);
    if (isAlias(node)) return this.alias(node, at);
    if (isScalar(node)) return this.scalar(node, at);
    if (node === null) return this.nothing(at);
    if (this.within.has(node)) return this.tooBig(at, 'this unfolds into itself', FEWER_VALUES);
    this.within.add(node);
    const tree = isMap(node) ? this.map(node, at) : isSeq(node) ? this.list(node, at) : this.nothing(at);
    this.within.delete(node);
    return tree;
  }

  private alias(alias: Alias, at: Spot): Tree {
    const target = this.targets.get(alias);
    if (target && this.values + this.unfolded(target) > MOST_VALUES) return this.tooMany(at);
    if (target) return this.node(target);
    const hint = 'a text that begins with `*` needs quotes';
    this.report.add('yaml-syntax', at, this.path, `nothing is marked \`&${alias.source}\` before this`, hint);
    this.stopped = true;
    return this.nothing(at);
  }

  private scalar(node: Scalar, at: Spot): ScalarTree {
    const value = node.value;
    this.mustBeSeen(value, at);
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const written = node.source ?? (value === null ? '' : String(value));
    const oneLine =
      node.range === undefined || node.range === null || this.spotAt(node.range[1]).line === at.line;
    const begins = node.type === 'PLAIN' ? at : quoted ? { ...at, column: at.column + 1 } : null;
    const inside = oneLine ? begins : null;
    const kept =
      value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', value: kept ? value : written, written, at, inside, basis: null };
  }

  private list(node: { items: unknown[] }, at: Spot): Tree {
    const items = node.items.map((item, index) => {
      this.path.push(index);
      const tree = this.node(item as Node | null);
      this.path.pop();
      return tree;
    });
    return { kind: 'list', items, at };
  }

  private map(node: { items: { key: unknown; value: unknown }[] }, at: Spot): Tree {
    const entries = new Map<string, Entry>();
    for (const pair of node.items) {
      const keyNode = pair.key as Node | null;
      const key = this.spotAt(keyNode?.range?.[0] ?? 0);
      const name = keyName(keyNode);
      if (name === null) {
        this.report.add(
          'bad-key',
          key,
          this.path,
          'a key must be a plain word or a number',
          keyHint(keyNode),
        );
        continue;
      }
      this.path.push(name);
      this.mustBeSeen(name, key);
      if (entries.has(name)) {
        const first = entries.get(name)!.key;
        const hint = `keep one of them: the first is in line ${first.line}`;
        this.report.add(
          'duplicate-key',
          key,
          this.path,
          `${quoted(name)} is written twice in the same map`,
          hint,
        );
        this.path.pop();
        continue;
      }
      const value = pair.value as Node | null;
      const tree: Tree =
        value === null
          ? { kind: 'scalar', value: null, written: '', at: key, inside: null, basis: null }
          : this.node(value);
      this.path.pop();
      const empty = tree.kind === 'scalar' && tree.value === null;
      entries.set(name, { key, tree: empty ? { ...tree, at: key } : tree });
    }
    return { kind: 'map', entries, at };
  }

  /** What is hidden in the text itself is told already; this is what was spelled out: `"\e[2J"`. */
  private mustBeSeen(value: unknown, at: Spot): void {
    const [first] = typeof value === 'string' ? hiddenIn(value, 1) : [];
    if (first)
      this.report.add('hidden-character', at, this.path, `this spells out ${first.words}`, DELETE_IT);
  }

  private tooMany(at: Spot): Tree {
    return this.tooBig(at, `with this there are more than ${MOST_VALUES} values`, FEWER_VALUES);
  }

  /** Nothing more is read: what follows could only be worse. */
  private tooBig(at: Spot, message: string, hint: string): Tree {
    this.stopped = true;
    this.report.add('too-big', at, this.path, message, hint);
    return this.nothing(at);
  }

  private nothing(at: Spot): Tree {
    return { kind: 'scalar', value: null, written: '', at, inside: null, basis: null };
  }
}

/** What to do about a key that is none, by what it is. */
function keyHint(node: Node | null): string {
  if (!isScalar(node)) return 'a text with `{`, `[`, `*` or `?` needs quotes';
  if (node.value === null && (node.source ?? '') === '') return 'write a word before the colon';
  return `\`${node.source ?? String(node.value)}\` cannot be a name: choose another word`;
}

/** Words and numbers can be keys (`costs: {per_hour: {6: 58}}`); nothing, true, lists and maps cannot. */
function keyName(node: Node | null): string | null {
  if (!isScalar(node)) return null;
  if (typeof node.value === 'number') return node.source ?? String(node.value);
  return typeof node.value === 'string' && node.value !== '__proto__' ? node.value : null;
}
