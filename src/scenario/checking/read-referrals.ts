import { readDate } from '../calendar/dates.ts';
import { DEFAULT_START } from '../language/time.ts';
import { mapOf, type Names, type RawMap } from '../names.ts';
import type { Files } from '../reading/files.ts';
import type { TreeReport } from '../report.ts';
import type { ReplayedReferral } from '../scenario.ts';
import { fileNamed, readTable } from './csv-table.ts';
import { readReferral } from './referral-row.ts';

/** The referrals of every source with `from_file`, sorted by time; what cannot be used is reported at its line. */
export function readReferrals(
  scenario: RawMap,
  names: Names,
  files: Files,
  report: TreeReport,
): Map<string, ReplayedReferral[]> {
  const replayed = new Map<string, ReplayedReferral[]>();
  const start = startOf(scenario);
  for (const [source, own] of Object.entries(mapOf(scenario.sources))) {
    const name = mapOf(own).from_file;
    if (typeof name !== 'string' || name.trim() === '') continue;
    const file = fileNamed(name, ['sources', source, 'from_file'], files, report);
    if (file === null || start === undefined) continue;
    const rows = readTable(
      file,
      {
        code: 'bad-referrals',
        what: 'referrals',
        example: 'date,kind,urgency',
        possible: ['date', 'team', 'kind', 'urgency', ...names.groups.keys(), ...names.needs],
        needed: { date: 'every referral needs its date' },
        row: (columns, fields, say) => readReferral(columns, fields, start, names, say),
      },
      report,
    );
    replayed.set(
      source,
      rows.map(({ row }) => row).sort((a, b) => a.at - b.at),
    );
  }
  return replayed;
}

/** First day of the run in days since 1970-01-01; undefined where it cannot be read. */
export function startOf(scenario: RawMap): number | undefined {
  const said = mapOf(scenario.time).start ?? DEFAULT_START;
  return typeof said === 'string' ? readDate(said)?.days : undefined;
}
