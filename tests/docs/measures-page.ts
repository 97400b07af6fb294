/** The page of measures, made from their catalogue. */

import { CATALOGUE, CLOCK_MEASURES, FAMILIES, recordedIn } from '../../src/measures/index.ts';
import { restsOn } from '../../src/measures/silence.ts';
import { page, table } from './markdown.ts';

export function measuresPage(): string {
  const families = FAMILIES.map((family) => {
    const measures = CATALOGUE.filter((measure) => measure.family === family);
    const rows = measures.map((measure) => [...rowOf(measure), recordedIn(measure.name)]);
    return `## ${family.charAt(0).toUpperCase()}${family.slice(1)}\n\n${table([...HEADER, 'recorded in'], rows)}`;
  });
  return page(
    'Measures',
    `Every number that Doorways reports, ${CATALOGUE.length} in all. Each is a pure function of the
[event log](events.md) and is given with its mean over replications, a 95 % interval and n
([method](../background/method.md)). The *window* is the time measured: \`run\`, after the warm-up.

- **also by**: where the measure can be had besides for the whole system. In files \`team\` names a team,
  \`team.role\`, \`team -> team\`, \`source -> team\`, \`team -> ending\` or a rule; \`group\` names \`kind=…\` or a value of a group.
- **better**: which way is better for people or for staff; empty where it depends.
- **recorded in**: from which record a locality can work it out, the one that \`rows.csv\` names as \`recorded_in\`
  ([how](../guides/what-leaders-ask.md#from-what-is-recorded-already)); empty where none holds it.
- A **share** is a number from 0 to 1 in files, and per cent in tables and charts.
- In a comparison \`gains.csv\` says of everybody, and of each kind and group, what is gained on the whole: \`help\` (help
  began), \`sooner\` (first contact at least seven days sooner, or at all) and \`fewer_bounces\`, beside what chance alone
  gives ([how](results.md#gainscsv)).`,
    ...families,
    '## Clocks of your own',
    `Each clock that a scenario gives under \`clocks\` ([how](../guides/define-a-waiting-time.md)) has these measures, in
the family of waits.`,
    table(HEADER, CLOCK_MEASURES.map(rowOf)),
    ...whereEmpty(),
  );
}

const HEADER = ['name', 'in tables', 'unit', 'definition', 'also by', 'better'];

function rowOf({ name, label, unit, definition, by, better }: (typeof CATALOGUE)[number]): string[] {
  return [`\`${name}\``, label, unit, definition, by.join(', '), better === 'neither' ? '' : better];
}

/** What a number has to be told to be known, and why there may be none. */
function whereEmpty(): string[] {
  const all = [...CATALOGUE, ...CLOCK_MEASURES];
  const needed = [...new Set(all.flatMap(({ restsOn: needs = [] }) => needs))];
  return [
    '## Where a number is empty',
    `A number is empty, which is not 0, where there is nothing to measure it on. In a log of a service it is empty too
where the log does not tell what it *rests on*; of a scenario that is seldom so.`,
    table(
      ['rests on', 'and is empty where'],
      needed.map((each) => [each, restsOn(each).whyUnknown]),
    ),
    table(
      ['name', 'empty where', 'rests on'],
      all.map(({ name, whyEmpty = '', restsOn: needs = [] }) => [`\`${name}\``, whyEmpty, needs.join(', ')]),
    ),
  ];
}
