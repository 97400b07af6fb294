import { expect, it } from 'vitest';
import { interval } from '../../src/report/words/estimates.ts';
import { numberIn } from '../../src/report/words/numbers.ts';
import { table } from '../docs/markdown.ts';
import { claims, type SystemStudy, studyOf } from './system-page.ts';

const study = studyOf({
  page: 'docs/systems/overwhelmed.md',
  systems: [
    { file: 'overwhelmed', called: 'as agreed', formal: true },
    { file: 'overwhelmed', called: 'as practised' },
  ],
  replications: 10,
  tables: { growth },
});

const YEARS = [52, 104, 156, 207];

/** People on the list of the access team, so many weeks after the start. */
function listAt({ result }: SystemStudy, system: number, week: number) {
  const { mean, low, high } = result.systems[system]!.series.find(
    ({ key }) => key.name === 'waiting' && key.team === 'access',
  )!;
  return { mean: mean[week - 1]!, low: low[week - 1]!, high: high[week - 1]!, n: 3 };
}

function growth(study: SystemStudy): string {
  const rows = YEARS.map((week) => [
    String(week),
    ...[0, 1].map((system) => {
      const list = listAt(study, system, week);
      return `${numberIn('people', list.mean)} (${interval('people', list)})`;
    }),
  ]);
  const header = ['weeks since the start', 'as agreed (95 % interval)', 'as practised (95 % interval)'];
  return table(header, rows, [0, 1, 2]);
}

claims('when demand grows faster than staff', () => {
  it('the list grows year by year, and informal rules hold it where staff can bear it', () => {
    expect(listAt(study, 0, 207).low).toBeGreaterThan(listAt(study, 0, 104).high);
    expect(listAt(study, 1, 207).high).toBeLessThan(listAt(study, 0, 207).low);
  });
});

claims('when thresholds creep up with the list', () => {
  it('the wait looks better, the list shorter, and fewer give up', () => {
    study.less('wait_to_first_contact_mean');
    study.less('wait_to_help_median');
    study.less('still_waiting');
    study.less('left_gave_up_waiting');
    study.more('first_contact_in_time_of_all');
  });

  it('because fewer are let in: people are turned away more often, and for good', () => {
    study.more('bounces_per_person');
    study.more('turned_away_for_good');
    study.more('never_helped');
  });

  it('people come back, and the access team sorts them again: the system makes its own demand', () => {
    study.more('failure_demand');
    study.more('requests');
    study.more('hours_sorting');
  });

  it('staff are as busy as before, with less care to show for it', () => {
    expect(study.cell(1, 'utilisation', 'access.triage_clinician').estimate.low).toBeGreaterThan(0.99);
    study.less('hours_care');
    study.less('people_helped');
    study.more('cost_per_person_helped');
  });

  it('connectors stand idle: those whom they are for are declined on paper', () => {
    study.less('utilisation', 'connectors');
  });
});
