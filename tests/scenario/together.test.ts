import { describe, expect, test } from 'vitest';
import { inMethods } from '../../src/report/steps/index.ts';
import { good, load, small } from './loading.ts';

const team = (step: string, staff = '{nurse: {wte: 2}, peer: {wte: 1, hours: "monday 08:00-12:00"}}') =>
  small({ teams: `{team: {staff: ${staff}, steps: {it: {${step}}}}}` });
const visit = (who: string, more = '') => team(`contact: face_to_face, with: ${who}, takes: 45 min${more}`);

describe('a step with several workers at once', () => {
  test('names roles, or how many of each', () => {
    const together = (who: string) => {
      const [step] = load(visit(who)).scenario!.teams[0]!.steps;
      return step!.kind === 'contact'
        ? [step!.role, ...step!.together.map(({ role, workers }) => `${workers} ${role}`)]
        : [];
    };
    expect(together('nurse')).toEqual(['nurse']);
    expect(together('[nurse]')).toEqual(['nurse']);
    expect(together('[peer, nurse]')).toEqual(['peer', '1 peer', '1 nurse']);
    expect(together('[nurse, nurse]')).toEqual(['nurse', '2 nurse']);
    expect(together('{nurse: 2, peer: 1}')).toEqual(['nurse', '2 nurse', '1 peer']);
  });

  test.each([
    ['[nurse, per]', 'unknown-name', 'did you mean `peer`?'],
    ['{other.nurse: 1}', 'unknown-name', ''],
    ['[]', 'missing-key', 'name the roles'],
    ['{}', 'missing-key', 'name the roles'],
    ['{nurse: 0}', 'out-of-range', 'at least 1'],
    ['{nurse: 1.5}', 'out-of-range', 'whole number'],
    ['[nurse, nurse, nurse]', 'too-few-workers', 'teams.team.staff.nurse.wte'],
    ['{peer: 2}', 'too-few-workers', 'teams.team.staff.peer.wte'],
  ])('is told what is wrong with it: %s', (who, code, hint) => {
    const problems = load(visit(who)).problems.filter(({ severity }) => severity === 'error');
    expect(problems.map((each) => each.code)).toContain(code);
    expect(problems.map((each) => each.hint).join()).toContain(hint);
  });

  test('needs them at the same time', () => {
    const staff =
      '{nurse: {wte: 2, hours: "weekdays 13:00-17:00"}, peer: {wte: 1, hours: "weekdays 08:00-13:00"}}';
    const step = 'contact: face_to_face, with: [nurse, peer], takes: 45 min';
    expect(load(team(step, staff)).problems.map(({ code }) => code)).toEqual(['nobody-on-duty']);
    expect(load(team(step, staff.replace('08:00-13:00', '08:00-13:30'))).problems).toEqual([]);
  });
});

describe('work that begins at fixed times', () => {
  test('may be desk work or a contact', () => {
    const at = (step: string) =>
      good(team(`${step}, takes: 5 min, starts_at: "weekdays 09:00"`, '{nurse: {wte: 1}}')).teams[0]!
        .steps[0];
    const times = [540, 1980, 3420, 4860, 6300].map((minute) => ({ everyWeeks: 1, at: minute }));
    expect(at('desk: nurse')).toMatchObject({ startsAt: times, interruptible: false });
    expect(at('contact: phone, with: nurse')).toMatchObject({ startsAt: times });
  });

  test.each([
    ['contact: phone, with: nurse, takes: 5 min, starts_at: "09:00"', 'bad-time'],
    ['contact: phone, with: nurse, takes: 5 min, starts_at: [weekdays 9]', 'bad-time'],
    ['contact: phone, with: nurse, takes: 5 min, starts_at: "weekdays 18:00"', 'nobody-on-duty'],
    ['contact: phone, with: [nurse, peer], takes: 5 min, starts_at: "tuesday 10:00"', 'nobody-on-duty'],
    ['contact: phone, with: nurse, takes: 5 min, start_at: "weekdays 10:00"', 'unknown-key'],
    ['contact: phone, with: nurse, takes: 5 min, interruptible: true', 'unknown-key'],
    ['desk: nurse, takes: 5 min, interruptible: perhaps', 'wrong-type'],
    ['desk: nurse, takes: 5 min, interruptable: true', 'unknown-key'],
  ])('is told what is wrong with it: %s', (step, code) => {
    expect(load(team(step)).problems.map((each) => each.code)).toContain(code);
  });
});

describe('what the methods section says of several at once', () => {
  const words = (text: string) => {
    const [only] = good(text).teams;
    return inMethods(only!.steps[0]!, only!);
  };
  const there = '{nurse: {wte: 2}, peer: {wte: 1}, doctor: {wte: 1}}';
  const pair = (who: string, more: string) =>
    team(`contact: face_to_face, with: ${who}, takes: 45 min${more}`, there);

  test('names everybody, and who writes up for how long', () => {
    expect(words(pair('[nurse, peer, {any_of: [doctor, nurse]}]', ', writing_up: 15 min'))).toBe(
      'It (face to face, 45 minutes of Nurse together with 1 peer and 1 doctor or nurse, begun when all are free at once; then 15 minutes of writing up by the first of them)',
    );
  });

  test('of one alone, and of a group for each who came', () => {
    const staff = '{nurse: {wte: 2}}';
    const alone = team('contact: phone, with: nurse, takes: 45 min, writing_up: 10 min', staff);
    expect(words(alone)).toBe('It (phone, 45 minutes of Nurse; then 10 minutes of writing up)');
    const group = team(
      'contact: group, with: nurse, group: {of: 4}, takes: 45 min, writing_up: 10 min',
      staff,
    );
    expect(words(group)).toMatch(/; then 10 minutes of writing up.* for each who came\)$/);
    expect(words(team('contact: phone, with: nurse, takes: 45 min', staff))).not.toContain('writing');
  });
});
