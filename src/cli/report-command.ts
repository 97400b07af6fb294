import { join } from 'node:path';
import type { Argv } from 'yargs';
import {
  type HouseStyle,
  readDesign,
  readResults,
  type StoredDesign,
  type StoredResults,
  shownPath,
  strangeIn,
  writeWhole,
} from '../report/index.ts';
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

/** `report`: one page from results on disk, written into their folder. */
export async function reportCommand(folder: string, options: ReportOptions): Promise<void> {
  const page = await pageOf(folder, options);
  const path = options.out ?? join(folder, 'report.html');
  await stoppable((signal) => writeWhole(path, page, signal));
  process.stdout.write(`Written: ${shownPath(path)}\n`);
}

async function pageOf(folder: string, { style, with: others }: ReportOptions): Promise<string> {
  const alone = readable(() => readDesign(folder), folder);
  if (alone !== null) {
    if (others.length > 0)
      throw fault(
        'with',
        `${folder} is no folder of run or compare, of whose page others could be a part`,
        'name that folder first',
      );
    return (await import('../report/html/designs.ts')).designPage(alone, style);
  }
  const stored = readable(() => readResults(folder), folder);
  const designs = others.map((other) => designFor(stored, other));
  const { reportPage } = await import('../report/html/report-page.ts');
  return reportPage(stored, VERSION, { style, designs });
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
