import { expect, it } from 'vitest';
// @ts-expect-error: a script of the bench
import { benchLogs } from '../bench/logs.mjs';

/**
 * In `npm run verify` two million events, held against the model as well; the limit is the same. `npm test` sees no more than
 * that the two processes of their own do their work: a fortnight would fit into any memory.
 */
const LONG = process.env.DOORWAYS_VERIFY === '1';
const YEARS = LONG ? 20 : 2 / 52;
/** The first weeks of a service that begins with nobody have fewer than those of twenty years. */
const LEAST = LONG ? YEARS * 80_000 : 2000;
const GIGABYTE = 1024;

const WHAT = LONG ? 'millions of events' : 'a fortnight';

it(`a log of ${WHAT} is fitted, and held against its model, in less than a gigabyte`, () => {
  const { rows } = benchLogs(YEARS, LONG) as {
    rows: { name: string; megabytes: number; events: number }[];
  };
  expect(rows[0]!.events).toBeGreaterThan(LEAST);
  for (const { name, megabytes } of rows) expect([name, megabytes < GIGABYTE]).toEqual([name, true]);
});
