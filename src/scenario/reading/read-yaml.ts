import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { Report } from '../report.ts';
import type { Entry, ScalarTree, Spot, Tree } from './tree.ts';
import { sayYamlError } from './yaml-words.ts';

/** More values than any scenario has: what lies above is an alias bomb or a mistake. */
const MOST_VALUES = 200_000;
const DEEPEST = 60;

/**
 * One YAML text as a tree. Reports what is wrong and returns null if the text cannot be used.
 * `shift` moves the places of a text that stands inside a longer one (a `--set`).
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
  const document = parseText(text, counter);
  if (!document) {
    const hint = 'a scenario needs no more than a dozen levels';
    report.add('too-big', top, [], `${file} is nested too deeply to be read`, hint);
    return null;
  }
  for (const fault of [...document.errors, ...document.warnings]) {
    const words = sayYamlError(fault, text);
    report.add(words.code, spotAt(Math.min(fault.pos[0], text.length)), [], words.message, words.hint);
  }
  if (document.errors.length + document.warnings.length > 0) return null;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    report.add('empty-file', top, [], `${file} says nothing`, 'write at least `time`, `sources` and `teams`');
    return null;
  }
  const reader = new NodeReader(spotAt, report, (alias) => alias.resolve(document));
  return reader.read(document.contents as Node);
}

/** Null for what is nested so deeply that the reader runs out of stack. */
function parseText(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | null {
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      version: '1.2',
      logLevel: 'error',
    });
    return document.errors.some((fault) => fault.code === 'RESOURCE_EXHAUSTION') ? null : document;
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** Turns YAML nodes into a tree, following aliases, with a limit on what they unfold into. */
class NodeReader {
  private readonly spotAt: (offset: number) => Spot;
  private readonly report: Report;
  private readonly resolve: (alias: Alias) => Node | undefined;
  private readonly path: (string | number)[] = [];
  private readonly within = new Set<Node>();
  private values = 0;
  private stopped = false;

  constructor(spotAt: (offset: number) => Spot, report: Report, resolve: (alias: Alias) => Node | undefined) {
    this.spotAt = spotAt;
    this.report = report;
    this.resolve = resolve;
  }

  read(node: Node): Tree | null {
    const tree = this.node(node);
    return this.stopped ? null : tree;
  }

  private node(node: Node | null): Tree {
    const at = this.spotAt(node?.range?.[0] ?? 0);
    this.values++;
    if (this.stopped || this.values > MOST_VALUES || this.path.length > DEEPEST) return this.tooBig(at);
    if (isAlias(node)) return this.alias(node, at);
    if (isScalar(node)) return this.scalar(node, at);
    if (node === null || this.within.has(node)) return this.tooBig(at);
    this.within.add(node);
    const tree = isMap(node) ? this.map(node, at) : isSeq(node) ? this.list(node, at) : this.tooBig(at);
    this.within.delete(node);
    return tree;
  }

  private alias(alias: Alias, at: Spot): Tree {
    const target = this.resolve(alias);
    if (target) return this.node(target);
    const hint = 'a text that begins with `*` needs quotes';
    this.report.add('yaml-syntax', at, this.path, `nothing is marked \`&${alias.source}\` before this`, hint);
    this.stopped = true;
    return this.tooBig(at);
  }

  private scalar(node: Scalar, at: Spot): ScalarTree {
    const value = node.value;
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
          'a text with `{`, `[`, `*` or `?` needs quotes',
        );
        continue;
      }
      this.path.push(name);
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

  private tooBig(at: Spot): Tree {
    if (!this.stopped) {
      this.stopped = true;
      this.report.add(
        'too-big',
        at,
        this.path,
        'this unfolds into too many values, or into itself',
        'use fewer aliases (`*name`)',
      );
    }
    return { kind: 'scalar', value: null, written: '', at, inside: null, basis: null };
  }
}

/** Words and numbers can be keys (`costs: {per_hour: {6: 58}}`); nothing, true, lists and maps cannot. */
function keyName(node: Node | null): string | null {
  if (!isScalar(node)) return null;
  if (typeof node.value === 'number') return node.source ?? String(node.value);
  return typeof node.value === 'string' && node.value !== '__proto__' ? node.value : null;
}
