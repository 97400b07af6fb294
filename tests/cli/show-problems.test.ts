import { expect, test } from 'vitest';
import { showProblems } from '../../src/cli/show-problems.ts';
import type { Problem } from '../../src/scenario/index.ts';

const problem = (message: string, line: number, file = 'a.yaml', code = 'unknown-key'): Problem => ({
  ...{ severity: 'error', code, message, hint: '' },
  place: { file, line, column: 7, path: '' },
});

test('of three thousand problems alike the first few are shown, and how many more there are', () => {
  const alike = Array.from({ length: 3000 }, (_, index) => problem(`p${index}`, index + 1));
  const text = showProblems([...alike, problem('another kind', 3001, 'a.yaml', 'wrong-type')]);
  expect(text.split('\n').filter((line) => line.endsWith('[unknown-key]'))).toHaveLength(21);
  expect(text).toContain('a.yaml: error: and 2,980 more of the same kind [unknown-key]');
  expect(text).toContain('a.yaml:3001:7: error: another kind [wrong-type]');
  expect(text).toMatch(/\n3001 errors\n$/);
});

test('of a setting it is said which one, and where in it', () => {
  expect(showProblems([problem('wrong', 2, '--set')])).toMatch(
    /^in the 2nd --set, character 7: error: wrong/,
  );
  expect(showProblems([problem('wrong', 11, '--set')])).toMatch(/^in the 11th --set, character 7/);
});

test('what a terminal would obey is shown as a mark', () => {
  expect(showProblems([problem('`\u001b[2J` is not a name', 1, 'a\u0007.yaml')])).toMatch(
    /^a\ufffd\.yaml:1:7: error: `\ufffd\[2J` is not a name/,
  );
});
