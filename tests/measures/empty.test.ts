import { expect, it } from 'vitest';
import { CATALOGUE, questionsFor, whyEmpty } from '../../src/measures/index.ts';
import { DIRECTORY } from './by-hand.ts';

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
