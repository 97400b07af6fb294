import type { Journey } from '../../measures/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { longDate } from '../words/when.ts';
import { storyNames } from './names.ts';
import { Teller } from './teller.ts';

/** What happened on one day, in sentences. */
export interface StoryLine {
  /** `Tuesday 8 April 2025`. */
  readonly date: string;
  readonly text: string;
}

/** One person's story in plain English, from events alone. `scenario` lends the start and the titles. */
export function storyOf(journey: Journey, scenario: Scenario): StoryLine[] {
  const { start } = scenario.time;
  const teller = new Teller(start, storyNames(scenario));
  const lines: { readonly date: string; text: string }[] = [];
  const say = (time: number, text: string) => {
    const date = longDate(start, time);
    const last = lines.at(-1);
    if (last?.date === date) last.text += ` ${text}`;
    else lines.push({ date, text });
  };
  journey.events.forEach((event, index) => {
    for (const { time, text } of teller.tell(event, journey.events[index + 1])) say(time, text);
  });
  for (const { time, text } of teller.end(journey.end)) say(time, text);
  return lines;
}
