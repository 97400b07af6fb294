/** The pages of docs/reference that are made from the code alone. */

import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Meaning } from '../../src/event-log/meaning.ts';
import { SCHEMA } from '../../src/event-log/schema.ts';
import { EVENT_COLUMNS } from '../../src/logs/index.ts';
import { CATALOGUE, CLOCK_MEASURES, FAMILIES, recordedIn } from '../../src/measures/index.ts';
import { restsOn } from '../../src/measures/silence.ts';
import { DESIGN_NAMES } from '../../src/report/designs/index.ts';
import {
  DISCHARGE_OUTCOMES,
  describeDistributions,
  describeLanguage,
  FACT_NAMES,
  type FactName,
  FLAG_NAMES,
  type FlagName,
  type KeyDescription,
  LANGUAGE,
  PROBLEM_CODES,
} from '../../src/scenario/index.ts';
import { BOUNDS } from '../../src/scenario/language/bounds.ts';
import { MOST_BYTES_OF_SCENARIO, MOST_BYTES_OF_TABLE } from '../../src/scenario/reading/files.ts';
import { table } from './markdown.ts';
import { exampleOf } from './problem-examples.ts';

export const REFERENCE: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/reference/language.md': languagePage,
  'docs/reference/measures.md': measuresPage,
  'docs/reference/events.md': eventsPage,
  'docs/reference/problems.md': problemsPage,
  'docs/reference/limits.md': limitsPage,
  'docs/reference/commands.md': commandsPage,
};

const MADE = '<!-- Made from the code: `npm run docs` writes this page. -->';

const FLAGS: Readonly<Record<FlagName, string>> = {
  has_been_assessed: 'Some team has assessed the person since they asked for help.',
  assessed_here: 'This team was the last to assess the person.',
  assessment_trusted: 'The person came with an assessment that this team trusts.',
  has_returned: 'The person has asked for help before.',
};

const FACTS: Readonly<Record<FactName, string>> = {
  waited: 'Time since the person asked for help. Compared with a duration: `waited > 4 weeks`.',
  time: 'Time since the start of the run, warm-up included. Compared with a duration.',
  contacts: 'Contacts kept since the person asked for help.',
  missed:
    'Contacts missed one after another, of which there are none once somebody has come: under `takes_by`, how often in a row they have missed the contact that begins.',
  bounces: 'Bounces since the person first asked, ever.',
  referrals: 'Referrals since the person first asked, ever.',
  date: 'The date. Compared with a date, which begins at midnight: `date >= 2025-10-01`.',
  week: 'Whole weeks gone by since the start of the run, warm-up included: `week >= 26`.',
  hour: 'The hour of the day, 0 to 23: `hour < 12`.',
};

function languagePage(): string {
  const keys = describeLanguage().filter(({ what }) => what !== '');
  const chapters = [...new Set(keys.map(({ path }) => path.split('.')[0]))];
  const simple = chapters.filter((chapter) => !keys.some(({ path }) => path.startsWith(`${chapter}.`)));
  const parts = chapters
    .filter((chapter) => !simple.includes(chapter))
    .map((chapter) => chapterOf(chapter, keys));
  return page(
    'The scenario language',
    `A scenario is one YAML file. This page lists every key. \`<name>\` stands for a name that you choose. For a
gentler start, read the [tutorial](../tutorial.md); for what the words mean, the [glossary](glossary.md).

- **Durations** carry a unit: \`45 min\`, \`2 hours\`, \`5 days\`, \`3 weeks\`, \`2 months\`, \`1 year\`. A bare number
  where a unit is needed is an error.
- **Rates** carry a unit: \`70 per week\`. **Factors** are written \`0.85 times\`. **Shares** are numbers
  from 0 to 1, or per cents: \`0.82\`, \`82 %\`.
- **Needs** are numbers from 0 to 10.
- **Fixed or random**: a bare value is a constant; a map such as \`{lognormal: {mean: 45 min, sd: 20 min}}\` is a
  [distribution](#distributions).
- Beside any figure, or above a whole part, say where it comes from: \`source:\` or \`assumption:\` with a few words
  ([how](../guides/say-where-a-figure-comes-from.md)). Between what it may lie is said as
  \`{about: 12 weeks, from: 8 weeks, to: 18 weeks}\` or \`12 weeks ±50%\` ([how](../guides/say-what-is-not-known.md)).
- What a kind of person may say differently from everybody (\`needs\`, \`patience\`, \`attendance\`, \`engagement\`,
  \`while_waiting\`, \`returns\`, \`declines_offer\`, \`stops_coming_after_missed\`) has the same keys under
  \`people.kinds.<name>\`.
- An editor that reads JSON Schema gets all of this from \`npx doorways schema\`.
- Write \`language: ${LANGUAGE}\` at the top: when what a scenario means changes, the version rises, and whoever has an
  older one is told ([changes](../../CHANGELOG.md)).`,
    '## The top of the file',
    keyTable(keys.filter(({ path }) => !path.includes('.'))),
    ...parts,
    '## Conditions',
    `After \`if\` and \`accepts\`, and as a case under \`takes_by\`, stands a condition in words: \`severity >= 4 and not has_been_assessed\`. It may use
\`and\`, \`or\`, \`not\`, parentheses, \`< <= > >= == !=\` and \`+ - * /\`. It sees needs as the last worker to look saw
them, never as they truly are. Conditions are read once, when the file is loaded; they are never run as code.`,
    table(
      ['in a condition', 'what it is'],
      [
        ['`severity`, `risk` … (any need)', 'The need as it was seen at the last look, 0 to 10.'],
        ...FLAG_NAMES.map((name) => [`\`${name}\``, FLAGS[name]]),
        ...FACT_NAMES.map((name) => [`\`${name}\``, FACTS[name]]),
        ['`kind == psychosis`, `kind in (a, b)`', 'The kind of person. It is known without error.'],
        ['`source == gp`', 'Who referred the person to the system.'],
        ['`urgency == urgent`', '`routine`, `urgent` or `emergency`.'],
        ['`deprivation == others` (any group)', 'The value of a group.'],
        [
          '`waiting(triage_call)`, `waiting(core_team)`',
          'People on the list of a step, or of a whole team, now.',
        ],
        ['`caseload(practitioner)`', 'Share of the caseload places of a role that are held, 0 to 1.'],
        ['`load(practitioner)`', 'Share of the workers of a role on duty who are busy, 0 to 1.'],
        ['`true`, `false`', 'Everyone, nobody.'],
      ],
    ),
    'A step or role of another team is written with its team: `waiting(core_team.assessment)`.',
    '## Distributions',
    `Written as a map with one key. Times carry units; for plain numbers leave the units out. By which figures one is said is
for whoever says it: \`{gamma: {median: 40 min, sd: 20 min}}\` is as good as its mean and sd, and
\`{lognormal: {mu: 3.2, sigma: 0.5, unit: days}}\` as published models have it. Beside the distribution may stand what is
done to its values: \`{exponential: 5 days, plus: 1 day, rounded_up_to: 1 day}\` is whole days, two at least.`,
    keyTable(describeDistributions().filter(({ what }) => what !== '')),
    '## Outcomes that a team can decide',
    `After \`discharge\`: ${DISCHARGE_OUTCOMES.map((each) => `\`${each}\``).join(', ')}. \`advice_and_signposting\` is [advice](glossary.md#advised): an ending, no bounce and no help. \`declined\` and \`returned_to_referrer\` are bounces.`,
  );
}

function chapterOf(chapter: string, keys: readonly KeyDescription[]): string {
  const own = saidOnce(byOutcome(keys.filter(({ path }) => path.startsWith(`${chapter}.`))));
  if (chapter !== 'teams') return `## ${chapter}\n\n${keyTable(own, chapter)}`;
  const steps = `${chapter}.<name>.steps.<name>`;
  const rules = `${steps}.then`;
  const within = (start: string) => own.filter(({ path }) => path.startsWith(`${start}.`));
  const isRule = ({ path }: KeyDescription) => path.startsWith(`${rules}.`);
  const isMissed = ({ path }: KeyDescription) => path.startsWith(`${steps}.missed.then.`);
  const ofRules = within(rules).filter(({ path }) => !path.startsWith(`${rules}.shares.`));
  const share = within(rules).filter(({ path }) => path === `${rules}.shares.share`);
  return [
    '## teams',
    keyTable(
      own.filter(({ path }) => !path.startsWith(`${steps}.`)),
      `${chapter}.<name>`,
    ),
    '## Steps',
    'Keys of `teams.<name>.steps.<name>`. A step is one of six kinds, by the key that it has: `desk`, `contact`, `course`, `meeting`, `stay` or `route`.',
    keyTable(
      within(steps).filter((key) => !isRule(key) && !isMissed(key)),
      steps,
    ),
    '## Flow rules',
    `Keys of one rule in \`then\`. A rule has exactly one action: ${ACTIONS}. The same actions may stand after
\`missed: {then: …}\` and in the list of \`shares\`.`,
    keyTable([...ofRules, ...share], rules),
  ].join('\n\n');
}

const ACTIONS =
  '`go_to`, `refer_to`, `discharge`, `not_eligible`, `return_to_referrer`, `pass_on`, `signpost` or `shares`';

/** What may be said after each outcome is the same: it is said once, of any. */
function byOutcome(keys: readonly KeyDescription[]): KeyDescription[] {
  const above = 'people.returns.after.';
  const outcomes = keys.flatMap(({ path }) =>
    path.startsWith(above) && !path.slice(above.length).includes('.') ? [path.slice(above.length)] : [],
  );
  const seen = new Set<string>();
  return keys
    .map((key) => {
      const [outcome, ...rest] = key.path.startsWith(above) ? key.path.slice(above.length).split('.') : [];
      if (outcome === undefined) return key;
      const what =
        rest.length > 0
          ? key.what
          : `Share of people who ask again after a referral that ended so: ${outcomes.map((each) => `\`${each}\``).join(', ')}.`;
      return { ...key, path: [`${above}<outcome>`, ...rest].join('.'), what };
    })
    .filter(({ path }) => !seen.has(path) && seen.add(path));
}

/** Keys beside each other that all have the same keys below them: those are told once, below the first. */
function saidOnce(keys: readonly KeyDescription[]): KeyDescription[] {
  const below = (path: string) =>
    JSON.stringify(
      keys.flatMap((key) =>
        key.path.startsWith(`${path}.`) ? [{ ...key, path: key.path.slice(path.length) }] : [],
      ),
    );
  const first = new Map<string, string>();
  const left = new Set<string>();
  for (const { path } of keys) {
    const block = below(path);
    if (block === '[]') continue;
    const key = `${path.slice(0, path.lastIndexOf('.'))} ${block}`;
    if (first.has(key)) left.add(path);
    else first.set(key, path);
  }
  return keys.filter(({ path }) => ![...left].some((other) => path.startsWith(`${other}.`)));
}

function keyTable(keys: readonly KeyDescription[], above = ''): string {
  return table(
    ['key', 'what it says', 'kind of value', 'default'],
    keys.map(({ path, what, type, required, default: usual }) => [
      `\`${above !== '' && path.startsWith(`${above}.`) ? path.slice(above.length + 1) : path}\``,
      what,
      type,
      required ? 'needed' : usual === undefined ? '' : `\`${usual}\``,
    ]),
  );
}

function measuresPage(): string {
  const families = FAMILIES.map((family) => {
    const measures = CATALOGUE.filter((measure) => measure.family === family);
    const rows = measures.map(({ name, label, unit, definition, by, better }) => [
      `\`${name}\``,
      label,
      unit,
      definition,
      by.join(', '),
      better === 'neither' ? '' : better,
      recordedIn(name),
    ]);
    const header = ['name', 'in tables', 'unit', 'definition', 'also by', 'better', 'recorded in'];
    return `## ${family.charAt(0).toUpperCase()}${family.slice(1)}\n\n${table(header, rows)}`;
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
    table(
      ['name', 'in tables', 'unit', 'definition', 'also by', 'better'],
      CLOCK_MEASURES.map(({ name, label, unit, definition, by, better }) => [
        `\`${name}\``,
        label,
        unit,
        definition,
        by.join(', '),
        better === 'neither' ? '' : better,
      ]),
    ),
    ...whereEmpty(),
  );
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

function page(title: string, ...parts: readonly string[]): string {
  return `${[MADE, `# ${title}`, ...parts].join('\n\n')}\n`;
}
