/** A system as a room sees it: its teams, each with its list, what it has of everything that is short, and what holds people up. */
import type { SystemResult } from '../experiment/results.ts';
import { type Limit, limitsOf, meanAt } from '../report/findings/bottleneck.ts';
import { type Holder, heldBack } from '../report/findings/held-back.ts';
import { levelsOf } from '../report/map/graph-of.ts';
import { listId } from '../report/map/places.ts';
import { sketchOf } from '../report/map/sketch-of.ts';
import { numberIn } from '../report/words/numbers.ts';
import { capital, spaced } from '../report/words/text.ts';
import type { Scenario, Team } from '../scenario/scenario.ts';

export interface Tile {
  readonly name: string;
  readonly title: string;
  /** Referrals a week; NaN: not known. */
  readonly weekly: number;
  /** What there is only so much of, the fullest first. */
  readonly bars: readonly Bar[];
  /** Where people stand for longer than a week, and why. */
  readonly held: readonly Held[];
}

export interface Bar {
  readonly title: string;
  /** Of 1. */
  readonly full: number;
  readonly isFull: boolean;
  /** `97.3 % of their time`. */
  readonly words: string;
}

export interface Held {
  /** What they wait for. */
  readonly title: string;
  readonly days: number;
  readonly people: number;
  /** One sentence for each limit that holds them. */
  readonly by: readonly string[];
}

/** Before the first answer: teams alone. */
export function bareTiles(scenario: Scenario): Tile[] {
  return inOrder(scenario).map(({ name, title }) => ({
    name,
    title,
    weekly: Number.NaN,
    bars: [],
    held: [],
  }));
}

export function tilesOf(system: SystemResult): Tile[] {
  const { scenario } = system;
  const alone = scenario.teams.length === 1;
  const held = heldBack(system).flatMap(({ by, lists }) => lists.map((list) => ({ by, ...list })));
  return inOrder(scenario).map(({ name, title, steps }) => ({
    name,
    title,
    weekly: meanAt(system, 'referrals_to_team', alone ? '' : name),
    bars: limitsOf(system, name).map((limit) => barOf(scenario, name, limit)),
    held: steps
      .map((step) => {
        const here = held.filter(({ list }) => list === `${name}.${step.name}`);
        const [first] = here;
        return {
          title: step.title,
          days: first?.days ?? 0,
          people: first?.people ?? 0,
          by: here.map(({ by }) => holderWords(scenario, name, by)),
        };
      })
      .filter(({ by }) => by.length > 0)
      .sort((a, b) => b.people - a.people),
  }));
}

/** From the doors on: the nearer a team is to those who refer, the earlier. */
function inOrder(scenario: Scenario): Team[] {
  const levels = levelsOf(sketchOf(scenario));
  const level = ({ name }: Team) => levels.get(listId(name)) ?? Number.POSITIVE_INFINITY;
  return [...scenario.teams].sort((a, b) => (level(a) === level(b) ? 0 : level(a) - level(b)));
}

function barOf(scenario: Scenario, team: string, limit: Limit): Bar {
  const { full, isFull } = limit;
  const title = titleOf(scenario, team, limit);
  return {
    title: limit.kind === 'caseload' ? `${title}: caseload` : title,
    full,
    isFull,
    words: fullWords(limit),
  };
}

function fullWords({ kind, full }: Pick<Limit, 'kind' | 'full'>): string {
  const share = `${numberIn('share', full)} %`;
  switch (kind) {
    case 'staff':
      return `${share} of their time`;
    case 'slots':
      return `${share} of them used`;
    case 'caseload':
      return `full ${share} of the time`;
    case 'places':
      return `no place free ${share} of the time`;
    case 'meeting':
      return `full at ${share} of meetings`;
    case 'group':
      return `full at ${share} of sessions`;
  }
}

function holderWords(scenario: Scenario, team: string, by: Holder): string {
  const title = titleOf(scenario, team, by);
  if (by.kind === 'rule') return `${title} ${by.words.slice(by.of.length + 1)}.`;
  const need =
    by.offered > 1
      ? ` Everybody who joins its lists would need ${numberIn('share', by.offered)} % of it.`
      : '';
  const what = by.kind === 'caseload' ? `${title}: caseload` : title;
  return `${what}: ${fullWords({ ...by, kind: by.kind })}.${need}`;
}

/** In the words of the scenario; where it is another team's, with that team. */
function titleOf(scenario: Scenario, here: string, { kind, of }: Pick<Holder, 'kind' | 'of'>): string {
  if (kind === 'slots') return 'Slots';
  const [at = '', name = ''] = of.split('.');
  const team = scenario.teams.find((each) => each.name === at);
  const named = kind === 'staff' || kind === 'caseload' ? team?.roles : team?.steps;
  const title = named?.find((each) => each.name === name)?.title ?? spaced(name);
  return at === here ? capital(title) : `${capital(title)} (${team?.title ?? at})`;
}
