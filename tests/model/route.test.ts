import { describe, expect, it } from 'vitest';
import { happenings, scenarioOf, story } from '../helpers.ts';
import { measuredOnce } from '../measured.ts';
import { onlyProblem } from '../scenario/loading.ts';

/** Urgent people are seen for 30 minutes; the others are given advice. One worker, who is always there. */
const door = (steps: string, { people = '{}', run = '230 min', list = '{}' } = {}) =>
  scenarioOf(`
time: {start: 2025-01-06, run: ${run}}
people: ${people}
sources: {gp: {every: 1 hour}}
teams:
  team:
    hours: always
    staff: {nurse: {on_duty: 1}}
    waiting_list: ${list}
    steps: ${steps}
`);

/** A team of which nobody is needed. */
const alone = (steps: string) => `time: {run: 1 day}
sources: {gp: {every: 1 hour, assumption: t}}
teams: {team: {assumption: t, steps: ${steps}}}
`;

const SORTED =
  '{sort: {route: true, then: [{if: hour >= 2, go_to: see}, {discharge: advice_and_signposting}]}, see: {contact: phone, with: nurse, takes: 30 min}}';

describe('a routing step', () => {
  it('decides at once: who is to be seen waits for the nurse from that very minute, and the others have ended', () => {
    const scenario = door(SORTED);
    expect(story(scenario, ['contacted', 'advised', 'discharged'])).toEqual([
      '60 p1 advised sort advice_and_signposting',
      '120 p2 contacted see understanding 30m',
      '150 p2 discharged see helped',
      '180 p3 contacted see understanding 30m',
      '210 p3 discharged see helped',
    ]);
    expect(happenings(scenario, { kernel: 'simjs' })).toEqual(happenings(scenario));
  });

  it('keeps nobody on its list: only those who wait for the nurse are counted there', () => {
    const scenario = door(SORTED.replace('takes: 30 min', 'takes: 3 hours'), { run: '470 min' });
    // p2 is seen from 120 to 300, p3 (from 180) waits until then, p4 from 240, p5 from 300 …
    expect(
      happenings(scenario)
        .filter(({ event }) => event === 'contacted')
        .map(({ minute }) => minute),
    ).toEqual([120, 300]);
    const minutesWaited = 120 + 230 + 170 + 110 + 50;
    expect(measuredOnce(scenario)('people_on_list')).toBeCloseTo(minutesWaited / 470, 12);
  });

  it('is neither contact nor help: who is routed on has waited since they asked', () => {
    const measured = measuredOnce(door(SORTED.replace('hour >= 2', 'hour >= 0'), { run: '1 day' }));
    expect(measured('wait_to_first_contact_mean')).toBe(0);
    expect(measured('still_waiting')).toBe(0);
  });

  it('ends a wait by nobody: a list that closes turns away at the door who would have to wait', () => {
    const scenario = door(SORTED.replace('hour >= 2', 'hour >= 0').replace('30 min', '3 hours'), {
      run: '330 min',
      list: '{closes_above: 1}',
    });
    // p1 is seen from 60 to 240, p2 waits for that; p3 finds one waiting, p5 finds p4.
    const told = happenings(scenario, { only: ['contacted', 'returned'] });
    expect(told.map(({ minute, event }) => `${minute} ${event}`)).toEqual([
      '60 contacted',
      '180 returned',
      '240 contacted',
      '300 returned',
    ]);
  });

  it.each([
    ['always', '{go_to: second}', 'no-way-out'],
    ['while a condition holds', '[{if: hour > 30, discharge: helped}, {go_to: second}]', 'never-ends'],
  ])('that leads round without time passing is told, %s', (_, then, code) => {
    const text = alone(`{»first: {route: true, then: ${then}}, second: {route: true, then: {go_to: first}}}`);
    onlyProblem(text, code);
  });

  it('is said with nothing that only work has', () => {
    onlyProblem(alone('{sort: {route: true, »takes: 5 min}}'), 'unknown-key');
    onlyProblem(alone('{sort: {route: »yes}}'), 'wrong-word');
  });
});
