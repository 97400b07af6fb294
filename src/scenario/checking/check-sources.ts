import { listOf, mapOf, type RawMap } from '../names.ts';
import type { Path } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';

const ARRIVALS = ['rate', 'every', 'from_file'] as const;

/** Every source says in exactly one way when referrals come, and patterns have a factor for every day or month. */
export function checkSources(scenario: RawMap, report: TreeReport): void {
  const sources = scenario.sources;
  if (sources !== undefined && Object.keys(mapOf(sources)).length === 0) {
    report.key(
      'missing-key',
      ['sources'],
      'there is no source: nobody asks for help',
      'for example `sources: {gp: {rate: 70 per week}}`',
    );
  }
  for (const [name, said] of Object.entries(mapOf(sources))) {
    const source = mapOf(said);
    const path: Path = ['sources', name];
    const ways = ARRIVALS.filter((way) => source[way] !== undefined);
    if (ways.length === 0) {
      report.key(
        'one-of',
        path,
        `\`${name}\` does not say how often referrals come`,
        'write one of `rate: 70 per week`, `every: 10 min`, `from_file: referrals.csv`',
      );
    } else if (ways.length > 1) {
      report.key(
        'one-of',
        [...path, ways.at(-1)!],
        `\`${name}\` has ${ways.join(' and ')}`,
        `keep one; an inherited one is removed with \`${ways[0]}: null\``,
      );
    }
    for (const shape of ['pattern', 'trend', 'surges']) {
      if (source[shape] === undefined || source.rate !== undefined || ways.length === 0) continue;
      report.key(
        'one-of',
        [...path, shape],
        `a \`${shape}\` needs a \`rate\` to work on`,
        `leave it out, or write \`rate\` in place of \`${ways[0]}\``,
      );
    }
    listOf(source.surges).forEach((surge, index) => {
      const { from, to } = mapOf(surge);
      if (typeof from !== 'string' || typeof to !== 'string' || from < to) return;
      report.key(
        'out-of-range',
        [...path, 'surges', index],
        `the surge is over on ${to}, before it begins on ${from}`,
        'write the earlier date under `from`',
      );
    });
    checkFactors(mapOf(source.pattern).hours, 24, 'from midnight', [...path, 'pattern', 'hours'], report);
    checkFactors(
      mapOf(source.pattern).weekdays,
      7,
      'Monday to Sunday',
      [...path, 'pattern', 'weekdays'],
      report,
    );
    checkFactors(
      mapOf(source.pattern).months,
      12,
      'January to December',
      [...path, 'pattern', 'months'],
      report,
    );
  }
}

function checkFactors(value: unknown, count: number, what: string, path: Path, report: TreeReport): void {
  if (!Array.isArray(value)) return;
  const factors = listOf(value);
  if (factors.length !== count) {
    report.key(
      'out-of-range',
      path,
      `${factors.length} factors where ${count} are needed`,
      `one for each: ${what}`,
    );
  } else if (factors.every((factor) => factor === 0)) {
    report.key(
      'out-of-range',
      path,
      'all factors are 0: referrals would never come',
      'at least one is above 0',
    );
  }
}
