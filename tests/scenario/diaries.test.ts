import { describe, expect, test } from 'vitest';
import { good, onlyProblem, small } from './loading.ts';

const clinic = (diary: string, step = 'diary: book') =>
  small({
    teams: `{clinic: {diaries: {book: ${diary}}, steps: {see: {contact: phone, ${step}, takes: 30 min}}}}`,
  });

describe('diaries', () => {
  test('are slots by weekday and date, with notice by urgency', () => {
    const { teams } = good(
      clinic(
        '{slots: {monday: 4, 2025-01-08: 2}, at: 13:30, minimum_notice: {routine: 3 working days, urgent: 1 day}, carve_out: {share: 0.15}}',
      ),
    );
    expect(teams[0].diaries).toEqual([
      {
        name: 'book',
        weekdays: [4, 0, 0, 0, 0, 0, 0],
        dates: [{ day: 2, slots: 2 }],
        at: 810,
        notice: [
          { days: 3, working: true },
          { days: 1, working: false },
          { days: 1, working: false },
        ],
        carveOut: { share: 0.15, urgency: 1 },
        pooledWith: [],
      },
    ]);
    expect(teams[0].steps[0]).toMatchObject({ kind: 'contact', diary: 'book', role: '' });
  });

  test.each([
    ['no slots at all', '{»slots: {monday: 0}}', 'no-places'],
    ['a day that is none', '{slots: {»mondy: 3}}', 'wrong-word'],
    ['part of a slot', '{slots: {monday: »1.5}}', 'out-of-range'],
    ['a time that is none', '{slots: {monday: 1}, at: »25:00}', 'wrong-type'],
    ['a notice without a unit', '{slots: {monday: 1}, minimum_notice: »3}', 'needs-unit'],
    ['a notice of part of a day', '{slots: {monday: 1}, minimum_notice: »3 hours}', 'out-of-range'],
    ['a share above 1', '{slots: {monday: 1}, carve_out: {share: »15}}', 'out-of-range'],
    ['a carve-out for nobody', '{slots: {monday: 1}, carve_out: {share: 0.1, for: »high}}', 'wrong-word'],
    ['a pool with what is not there', '{slots: {monday: 1}, pooled_with: [»clinic.other]}', 'unknown-name'],
    ['a key that is misspelt', '{slots: {monday: 1}, »notice: 1 day}', 'unknown-key'],
  ])('%s', (_, diary, code) => {
    expect(onlyProblem(clinic(diary), code).hint).not.toBe('');
  });

  test.each([
    ['a diary that the team has not', 'diary: »boook', 'unknown-name'],
    ['writing up by nobody', 'diary: book, »writing_up: 5 min', 'one-of'],
    ['time lost by nobody', 'diary: book, missed: {»time_lost: 5 min}', 'one-of'],
  ])('%s', (_, step, code) => {
    const found = onlyProblem(
      clinic('{slots: {monday: 1}}', step).replace(
        'steps: {',
        'steps: {first: {contact: phone, diary: book, takes: 5 min}, ',
      ),
      code,
    );
    expect(found.hint).not.toBe('');
  });

  test('a contact has either somebody who sees the person, or a diary', () => {
    const text = small({
      teams: '{clinic: {staff: {nurse: {wte: 1}}, steps: {»see: {contact: phone, takes: 30 min}}}}',
    });
    expect(onlyProblem(text, 'missing-key').hint).toContain('diary');
  });
});

describe('a diary with staff', () => {
  const staffed = (step: string, diary = 'slots: {monday: 2}', staff = 'nurse: {wte: 2}') =>
    small({
      teams: `{clinic: {staff: {${staff}}, diaries: {book: {${diary}}, late: {at: 20:00, slots: {friday: 1}}}, steps: {see: {contact: phone, ${step}, takes: 30 min}, next: {contact: phone, diary: late, takes: 5 min}}}}`,
    });

  test('is seen by one worker of the role, who writes up', () => {
    const { teams } = good(staffed('diary: book, with: nurse, writing_up: 5 min'));
    expect(teams[0].steps[0]).toMatchObject({ diary: 'book', role: 'nurse', together: [] });
  });

  test('may begin when nobody is there, if at another of its times somebody is', () => {
    good(staffed('diary: book, with: nurse', 'slots: {monday: 2, saturday: 2}'));
    good(
      staffed('diary: book, with: nurse', 'at: 07:00, slots: {sunday: 1}, pooled_with: [clinic.day]').replace(
        'late: {',
        'day: {slots: {2025-01-06: 1}}, late: {',
      ),
    );
  });

  test.each([
    ['with several at once', 'diary: book, »with: {nurse: 2}', 'one-of'],
    ['with a role that is not there', 'diary: book, with: »nurs', 'unknown-name'],
    ['that begins at other times too', 'diary: book, with: nurse, »starts_at: weekdays 10:00', 'one-of'],
    ['of which nobody is on duty', 'diary: late, »with: nurse', 'nobody-on-duty'],
  ])('%s', (_, step, code) => {
    const other = step.includes('late') ? 'book' : 'late';
    const text = staffed(step).replace('diary: late, takes', `diary: ${other}, takes`);
    expect(onlyProblem(text, code).hint).not.toBe('');
  });
});
