/** The pages of docs/reference that are made from the code alone. */

import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Meaning } from '../../src/event-log/meaning.ts';
import { SCHEMA } from '../../src/event-log/schema.ts';
import { EVENT_COLUMNS } from '../../src/logs/index.ts';
import { DESIGN_NAMES } from '../../src/report/designs/index.ts';
import { PROBLEM_CODES } from '../../src/scenario/index.ts';
import { BOUNDS } from '../../src/scenario/language/bounds.ts';
import { MOST_BYTES_OF_SCENARIO, MOST_BYTES_OF_TABLE } from '../../src/scenario/reading/files.ts';
import { languagePage } from './language-page.ts';
import { page, table } from './markdown.ts';
import { measuresPage } from './measures-page.ts';
import { exampleOf } from './problem-examples.ts';

export const REFERENCE: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/reference/language.md': languagePage,
  'docs/reference/measures.md': measuresPage,
  'docs/reference/events.md': eventsPage,
  'docs/reference/problems.md': problemsPage,
  'docs/reference/limits.md': limitsPage,
  'docs/reference/commands.md': commandsPage,
};

function eventsPage(): string {
  return page(
    'Events',
    `The model writes events and counts nothing; every measure is worked out from them. \`--log csv\` writes the events
of the first replication, warm-up included, as \`events.csv\`, in the order in which they happened.`,
    '## Kinds of event',
    'In the table `code`, `other` and `minutes` are the columns of the log in memory. On disk their meaning is in the columns `source`, `detail`, `count` and `minutes`.',
    table(
      ['kind', 'what happened', 'code', 'other', 'minutes'],
      Object.entries<Meaning>(SCHEMA).map(([kind, { says, code, other, minutes }]) => [
        kind,
        says,
        ...[code, other, minutes].map((meaning) => meaning?.says ?? '-'),
      ]),
    ),
    '## Columns of events.csv',
    table(
      ['column', 'what it holds'],
      EVENT_COLUMNS.map((column) => [`\`${column}\``, COLUMNS[column]]),
    ),
    'An empty cell means that the column does not apply.',
  );
}

const COLUMNS: Readonly<Record<(typeof EVENT_COLUMNS)[number], string>> = {
  scenario: 'Name of the system: the file name without its ending.',
  replication: 'Number of the replication, from 1.',
  minute: 'Minutes since the start of the run.',
  time: 'The same as a date and time, local, without zone.',
  event: 'Kind of event.',
  person: 'Number of the person in this replication, from 1, in the order of first referrals.',
  referral:
    'Number of the referral in this replication, from 1. In a service’s log: whatever tells the referrals of one person apart.',
  urgency: 'Urgency of the referral at this moment.',
  kind: 'Kind of person (with `referred` only).',
  groups: 'Groups of the person, `age=under_26 deprivation=others` (with `referred` only).',
  source: 'Who referred; empty when a team did. With `will_return`: through whom the person will ask.',
  team: 'Team.',
  step: 'Step of the team.',
  role: 'Role that does the work.',
  worker: 'Number of the worker in this replication, from 1.',
  rule: 'The flow rule that decided this.',
  detail: 'In words: what work was spent on, the outcome, the team to which a person goes.',
  count:
    'Contacts planned (`started`) or kept (`finished`), number of the contact (`contacted`), misses in a row (`missed`), workers on duty (`staffed`), thousandths of a WTE (`in_post`, `vacant`, `new_in_post`).',
  minutes:
    'Minutes of work, of time lost, of delay, or worked over; with `left` the minutes since the last contact.',
};

function problemsPage(): string {
  return page(
    'Problems',
    `When something is wrong with a scenario, Doorways says all of it at once: file, line and column, the words that are
wrong, and what to do. The short name in brackets at the end of the first line is in this table. With an error nothing
runs, nothing is written, and the exit code is 2. A warning lets the run go on.

\`npx doorways check SCENARIO\` says the same without running anything. With \`--assumed\` it lists instead what the scenario
does not say and changes who is seen or how it ends, each with the value taken and the line where it would be written
([how to find out what is wrong](../guides/find-what-is-wrong.md#what-was-assumed-for-me)); with \`--json\` it gives problems and assumptions as data.

An example is what is written in place of something in a small scenario that is sound, with what is said of it; or a command.`,
    table(
      ['name', 'what it means', 'for example'],
      Object.entries(PROBLEM_CODES).map(([code, what]) => [`\`${code}\``, what, exampleOf(code)]),
    ),
    '## Exit codes',
    table(
      ['code', 'meaning'],
      [
        ['0', 'done'],
        ['1', 'a fault of Doorways: please report it with what was printed'],
        [
          '2',
          'a fault in the input: the scenario, the command line, a folder that cannot be written, or a machine that lacks room, memory or files',
        ],
        [
          '130, 143, 129',
          'stopped by Ctrl-C, `kill` or a terminal that was closed, at any moment; earlier results are as they were, and `--resume` goes on',
        ],
      ],
    ),
  );
}

function limitsPage(): string {
  return page(
    'Limits',
    `How large and how small a figure of a scenario may be. No real system comes near these limits; what lies beyond is a slip,
or would fill the memory or never end. \`npx doorways check SCENARIO\` tells of it at its line, as
[\`beyond-limit\`](problems.md). In a distribution each figure is held against the limit, and the mean against the lower
one. How large a whole run may be, and how to allow more, is said in
[How do I make long runs?](../guides/make-long-runs.md#how-large-a-run-may-be).`,
    table(
      ['figure', 'at most', 'at least, or 0', 'why'],
      Object.values(BOUNDS).map(({ what, mostWords, why, ...rest }) => [
        what,
        mostWords,
        'leastWords' in rest ? rest.leastWords : '',
        why,
      ]),
    ),
    `Dates are from 1900-01-01 to 2999-12-31, and what comes every so many weeks comes at least every 520. All roles together
have at most 30,000 workers, and kinds of people and values of groups make at most 10,000 combinations.`,
    `A scenario may have ${MOST_BYTES_OF_SCENARIO / 1e6} million bytes, a table of people (\`from_file\`, \`start_with\`) ${MOST_BYTES_OF_TABLE / 1e6} million.
A million referrals with seven columns have 50 million bytes; \`npx doorways check\` of a scenario with them took 554 MB of
memory at its peak (maximum resident set size by \`/usr/bin/time -v\`, Node 20.20 on Linux x64, one run).`,
  );
}

async function commandsPage(): Promise<string> {
  const commands = [
    'run',
    'compare',
    ...DESIGN_NAMES,
    'check',
    'trace',
    'people',
    'map',
    'report',
    'workbench',
    'measure',
    'map-log',
    'fit',
    'hold',
    'schema',
    'completion',
    'init',
  ];
  const helps = await helpOf(commands);
  const listed = [...helps[0].matchAll(/^ {2}npx doorways ([a-z-]+) /gm)].map(([, name]) => name);
  const missing = listed.filter((name) => !commands.includes(name));
  if (missing.length > 0) throw new Error(`docs/reference/commands.md has no ${missing.join(', ')}`);
  const fenced = (text: string) => `\`\`\`text\n${text.trim()}\n\`\`\``;
  return page(
    'Commands',
    `In the project's folder a command is written \`npx doorways …\`. What \`run\` and \`compare\` write is described in
[results](results.md); exit codes in [problems](problems.md#exit-codes).`,
    fenced(helps[0]),
    ...commands.map((command, index) => `## ${command}\n\n${fenced(helps[index + 1])}`),
  );
}

/** What `--help` says of the program and of each command, as in a pipe: 100 characters wide. */
async function helpOf(commands: readonly string[]): Promise<string[]> {
  const helps: string[] = [];
  for (const command of [[], ...commands.map((name) => [name])]) {
    let said = '';
    // The library of commands prints it by way of the console.
    const print = vi.spyOn(console, 'log').mockImplementation((text) => {
      said += text;
    });
    try {
      await main([...command, '--help']);
    } finally {
      print.mockRestore();
    }
    helps.push(said);
  }
  return helps;
}
