import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../src/report/map/sketch-of.ts';
import { differencesInWords } from '../../src/report/methods/differences-in-words.ts';
import { good, load, onlyProblem, small } from './loading.ts';

/** `talk`, then `group`; and another team. */
const town = (talk: string, list = '{}') =>
  small({
    teams: `{team: {staff: {worker: {wte: 2}}, waiting_list: ${list}, steps: {talk: {contact: phone, with: worker, takes: 45 min, ${talk}}, group: {contact: group, with: worker, takes: 1 hour}}}, other: {staff: {helper: {wte: 1}}, steps: {listen: {contact: phone, with: helper, takes: 1 hour}}}}`,
    principles: '{referrals_go_to: best_fit}',
  });
const givesUp = (text: string) => town(`gives_up: ${text}`);
const stepsOf = (text: string) => good(text).teams[0]!.steps;

describe('patience with a list', () => {
  it('ends, unless the list says more, with the person leaving', () => {
    const [talk, group] = stepsOf(givesUp('{after: {exponential: 2 weeks}}'));
    expect(talk!.givesUp).toEqual({
      after: { kind: 'exponential', mean: 20_160 },
      then: { do: 'discharge', outcome: 'gave_up_waiting', plan: false },
      text: 'leave',
    });
    expect(group!.givesUp).toBeUndefined();
  });

  it('of the team is that of each of its steps which says nothing else', () => {
    const list = '{gives_up: {after: 6 weeks, then: {signpost: elsewhere}}}';
    expect(stepsOf(town('', list)).map((step) => step.givesUp?.text)).toEqual([
      'tell the person to ask elsewhere',
      'tell the person to ask elsewhere',
    ]);
    expect(stepsOf(town('gives_up: {after: never}', list))[0]!.givesUp).toBeUndefined();
  });

  it('may be a daily hazard, and people may go several ways', () => {
    const [talk] = stepsOf(
      givesUp(
        '{after: {daily_hazard: [0.5, 1]}, then: {shares: [{share: 0.4, go_to: group}, {share: 0.6, discharge: gave_up_waiting}]}}',
      ),
    );
    expect(talk!.givesUp).toMatchObject({
      after: { kind: 'discrete', values: [1440, 2880], shares: [0.5, 0.5] },
      text: '40 %: go on to Group; 60 %: leave',
    });
  });

  it.each([
    ['{after: »3}', 'needs-unit'],
    ['{after: 3 weeks, then: {go_to: »grup}}', 'unknown-name'],
    ['{after: 3 weeks, then: {go_to: »talk}}', 'own-team'],
    ['{after: 3 weeks, then: {refer_to: »team}}', 'own-team'],
    ['{after: 3 weeks, »then: {signpost: other}}', 'missing-key'],
    ['{after: 3 weeks, then: {discharge: »gone}}', 'wrong-word'],
    ['{after: 3 weeks, then: »group}', 'wrong-type'],
    [
      '{after: 3 weeks, then: {»shares: [{share: 0.4, go_to: group}, {share: 0.4, discharge: declined}]}}',
      'shares-sum',
    ],
  ])('%s: %s', (text, code) => {
    onlyProblem(givesUp(text), code);
  });

  it('has to be said', () => {
    onlyProblem(town('»gives_up: {then: {go_to: group}}'), 'missing-key');
  });

  it('with all lists of a team does not lead to one of these lists and from there to itself', () => {
    const list = '{gives_up: {after: 3 weeks, then: {go_to: »group}}}';
    const { hint } = onlyProblem(town('', list), 'own-team');
    expect(hint).toBe('say it otherwise at `group`, for example `gives_up: {after: never}`');
  });

  it('may lead to a letter after which they have given up, also by shares, and by another step before it', () => {
    const steps = (talk: string, letter = 'then: {discharge: gave_up_waiting}', more = '') =>
      small({
        teams: `{team: {staff: {worker: {wte: 2}}, steps: {talk: {contact: phone, with: worker, takes: 45 min, ${talk}}, letter: {desk: worker, takes: 10 min, ${letter}}${more}}}}`,
      });
    const lone = ', then: {discharge: helped}';
    for (const then of ['{go_to: letter}', '{shares: {letter: 0.4, gave_up_waiting: 0.6}}'])
      expect(load(steps(`gives_up: {after: 3 weeks, then: ${then}}${lone}`)).problems).toEqual([]);
    const call = ', call: {contact: phone, with: worker, takes: 10 min, then: {go_to: letter}}';
    const byCall = `gives_up: {after: 3 weeks, then: {go_to: call}}${lone}`;
    expect(load(steps(byCall, 'shares: {gave_up_waiting: rest}', call)).problems).toEqual([]);
    // Nobody gives up, and then everybody who was seen comes to the letter too.
    onlyProblem(steps('then: {go_to: letter}', 'then: {discharge: »gave_up_waiting}'), 'wrong-word');
    const both = `gives_up: {after: 3 weeks, then: {go_to: letter}}, then: {go_to: letter}`;
    const { message } = onlyProblem(steps(both, 'then: {discharge: »gave_up_waiting}'), 'wrong-word');
    expect(message).toBe('people come to `letter` who have not given up waiting');
    onlyProblem(steps('missed: {then: {discharge: »gave_up_waiting}}', ''), 'wrong-word');
  });

  it('leads to steps that nobody else comes to', () => {
    const lone = givesUp('{after: 3 weeks, then: {go_to: group}}, then: {discharge: helped}');
    expect(load(lone).problems).toEqual([]);
  });
});

describe('the order of a list', () => {
  it('is that of the team unless the step says another', () => {
    const orders = (talk: string, list: string) => stepsOf(town(talk, list)).map((step) => step.byJoining);
    expect(orders('', '{}')).toEqual([undefined, undefined]);
    expect(orders('', '{served_by: joining}')).toEqual([true, true]);
    expect(orders('served_by: referral_date', '{served_by: joining}')).toEqual([undefined, true]);
  });

  it('has two words, and none where people are booked', () => {
    onlyProblem(town('served_by: »lottery'), 'wrong-word');
    onlyProblem(
      small({
        teams:
          '{team: {diaries: {book: {slots: {monday: 1}}}, steps: {talk: {contact: phone, diary: book, takes: 1 hour, »served_by: joining}}}}',
      }),
      'one-of',
    );
  });
});

describe('whoever looks at the system', () => {
  const scenario = good(givesUp('{after: 3 weeks, then: {go_to: group}}'));

  it('sees on the map where they go', () => {
    expect(sketchOf(scenario).arrows.filter(({ by }) => by === 'gives_up')).toMatchObject([
      { from: 'team/talk', to: 'team/group', when: 'gave up waiting, after 21 days' },
    ]);
  });

  it('reads that another system has it', () => {
    expect(differencesInWords(good(town('')), scenario)).toEqual([
      'Only in the other: Team, Talk → Team, Group (gave up waiting, after 21 days).',
    ]);
  });
});
