import { type ExperimentResult, journeysOf } from '../experiment/index.ts';
import {
  figuresIn,
  type JourneyBar,
  type Persona,
  personasOf,
  type Story,
  type ToldPerson,
  tell,
} from '../report/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { realPeopleIn } from './real-people.ts';

/** In one replication: its log is kept in memory. */
const MOST_EVENTS = 2_000_000;

/** What stories are told of. */
export interface StoryTask {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly kernel: 'calendar' | 'simjs';
}

/**
 * False when a replication is too large to be run once more for the sake of a few stories, and where people come from a
 * file: a report is handed on, and holds no row about somebody real. Whoever wants theirs asks `people` for them.
 */
export function areTold(
  { systems, replications, events }: ExperimentResult,
  scenarios: readonly Scenario[],
): boolean {
  const isShort = events / (replications * systems.length) <= MOST_EVENTS;
  return isShort && scenarios.every((scenario) => realPeopleIn(scenario) === null);
}

/**
 * People to follow, picked from the first replication, with their stories in every system: for the report, without
 * anybody having asked.
 */
export function pickedStories({ scenarios, seed, kernel }: StoryTask): Story[] {
  const [base, ...others] = scenarios.map((scenario) => journeysOf(scenario, seed, 0, kernel));
  if (base === undefined) return [];
  const [other] = others;
  const personas = personasOf(figuresIn(base), other === undefined ? null : figuresIn(other));
  return personas.flatMap((persona) =>
    storiesOf(labelOf(persona), tell([base, ...others], persona.person.person)),
  );
}

/** `Typical (person 12)`. */
export function labelOf({ name, person }: Persona): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} (person ${person.person})`;
}

/** As the report on results reads them. */
export function storiesOf(label: string, { stories, bars }: ToldPerson): Story[] {
  return stories.map(({ heading: [system], lines, short }, index) => ({
    title: `${label}: ${system}`,
    paragraphs: [...lines.map(({ date, text }) => `${date}. ${text}`), `In short: ${short}`],
    bar: drawn(index === 0 ? label : `… in ${bars[index]!.label}`, bars[index]!),
  }));
}

/** Only what a picture needs. */
function drawn(label: string, { ending, twin, journey: { events, spans, marks } }: JourneyBar): JourneyBar {
  const ends = [events[0]!, events.at(-1)!].map(({ time }) => ({ time }));
  return { label, ending, twin, journey: { events: ends, spans, marks } };
}
