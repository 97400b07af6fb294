import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/scenario/index.ts';
import { good, onlyProblem, small, steps } from './loading.ts';

/** Two teams; the rules are those of the first team's first step, which has a second step to go to. */
function withRules(then: string, more = ''): string {
  return small({
    teams: `
  spa: {title: Front door, staff: {worker: {wte: 1}}, steps: {screen: {desk: worker, takes: 1 min${more}, then: ${then}}, call: {contact: phone, with: worker, takes: 1 min}}}
  crisis: {title: Crisis team, staff: {worker: {wte: 1}}, steps: {see: {desk: worker, takes: 1 min}}}`,
    principles: '{referrals_go_to: best_fit}',
  });
}

const rules = (then: string) => good(withRules(then)).teams[0]!.steps[0]!.then;

describe('flow rules', () => {
  test.each<[string, Action, string]>([
    ['go_to: call', { do: 'go_to', step: 'call' }, 'go on to Call'],
    [
      'refer_to: crisis',
      { do: 'refer_to', team: 'crisis', urgency: null, handover: null },
      'refer to Crisis team',
    ],
    [
      'refer_to: crisis, as: emergency, handover: warm',
      { do: 'refer_to', team: 'crisis', urgency: 2, handover: 'warm' },
      'refer to Crisis team as an emergency with a warm handover',
    ],
    [
      'refer_to: best_fit',
      { do: 'refer_to', team: null, urgency: null, handover: null },
      'refer to the team that fits',
    ],
    [
      'discharge: helped, plan: true',
      { do: 'discharge', outcome: 'helped', plan: true },
      'discharge as helped, with a plan',
    ],
    [
      'discharge: advice_and_signposting',
      { do: 'discharge', outcome: 'advice_and_signposting', plan: false },
      'discharge as advice and signposting',
    ],
    ['not_eligible: true', { do: 'not_eligible' }, 'turn away as not eligible'],
    ['return_to_referrer: true', { do: 'return_to_referrer' }, 'return to the referrer'],
    ['pass_on: true', { do: 'pass_on' }, 'pass on to the team that fits'],
    [
      'signpost: crisis, completes: 0.3, delay: 1 day',
      { do: 'signpost', team: 'crisis', completes: 0.3, delay: { kind: 'fixed', value: 1440 } },
      'tell the person to ask Crisis team',
    ],
    [
      'signpost: elsewhere',
      { do: 'signpost', team: null, completes: 1, delay: { kind: 'fixed', value: 0 } },
      'tell the person to ask elsewhere',
    ],
  ])('%s', (text, action, words) => {
    const [first, last] = rules(`[{if: risk >= 8, ${text}}, {go_to: call}]`);
    expect(first).toMatchObject({
      name: 'spa.screen rule 1',
      formal: true,
      followed: 1,
      action,
      text: `if risk >= 8, ${words}`,
    });
    expect(first!.if).toMatchObject({ op: 'compare' });
    expect(last).toMatchObject({ name: 'spa.screen rule 2', if: null, text: 'otherwise, go on to Call' });
  });
  test('people may be split by shares', () => {
    const [rule] = rules('[{shares: [{share: 0.4, go_to: call}, {share: 0.6, discharge: helped}]}]');
    expect(rule!.text).toBe('40 %: go on to Call; 60 %: discharge as helped');
    expect(rule!.action).toEqual({
      do: 'split',
      ways: [
        { share: 0.4, action: { do: 'go_to', step: 'call' } },
        { share: 0.6, action: { do: 'discharge', outcome: 'helped', plan: false } },
      ],
    });
  });
  test('informal rules, names and how often a rule is followed', () => {
    const [rule] = rules(
      '[{if: risk > 3, go_to: call, informal: true, followed: 0.6, name: creep}, {go_to: call}]',
    );
    expect(rule).toMatchObject({ name: 'creep', formal: false, followed: 0.6 });
  });
  test('a single rule needs no list; a condition that is always true is none', () => {
    expect(rules('{go_to: call}')).toHaveLength(1);
    expect(rules('[{if: true, go_to: call}]')[0]!.if).toBeNull();
  });
  test('without rules the next step follows, and after the last one the person is helped', () => {
    const team = good(steps('{a: {desk: worker, takes: 1 min}, b: {desk: worker, takes: 1 min}}')).teams[0]!;
    expect(team.steps.map((step) => step.then[0]!.action)).toEqual([
      { do: 'go_to', step: 'b' },
      { do: 'discharge', outcome: 'helped', plan: false },
    ]);
  });
});

describe('mistakes in flow rules', () => {
  test.each([
    ['[{if: risk > 3, go_to: call}, »{if: risk > 2, go_to: call}]', 'no-last-resort'],
    ['[»{go_to: call, followed: 0.9}]', 'no-last-resort'],
    ['[{go_to: call}, »{discharge: helped}]', 'never-fires'],
    ['[{go_to: »cal}]', 'unknown-name'],
    ['[{if: risk > 3, refer_to: »crysis}, {go_to: call}]', 'unknown-name'],
    ['[{if: risk > 3, refer_to: »spa}, {go_to: call}]', 'own-team'],
    ['[{if: risk > 3, discharge: »better}, {go_to: call}]', 'wrong-word'],
    ['[{if: risk > 3, discharge: »gave_up_waiting}, {go_to: call}]', 'wrong-word'],
    ['[{if: risk > 3, refer_to: crisis, as: »quickly}, {go_to: call}]', 'wrong-word'],
    ['[{if: risk > 3, go_to: call, »as: urgent}, {go_to: call}]', 'unknown-key'],
    ['[{if: risk > 3, go_to: call, »discharge: helped}, {go_to: call}]', 'one-of'],
    ['[»{if: risk > 3}, {go_to: call}]', 'one-of'],
    ['[{if: risk > 3, »goto: call}, {go_to: call}]', 'unknown-key'],
    ['[{if: risk > 3, pass_on: »false}, {go_to: call}]', 'wrong-word'],
    ['[»{if: risk > 3, signpost: crisis}, {go_to: call}]', 'missing-key'],
    ['[{if: risk > 3, go_to: call, followed: »2}, {go_to: call}]', 'out-of-range'],
    ['[{»shares: [{share: 0.4, go_to: call}, {share: 0.5, pass_on: true}]}]', 'shares-sum'],
    ['[{shares: [{share: 1, go_to: call}, {»share: 0, pass_on: true}]}]', 'nothing-happens'],
    ['[{if: »5, go_to: call}, {go_to: call}]', 'wrong-type'],
    ['[»call, {go_to: call}]', 'wrong-type'],
  ])('%s: %s', (then, code) => {
    onlyProblem(withRules(then), code);
  });
  test('an empty list of rules decides nothing', () => {
    onlyProblem(steps('{talk: {desk: worker, takes: 1 min, »then: []}}'), 'no-last-resort');
  });
  test('the hint for two actions of which one is inherited says how to remove it', () => {
    const problem = onlyProblem(
      withRules('[{if: risk > 3, go_to: call, »pass_on: true}, {go_to: call}]'),
      'one-of',
    );
    expect(problem.message).toBe('`go_to` and `pass_on` are both said here');
  });
});
