import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, doorways, FAST, folderWith, SMALL, STACK } from './doorways.ts';
import { inFolder } from './in-process.ts';

/** Below what only Linux has, where making a folder goes on for ever; elsewhere below a file. */
const NOWHERE = process.platform === 'linux' ? '/proc/x/y' : 'x.yaml/x/y';

describe('a mistake', () => {
  const without = (line: RegExp) => SMALL.replace(line, '');
  const cases: [what: string, files: Record<string, string>, args: string[], says: (string | RegExp)[]][] = [
    ['a file that is not there', {}, ['run', 'nowhere.yaml'], ['nowhere.yaml', 'unreadable-file']],
    [
      'a folder in place of a file',
      { 'folder/x.yaml': SMALL },
      ['run', 'folder'],
      ['folder', 'unreadable-file'],
    ],
    ['an empty file', { 'empty.yaml': '' }, ['run', 'empty.yaml'], ['empty.yaml', 'empty-file']],
    [
      'broken YAML',
      { 'x.yaml': 'teams: {a: [1\nsources: }' },
      ['run', 'x.yaml'],
      [/x\.yaml:\d+:\d+: error/, 'yaml-syntax'],
    ],
    [
      'a key that nobody knows',
      { 'x.yaml': SMALL.replace('patience:', 'patiense:') },
      ['run', 'x.yaml'],
      ['x.yaml:7:3', 'unknown-key', 'patience'],
    ],
    [
      'a unit that does not exist',
      { 'x.yaml': SMALL.replace('3 weeks', '3 wekks') },
      ['run', 'x.yaml'],
      ['x.yaml:7:13', 'wrong-unit', 'weeks'],
    ],
    [
      'a figure without a unit',
      { 'x.yaml': SMALL.replace('3 weeks', '3') },
      ['run', 'x.yaml'],
      ['x.yaml:7:13', 'needs-unit'],
    ],
    [
      'shares that do not sum to 1',
      { 'x.yaml': SMALL.replace('  patience', '  kinds: {a: {share: 0.5}, b: {share: 0.4}}\n  patience') },
      ['run', 'x.yaml'],
      ['x.yaml:7', 'shares-sum', '0.9'],
    ],
    [
      'a rule that names no team',
      { 'x.yaml': SMALL.replace('takes: 45 min', 'takes: 45 min, then: {refer_to: teem}') },
      ['run', 'x.yaml'],
      ['x.yaml:17:76', 'unknown-name', 'teem'],
    ],
    [
      'files that extend each other',
      { 'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: a.yaml\n' },
      ['run', 'a.yaml'],
      ['circular-extends'],
    ],
    [
      'a condition that cannot be read',
      { 'x.yaml': SMALL.replace('severity >= 3', 'severity >= and') },
      ['run', 'x.yaml'],
      ['x.yaml:13:26', 'condition-syntax'],
    ],
    [
      'teams that are missing',
      { 'x.yaml': without(/teams:[\s\S]*/) },
      ['run', 'x.yaml'],
      ['missing-key', 'teams'],
    ],
    ['a --set without a value', { 'x.yaml': SMALL }, ['run', 'x.yaml', '--set', 'seed'], ['bad-setting']],
    [
      'a --set of nothing that is there',
      { 'x.yaml': SMALL },
      ['run', 'x.yaml', '--set', 'teams.taem.staff.worker.wte=3'],
      ['taem'],
    ],
    [
      'replications that are no number',
      { 'x.yaml': SMALL },
      ['run', 'x.yaml', '--replications', 'many'],
      ['--replications', 'bad-option'],
    ],
    [
      'no replications',
      { 'x.yaml': SMALL },
      ['run', 'x.yaml', '--replications', '0'],
      ['--replications', 'bad-option'],
    ],
    [
      'workers that are no number',
      { 'x.yaml': SMALL },
      ['run', 'x.yaml', '--workers', '1.5'],
      ['--workers', 'bad-option'],
    ],
    ['a kernel that does not exist', { 'x.yaml': SMALL }, ['run', 'x.yaml', '--kernel', 'fast'], ['kernel']],
    ['a form of log that does not exist', { 'x.yaml': SMALL }, ['run', 'x.yaml', '--log', 'xls'], ['log']],
    [
      'an option that does not exist',
      { 'x.yaml': SMALL },
      ['run', 'x.yaml', '--replication', '3'],
      ['replication'],
    ],
    [
      'an option given twice',
      { 'x.yaml': SMALL },
      ['run', 'x.yaml', '--seed', 'a', '--seed', 'b'],
      ['--seed', 'once'],
    ],
    ['no command', {}, [], ['Say what to do']],
    ['an option that is nearly one', {}, ['run', 'x.yaml', '--sett', 'seed=1'], ['did you mean `--set`?']],
    ['an option that nobody has', {}, ['map', 'x.yaml', '--zebra=1'], ['map has no option `--zebra`']],
    [
      'an option that is nearly one to leave something out',
      {},
      ['run', 'x', '--no-chart'],
      ['`--no-charts`?'],
    ],
    ['an option with nothing after it', {}, ['run', 'x.yaml', '--out'], ['--out says nothing']],
    ['one file too many', {}, ['run', 'x.yaml', 'y.yaml'], ['run does not know what to do with `y.yaml`']],
    [
      'more workers than can be',
      {},
      ['run', 'x', '--workers', '1000000000'],
      ['1000000000 is more than 512'],
    ],
    [
      'more replications than any question needs',
      {},
      ['run', 'x', '--replications', '1000000000000'],
      ['1000000000000 is more than 1,000,000', 'write --replications 100'],
    ],
    ['a limit of no events', {}, ['run', 'x', '--limit-events', '0.2'], ['"0.2" is not a number of events']],
    ['a limit of too much', {}, ['run', 'x', '--limit-memory', '99999999GB'], ['is more than 9,007,199']],
    ['numbers that no person writes', {}, ['run', 'x', '--workers', '1e1'], ['"1e1" is not a whole number']],
    ['a standard of no days', {}, ['measure', 'x', '--standard', '0'], ['"0" is not a number of days']],
    ['a limit that is no number', {}, ['people', 'x', '--limit', ' 3'], ['" 3" is not a whole number']],
    ['a person too many to be', {}, ['trace', 'x', '--person', '99999999999999999'], ['is more than']],
    ['a command that does not exist', {}, ['rum'], ['did you mean `run`?']],
    ['nothing to compare with', { 'x.yaml': SMALL }, ['compare', 'x.yaml'], ['nothing to compare with']],
    [
      'results in a place that nobody can write',
      { 'x.yaml': SMALL },
      ['run', 'x.yaml', '--out', NOWHERE],
      [`Could not write ${NOWHERE}`],
    ],
    [
      'two mistakes in two files',
      { 'x.yaml': SMALL.replace('patience:', 'patiense:'), 'y.yaml': SMALL.replace('3 weeks', '3') },
      ['compare', 'x.yaml', 'y.yaml'],
      ['x.yaml:7:3', 'y.yaml:7:13', '2 errors'],
    ],
  ];

  it.each(cases)('%s is said in words, at its place; nothing is written', async (_, files, args, says) => {
    const folder = folderWith(files);
    const before = contents(folder);
    const { code, out, err } = await inFolder(folder, ...args);
    for (const words of says) {
      if (typeof words === 'string') expect(err).toContain(words);
      else expect(err).toMatch(words);
    }
    expect(err).not.toMatch(STACK);
    expect(err).not.toContain('fault of Doorways');
    expect([code, out]).toEqual([2, '']);
    expect(contents(folder)).toEqual(before);
  });

  it('ends the real program with exit code 2', async () => {
    const { code, out, err } = await doorways(folderWith(), 'run', 'nowhere.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('nowhere.yaml');
    expect(err).not.toMatch(STACK);
  });

  it('cannot be made twice as bad by a folder that may not be written', async () => {
    const folder = folderWith({ 'x.yaml': SMALL, 'file.txt': 'not a folder' });
    const { code, err } = await inFolder(folder, 'run', 'x.yaml', ...FAST, '--out', 'file.txt');
    expect(code).toBe(2);
    expect(err).toContain('file.txt');
    expect(err).not.toMatch(STACK);
    expect(readFileSync(join(folder, 'file.txt'), 'utf8')).toBe('not a folder');
  });
});
