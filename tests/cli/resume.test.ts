import { cpSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../until.ts';
import { contents, folderWith, SMALL, start } from './doorways.ts';
import { inProcess } from './in-process.ts';

/** A third time takes a third program: `npm test` kills twice. */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';

const TOWN = SMALL.replace('replications: 5', 'replications: 8');
const asked = (folder: string, ...more: readonly string[]) => [
  ...['run', join(folder, 'town.yaml'), '--out', join(folder, 'out')],
  ...['--no-charts', '--no-stories', '--people', '--log', 'csv', ...more],
];
const partialOf = (folder: string) => join(folder, 'out.partial');
const kept = (folder: string) =>
  existsSync(partialOf(folder))
    ? readdirSync(partialOf(folder)).filter((name) => name.startsWith('replication-')).length
    : 0;

/** Every file of the results but the manifest, which tells when and on what; of that, what must be the same. */
function results(folder: string): Record<string, unknown> {
  expect(readdirSync(folder).sort()).toEqual(['out', 'town.yaml']);
  const { 'manifest.json': _, ...files } = contents(join(folder, 'out'));
  const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
  const { kernel, workers, started, finished, seconds, systems, seal, ...same } = manifest;
  expect([kernel, workers, started, finished, seconds, seal]).not.toContain(undefined);
  return { ...files, ...same, hash: systems[0].sha256 };
}

/** What is said of these when 8 are wanted: a run that was killed late may have kept later ones too. */
function of8(folder: string, damaged: readonly number[] = []): string {
  const there = Array.from({ length: 8 }, (_, index) => index + 1).filter(
    (replication) =>
      !damaged.includes(replication) && existsSync(join(partialOf(folder), `replication-${replication}.bin`)),
  );
  return `${there.length} of 8 replications`;
}

/**
 * Starts the program and kills it, without a warning, at whatever it does once `least` replications are on disk. It is
 * asked for so many that it cannot have come to its end, however slow this test is.
 */
async function killed(folder: string, least: number, ...more: readonly string[]): Promise<string> {
  return killedAfter(folder, least, async () => {}, more);
}

async function killedAfter(
  folder: string,
  least: number,
  meanwhile: () => Promise<void>,
  more: readonly string[],
): Promise<string> {
  const { process: child, ran } = start(folder, asked(folder, '--replications', '100000', ...more));
  await until(() => kept(folder) >= least || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error((await ran).err);
  await meanwhile();
  child.kill('SIGKILL');
  return (await ran).err;
}

let whole: Record<string, unknown>;
let interrupted: string;
let had: number;
/** What a second run into the same folder was told meanwhile. */
let second: Awaited<ReturnType<typeof inProcess>>;
/** A folder as the run killed first has left it. */
function afterTheKill(): string {
  const folder = folderWith();
  cpSync(interrupted, folder, { recursive: true });
  return folder;
}
beforeAll(async () => {
  const folder = folderWith({ 'town.yaml': TOWN });
  expect(await inProcess(...asked(folder, '--workers', '2'))).toMatchObject({ code: 0, err: '' });
  whole = results(folder);
  interrupted = folderWith({ 'town.yaml': TOWN });
  // Three are damaged in a test below, and some are left.
  await killedAfter(
    interrupted,
    5,
    async () => {
      second = await inProcess(...asked(interrupted, '--resume'));
    },
    ['--workers', '1'],
  );
  had = kept(interrupted);
});

it('a second run into the same folder is told at once that there is one, and touches nothing of it', () => {
  expect([second.code, second.out]).toEqual([2, '']);
  expect(second.err).toMatch(
    /^Another run is writing to .*out \(process \d+ on .*\): wait for it, or choose another --out\./,
  );
});

describe('a run that was killed', () => {
  it('goes on from the replications on disk to the same bytes, killed again and again, on either kernel', async () => {
    const folder = afterTheKill();
    const said = await killed(folder, had + 1, '--workers', '2', '--kernel', 'simjs', '--resume');
    // Beside what a run of so many replications says of its size.
    expect(said.split('\n')).toContain(`Going on: ${had} of 100000 replications are there.`);
    if (VERIFY) await killed(folder, kept(folder) + 1, '--workers', '1', '--resume');
    const left = of8(folder);
    const { code, err } = await inProcess(...asked(folder, '--workers', '2', '--resume'));
    expect([code, err]).toEqual([0, `Going on: ${left} are there.\n`]);
    expect(results(folder)).toEqual(whole);
  });

  it('runs again what is damaged', async () => {
    const folder = afterTheKill();
    const file = (replication: number) => join(partialOf(folder), `replication-${replication}.bin`);
    truncateSync(file(1), 1000);
    truncateSync(file(2), 10);
    writeFileSync(
      file(3),
      readFileSync(file(3)).map((byte, at) => (at >= 200 && at < 300 ? 255 - byte : byte)),
    );
    const left = of8(folder, [1, 2, 3]);
    const { code, err } = await inProcess(...asked(folder, '--workers', '1', '--resume'));
    expect(code).toBe(0);
    expect(err).toContain(`Going on: ${left}`);
    expect(err).toMatch(/3 damaged in .*out\.partial: run again\./);
    expect(results(folder)).toEqual(whole);
  });

  it.each([
    ['of another seed', ['--seed', 'other']],
    ['of another system', ['--set', 'teams.team.staff.worker.wte=3']],
    ['without people', ['--no-people']],
  ])('is not gone on with by a run %s', async (_, other) => {
    const folder = afterTheKill();
    const { code, out, err } = await inProcess(...asked(folder, '--resume', ...other));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('was left by a run that was asked something else');
    expect(kept(folder)).toBe(had);
  });

  it('is run afresh without --resume, which says that this need not be', async () => {
    const folder = afterTheKill();
    const left = of8(folder);
    const { code, err } = await inProcess(...asked(folder, '--workers', '2'));
    expect(code).toBe(0);
    expect(err).toContain(`An interrupted run has left ${left}`);
    expect(results(folder)).toEqual(whole);
  });

  it('can be gone on with for fewer replications', async () => {
    const folder = afterTheKill();
    const { code, err } = await inProcess(...asked(folder, '--resume', '--set', 'replications=3'));
    expect(code).toBe(0);
    expect(err).toContain('Going on: 3 of 3');
  });
});

describe('--resume', () => {
  it('starts afresh where nothing was interrupted', async () => {
    const folder = folderWith({ 'town.yaml': SMALL });
    const { code, err } = await inProcess(...asked(folder, '--workers', '1', '--resume'));
    expect([code, err]).toEqual([0, 'There is no interrupted run to go on with: starting afresh.\n']);
  });

  it('leaves a folder alone that is somebody else’s', async () => {
    const folder = folderWith({ 'town.yaml': SMALL, 'out.partial/thesis.txt': 'years of work' });
    const { code, err } = await inProcess(...asked(folder));
    expect(code).toBe(2);
    expect(err).toMatch(/out\.partial holds other things \(thesis\.txt\): it is left alone/);
    expect(readdirSync(partialOf(folder))).toEqual(['thesis.txt']);
  });

  it('leaves a file alone that only has the name of a kept replication', async () => {
    const folder = folderWith({ 'town.yaml': SMALL, 'out.partial/replication-1.bin': 'years of work' });
    const before = contents(folder);
    const { code, err } = await inProcess(...asked(folder, '--resume'));
    expect(code).toBe(2);
    expect(err).toMatch(/out\.partial holds other things \(replication-1\.bin\): it is left alone/);
    expect(contents(folder)).toEqual(before);
  });
});
