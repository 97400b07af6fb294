import { expect, it } from 'vitest';
import { interval } from '../../src/report/words/estimates.ts';
import { numberIn } from '../../src/report/words/numbers.ts';
import { table } from '../docs/markdown.ts';
import { claims, type SystemStudy, studyOf } from './system-page.ts';

const WEEK = 7 * 86_400_000;
/** Weeks after the surge began; it holds for eight. */
const WEEKS = [-1, 3, 7, 11, 15, 19, 25, 33, 43, 53];

const study = studyOf({
  page: 'docs/systems/spa-million.md',
  systems: [
    { file: 'spa-million', called: 'steady' },
    { file: 'spa-million-surge', called: 'with a surge' },
  ],
  replications: 10,
  set: ['time.run=78 weeks'],
  size: 0.4,
  tables: { recovery },
});

/** People on the list of the access team at the end of the week that ends so many weeks into the surge. */
function listAt({ result }: SystemStudy, system: number, week: number) {
  const { scenario, series } = result.systems[system]!;
  const began = Math.round((Date.parse('2027-09-06Z') - Date.parse(scenario.time.start.slice(0, 10))) / WEEK);
  const { mean, low, high } = series.find(({ key }) => key.name === 'waiting' && key.team === 'access')!;
  const at = began + week;
  return { mean: mean[at]!, low: low[at]!, high: high[at]!, n: 10 };
}

function recovery(study: SystemStudy): string {
  const cell = (system: number, week: number) => {
    const list = listAt(study, system, week);
    return `${numberIn('people', list.mean)} (${interval('people', list)})`;
  };
  const rows = WEEKS.map((week) => [String(week + 1), cell(0, week), cell(1, week)]);
  const header = ['weeks since the surge began', 'steady (95 % interval)', 'with a surge (95 % interval)'];
  return table(header, rows, [0, 1, 2]);
}

claims(
  'a single point of access for a million people, after eight weeks of half as many referrals again',
  () => {
    it('has a list more than half as long again when the surge ends', () => {
      expect(listAt(study, 1, 7).low).toBeGreaterThan(1.5 * listAt(study, 0, 7).high);
    });

    it('still has a longer list a year after the surge began, though most of it is gone', () => {
      for (const week of [33, 53])
        expect(listAt(study, 1, week).low).toBeGreaterThan(listAt(study, 0, week).high);
      const more = (week: number) => listAt(study, 1, week).mean - listAt(study, 0, week).mean;
      expect(more(53)).toBeLessThan(more(7) / 3);
    });

    it('works the backlog off by people who give up, not by seeing more: staff had no hour to spare', () => {
      study.more('left_gave_up_waiting');
      study.more('wait_to_first_contact_p90');
      const load = study.cell(0, 'utilisation', 'access.triage_clinician').estimate;
      expect(load.low).toBeGreaterThan(0.99);
      const more = study.between(0, 1, 'hours_understanding', 'access').mean;
      expect(Math.abs(more) / study.mean(0, 'hours_understanding', 'access')).toBeLessThan(0.01);
    });
  },
);
