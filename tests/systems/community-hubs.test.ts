import { expect, it } from 'vitest';
import { numberIn } from '../../src/report/index.ts';
import { interval as intervalWords } from '../../src/report/words/estimates.ts';
import { interval } from '../../src/stats/index.ts';
import { table } from '../docs/markdown.ts';
import { claim, claims, type SystemStudy, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/community-hubs.md',
  systems: [
    { file: 'spa-day-and-night', called: 'single point of access' },
    { file: 'community-hubs', called: 'hubs' },
    { file: 'community-hubs-by-day', called: 'outreach by day only' },
    { file: 'community-hubs-eight', called: 'two posts more' },
  ],
  replications: 10,
  tables: { needs },
});

const [SPA, HUBS, BY_DAY, MORE] = [0, 1, 2, 3] as const;
/** The rules of the welcome, each with the same name in all hubs. */
const NEEDS = [
  'needs a service',
  'needs talking therapy',
  'needs practical help',
  'needs an activity, not a service',
];

/** Of the people welcomed in any hub, the share in each replication for whom the rule decided. */
function shareOf({ result }: SystemStudy, need: string): number[] {
  const fired = (name: string) => {
    const cells = result.systems[HUBS]!.cells.filter(
      ({ cell }) => cell.measure.name === 'rule_fired' && cell.team === name,
    );
    expect(cells).toHaveLength(3);
    return Array.from(cells[0]!.values, (_, replication) =>
      cells.reduce((sum, { values }) => sum + values[replication]!, 0),
    );
  };
  const all = NEEDS.map(fired);
  return fired(need).map(
    (each, replication) => each / all.reduce((sum, rule) => sum + rule[replication]!, 0),
  );
}

function needs(study: SystemStudy): string {
  const rows = NEEDS.map((need) => {
    const share = interval(shareOf(study, need));
    return [need, `${numberIn('share', share.mean)} (${intervalWords('share', share)})`];
  });
  return table(['of the people welcomed in a hub', '% (95 % interval)'], rows, [1]);
}

claim('the hubs cost what the posts did that they replace, to a thousandth', () => {
  expect(Math.abs(study.mean(HUBS, 'cost') / study.mean(SPA, 'cost') - 1)).toBeLessThan(0.001);
});

claims('crisis outreach day and night', () => {
  const [day, night] = ['clock_crisis_by_day_within_standard', 'clock_crisis_by_night_within_standard'];

  it('is overrun with the posts that the crisis team had: it reaches few even of those it knows of in time', () => {
    expect(study.cell(HUBS, 'utilisation', 'crisis.crisis_practitioner').estimate.low).toBeGreaterThan(0.85);
    study.more('utilisation', 'crisis.crisis_practitioner', [SPA, HUBS]);
    study.less('clock_crisis_known_within_standard', '', [SPA, HUBS]);
    expect(study.cell(HUBS, 'clock_crisis_known_within_standard').estimate.high).toBeLessThan(0.2);
  });

  it('with two posts more reaches far more within four hours of asking than a single point of access, by night above all', () => {
    study.more('clock_crisis_within_standard', '', [SPA, MORE]);
    study.more(night, '', [SPA, MORE]);
    expect(study.mean(MORE, 'clock_crisis_within_standard')).toBeGreaterThan(
      5 * study.mean(SPA, 'clock_crisis_within_standard'),
    );
  });

  it('by day only gives away the nights and gains little by day', () => {
    study.less(night, '', [HUBS, BY_DAY]);
    study.less('clock_crisis_within_standard', '', [HUBS, BY_DAY]);
  });

  it('with two posts more reaches more, by day and by night', () => {
    study.more(day, '', [HUBS, MORE]);
    study.more(night, '', [HUBS, MORE]);
  });
});

claims('open community hubs', () => {
  it('find that more than a fifth of the people who come need an activity, not a service', () => {
    expect(interval(shareOf(study, 'needs an activity, not a service')).low).toBeGreaterThan(0.2);
  });

  it('begin to help more people with mostly social needs, who bounce less', () => {
    study.more('help_begun', 'kind=mostly_social');
    study.less('never_helped', 'kind=mostly_social');
    study.less('bounces_per_person', 'kind=mostly_social');
  });

  it('leave the core team with a longer list, full places and hours to spare, and more people give up', () => {
    study.more('wait_on_list_mean', 'core_team');
    study.less('utilisation', 'core_team.practitioner');
    study.more('left_gave_up_waiting');
  });
});
