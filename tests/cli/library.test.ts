import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderWith, SMALL } from './doorways.ts';
import { inFolder } from './in-process.ts';

const MINE = 'extends: ../shared/town.yaml\ntitle: Mine\n';

const town = () => folderWith({ 'shared/town.yaml': SMALL, 'mine/town.yaml': MINE });

afterEach(() => {
  delete process.env.DOORWAYS_LIBRARY;
});

describe('a scenario that extends a file beside its folder', () => {
  it('is refused, and told how to allow it', async () => {
    const { code, err } = await inFolder(town(), 'check', 'mine/town.yaml');
    expect(code).toBe(2);
    expect(err).toContain('mine/town.yaml:1:10');
    expect(err).toContain(
      'move it into the folder mine, or allow the folder that it is in: `--library shared`',
    );
  });

  it('may, where the command line allows the folder, as a whole path or as seen from here', async () => {
    const folder = town();
    for (const library of ['shared', './shared/', join(folder, 'shared')]) {
      const { code, err } = await inFolder(folder, 'check', 'mine/town.yaml', '--library', library);
      expect(err).not.toContain('lies outside');
      expect(code).toBe(0);
    }
    const whole = await inFolder(folder, 'check', join(folder, 'mine/town.yaml'), '--library', 'shared');
    expect(whole.code).toBe(0);
  });

  it('may, where the environment allows the folder; the manifest says so, and a run that was interrupted goes on', async () => {
    const folder = town();
    process.env.DOORWAYS_LIBRARY = 'shared';
    const run = [
      'run',
      'mine/town.yaml',
      '--replications',
      '1',
      '--no-charts',
      '--no-stories',
      '--quiet',
      '--out',
      'out',
    ];
    expect((await inFolder(folder, ...run)).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'))).toMatchObject({
      libraries: ['shared'],
    });
    expect((await inFolder(folder, ...run, '--resume')).code).toBe(0);
    expect((await inFolder(folder, 'report', 'out')).code).toBe(0);
    expect((await inFolder(folder, 'workbench', 'mine/town.yaml', '--out', 'bench.html')).code).toBe(0);
  });

  it('may not by a library that is not there, nor by one beside that folder', async () => {
    const folder = town();
    mkdirSync(join(folder, 'shared-too'));
    const gone = await inFolder(folder, 'check', 'mine/town.yaml', '--library', 'shred');
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('there is no folder shred')]);
    expect((await inFolder(folder, 'check', 'mine/town.yaml', '--library', 'shared-too')).code).toBe(2);
  });

  it('may not where a link in the library leads out of every folder that is allowed, nor to a device', async () => {
    const folder = folderWith({
      'secret/town.yaml': SMALL,
      'mine/town.yaml': MINE,
      'shared/other.yaml': SMALL,
    });
    symlinkSync('../secret/town.yaml', join(folder, 'shared/town.yaml'));
    const out = await inFolder(folder, 'check', 'mine/town.yaml', '--library', 'shared');
    expect([out.code, out.err]).toEqual([2, expect.stringContaining('lies outside')]);
    const both = ['--library', 'shared', '--library', 'secret'];
    expect((await inFolder(folder, 'check', 'mine/town.yaml', ...both)).code).toBe(0);
    symlinkSync('/dev/zero', join(folder, 'shared/zero.yaml'));
    const zero = folderWith({ 'a.yaml': 'extends: /dev/zero\n' });
    const device = await inFolder(zero, 'check', 'a.yaml', '--library', '/dev');
    expect([device.code, device.err]).toEqual([2, expect.stringContaining('is a device, not a file')]);
  });
});
