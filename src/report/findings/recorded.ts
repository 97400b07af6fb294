import type { RowResult } from '../../experiment/results.ts';
import { RECORDS, recordedIn } from '../../measures/recorded.ts';
import { listed } from '../words/text.ts';

/** Which of the rows a locality can work out from what it records already, as sentences; empty without rows. */
export function recordedWords(rows: readonly Pick<RowResult, 'measure'>[]): string {
  const of = (record: ReturnType<typeof recordedIn>) =>
    rows
      .filter(({ measure }) => recordedIn(measure.name) === record)
      .map(({ measure }) => `“${measure.label}”`);
  const held = RECORDS.flatMap((record) => {
    const labels = of(record);
    return labels.length === 0 ? [] : [`${listed(labels)} (${record})`];
  });
  const none = of('');
  return [
    held.length === 0 ? '' : `Your records hold ${listed(held)}.`,
    none.length === 0 ? '' : `No national record holds ${listed(none)}.`,
  ]
    .filter((each) => each !== '')
    .join(' ');
}
