import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fillRegions, ROOT, textOf, WRITING } from '../docs/markdown.ts';

/** The longer runs of `npm run verify`. Pages hold the figures of the shorter ones. */
export const VERIFY = process.env.DOORWAYS_VERIFY === '1';

/** The page of a published model holds the figures of the run that its test makes: `<!-- run: NAME -->`. */
export function pageShows(page: string, regions: Readonly<Record<string, () => string>>): void {
  it.skipIf(VERIFY)(`${page} shows the figures of this run`, async () => {
    const wanted = await fillRegions(textOf(page), 'run', async ([name]) => {
      const region = regions[name!];
      if (region === undefined) throw new Error(`${page}: no table is called ${name}`);
      return region();
    });
    if (WRITING) writeFileSync(join(ROOT, page), wanted);
    else expect(textOf(page), `${page} is out of date: run npm run docs`).toBe(wanted);
  });
}
