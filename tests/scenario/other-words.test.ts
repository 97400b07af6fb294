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
  const staff = 'staff: {a: {wte: 1}, b: {wte: 1}, c: {wte: 1, caseload: 120 per wte}}';
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
    const { path } = onlyProblem(team(steps).replace('caseload: 120', '»caseload: 120'), 'no-effect').place;
    expect(path).toBe('teams.team.staff.c.caseload');
    const any = `talk: {contact: phone, with: a, takes: 45 min}, ${care('{any_of: [b, c]}', ', holds: caseload')}`;
    expect(loadWhole(team(any).replace('b: {wte: 1}', 'b: {wte: 1, caseload: 5 per wte}')).problems).toEqual(
      [],
    );
  });

  const everyTime = (said: string) =>
    team(
      `talk: {contact: phone, with: {any_of: [a, b]}, takes: 45 min}, ${care('c', ', holds: caseload').replace('1 week', said)}`,
    );

  it.each([
    ['fortnightly', 14 * 1440],
    ['Weekly', 7 * 1440],
    ['daily', 1440],
  ])('%s is read, as it can mean one thing only', (said, minutes) => {
    const step = good(everyTime(said)).teams[0]!.steps[1]!;
    expect(step.kind === 'course' && step.every).toEqual({ kind: 'fixed', value: minutes });
  });

  it('a month is told to be written with its number, as it may be four weeks', () => {
    expect(load(everyTime('monthly')).problems[0]!.hint).toBe('write `1 month`');
  });

  const mdt = (own: string) =>
    team(`mdt: {meeting: weekly tuesday 10:00, takes_up_to: 60 cases, ${own}}, ${care('b')}`);

  it('a bare number of cases is read, and every fortnight as every two weeks', () => {
    const said = (times: string, most: string) =>
      load(
        mdt('attended_by: {a: 1}, minutes_per_case: 6 min')
          .replace('weekly tuesday', times)
          .replace('60 cases', most),
      ).scenario!.teams[0]!.steps[0]!;
    const usual = said('every 2 weeks tuesday', '60 cases');
    expect(said('fortnightly tuesday', '60')).toEqual(usual);
    expect(said('every fortnight tuesday', '60')).toEqual(usual);
  });

  it.each([
    ['{attendance: 0.82}', '{attendance: 82 %}'],
    [
      '{kinds: {one: {share: 0.125}, other: {share: 0.875}}}',
      '{kinds: {one: {share: 12.5%}, other: {share: 87.5 %}}}',
    ],
  ])('a share may be said in per cent: %s', (share, percent) => {
    const without = ({ ledger: _, ...rest }: ReturnType<typeof good>) => rest;
    expect(without(good(small({ people: percent })))).toEqual(without(good(small({ people: share }))));
  });

  it.each([
    [
      'then: [{share: 0.3, discharge: declined}, {discharge: helped}]',
      '`then: {shares: {core: 0.3, call: rest}}`',
    ],
    ['shares: {declined: 0.3, rest: helped}', '`helped: rest`'],
    ['attempts: 2', '`missed: {attempts: 2'],
    ['missed: 0.18', '`attendance`, a share such as `0.82`'],
  ])('%s: the one problem told is the mistake, with what to write instead', (said, hint) => {
    const { problems } = load(steps(`{talk: {contact: phone, with: worker, takes: 45 min, ${said}}}`));
    expect(problems.map(({ hint }) => hint)).toEqual([expect.stringContaining(hint)]);
  });

  it.each([
    [
      'a source that says `to`',
      small({ sources: '{gp: {rate: 10 per week, to: team}}' }),
      '`refers_to: TEAM`',
    ],
    ['people who attend as a list', mdt('attended_by: [a, b], minutes_per_case: 5 min'), '`{a: 1, b: 1}`'],
    ['cases without their time', mdt('attended_by: {a: 1}'), 'write a duration such as'],
    [
      'a median in words',
      team(care('c').replace('contacts: 4', 'contacts: median 8')),
      '`{lognormal: {median: 8, sd: 4}}`',
    ],
    [
      'a service that does nothing',
      small().replace('teams: {', 'teams: {crisis: {}, '),
      '`signpost: elsewhere`',
    ],
  ])('%s: the hint says what to write', (_, text, hint) => {
    expect(
      load(text)
        .problems.map((each) => each.hint)
        .join('\n'),
    ).toContain(hint);
  });
});
