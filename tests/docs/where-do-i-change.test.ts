import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/random/families.ts';
import { STEPS } from '../../src/report/steps/index.ts';
import { ROOT, textOf } from './markdown.ts';

const rows = textOf('docs/background/where-do-i-change.md')
  .split('\n')
  .filter((line) => /^\| (?!…|-)/.test(line));

const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  KIND: Object.keys(STEPS),
  FAMILY: Object.keys(FAMILIES),
};

/** Files and folders that a row names, once for each kind where it stands for several. */
function namedIn(row: string): string[] {
  return [...row.matchAll(/`(src\/[^`]+)`/g)].flatMap(([, path]) => {
    const word = Object.keys(STANDS_FOR).find((each) => path!.includes(each));
    if (word !== undefined) return STANDS_FOR[word]!.map((kind) => path!.replace(word, kind));
    return path!.includes('…') ? matching(path!) : [path!];
  });
}

/** At least one, or the pattern itself, which is no file. */
function matching(pattern: string): string[] {
  const [folder, before, after] = /^(.*)\/(.*)…(.*)$/.exec(pattern)!.slice(1) as [string, string, string];
  const found = readdirSync(join(ROOT, folder)).filter(
    (name) => name.startsWith(before) && name.endsWith(after),
  );
  return found.length > 0 ? found.map((name) => `${folder}/${name}`) : [pattern];
}

describe('the page that says where to change what', () => {
  it.each(rows.map((row) => [row.split(' | ')[0]!.slice(2), row]))(
    'names for %s only files that there are',
    (_, row) => {
      const named = namedIn(row);
      expect(named).not.toEqual([]);
      expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    },
  );

  it('has a row for every question that it promises', () => {
    const asked = rows.map((row) => row.split(' | ')[0]!.slice(2));
    for (const what of ['a kind of step', 'a measure', 'a chart', 'a family of distributions', 'a command'])
      expect(asked).toContain(what);
  });

  it('leaves out no family of distributions that has a file', () => {
    const helpers = ['family', 'mean-and-sd', 'observed'];
    const files = readdirSync(join(ROOT, 'src/random/families')).map((name) => name.replace(/\.ts$/, ''));
    expect(files.filter((name) => !helpers.includes(name)).sort()).toEqual(Object.keys(FAMILIES).sort());
  });
});
