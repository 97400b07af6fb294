import type { Argv } from 'yargs';
import { besideEachOther, journeysPicture, tell, writeWhole } from '../report/index.ts';
import { journeysIn } from './journeys-in.ts';
import { CALLED, fault, number, one } from './options.ts';
import { stoppable } from './stoppable.ts';
import {
  type FollowOptions,
  followOptions,
  systemsToFollow,
  withFollowOptions,
} from './systems-to-follow.ts';

export interface TraceOptions extends FollowOptions {
  /** Counted from 1. */
  readonly person: number;
  readonly picture: string | undefined;
}

export function withTraceOptions(yargs: Argv): Argv {
  return withFollowOptions(
    yargs
      .positional('scenario', {
        type: 'string',
        describe: 'A scenario file, or a results folder (both its systems are told)',
      })
      .option('person', {
        type: 'string',
        requiresArg: true,
        describe: 'Number of the person, as in people.csv and events.csv',
      })
      .option('picture', {
        type: 'string',
        requiresArg: true,
        describe: 'Draw the journey to this SVG file',
      }),
  ).example('$0 trace spa.yaml --person 12 --against no-wrong-door.yaml', 'The same person in two systems');
}

export function traceOptions(argv: Record<string, unknown>): TraceOptions {
  const picture = pictureOption(argv);
  const person = number(argv, 'person', { most: Number.MAX_SAFE_INTEGER, example: '12' });
  if (person === undefined)
    throw fault('person', 'whom to follow is not said', `write --person 12; ${CALLED} people finds some`);
  return { ...followOptions(argv), person, picture };
}

export function pictureOption(argv: Record<string, unknown>): string | undefined {
  const picture = one(argv, 'picture');
  if (picture !== undefined && !/\.svg$/i.test(picture))
    throw fault('picture', `--picture ${picture} does not end in .svg`, 'write --picture journey.svg');
  return picture;
}

/** `trace`: one person's story, and the same person's in another system beside it. */
export async function traceCommand(path: string, options: TraceOptions): Promise<void> {
  const journeys = journeysIn(await systemsToFollow(path, options), options);
  const [{ people, scenario }] = journeys;
  if (options.person > people)
    throw fault(
      'person',
      `${scenario.name} has no person ${options.person}: ${people} people are referred in replication ${options.replication}`,
      people === 0 ? 'nobody comes: look at the sources' : `give a number from 1 to ${people}`,
    );
  const { stories, differs, bars } = tell(journeys, options.person);
  const headline = differs || stories[0]?.short || '';
  const width = Math.min(140, process.stdout.columns ?? 110);
  process.stdout.write(`${besideEachOther(stories, width)}\n`);
  if (differs !== '') process.stdout.write(`\n${differs}\n`);
  if (options.picture === undefined) return;
  const { picture, person } = options;
  const drawn = journeysPicture(`The journey of person ${person}`, headline, bars);
  await stoppable((signal) => writeWhole(picture, drawn, signal));
  process.stdout.write(`\nWritten: ${options.picture}\n`);
}
