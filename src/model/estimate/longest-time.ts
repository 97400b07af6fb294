/**
 * How long a system that begins empty is another than it will be, by the times that stand in its scenario: whoever comes back
 * after half a year does not come in the first half year, whatever lists look like until then.
 */
import { WEEK } from '../../event-log/units.ts';
import { type Distribution, mean } from '../../random/index.ts';
import type { Scenario, Step, Team } from '../../scenario/scenario.ts';
import { spanOf } from './visit.ts';

/** A time that the scenario names. */
export interface OwnTime {
  /** The mean, where it is drawn. */
  readonly weeks: number;
  /** `a course of core_team.support`: what takes so long. */
  readonly what: string;
}

/** Mean waits, in minutes; 0 where nobody waited. */
export interface Waits {
  onList(step: string): number;
  readonly toFirstContact: number;
}

/** A time on a list matters where the mean time there is at least that share of it. */
const REACHED = 0.25;

/**
 * The longest time that an empty system needs to be as it will be: of courses and stays, of people coming back, of posts being
 * filled and of learning, of meetings at fixed times, and of rules that ask how long it has been. What happens to people on
 * lists (patience, giving up, urgency that rises, getting worse or well) counts where they wait about as long there.
 * @param waits as they were in a run
 * @returns null where it names none
 */
export function longestTime(scenario: Scenario, waits: Waits): OwnTime | null {
  const times = [
    ...scenario.teams.flatMap((team) => [
      ...team.steps.flatMap((step) => ofStep(team, step)),
      ...ofPosts(team),
    ]),
    ...ofReturns(scenario),
    ...onLists(scenario, waits),
  ];
  return times.reduce<OwnTime | null>(
    (longest, one) => (one.weeks > (longest?.weeks ?? 0) ? one : longest),
    null,
  );
}

function time(minutes: number, what: string): OwnTime {
  return { weeks: minutes / WEEK, what };
}

function ofStep(team: Team, step: Step): OwnTime[] {
  const at = `${team.name}.${step.name}`;
  const asked = timesAskedFor(step.then, 'time').map((minutes) =>
    time(minutes, `what a rule of ${at} asks for`),
  );
  return [...asked, ...ofKind(step, at)];
}

function ofKind(step: Step, at: string): OwnTime[] {
  switch (step.kind) {
    case 'course':
    case 'stay':
      return [
        time(spanOf(step), `a ${step.kind} of ${at}`),
        ...('group' in step && step.group?.waitsAtMost !== undefined
          ? [time(step.group.waitsAtMost, `filling a group of ${at}`)]
          : []),
      ];
    case 'meeting':
      return step.times.map(({ everyWeeks }) =>
        time(everyWeeks * WEEK, `the time between meetings of ${at}`),
      );
    default:
      return [];
  }
}

/** Numbers with which a fact in minutes is compared, anywhere below. */
function timesAskedFor(where: unknown, fact: 'time' | 'waited'): number[] {
  if (typeof where !== 'object' || where === null) return [];
  const { op, left, right } = where as Record<string, { is?: string; name?: string; value?: number }> & {
    op?: unknown;
  };
  if (op === 'compare' && left?.is === 'fact' && left.name === fact && right?.is === 'number')
    return [right.value!];
  return Object.values(where).flatMap((part) => timesAskedFor(part, fact));
}

function ofPosts({ name, roles }: Team): OwnTime[] {
  return roles.flatMap((role) => {
    const { turnover, recruitment } = role.staffing ?? {};
    if (!recruitment) return [];
    const learns = recruitment.startsSlowly?.lasts ?? 0;
    return [
      time(
        (turnover?.notice ?? 0) + mean(recruitment.takes) + learns,
        `filling a post of ${name}.${role.name}`,
      ),
    ];
  });
}

function ofReturns({ people }: Scenario): OwnTime[] {
  return people.kinds.flatMap(({ returns: { after, ways, delay } }) =>
    Object.entries(after).flatMap(([outcome, share]) =>
      (share ?? 0) > 0 ? [time(mean(ways[outcome]?.delay ?? delay), 'the time until people ask again')] : [],
    ),
  );
}

function onLists({ teams, people }: Scenario, { onList, toFirstContact }: Waits): OwnTime[] {
  const reached = (minutes: number, wait: number, what: string) =>
    wait >= REACHED * minutes ? [time(minutes, what)] : [];
  const drawn = (figure: Distribution | null | undefined, wait: number, what: string) =>
    figure ? reached(mean(figure), wait, what) : [];
  const lists = teams.flatMap((team) =>
    team.steps.flatMap((step) => {
      const at = `${team.name}.${step.name}`;
      const wait = onList(at);
      return [
        ...drawn(step.givesUp?.after, wait, `giving up the list of ${at}`),
        ...step.urgencyRises.flatMap(({ after }) =>
          reached(after, wait, `urgency that rises on the list of ${at}`),
        ),
        ...timesAskedFor(step.then, 'waited').flatMap((minutes) =>
          reached(minutes, wait, `what a rule of ${at} asks for`),
        ),
      ];
    }),
  );
  return [
    ...lists,
    ...people.kinds.flatMap(({ patience, whileWaiting: { worsens, recovers } }) => [
      ...drawn(patience, toFirstContact, 'patience'),
      ...drawn(worsens?.every, toFirstContact, 'getting worse while waiting'),
      ...drawn(recovers?.after, toFirstContact, 'getting well while waiting'),
    ]),
  ];
}
