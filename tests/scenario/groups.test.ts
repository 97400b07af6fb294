import { describe, expect, test } from 'vitest';
import { good, load, small } from './loading.ts';

const team = (step: string, staff = '{nurse: {wte: 2, caseload: 4 per wte}, peer: {wte: 1}}', more = '') =>
  small({ teams: `{team: {staff: ${staff}, ${more} steps: {it: {${step}}}}}` });
const CONTACT = 'contact: group, with: [nurse, peer], takes: 90 min, group: {of: 8, starts_with: 6}';
const COURSE =
  'course: {contacts: 8, every: 1 week, with: [nurse, peer], takes: 90 min}, group: {of: 8, starts_with: 6}';
const stepOf = (text: string) => good(team(text)).teams[0]!.steps[0]!;

describe('a group', () => {
  test('is of so many people, and starts with fewer or with all of them', () => {
    expect(stepOf(CONTACT)).toMatchObject({ channel: 'group', group: { of: 8, startsWith: 6 } });
    expect(stepOf(CONTACT.replace(', starts_with: 6', ''))).toMatchObject({
      group: { of: 8, startsWith: 8 },
    });
    expect(stepOf(CONTACT.replace('contact: group', 'contact: video'))).toMatchObject({ channel: 'video' });
  });

  test('may be a course, given by one worker or several', () => {
    const who = { channel: 'group', role: 'nurse', samePerson: true, group: { of: 8, startsWith: 6 } };
    expect(stepOf(COURSE)).toMatchObject({
      ...who,
      together: [
        { team: 'team', role: 'nurse', workers: 1 },
        { team: 'team', role: 'peer', workers: 1 },
      ],
    });
    const staff = '{nurse: {wte: 2, caseload: 4 per wte}}';
    const alone = good(team(COURSE.replace('[nurse, peer]', 'nurse'), staff)).teams[0]!.steps[0]!;
    expect(alone).toMatchObject(who);
    expect(alone).not.toHaveProperty('together');
  });

  test('is not meant by the channel alone', () => {
    const step = stepOf('contact: group, with: [nurse, peer], takes: 90 min');
    expect(step).not.toHaveProperty('group');
  });

  test.each([
    [CONTACT, '{of: 8, starts_with: 6}', '{of: 1}', 'out-of-range', 'at least 2'],
    [CONTACT, '{of: 8, starts_with: 6}', '{of: 8.5}', 'out-of-range', 'whole number'],
    [CONTACT, '{of: 8, starts_with: 6}', '{starts_with: 6}', 'missing-key', 'at least 2'],
    [CONTACT, '{of: 8, starts_with: 6}', '{of: 8, start_with: 6}', 'unknown-key', 'starts_with'],
    [CONTACT, '{of: 8, starts_with: 6}', '8', 'wrong-type', '`of`'],
    [CONTACT, 'starts_with: 6', 'starts_with: 9', 'out-of-range', 'no more than under `of`'],
    [CONTACT, 'starts_with: 6', 'starts_with: 0', 'out-of-range', 'at least 1'],
    [CONTACT, '[nurse, peer]', '{nurse: 3, peer: 1}', 'too-few-workers', 'teams.team.staff.nurse.wte'],
    [COURSE, '[nurse, peer]', '{nurse: 1, peer: 2}', 'too-few-workers', 'teams.team.staff.peer.wte'],
    [COURSE, '[nurse, peer]', '{}', 'missing-key', 'name the roles'],
    [COURSE, '[nurse, peer]', '[nurse, pear]', 'unknown-name', 'did you mean `peer`?'],
    [COURSE, ', group: {of: 8, starts_with: 6}', '', 'one-of', 'say for how many people'],
    [COURSE, 'takes: 90 min}', 'takes: 90 min, same_person: false}', 'one-of', 'leave `same_person` out'],
    [COURSE, 'starts_with: 6}', 'starts_with: 9}, holds: caseload', 'out-of-range', 'no more than'],
    [COURSE, '{of: 8, starts_with: 6}', '{of: 9}, holds: caseload', 'group-cannot-start', 'raise `caseload`'],
    [COURSE, '{of: 8', '{of: 8 people', 'wrong-type', 'whole number'],
  ])('is told what is wrong with it: %s with %s as %s', (text, words, instead, code, hint) => {
    expect(text).toContain(words);
    const problems = load(team(text.replace(words, instead))).problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(problems.map((each) => each.code)).toContain(code);
    expect(problems.map((each) => each.hint).join()).toContain(hint);
    expect(problems[0]!.place.line).toBeGreaterThan(0);
  });

  test('is not booked into a diary', () => {
    const text = team(
      'contact: group, diary: book, takes: 90 min, group: {of: 8}',
      '{}',
      'diaries: {book: {slots: {monday: 4}}},',
    );
    expect(load(text).problems.map(({ code }) => code)).toEqual(['one-of']);
  });

  test('starts only if its list stays open for long enough', () => {
    const closing = (at: number) =>
      load(team(CONTACT, undefined, `waiting_list: {closes_above: ${at}},`)).problems.map(({ code }) => code);
    expect(closing(5)).toEqual(['group-cannot-start']);
    expect(closing(6)).toEqual([]);
  });

  test('stays one for the whole run, though its size may change', () => {
    const changed = (path: string, value: string) =>
      load(`${team(CONTACT)}changes: [{at: week 10, set: {${path}: ${value}}}]\n`).problems.map(
        ({ code }) => code,
      );
    expect(changed('teams.team.steps.it.group.of', '10')).toEqual([]);
    expect(changed('teams.team.steps.it.group', 'null')).toEqual(['bad-change']);
  });
});
