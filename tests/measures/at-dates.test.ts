import { describe, expect, it } from 'vitest';
import { answersTo, asked, joined, met } from './by-hand.ts';

/** Counting begins on day 3, its first whole week on day 7; 52 weeks from there are over on day 371. */
const FROM = 3;
const A_YEAR = 7 + 364;

const LOG = [
  asked(1, 0, 'common old', { team: 'front' }),
  joined(1, 0, 'call'), // on the list all the time
  asked(100, 1),
  joined(100, 1),
  asked(200, 2),
  joined(200, 2),
  met(A_YEAR - 1, 2), // served the day before
  asked(A_YEAR - 1, 3),
  joined(A_YEAR - 1, 3, 'support'),
  asked(A_YEAR + 1, 4), // comes the day after
  joined(A_YEAR + 1, 4),
];

describe('people on lists when so many years of the window are over', () => {
  it('are those who stand on them at that moment, of all teams and of each', () => {
    const of = answersTo(LOG, { from: FROM, to: A_YEAR + 364 });
    const onLists = (name: string) => ['', 'front', 'core'].map((team) => of(name, team));
    expect(onLists('on_list_after_1_year')).toEqual([3, 1, 2]);
    expect(onLists('on_list_after_2_years')).toEqual([4, 1, 3]);
  });

  it('are not asked for before so many whole weeks are over', () => {
    const ask = (to: number) => answersTo(LOG.slice(0, 7), { from: FROM, to })('on_list_after_1_year');
    expect(ask(A_YEAR)).toBe(2);
    expect(() => ask(A_YEAR - 0.5)).toThrow();
  });
});
