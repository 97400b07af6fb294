import { describe, expect, it } from 'vitest';
import { loadAgain } from '../../src/scenario/index.ts';
import { happenings, scenarioOf } from '../helpers.ts';
import { good, load } from './loading.ts';

/** A single point of access whose first step says what is given, with a call and two teams behind it. */
const spa = (screen: string, after = 'call: {contact: phone, with: nurse, takes: 45 min}') => `
time: {run: 52 weeks}
sources: {gp: {rate: 45 per week}}
principles: {referrals_go_to: spa}
people: {groups: {age: {young: {share: 0.5}, old: {share: 0.5}}}}
teams:
  spa:
    staff: {nurse: {wte: 3}}
    steps:
      screen: {desk: nurse, takes: 20 min, ${screen}}
      ${after}
  talking_therapies:
    staff: {therapist: {wte: 4}}
    steps: {treat: {contact: phone, with: therapist, takes: 50 min}}
  crisis:
    staff: {worker: {wte: 4}}
    steps: {visit: {contact: face_to_face, with: worker, takes: 90 min}}
`;
const SPOKEN = 'shares: {talking_therapies: 0.30, back_with_advice: 0.15, crisis: 0.05}';

const ways = (text: string) => {
  const { action } = good(text).teams[0]!.steps[0]!.then.at(-1)!;
  if (action.do !== 'split') throw new Error('no shares');
  return action.ways.map(({ share, action: { do: does, ...rest } }) => [
    Number(share.toFixed(9)),
    does,
    Object.values(rest).find((value) => typeof value === 'string'),
  ]);
};

describe('shares by the names of where people go', () => {
  const EACH = [
    [0.3, 'refer_to', 'talking_therapies'],
    [0.15, 'discharge', 'advice_and_signposting'],
    [0.05, 'refer_to', 'crisis'],
    [0.5, 'go_to', 'call'],
  ];

  it('are a line of the brief: what is left over goes on to the step that is written next', () => {
    expect(ways(spa(SPOKEN))).toEqual(EACH);
    expect(ways(spa(`then: {${SPOKEN}}`))).toEqual(EACH);
    expect(ways(spa(SPOKEN.replace('}', ', call: rest}')))).toEqual(EACH);
    const { assumed } = good(spa(SPOKEN));
    expect(assumed.find(({ path }) => path === 'teams.spa.steps.screen.shares.call')?.taken).toBe('rest');
    expect(good(spa(SPOKEN.replace('}', ', call: rest}'))).assumed.map(({ path }) => path)).not.toContain(
      'teams.spa.steps.screen.shares.call',
    );
  });

  it('are the same as a list of actions, of which one may take the rest', () => {
    const list =
      '[{share: 0.3, refer_to: talking_therapies}, {share: 0.15, discharge: advice_and_signposting}, {share: 0.05, refer_to: crisis}, {share: rest, go_to: call}]';
    expect(ways(spa(`then: {shares: ${list}}`))).toEqual(EACH);
  });

  it('may depend on who people are: rules, each with its condition', () => {
    const rules = `then: [{if: age == old, shares: {crisis: 0.2, call: rest}}, {${SPOKEN}}]`;
    expect(ways(spa(rules))).toEqual(EACH);
  });

  it('are how many go there', () => {
    const scenario = scenarioOf(spa(SPOKEN), {
      set: ['sources.gp.rate=400 per week', 'teams.spa.staff.nurse.wte=200'],
    });
    const screened = happenings(scenario, { only: ['desk_worked'] }).length;
    const on = happenings(scenario, { only: ['referred', 'advised'] });
    const share = (found: number) => found / screened;
    // 20,800 people: three standard errors of 30 % are about 1 %, of 5 % half a per cent.
    expect(
      share(on.filter(({ team, event }) => event === 'referred' && team === 'talking_therapies').length),
    ).toBeCloseTo(0.3, 1.7);
    expect(share(on.filter(({ event }) => event === 'advised').length)).toBeCloseTo(0.15, 1.7);
    expect(
      share(on.filter(({ team, event }) => event === 'referred' && team === 'crisis').length),
    ).toBeCloseTo(0.05, 2);
  });

  it('may be said in per cent', () => {
    expect(ways(spa('shares: {talking_therapies: 30 %, back_with_advice: 15 %, crisis: 5 %}'))).toEqual(EACH);
  });

  it('change one at a time in a variation, and the rest is what is left', () => {
    const base = spa(SPOKEN);
    const varied = good({
      'a.yaml': 'extends: base.yaml\nteams: {spa: {steps: {screen: {shares: {crisis: 0.25}}}}}\n',
      'base.yaml': base,
    });
    const { action } = varied.teams[0]!.steps[0]!.then[0]!;
    expect(action.do === 'split' && action.ways.map(({ share }) => Number(share.toFixed(9)))).toEqual([
      0.3, 0.15, 0.25, 0.3,
    ]);
  });

  it('are drawn in an exploration as they are, and leave the rest over', () => {
    const scenario = good(spa(SPOKEN.replace('0.30', '{about: 0.30, from: 0.2, to: 0.4}')));
    const path = 'teams.spa.steps.screen.shares.talking_therapies';
    const drawn = loadAgain(scenario, { figures: new Map([[path, 0.4]]) }).scenario!;
    const { action } = drawn.teams[0]!.steps[0]!.then[0]!;
    expect(action.do === 'split' && action.ways.map(({ share }) => Number(share.toFixed(9)))).toEqual([
      0.4, 0.15, 0.05, 0.4,
    ]);
  });
});

describe('the wrong ways to write it', () => {
  const wrong: readonly (readonly [string, string, string, RegExp])[] = [
    [
      'whole per cents',
      spa('shares: {talking_therapies: »30, crisis: 5}').replace('crisis: 5}', 'crisis: 0.05}'),
      'out-of-range',
      /0 to 1/,
    ],
    ['more than everybody', spa('»shares: {talking_therapies: 0.7, crisis: 0.4}'), 'shares-sum', /rest/],
    ['a name that is nowhere', spa('shares: {»talking_therapy: 0.3}'), 'unknown-name', /talking_therapies/],
    ['the rest as a name', spa('shares: {talking_therapies: 0.3, rest: »call}'), 'wrong-type', /call: rest/],
    [
      'the rest as a share',
      spa('shares: {talking_therapies: 0.3, »rest: 0.7}'),
      'unknown-name',
      /other way round/,
    ],
    ['two that take the rest', spa('shares: {talking_therapies: rest, »crisis: rest}'), 'one-of', /only one/],
    [
      'nobody left for the rest',
      spa('shares: {talking_therapies: 0.6, crisis: 0.4, »call: rest}'),
      'nothing-happens',
      /leave it out/,
    ],
    ['the own team', spa('shares: {»spa: 0.3}'), 'own-team', /step/],
    ['shares beside rules', spa('»shares: {crisis: 0.3}, then: {go_to: call}'), 'one-of', /under `then`/],
    [
      'a rest before other rules',
      spa('then: [{if: age == old, »shares: {crisis: 0.2}}, {go_to: call}]'),
      'shares-sum',
      /call: rest/,
    ],
    [
      'a rest behind the last step',
      spa(
        'shares: {crisis: 0.3}',
        'call: {contact: phone, with: nurse, takes: 45 min, »shares: {crisis: 0.3}}',
      ),
      'shares-sum',
      /helped: rest/,
    ],
    [
      'a list that leaves somebody out',
      spa('then: {»shares: [{share: 0.3, refer_to: crisis}, {share: 0.3, go_to: call}]}'),
      'shares-sum',
      /share: rest/,
    ],
  ];

  it.each(wrong)('%s', (_, marked, code, hint) => {
    const text = marked.replace('»', '');
    const before = marked.slice(0, marked.indexOf('»')).split('\n');
    // Teams to which nobody is sent any more are told of, too.
    const problems = load(text).problems.filter((problem) => !problem.code.startsWith('unreachable'));
    const found = problems.map(
      (problem) => `${problem.code} at ${problem.place.line}:${problem.place.column}`,
    );
    expect(found, JSON.stringify(problems)).toEqual([
      `${code} at ${before.length}:${before.at(-1)!.length + 1}`,
    ]);
    expect(problems[0]!.message + problems[0]!.hint).toMatch(hint);
  });

  it('a name that is both a step and a team', () => {
    const text = spa('shares: {crisis: 0.3}', 'crisis: {contact: phone, with: nurse, takes: 45 min}');
    expect(load(text).problems.map(({ code }) => code)).toContain('name-clash');
  });
});
