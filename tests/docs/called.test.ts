import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './markdown.ts';

/** A command as somebody would type it, without what makes it found in the project's folder. */
const WITHOUT_NPX =
  /(?<!npx )\bdoorways (run|compare|explore|rank|sweep|find|explain|check|trace|people|measure|fit|hold|map-log|map|report|workbench|schema|init)\b/;
/** Of the program's own text: a comment speaks to whoever develops it. */
const COMMENT = /^\s*(\/?\*|\/\/)/;

const within = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));

test('wherever a command is shown, in a message or on a page, it is one that can be typed', () => {
  const files = ['README.md', 'CHANGELOG.md', ...['src', 'docs', 'scenarios'].flatMap(within)].filter(
    (file) => /\.(tsx?|md|ya?ml)$/.test(file),
  );
  const found = files.flatMap((file) => {
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
    const isCode = /\.tsx?$/.test(file);
    return lines
      .filter((line) => WITHOUT_NPX.test(line) && !(isCode && COMMENT.test(line)))
      .map((line) => `${file}: ${line.trim()}`);
  });
  expect(found).toEqual([]);
});
