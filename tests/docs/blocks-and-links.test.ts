import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STARTER } from '../../src/cli/starter.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { allPages, anchorsOf, type Fence, fencesOf, fromTo, linksOf, ROOT, textOf } from './markdown.ts';
import { fileNameIn } from './shell.ts';

const blocks = allPages().flatMap((page) => {
  const fences = fencesOf(textOf(page));
  return fences.filter(({ info }) => info[0] === 'yaml').map((block) => ({ page, block, fences }));
});

/**
 * The problems of a YAML block. ` ```yaml name.yaml ` is a whole scenario, which may extend the others of its page and
 * those that come with Doorways; ` ```yaml fragment of FILE ` is a piece that is laid upon that scenario.
 */
function problemsOf({ block, fences }: { block: Fence; fences: readonly Fence[] }) {
  const files = new Map(fences.map((fence) => [fileNameIn(fence.info), fence.text]));
  for (const { info, text } of fences)
    if (info[0] === 'sh')
      for (const [, file] of text.matchAll(/doorways init (\S+)/g)) files.set(file, STARTER);
  const base = block.info[1] === 'fragment' ? block.info[3] : null;
  const name = base === null ? (fileNameIn(block.info) ?? 'block.yaml') : 'fragment.yaml';
  const read = (path: string) => {
    if (path === name) return base === null ? block.text : `extends: ${base}\n${block.text}`;
    return files.get(path) ?? readFileSync(join(ROOT, path), 'utf8');
  };
  return loadScenario(name, read).problems.filter(({ severity }) => severity === 'error');
}

describe('scenarios in the pages', () => {
  it.each(blocks.map((each) => ({ ...each, line: each.block.from + 1 })))(
    '$page, line $line: is read without an error, or refused where the page says so',
    (each) => {
      const problems = problemsOf(each);
      if (each.block.info.includes('wrong')) expect(problems).not.toEqual([]);
      else expect(problems).toEqual([]);
    },
  );

  it('are there', () => expect(blocks.length).toBeGreaterThan(5));
});

describe('links in the pages', () => {
  it.each(allPages())('%s: every link within the project leads somewhere', (page) => {
    const dead = linksOf(textOf(page)).filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [path, anchor] = link.split('#');
      const target = path === '' ? page : fromTo(page, path);
      if (target.startsWith('..') || !existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it.each(allPages())('%s: every test that it names is there', (page) => {
    const named = [...textOf(page).matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('lead to every page from the README, directly or through others', () => {
    const reached = new Set(['README.md']);
    for (const page of reached)
      for (const link of linksOf(textOf(page)))
        if (!/^[a-z]+:/.test(link) && link.split('#')[0].endsWith('.md'))
          reached.add(fromTo(page, link.split('#')[0]));
    expect(allPages().filter((page) => !reached.has(page))).toEqual([]);
  });
});
