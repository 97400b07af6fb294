import { expect, it } from 'vitest';
import { numberIn } from '../../src/report/index.ts';
import { pairedInterval } from '../../src/stats/index.ts';
import { table } from '../docs/markdown.ts';
import { byQuarter, QUARTER, quartersTable, upTo } from './by-quarter.ts';
import { claims, type SystemStudy, studyOf } from './system-page.ts';

const QUARTERS = [
  'before',
  'posts funded, 1st',
  'posts funded, 2nd',
  'posts funded, 3rd',
  'open, 1st',
  'open, 2nd',
  'open, 3rd',
  'open, 4th',
];
const [FUNDED, LAST_CLOSED, OPEN, LAST] = [1, 3, 4, 7] as const;
const [STEADY, RISES, BUSIER, OUTSIDE, NEXT_DOOR] = [0, 1, 2, 3, 4] as const;
const OPENING = [RISES, OUTSIDE, NEXT_DOOR];
const HELP = 'help begun for (people)';

const study = studyOf({
  page: 'docs/systems/staffing.md',
  systems: [
    { file: 'staffing-steady', called: 'steady turnover' },
    { file: 'staffing-rises', called: 'turnover that rises with load' },
    { file: 'staffing-busier', called: 'the same, busier' },
    { file: 'staffing-outside', called: 'new team, from outside' },
    { file: 'staffing', called: 'new team, from next door' },
  ],
  replications: 10,
  people: true,
  tables: {
    'core-team-by-quarter': inPostByQuarter,
    'help-by-quarter': (study) => quartersTable(study, HELP, QUARTERS, OPENING),
  },
});

/** Practitioners of the core team in post at the ends of the weeks of a quarter, on average. */
function inPost({ result }: SystemStudy, system: number, quarter: number): number {
  const { scenario, series } = result.systems[system]!;
  const { mean } = series.find(
    ({ key }) => key.name === 'wte_in_post' && key.team === 'core_team.practitioner',
  )!;
  const first = scenario.time.warmUp / (7 * 1440) + quarter * QUARTER;
  return mean.slice(first, first + QUARTER).reduce((sum, each) => sum + each, 0) / QUARTER;
}

function inPostByQuarter(study: SystemStudy): string {
  const rows = QUARTERS.map((name, quarter) => [
    name,
    ...OPENING.map((system) => numberIn('count', inPost(study, system, quarter))),
  ]);
  const called = OPENING.map((system) => study.study.systems[system]!.called);
  return table(['practitioners in post in the core team (WTE)', ...called], rows, [1, 2, 3]);
}

const helpBegun = ([base, other]: readonly [number, number], from: number, to = from) =>
  pairedInterval(upTo(byQuarter(study, base, HELP), from, to), upTo(byQuarter(study, other, HELP), from, to));

claims('turnover that rises with load, against steady turnover at which about as many leave', () => {
  it('has about as many leavers over everybody', () => {
    const { low, high } = study.between(STEADY, RISES, 'leavers');
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('has as many people in post, and more posts vacant where nobody had an hour to spare', () => {
    const { low, high } = study.between(STEADY, RISES, 'wte_in_post');
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    study.more('vacant_share', 'talking_therapies.therapist', [STEADY, RISES]);
    study.less('hours_care', 'talking_therapies', [STEADY, RISES]);
  });

  it('helps a few fewer: as many posts are vacant, and more of them where people wait', () => {
    study.less('help_begun', '', [STEADY, RISES]);
    study.less('people_helped', '', [STEADY, RISES]);
    study.more('left_gave_up_waiting', '', [STEADY, RISES]);
  });
});

claims('load and turnover feed each other, where there is room for it: more people ask, posts stay', () => {
  it('hardly one more post is vacant, for nearly all teams were at their limit before', () => {
    study.more('utilisation', '', [RISES, BUSIER]);
    expect(study.between(RISES, BUSIER, 'vacant_share').high).toBeLessThan(0.005);
  });

  it('nobody leaves more often who had no hour to spare before: load has a ceiling, and so has the loop', () => {
    expect(study.mean(RISES, 'utilisation', 'complex_needs.therapist')).toBeGreaterThan(0.98);
    // Of a hundred who work there for a year, not one more.
    expect(study.between(RISES, BUSIER, 'leavers', 'complex_needs.therapist').high).toBeLessThan(1);
  });

  it('nor in a team with time to spare', () => {
    expect(study.between(RISES, BUSIER, 'leavers', 'crisis').high).toBeLessThan(1);
  });
});

claims('a new team, filled from outside or from next door', () => {
  it('filled from outside helps more people, and takes nobody from the core team', () => {
    study.more('help_begun', '', [RISES, OUTSIDE]);
    expect(study.between(RISES, OUTSIDE, 'vacant_share', 'core_team.practitioner').low).toBeLessThan(0);
  });

  it('filled from next door leaves vacant posts there, and a longer list', () => {
    study.more('leavers', 'core_team.practitioner', [OUTSIDE, NEXT_DOOR]);
    study.more('vacant_share', 'core_team.practitioner', [OUTSIDE, NEXT_DOOR]);
    study.more('wait_on_list_mean', 'core_team', [OUTSIDE, NEXT_DOOR]);
    study.less('hours_care', 'core_team', [OUTSIDE, NEXT_DOOR]);
  });

  it('is no more vacant itself for it: the vacancy has moved', () => {
    const { low, high } = study.between(OUTSIDE, NEXT_DOOR, 'vacant_share', 'practice');
    expect([low, high].map(Math.abs).every((share) => share < 0.001)).toBe(true);
  });

  it('from next door costs most of what the new team gives, in the first year', () => {
    expect(helpBegun([RISES, OUTSIDE], OPEN, LAST).low).toBeGreaterThan(0);
    expect(helpBegun([OUTSIDE, NEXT_DOOR], OPEN, LAST).high).toBeLessThan(0);
    study.less('people_helped', '', [OUTSIDE, NEXT_DOOR]);
  });

  it('has no effect on help before it opens if its people come from outside', () => {
    const { low, high } = helpBegun([RISES, OUTSIDE], FUNDED, LAST_CLOSED);
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeGreaterThanOrEqual(0);
  });

  it('new roles are supervised by the team next door, in its time', () => {
    const given = study.mean(OUTSIDE, 'hours_supervision', 'core_team.practitioner');
    expect(given).toBeGreaterThan(0);
    expect(given).toBeCloseTo(study.mean(OUTSIDE, 'hours_supervision', 'practice.peer_worker'), 1);
  });
});
