import type { Spot } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import { takeRanges } from '../ranges/take-ranges.ts';
import { takeBases } from './basis.ts';
import type { Files } from './files.ts';
import { folderOf } from './paths.ts';
import { readYaml } from './read-yaml.ts';
import { type Entry, type MapTree, type Tree, valueSpot } from './tree.ts';

/**
 * The trees to lay upon each other, the scenario's own last. A file comes after everything that it extends and only
 * once, so that what two files both extend cannot undo what one of them changed. Null if a part cannot be read:
 * checks of the rest would then only say what is missing because of that.
 */
export function readWithExtended(path: string, files: Files, report: Report): MapTree[] | null {
  const layers: MapTree[] = [];
  let complete = true;
  const finished = new Set<string>();
  const open: string[] = [];

  const visit = (file: string, asked: Spot | null): void => {
    if (finished.has(file)) return;
    if (open.includes(file)) {
      complete = false;
      const circle = [...open.slice(open.indexOf(file)), file].join(' extends ');
      report.add(
        'circular-extends',
        asked!,
        ['extends'],
        `files extend each other in a circle: ${circle}`,
        'leave one `extends` out',
      );
      return;
    }
    const read = files.read(file);
    if ('code' in read) {
      complete = false;
      const inFile = { file, line: read.line, column: read.column };
      const isInside = read.line > 0 || asked === null;
      report.add(read.code, isInside ? inFile : asked, isInside ? [] : ['extends'], read.message, read.hint);
      return;
    }
    const top = readTop(file, read.text, report);
    if (!top) {
      complete = false;
      return;
    }
    open.push(file);
    const names = extendedNames(top, report);
    if (!names) complete = false;
    for (const { name, spot } of names ?? []) {
      const located = files.locate(folderOf(file), name);
      if (typeof located === 'string') visit(located, spot);
      else {
        complete = false;
        report.add(located.code, spot, ['extends'], located.message, located.hint);
      }
    }
    open.pop();
    finished.add(file);
    layers.push(withoutExtends(top));
  };
  visit(path, null);
  return complete ? layers : null;
}

/**
 * What was read last of each file, where there was nothing to say of it: many scenarios extend the same one, and are read
 * again with each setting that is tried. Trees are never changed.
 */
const lastRead = new Map<string, { readonly text: string; readonly top: MapTree }>();
/** Files that are remembered, none of them longer than this: enough for what is compared. */
const MOST_REMEMBERED = 32;
const LONGEST_REMEMBERED = 200_000;

function readTop(file: string, text: string, report: Report): MapTree | null {
  const last = lastRead.get(file);
  if (last?.text === text) return last.top;
  const before = report.problems.length;
  const top = readTopAfresh(file, text, report);
  if (top === null || report.problems.length > before || text.length > LONGEST_REMEMBERED) return top;
  lastRead.delete(file);
  lastRead.set(file, { text, top });
  if (lastRead.size > MOST_REMEMBERED) lastRead.delete(lastRead.keys().next().value!);
  return top;
}

function readTopAfresh(file: string, text: string, report: Report): MapTree | null {
  const tree = readYaml(file, text, report);
  if (!tree) return null;
  if (tree.kind !== 'map') {
    report.add(
      'not-a-map',
      tree.at,
      [],
      `${file} is not a scenario: at its top there are no keys`,
      'a scenario begins like `title: …` and `time: {…}`',
    );
    return null;
  }
  const taken = takeBases(takeRanges(tree, report), report);
  return taken.kind === 'map' ? taken : { ...tree, entries: new Map() };
}

/** The files that a file extends; null where one is no name. */
function extendedNames(top: MapTree, report: Report): { name: string; spot: Spot }[] | null {
  const said = top.entries.get('extends')?.tree;
  if (!said) return [];
  const items: readonly Tree[] = said.kind === 'list' ? said.items : [said];
  const names: { name: string; spot: Spot }[] = [];
  for (const item of items) {
    if (item.kind === 'scalar' && typeof item.value === 'string' && item.value.trim() !== '') {
      names.push({ name: item.value, spot: item.at });
      continue;
    }
    const spot = item.kind === 'scalar' ? item.at : valueSpot(top, ['extends']);
    const hint = 'for example `extends: riverside.yaml`';
    report.add('bad-extends', spot, ['extends'], '`extends` names a file or a list of files', hint);
    return null;
  }
  return names;
}

function withoutExtends(top: MapTree): MapTree {
  const entries = new Map<string, Entry>(top.entries);
  entries.delete('extends');
  return { ...top, entries };
}
