import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/event-log/directory.ts';
import { CATALOGUE, questionsFor, whyEmpty } from '../../src/measures/index.ts';
import { restsOn, whyUnsaid } from '../../src/measures/silence.ts';
import { answersTo, asked, DIRECTORY, discharged, met } from './by-hand.ts';

it('a number that is not known says why, and one that is there says nothing', () => {
  for (const measure of CATALOGUE) {
    expect(whyEmpty(measure, Number.NaN), measure.name).toMatch(/^[A-Z].*\.$/);
    expect(whyEmpty(measure, 0), measure.name).toBe('');
  }
});

it('a log that says nothing of plans is the reason that their share is empty, and otherwise that nothing ended', () => {
  const plans = (silent: readonly 'plans'[]) =>
    questionsFor({ ...DIRECTORY, silent }).find(({ name }) => name === 'ended_with_plan_share')!;
  expect(whyEmpty(plans(['plans']), Number.NaN)).toBe('No ending in the log says `with a plan`.');
  expect(whyEmpty(plans([]), Number.NaN)).toContain('There was nothing to measure it on');
});

it('a log without time for sorting or desk work does not say how long these took, and says how long the rest did', () => {
  const of = answersTo([asked(0, 0), met(1, 0, 'support'), met(2, 0)], { from: 0, to: 7 }, [], {
    ...DIRECTORY,
    silent: ['sorting'],
  });
  const hours = ['sorting', 'understanding', 'care', 'admin'].map((on) => of(`hours_${on}`));
  expect(hours).toEqual([Number.NaN, 1, 1, Number.NaN]);
});

it('of whom nobody could be followed for so long is said with how long that is', () => {
  const named = (name: string) => questionsFor(DIRECTORY).find((question) => question.name === name)!;
  expect(whyEmpty(named('seen_within_1_weeks'), Number.NaN)).toBe(
    'Nobody asked at least 1 week before observation ends.',
  );
  expect(whyEmpty(named('helped_within_12_weeks'), Number.NaN)).toBe(
    'Nobody asked at least 12 weeks before observation ends.',
  );
});

describe('where nothing is known as help', () => {
  const CALLS_ONLY: Directory = { ...DIRECTORY, steps: DIRECTORY.steps.slice(0, 2) };
  const of = (system: Directory) =>
    answersTo([asked(0, 0), met(1, 0), discharged(2, 0), asked(0, 1)], { from: 0, to: 200 }, [], system);

  it('nobody is counted as without help: whoever was helped is not known', () => {
    for (const name of [
      'helped_within_12_weeks',
      'gone_without_help_after_26_weeks',
      'never_helped',
      'help_begun',
    ])
      expect(of(CALLS_ONLY)(name), name).toBeNaN();
    expect(of(DIRECTORY)('gone_without_help_after_26_weeks')).toBe(1 / 2);
    expect(of(CALLS_ONLY)('seen_within_12_weeks')).toBe(1 / 2);
  });

  it('says so, and not that nobody waited', () => {
    const named = (system: Directory, name: string) =>
      questionsFor(system).find((question) => question.name === name)!;
    for (const name of ['wait_to_help_median', 'hidden_wait_mean', 'help_median_of_all'])
      expect(whyEmpty(named(CALLS_ONLY, name), Number.NaN), name).toMatch(/^Nothing is known as help/);
    expect(whyEmpty(named(DIRECTORY, 'wait_to_help_median'), Number.NaN)).toMatch(/^Nobody’s wait/);
  });

  it('a stay is known as help where it is marked so, and work at a desk never is', () => {
    const withThird = (does: 'stay' | 'desk'): Directory => ({
      ...DIRECTORY,
      steps: [...DIRECTORY.steps.slice(0, 2), { ...DIRECTORY.steps[2]!, does }],
    });
    expect(of(withThird('stay'))('helped_within_12_weeks')).toBe(0);
    expect(of(withThird('desk'))('helped_within_12_weeks')).toBeNaN();
  });

  it('there have to be steps at all: of a system that has none it is not said that none of them helps', () => {
    const help = questionsFor({ ...DIRECTORY, steps: [] }).find(({ name }) => name === 'wait_to_help_median');
    expect(whyEmpty(help!, Number.NaN)).toMatch(/^Nobody’s wait/);
  });

  it('a log that says `care` of no contact is one, whatever its steps are called', () => {
    expect(of({ ...DIRECTORY, silent: ['help'] })('helped_within_12_weeks')).toBeNaN();
    // Nor is it said by days how anybody’s wait for help ended.
    const leaves = [asked(1, 0), discharged(4, 0)];
    const days = (more: Partial<Directory>) =>
      answersTo(leaves, { from: 0, to: 20 }, [], { ...DIRECTORY, ...more }).measured.histograms;
    expect(days({}).some((people) => people > 0)).toBe(true);
    expect(days({ silent: ['help'] }).some((people) => people > 0)).toBe(false);
  });
});

it('all that a log does not say and a number rests on is told, as sentences', () => {
  const both = [
    'No ending in the log says `with a plan`.',
    'The log does not say which rule decided: the column `rule`.',
  ].join(' ');
  expect(restsOn('plans', 'rules').whyUnknown).toBe(both);
  const silent = ['plans', 'rules'] as const;
  expect(whyUnsaid(['plans', 'help', 'rules'], { ...DIRECTORY, silent })).toBe(both);
});
