/**
 * JaamSim, a program of its own in Java. JAAMSIM is the class path on which it is: its jar, or several parts. It is
 * started without graphics on a model written here, and says nothing of time, so what a shorter run takes (starting
 * up, and compiling what is often used) is taken off what a longer one takes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { RATE } from './systems.mjs';

const SHORT = 1_000_000;
const CUSTOMERS = 4_000_000;

const SERVER = (name) => `${name} WaitQueue { Line }
${name} ServiceTime { Takes }
${name} NextComponent { Goes }
`;

/** Four servers at one queue: a third faster than one `EntityProcessor` of capacity 4, with the same waits. */
const MODEL = (customers) => `
Define ExponentialDistribution { Between  Takes }
Define EntityGenerator { Comes }
Define SimEntity { Customer }
Define Queue { Line }
Define Server { First  Second  Third  Fourth }
Define EntitySink { Goes }
Between UnitType { TimeUnit }
Between Mean { ${1 / RATE} min }
Between RandomSeed { 1 }
Takes UnitType { TimeUnit }
Takes Mean { 1 min }
Takes RandomSeed { 2 }
Comes PrototypeEntity { Customer }
Comes InterArrivalTime { Between }
Comes NextComponent { Line }
${['First', 'Second', 'Third', 'Fourth'].map(SERVER).join('')}Simulation RunDuration { ${customers / RATE} min }
Simulation RunOutputList { { [Goes].NumberAdded } }
`;

export const jaamsim = {
  name: 'JaamSim',
  customers: CUSTOMERS,
  find() {
    const path = process.env.JAAMSIM;
    if (!path) return { said: 'not installed (JAAMSIM gives no class path)' };
    const absent = path.split(delimiter).find((part) => !existsSync(part));
    if (absent) return { said: `not installed (JAAMSIM gives ${absent}, which is not there)` };
    const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
    return status === 0
      ? { version: `on Java ${stderr.match(/"(.+)"/)?.[1]}` }
      : { said: 'not run: Java is not installed' };
  },
  seconds() {
    shortest = Math.min(shortest, processor(SHORT));
    return processor(SHORT + CUSTOMERS) - shortest;
  },
};

/** The shorter run, at its best so far. */
let shortest = Number.POSITIVE_INFINITY;

/** Seconds of processor of one run, as the shell gives them for its children: minutes and seconds, user and system. */
function processor(customers) {
  const folder = mkdtempSync(join(tmpdir(), 'doorways-bench-'));
  try {
    writeFileSync(join(folder, 'mm4.cfg'), MODEL(customers));
    const started = [
      'java',
      '-cp',
      process.env.JAAMSIM,
      'com.jaamsim.ui.GUIFrame',
      '-h',
      join(folder, 'mm4.cfg'),
    ];
    const { stdout, stderr } = spawnSync('sh', ['-c', '"$@"; times', 'sh', ...started], { encoding: 'utf8' });
    const result = join(folder, 'mm4.dat');
    const served = existsSync(result) ? Number(readFileSync(result, 'utf8').trim().split(/\s+/).at(-1)) : 0;
    if (!(Math.abs(served / customers - 1) < 0.02)) {
      const why = stderr.trim().split('\n').at(-1);
      throw new Error(why || `${served} customers served of ${customers}`);
    }
    const times = stdout.trim().split('\n').at(-1);
    return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
      (sum, [, m, s]) => sum + 60 * Number(m) + Number(s),
      0,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
