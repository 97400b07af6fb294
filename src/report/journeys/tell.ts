import type { Journeys } from '../../experiment/journeys.ts';
import type { ToldStory } from './beside.ts';
import { inShort, outcomeWords, whatDiffers } from './in-short.ts';
import { whoIs } from './names.ts';
import type { JourneyBar } from './picture.ts';
import { storyOf } from './story.ts';

/** A person's journey in every system followed. */
export interface ToldPerson {
  readonly stories: readonly ToldStory[];
  readonly bars: readonly JourneyBar[];
  /** What is other for the same person in each other system, a sentence each; empty when there is none. */
  readonly differs: string;
}

/** @param person number in the base's log, from 1; there must be one */
export function tell([base, ...others]: readonly [Journeys, ...Journeys[]], person: number): ToldPerson {
  const journey = base.journey(person - 1);
  const stories = [storyIn(base, journey)];
  const bars = [barOf(journey, titleOf(base), false)];
  const differs: string[] = [];
  for (const other of others) {
    const twin = other.twinOf(journey, base.directory);
    if (twin === null) {
      const source = base.directory.sources[journey.source];
      differs.push(
        `The same person was not referred in ${titleOf(other)}: it has no such referral from ${source}.`,
      );
      continue;
    }
    stories.push(storyIn(other, twin));
    bars.push(barOf(twin, titleOf(other), true));
    differs.push(whatDiffers(journey.figures, twin.figures, titleOf(other)));
  }
  return { stories, bars, differs: differs.join(' ') };
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

function barOf(journey: Told, label: string, twin: boolean): JourneyBar {
  return { label, ending: outcomeWords(journey.figures), journey, twin };
}

function titleOf({ scenario }: Journeys): string {
  return scenario.title || scenario.name;
}
