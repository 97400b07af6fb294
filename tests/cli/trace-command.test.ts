import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folderWith, SMALL } from './doorways.ts';
import { inProcess } from './in-process.ts';

const OTHER = 'extends: small.yaml\ntitle: With more people\nteams: {team: {staff: {worker: {wte: 6}}}}\n';
const files = { 'small.yaml': SMALL, 'other.yaml': OTHER };
const QUICK = ['--no-charts', '--quiet', '--workers', '1', '--replications', '1'];

describe('doorways trace', () => {
  it('tells one person’s story beside their twin’s, from scenarios or from results as they were run', async () => {
    const folder = folderWith(files);
    const at = (file: string) => join(folder, file);
    const both = [at('small.yaml'), '--against', at('other.yaml')];
    const told = await inProcess('trace', ...both, '--person', '9', '--picture', at('p.svg'));
    expect([told.code, told.err]).toEqual([0, '']);
    expect(told.out).toMatch(/Person 9 +\| Person 9/);
    expect(told.out).toContain('In “With more people”: ');
    expect(readFileSync(at('p.svg'), 'utf8')).toContain('<svg');
    await inProcess('compare', at('small.yaml'), at('other.yaml'), ...QUICK, '--out', at('r'));
    // The results keep what was run: the file may change or go.
    writeFileSync(at('small.yaml'), 'title: gone\n');
    const again = await inProcess('trace', at('r'), '--person', '9');
    expect(again.out).toBe(told.out.replace(`\nWritten: ${at('p.svg')}\n`, ''));
  });

  it('says so when the same person never comes to the other system', async () => {
    const self = 'extends: small.yaml\nsources: {gp: null, self: {rate: 9 per week, assumption: made up}}\n';
    const folder = folderWith({ ...files, 'self.yaml': self });
    const at = (file: string) => join(folder, file);
    const { code, out } = await inProcess(
      'trace',
      at('small.yaml'),
      '--against',
      at('self.yaml'),
      '--person',
      '2',
    );
    expect(code).toBe(0);
    expect(out).toContain('The same person was not referred in Self');
  });

  it.each([
    [['small.yaml'], '--person: error: whom to follow is not said'],
    [['small.yaml', '--person', 'x'], '--person: error: --person "x" is not a whole number'],
    [['small.yaml', '--person', '5000'], '--person: error: small has no person 5000'],
    [['none.yaml', '--person', '1'], 'there is no file'],
    [['small.yaml', '--person', '1', '--picture', 'p.png'], 'does not end in .svg'],
    [['.', '--person', '1'], 'manifest.json'],
  ])('is told in %j what is wrong, and writes nothing', async ([file = '', ...args], message) => {
    const folder = folderWith(files);
    const before = contents(folder);
    const { code, err } = await inProcess('trace', join(folder, file), ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(contents(folder)).toEqual(before);
  });
});
