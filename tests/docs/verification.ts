/** The page of verification: each table is made by the tests that hold it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tableIsAsWritten } from './in-short.ts';
import { fillRegions, ROOT, textOf, WRITING } from './markdown.ts';

const PAGE = 'docs/background/verification.md';
const VERIFY = process.env.DOORWAYS_VERIFY === '1';

/**
 * Last among the tests of its file, whose tables they have filled.
 *
 * @param tables by the name of their region
 * @param isLonger `npm test` makes a part of what the page shows
 */
export function verificationShows(tables: Readonly<Record<string, () => string>>, isLonger = false): void {
  it.skipIf(VERIFY).each(Object.keys(tables))(`${PAGE} shows what these tests found: %s`, async (name) => {
    const table = tables[name]!();
    const wanted = await fillRegions(textOf(PAGE), name, async () => table);
    if (WRITING) writeFileSync(join(ROOT, PAGE), wanted);
    if (isLonger) tableIsAsWritten(PAGE, name, table);
    else if (!WRITING) expect(textOf(PAGE), `${PAGE} is out of date: run npm run docs`).toBe(wanted);
  });
}
