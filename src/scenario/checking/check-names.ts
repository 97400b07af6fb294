import { mapOf, type RawMap } from '../names.ts';
import type { Path } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';
import { FACT_NAMES, FLAG_NAMES } from '../scenario.ts';
import { CONDITION_WORDS, DISTRIBUTION_WORDS } from '../words.ts';

const NAME = /^[a-z][a-z0-9_]*$/;
const OF_CONDITIONS: ReadonlySet<string> = new Set([...CONDITION_WORDS, ...FACT_NAMES, ...FLAG_NAMES]);
const OF_TEAMS: ReadonlySet<string> = new Set(['best_fit', 'elsewhere', 'all', 'none']);
const EVERYWHERE: ReadonlySet<string> = new Set([
  'value',
  'and',
  'or',
  'not',
  'in',
  'true',
  'false',
  ...DISTRIBUTION_WORDS,
]);

/** Names are plain words, are not words of the language where that would be read two ways, and do not clash. */
export function checkNames(scenario: RawMap, report: TreeReport): void {
  const people = mapOf(scenario.people);
  check(['people', 'needs'], people.needs, OF_CONDITIONS);
  check(['people', 'kinds'], people.kinds);
  check(['people', 'groups'], people.groups, OF_CONDITIONS);
  for (const [group, values] of Object.entries(mapOf(people.groups))) {
    check(['people', 'groups', group], values);
    if (Object.hasOwn(mapOf(people.needs), group)) {
      report.key(
        'name-clash',
        ['people', 'groups', group],
        `\`${group}\` is a need and a group`,
        'conditions could not tell them apart: rename one',
      );
    }
  }
  check(['sources'], scenario.sources);
  check(['clocks'], scenario.clocks);
  check(['teams'], scenario.teams, OF_TEAMS);
  for (const [team, said] of Object.entries(mapOf(scenario.teams))) {
    check(['teams', team, 'staff'], mapOf(said).staff);
    check(['teams', team, 'diaries'], mapOf(said).diaries);
    check(['teams', team, 'places'], mapOf(said).places);
    check(['teams', team, 'steps'], mapOf(said).steps);
  }

  function check(path: Path, map: unknown, reserved: ReadonlySet<string> = new Set()): void {
    for (const name of Object.keys(mapOf(map))) {
      if (reserved.has(name) || EVERYWHERE.has(name)) {
        report.key(
          'bad-name',
          [...path, name],
          `\`${name}\` is a word of the language and cannot be a name here`,
          'choose another name',
        );
      } else if (!NAME.test(name)) {
        report.key(
          'bad-name',
          [...path, name],
          `\`${name}\` is not a name`,
          `names are small letters, digits and _, beginning with a letter${suggestion(name)}`,
        );
      }
    }
  }
}

function suggestion(name: string): string {
  const better = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  return NAME.test(better) ? `: \`${better}\`` : '';
}
