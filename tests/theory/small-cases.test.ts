import { describe, expect, it } from 'vitest';
import { referrals, scenarioOf, story } from '../helpers.ts';

/** Small cases whose every event is known by hand; urgent work that interrupts is in tests/model/interrupting.test.ts. */
const ENDS = ['discharged', 'left', 'worked_over'];

const seenFrom = (hours: string) =>
  scenarioOf(`
  time: {run: 31.5 min}
  people: {patience: 3 min}
  sources: {door: {every: 7 min}}
  teams:
    team:
      hours: ${hours}
      staff: {worker: {wte: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 11 min}}
  `);

describe('a person every 7 minutes, work of 11, patience of 3', () => {
  it('persons 2 and 4 leave at 17 and 31, after waiting 3', () => {
    expect(story(seenFrom('always'), ENDS)).toEqual([
      '17 p2 left talk gave_up_waiting 3m',
      '18 p1 discharged talk helped',
      '31 p4 left talk gave_up_waiting 3m',
    ]);
  });

  it('when the worker is there until 16, the work that was begun is finished, and nobody else is seen', () => {
    expect(story(seenFrom('monday 00:00-00:16'), ENDS)).toEqual([
      '17 p2 left talk gave_up_waiting 3m',
      '18 p1 discharged talk helped',
      '18 worked_over worker 2m',
      '24 p3 left talk gave_up_waiting 3m',
      '31 p4 left talk gave_up_waiting 3m',
    ]);
  });
});

describe('one place and no list', () => {
  it('one ends at the instant another arrives: what frees comes first, and nobody is turned away', () => {
    const at = (second: number) =>
      story(
        scenarioOf(
          `
  time: {run: 1 day}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      staff: {worker: {wte: 1}}
      waiting_list: {closes_above: 0}
      steps: {talk: {contact: phone, with: worker, takes: 10 min}}`,
          { files: { 'referrals.csv': referrals('', [5], [second]) } },
        ),
        ['discharged', 'returned'],
      );
    expect(at(15)).toEqual(['15 p1 discharged talk helped', '25 p2 discharged talk helped']);
    expect(at(14)).toEqual(['14 p2 returned talk returned_to_referrer', '15 p1 discharged talk helped']);
  });
});
