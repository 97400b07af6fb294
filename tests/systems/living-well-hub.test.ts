import { expect, it } from 'vitest';
import { YEAR } from '../../src/units/minutes.ts';
import { claims, studyOf } from './system-page.ts';

const SIZE = 0.6;
const study = studyOf({
  page: 'docs/systems/living-well-hub.md',
  systems: [
    { file: 'borough', called: 'no hub' },
    { file: 'living-well-hub', called: 'hub' },
    { file: 'living-well-keeps', called: 'hub that keeps' },
    { file: 'living-well-joined', called: 'joined' },
  ],
  replications: 10,
  size: SIZE,
});

const ASSESSED = 'clock_secondary_assessment_stopped';
const [NONE, HUB, KEEPS, JOINED] = [0, 1, 2, 3] as const;
const toHub: [number, number] = [NONE, HUB];

claims('the borough without a hub', () => {
  it('accepts about as many of those assessed, and assesses about as many in a month, as Healey 2021 found', () => {
    expect(study.mean(NONE, 'accepted_by_team', 'core_team')).toBeCloseTo(0.57, 1);
    const months = (12 * study.result.systems[NONE].scenario.time.run) / YEAR;
    const aMonth = study.mean(NONE, ASSESSED) / SIZE / months;
    expect(Math.abs(aMonth / 203 - 1)).toBeLessThan(0.1);
  });
});

claims('a borough hub of clinical, VCSE and peer workers', () => {
  it('takes upwards of 6,000 people a year', () => {
    expect(study.cell(HUB, 'referrals_to_team', 'hub').estimate.low * 52).toBeGreaterThan(6000 * SIZE);
  });

  it('takes acceptance by secondary care up by some 20 points, as was found (14 to 27)', () => {
    const more = study.between(NONE, HUB, 'accepted_by_team', 'core_team');
    expect(more.low).toBeGreaterThan(0.14);
    expect(more.high).toBeLessThan(0.27);
  });

  it('has hardly fewer secondary assessments, where half was found', () => {
    const less = study.between(NONE, HUB, ASSESSED);
    expect(less.low).toBeGreaterThan(-0.25 * study.mean(NONE, ASSESSED));
  });

  it('has help begin for more people with common problems and with social needs, and fewer bounce', () => {
    study.more('help_begun', 'kind=common_problems', toHub);
    study.more('help_begun', 'kind=mostly_social', toHub);
    study.less('never_helped', '', toHub);
    study.less('bounces_per_person', '', toHub);
  });

  it('has the story told once more', () => {
    study.more('assessments_per_person', '', toHub);
  });
});

claims('a hub that also helps people just over the threshold, with posts of the core team', () => {
  it('takes nearly half of the assessments away, as was found (98 of 203 a month, 78 to 118)', () => {
    const less = study.between(NONE, KEEPS, ASSESSED);
    expect(-less.mean / study.mean(NONE, ASSESSED)).toBeGreaterThan(78 / 203);
    expect(-less.mean / study.mean(NONE, ASSESSED)).toBeLessThan(118 / 203);
  });

  it('begins help for more people than the hub that only sends them on', () => {
    study.more('help_begun', '', [HUB, KEEPS]);
  });

  it('takes acceptance up by as much as was found (14 to 27 points)', () => {
    const more = study.between(NONE, KEEPS, 'accepted_by_team', 'core_team');
    expect(more.mean).toBeGreaterThan(0.14);
    expect(more.mean).toBeLessThan(0.27);
  });
});

claims('a hub that has joined with the secondary teams', () => {
  const join: [number, number] = [HUB, JOINED];

  it('bounces fewer people, tells the story less often and ends more requests with help', () => {
    study.less('bounces_per_person', '', join);
    study.less('assessments_per_person', '', join);
    study.more('people_helped', '', join);
  });

  it('moves the wait into the core team, where places run out before hours do, and more people give up', () => {
    study.more('wait_on_list_mean', 'core_team', join);
    study.more('left_gave_up_waiting', '', join);
    study.less('utilisation', 'core_team.practitioner', join);
  });
});
