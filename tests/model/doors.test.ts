import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf } from '../helpers.ts';

const THREE_DOORS = `
  time: {run: 1 week}
  people: {needs: {severity: 5}}
  sources: {gp: {from_file: referrals.csv}}
  principles: {referrals_go_to: best_fit}
  teams:
    mild:
      hours: always
      accepts: severity < 4
      staff: {worker: {on_duty: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 1 min}}
    severe:
      hours: always
      accepts: severity >= 4
      staff: {worker: {on_duty: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 1 min}}
    everyone:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 1 min}}
    inner:
      door: false
      hours: always
      staff: {worker: {on_duty: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 1 min}}
`;
const many = Array.from({ length: 3000 }, (_, i) => [i]);

function doors(set: readonly string[], rows: readonly number[][] = many): Record<string, number> {
  const scenario = scenarioOf(THREE_DOORS, {
    files: { 'referrals.csv': referrals('', ...rows) },
    set: ['teams.mild.steps.talk.then={refer_to: inner}', ...set],
  });
  const shares: Record<string, number> = {};
  for (const { team, source } of happenings(scenario, { only: ['referred'] }))
    if (source !== '') shares[team] = (shares[team] ?? 0) + 1 / rows.length;
  return shares;
}

const isAbout = (found: number | undefined, expected: number) => {
  expect(Math.abs(found! - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / many.length));
};

describe('a referrer', () => {
  it('who knows the system finds the first team, in the order of the scenario, that fits what is seen', () => {
    expect(doors([], [[1]])).toEqual({ severe: 1 });
    expect(doors(['people.needs.severity=3'], [[1]])).toEqual({ mild: 1 });
    expect(doors(['teams.severe.accepts=severity > 9'], [[1]])).toEqual({ everyone: 1 });
  });

  it('who does not know it tries any door, each as often as the others', () => {
    const shares = doors(['sources.gp.knows_the_system=0']);
    for (const team of ['mild', 'severe', 'everyone']) isAbout(shares[team], 1 / 3);
    expect(shares.inner).toBeUndefined();
  });

  it('who sometimes knows it is right more often', () => {
    const shares = doors(['sources.gp.knows_the_system=0.6']);
    isAbout(shares.severe, 0.6 + 0.4 / 3);
    isAbout(shares.mild, 0.4 / 3);
  });

  it('whose letter is often wrong picks a wrong door although they know the system', () => {
    const shares = doors(['sources.gp.sees={error_sd: 2}']);
    // 5 is seen as less than 4 with an error below -1, half a standard deviation.
    isAbout(shares.mild, 0.3085);
  });

  it('goes to the front door where there is one', () => {
    expect(
      doors(['principles.referrals_go_to=everyone', 'sources.gp.knows_the_system=0.3'], [[1], [2], [3]]),
    ).toEqual({ everyone: 1 });
  });

  it('goes to the team of their own, where the source has one', () => {
    expect(doors(['principles.referrals_go_to=everyone', 'sources.gp.refers_to=inner'], [[1]])).toEqual({
      inner: 1,
    });
  });

  it('tries any door when nobody seems right', () => {
    const shares = doors(['teams.severe.accepts=severity > 9', 'teams.everyone.accepts=severity > 9']);
    for (const team of ['mild', 'severe', 'everyone']) isAbout(shares[team], 1 / 3);
  });
});
