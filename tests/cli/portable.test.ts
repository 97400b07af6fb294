import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadAll } from '../../src/cli/load.ts';
import { withSlashes } from '../../src/report/results/paths-writer.ts';
import { portableName } from '../../src/scenario/own-names.ts';
import { folderWith, SMALL } from './doorways.ts';

it.each([
  ['spa', 'spa'],
  ['North: town?', 'North- town-'],
  ['a\\b', 'a-b'],
  ['town.', 'town'],
  ['CON', '_CON'],
  ['nul.v2', '_nul.v2'],
  ['console', 'console'],
  ['…', '…'],
  [' . ', '_'],
])('a system called %j has results that every system takes, as %j', (name, portable) => {
  expect(portableName(name)).toBe(portable);
});

it('two systems whose names differ only in large and small letters have results that do not overwrite each other', () => {
  const folder = folderWith({ 'a/Town.yaml': SMALL, 'b/town.yaml': SMALL });
  const files = ['a/Town.yaml', 'b/town.yaml'].map((file) => join(folder, file));
  expect(loadAll(files, [], true).map(({ name }) => name)).toEqual(['Town', 'town-2']);
});

it('a path is read with slashes where the system takes backslashes, and as it is elsewhere', () => {
  expect(withSlashes('scenarios\\spa.yaml', '\\')).toBe('scenarios/spa.yaml');
  expect(withSlashes('a\\b.yaml', '/')).toBe('a\\b.yaml');
});

it('a backslash leads out of the folder of a scenario on no system', () => {
  const text = 'extends: ..\\..\\secret.yaml\n';
  const folder = folderWith({ 'own/town.yaml': text });
  expect(() => loadAll([join(folder, 'own/town.yaml')], [], true)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ code: 'outside-folder' })] }),
  );
});

it('a scenario with the line ends of Windows is the same scenario, and its problems stand at the same place', () => {
  const read = (text: string) => {
    const folder = folderWith({ 'town.yaml': text });
    return loadAll([join(folder, 'town.yaml')], [], true)[0];
  };
  expect(read(SMALL.replaceAll('\n', '\r\n'))).toEqual(read(SMALL));
  const places = (text: string) => {
    try {
      return read(text);
    } catch (error) {
      return (error as { problems: { place: { line: number; column: number } }[] }).problems.map(
        ({ place: { line, column } }) => [line, column],
      );
    }
  };
  const wrong = SMALL.replace('patience: 3 weeks', 'patience: 3').replace(
    'accepts: severity',
    'accepts: sevrity',
  );
  expect(places(wrong.replaceAll('\n', '\r\n'))).toEqual(places(wrong));
  expect(places(wrong)).toHaveLength(2);
});

/** What works alike on every system, however it is called. */
const ALIKE =
  /^(?:read|write|append|truncate|stat|rename|unlink|mkdir|mkdtemp|rm|readdir|cp)(?:File)?(?:Sync)?$|^(?:existsSync|join|resolve|basename|dirname|relative|sep|delimiter|tmpdir)$/;

/** What a file takes of the machine: names that it imports, and what it asks of its process. */
function takenIn(text: string): string[] {
  const imports = text.matchAll(
    /import (?:type )?(\{[^}]*\}|\* as \w+|\w+) from 'node:(?:fs|fs\/promises|os|path|child_process|worker_threads)'/g,
  );
  const names = [...imports].flatMap(([, said]) => said!.match(/[*\w]+/g)!.filter((word) => word !== 'type'));
  return [...names, ...(text.match(/process\.(?:platform|kill|once|on)\b/g) ?? [])];
}

it('every file that touches files, processes or paths is in the list of those that were read for macOS and Windows', () => {
  const listed = [
    ...readFileSync('docs/background/platforms-file-by-file.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm),
  ].map(([, file]) => file!);
  const files = ['src', 'bin', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${withSlashes(file)}`,
    ),
  );
  const touching = files
    .filter((file) => /\.(?:ts|js|mjs)$/.test(file))
    .filter((file) => {
      const taken = takenIn(readFileSync(file, 'utf8'));
      return file.startsWith('tests/') ? taken.some((name) => !ALIKE.test(name)) : taken.length > 0;
    });
  expect(touching.filter((file) => !listed.includes(file))).toEqual([]);
  expect(listed.filter((file) => !files.includes(file))).toEqual([]);
});
