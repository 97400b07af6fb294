/** The whole language as one zod schema: what may be written, with what each key means. Every reference is made from it. */

import type { z } from 'zod';
import { changesSchema } from './changes/changes.ts';
import { clocksSchema } from './clocks.ts';
import { headlinesSchema, mattersSchema } from './headlines.ts';
import { byType, keys, list, named } from './language/forms.ts';
import { number, text } from './language/leaves.ts';
import { duration } from './language/measures.ts';
import { leaf, quoted, Wrong } from './language/say.ts';
import { LANGUAGE } from './language-version.ts';
import { leversSchema } from './levers/lever.ts';
import { peopleSchema } from './people/people.ts';
import { periodsSchema } from './periods.ts';
import { principlesSchema } from './principles.ts';
import { sourceSchema } from './sources.ts';
import { everybodysKeys } from './staffing/staffing.ts';
import { teamSchema } from './teams.ts';
import { timeSchema } from './time.ts';
import { variantsSchema } from './variants.ts';

const languageNumber = () =>
  leaf(
    'a version of the language',
    { type: 'integer', minimum: 1, maximum: LANGUAGE },
    (value): number | Wrong => {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
        return new Wrong(
          'unknown-language',
          `${quoted(value)} is not a version of the language`,
          `write \`language: ${LANGUAGE}\``,
        );
      if (value > LANGUAGE)
        return new Wrong(
          'unknown-language',
          `language ${value} is later than this Doorways knows: it reads language ${LANGUAGE}`,
          `take a newer Doorways; to have it read with today’s meaning, write \`language: ${LANGUAGE}\``,
        );
      return value;
    },
  );

const file = () => text('the name of a file', 'file');

export const language = keys('a scenario', {
  title: text('a title').describe('The name in reports. Default: the name of the file.').optional(),
  extends: byType(['scalar', 'list'], [file(), list('files', file())])
    .describe(
      'Files that this one builds upon: it holds only what differs. Maps merge, everything else replaces, `null` removes.',
    )
    .optional(),
  language: languageNumber()
    .describe(
      'The version of the language that it is written for: today’s is in the schema and in `CHANGELOG.md`. Whoever says it is told when a later Doorways reads it with another meaning.',
    )
    .optional(),
  time: timeSchema().describe('When the run begins and how long it is.'),
  replications: number('replications', { min: 1, whole: true, bound: 'replications' })
    .describe('How many times the system is run, each with other random numbers.')
    .prefault(20),
  seed: text('a seed')
    .describe('Names the random numbers: the same seed gives the same results.')
    .prefault('1'),
  start_with: text('the name of a CSV file', 'file')
    .describe(
      'Who is there when the run begins: a CSV file of people on lists, on caseloads and in places, with a column `state` (`waiting`, `on_caseload`, `in_place`) and, if wanted, `team`, `step`, `waited` or `referred`, `here_for`, `last_contact`, `contacts_so_far`, `contacts_left`, `urgency`, `kind`, `source`, and the names of groups and needs. Without it the system begins empty.',
    )
    .optional(),
  people: peopleSchema().describe('Who asks for help.').prefault({}),
  sources: named('a source', sourceSchema()).describe('Who refers, how often and to whom.'),
  principles: principlesSchema()
    .describe(
      'Organisational principles: the few lines that make a single point of access or a no-wrong-door system.',
    )
    .prefault({}),
  teams: named('a team', teamSchema()).describe('The teams, each with its staff and its steps.'),
  changes: changesSchema()
    .describe(
      'What changes while the system runs. From that moment people, sources, principles and teams are as the change says; names, steps and roles stay (a team that opens later has 0 WTE until then).',
    )
    .optional(),
  variants: variantsSchema()
    .describe(
      'Changes to try against this scenario: `compare` with this file alone compares all of them with it, and with nothing else.',
    )
    .optional(),
  staffing: keys('staffing', everybodysKeys())
    .describe(
      'Leave, sickness, turnover and recruitment of everybody; a role may say each of them differently.',
    )
    .prefault({}),
  costs: keys('costs', {
    per_hour: named('a cost', number('a cost', { min: 0, bound: 'cost' }))
      .describe('Cost of one hour on duty, by band, in pounds; people on leave and ill are paid too.')
      .prefault({}),
    budget: number('a budget', { above: 0, bound: 'budget' })
      .describe('Pounds a year that there are for staff: `budget_spent` says what is spent of it.')
      .optional(),
  })
    .describe('What staff time costs.')
    .prefault({}),
  clocks: clocksSchema()
    .describe(
      'Waiting-time definitions of your own, any number: each runs once at most in a request for help and gives its own measures.',
    )
    .prefault({}),
  periods: periodsSchema().optional(),
  headlines: headlinesSchema().optional(),
  matters: mattersSchema().optional(),
  levers: leversSchema().optional(),
  standard: duration().describe('The waiting-time standard that waits are held against.').prefault('28 days'),
});

/** A scenario whose shape is right, with every value read: minutes, rates per minute, distributions, defaults. */
export type Said = z.output<typeof language>;

export type SaidPeople = Said['people'];

export type SaidKind = NonNullable<SaidPeople['kinds']>[string];

export type SaidSource = Said['sources'][string];

export type SaidTeam = Said['teams'][string];

export type SaidRole = NonNullable<SaidTeam['staff']>[string];

export type SaidStep = SaidTeam['steps'][string];
