import { describe, expect, it, test } from 'vitest';
import { KINDS } from '../../src/scenario/assumed/index.ts';
import { describeLanguage } from '../../src/scenario/index.ts';
import { good, load, small, steps } from './loading.ts';

/** Paths of what was assumed, with the value taken. */
const assumed = (text: string) =>
  Object.fromEntries(good(text).assumed.map(({ path, taken }) => [path, taken]));

const PATIENT = '{needs: {severity: 5}, attendance: 0.8, patience: never}';

/** A newcomer's town: reads well, and leaves to Doorways who is discharged, returned, and sent where. */
const TOWN = `time: {run: 52 weeks}
people:
  attendance: 0.82
  needs: {severity: {normal: {mean: 7, sd: 2}}}
sources: {gp: {rate: 45 per week}}
teams:
  hub:
    staff: {nurse: {wte: 2}}
    accepts: severity < 4
    steps:
      screen: {desk: nurse, takes: {normal: {mean: 10 min, sd: 4 min}}, sees: {error_sd: 1}}
      call: {contact: phone, with: nurse, takes: 45 min, then: {refer_to: core}}
  core:
    staff: {cpn: {wte: 6, caseload: 25 per wte}}
    steps:
      treat: {course: {contacts: {gamma: {mean: 2, sd: 3}}, every: 2 weeks, with: cpn, takes: 60 min}, holds: caseload}
`;

describe('what was assumed for a newcomer', () => {
  it('is listed where it would be written, with the value taken', () => {
    expect(assumed(TOWN)).toMatchObject({
      'teams.core.steps.treat.missed.attempts': '2',
      'teams.core.steps.treat.missed.then': '{discharge: discharged_after_missed_contacts}',
      'teams.hub.steps.call.missed.retry_after': '1 week',
      'teams.core.steps.treat.then': '{discharge: helped}',
      'teams.hub.steps.screen.then': 'the next step',
      'teams.hub.waiting_list.served_by': 'referral_date',
      'teams.hub.steps.screen.checks_eligibility': 'true',
      'teams.hub.steps.screen.takes.normal.low': '0 min',
      'sources.gp.sees': '{error_sd: 0}',
      'sources.gp.knows_the_system': '1',
      'principles.referrals_go_to': 'best_fit',
      'principles.not_eligible': 'return_to_referrer',
      'principles.hop_limit': '8',
      'principles.handover': 'cold',
      'people.patience': 'never',
      'people.needs.severity': 'from 0 to 10',
      'people.returns': 'nobody',
      'people.declines_offer': '0',
      'teams.hub.hours': 'weekdays 09:00-17:00',
      'time.bank_holidays': 'england',
      'staffing.sickness': 'none',
      'teams.core.steps.treat.course.contacts': 'whole, at least 1',
      'teams.hub.steps.screen.spent_on': 'admin',
      'teams.hub.steps.call.spent_on': 'understanding',
    });
  });

  it('is that a contact makes people patient again, where anybody may wait after one', () => {
    const patient = `people: ${PATIENT.replace('never', '6 weeks')}`;
    const two = steps(
      '{call: {contact: phone, with: worker, takes: 45 min}, talk: {contact: phone, with: worker, takes: 45 min}}',
    ).replace('people: {needs: {severity: 5, risk: 2}}', patient);
    expect(assumed(two)).toMatchObject({ 'people.patience': 'restarts with each contact' });
    const one = two.replace('call: {contact: phone, with: worker, takes: 45 min}, ', '');
    expect(assumed(one)).not.toHaveProperty(['people.patience']);
  });

  it('is not listed where it is said, nor where it can change nothing', () => {
    const here = assumed(TOWN);
    for (const path of [
      'people.attendance',
      'teams.hub.steps.screen.missed.attempts',
      'principles.handover_takes',
    ])
      expect(here, path).not.toHaveProperty([path]);
    const said = assumed(
      steps(
        '{talk: {contact: phone, with: worker, takes: 45 min, missed: {attempts: 1}, then: {discharge: helped}}}',
      ).replace('people: {needs: {severity: 5, risk: 2}}', `people: ${PATIENT}`),
    );
    for (const path of ['attempts', 'retry_after'])
      expect(said, path).not.toHaveProperty([`teams.team.steps.talk.missed.${path}`]);
    expect(said).not.toHaveProperty(['teams.team.steps.talk.then']);
    expect(said).not.toHaveProperty(['principles.hop_limit']);
  });

  it('is nothing about missed contacts where everybody comes', () => {
    const paths = Object.keys(assumed(steps('{talk: {contact: phone, with: worker, takes: 45 min}}')));
    expect(paths.filter((path) => path.includes('missed'))).toEqual([]);
    expect(paths).toContain('people.attendance');
  });
});

describe('what is cut off', () => {
  it('tells the mean of what is left of a normal duration: 1.11 times 10 minutes with an sd of 7', () => {
    // The mean on the condition of being positive is 10 + 7 φ(10/7) / Φ(10/7) = 10 + 7 × 0.14379 / 0.92343 = 11.09.
    const { assumed } = load(steps('{talk: {desk: worker, takes: {normal: {mean: 10 min, sd: 7 min}}}}'))
      .scenario!;
    const { meaning } = assumed.find(({ path }) => path.endsWith('normal.low'))!;
    expect(meaning).toContain('1.11 times');
  });

  it('tells what is left of a mean of 9 on the scale of needs with an sd of 2', () => {
    // Of 9 + 2 Z at most 10 is kept: 9 − 2 (φ(½) − ½ (1 − Φ(½))) = 9 − 2 × 0.19780 = 8.604; beyond is 1 − Φ(½) = 30.9 %.
    const { assumed } = good(small({ people: '{needs: {severity: {normal: {mean: 9, sd: 2}}, risk: 2}}' }));
    const { meaning } = assumed.find(({ path }) => path === 'people.needs.severity')!;
    expect(meaning).toContain('30.9 %');
    expect(meaning).toContain('8.6 in place of 9');
  });

  it('tells that contacts of a mean below one are rounded up to one', () => {
    const contacts = steps(
      '{help: {course: {contacts: 0.4, every: 1 week, with: worker, takes: 1 hour}}}',
    ).replace('contacts: 0.4', 'contacts: {uniform: [1, 2.4]}');
    // 1 to 1.5 is one contact, 1.5 to 2.4 is two: (0.5 × 1 + 0.9 × 2) / 1.4 = 1.643, and the mean is 1.7.
    const found = good(contacts).assumed.find(({ path }) => path.endsWith('course.contacts'))!;
    expect(found.meaning).toContain('1.64 in place of 1.7');
  });

  it('tells that the attendance of a group goes past everybody', () => {
    const people =
      '{needs: {severity: 5}, attendance: 0.9, groups: {age: {old: {share: 0.5, attendance: 1.2 times}, young: {share: 0.5}}}}';
    expect(assumed(small({ people }))).toHaveProperty(['people.groups']);
  });
});

test('every key that has a usual value is looked at, or changes neither who is seen nor how it ends', () => {
  const answered = new Set(KINDS.flatMap(({ keys }) => keys));
  const usual = describeLanguage().filter(
    ({ required, what, ...key }) =>
      !required && (key.default !== undefined || /Default|Without it/.test(what)),
  );
  const open = usual
    .map(({ path }) => path)
    .filter((path) => !answered.has(path) && !CHANGES_NOBODY.some((each) => each.test(path)));
  expect(open).toEqual([]);
});

/** Names, what is measured, and keys whose absence is the plain meaning of what is written. */
const CHANGES_NOBODY: readonly RegExp[] = [
  /(^|\.)title$/,
  /\.name$/,
  /^(time\.(start|follow_up)|replications|seed|standard|headlines)$/,
  /^clocks\./,
  // What a room may move changes no run.
  /^levers(\.|$)/,
  /\.(sector|informal|plan)$/,
  /keeps_in_touch\.spent_on$/,
  // What is measured by itself changes no run.
  /^periods\./,
  // Luck and place: of a split without a name the shares are the same, and steps stand as they are written.
  /\.split_as$|steps\.<name>\.(before|after)$/,
  // A rule that says no more is always asked, always followed, and leaves the urgency as it is; handover is a principle.
  /\.(if|followed|as|handover)$/,
  /\.refers_to$/,
  /^people\.returns\.through$/,
  // A team's urgency raises that of nobody unless it is written.
  /^teams\.<name>\.urgency$/,
  // What is not written does not happen, and nobody takes it to.
  /\.(interruptible|pauses_at_closing|diary|with|place_held_until|lasts_at_least)$/,
  // Where giving up goes on to another team: `delay` of a signpost is looked at in flow rules.
  /gives_up\.then\.delay$|shares\.delay$|missed\.then\.delay$/,
  /^staffing\.turnover\.notice$/,
];
