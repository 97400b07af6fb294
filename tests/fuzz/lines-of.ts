import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** From the first line to the last, from 1. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the deepest part of a path stands that is written in a text: its key and all below it. Null for a text that is not
 * read as one map of YAML, or says things once for several places; and of a path of which nothing is there.
 */
export function linesOf(text: string): ((path: string) => Lines | null) | null {
  if (/[*&]\w/.test(text)) return null;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
  const top = document.contents;
  if (document.errors.length > 0 || !isMap(top)) return null;
  return (path) => {
    let here: Node = top;
    let lines: Lines | null = null;
    for (const part of path.split('.')) {
      const found: { key: Node | null; value: Node } | null = below(here, part);
      if (found === null) return lines;
      const starts = found.key?.range?.[0] ?? found.value.range![0];
      lines = { from: counter.linePos(starts).line, to: counter.linePos(found.value.range![2]).line };
      here = found.value;
    }
    return lines;
  };
}

function below(here: Node, part: string): { key: Node | null; value: Node } | null {
  if (isMap(here)) {
    const pair = here.items.findLast(({ key }) => isScalar(key) && String(key.value) === part);
    const value = (pair?.value ?? pair?.key) as Node | undefined;
    return value === undefined ? null : { key: pair!.key as Node, value };
  }
  if (isSeq(here)) {
    const value = here.items[Number(part)] as Node | undefined;
    return value === undefined ? null : { key: null, value };
  }
  return null;
}
