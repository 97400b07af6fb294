/** The people who are there when a run begins, as `start_with` reads them from a file. */
import { STARTING_COLUMNS, type StartingState } from '../scenario/people-files/starting-row.ts';
import { DAY } from '../units/minutes.ts';

/** Somebody who is there when a run begins, as a line of a file of `start_with`. */
export interface StartLine {
  readonly state: StartingState;
  readonly team: string;
  readonly step: string;
  readonly waited: number;
  readonly hereFor: number | null;
  readonly lastContact: number | null;
  readonly contactsSoFar: number;
  readonly contactsLeft: number | null;
  readonly urgency: string;
  readonly kind: string;
  readonly source: string;
  readonly groups: ReadonlyMap<string, string>;
}

/** Since when somebody asked is told by `waited`, to the minute, and not once more by the date. */
type Written = Exclude<(typeof STARTING_COLUMNS)[number], 'referred'>;
const WRITTEN = STARTING_COLUMNS.filter((column): column is Written => column !== 'referred');

/** A file of `start_with`. */
export function printStart(lines: readonly StartLine[], groups: readonly string[]): string {
  const rows = lines.map((line) => {
    const cells = cellsOf(line);
    return [
      ...WRITTEN.map((column) => cells[column]),
      ...groups.map((group) => line.groups.get(group) ?? ''),
    ].join(',');
  });
  return `${[[...WRITTEN, ...groups].join(','), ...rows].join('\n')}\n`;
}

function cellsOf(line: StartLine): Readonly<Record<Written, string | number>> {
  return {
    state: line.state,
    team: line.team,
    step: line.step,
    waited: ago(line.waited),
    here_for: ago(line.hereFor),
    last_contact: ago(line.lastContact),
    contacts_so_far: line.contactsSoFar,
    contacts_left: line.contactsLeft ?? '',
    urgency: line.urgency,
    kind: line.kind,
    source: line.source,
  };
}

function ago(minutes: number | null): string {
  return minutes === null ? '' : `${(minutes / DAY).toFixed(4)} days`;
}
