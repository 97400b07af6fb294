import { EVENT, type EventNumber } from './events.ts';
import { AT_HOME, GONE } from './person.ts';
import type { RunLimits } from './watch.ts';
import type { World } from './world.ts';

/** Why a run is ended, and where it was seen to go round or to grow. */
export class Cause {
  /** Events looked at. */
  seen = 0;
  /** How often each step, source or other part was at it, by its path. */
  private readonly parts = new Map<string, number>();

  constructor(readonly code: 'never-ends' | 'too-many-events' | 'too-much-memory') {}

  saw(world: World, event: EventNumber, subject: number): void {
    this.seen++;
    const path = partOf(world, event, subject);
    if (path !== null) this.parts.set(path, (this.parts.get(path) ?? 0) + 1);
  }

  tell(
    world: World,
    { events, limits }: { readonly events: number; readonly limits: RunLimits },
  ): { readonly message: string; readonly hint: string; readonly path: string } {
    const busy = [...this.parts]
      .sort((a, b) => b[1] - a[1])
      .filter(([, times], _, [first]) => 8 * times >= first![1]);
    const path = busy[0]?.[0] ?? '';
    const names = busy.slice(0, 4).map(([each]) => `\`${short(each)}\``);
    const at = `minute ${Number(world.kernel.now.toPrecision(12))} of the run`;
    switch (this.code) {
      case 'never-ends':
        return {
          path,
          message: `at ${at} ${counted(events)} events have happened and time stands still: ${path.startsWith('sources.') ? `referrals of ${names.join(', ')} come without any time between them` : `people go round through ${names.join(', ')} without any time passing`}`,
          hint: path.startsWith('sources.')
            ? 'write a lower rate, or a longer time between referrals'
            : 'let something in the circle take time, or give it a rule that ends it',
        };
      case 'too-many-events':
        return {
          path,
          message: `by ${at} there are more than ${counted(limits.events)} events in one replication, most of them now at ${names.join(', ')}`,
          hint: 'let that happen less often, make the run shorter, or allow more with `--limit-events`',
        };
      case 'too-much-memory': {
        const crowd = crowdOf(world);
        return {
          path: crowd.path,
          message: `by ${at} ${counted(crowd.people)} people are in the system at once, ${crowd.where}, and more than ${bytes(limits.memory)} of memory would be needed for one replication`,
          hint: 'let fewer come, give that more staff or places, make the run shorter, or allow more with `--limit-memory`',
        };
      }
    }
  }
}

export function causeOf(code: Cause['code']): Cause {
  return new Cause(code);
}

/** Where in the scenario this event is written: a step of a team, a source, a role. */
function partOf(world: World, event: EventNumber, subject: number): string | null {
  const { plan, people, workers, meetings } = world;
  switch (event) {
    case EVENT.arrives:
      return `sources.${plan.sources[subject].source.name}`;
    case EVENT.worsens:
      return 'people.while_waiting.worsens';
    case EVENT.returns:
      return 'people.returns';
    case EVENT.due:
    case EVENT.referredOn:
    case EVENT.stayEnds:
    case EVENT.appointment:
    case EVENT.appointmentEnds:
    case EVENT.appointmentMissed:
    case EVENT.touchDue:
    case EVENT.givesUpList:
    case EVENT.groupLate:
      return stepOf(world, people.all[subject].step.number);
    case EVENT.contactEnds:
    case EVENT.workEnds:
    case EVENT.sessionEnds:
      return stepOf(world, workers[subject].person?.step.number ?? -1);
    case EVENT.caseIsDone:
    case EVENT.meetingIsDue:
      return stepOf(world, meetings[subject].step.number);
    case EVENT.startsNow:
      return stepOf(world, subject);
    case EVENT.shiftStarts:
    case EVENT.shiftEnds:
      return roleOf(world, subject);
    case EVENT.dutiesEnd:
    case EVENT.supervision:
    case EVENT.supervisionEnds:
    case EVENT.touchEnds:
      return roleOf(world, workers[subject].role.number);
    case EVENT.givesUp:
    case EVENT.recovers:
    case EVENT.introduced:
    case EVENT.phaseBegins:
    case EVENT.meetingEnds:
    case EVENT.helperIsFree:
    case EVENT.rises:
    case EVENT.diaryDay:
    case EVENT.givesNotice:
    case EVENT.leavesPost:
    case EVENT.joinsPost:
    case EVENT.settled:
    case EVENT.loadReview:
    case EVENT.groupDue:
    case EVENT.writtenUp:
    case EVENT.placesChange:
      return null;
  }
}

function stepOf({ directory: { steps, teams } }: World, number: number): string | null {
  const step = steps[number];
  return step === undefined ? null : `teams.${teams[step.team].name}.steps.${step.name}`;
}

function roleOf({ directory: { roles, teams } }: World, number: number): string | null {
  const role = roles[number];
  return role === undefined ? null : `teams.${teams[role.team].name}.staff.${role.name}`;
}

/** Where most people are. */
function crowdOf(world: World): { people: number; where: string; path: string } {
  const { people } = world;
  let all = 0;
  const at = new Map<string, number>();
  for (const person of people.all) {
    if (person.state === GONE) continue;
    all++;
    const path = person.state === AT_HOME ? 'people.returns' : stepOf(world, person.step.number);
    if (path !== null) at.set(path, (at.get(path) ?? 0) + 1);
  }
  const [most] = [...at].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return { people: all, where: 'nowhere yet', path: 'sources' };
  return { people: all, where: `${counted(most[1])} of them at \`${short(most[0])}\``, path: most[0] };
}

/** `teams.spa.steps.screen` as people say it: `spa.screen`. */
function short(path: string): string {
  return path.replace(/^teams\.([^.]+)\.(steps|staff)\./, '$1.').replace(/^sources\./, '');
}

function counted(n: number): string {
  return n.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}

function bytes(n: number): string {
  return n >= 1e9 ? `${Number((n / 1e9).toPrecision(3))} GB` : `${Number((n / 1e6).toPrecision(3))} MB`;
}
