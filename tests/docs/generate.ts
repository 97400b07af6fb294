/** What a page should say today. `npm run docs` writes it; the tests compare. */
import { figures } from './figures.ts';
import { fillRegions, textOf } from './markdown.ts';
import { REFERENCE } from './reference.ts';
import { runCommands, withOutputs } from './shell.ts';

/**
 * 1. A page of the reference that the code knows is made as a whole.
 * 2. Elsewhere tables of figures are made again from the flagship, which is run once.
 * 3. The commands of the page are run, and what they print is put where the page shows it.
 *
 * @param short the same with few replications
 */
export async function todaysText(page: string, short: boolean): Promise<string> {
  if (page in REFERENCE) return REFERENCE[page]();
  const text = await fillRegions(textOf(page), 'figures', (words) => figures(words, short));
  return withOutputs(text, await runCommands(page, text, short));
}
