import type { JourneyEvent } from '../../measures/index.ts';
import type { Attendees, FixedTime, GroupSize, Step, Team, Varying } from '../../scenario/scenario.ts';
import { DAY } from '../../units/minutes.ts';
import type { StoryNames } from '../journeys/names.ts';
import { distributionWords, fixedTimesWords } from '../words/quantities.ts';
import { listed, spaced } from '../words/text.ts';

export type StepKind = Step['kind'];

export type StepOf<Kind extends StepKind> = Extract<Step, { readonly kind: Kind }>;

/**
 * All that this room knows of one kind of step: how it looks on the map, what the methods section says of it, and how a
 * story tells it. A new kind is one file that says this, and one line in `index.ts`.
 */
export interface StepWords<Kind extends StepKind> {
  readonly box: StepBox;
  /** Small print in its box on the map: `desk work, nurse`. */
  onMap(step: StepOf<Kind>, team: Team): string;
  /** What stands in brackets after its title in the methods section. */
  inMethods(step: StepOf<Kind>, team: Team): string;
  readonly inStories: StoryWords;
}

export interface StepBox {
  /** One of Graphviz. */
  readonly shape: string;
  readonly style: 'filled' | 'filled,rounded';
  /** `page: desk work`; empty: the legend does not explain it. */
  readonly legend: string;
}

/** Sentences about what happens at a step. What is not there is not told; an empty sentence neither. */
export interface StoryWords {
  /** Desk work that belongs to it is done without the person: it is told as one sentence with other work on paper. */
  readonly onPaper?: true;
  contacted?(event: JourneyEvent, telling: Telling): string;
  /** Of a course: once it is under way. */
  contactedWithin?(event: JourneyEvent, telling: Telling): string;
  missed?(event: JourneyEvent, telling: Telling): string;
  started?(event: JourneyEvent, under: UnderWay, telling: Telling): string;
  finished?(event: JourneyEvent, under: UnderWay, telling: Telling): string;
  released?(event: JourneyEvent, telling: Telling): string;
  discussed?(event: JourneyEvent, telling: Telling): string;
  /** When the run ends before it does, at minute `end`. */
  goesOn?(under: UnderWay, telling: Telling, end: number): string;
}

/** What a sentence needs to know besides its event. Times are minutes of the run; null: it did not happen. */
export interface Telling {
  readonly names: StoryNames;
  /** Start of the run, ISO 8601. */
  readonly start: string;
  /** When help was asked for. */
  readonly asked: number;
  /** Whether no contact was kept since then. */
  readonly isFirst: boolean;
  /** Whether help begins with this contact. */
  readonly helpBegins: boolean;
  /** How often the story has been told, this time included; 0: it is not told here. */
  readonly told: number;
  readonly missedAt: number | null;
  readonly listedAt: number | null;
}

/** A course or a stay under way. */
export interface UnderWay {
  readonly step: number;
  /** Contacts. */
  readonly planned: number;
  /** It began before the run did. */
  readonly before: boolean;
  /** Minutes that it had lasted before it shows in the log. */
  readonly stayed: number;
  /** The first contact, or the start while there was none. */
  since: number;
  kept: number;
  missed: number;
}

/** `2 nurse and peer worker`: who does it, for the map. */
export function staffOnMap(step: Step, team: Team): string {
  const title = (of: string) => team.roles.find(({ name }) => name === of)?.title ?? spaced(of);
  if ('anyOf' in step && step.anyOf !== undefined) return step.anyOf.map(title).join(' or ');
  const together = 'together' in step ? (step.together ?? []) : [];
  if (together.length === 0) return title(step.role);
  return together
    .map(({ role, orElse = [], workers }) => {
      const who = [role, ...orElse].map(title).join(' or ');
      return workers === 1 ? who : `${workers} ${who}`;
    })
    .join(' and ');
}

export function groupOnMap(group: GroupSize | undefined): string {
  if (group === undefined) return '';
  const { of, waitsAtMost } = group;
  const days = waitsAtMost === undefined ? '' : distributionWords({ kind: 'fixed', value: waitsAtMost }, DAY);
  return `, up to ${of} at once${days === '' ? '' : `, or whoever is there after ${days} days`}`;
}

/** `lognormal (mean 60, sd 20) minutes of psychologist`. */
export function workWords(step: Step, team: Team): string {
  const title = (of: string) => team.roles.find(({ name }) => name === of)?.title ?? of;
  const [first] = ('together' in step && step.together) || [];
  const anyOf = ('anyOf' in step && step.anyOf) || (first?.orElse && [first.role, ...first.orElse]) || [];
  const times = `${distributionWords(step.takes)} minutes${casesWords(step, 'takes', team)}`;
  if (anyOf.length === 0) return `${times} of ${title(step.role)}`;
  return `${times} of any of ${listed(anyOf.map(title))}, the first of these with somebody free`;
}

/** `; then 15 minutes of writing up`: of several at once it is done by the first, and of a group for each who came. */
export function writingUpWords(step: Step, team: Team): string {
  if (!('writingUp' in step) || step.writingUp === null) return '';
  const times = `${distributionWords(step.writingUp)} minutes of writing up${casesWords(step, 'writingUp', team)}`;
  const isAlone = !('together' in step) || step.together === undefined || step.together.length === 0;
  const who = isAlone ? '' : ' by the first of them';
  return `; then ${times}${who}${'group' in step && step.group !== undefined ? ' for each who came' : ''}`;
}

/** ` (60 of Band 5 and 90 if kind == psychosis)`: the cases in which a figure is other. @param unit minutes of what it is told in */
export function casesWords({ by }: Step, figure: Varying, team: Team, unit = 1): string {
  const title = (of: string) => team.roles.find(({ name }) => name === of)?.title ?? of;
  const cases = (by?.[figure] ?? []).map(
    ({ role, text, value }) =>
      `${distributionWords(value, unit)} ${role === undefined ? `if ${text}` : `of ${title(role)}`}`,
  );
  return cases.length === 0 ? '' : ` (${listed(cases)})`;
}

export function startWords(startsAt: readonly FixedTime[] | null): string {
  return startsAt === null ? '' : `, begun only ${fixedTimesWords(startsAt)}`;
}

/** ` together with 1 peer worker, begun when all are free`. */
export function togetherWords(together: readonly Attendees[] = []): string {
  const others = together.flatMap(({ role, orElse = [], workers }, index) => {
    const more = index === 0 ? workers - 1 : workers;
    const who = [role, ...orElse].map(spaced).join(' or ');
    return more === 0 ? [] : [`${more} ${index === 0 ? 'more' : who}`];
  });
  return others.length === 0 ? '' : ` together with ${listed(others)}, begun when all are free at once`;
}

/** `, for a group of up to 8, which starts when 6 wait`. @param more how it goes on */
export function groupWords(group: GroupSize | undefined, more = ''): string {
  if (group === undefined) return '';
  const { waitsAtMost } = group;
  const late =
    waitsAtMost === undefined
      ? ''
      : ` (with whoever is there once somebody has waited ${distributionWords({ kind: 'fixed', value: waitsAtMost }, DAY)} days)`;
  return `, for a group of up to ${group.of} at once, which starts when ${group.startsWith} wait${late} and its workers are free${more}; whoever comes, it lasts as long as for the first in line, and takes the workers once`;
}
