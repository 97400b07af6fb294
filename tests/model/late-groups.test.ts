import { describe, expect, it } from 'vitest';
import { inMethods } from '../../src/report/steps/index.ts';
import { happenings, story } from '../helpers.ts';
import { at, GROUP, TALK, team } from './a-group.ts';

const CONTACT = `
          contact: group
          with: nurse
          group: {of: 3, starts_with: 3, waits_at_most: 40 min}
          takes: 30 min
          then: {discharge: helped}`;
const COURSE = `
          course: {contacts: 1, every: 1 day, with: nurse, takes: 30 min}
          group: {of: 3, starts_with: 3, waits_at_most: 40 min}
          holds: caseload
          then: {discharge: helped}`;
const WORK = ['gathered', 'contacted', 'started', 'left'];

describe('a group for which somebody has waited as long as anybody may', () => {
  it('starts with whoever is there, and the next again waits for enough people', () => {
    const scenario = team(CONTACT, at([0, GROUP], [30, GROUP], [45, GROUP], [90, GROUP]));
    expect(story(scenario, WORK)).toEqual([
      '40 gathered group 2 came #2 30m',
      '40 p1 contacted group understanding 30m',
      '40 p2 contacted group understanding 30m',
      // The third came at 45, and waits until 85.
      '85 gathered group 1 came #1 30m',
      '85 p3 contacted group understanding 30m',
      '130 gathered group 1 came #1 30m',
      '130 p4 contacted group understanding 30m',
    ]);
    expect(happenings(scenario, { kernel: 'simjs' })).toEqual(happenings(scenario));
  });

  it('waits for its worker all the same', () => {
    const scenario = team(CONTACT, at([0, GROUP], [35, TALK]));
    expect(story(scenario, WORK)).toEqual([
      '35 p2 contacted talk understanding 20m',
      '55 gathered group 1 came #1 30m',
      '55 p1 contacted group understanding 30m',
    ]);
  });

  it('does not start for somebody who has gone meanwhile', () => {
    const scenario = team(CONTACT, at([0, GROUP], [30, GROUP]), ['people.patience=35 min']);
    expect(story(scenario, WORK)).toEqual([
      '35 p1 left group gave_up_waiting 35m',
      '65 p2 left group gave_up_waiting 35m',
    ]);
  });

  it('takes its places first, where each of them holds one', () => {
    const scenario = team(COURSE, at([0, GROUP], [10, GROUP]));
    expect(story(scenario, WORK)).toEqual([
      '40 p1 started group #1',
      '40 p2 started group #1',
      '40 gathered group 2 came #2 30m',
      '40 p1 contacted group care #1 30m',
      '40 p2 contacted group care #1 30m',
    ]);
    const [only] = scenario.teams;
    expect(inMethods(only.steps.find(({ name }) => name === 'group')!, only)).toContain(
      'starts when 3 wait (with whoever is there once somebody has waited 0.02',
    );
  });
});
