import { describe, expect, it } from 'vitest';
import { movedSplits, movedSplitWarnings, movedSplitWords } from '../../src/experiment/moved-splits.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { fencesOf, textOf } from '../docs/markdown.ts';
import { happenings, scenarioOf } from '../helpers.ts';

const RULES =
  'then: [{if: urgency == urgent, refer_to: crisis}, {if: waited > 1 week, refer_to: talking}, {go_to: call}]';
const SHARES = '{crisis: 0.05, talking: 0.3, advised: 0.15}';

/** One town, whose people are split at a step of one of two teams. */
const town = (team: string, step: string, split: string) =>
  scenarioOf(`
time: {run: 52 weeks}
sources: {gp: {rate: 20 per week}}
principles: {referrals_go_to: ${team}}
teams:
  ${team}:
    staff: {nurse: {wte: 6}}
    steps:
      ${step}: {desk: nurse, takes: 20 min, ${split.replace('advised', 'advice_and_signposting')}}
      call: {contact: phone, with: nurse, takes: 45 min}
  talking: {staff: {therapist: {wte: 6}}, steps: {treat: {contact: phone, with: therapist, takes: 50 min}}}
  crisis: {staff: {worker: {wte: 6}}, steps: {visit: {contact: face_to_face, with: worker, takes: 90 min}}}
`);

/** Where each person was sent, by their number: the order in which they come is the same in both systems. */
function waysOf(scenario: Scenario): Map<number, string> {
  const ways = new Map<number, string>();
  for (const { event, person, team, step } of happenings(scenario)) {
    if (event === 'referred' && (team === 'talking' || team === 'crisis')) ways.set(Number(person), team);
    if (event === 'advised' || (event === 'contacted' && step === 'call')) ways.set(Number(person), event);
  }
  return ways;
}

/** Share of the people known in both who go the same way. */
function alike(a: Scenario, b: Scenario): number {
  const [one, two] = [waysOf(a), waysOf(b)];
  const both = [...one].filter(([person]) => two.has(person));
  expect(both.length).toBeGreaterThan(900);
  return both.filter(([person, way]) => two.get(person) === way).length / both.length;
}

describe('a split that stands at another step in the other system', () => {
  it('sends the same people the same ways under a name of its own', () => {
    const split = `shares: ${SHARES}, split_as: sorting`;
    const [base, other] = [town('spa', 'screen', split), town('hub', 'meeting', split)];
    expect(alike(base, other)).toBe(1);
    expect(movedSplits(base, other)).toEqual([]);
    expect(movedSplitWords(base, other)).toBeNull();
  });

  it('sends only about a third of them the same way without one, and is warned of with what to write', () => {
    const split = `shares: ${SHARES}`;
    const [base, other] = [town('spa', 'screen', split), town('hub', 'meeting', split)];
    // 0.05² + 0.3² + 0.15² + 0.5²
    expect(alike(base, other)).toBeGreaterThan(0.32);
    expect(alike(base, other)).toBeLessThan(0.41);
    expect(movedSplitWarnings(base, other)).toMatchObject([
      { severity: 'warning', code: 'split-moved', place: { path: 'teams.hub.steps.meeting', line: 9 } },
    ]);
    expect(movedSplitWarnings(base, other)[0]!.message).toContain('`screen` of `spa`');
    expect(movedSplitWarnings(base, other)[0]!.hint).toContain('split_as: sorting');
    expect(movedSplitWords(base, other)).toContain('hub.meeting');
  });

  it('is warned of too when one of the two only has the name', () => {
    const [base, other] = [
      town('spa', 'screen', `shares: ${SHARES}, split_as: need`),
      town('hub', 'meeting', `shares: ${SHARES}`),
    ];
    expect(movedSplitWarnings(base, other)[0]!.hint).toContain('split_as: need');
  });

  it('is warned of when the ways stand in another order', () => {
    const turned = 'shares: {talking: 0.3, crisis: 0.05, advised: 0.15}, split_as: sorting';
    const [base, other] = [
      town('spa', 'screen', `shares: ${SHARES}, split_as: sorting`),
      town('hub', 'meeting', turned),
    ];
    expect(alike(base, other)).toBeLessThan(0.95);
    expect(movedSplitWarnings(base, other)[0]!.hint).toContain('same order');
  });

  it('is nothing to warn of where it stays, or where the other system does not split', () => {
    const base = town('spa', 'screen', `shares: ${SHARES}`);
    expect(movedSplits(base, town('spa', 'screen', 'shares: {crisis: 0.1, advised: 0.15}'))).toEqual([]);
    expect(movedSplits(base, town('hub', 'meeting', RULES))).toEqual([]);
  });

  it('is the same at a second step: whoever goes one way at the first goes the same way there', () => {
    const scenario = scenarioOf(`
time: {run: 26 weeks}
sources: {gp: {rate: 20 per week}}
teams:
  hub:
    hours: always
    staff: {nurse: {on_duty: 9}}
    steps:
      first: {route: true, shares: {a: 0.6, b: rest}, split_as: one}
      a: {desk: nurse, takes: 1 min, then: {go_to: second}}
      b: {desk: nurse, takes: 1 min, then: {go_to: second}}
      second: {route: true, shares: {c: 0.6, d: rest}, split_as: one}
      c: {desk: nurse, takes: 1 min, then: {discharge: helped}}
      d: {desk: nurse, takes: 1 min, then: {discharge: helped}}
`);
    const paths = new Map<unknown, string>();
    for (const { person, step } of happenings(scenario, { only: ['desk_worked'] }))
      paths.set(person, (paths.get(person) ?? '') + step);
    const whole = [...paths.values()].filter((path) => path.length === 2);
    expect(whole.length).toBeGreaterThan(300);
    expect([...new Set(whole)].sort()).toEqual(['ac', 'bd']);
  });

  it('is warned of where a second step decides between the same ways by luck of its own, or at other shares', () => {
    const base = town('spa', 'screen', `shares: ${SHARES}`);
    const twice = (call: string) =>
      scenarioOf(`
time: {run: 52 weeks}
sources: {gp: {rate: 20 per week}}
principles: {referrals_go_to: spa}
teams:
  spa:
    staff: {nurse: {wte: 6}}
    steps:
      screen: {desk: nurse, takes: 20 min, shares: {crisis: 0.05, talking: 0.3, advice_and_signposting: 0.15}, split_as: need}
      call: {contact: phone, with: nurse, takes: 45 min, ${call}}
  talking: {staff: {therapist: {wte: 6}}, steps: {treat: {contact: phone, with: therapist, takes: 50 min}}}
  crisis: {staff: {worker: {wte: 6}}, steps: {visit: {contact: face_to_face, with: worker, takes: 90 min}}}
`);
    const whys = (other: Scenario, of = base) => movedSplits(of, other).map(({ why }) => why);
    const named = twice('then: {discharge: helped}');
    expect(whys(twice('shares: {crisis: 0.05, talking: 0.3, helped: rest}'), named)).toEqual(['other luck']);
    expect(whys(twice('shares: {crisis: 0.1, talking: rest}, split_as: need'), named)).toEqual([
      'other shares',
    ]);
    expect(whys(twice('shares: {crisis: 0.05, talking: 0.3, helped: rest}, split_as: need'), named)).toEqual(
      [],
    );
  });

  it('is drawn anew each time that somebody comes to the same step again', () => {
    const scenario = scenarioOf(`
time: {run: 4 weeks}
sources: {gp: {rate: 20 per week}}
teams:
  hub:
    hours: always
    staff: {nurse: {on_duty: 6}}
    steps:
      ask: {desk: nurse, takes: 1 min, shares: {ask: 0.5, helped: 0.5}, split_as: coin}
`);
    const asked = happenings(scenario, { only: ['desk_worked'] }).length;
    const ended = happenings(scenario, { only: ['discharged'] }).length;
    expect(asked / ended).toBeGreaterThan(1.6);
    expect(asked / ended).toBeLessThan(2.5);
  });
});

describe('the guide from a service’s own numbers', () => {
  const files = Object.fromEntries(
    fencesOf(textOf('docs/guides/from-a-services-own-numbers.md')).map(({ info, text }) => [
      info[1] ?? '',
      text,
    ]),
  );
  const system = (name: string) =>
    scenarioOf(`extends: ${name}\ntime: {warm_up: 0 days, run: 26 weeks}\n`, { files });

  it('compares systems in which the same people go the same ways', () => {
    const [base, other] = [system('spa.yaml'), system('no-spa.yaml')];
    expect(movedSplits(base, other)).toEqual([]);
    const sent = (scenario: Scenario) =>
      new Map(
        happenings(scenario, { only: ['referred', 'advised'] }).flatMap(({ event, person, team }) =>
          event === 'advised' || team === 'crisis' || team === 'talking_therapies'
            ? [[person, event === 'advised' ? event : team] as const]
            : [],
        ),
      );
    const [before, after] = [sent(base), sent(other)];
    const both = [...before].filter(([person]) => after.has(person));
    expect(both.length).toBeGreaterThan(500);
    expect(both.filter(([person, way]) => after.get(person) !== way)).toEqual([]);
  });

  it('gives both systems the same staff, and no crisis to a meeting', () => {
    const posts = (name: string) =>
      system(name)
        .teams.flatMap(({ roles }) => roles)
        .reduce((sum, role) => sum + role.posts, 0);
    expect(posts('no-spa.yaml')).toBe(posts('spa.yaml'));
    const crisis = new Set(
      happenings(system('no-spa.yaml')).flatMap(({ event, team, person }) =>
        event === 'referred' && team === 'crisis' ? [person] : [],
      ),
    );
    const met = happenings(system('no-spa.yaml')).filter(
      ({ step, person }) => step === 'meeting' && crisis.has(person),
    );
    expect(crisis.size).toBeGreaterThan(50);
    expect(met).toEqual([]);
  });
});
