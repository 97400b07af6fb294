/** Where people stand on a list for longer than a week, and the limit that holds them there. */

import type { SystemResult } from '../../experiment/results.ts';
import type { Step, Team } from '../../scenario/scenario.ts';
import { numberIn } from '../words/numbers.ts';
import { fixedTimesWords } from '../words/quantities.ts';
import { listed, spaced } from '../words/text.ts';
import { type Limit, type LimitKind, limitsOf, meanAt, placeOf } from './bottleneck.ts';

/** A list on which somebody stands for longer. */
const LONG = 7;
const DAYS_OF_A_WEEK = 7;

/** A limit, or (`rule`) what a step says of when it begins, where nothing that it needs is full. */
export interface Holder extends Omit<Limit, 'kind'> {
  readonly kind: LimitKind | 'rule';
}

export interface HeldBack {
  readonly by: Holder;
  /** The one with most people first. */
  readonly lists: readonly HeldList[];
}

export interface HeldList {
  /** `team.step` */
  readonly list: string;
  /** On it, each time, on average. */
  readonly days: number;
  /** On it at once, on average. */
  readonly people: number;
}

/**
 * What holds most people first. Of each list on which somebody stands for longer than a week on average:
 *
 * 1. what its step needs (roles, caseload or place, slots, room at a meeting or in a group) that is full most of the time;
 * 2. of several roles of which any one will do, only if all are;
 * 3. where nothing of it is full, what the step says of when it begins: set times, so many in a group, notice.
 *
 * A list of which none of this is true is not named: people stand there for a reason that is not known.
 */
export function heldBack(system: SystemResult): HeldBack[] {
  const held = new Map<string, { by: Holder; lists: HeldList[] }>();
  const { teams } = system.scenario;
  const limits = teams.flatMap(({ name }) => limitsOf(system, name));
  for (const team of teams) {
    for (const step of team.steps) {
      const list = `${team.name}.${step.name}`;
      const days = meanAt(system, 'time_on_list', list);
      if (!(days > LONG)) continue;
      const people = (meanAt(system, 'stood_on_list', list) * days) / DAYS_OF_A_WEEK;
      for (const by of holders(system, team, step, limits)) {
        const key = `${by.kind} ${by.of}`;
        const one = held.get(key) ?? { by, lists: [] };
        one.lists.push({ list, days, people });
        held.set(key, one);
      }
    }
  }
  const all = [...held.values()].map(({ by, lists }) => ({
    by,
    lists: lists.sort((a, b) => b.people - a.people),
  }));
  const people = ({ lists }: HeldBack) => lists.reduce((sum, each) => sum + each.people, 0);
  return all.sort((a, b) => people(b) - people(a));
}

/** `core.worker has every caseload place held … (places: 200 of 200), town.yaml:34: people stand for 34.2 days on the list of …`. */
export function heldBackWords({ by, lists }: HeldBack): string {
  const where = lists.map(({ list, days }) => `${numberIn('days', days)} days on the list of ${list}`);
  const need =
    by.kind !== 'rule' && by.offered > 1
      ? `, and ${numberIn('share', by.offered)} % of it would be needed for everybody who joins its lists`
      : '';
  return `${by.words} (${by.place})${need}: people stand ${where.join(', ')}`;
}

/** `therapist`: what holds the lists of a team, by its short name; empty where nothing does. */
export function holdersOf(held: readonly HeldBack[], team: string): string {
  const own = held.filter(({ lists }) => lists.some(({ list }) => list.startsWith(`${team}.`)));
  const words = own.map(({ by: { kind, of } }) => {
    const name = spaced(of.slice(of.indexOf('.') + 1));
    return kind === 'caseload' ? `caseload of ${name}` : kind === 'rule' ? 'set times' : name;
  });
  // A role whose time is used up needs no second word for its caseload.
  return listed(
    [...new Set(words)].filter((each, _, all) => !all.some((one) => each === `caseload of ${one}`)),
  );
}

function holders(system: SystemResult, team: Team, step: Step, limits: readonly Limit[]): Holder[] {
  const full = needsOf(team, step).flatMap((any) => {
    const found = any.map(({ kind, of }) => limits.find((limit) => limit.kind === kind && limit.of === of));
    return found.every((limit) => limit?.isFull) ? (found as Limit[]) : [];
  });
  return full.length > 0 ? full : beginsWhen(system, team, step);
}

type Need = Pick<Limit, 'kind' | 'of'>;

/** Everything that the step needs at once; of each, those of which any one will do. */
function needsOf(team: Team, step: Step): Need[][] {
  const staff = (of: string): Need => ({ kind: 'staff', of });
  const here = (name: string) => `${team.name}.${name}`;
  const needs: Need[][] = [];
  if (step.kind === 'meeting')
    needs.push(...step.attendedBy.map((each) => [staff(`${each.team}.${each.role}`)]), [
      { kind: 'meeting', of: here(step.name) },
    ]);
  else if ('together' in step && step.together !== undefined && step.together.length > 0)
    needs.push(
      ...step.together.map((each) =>
        [each.role, ...(each.orElse ?? [])].map((role) => staff(`${each.team}.${role}`)),
      ),
    );
  else if (step.role !== '')
    needs.push((('anyOf' in step && step.anyOf) || [step.role]).map((role) => staff(here(role))));
  if (step.kind === 'course' && step.holdsPlace)
    needs.push((step.anyOf ?? [step.role]).map((role): Need => ({ kind: 'caseload', of: here(role) })));
  if (step.kind === 'stay') needs.push([{ kind: 'places', of: here(step.place) }]);
  if (step.kind === 'contact' && step.diary !== undefined) needs.push([{ kind: 'slots', of: team.name }]);
  if ('group' in step && step.group !== undefined) needs.push([{ kind: 'group', of: here(step.name) }]);
  return needs;
}

/** What a step says of when it begins. */
function beginsWhen(system: SystemResult, team: Team, step: Step): Holder[] {
  const of = `${team.name}.${step.name}`;
  const path = `teams.${team.name}.steps.${step.name}`;
  const rule = (words: string, key: string): Holder => ({
    kind: 'rule',
    of,
    full: Number.NaN,
    isFull: false,
    words: `${of} ${words}`,
    place: placeOf(system, key),
    offered: Number.NaN,
  });
  if (step.kind === 'meeting') return [rule(`is held ${fixedTimesWords(step.times)}`, `${path}.meeting`)];
  if ('startsAt' in step && step.startsAt)
    return [rule(`begins only ${fixedTimesWords(step.startsAt)}`, `${path}.starts_at`)];
  if ('group' in step && step.group !== undefined)
    return [rule(`begins when ${step.group.startsWith} wait`, `${path}.group`)];
  const diary = 'diary' in step ? team.diaries?.find(({ name }) => name === step.diary) : undefined;
  if (diary?.notice.some(({ days }) => days > 0))
    return [
      rule(
        `is booked with a notice of up to ${Math.max(...diary.notice.map(({ days }) => days))} days`,
        `teams.${team.name}.diaries.${diary.name}.minimum_notice`,
      ),
    ];
  return [];
}
