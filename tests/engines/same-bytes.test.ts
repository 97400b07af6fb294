import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The promise of the same bytes, on other versions of Node than the one at hand. The golden logs and the known answers
 * of `maths` hold it for whatever Node runs the tests; `npm run verify` installs four of them, a few hundred megabytes,
 * and names them here: each makes the same results.
 */
const NODES = (process.env.DOORWAYS_NODES ?? '').split(delimiter).filter((node) => node !== '');

if (NODES.length === 0)
  console.warn('NOT RUN: the flagship on other versions of Node; npm run verify installs them.');

describe.skipIf(NODES.length === 0)('the flagship, with its logs, people and charts,', () => {
  const versions = NODES.map((node) => [
    execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
    node,
  ]);
  let here: Record<string, string> | null = null;

  it.each(versions)('is the same to the byte on Node %s as on the Node at hand', (_, node) => {
    here ??= resultsOf(process.execPath);
    expect(Object.keys(here).length).toBeGreaterThan(20);
    expect(resultsOf(node!)).toEqual(here);
  });

  /** A hash of every file but the manifest, which names the Node and the time. */
  function resultsOf(node: string): Record<string, string> {
    const folder = mkdtempSync(join(tmpdir(), 'doorways-engines-'));
    const out = join(folder, 'results');
    const run = 'compare scenarios/spa.yaml scenarios/no-wrong-door.yaml --replications 2 --quiet --people';
    const short = ['time.warm_up=8 weeks', 'time.run=16 weeks', 'time.follow_up=4 weeks'].flatMap((set) => [
      '--set',
      set,
    ]);
    const logs = ['csv', 'jsonl', 'xes', 'parquet'].flatMap((format) => ['--log', format]);
    execFileSync(node, ['bin/doorways.js', ...run.split(' '), ...short, ...logs, '--out', out], {
      stdio: 'ignore',
    });
    const files = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
      .map((entry) => join(entry.parentPath, entry.name));
    const hashes = files
      .sort()
      .map((file): [string, string] => [
        file.slice(out.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]);
    rmSync(folder, { recursive: true });
    return Object.fromEntries(hashes);
  }
});
