import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { logFault, logText, type Trial, trial } from './trial.ts';

/**
 * `npm test` tries the same three thousand cases every time, mostly of the smallest scenarios, run for a week. `npm run fuzz` tries as many again as DOORWAYS_FUZZ_CASES says,
 * from where it stopped: the number of the next case is kept in a file outside of git, before each hundred, so that a case
 * that never ends is among the hundred that it names.
 */
const GOES_ON = process.env.DOORWAYS_FUZZ === '1';
const STATE = '.fuzz-next';
const CASES = 3000;
const AT_A_TIME = 100;
/** What was against the law once, tried always; from 3,000 on, with `LONG`. */
const KEPT = [3481];

const SHORT = { logs: 100, longLogs: 1e9, long: 1500, run: 30, many: 10, weeks: 1, small: 3 };
const LONG = { logs: 20, longLogs: 20_000, long: 5000, run: 3, many: 1, weeks: 2, small: 1.5 };

/** @param from the first of the cases  @param to the first that is not one of them */
async function faultsOf(from: number, to: number, shares: typeof SHORT): Promise<string[]> {
  const faults: string[] = [];
  for (let number = from; number < to; number++) {
    if (GOES_ON && (number - from) % AT_A_TIME === 0) writeFileSync(STATE, `${number}\n`);
    const { what, fault }: Trial = await trial(number, shares);
    if (fault !== null) faults.push(`case ${number}, ${what}: ${fault}`);
  }
  return faults;
}

test.each(['csv', 'jsonl'] as const)('a log that nobody has changed is measured: %s', async (format) => {
  expect(await logFault(format, logText(format), { from: 0, to: 0 })).toBeNull();
});

test.skipIf(GOES_ON)(
  'whatever is put into a scenario, a table or a log is told with its place, or runs and its books hold',
  async () => {
    for (const number of KEPT) expect(await faultsOf(number, number + 1, LONG)).toEqual([]);
    expect(await faultsOf(0, CASES, SHORT)).toEqual([]);
  },
);

test.runIf(GOES_ON)('the same of the next cases', async () => {
  const from = existsSync(STATE) ? Number(readFileSync(STATE, 'utf8')) : CASES;
  const to = from + Number(process.env.DOORWAYS_FUZZ_CASES ?? 10_000);
  const faults = await faultsOf(from, to, LONG);
  writeFileSync(STATE, `${to}\n`);
  console.log(`cases ${from} to ${to - 1}: ${faults.length} against the law`);
  expect(faults).toEqual([]);
});
