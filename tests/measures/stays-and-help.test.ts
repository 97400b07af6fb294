import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../helpers.ts';
import { measuredOnce } from '../measured.ts';

/** A request a day; everybody goes through a door that needs nobody, and waits for one worker who takes two months; nobody comes to what is help. */
const DOOR = `
assumption: t
time: {run: 100 days}
sources: {s: {every: 1 day}}
teams: {a: {hours: always, places: {door: unlimited}, staff: {w: {on_duty: 1}}, steps: {triage: {stay: door, lasts: 0 min}, see: {contact: phone, with: w, takes: 60 days, then: [{if: contacts > 9, go_to: help}, {discharge: helped}]}, help: {contact: phone, with: w, takes: 1 hour, spent_on: care}}}}
`;

describe('a stay that is not marked as help', () => {
  const of = measuredOnce(scenarioOf(DOOR));

  it('ends no wait: whoever went through it still waits', () => {
    // 99 asked before the end, two were seen.
    expect(of('people')).toBe(99);
    expect(of('still_waiting')).toBe(97);
    expect(of('still_waiting_longest')).toBe(97);
  });

  it('is no help, and neither is a contact that is not spent on care', () => {
    // The first has been discharged; the second is being seen.
    expect(of('still_waiting_for_help')).toBe(98);
    expect(of('help_begun')).toBe(0);
    expect(of('wait_to_help_mean')).toBeNaN();
  });
});

describe('a stay that is marked as help', () => {
  const of = measuredOnce(
    scenarioOf(DOOR, { set: ['teams.a.steps.triage.spent_on=care', 'teams.a.steps.triage.lasts=1 day'] }),
  );

  it('is help from its beginning, and nobody who is in it or has been waits for help', () => {
    expect(of('help_begun')).toBe(1);
    expect(of('wait_to_help_mean')).toBe(0);
    expect(of('still_waiting_for_help')).toBe(0);
    expect(of('still_waiting')).toBe(0);
  });
});
