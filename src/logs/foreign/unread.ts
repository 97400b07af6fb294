import type { Problem } from '../../problems/problem.ts';
import type { TableMapping } from './mapping.ts';

/** What was not understood or left out of foreign tables: each kind once, with how many rows and the line of the first. */
export class Unread {
  private readonly refused = new Map<string, Refused>();
  private readonly leftOut = new Map<
    string,
    { readonly file: string; readonly why: string; readonly line: number; rows: number }
  >();

  /** A cell that cannot be read; where its table leaves such rows out, only counted. */
  refuse(table: TableMapping, line: number, column: string, said: string, wrong: string, hint: string): void {
    if (table.leavesOutUnread) {
      this.leaveOut(table, line, `have a date or word in \`${column}\` that ${wrong}`);
      return;
    }
    // Words are few and each is told; dates that are none are told once for a column.
    const key = JSON.stringify([table.file, column, wrong, wrong.includes('mapping') ? said : '']);
    const known = this.refused.get(key);
    if (known !== undefined) known.rows++;
    else this.refused.set(key, { file: table.file, line, column, said, wrong, hint, rows: 1 });
  }

  leaveOut(table: TableMapping, line: number, why: string): void {
    const key = `${table.file}\n${why}`;
    const known = this.leftOut.get(key);
    if (known !== undefined) known.rows++;
    else this.leftOut.set(key, { file: table.file, why, line, rows: 1 });
  }

  problems(): Problem[] {
    return [...this.refused.values()].map(({ file, line, column, said, wrong, hint, rows }) => ({
      severity: 'error',
      code: 'bad-log',
      message: `${said === '' ? 'an empty cell' : `\`${said}\``} in column \`${column}\` ${wrong}${rows > 1 ? ` (${rows.toLocaleString('en-GB')} rows, the first here)` : ''}`,
      hint,
      place: { file, line, column: 1, path: column },
    }));
  }

  told(): string[] {
    return [...this.leftOut.values()].map(
      ({ file, why, line, rows }) =>
        `${file}: ${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}, the first at line ${line}, ${why}.`,
    );
  }
}

interface Refused {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly said: string;
  readonly wrong: string;
  readonly hint: string;
  rows: number;
}
