import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../src/event-log/kinds.ts';
import { directoryOf } from '../../src/experiment/index.ts';
import { wtePerPost } from '../../src/scenario/contracted-time.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import {
  endsReferral,
  endsRequest,
  isTime,
  isWork,
  journeysOf,
  opensReferral,
  type Row,
  rowsOf,
} from './log.ts';
import { read, systems } from './systems.ts';

/** What is true of every system, whoever wrote it. The systems are drawn once, with a fixed seed: more of them by `npm run verify`. */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const NUMBER = VERIFY ? 300 : 24;
/** Of the three hundred, those for which a law did not hold once: looked at always. */
const KEPT = [230];
/** How many of them are run again: one in so many. */
const AGAIN_ONE_IN = VERIFY ? 1 : 4;

interface Drawn {
  readonly system: object;
  readonly scenario: Scenario;
  readonly directory: ReturnType<typeof directoryOf>;
  readonly rows: readonly Row[];
  readonly journeys: ReturnType<typeof journeysOf>;
}

const from = (first: number, numRuns: number) =>
  fc.sample(systems, { numRuns, seed: 20251122, path: String(first) });
const sampled = [
  ...from(0, NUMBER),
  ...KEPT.filter((number) => number >= NUMBER).flatMap((number) => from(number, 1)),
];

const drawn: Drawn[] = sampled.flatMap((system) => {
  const scenario = read(system);
  if (scenario === null) return [];
  const rows = rowsOf(scenario);
  return [{ system, scenario, directory: directoryOf(scenario), rows, journeys: journeysOf(rows) }];
});

/** An assertion that costs nothing when it holds: millions are made here. */
function sure(holds: boolean, words: string): void {
  if (!holds) throw new Error(`not so: ${words}`);
}

/** Holds for each system that was drawn, or for one in so many; the one for which it does not is shown. */
function inEverySystem(holds: (drawn: Drawn) => void, oneIn = 1): void {
  for (const each of drawn.filter((_, index) => index % oneIn === 0)) {
    try {
      holds(each);
    } catch (error) {
      throw new Error(`${(error as Error).message}\nin the system\n${JSON.stringify(each.system)}`);
    }
  }
}

function inEveryJourney(holds: (journey: readonly Row[], drawn: Drawn) => void): void {
  inEverySystem((each) => {
    for (const journey of each.journeys.values()) {
      try {
        holds(journey, each);
      } catch (error) {
        throw new Error(
          `${(error as Error).message}\nin the journey\n${journey.map((row) => JSON.stringify(row)).join('\n')}`,
        );
      }
    }
  });
}

describe('in every system', () => {
  it('there is something to look at: most that were drawn make sense, and everything happens in some', () => {
    expect(drawn.length).toBeGreaterThan(0.8 * NUMBER);
    const events = new Set(drawn.flatMap(({ rows }) => rows.map(({ event }) => event)));
    expect(events.size).toBe(EVENT_KINDS.length);
  });

  it('both kernels tell the same story, event by event', () => {
    inEverySystem(({ scenario, rows }) => {
      const other = rowsOf(scenario, 'simjs');
      sure(other.length === rows.length, 'as many events');
      sure(JSON.stringify(other) === JSON.stringify(rows), 'the same events');
    }, AGAIN_ONE_IN);
  });

  it('the same run gives the same story again', () => {
    inEverySystem(({ scenario, rows }) => {
      sure(JSON.stringify(rowsOf(scenario)) === JSON.stringify(rows), 'the same events');
    }, AGAIN_ONE_IN);
  });

  it('time never goes back, and nothing happens after the end', () => {
    inEverySystem(({ scenario, rows }) => {
      let now = 0;
      for (const { time } of rows) {
        sure(time >= now, `time ${time} after ${now}`);
        now = time;
      }
      sure(now <= scenario.time.warmUp + scenario.time.run, 'within the run');
    });
  });

  it('nobody is lost: every referral made has ended once or is the open one of one person', () => {
    inEverySystem(({ rows }) => {
      const state = new Map<number, 'open' | 'ended'>();
      const openOf = new Map<number, number>();
      let made = 0;
      let ended = 0;
      for (const row of rows) {
        if (opensReferral(row)) {
          sure(row.referral === made++, 'referrals are numbered in order');
          sure(!openOf.has(row.person), 'one open referral');
          openOf.set(row.person, row.referral);
          state.set(row.referral, 'open');
        } else if (endsReferral(row)) {
          sure(state.get(row.referral) === 'open', 'ends once');
          sure(openOf.get(row.person) === row.referral, 'ends the person’s own referral');
          openOf.delete(row.person);
          state.set(row.referral, 'ended');
          ended++;
        }
      }
      sure(made === ended + openOf.size, `${made} made, ${ended} ended, ${openOf.size} open`);
    });
  });

  it('people are numbered in the order of their first referrals, and keep their source, kind and groups', () => {
    inEverySystem(({ rows }) => {
      const first = new Map<number, Row>();
      for (const row of rows) {
        if (!opensReferral(row)) continue;
        if (!first.has(row.person)) {
          sure(row.person === first.size, 'people are numbered in order');
          sure(row.code !== -1, 'a first referral has a source');
          first.set(row.person, row);
        }
        sure(row.other === first.get(row.person)!.other, 'the same class');
      }
    });
  });

  it('a journey goes on or is over: after a request has ended the person is at home until they come back, or never seen again', () => {
    inEveryJourney((journey) => {
      let state: 'not met' | 'referred' | 'between teams' | 'ended' | 'at home' = 'not met';
      let until = 0;
      let outcomes = 0;
      for (const row of journey) {
        if (opensReferral(row)) {
          const fromSource = row.code !== -1;
          sure(
            (fromSource ? ['not met', 'at home'] : ['between teams']).includes(state),
            `referred when ${state}`,
          );
          if (state === 'at home') sure(row.time === until, 'back when they said');
          state = 'referred';
          outcomes = 0;
        } else if (row.event === 'will_return') {
          sure(state === 'ended', `will return when ${state}`);
          state = 'at home';
          until = row.time + row.minutes;
        } else if (state === 'at home') {
          sure(['worsened', 'recovered'].includes(row.event), `${row.event} at home`);
          if (row.event === 'recovered') state = 'ended';
        } else {
          sure(state === 'referred', `${row.event} when ${state}`);
          if (endsReferral(row)) state = endsRequest(row) ? 'ended' : 'between teams';
          if (endsRequest(row)) outcomes++;
        }
      }
      sure(state !== 'between teams', 'not lost between teams');
      if (state === 'ended' || state === 'at home') sure(outcomes === 1, `${outcomes} outcomes`);
    });
  });

  it('work about a person is done at the team that has their referral, at the step that they are at', () => {
    inEveryJourney((journey, { directory }) => {
      const { steps, roles } = directory;
      let team = -1;
      let step = -1;
      for (const row of journey) {
        if (opensReferral(row)) team = row.team;
        if (row.event === 'waited_for' || row.event === 'was_here') step = row.step;
        if (row.event !== 'released') sure(row.team === team, 'the team of the referral');
        if (isWork(row)) {
          sure(row.step === step, `work at step ${row.step}, person at ${step}`);
          sure(steps[step]!.team === team, 'a step of the team');
          if (row.role !== -1 || !(steps[step]!.booked || steps[step]!.group))
            sure(roles[row.role]!.team === team, 'a role of the team');
        }
      }
    });
  });

  it('nobody is on two lists, and only who is on a list is served from it', () => {
    inEveryJourney((journey) => {
      let waits = false;
      let onCourse = false;
      let retries = false;
      for (const row of journey) {
        if (row.event === 'waited_for') {
          sure(!waits, 'on two lists');
          waits = true;
          retries = false;
        } else if (row.event === 'contacted' || row.event === 'missed') {
          sure(waits || onCourse || retries, 'served from no list');
          waits = false;
          retries = row.event === 'missed';
        } else if (row.event === 'started') {
          // Without a caseload place a course starts at the first contact kept, which may be a second attempt.
          sure(waits || retries, 'started from no list');
          waits = retries = false;
          onCourse = row.role !== -1;
        } else if (row.event === 'was_here') retries = true;
        else if (row.event === 'finished') onCourse = false;
        else if (row.event === 'gave_up') {
          sure(waits, 'gave up no list');
          waits = false;
        } else if (row.event === 'desk_worked' || row.event === 'discussed' || endsReferral(row))
          waits = false;
      }
    });
  });

  it('a course starts, has its contacts one after another, and finishes, once each', () => {
    inEveryJourney((journey) => {
      let planned = 0;
      let kept = 0;
      let onCourse = false;
      for (const row of journey) {
        if (row.role === -1 && (row.event === 'started' || row.event === 'finished')) {
          kept = 0;
          continue; // a stay
        }
        if (row.event === 'started') {
          sure(!onCourse, 'not on a course');
          sure(row.other >= 1, 'at least one contact');
          [onCourse, planned] = [true, row.other];
        } else if (row.event === 'had_contacts') {
          if (row.step !== -1) kept = row.other;
        } else if (row.event === 'contacted') {
          sure(row.other > 0 === onCourse, 'contacts of a course are counted');
          if (onCourse) sure(row.other === ++kept, 'one after another');
          sure(kept <= planned, 'no more than planned');
        } else if (row.event === 'finished') {
          sure(onCourse, 'on a course');
          sure(row.other === kept, 'contacts kept');
          [onCourse, planned, kept] = [false, 0, 0];
        } else if (endsReferral(row)) sure(!onCourse, 'not on a course');
      }
    });
  });

  it('a session is for no more people than a group takes, each of whom comes or misses it, and the workers count once', () => {
    inEverySystem(({ directory, rows }) => {
      const { steps } = directory;
      rows.forEach((row, index) => {
        if (row.event !== 'gathered') return;
        sure(row.other <= steps[row.step]!.group!, 'no more than it takes');
        let next = index + 1;
        const run = (event: string, of: (each: Row) => boolean) => {
          const first = next;
          while (next < rows.length && rows[next]!.event === event && of(rows[next]!)) next++;
          return next - first;
        };
        const here = ({ step, time }: Row) => step === row.step && time === row.time;
        const workers = run(
          'attended',
          (one) => here(one) && one.minutes === row.minutes && one.person === -1,
        );
        sure(workers > 0, 'somebody is there');
        sure(run('contacted', (one) => here(one) && one.role === -1) === row.code, 'those who came');
        sure(
          run('missed', (one) => here(one) && one.role === -1) === row.other - row.code,
          'those who missed it',
        );
      });
    });
  });

  it('a person does one thing at a time', () => {
    inEveryJourney((journey) => {
      let busyUntil = 0;
      for (const row of journey) {
        if (row.event !== 'contacted' && row.event !== 'missed') continue;
        sure(row.time >= busyUntil - 1e-6, 'in two contacts at once');
        busyUntil = row.time + row.minutes;
      }
    });
  });

  it('a worker does one thing at a time, belongs to one role, and starts work only on duty', () => {
    inEverySystem(({ rows }) => {
      const busyUntil = new Map<number, number>();
      const roleOf = new Map<number, number>();
      const onDuty = new Map<number, number>();
      for (const row of rows) {
        if (row.event === 'staffed') onDuty.set(row.role, row.other);
        if (row.event === 'interrupted') busyUntil.set(row.worker, row.time);
        if (row.worker === -1) continue; // an appointment of a diary
        if (!isTime(row) && row.event !== 'supervised') continue;
        const from = row.event === 'kept_waiting' ? row.time - row.minutes : row.time;
        sure(from >= (busyUntil.get(row.worker) ?? 0) - 1e-6, `worker ${row.worker} busy at ${from}`);
        // Writing up and introducing somebody carry on from the contact: the worker has gone on past the end of a shift.
        const carriesOn = Math.abs(from - (busyUntil.get(row.worker) ?? -1)) < 1e-6;
        // Supervision at the start of a shift comes before it is told how many are on duty.
        if (!carriesOn && row.event !== 'kept_waiting' && row.event !== 'supervised')
          sure((onDuty.get(row.role) ?? 0) > 0, `worker ${row.worker} off duty at ${row.time}`);
        busyUntil.set(row.worker, from + row.minutes);
        sure((roleOf.get(row.worker) ?? row.role) === row.role, 'one role');
        roleOf.set(row.worker, row.role);
      }
    });
  });

  it('no more people hold a place than there are places', () => {
    inEverySystem(({ scenario, directory, rows }) => {
      const { roles, steps, places = [], phases = [] } = directory;
      // Caseloads first, then places without staff.
      const poolOf = (step: number, role: number) =>
        role === -1 ? roles.length + steps[step]!.place! : role;
      const placesAt = (pool: number, time: number) => {
        const phase = phases.findLast(({ from }) => from <= time);
        if (pool < roles.length) return (phase?.roles ?? roles)[pool]!.places;
        const beds = phase?.places ?? places.map(({ number }) => number);
        return beds[pool - roles.length] ?? Number.POSITIVE_INFINITY;
      };
      const holds = scenario.teams.flatMap((team) =>
        team.steps.map((each) => each.kind === 'stay' || (each.kind === 'course' && each.holdsPlace)),
      );
      const held = [...roles, ...places].map(() => 0);
      // Where posts are filled and left, only those that are filled have places; whoever holds one keeps it.
      const inPost = new Map<number, number>();
      // Of posts that are on duty whenever the team is open, other hours make other WTE.
      const rolesIn = (teams: Scenario['teams']) => teams.flatMap((team) => team.roles);
      const before = rolesIn(scenario.teams);
      const later = (scenario.phases ?? []).map(({ from, teams }) => ({ from, roles: rolesIn(teams) }));
      const roleAt = (pool: number, time: number) =>
        (later.findLast(({ from }) => from <= time)?.roles ?? before)[pool]!;
      // Where how many there are varies with the hours, the log tells it.
      const provided = new Map<number, number>();
      const limit = (pool: number, time: number) => {
        const now = provided.get(pool);
        if (now !== undefined) return now;
        const told = inPost.get(pool);
        if (told === undefined) return placesAt(pool, time);
        const role = roleAt(pool, time);
        const posts = told / 1000 / wtePerPost(role, role.hours);
        return told === 0 ? 0 : Math.max(1, Math.round((role.caseloadPerPost ?? 0) * posts));
      };
      for (const { event, step, role, time, code, other } of rows) {
        if (event === 'in_post') inPost.set(role, other);
        if (event === 'provided') provided.set(poolOf(step, -1), other);
        if (!holds[step]) continue;
        const pool = poolOf(step, role);
        if (event === 'started') sure(++held[pool]! <= limit(pool, time), 'more people than places');
        if (event === 'released' || (event === 'finished' && code !== 1))
          sure(--held[pool]! >= 0, 'a place that nobody held');
      }
    });
  });

  it('posts are filled or vacant, and who has left one, or is away, begins nothing there', () => {
    inEverySystem(({ scenario, rows }) => {
      // As the scenario says at the end; before that, no more than at any time (a post more or less is told twice).
      const teams = [scenario, ...(scenario.phases ?? [])].map((each) => each.teams);
      const funded = teams.map((each) =>
        each.flatMap(({ roles }) => roles.map((role) => role.posts * wtePerPost(role, role.hours) * 1000)),
      );
      const most = funded[0]!.map((_, role) => Math.max(...funded.map((each) => each[role]!)));
      const last = new Map<number, number>();
      const inPost = new Map<number, number>();
      const gone = new Set<number>();
      const awayUntil = new Map<number, number>();
      const busyUntil = new Map<number, number>();
      for (const row of rows) {
        if (row.event === 'in_post') inPost.set(row.role, row.other);
        if (row.event === 'vacant') {
          last.set(row.role, inPost.get(row.role)! + row.other);
          sure(last.get(row.role)! <= most[row.role]! + 1, 'more posts than are funded');
        }
        if (row.event === 'resigned') gone.add(row.worker);
        if (row.event === 'joined') gone.delete(row.worker);
        if (row.event === 'absent') awayUntil.set(row.worker, row.time + row.minutes);
        // What is written up after a session of a group carries on from it.
        if (row.event === 'attended') busyUntil.set(row.worker, row.time + row.minutes);
        if (!isWork(row)) continue;
        const carriesOn = Math.abs(row.time - (busyUntil.get(row.worker) ?? -1)) < 1e-6;
        sure(carriesOn || !gone.has(row.worker), `worker ${row.worker} has left`);
        sure(carriesOn || row.time >= (awayUntil.get(row.worker) ?? 0), `worker ${row.worker} is away`);
        busyUntil.set(row.worker, row.time + row.minutes);
      }
      for (const [role, posts] of last)
        sure(Math.abs(posts - funded.at(-1)![role]!) <= 1, 'all posts are filled or vacant');
    });
  });

  it('an appointment with a worker begins at its time, or late by as much as is told', () => {
    inEveryJourney((journey, { directory }) => {
      const { steps } = directory;
      let booked = Number.NaN;
      journey.forEach((row, index) => {
        if (row.event === 'booked') booked = row.time + row.minutes;
        if (row.event !== 'contacted' || steps[row.step]?.seenByStaff !== true) return;
        const next = journey[index + 1];
        const late = next?.event === 'began_late' ? next.minutes : 0;
        sure(Math.abs(row.time - late - booked) < 1e-6, `booked for ${booked}, late by ${late}`);
      });
    });
  });

  it('nobody goes round more often than the hop limit', () => {
    inEveryJourney((journey, { scenario }) => {
      let hops = 0;
      for (const row of journey) {
        if (!opensReferral(row)) continue;
        hops = row.code === -1 ? hops + 1 : 1;
        sure(hops <= scenario.principles.hopLimit, `${hops} hops`);
      }
    });
  });

  it('misses are counted from one up until a contact is kept', () => {
    inEveryJourney((journey) => {
      let misses = 0;
      for (const row of journey) {
        if (row.event === 'missed') sure(row.other === ++misses, `miss ${row.other}`);
        else if (row.event === 'contacted' || row.event === 'referred' || row.event === 'started') misses = 0;
        else if (row.event === 'waited_for') misses = 0;
      }
    });
  });
});
