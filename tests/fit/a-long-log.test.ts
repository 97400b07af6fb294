import { expect, it } from 'vitest';
// @ts-expect-error: a script of the bench
import { benchLogs } from '../bench/logs.mjs';

/** In `npm run verify` two million events, held against the model as well; the limit is the same. */
const LONG = process.env.DOORWAYS_VERIFY === '1';
const YEARS = LONG ? 20 : 0.25;
const GIGABYTE = 1024;

it('a log of millions of events is fitted, and held against its model, in less than a gigabyte', () => {
  const { rows } = benchLogs(YEARS, LONG) as {
    rows: { name: string; megabytes: number; events: number }[];
  };
  expect(rows[0]!.events).toBeGreaterThan(YEARS * 80_000);
  for (const { name, megabytes } of rows) expect([name, megabytes < GIGABYTE]).toEqual([name, true]);
});
