/**
 * XES wants the events of a person together, and a log has them in order of time. So rows are put by, some thousand
 * people to a file, and made into traces at the end of each system, file by file: never all in memory.
 */
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_COLUMNS, type EventRow } from './columns.ts';
import type { LogWriter, TextOut } from './log-to-write.ts';
import { rowsOf } from './rows.ts';
import { XES_FOOT, xesHead, xesTraces } from './xes.ts';

const PERSON = EVENT_COLUMNS.indexOf('person');
/** Characters of one file that are held back, to be written in one go. */
const HELD = 1 << 14;

/**
 * @param titles of all systems to come
 * @param folder a folder for rows put by, made when it is needed and gone at the end
 * @param people how many people share a file
 */
export function xesWriter(
  out: TextOut & { end(): void },
  titles: readonly string[],
  folder: string,
  people = 4096,
): LogWriter {
  let scenario = '';
  let putBy: PutBy[] = [];
  out.write(xesHead(titles));
  const tell = () => {
    for (const each of putBy) {
      if (each === undefined) continue;
      for (const trace of xesTraces(scenario, titles.length > 1, each.rows())) out.write(trace);
    }
    putBy = [];
  };
  return {
    system(system) {
      tell();
      scenario = system.name;
      return rowsOf(system, (row) => {
        const person = row[PERSON]!;
        if (person === '') return;
        const at = Math.floor((Number(person) - 1) / people);
        putBy[at] ??= new PutBy(folder, `${at}.jsonl`);
        putBy[at].add(row);
      });
    },
    end() {
      tell();
      rmSync(folder, { recursive: true, force: true });
      out.write(XES_FOOT);
      out.end();
    },
  };
}

/** Rows of some people, most of them on disk. */
class PutBy {
  private readonly folder: string;
  private readonly path: string;
  private held = '';
  private onDisk = false;

  constructor(folder: string, name: string) {
    this.folder = folder;
    this.path = join(folder, name);
  }

  add(row: EventRow): void {
    this.held += `${JSON.stringify(row)}\n`;
    if (this.held.length < HELD) return;
    if (!this.onDisk) mkdirSync(this.folder, { recursive: true });
    appendFileSync(this.path, this.held);
    this.held = '';
    this.onDisk = true;
  }

  rows(): EventRow[] {
    const text = (this.onDisk ? readFileSync(this.path, 'utf8') : '') + this.held;
    if (this.onDisk) rmSync(this.path);
    this.held = '';
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as EventRow);
  }
}
