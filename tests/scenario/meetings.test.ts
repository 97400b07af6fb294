import { describe, expect, test } from 'vitest';
import { good, load, small } from './loading.ts';

const teams = (mdt: string, more = '') =>
  small({
    teams: `{team: {staff: {worker: {wte: 2}}, steps: {mdt: {${mdt}}}}, practice: {hours: "weekdays 13:00-18:00", staff: {gp: {wte: 1.5, vacancy: 0.5}}, steps: {letters: {desk: gp, takes: 5 min}}}}${more}`,
    principles: '{referrals_go_to: team, not_eligible: pass_on}',
  });
const MDT =
  'meeting: weekly tuesday 10:00, attended_by: {worker: 2}, takes_up_to: 18 cases, minutes_per_case: 6 min';
const mdt = (words: string, instead: string) => {
  if (!MDT.includes(words)) throw new Error(words);
  return teams(MDT.replace(words, instead));
};
const TUESDAY_10 = 1440 + 600;

describe('a meeting', () => {
  test('has times, people who attend, and room for so many cases', () => {
    expect(
      good(mdt('{worker: 2}', '{worker: 2, practice.gp: 1}').replace('13:00', '09:00')).teams[0]!.steps[0],
    ).toMatchObject({
      kind: 'meeting',
      role: 'worker',
      takes: { kind: 'fixed', value: 6 },
      times: [{ everyWeeks: 1, at: TUESDAY_10 }],
      attendedBy: [
        { team: 'team', role: 'worker', workers: 2 },
        { team: 'practice', role: 'gp', workers: 1 },
      ],
      takesUpTo: 18,
      lastsAtLeast: 0,
      spentOn: 'sorting',
      assesses: false,
    });
  });

  test('may be held at several times', () => {
    const times = (words: string) => {
      const [step] = good(mdt('weekly tuesday 10:00', words).replace('18 cases', '90 cases')).teams[0]!.steps;
      return step!.kind === 'meeting' ? step!.times : [];
    };
    expect(times('every 2 weeks tuesday at 10:00')).toEqual([{ everyWeeks: 2, at: TUESDAY_10 }]);
    expect(times('weekdays 9:30').map(({ at }) => at)).toEqual([570, 2010, 3450, 4890, 6330]);
    expect(times('[monday 10:00, every 3 weeks friday 11:00]')).toEqual([
      { everyWeeks: 1, at: 600 },
      { everyWeeks: 3, at: 4 * 1440 + 660 },
    ]);
    expect(times('tuesday and thursday 09:00 14:00').map(({ at }) => at)).toEqual([1980, 4860, 2280, 5160]);
  });

  test.each([
    [
      'weekly tuesday 10:00',
      'tuesdey 10:00',
      '`tuesdey` is neither a day nor a time',
      'did you mean `tuesday`?',
    ],
    ['weekly tuesday 10:00', 'tuesday', '`tuesday` names no time of day', 'for example'],
    ['weekly tuesday 10:00', '10:00', 'does not say on which days', 'for example'],
    ['weekly tuesday 10:00', 'tuesday 24:00', '`24:00` is not a time of day', '23:59'],
    ['weekly tuesday 10:00', 'tuesday 10:00-11:00', 'is neither a day nor a time', 'at which it begins'],
    ['weekly tuesday 10:00', 'every 0 weeks tuesday 10:00', 'is not a number of weeks', 'every 2 weeks'],
  ])('has times that can be read: %s, not %s', (words, instead, message, hint) => {
    const problem = load(mdt(words, instead)).problems[0]!;
    expect(problem.code).toBe('bad-time');
    expect(problem.message).toContain(message);
    expect(problem.hint).toContain(hint);
    expect(problem.place.path).toBe('teams.team.steps.mdt.meeting');
  });

  test.each([
    ['18 cases', '18 people', 'wrong-unit', 'write `18 cases`'],
    ['18 cases', '0 cases', 'out-of-range', 'at least 1'],
    ['18 cases', '2.5 cases', 'out-of-range', 'whole number'],
    ['18 cases', 'many', 'wrong-type', '18 cases'],
    ['6 min', '6', 'needs-unit', '6 min'],
    ['{worker: 2}', '{worker: 0}', 'out-of-range', 'at least 1'],
    ['{worker: 2}', '{wroker: 1}', 'unknown-name', 'did you mean `worker`?'],
    ['{worker: 2}', '{practise.gp: 1}', 'unknown-name', 'did you mean `practice`?'],
    ['{worker: 2}', '{practice.pg: 1}', 'unknown-name', 'did you mean `gp`?'],
    ['{worker: 2}', '{worker: 3}', 'too-few-workers', 'teams.team.staff.worker.wte'],
    ['{worker: 2}', '{worker: 1, practice.gp: 2}', 'too-few-workers', 'teams.practice.staff.gp.wte'],
    ['{worker: 2}', '{worker: 1, practice.gp: 1}', 'nobody-on-duty', 'within the hours of everybody'],
    ['{worker: 2}', '{}', 'missing-key', '{practitioner: 2}'],
    [', takes_up_to: 18 cases', '', 'missing-key', '18 cases'],
    ['minutes_per_case', 'minutes_a_case', 'unknown-key', 'did you mean `minutes_per_case`?'],
  ])('is told what is wrong with it: %s, not %s', (words, instead, code, hint) => {
    const found = load(mdt(words, instead)).problems.filter(({ severity }) => severity === 'error');
    expect(found.map((each) => each.code)).toContain(code);
    expect(found.map((each) => each.hint).join()).toContain(hint);
    expect(found[0]!.place.line).toBeGreaterThan(0);
  });

  test('is one kind of step, not two at once', () => {
    expect(load(teams(`${MDT}, desk: worker, takes: 5 min`)).problems[0]!.code).toBe('one-of');
  });

  test('is what a team may be for, to whose own steps nobody comes', () => {
    const told = (who: string) =>
      load(
        small({
          teams: `{team: {staff: {worker: {wte: 2}}, steps: {mdt: {${MDT.replace('{worker: 2}', who)}}}}, practice: {staff: {gp: {wte: 1}}, steps: {letters: {desk: gp, takes: 5 min}}}}`,
          principles: '{referrals_go_to: team}',
        }),
      ).problems.map(({ code }) => code);
    expect(told('{worker: 2}')).toEqual(['unreachable-team']);
    expect(told('{worker: 2, practice.gp: 1}')).toEqual([]);
  });

  test('is warned of when more cases are sure to come than it takes', () => {
    const told = (text: string) => load(text).problems.map(({ code, message }) => `${code}: ${message}`);
    expect(told(mdt('18 cases', '9 cases'))).toEqual([
      'too-much-for-meetings: about 10 cases a week come to `mdt`, which takes at most 8.9',
    ]);
    expect(told(mdt('18 cases', '11 cases'))).toEqual([]);
    expect(told(mdt('weekly tuesday 10:00', 'every 2 weeks tuesday 10:00'))[0]).toContain('at most 8.9');
  });

  test('is warned of when its people come from another team, through shares, a call that some miss, and a referral', () => {
    const told = (takes: string, then = 'shares: {crisis: 0.5}', people = '') =>
      load(`${people}
time: {run: 52 weeks}
sources: {gp: {rate: 40 per week}, self: {rate: 10 per week, refers_to: crisis}}
principles: {referrals_go_to: spa}
teams:
  spa:
    staff: {nurse: {wte: 3}}
    steps:
      screen: {desk: nurse, takes: 20 min, ${then}}
      call: {contact: phone, with: nurse, takes: 45 min, attendance: 0.8, missed: {attempts: 2}, then: {refer_to: core}}
  core:
    staff: {nurse: {wte: 3}}
    steps:
      mdt: {meeting: weekly wednesday 10:00, attended_by: {nurse: 1}, takes_up_to: ${takes}, minutes_per_case: 5 min}
      see: {contact: phone, with: nurse, takes: 1 hour, spent_on: care}
  crisis: {staff: {nurse: {wte: 3}}, steps: {see: {contact: phone, with: nurse, takes: 1 hour, spent_on: care}}}
`).problems.map(({ code, message }) => `${code}: ${message}`);
    // 40 a week, half of whom are called, of whom 1 − 0.2² come to one of two calls.
    expect(told('19 cases')).toEqual([
      'too-much-for-meetings: about 19 cases a week come to `mdt`, which takes at most 18.9',
    ]);
    expect(told('20 cases')).toEqual([]);
    // Of a kind it is: a quarter go elsewhere, of the thirty others nearly all come to the call.
    const kinds = 'people: {kinds: {psychosis: {share: 0.25}, anxiety: {share: 0.75}}}\n';
    const byKind = 'then: [{if: kind == psychosis, refer_to: crisis}, {go_to: call}]';
    expect(told('28 cases', byKind, kinds)).toEqual([
      'too-much-for-meetings: about 29 cases a week come to `mdt`, which takes at most 27.8',
    ]);
    expect(told('29 cases', byKind, kinds)).toEqual([]);
    // How many another condition lets through is not known before the run.
    expect(told('19 cases', 'then: [{if: waited > 1 week, refer_to: crisis}, {go_to: call}]')).toEqual([]);
  });

  test('loses one date in ten to bank holidays on a Monday, and is warned of when it is too small then', () => {
    const told = (day: string, more = '') =>
      load(
        mdt('weekly tuesday 10:00', `weekly ${day} 10:00`).replace('18 cases', '11 cases').concat(more),
      ).problems.map(({ message }) => message);
    expect(told('tuesday')).toEqual([]);
    expect(told('monday')).toEqual([
      'about 10 cases a week come to `mdt`, which takes at most 9.9, as 10 % of its dates are bank holidays',
    ]);
  });
});
