import { describe, expect, it } from 'vitest';
import { fitLike } from '../../src/fit/index.ts';
import { scenarioOf } from '../helpers.ts';
import { evidenceOf, rawOf } from './evidence-of.ts';

/** A team whose every figure is known: people who lose patience, miss contacts, come back, and are shared out. */
const KNOWN = `
title: A team whose figures are known
language: 5
time: {start: 2024-01-01, run: 60 weeks}
seed: known
people:
  kinds: {low: {share: 0.7}, mood: {share: 0.3}}
  groups: {age: {young: {share: 0.25}, old: {share: 0.75}}}
  patience: {weibull: {median: 6 weeks, shape: 1.4}}
  attendance: {face_to_face: 0.85, first_contact: 0.75}
  declines_offer: 0.1
  stops_coming_after_missed: 0.15
  returns: {after: {gave_up_waiting: 0.3}, delay: {exponential: 3 weeks}}
sources:
  gp: {rate: 12 per week}
  self: {rate: 4 per week}
teams:
  team:
    staff:
      clinician: {wte: 1.6, caseload: 20 per wte}
    steps:
      screen: {desk: clinician, takes: {gamma: {mean: 20 min, sd: 8 min}}, spent_on: sorting}
      assessment:
        contact: face_to_face
        with: clinician
        takes: {lognormal: {mean: 75 min, sd: 20 min}}
        writing_up: {exponential: 30 min}
        spent_on: understanding
        shares: {treatment: 0.6, helped: 0.25, advice_and_signposting: 0.15}
      treatment:
        course: {contacts: {gamma: {mean: 6, sd: 2.5}}, every: 1 week, with: clinician, takes: {normal: {mean: 50 min, sd: 6 min}}}
        holds: caseload
        then: {discharge: helped}
assumption: known
`;

/** What a fit should find, in the units of the scenario. */
const TRUTH: Readonly<Record<string, number>> = {
  'sources.gp.rate': 12,
  'sources.self.rate': 4,
  'people.kinds.low.share': 0.7,
  'people.kinds.mood.share': 0.3,
  'people.groups.age.young.share': 0.25,
  'people.groups.age.old.share': 0.75,
  'people.attendance.face_to_face': 0.85,
  'people.attendance.first_contact': 0.75,
  'people.patience.weibull.median': 6,
  'people.patience.weibull.shape': 1.4,
  'people.declines_offer': 0.1,
  'people.stops_coming_after_missed': 0.15,
  'people.returns.after.gave_up_waiting': 0.3,
  'teams.team.steps.screen.takes.gamma.mean': 20,
  'teams.team.steps.screen.takes.gamma.sd': 8,
  'teams.team.steps.assessment.takes.lognormal.mean': 75,
  'teams.team.steps.assessment.takes.lognormal.sd': 20,
  'teams.team.steps.assessment.writing_up.exponential': 30,
  'teams.team.steps.assessment.shares.treatment': 0.6,
  'teams.team.steps.assessment.shares.helped': 0.25,
  'teams.team.steps.assessment.shares.advice_and_signposting': 0.15,
  'teams.team.steps.treatment.course.takes.normal.mean': 50,
  'teams.team.steps.treatment.course.takes.normal.sd': 6,
  'teams.team.steps.treatment.course.every': 1,
  'teams.team.steps.treatment.course.contacts.gamma.mean': 6,
  'teams.team.steps.treatment.course.contacts.gamma.sd': 2.5,
};

/** In `npm run verify` so many logs; in `npm test` some. */
const LOGS = process.env.DOORWAYS_VERIFY === '1' ? 200 : 12;
/** Of limits that hold the truth 95 times in 100, so many do at least, but once in a thousand tries (binomial). */
const LEAST = process.env.DOORWAYS_VERIFY === '1' ? 179 : 8;

describe('the log of a team whose figures are known', () => {
  const scenario = scenarioOf(KNOWN);
  const raw = rawOf(scenario);

  it('gives every one of them, with limits that hold the truth as often as they say', () => {
    const held = new Map(Object.keys(TRUTH).map((path) => [path, 0]));
    for (let log = 0; log < LOGS; log++) {
      const { figures } = fitLike(raw, evidenceOf(scenario, log));
      expect(figures.map(({ path }) => path).sort()).toEqual(Object.keys(TRUTH).sort());
      for (const { path, low, high } of figures)
        if (low <= TRUTH[path]! && TRUTH[path]! <= high) held.set(path, held.get(path)! + 1);
    }
    expect([...held].filter(([, times]) => times < LEAST)).toEqual([]);
  });

  it('says of each figure that it cannot know why it stays', () => {
    const { left } = fitLike(raw, evidenceOf(scenario, 0));
    expect(left.map(({ path }) => path)).toEqual([
      'teams.team.steps.treatment.then',
      'teams.team.staff.clinician',
      'people.returns.delay',
    ]);
  });

  it('would make people less patient than they are if only those who gave up were counted', () => {
    const evidence = evidenceOf(scenario, 0);
    const waits = [...evidence.gaveUp.values].sort((a, b) => a - b);
    expect(waits[waits.length >> 1]! / (7 * 24 * 60)).toBeLessThan(6);
    expect(evidence.stillWaiting.length).toBeGreaterThan(evidence.gaveUp.length);
  });
});

it('what a log mixes is not fitted: attendance that groups change, patience that a list has besides', () => {
  const mixed = scenarioOf(
    KNOWN.replace('young: {share: 0.25}', 'young: {share: 0.25, attendance: 0.8 times}').replace(
      'spent_on: sorting}',
      'spent_on: sorting, gives_up: {after: 9 weeks}}',
    ),
  );
  const { figures, left } = fitLike(rawOf(mixed), evidenceOf(mixed, 0));
  const why = Object.fromEntries(left.map((each) => [each.path, each.why]));
  expect(why['people.attendance.face_to_face']).toBe(
    'engagement, groups or kinds change it: the log has the mixture',
  );
  expect(why['people.patience']).toBe('people also give up single lists (`gives_up`)');
  expect(
    figures.some(({ path }) => path.startsWith('people.attendance') || path.startsWith('people.patience')),
  ).toBe(false);
});
