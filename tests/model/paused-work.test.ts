import { describe, expect, it } from 'vitest';
import { inMethods } from '../../src/report/steps/index.ts';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';
import { measuredOnce } from '../measured.ts';

const HOUR = 60;
const team = (desk: string, times: readonly number[], set: readonly string[] = [], staff = 'wte: 1') =>
  scenarioOf(
    `
  time: {run: 1 week}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      staff: {writer: {${staff}}}
      steps: {report: {${desk}, then: {discharge: helped}}}
`,
    { files: { 'referrals.csv': referrals('', ...times.map((time): [number] => [time])) }, set },
  );
const REPORT = 'desk: writer, takes: 10 hours, pauses_at_closing: true';
const WORK = ['desk_worked', 'interrupted', 'worked_over', 'discharged'];

describe('work that is put down at the end of a shift', () => {
  it('goes on in the next for the time that is left, and nothing is worked over', () => {
    expect(story(team(REPORT, [0]), WORK)).toEqual([
      '540 p1 desk_worked report admin 600m',
      '1020 p1 interrupted report admin #1 120m',
      '1980 p1 desk_worked report admin 120m',
      '2100 p1 discharged report helped',
    ]);
    expect(story(team(REPORT.replace(', pauses_at_closing: true', ''), [0]), WORK)).toEqual([
      '540 p1 desk_worked report admin 600m',
      '1140 p1 discharged report helped',
      '1140 worked_over writer 120m',
    ]);
  });

  it('is done where it ends with the shift', () => {
    expect(story(team(REPORT, [0], ['teams.team.steps.report.takes=8 hours']), WORK)).toEqual([
      '540 p1 desk_worked report admin 480m',
      '1020 p1 discharged report helped',
    ]);
  });

  it('keeps its place in line: whoever asked later waits until it is done', () => {
    expect(story(team(REPORT, [0, 10 * HOUR]), ['desk_worked']).slice(0, 3)).toEqual([
      '540 p1 desk_worked report admin 600m',
      '1980 p1 desk_worked report admin 120m',
      '2100 p2 desk_worked report admin 600m',
    ]);
  });

  it('is taken up at once by a colleague who stays on', () => {
    const numbers = 'on_duty: {every day 08:00-20:00: 2, every day 20:00-08:00: 1}';
    const scenario = team(REPORT, [15 * HOUR, 16 * HOUR], ['teams.team.steps.report.takes=5 hours'], numbers);
    // The second is put down at 20:00, when one of two goes; the first is done at that moment.
    expect(story(scenario, ['desk_worked', 'interrupted'])).toEqual([
      '900 p1 desk_worked report admin 300m',
      '960 p2 desk_worked report admin 300m',
      '1200 p2 interrupted report admin #1 60m',
      '1200 p2 desk_worked report admin 60m',
    ]);
    expect(happenings(scenario, { kernel: 'simjs' })).toEqual(happenings(scenario));
  });

  it('counts its hours once, and is no interruption for more urgent work', () => {
    const of = measuredOnce(team(`${REPORT}, interruptible: true`, [0]));
    expect(of('interruptions')).toBe(0);
    expect(of('utilisation')).toBeCloseTo(10 / 40, 12);
    const scenario = team(REPORT, [0]);
    expect(inMethods(scenario.teams[0].steps[0], scenario.teams[0])).toContain(
      'put down at the end of a shift and resumed in the next',
    );
  });
});
