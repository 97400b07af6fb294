import { describe, expect, it } from 'vitest';
import { good, load, loadWhole, onlyProblem, small, steps } from './loading.ts';

describe('words of the field that are no keys of the language', () => {
  it.each([
    ['dna: 0.18', '`attendance`'],
    ['no_show_rate: 0.18', '`missed`'],
    ['skill_mix: [a, b]', '`with: {any_of: [band_6, band_5]}`'],
    ['service_time: 45 min', '`takes: 45 min`'],
    ['median: 8', '`{lognormal: {median: 8, sd: 4}}`'],
    ['population: 120000', '`sources: {gp: {rate: 45 per week}}`'],
    ['next: other', '`then: {go_to: STEP}`'],
  ])('%s: the hint says what to write', (said, hint) => {
    const text = steps(`{talk: {contact: phone, with: worker, takes: 45 min, »${said}}}`);
    onlyProblem(text, 'unknown-key');
    expect(load(text.replace('»', '')).problems[0]!.hint).toContain(hint);
  });

  it('a slip of the finger is still asked about as one', () => {
    const text = steps('{talk: {contact: phone, with: worker, takes: 45 min, attendence: 0.8}}');
    expect(load(text).problems[0]!.hint).toBe('did you mean `attendance`?');
  });
});

describe('a spoken brief that is written in a way that means something else', () => {
  const staff = 'staff: {a: {wte: 1}, b: {wte: 1}, c: {wte: 1, caseload: 20 per wte}}';
  const team = (own: string) => small({ people: '', teams: `{team: {${staff}, steps: {${own}}}}` });
  const care = (with_: string, more = '') =>
    `care: {course: {contacts: 4, every: 1 week, with: ${with_}, takes: 1 hour}${more}}`;

  it('three roles in a list are all of them at once: any of them is said otherwise', () => {
    const talk = (with_: string) =>
      team(`talk: {contact: phone, with: ${with_}, takes: 45 min}, ${care('c', ', holds: caseload')}`);
    const { hint } = onlyProblem(talk('[a, b, c]').replace('with: [a', '»with: [a'), 'all-at-once');
    expect(hint).toContain('`{any_of: [a, b, c]}`');
    good(talk('{any_of: [a, b, c]}'));
    good(talk('{a: 1, b: 1, c: 1}'));
    good(talk('[a, {any_of: [b, c]}]'));
  });

  it('a course by a list of roles is told how any of them gives it', () => {
    const text = team(`${care('»[a, b, c]')}`);
    const { problems } = load(text.replace('»', ''));
    expect(problems.map(({ code }) => code)).toContain('one-of');
    expect(problems.find(({ code }) => code === 'one-of')!.hint).toContain('`{any_of: […]}`');
  });

  it('a caseload of which no course holds a place limits nothing', () => {
    const steps = `talk: {contact: phone, with: {any_of: [a, b]}, takes: 45 min}, ${care('c')}`;
    const { path } = onlyProblem(team(steps).replace('caseload: 20', '»caseload: 20'), 'no-effect').place;
    expect(path).toBe('teams.team.staff.c.caseload');
    const any = `talk: {contact: phone, with: a, takes: 45 min}, ${care('{any_of: [b, c]}', ', holds: caseload')}`;
    expect(loadWhole(team(any).replace('b: {wte: 1}', 'b: {wte: 1, caseload: 5 per wte}')).problems).toEqual(
      [],
    );
  });

  it.each([
    ['fortnightly', '`2 weeks`'],
    ['Weekly', '`1 week`'],
  ])('%s is a length of time with a unit', (said, hint) => {
    const text = team(
      `talk: {contact: phone, with: {any_of: [a, b]}, takes: 45 min}, ${care('c').replace('1 week', said)}`,
    );
    expect(load(text).problems[0]!.hint).toContain(hint);
  });
});
