import { join } from 'node:path';
import type { Argv } from 'yargs';
import { type HouseStyle, readResults, shownPath, writeWhole } from '../report/index.ts';
import { styleOption, withStyle } from './house-style.ts';
import { VERSION } from './manifest.ts';
import { one } from './options.ts';
import { readable } from './readable.ts';
import { stoppable } from './stoppable.ts';

export interface ReportOptions {
  readonly out: string | undefined;
  readonly style: HouseStyle | undefined;
}

export function withReportOptions(yargs: Argv): Argv {
  return withStyle(yargs)
    .positional('results', { type: 'string', describe: 'A folder that run or compare has written' })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'The page to write [default: report.html in that folder]',
    });
}

export function reportOptions(argv: Record<string, unknown>): ReportOptions {
  return { out: one(argv, 'out'), style: styleOption(argv) };
}

/** `report`: one page from results on disk, written into their folder. */
export async function reportCommand(folder: string, { out, style }: ReportOptions): Promise<void> {
  const stored = readable(() => readResults(folder), folder);
  const { reportPage } = await import('../report/html/report-page.ts');
  const page = await reportPage(stored, VERSION, style);
  const path = out ?? join(folder, 'report.html');
  await stoppable((signal) => writeWhole(path, page, signal));
  process.stdout.write(`Written: ${shownPath(path)}\n`);
}
