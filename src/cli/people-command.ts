import { join } from 'node:path';
import type { Argv } from 'yargs';
import { didYouMean, nearest } from '../problems/did-you-mean.ts';
import {
  type Figures,
  figuresOf,
  journeysPicture,
  type Like,
  LikeFault,
  likeOf,
  type PeopleFound,
  peopleList,
  personaList,
  personasOf,
  storiesText,
  tell,
  writeWhole,
} from '../report/index.ts';
import { inputFault } from './input-fault.ts';
import { journeysIn } from './journeys-in.ts';
import { CALLED, fault, number, one } from './options.ts';
import { peopleToSearch } from './people-to-search.ts';
import { mayHandOn, REAL_PEOPLE } from './real-people.ts';
import { stoppable } from './stoppable.ts';
import { labelOf, storiesOf } from './stories.ts';
import {
  type FollowOptions,
  followOptions,
  systemsToFollow,
  withFollowOptions,
} from './systems-to-follow.ts';
import { pictureOption } from './trace-command.ts';

export interface PeopleOptions extends FollowOptions {
  readonly like: string | undefined;
  readonly limit: number;
  readonly picture: string | undefined;
  /** Whether to keep their stories in the results folder. */
  readonly stories: boolean;
  /** People of a file may be among them. */
  readonly realPeople: boolean;
}

export function withPeopleOptions(yargs: Argv): Argv {
  return withFollowOptions(
    yargs
      .positional('results', { type: 'string', describe: 'A results folder, or a scenario file' })
      .option('like', {
        type: 'string',
        requiresArg: true,
        describe: 'Whom to find: a condition on the columns of people.csv',
      })
      .option('limit', { type: 'string', requiresArg: true, describe: 'Most people to list [default: 20]' })
      .option('picture', {
        type: 'string',
        requiresArg: true,
        describe: 'Draw their journeys to this SVG file (the first 12)',
      })
      .option('stories', {
        type: 'boolean',
        default: false,
        describe: 'Put their stories into the report, in place of those of people picked automatically',
      })
      .option('real-people', REAL_PEOPLE),
  )
    .example('$0 people results/spa --like "bounced >= 3"', 'Who was turned away three times or more')
    .example(
      '$0 people spa.yaml --like "wait_to_help == never and wait > 12 weeks"',
      'Waited long, never helped',
    )
    .example('$0 people results/spa', 'People for a workshop, picked automatically');
}

export function peopleOptions(argv: Record<string, unknown>): PeopleOptions {
  return {
    ...followOptions(argv),
    like: one(argv, 'like'),
    limit: number(argv, 'limit', { most: 1_000_000, example: '20' }) ?? 20,
    picture: pictureOption(argv),
    stories: argv.stories === true,
    realPeople: argv.realPeople === true,
  };
}

/** `people`: finds persons to follow, and says how. Without a condition it picks personas. */
export async function peopleCommand(path: string, options: PeopleOptions): Promise<void> {
  const systems = await systemsToFollow(path, options);
  if (options.stories && systems.folder === null)
    throw fault(
      'stories',
      `${path} is not a results folder`,
      'give the folder that run or compare has written',
    );
  if (options.realPeople && !options.stories)
    throw fault(
      'real-people',
      'only stories are put into what is handed on',
      'add --stories, or leave it out',
    );
  if (options.stories)
    mayHandOn(systems.scenarios, options.realPeople, {
      place: 'stories',
      what: 'a report',
      instead: 'read them here, or with `trace`; for a report that stays where the file may be,',
    });
  const [base, other] = systems.scenarios;
  const found = peopleToSearch(systems, options);
  const like = options.like === undefined ? null : conditionOf(options.like, found);
  const inSystem = (name: string, meant: Like) =>
    figuresOf({
      columns: found.columns,
      rows: found.rows.filter((row) => row[found.columns.indexOf('scenario')] === name && meant(row)),
    });
  const people = inSystem(base.name, like ?? everybody);
  const width = Math.min(120, process.stdout.columns ?? 100);
  const command = (person: number) => `${CALLED} trace ${systems.named} --person ${person}`;
  const where = `${base.title || base.name}, replication ${options.replication}`;
  let chosen: { person: Figures; label: string }[];
  if (like !== null) {
    const shown = people.slice(0, options.limit);
    process.stdout.write(
      `${where}: ${counted(people.length)} like “${options.like}”${first(shown, people)}\n\n`,
    );
    if (shown.length > 0)
      process.stdout.write(`${peopleList(shown, width)}\n\nTo follow one: ${command(shown[0]!.person)}\n`);
    chosen = shown.map((person) => ({ person, label: `Person ${person.person}` }));
  } else {
    const personas = personasOf(
      people,
      other === undefined ? null : inSystem(other.name, everybody),
      other?.title || other?.name,
    );
    process.stdout.write(`${where}: people to follow, of ${people.length}\n\n`);
    process.stdout.write(
      personas.length === 0 ? 'Nobody was referred.\n' : `${personaList(personas, command, width)}\n`,
    );
    chosen = personas.map((persona) => ({ person: persona.person, label: labelOf(persona) }));
  }
  if (options.picture === undefined && !options.stories) return;
  const journeys = journeysIn(systems, options);
  const told = chosen.map(({ person, label }) => ({ label, ...tell(journeys, person.person) }));
  if (options.picture !== undefined) {
    const bars = told
      .slice(0, MOST_BARS)
      .flatMap(({ label, bars: [own, ...twins] }) => [
        { ...own!, label },
        ...twins.map((twin) => ({ ...twin, label: `… in ${twin.label}` })),
      ]);
    const title = like === null ? 'People to follow' : `People like “${options.like}”`;
    const { picture } = options;
    await stoppable((signal) => writeWhole(picture, journeysPicture(title, where, bars), signal));
    process.stdout.write(`\nWritten: ${options.picture}\n`);
  }
  if (!options.stories || systems.folder === null) return;
  const file = join(systems.folder, 'stories.json');
  const stories = told.flatMap((person) => storiesOf(person.label, person));
  await stoppable((signal) => writeWhole(file, storiesText(stories), signal));
  process.stdout.write(`\nWritten: ${file}\n`);
}

const MOST_BARS = 12;
const everybody: Like = () => true;

function conditionOf(text: string, { columns }: PeopleFound): Like {
  try {
    return likeOf(text, columns);
  } catch (error) {
    if (!(error instanceof LikeFault)) throw error;
    const word = /^\w*/.exec(text.slice(error.at))?.[0] ?? '';
    const hint = nearest(word, error.possible) === null ? error.hint : didYouMean(word, error.possible);
    throw inputFault('bad-like', '--like', error.message, hint, 1, error.at + 1);
  }
}

function counted(n: number): string {
  return n === 1 ? '1 person is' : `${n.toLocaleString('en-GB')} people are`;
}

function first(shown: readonly Figures[], all: readonly Figures[]): string {
  return shown.length < all.length ? `; the first ${shown.length}:` : '';
}
