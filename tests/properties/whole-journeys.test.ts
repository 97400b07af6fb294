import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OUTCOMES } from '../../src/event-log/kinds.ts';
import { DAY, WEEK } from '../../src/event-log/units.ts';
import { directoryOf, logOf } from '../../src/experiment/index.ts';
import type { Window } from '../../src/measures/index.ts';
import { type Answer, answersOf, type Log, near } from './laws.ts';
import { endsReferral, endsRequest, journeysOf, type Row, rowOf } from './log.ts';
import { readLog, serviceLogs } from './service-logs.ts';
import { read, systems } from './systems.ts';

/** Journeys as the definitions have them, worked out person by person from the rows, against the fold. */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const FOLLOWED = 26 * WEEK;

interface Drawn {
  readonly log: Log;
  readonly window: Window;
  readonly shown: string;
}

/** As if everybody had been followed for long enough after the end of the log. */
const followedWhole = (from: number, to: number): Window => ({
  from,
  to,
  until: to + FOLLOWED,
  standard: 28 * DAY,
});

const runs: Drawn[] = fc.sample(systems, { numRuns: VERIFY ? 60 : 10, seed: 20261129 }).flatMap((system) => {
  const scenario = read(system);
  if (scenario === null) return [];
  const events = logOf(scenario, scenario.seed, 0, 'calendar');
  const { warmUp, run } = scenario.time;
  const window = followedWhole(warmUp, warmUp + run);
  return [{ log: { directory: directoryOf(scenario), events }, window, shown: JSON.stringify(system) }];
});

const logs: Drawn[] = fc.sample(serviceLogs, { numRuns: VERIFY ? 600 : 200, seed: 20261129 }).map((drawn) => {
  const { log, end } = readLog(drawn);
  return { log, window: followedWhole(0, end), shown: JSON.stringify(drawn) };
});

interface Judged {
  readonly timely: boolean;
  readonly helpful: boolean;
  readonly continuous: boolean;
}

/** Null for whoever did not ask in the window, or cannot be followed for long enough. */
function judged(
  own: readonly Row[],
  { directory }: Log,
  { from, to, until = to, standard }: Window,
): Judged | null {
  const asked = own.find(
    ({ event, code, time }) => event === 'referred' && code !== -1 && time >= from && time < to,
  );
  if (asked === undefined || asked.time + FOLLOWED > until) return null;
  const since = own
    .slice(own.indexOf(asked))
    .filter(({ time }) => time <= asked.time + FOLLOWED && time < until);
  const ofHelp = since.filter(({ event, code }) => event === 'contacted' && code === 2);
  const stays = since.filter(({ event, code, role }) => event === 'started' && role === -1 && code === 1);
  const help = [...ofHelp, ...stays].map(({ time }) => time).sort((a, b) => a - b);
  if (help.length === 0) return { timely: false, helpful: false, continuous: false };
  const before = own.slice(0, own.indexOf(asked)).concat(since);
  const number = (is: (row: Row) => boolean) => before.filter(is).length;
  const handedOn = number((row) => endsReferral(row) && !endsRequest(row));
  const byTeams = number(({ event, code }) => event === 'referred' && code === -1);
  const open =
    number(({ event, code }) => event === 'was_here' || (event === 'referred' && code !== -1)) +
    Math.max(0, byTeams - handedOn) -
    number(endsRequest);
  const helped = since.some(
    (row) => endsRequest(row) && ['helped', 'partly_helped'].includes(OUTCOMES[row.code]!),
  );
  const told = since.filter(({ event, step }) => event === 'contacted' && directory.steps[step]?.assesses);
  return {
    timely: help[0]! <= asked.time + standard,
    helpful: helped || (open > 0 && (ofHelp.length >= 2 || stays.length > 0)),
    continuous:
      told.length <= 1 &&
      !since.some(({ event }) => ['declined', 'returned', 'signposted', 'passed_on'].includes(event)),
  };
}

it.each([
  ['runs', runs],
  ['logs of services', logs],
] as const)(
  'of %s, the shares of timely, helpful and continuous journeys are those of a count of people one by one, and no more are all three than are any',
  (_, drawn) => {
    let people = 0;
    const seen = { timely: 0, helpful: 0, continuous: 0, all: 0 };
    for (const { log, window, shown } of drawn) {
      const answers = answersOf(log, window);
      const of = (name: string) => whole(answers, name);
      const rows = Array.from(log.events, rowOf);
      const all = [...journeysOf(rows).values()].flatMap((own) => judged(own, log, window) ?? []);
      const share = (is: (one: Judged) => boolean) =>
        all.length === 0 ? Number.NaN : all.filter(is).length / all.length;
      const parts = {
        timely: share(({ timely }) => timely),
        helpful: share(({ helpful }) => helpful),
        continuous: share(({ continuous }) => continuous),
        timely_helpful_continuous: share((one) => one.timely && one.helpful && one.continuous),
      };
      for (const [name, counted] of Object.entries(parts)) {
        const measured = of(`journeys_${name}`);
        // Where nothing is known as help, or as telling the story, it is empty.
        if (Number.isNaN(measured)) continue;
        if (!near(measured, counted))
          throw new Error(`journeys_${name}: ${measured}, counted ${counted}\nin\n${shown}`);
      }
      const [joint, ...three] = ['timely_helpful_continuous', 'timely', 'helpful', 'continuous'].map((name) =>
        of(`journeys_${name}`),
      );
      if (Number.isFinite(joint)) {
        people += all.length;
        expect(joint!).toBeLessThanOrEqual(Math.min(...three));
        expect(joint!).toBeGreaterThanOrEqual(three.reduce((sum, part) => sum + part, -2) - 1e-9);
        expect(of('helped_within_26_weeks')).toBeGreaterThanOrEqual(Math.max(...three));
        seen.timely += parts.timely * all.length;
        seen.helpful += parts.helpful * all.length;
        seen.continuous += parts.continuous * all.length;
        seen.all += parts.timely_helpful_continuous * all.length;
      }
    }
    // There is something to look at, of every part.
    expect(people).toBeGreaterThan(50);
    for (const part of Object.values(seen)) expect(part).toBeGreaterThan(0);
    for (const part of Object.values(seen)) expect(part).toBeLessThan(people);
  },
);

function whole(answers: readonly Answer[], name: string): number {
  return answers.find((one) => one.name === name && one.team === '' && one.group === '')!.value;
}
