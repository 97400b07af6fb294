/** The page of the language, made from its description. */

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
} from '../../src/scenario/index.ts';
import { page, table } from './markdown.ts';

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

export function languagePage(): string {
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
