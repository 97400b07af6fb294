import { describe, expect, it } from 'vitest';
import { type Happening, happenings, referrals, scenarioOf } from '../helpers.ts';

/** So many who ask, a minute apart. */
const PEOPLE = 1600;
const files = { 'referrals.csv': referrals('', ...Array.from({ length: PEOPLE }, (_, minute) => [minute])) };

function byPerson(log: readonly Happening[]): Happening[][] {
  const people = new Map<number, Happening[]>();
  for (const each of log) {
    const person = Number(each.person);
    people.set(person, [...(people.get(person) ?? []), each]);
  }
  return [...people.values()];
}

/** Of those to whom it came once, half it came to again; of those to whom it came twice, half a third time. */
function comesAgainToHalf(times: readonly number[]): void {
  const atLeast = (n: number) => times.filter((each) => each >= n).length;
  for (const n of [1, 2]) {
    const off = atLeast(n + 1) / atLeast(n) - 0.5;
    expect(Math.abs(off)).toBeLessThan(4 * Math.sqrt(0.25 / atLeast(n)));
  }
}

describe('the luck of whoever comes to the same step again', () => {
  it.each(['', ', split_as: luck'])(
    'at a split%s is another: half of those sent round go round again',
    (as) => {
      const scenario = scenarioOf(
        `
      time: {run: 40 weeks}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          staff: {clerk: {on_duty: 20}}
          steps:
            look: {desk: clerk, takes: 1 min, then: [{shares: [{share: 0.5, go_to: again}, {share: 0.5, discharge: helped}]${as}}]}
            again: {desk: clerk, takes: 1 min, then: {go_to: look}}
    `,
        { files },
      );
      const rounds = byPerson(happenings(scenario, { only: ['desk_worked'] })).map(
        (own) => own.filter(({ step }) => step === 'again').length,
      );
      comesAgainToHalf(rounds);
    },
  );

  it('at a signpost is another: half of those who went on go on again, and are as long on the way as the first time', () => {
    const scenario = scenarioOf(
      `
      time: {run: 2 years}
      sources: {door: {from_file: referrals.csv}}
      principles: {referrals_go_to: here}
      teams:
        here:
          hours: always
          staff: {clerk: {on_duty: 20}}
          steps: {look: {desk: clerk, takes: 1 min, then: {signpost: there, completes: 0.5, delay: {exponential: 5 days}}}}
        there:
          hours: always
          staff: {clerk: {on_duty: 20}}
          steps: {look: {desk: clerk, takes: 1 min, then: {signpost: here, completes: 1, delay: 1 min}}}
    `,
      { files },
    );
    const ways = byPerson(happenings(scenario, { only: ['signposted', 'referred'] })).map((own) =>
      own.flatMap(({ event, team, minute }, at) =>
        event === 'referred' && team === 'there' ? [minute - own[at - 1]!.minute] : [],
      ),
    );
    comesAgainToHalf(ways.map(({ length }) => length));
    for (const nth of [0, 1, 2]) {
      const days = ways.flatMap((own) => (own.length > nth ? [own[nth]! / 1440] : []));
      const mean = days.reduce((sum, each) => sum + each, 0) / days.length;
      expect(Math.abs(mean - 5)).toBeLessThan((4 * 5) / Math.sqrt(days.length));
    }
  });
});
