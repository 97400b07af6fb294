import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsOfEach } from '../../src/cli/settings.ts';
import { folderWith, SMALL } from './doorways.ts';
import { inProcess } from './in-process.ts';

const each = (...set: string[]) =>
  settingsOfEach(['x/spa.yaml', 'x/no-wrong-door.yaml'], ['spa', 'no-wrong-door'], set);

test('a setting is for all systems, or for the one that is named before it, by name, number or file', () => {
  const path = 'teams.x.staff.y.wte=4';
  expect(each(path)).toEqual([[path], [path]]);
  for (const word of ['no-wrong-door', '2', 'x/no-wrong-door.yaml'])
    expect(each(`${word}:${path}`)).toEqual([[null], [' '.repeat(word.length + 1) + path]]);
  expect(each(`1:${path}`, 'title=a: b')).toEqual([
    [`  ${path}`, 'title=a: b'],
    [null, 'title=a: b'],
  ]);
});

test('names that have a colon, look like a number or begin alike, and files of another disk, are told apart', () => {
  const files = ['C:\\mine\\a.yaml', 'D:\\a.yaml', '1.yaml'];
  const of = (setting: string) =>
    settingsOfEach(files, ['a', 'a:b', '1'], [setting]).findIndex(([own]) => own !== null);
  expect(of('a:seed=1')).toBe(0);
  expect(of('a:b:seed=1')).toBe(1);
  expect(of('1:seed=1')).toBe(2);
  expect(of('C:\\mine\\a.yaml:seed=1')).toBe(0);
  expect(of('D:\\a.yaml:seed=1')).toBe(1);
});

test('a colon within a path, or in a value, names no system', () => {
  for (const setting of ['teams.a:b.hours=always', 'people.patience={exponential: 3 weeks}', 'seed=spa:1'])
    expect(each(setting)).toEqual([[setting], [setting]]);
});

test('a system that is not there, and a mistake in one that is, are told with the setting, the character and a hint', async () => {
  const folder = folderWith({ 'small.yaml': SMALL, 'other.yaml': SMALL });
  const files = ['small.yaml', 'other.yaml'].map((file) => join(folder, file));
  const { code, err } = await inProcess('check', ...files, '--set', 'seed=1', '--set', 'ohter:seed=2');
  expect(code).toBe(2);
  expect(err).toContain('in the 2nd --set, character 1: error: no system is called `ohter` [bad-setting]');
  expect(err).toContain('did you mean `other`?');
  const path = await inProcess('check', ...files, '--set', 'other:teams.taem.hours=always');
  expect(path.err).toContain('in the 1st --set, character 13: error: there is no `taem` in `teams`');
  expect(path.err).toContain('1 error');
  const value = await inProcess('check', ...files, '--set', '2:time.run=3');
  expect(value.err).toMatch(/in the 1st --set, character 12: error: .*\n.*\n.*unit/);
});

test('only the system that is named is changed, also where a file is compared with itself', async () => {
  const folder = folderWith({ 'small.yaml': SMALL });
  const file = join(folder, 'small.yaml');
  const set = ['--set', '2:title=Changed', '--set', 'small:time.run=9 weeks'];
  const { code, out } = await inProcess('check', file, file, '--print', ...set);
  expect(code).toBe(0);
  expect(out.match(/^title: .*/gm)!.map((line) => line.includes('Changed'))).toEqual([false, true]);
  expect(new Set(out.match(/^ {2}run: .*/gm)).size).toBe(2);
});

test('a seed or a number of replications for the second system alone is refused: the same people come to both', async () => {
  const folder = folderWith({ 'small.yaml': SMALL, 'other.yaml': SMALL });
  const files = ['small.yaml', 'other.yaml'].map((file) => join(folder, file));
  const compare = (set: string) => inProcess('compare', ...files, '--plan', '--set', set);
  for (const [word, key] of [
    ['2', 'seed'],
    ['other', 'replications'],
  ] as const) {
    const { code, err } = await compare(`${word}:${key}=7`);
    expect(code).toBe(2);
    expect(err).toContain(
      `in the 1st --set, character ${word.length + 2}: error: \`${key}\` of one system has no effect`,
    );
    expect(err).toContain(`write \`--set ${key}=7\`, which is for all`);
  }
  expect((await compare('seed=7')).code).toBe(0);
  expect((await compare('1:replications=7')).out).toContain('2 systems, 7 replications each');
});
