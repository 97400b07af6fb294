import type { Directory } from '../event-log/directory.ts';
import type { Window } from '../measures/index.ts';
import { InputFault } from '../problems/problem.ts';

/** What a log needs beside its rows to be measured as the run was: written as `events-directory.json`. */
export interface LogFacts {
  /** As in the column `scenario`. */
  readonly scenario: string;
  readonly title: string;
  readonly window: Window;
  readonly directory: Directory;
}

export const LOG_DIRECTORY = 'events-directory.json';

export function printFacts(systems: readonly LogFacts[]): string {
  return `${JSON.stringify({ program: 'doorways', systems }, null, 1)}\n`;
}

/** @throws InputFault when the text is not what `printFacts` writes. */
export function readLogFacts(file: string, text: string): LogFacts[] {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    said = null;
  }
  const systems = (said as { systems?: unknown } | null)?.systems;
  if (Array.isArray(systems) && systems.length > 0 && systems.every(isFacts)) return systems.map(withClocks);
  throw logFault(
    file,
    0,
    '',
    'this is not the directory of an event log',
    `run again with --log to write ${LOG_DIRECTORY}, or measure without it: --directory none`,
  );
}

/** One fault in a log; `line` 0: in the log as a whole. */
export function logFault(
  file: string,
  line: number,
  column: string,
  message: string,
  hint: string,
): InputFault {
  const place = { file, line, column: line > 0 ? 1 : 0, path: column };
  return new InputFault([{ severity: 'error', code: 'bad-log', message, hint, place }]);
}

/** Logs written before there were clocks, and other uses, have none. */
function withClocks(facts: LogFacts): LogFacts {
  return {
    ...facts,
    directory: { ...facts.directory, clocks: facts.directory.clocks ?? [], uses: facts.directory.uses ?? [] },
  };
}

const LISTS = ['sources', 'teams', 'steps', 'roles', 'rules', 'kinds', 'groups', 'classes'] as const;

function isFacts(said: unknown): said is LogFacts {
  const { scenario, title, window, directory } = (said ?? {}) as Partial<LogFacts>;
  return (
    typeof scenario === 'string' &&
    typeof title === 'string' &&
    [window?.from, window?.to, window?.standard].every(Number.isFinite) &&
    typeof directory?.start === 'string' &&
    LISTS.every((list) => Array.isArray(directory[list]))
  );
}
