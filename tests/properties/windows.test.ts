import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAST_REQUEST } from '../../src/event-log/event.ts';
import { KIND } from '../../src/event-log/kinds.ts';
import { DAY, WEEK } from '../../src/event-log/units.ts';
import { directoryOf, logOf } from '../../src/experiment/index.ts';
import {
  type Answer,
  answersOf,
  cutAt,
  isSumOfTeams,
  type Log,
  moved,
  near,
  sumOf,
  wordsOf,
} from './laws.ts';
import { readLog, serviceLogs } from './service-logs.ts';
import { read, systems } from './systems.ts';

/** What holds of every log that is measured, of a run or of a service. */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';

interface Drawn {
  readonly log: Log;
  readonly end: number;
  readonly shown: string;
  /**
   * A moment in the middle of nothing, a midnight, at which shifts begin and end, and one at which something happens; in
   * `npm test` one of them, each in its turn.
   */
  readonly splits: readonly number[];
}

let turn = 0;
function drawnOf(log: Log, end: number, system: unknown): Drawn {
  const times = Array.from(log.events, ({ time }) => time);
  const splits = [
    Math.floor(end * 0.37) + 0.25,
    Math.floor(end / DAY / 2) * DAY,
    times[Math.floor(times.length / 2)]!,
  ].filter((split) => split > 0 && split < end);
  const one = splits[turn++ % splits.length]!;
  return { log, end, splits: VERIFY ? splits : [one], shown: JSON.stringify(system) };
}

const runs: Drawn[] = fc.sample(systems, { numRuns: VERIFY ? 60 : 7, seed: 20261128 }).flatMap((system) => {
  const scenario = read(system);
  if (scenario === null) return [];
  const events = logOf(scenario, scenario.seed, 0, 'calendar');
  const { warmUp, run } = scenario.time;
  return [drawnOf({ directory: directoryOf(scenario), events }, warmUp + run, system)];
});

const logs: readonly Drawn[] = fc
  .sample(serviceLogs, { numRuns: VERIFY ? 600 : 17, seed: 20261128 })
  .map((drawn) => {
    const { log, end } = readLog(drawn);
    return drawnOf(log, end, drawn);
  });

/** Each where it is not so, with the log for which it is not. */
function inEach(drawn: readonly Drawn[], wrong: (one: Drawn) => readonly string[]): void {
  for (const one of drawn) {
    const found = wrong(one);
    if (found.length > 0) throw new Error(`${found.slice(0, 12).join('\n')}\nin\n${one.shown}`);
  }
}

const standard = 28 * DAY;
describe.each([
  ['runs', runs],
  ['logs of services', logs],
] as const)('of %s', (_, drawn) => {
  it('there is something to look at', () => {
    expect(drawn.length).toBeGreaterThan(5);
  });

  it('windows that adjoin add up: events, time of people and time of staff', () => {
    inEach(drawn, ({ log, end, splits }) =>
      splits.flatMap((split) => {
        const parts = [
          // Whoever is of it may be followed for longer: what is counted of it stays.
          { from: 0, to: split, until: end, standard },
          { from: split, to: end, standard },
        ];
        const whole = { from: 0, to: end, standard };
        const [first, second] = parts.map((part) => answersOf(log, part).map((one) => sumOf(one, part)));
        return answersOf(log, whole).flatMap((one, index) => {
          const all = sumOf(one, whole);
          if (Number.isNaN(all)) return [];
          const sum = (first![index] || 0) + (second![index] || 0);
          return near(all, sum) ? [] : [`${wordsOf(one)}: ${all}, and in two parts ${sum}`];
        });
      }),
    );
  });

  it('a log that is observed to a date is the log cut there, for every measure', () => {
    inEach(drawn, ({ log, end, splits }) =>
      splits.flatMap((to) =>
        [to, (to + end) / 2].flatMap((until) => {
          const window = { from: to / 4, to, until, standard };
          const cut = answersOf(cutAt(log, until), window);
          return answersOf(log, window).flatMap((one, index) =>
            Object.is(one.value, cut[index]!.value)
              ? []
              : [`${wordsOf(one)}: ${one.value}, of the log cut ${cut[index]!.value}`],
          );
        }),
      ),
    );
  });

  it('teams add up to the system', () => {
    inEach(drawn, ({ log, end }) => {
      const window = { from: end / 4, to: end, standard };
      const answers = answersOf(log, window);
      const teams = log.directory.teams.map(({ name }) => name);
      if (teams.length === 1) return [];
      return answers
        .filter((one) => one.team === '' && one.group === '' && isSumOfTeams(one))
        .flatMap((one) => {
          const parts = answers.filter(
            ({ name, team, group }) => name === one.name && group === '' && teams.includes(team),
          );
          const sum = parts.reduce((all, { value }) => all + value, 0);
          return parts.length === 0 || near(sum, one.value)
            ? []
            : [`${wordsOf(one)}: ${one.value}, of its teams ${sum}`];
        });
    });
  });

  it('nothing is negative but a gap, and a share is not above one', () => {
    inEach(drawn, ({ log, splits }) =>
      splits.flatMap((to) =>
        answersOf(log, { from: to / 4, to, standard }).flatMap((one) =>
          one.name.startsWith('gap_in_') ||
          !(one.value < -1e-9 || (one.unit === 'share' && isPart(one, log) && one.value > 1 + 1e-9))
            ? []
            : [`${wordsOf(one)}: ${one.value}`],
        ),
      ),
    );
  });

  it('a longest wait is never below a mean', () => {
    inEach(drawn, ({ log, splits }) =>
      splits.flatMap((to) => {
        const answers = answersOf(log, { from: to / 4, to, standard });
        const at = new Map(answers.map((one) => [wordsOf(one), one.value]));
        return answers
          .filter(({ name }) => name.endsWith('_longest'))
          .flatMap((one) => {
            const mean = at.get(wordsOf({ ...one, name: one.name.replace(/longest$/, 'mean') }));
            if (mean === undefined || Number.isNaN(mean) || mean <= one.value * (1 + 1e-12)) return [];
            return [`${wordsOf(one)}: ${one.value}, the mean ${mean}`];
          });
      }),
    );
  });

  it('whoever asked was helped, waits, or is gone without help, and nobody is both helped and never helped', () => {
    inEach(drawn, ({ log, end, splits }) =>
      splits.flatMap((to) => {
        const answers = answersOf(log, { from: to / 4, to, until: end, standard });
        const at = new Map(answers.map((one) => [wordsOf(one), one.value]));
        return answers
          .filter(({ name }) => name === 'never_helped')
          .flatMap((never) => {
            const of = (name: string) => at.get(wordsOf({ ...never, name }))!;
            const [begun, advised, away] = ['help_begun', 'never_helped_advised', 'turned_away_for_good'].map(
              of,
            );
            const all = ['helped_within', 'waiting_after', 'gone_without_help_after'].map((name) =>
              of(`${name}_26_weeks`),
            );
            const sum = all.reduce((total, each) => total + each, 0);
            return [
              ...(never.value + begun! > 1 + 1e-9
                ? [`${wordsOf(never)}: ${never.value}, and helped ${begun}`]
                : []),
              ...(advised! + away! > never.value + 1e-9
                ? [`${wordsOf(never)}: ${never.value}, its parts ${advised}, ${away}`]
                : []),
              ...(Number.isNaN(sum) || near(sum, 1)
                ? []
                : [`after 26 weeks ${wordsOf(never)}: ${all.join(' + ')}`]),
            ];
          });
      }),
    );
  });

  it('when all is moved by a second, and the window with it, nothing changes', () => {
    inEach(drawn, ({ log, end }) => {
      const second = 1 / 60;
      const window = { from: Math.floor(end / 3), to: end, standard };
      const later = answersOf(moved(log, second), {
        ...window,
        from: window.from + second,
        to: end + second,
      });
      return answersOf(log, window).flatMap((one, index) =>
        ofDays(one) || near(one.value, later[index]!.value)
          ? []
          : [`${wordsOf(one)}: ${one.value}, a second later ${later[index]!.value}`],
      );
    });
  });
});

describe('of logs of services', () => {
  it('people have several referrals open at once, and more than one request', () => {
    const many = logs.filter(({ log }) => [...log.events].some(({ request }) => request > 0));
    expect(many.length).toBeGreaterThan(logs.length / 2);
    const late = logs.filter(({ log }) => [...log.events].some(({ request }) => request === PAST_REQUEST));
    expect(late.length).toBeGreaterThan(3);
  });

  it('when all is moved by a second and the window stays, no count changes unless a second crosses an edge', () => {
    const second = 1 / 60;
    inEach(logs, ({ log }) => {
      // Everything happens on whole hours. The window begins and ends two seconds after something, and a minute before it.
      const times = [...new Set(Array.from(log.events, ({ time }) => time))];
      const at = (share: number) => times[Math.floor(share * (times.length - 1))]!;
      const later = moved(log, second);
      return [2 * second, -1].flatMap((edge) => {
        const window = { from: at(0.3) + edge, to: at(0.8) + edge, standard };
        const then = answersOf(later, window);
        return answersOf(log, window).flatMap((one, index) =>
          !isCount(one) || near(one.value, then[index]!.value)
            ? []
            : [`${wordsOf(one)}: ${one.value}, a second later ${then[index]!.value}`],
        );
      });
    });
  });

  it('referrals open at the start and those that come are those that end and those open at the end', () => {
    inEach(logs, ({ log, splits }) =>
      splits.flatMap((to) => {
        const window = { from: Math.floor(to / 2), to, standard };
        const answers = answersOf(log, window);
        const of = (name: string, team: string) =>
          answers.find((one) => one.name === name && one.team === team)!.value;
        const weeks = (window.to - window.from) / WEEK;
        return ['', ...log.directory.teams.map(({ name }) => name)].flatMap((team) => {
          const ended = answers
            .filter(
              ({ name, team: where }) => name === 'referrals_ended_as' && where.startsWith(`${team} ->`),
            )
            .reduce((sum, { value }) => sum + value, 0);
          const out = team === '' ? of('referrals_ended_as', '') : ended;
          const balance =
            of('open_at_start', team) +
            (of('referrals_to_team', team) - out) * weeks -
            of('open_at_end', team);
          return Math.abs(balance) < 1e-6 ? [] : [`${team || 'all'}: ${balance} too many`];
        });
      }),
    );
  });
});

/** Load may be above one, because people work over, and more may be asked than there is. */
const isPart = ({ name }: Answer, log: Log) =>
  !['utilisation', 'offered_load', 'offered_places'].includes(name) &&
  !(name === 'places_occupied_share' && hasFewerAtTimes(log));
/** Whoever is in a place stays in it when there are fewer, by the hours or by a change: then more are held than there are. */
const hasFewerAtTimes = ({ directory, events }: Log) =>
  (directory.phases ?? []).length > 0 || [...events].some(({ kind }) => kind === KIND.provided);
/** How often something happened, or how many there were. */
const isCount = ({ name, unit }: Answer) =>
  ['per week', 'referrals', 'count'].includes(unit) || ['people', 'people_helped'].includes(name);
/** What is told week by week of the calendar, or of the system's own days. */
const ofDays = ({ name }: Answer) => /weeks_over|wte|cost|helped_per_wte/.test(name);
