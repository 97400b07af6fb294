import { describe, expect, it } from 'vitest';
import { Bundles, changedParts, explainedRow, separable } from '../../src/experiment/index.ts';
import { good, small } from '../scenario/loading.ts';

const steps = (sort: string, talk: string) =>
  `{team: {staff: {worker: {wte: 2}}, steps: {sort: {desk: worker, takes: ${sort}, then: [{go_to: talk}]}, talk: {contact: phone, with: worker, takes: ${talk}}}}}`;
const plain = (more: Record<string, string> = {}) =>
  good(
    small({
      sources: '{gp: {rate: 20 per week}}',
      people: '{patience: 9 weeks}',
      teams: steps('10 min', '30 min'),
      ...more,
    }),
  );

describe('what two systems differ in', () => {
  it('is told step by step, and nothing is said of what is the same', () => {
    const other = plain({ teams: steps('20 min', '40 min'), people: '{patience: 5 weeks}' });
    const parts = changedParts(plain(), other);
    expect(parts.map(({ names }) => names.join()).sort()).toEqual([
      'people.patience',
      'teams.team.steps.sort',
      'teams.team.steps.talk',
    ]);
    expect(changedParts(plain(), plain())).toEqual([]);
    const [joined] = changedParts(plain(), other, [['teams.team.steps.sort', 'teams.team.steps.talk']]).slice(
      -1,
    );
    expect(joined!.names).toEqual(['teams.team.steps.sort', 'teams.team.steps.talk']);
  });

  it('joins what makes no system without each other: a team, and the principle that everybody goes to it', () => {
    const two = plain({
      principles: '{referrals_go_to: door, not_eligible: return_to_referrer}',
      teams:
        '{door: {staff: {clerk: {wte: 1}}, steps: {look: {desk: clerk, takes: 5 min, then: [{refer_to: team}]}}}, team: {staff: {worker: {wte: 2}}, steps: {sort: {desk: worker, takes: 10 min, then: [{go_to: talk}]}, talk: {contact: phone, with: worker, takes: 30 min}}}}',
    });
    const one = plain({ principles: '{referrals_go_to: best_fit, not_eligible: pass_on}' });
    const parts = separable(new Bundles(two), changedParts(two, one)).map(({ names }) => [...names].sort());
    expect(parts.find((names) => names.includes('teams.door'))).toContain('principles.referrals_go_to');
    expect(parts).toContainEqual(['principles.not_eligible']);
  });
});

describe('what makes a difference', () => {
  /** By bits of the bundle, the same chance in every bundle. */
  const values = (of: (bundle: number) => number, parts: number) =>
    Array.from({ length: 1 << parts }, (_, bundle) => [0.3, -0.2, 1].map((chance) => of(bundle) + chance));

  it('is shared out as its parts add up, where they do', () => {
    const worth = [5, -2, 0.5];
    const sum = (bundle: number) =>
      worth.reduce((all, each, part) => (bundle & (1 << part) ? all + each : all), 10);
    const { difference, alone, shares } = explainedRow(3, values(sum, 3))!;
    expect(difference.mean).toBeCloseTo(3.5, 12);
    worth.forEach((each, part) => {
      expect(alone[part]!.mean).toBeCloseTo(each, 12);
      expect(shares[part]!.mean).toBeCloseTo(each, 12);
    });
  });

  it('is halved between two that only work together, though neither does anything alone', () => {
    const { alone, shares } = explainedRow(
      2,
      values((bundle) => (bundle === 3 ? 8 : 0), 2),
    )!;
    expect(alone.map(({ mean }) => mean)).toEqual([expect.closeTo(0, 12), expect.closeTo(0, 12)]);
    expect(shares.map(({ mean }) => mean)).toEqual([expect.closeTo(4, 12), expect.closeTo(4, 12)]);
  });

  it('is not said where some bundle had nothing to measure', () => {
    expect(
      explainedRow(1, [
        [1, 2],
        [Number.NaN, 1],
      ]),
    ).toBeNull();
  });
});
