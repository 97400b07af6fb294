import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeOf } from './nodes.ts';

/**
 * The promise of the same bytes, on other versions of Node than the one at hand. The golden logs and the known answers
 * of `maths` hold it for whatever Node runs the tests; here four of them are installed, a few hundred megabytes, and
 * make the same results: `npm run verify`.
 */
const VERSIONS = [20, 22, 24, 26];
const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const NOT_RUN = 'NOT RUN: the flagship on';

if (!VERIFY) console.warn(`${NOT_RUN} Node ${VERSIONS.join(', ')}; npm run verify installs them.`);

describe.skipIf(!VERIFY)('the flagship, with its logs, people and charts,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorways-engines-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const here = VERIFY ? resultsOf(process.execPath) : new Map<string, string>();

  it.each(VERSIONS)(
    'is the same to the byte on Node %d as on the Node at hand',
    (version) => {
      let node: string;
      try {
        node = nodeOf(version);
      } catch (error) {
        console.warn(`${NOT_RUN} Node ${version}: ${(error as Error).message}`);
        return;
      }
      expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(`v${version}.`);
      expect(here.size).toBeGreaterThan(20);
      expect(Object.fromEntries(resultsOf(node))).toEqual(Object.fromEntries(here));
    },
    600_000,
  );

  /** A hash of every file but the manifest, which names the Node and the time. */
  function resultsOf(node: string): Map<string, string> {
    const out = join(folder, 'results');
    const run = 'compare scenarios/spa.yaml scenarios/no-wrong-door.yaml --replications 2 --quiet --people';
    const short = ['--set', 'time.warm_up=8 weeks', '--set', 'time.run=16 weeks'];
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
    rmSync(out, { recursive: true });
    return new Map(hashes);
  }
});
