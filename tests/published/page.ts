import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAsWritten } from '../docs/in-short.ts';
import { fillRegions, ROOT, table, textOf, WRITING } from '../docs/markdown.ts';

/** The longer runs of `npm run verify`. Pages hold the figures of the shorter ones. */
export const VERIFY = process.env.DOORWAYS_VERIFY === '1';

/**
 * The page of a published model holds the figures of the run that its test makes: `<!-- run: NAME -->`.
 * @param inShort the same of a part of that run, where `npm test` makes no more (tests/docs/in-short.ts)
 */
export function pageShows(page: string, regions: Regions, inShort: Regions | null = null): void {
  const filled = (with_: Regions) =>
    fillRegions(textOf(page), 'run', async ([name]) => {
      const region = with_[name!];
      if (region === undefined) throw new Error(`${page}: no table is called ${name}`);
      return region();
    });
  it.skipIf(VERIFY)(`${page} shows the figures of this run`, async () => {
    if (WRITING) writeFileSync(join(ROOT, page), await filled(regions));
    else if (inShort === null)
      expect(textOf(page), `${page} is out of date: run npm run docs`).toBe(await filled(regions));
    if (inShort !== null) isAsWritten(page, await filled(inShort), true);
  });
}

type Regions = Readonly<Record<string, () => string>>;

/** One number of a published model beside ours. */
interface Compared {
  readonly what: string;
  readonly published: number;
  readonly found: number;
  /** How far they may lie apart by chance and by rounding: the bound of the test. */
  readonly within: number;
  readonly digits: number;
}

/** Without a minus sign before nought. */
const signed = (text: string) => (Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−'));

/** For the page of verification. */
export function comparedTable(rows: readonly Compared[]): string {
  return table(
    ['measure', 'published', 'found', 'difference', 'may be', 'verdict'],
    rows.map(({ what, published, found, within, digits }) => [
      what,
      published.toFixed(digits),
      found.toFixed(digits),
      signed((found - published).toFixed(digits)),
      within.toFixed(digits),
      Math.abs(found - published) < within ? 'agrees' : 'does not agree',
    ]),
    [1, 2, 3, 4],
  );
}
