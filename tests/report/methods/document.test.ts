import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readResults } from '../../../src/report/index.ts';
import { methodsDocument } from '../../../src/report/methods/document.ts';
import { REFERENCES } from '../../../src/report/methods/references.ts';
import { stressDes } from '../../../src/report/methods/stress-des.ts';
import { inProcess } from '../../cli/in-process.ts';
import { OTHER, RIVERSIDE, resultsOf, systemNamed } from '../small-run.ts';

let results: Awaited<ReturnType<typeof resultsOf>>;
let text: string;
beforeAll(async () => {
  const starred = systemNamed('other', OTHER);
  results = await resultsOf([
    systemNamed('as-is', RIVERSIDE),
    { ...starred, title: 'Two *stars* | <b>one</b> [door](x)' },
  ]);
  text = methodsDocument(readResults(results.folder));
});
afterAll(() => results.remove());

describe('the methods as a text for a paper', () => {
  it('has a heading for each item of the checklist, and marks what the author has to say', () => {
    const items = stressDes(readResults(results.folder));
    const headings = text.split('\n').filter((line) => line.startsWith('### '));
    for (const { number, title } of items) expect(headings).toContain(`### ${number} ${title}`);
    expect(text.match(/^\*\[.+\]\*$/gm)!.length).toBe(
      items.filter(({ forAuthor }) => forAuthor !== '').length,
    );
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('lists each work that it names, and none that it does not', () => {
    const [body, list] = text.split('\n## References\n');
    for (const [name, work] of Object.entries(REFERENCES))
      expect(list!.includes(work.slice(0, 30)), name).toBe(body!.includes(name));
    const named =
      body!.match(/[A-Z][\w-]+(?:, [A-Z]\w+)*(?: and [A-Zo][\w-]+)? (?:19|20)\d\d(?=[);.,])/g) ?? [];
    for (const name of new Set(named)) expect(Object.keys(REFERENCES), name).toContain(name);
  });

  it('shows words of an author as they are, whatever they mean in Markdown', () => {
    expect(text).toContain('Two \\*stars\\* \\| \\<b\\>one\\</b\\> \\[door\\](x)');
    for (const line of text.split('\n').filter((one) => one.startsWith('| ')))
      expect(line.match(/(?<!\\)\|/g)!.length, line).toBeGreaterThan(2);
  });

  it('is written beside the page, and left alone once somebody has gone on writing it', async () => {
    const path = join(results.folder, 'methods.md');
    expect((await inProcess('report', results.folder)).out).toContain('methods.md, the methods as a text');
    expect(readFileSync(path, 'utf8')).toContain('## Statistics');
    appendFileSync(path, 'Our decision was…\n');
    const again = await inProcess('report', results.folder);
    expect(again.code).toBe(0);
    expect(again.out).toContain('Left alone');
    expect(readFileSync(path, 'utf8')).toMatch(/Our decision was…\n$/);
  });
});
