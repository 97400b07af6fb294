import { expect, it } from 'vitest';
import { interval, pairedInterval } from '../../src/stats/index.ts';
import { byNeed, type Counted, needsTable, shareOf } from './by-need.ts';
import { claim, claims, studyOf } from './system-page.ts';
import { BY_THRESHOLD, GAP } from './the-gap.ts';

const study = studyOf({
  page: 'docs/systems/before.md',
  systems: [{ file: 'before', called: 'before' }],
  replications: 10,
  people: true,
  tables: { 'by-need': (study) => needsTable(study, 0, BY_THRESHOLD) },
});

const share = (group: string, what: Counted) => shareOf(byNeed(study, 0, BY_THRESHOLD), group, what);

claims('before the Framework, people who are too complex for one and not unwell enough for the other', () => {
  it('are about one in nine of all who ask', () => {
    expect(interval(share(GAP, 'of all')).low).toBeGreaterThan(0.1);
    expect(interval(share(GAP, 'of all')).high).toBeLessThan(0.13);
  });

  it.each([
    ['turned away', 'unwell enough for secondary care (severity 5.5 or more)'],
    ['turned away', 'for talking therapies'],
    ['turned away twice', 'unwell enough for secondary care (severity 5.5 or more)'],
    ['turned away twice', 'for talking therapies'],
    ['never helped', 'unwell enough for secondary care (severity 5.5 or more)'],
    ['never helped', 'for talking therapies'],
  ] as const)('are %s more often than people %s', (what, fitting) => {
    expect(pairedInterval(share(fitting, what), share(GAP, what)).low).toBeGreaterThan(0);
  });

  it('are seldom helped, and only where somebody sees more or less in them than there is', () => {
    expect(interval(share(GAP, 'help begun')).high).toBeLessThan(1 / 7);
  });
});

claim(
  'before the Framework, the kinds of people hide the gap: those with complex needs are helped about as often as others',
  () => {
    study.moreIn(0, 'help_begun', 'kind=complex_emotional_needs', 'kind=common_problems');
  },
);

claim('before the Framework nobody is passed on: every wrong door ends in a bounce', () => {
  expect(study.mean(0, 'moves_per_person')).toBeLessThan(0.05);
  expect(study.mean(0, 'wrong_doors_per_person')).toBeCloseTo(study.mean(0, 'bounces_per_person'), 2);
});
