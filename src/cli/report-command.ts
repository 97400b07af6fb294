import { basename, join } from 'node:path';
import type { Argv } from 'yargs';
import {
  type HouseStyle,
  MOST_ON_A_PAGE,
  pairOf,
  readDesign,
  readResults,
  type StoredDesign,
  type StoredResults,
  shownPath,
  strangeIn,
  writeWhole,
} from '../report/index.ts';
import { PlaceTaken } from '../report/results/faults.ts';
import { styleOption, withStyle } from './house-style.ts';
import { VERSION } from './manifest.ts';
import { fault, one } from './options.ts';
import { readable } from './readable.ts';
import { stoppable } from './stoppable.ts';

export interface ReportOptions {
  readonly out: string | undefined;
  readonly style: HouseStyle | undefined;
  /** Folders of designs over the same systems. */
  readonly with: readonly string[];
}

export function withReportOptions(yargs: Argv): Argv {
  return withStyle(yargs)
    .positional('results', { type: 'string', describe: 'A folder that a run of any sort has written' })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'The page to write [default: report.html in that folder]',
    })
    .option('with', {
      type: 'string',
      array: true,
      requiresArg: true,
      nargs: 1,
      describe:
        'A folder of explore or the like, over the same systems, to be a part of the page; may be given again',
    });
}

export function reportOptions(argv: Record<string, unknown>): ReportOptions {
  return {
    out: one(argv, 'out'),
    style: styleOption(argv),
    with: (argv.with as string[] | undefined) ?? [],
  };
}

/**
 * `report`: one page from results on disk, written into their folder, and beside it the methods as a text of their own.
 * A methods text that somebody has gone on writing is left alone.
 */
export async function reportCommand(folder: string, options: ReportOptions): Promise<void> {
  const path = options.out ?? join(folder, 'report.html');
  const { pages, methods } = await pagesOf(folder, path, options);
  for (const { path, text } of pages) await stoppable((signal) => writeWhole(path, text, signal));
  const [first, ...others] = pages;
  process.stdout.write(`Written: ${shownPath(first!.path)}\n`);
  if (others.length > 0)
    process.stdout.write(
      `and a page for each of ${others.length} systems beside the base: ${shownPath(others[0]!.path)} …\n`,
    );
  if (methods !== null) process.stdout.write(`${await methodsWritten(folder, methods)}\n`);
}

interface Pages {
  /** That of all systems first. */
  readonly pages: readonly { readonly path: string; readonly text: string }[];
  /** null: a design has none of its own. */
  readonly methods: string | null;
}

async function pagesOf(folder: string, path: string, options: ReportOptions): Promise<Pages> {
  const { style, with: others } = options;
  const alone = readable(() => readDesign(folder), folder);
  if (alone !== null) {
    if (others.length > 0)
      throw fault(
        'with',
        `${folder} is no folder of run or compare, of whose page others could be a part`,
        'name that folder first',
      );
    const { designPage } = await import('../report/html/designs.ts');
    return { pages: [{ path, text: await designPage(alone, style) }], methods: null };
  }
  const stored = readable(() => readResults(folder), folder);
  const designs = others.map((other) => designFor(stored, other));
  const [{ reportPage }, { methodsDocument }] = await Promise.all([
    import('../report/html/report-page.ts'),
    import('../report/methods/document.ts'),
  ]);
  const beside = besideOf(stored, path);
  const whole = {
    path,
    text: await reportPage(stored, VERSION, {
      style,
      designs,
      ...(beside.length === 0 ? {} : { pages: beside.map((each) => basename(each)) }),
    }),
  };
  const each: { path: string; text: string }[] = [];
  for (const [index, one] of beside.entries())
    each.push({
      path: one,
      text: await reportPage(pairOf(stored, index + 1), VERSION, { style, whole: basename(path) }),
    });
  return { pages: [whole, ...each], methods: methodsDocument(stored) };
}

/** Where the page of each system beside the base lies, where there are more than one page can hold: `report-hub.html`. */
function besideOf({ result }: StoredResults, path: string): string[] {
  if (result.systems.length <= MOST_ON_A_PAGE) return [];
  const stem = path.replace(/\.html?$/i, '');
  return result.systems.slice(1).map(({ scenario }) => `${stem}-${basename(scenario.name)}.html`);
}

/** A line that says what has become of it. */
async function methodsWritten(folder: string, text: string): Promise<string> {
  const path = join(folder, 'methods.md');
  try {
    await stoppable((signal) => writeWhole(path, text, signal));
    return `Written: ${shownPath(path)}, the methods as a text for a paper`;
  } catch (error) {
    if (!(error instanceof PlaceTaken)) throw error;
    return `Left alone: ${shownPath(path)}, which has been changed since it was written`;
  }
}

/** @throws InputFault for a folder of another sort, or over other systems */
function designFor(stored: StoredResults, other: string): StoredDesign {
  const design = readable(() => readDesign(other), other);
  if (design === null)
    throw fault(
      'with',
      `${other} holds no exploration or the like`,
      'give a folder that explore has written',
    );
  const strange = strangeIn(design, stored);
  if (strange === null) return design;
  throw fault(
    'with',
    `${other} is about “${strange}” as it is not in ${stored.folder}`,
    'run both with the same scenarios and settings',
  );
}
