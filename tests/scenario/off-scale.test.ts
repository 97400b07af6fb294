import { expect, it } from 'vitest';
import { good, onlyProblem, small } from './loading.ts';

it('a need whose mean is off its scale is refused, at the need of everybody or of the kind', () => {
  const people = (needs: string) => small({ people: `{needs: {»severity: ${needs}}}` });
  const { message } = onlyProblem(people('{normal: {mean: 45, sd: 15}}'), 'out-of-range');
  expect(message).toContain('mean of 45, off the scale');
  onlyProblem(people('{uniform: [-9, 3]}'), 'out-of-range');
  good(people('{normal: {mean: 9, sd: 3}}').replace('»', ''));
  onlyProblem(
    small({
      people:
        '{needs: {severity: 5}, kinds: {a: {share: 0.5, needs: {»severity: {normal: {mean: 45, sd: 15}}}}, b: {share: 0.5}}}',
    }),
    'out-of-range',
  );
});
