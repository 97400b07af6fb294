import type { Journeys } from '../../experiment/journeys.ts';
import { peopleColumns, peopleRows } from '../results/people.ts';
import { type Figures, figuresOf, type PeopleFound } from './people.ts';

/** People as a file of them would have it. */
export function peopleFound(
  systems: Parameters<typeof peopleRows>[0],
  record: Parameters<typeof peopleRows>[1],
): PeopleFound {
  const columns = peopleColumns(systems).map(({ name, unit }) => (unit === '' ? name : `${name}_${unit}`));
  const rows = Array.from(peopleRows(systems, record), (row) =>
    row.map((cell) => (typeof cell === 'number' && Number.isNaN(cell) ? '' : String(cell))),
  );
  return { columns, rows };
}

/** The people of one replication, each with the figures that a file of them would have. */
export function figuresIn(journeys: Journeys): Figures[] {
  return figuresOf(peopleFound([journeys], { replication: 0, people: [journeys.table()] }));
}
