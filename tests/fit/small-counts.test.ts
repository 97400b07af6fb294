import { expect, it } from 'vitest';
import { withoutFew } from '../../src/fit/index.ts';

it('a figure that rests on fewer than five people, but some, is kept back and listed', () => {
  const figure = (path: string, counts: number[]) => ({
    path,
    counts,
    about: 1,
    low: 1,
    high: 1,
    after: '',
    note: '',
  });
  const { figures, left } = withoutFew({
    figures: [figure('many', [40, 9]), figure('few', [40, 4]), figure('none', [40, 0])],
    left: [],
  });
  expect(figures.map(({ path }) => path)).toEqual(['many', 'none']);
  expect(left.map(({ path }) => path)).toEqual(['few']);
});
