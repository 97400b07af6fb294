import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/index.ts';
import { scenarioOf, story } from '../helpers.ts';

/** Small cases whose every event is known by hand, as scenarios in scenarios/textbook. */
const textOf = (name: string) => readFileSync(`scenarios/textbook/${name}.yaml`, 'utf8');

function textbook(name: string, set: readonly string[] = []): Scenario {
  return scenarioOf(textOf(name), { files: { 'reneging.yaml': textOf('reneging') }, set });
}

const ENDS = ['discharged', 'left', 'returned', 'worked_over'];

describe('a person every 7 minutes, work of 11, patience of 3', () => {
  it('persons 2 and 4 leave at 17 and 31, after waiting 3', () => {
    expect(story(textbook('reneging'), ENDS)).toEqual([
      '17 p2 left talk gave_up_waiting 3m',
      '18 p1 discharged talk helped',
      '31 p4 left talk gave_up_waiting 3m',
    ]);
  });

  it('when the worker is there until 16, the work that was begun is finished, and nobody else is seen', () => {
    expect(story(textbook('shift-end'), ENDS)).toEqual([
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
    expect(story(textbook('frees-before-fills'), ENDS)).toEqual([
      '15 p1 discharged talk helped',
      '25 p2 discharged talk helped',
    ]);
  });

  it('who arrives a minute sooner is turned away', () => {
    const sooner = ['sources.door.every={sequence: [5 min, 9 min, 1000 days]}'];
    expect(story(textbook('frees-before-fills', sooner), ENDS)).toEqual([
      '14 p2 returned talk returned_to_referrer',
      '15 p1 discharged talk helped',
    ]);
  });
});

describe('urgency', () => {
  it('urgent work at 3 interrupts the letter begun at 1, which goes on at 13 and ends at 17', () => {
    expect(story(textbook('urgent-interrupts'), [...ENDS, 'interrupted'])).toEqual([
      '3 p1 interrupted letter admin 4m',
      '13 p2 discharged urgent_letter helped',
      '17 p1 discharged letter helped',
    ]);
  });

  it('changes after waiting 4 for the last two of five, who wait 0, 1.5, 3, 4.5 and 6 days', () => {
    const days = (line: string) => Number(line.split(' ')[0]) / 1440;
    const seen = story(textbook('urgency-rises'), ['contacted']).map(days);
    expect(seen.slice(0, 5).map((day, person) => day - 3 * (person + 1))).toEqual([0, 1.5, 3, 4.5, 6]);
    const rose = story(textbook('urgency-rises'), ['rose']).map((line) => line.split(' ')[1]);
    expect(rose.slice(0, 2)).toEqual(['p4', 'p5']);
  });

  it('an emergency that turns out to be none waits behind somebody urgent, and before whoever asked later', () => {
    const seen = ['contacted', 'discharged'];
    expect(story(textbook('no-emergency'), seen)).toEqual([
      '0 p1 contacted talk understanding 40m',
      '10 p2 contacted call understanding 5m',
      '40 p1 discharged talk helped',
      '40 p3 contacted talk understanding 40m',
      '80 p3 discharged talk helped',
      '80 p2 contacted talk understanding 40m',
      '120 p2 discharged talk helped',
      '120 p4 contacted talk understanding 40m',
      '160 p4 discharged talk helped',
    ]);
    const stillOne = textbook('no-emergency', ['teams.crisis.steps.call.then={refer_to: core_team}']);
    expect(story(stillOne, seen)[3]).toBe('40 p2 contacted talk understanding 40m');
  });

  it('who becomes urgent is placed by referral date among the urgent', () => {
    expect(story(textbook('promoted'), ['rose', 'contacted'])).toEqual([
      '0 p1 contacted talk understanding 5m',
      '4 p2 rose talk from routine 3m',
      '5 p2 contacted talk understanding 5m',
      '10 p3 contacted talk understanding 5m',
    ]);
  });
});
