import type { Argv } from 'yargs';
import { type Journeys, journeysOf } from '../experiment/index.ts';
import {
  besideEachOther,
  inShort,
  type JourneyBar,
  journeysPicture,
  outcomeWords,
  storyOf,
  type ToldStory,
  whatDiffers,
  whoIs,
  writeWhole,
} from '../report/index.ts';
import { fault, one, wholeNumber } from './options.ts';
import {
  type FollowOptions,
  followOptions,
  type SystemsToFollow,
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
        demandOption: 'say whom to follow: --person 12 (doorways people finds some)',
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
  return { ...followOptions(argv), person: wholeNumber('person', one(argv, 'person') ?? ''), picture };
}

export function pictureOption(argv: Record<string, unknown>): string | undefined {
  const picture = one(argv, 'picture');
  if (picture !== undefined && !/\.svg$/i.test(picture))
    throw fault('picture', `--picture ${picture} does not end in .svg`, 'write --picture journey.svg');
  return picture;
}

/** `trace`: one person's story, and the same person's in another system beside it. */
export async function traceCommand(path: string, options: TraceOptions, signal: AbortSignal): Promise<void> {
  const systems = systemsToFollow(path, options);
  const told = tell(systems, options);
  const { stories, differs, bars } = told;
  const width = Math.min(140, process.stdout.columns ?? 110);
  process.stdout.write(`${besideEachOther(stories, width)}\n`);
  if (differs !== '') process.stdout.write(`\n${differs}\n`);
  if (options.picture === undefined) return;
  await writeWhole(options.picture, journeysPicture(titleOf(options.person, bars), bars), signal);
  process.stdout.write(`\nWritten: ${options.picture}\n`);
}

function tell({ scenarios, seed }: SystemsToFollow, options: TraceOptions) {
  const [base, ...others] = scenarios.map((scenario) =>
    journeysOf(scenario, seed, options.replication - 1, options.kernel),
  );
  if (base === undefined) throw new Error('nothing to follow');
  if (options.person > base.people)
    throw fault(
      'person',
      `${base.scenario.name} has no person ${options.person}: ${base.people} people are referred in replication ${options.replication}`,
      base.people === 0 ? 'nobody comes: look at the sources' : `give a number from 1 to ${base.people}`,
    );
  const journey = base.journey(options.person - 1);
  const stories: ToldStory[] = [storyIn(base, journey)];
  const bars = [barOf(base, journey)];
  let differs = '';
  for (const other of others) {
    const twin = other.twinOf(journey, base.directory);
    if (twin === null) {
      const source = base.directory.sources[journey.source];
      differs = `The same person was not referred in ${other.scenario.title}: it has no such referral from ${source}.`;
      continue;
    }
    stories.push(storyIn(other, twin));
    bars.push(barOf(other, twin));
    differs = whatDiffers(journey.figures, twin.figures);
  }
  return { stories, differs, bars };
}

type Told = ReturnType<Journeys['journey']>;

function storyIn({ scenario, directory }: Journeys, journey: Told): ToldStory {
  const { kind, values } = directory.classes[journey.class]!;
  const who = whoIs(scenario, kind, values);
  return {
    heading: [
      scenario.title || scenario.name,
      `Person ${journey.person + 1}${who === '' ? '' : ` (${who})`}`,
    ],
    lines: storyOf(journey, scenario),
    short: inShort(journey),
  };
}

export function barOf(
  { scenario }: Journeys,
  journey: Told,
  label = scenario.title || scenario.name,
): JourneyBar {
  return { label, ending: outcomeWords(journey.figures), journey };
}

function titleOf(person: number, bars: readonly JourneyBar[]): string {
  return bars.length > 1
    ? `The journey of person ${person}, in two systems`
    : `The journey of person ${person}`;
}
