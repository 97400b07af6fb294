import { describe, expect, test } from 'vitest';
import { good, load, onlyProblem, places, small, steps } from './loading.ts';

const step = (text: string) => good(steps(`{it: {${text}}}`)).teams[0]!.steps[0]!;

const fixed = (value: number) => ({ kind: 'fixed', value });

describe('steps', () => {
  test('desk work', () => {
    expect(
      step('desk: worker, takes: 15 min, spent_on: sorting, sees: {error_sd: 2}, title: Screening'),
    ).toMatchObject({
      kind: 'desk',
      title: 'Screening',
      role: 'worker',
      takes: fixed(15),
      spentOn: 'sorting',
      seesErrorSd: 2,
      assesses: false,
      checksEligibility: true,
    });
  });
  test('a contact', () => {
    expect(step('contact: video, with: worker, takes: 40 min')).toMatchObject({
      kind: 'contact',
      channel: 'video',
      writingUp: null,
      attendance: null,
      spentOn: 'understanding',
      assesses: false,
      checksEligibility: false,
      missed: {
        attempts: 2,
        retryAfter: fixed(10_080),
        timeLost: null,
        then: { do: 'discharge', outcome: 'discharged_after_missed_contacts', plan: false },
      },
    });
    expect(
      step(
        'contact: phone, with: worker, takes: 40 min, writing_up: 20 min, attendance: 0.5, sees: {error_sd: 1}, missed: {attempts: 3, retry_after: 2 days, time_lost: 5 min, then: {return_to_referrer: true}}',
      ),
    ).toMatchObject({
      writingUp: fixed(20),
      attendance: 0.5,
      assesses: true,
      checksEligibility: true,
      missed: {
        attempts: 3,
        retryAfter: fixed(2880),
        timeLost: fixed(5),
        then: { do: 'return_to_referrer' },
      },
    });
  });
  test('a course', () => {
    expect(step('course: {contacts: 12, every: 2 weeks, with: worker, takes: 1 hour}')).toMatchObject({
      kind: 'course',
      role: 'worker',
      channel: 'face_to_face',
      contacts: fixed(12),
      every: fixed(20_160),
      samePerson: true,
      holdsPlace: false,
      helps: [],
      reviewEvery: null,
      spentOn: 'care',
    });
    expect(
      step(
        'course: {contacts: 12, every: 2 weeks, with: worker, takes: 1 hour, writing_up: 10 min, same_person: false, channel: group}, holds: caseload, helps: {risk: -0.30 per contact}, review_every: 6',
      ),
    ).toMatchObject({
      channel: 'group',
      writingUp: fixed(10),
      samePerson: false,
      holdsPlace: true,
      helps: [{ need: 1, by: -0.3 }],
      reviewEvery: 6,
    });
  });
});

describe('mistakes in steps', () => {
  test.each([
    ['{»it: {takes: 1 min}}', 'one-of'],
    ['{it: {»contakt: phone, with: worker, takes: 1 min}}', 'unknown-key'],
    ['{it: {contact: »telephone, with: worker, takes: 1 min}}', 'wrong-word'],
    ['{it: {contact: phone, with: »wrker, takes: 1 min}}', 'unknown-name'],
    ['{»it: {contact: phone, takes: 1 min}}', 'missing-key'],
    ['{it: {desk: worker, takes: 1 min, »with: worker}}', 'unknown-key'],
    ['{it: {desk: worker, takes: 1 min, spent_on: »tea}}', 'wrong-word'],
    ['{it: {desk: worker, takes: 1 min, sees: {error_sd: »-1}}}', 'out-of-range'],
    ['{it: {desk: worker, takes: 1 min, sees: {»sd: 1, error_sd: 1}}}', 'unknown-key'],
    ['{it: {course: {contacts: »0, every: 1 week, with: worker, takes: 1 min}}}', 'out-of-range'],
    [
      '{it: {course: {contacts: 3, every: 1 week, with: worker, takes: 1 min}, helps: {risk: »-0.3}}}',
      'needs-unit',
    ],
    [
      '{it: {course: {contacts: 3, every: 1 week, with: worker, takes: 1 min}, helps: {»hope: -0.3 per contact}}}',
      'unknown-name',
    ],
    [
      '{it: {course: {contacts: 3, every: 1 week, with: worker, takes: 1 min}, review_every: »0}}',
      'out-of-range',
    ],
    ['{it: {contact: phone, with: worker, takes: 1 min, missed: {attempts: »0}}}', 'out-of-range'],
    ['{it: {contact: phone, with: worker, takes: 1 min, missed: {then: {go_to: »itt}}}}', 'unknown-name'],
    ['{it: »hello}', 'wrong-type'],
    [
      '{a: {desk: worker, takes: 1 min, then: {discharge: helped}}, »b: {desk: worker, takes: 1 min}}',
      'unreachable-step',
    ],
    ['{»a: {desk: worker, takes: 1 min, then: {go_to: a}}}', 'no-way-out'],
    [
      '{a: {desk: worker, takes: 1 min}, »b: {desk: worker, takes: 1 min}, c: {desk: worker, takes: 1 min, then: {go_to: b}}}',
      'no-way-out',
    ],
    ['{»a: {contact: phone, with: worker, takes: 1 min, then: {go_to: a}}}', 'no-way-out'],
  ])('%s: %s', (text, code) => {
    onlyProblem(steps(text), code);
  });
  const PASSED_ROUND =
    'teams: {»a: {staff: {worker: {wte: 1}}, steps: {it: {desk: worker, takes: 1 min, then: {refer_to: b}}}}, b: {staff: {worker: {wte: 1}}, steps: {it: {desk: worker, takes: 1 min, then: THEN}}}}\nprinciples: {referrals_go_to: a}\nsources: {gp: {rate: 1 per week}}\ntime: {start: 2025-04-07, run: 1 week}';
  test('teams that only refer to each other are a circle; one way out is enough', () => {
    onlyProblem(PASSED_ROUND.replace('THEN', '{refer_to: a}'), 'no-way-out');
    good(
      PASSED_ROUND.replace('»', '').replace(
        'THEN',
        '[{if: waited > 1 week, discharge: helped}, {refer_to: a}]',
      ),
    );
    good(PASSED_ROUND.replace('»', '').replace('THEN', '{refer_to: best_fit}'));
  });
  test('missed contacts are a way out only if contacts are missed', () => {
    good(steps('{a: {contact: phone, with: worker, takes: 1 min, attendance: 0.9, then: {go_to: a}}}'));
  });
  test('being left out when assessments are trusted is a way to the next step', () => {
    const text =
      '{a: {desk: worker, takes: 1 min, then: {discharge: helped}}, b: {desk: worker, takes: 1 min}}';
    expect(good(steps(text, 'skip_if_trusted: [a],')).teams[0]!.skipIfTrusted).toEqual(['a']);
  });
  test('a course that holds a place needs a role with a caseload', () => {
    const teams =
      '{team: {staff: {worker: {wte: 2}}, steps: {it: {course: {contacts: 3, every: 1 week, with: worker, takes: 1 min}, holds: »caseload}}}}';
    onlyProblem(small({ teams }), 'no-caseload');
  });
});

describe('teams', () => {
  const team = (text: string, more: Record<string, string> = {}) =>
    small({ teams: `{team: {${text}, steps: {talk: {desk: worker, takes: 1 min}}}}`, ...more });

  test('what a team and its roles may say', () => {
    const text = team(
      'title: A team, sector: vcse, door: false, knows_other_teams: 0.5, not_eligible: pass_on, accepts: risk < 8, staff: {worker: {wte: 2.5, band: 6, vacancy: 0.1, clinical_share: 0.6, title: Peer}}',
      { costs: '{per_hour: {6: 58, 8a: 70.5}}', standard: '6 weeks' },
    );
    const scenario = good(text);
    expect(scenario.costs.perHour).toEqual({ '6': 58, '8a': 70.5 });
    expect(scenario.standard).toBe(60_480);
    expect(scenario.teams[0]).toMatchObject({
      sector: 'vcse',
      door: false,
      knowsOtherTeams: 0.5,
      notEligible: { do: 'pass_on' },
      accepts: { op: 'compare', by: '<' },
      roles: [{ posts: 2.5, band: '6', vacancy: 0.1, clinicalShare: 0.6, title: 'Peer' }],
    });
  });
  test.each([
    ['staff: {»worker: {wte: 0}}', 'nobody-to-do-it'],
    ['staff: {»worker: {wte: 3, vacancy: 1}}', 'nobody-to-do-it'],
    ['staff: {worker: {wte: »two}}', 'wrong-type'],
    ['staff: {worker: {wte: 2, clinical_share: »0}}', 'out-of-range'],
    ['staff: {worker: {wte: 2}}, sector: »charity', 'wrong-word'],
    ['staff: {worker: {wte: 2}}, accepts: »false', 'out-of-range'],
    ['staff: {worker: {wte: 2}}, accepts: »rsk > 3', 'condition-name'],
    ['staff: {worker: {wte: 2}}, not_eligible: {return_to: »team}', 'own-team'],
    ['staff: {worker: {wte: 2}}, skip_if_trusted: [»talkk]', 'unknown-name'],
    ['»staf: {}, staff: {worker: {wte: 2}}', 'unknown-key'],
  ])('%s: %s', (text, code) => {
    onlyProblem(team(text), code);
  });
  test('a team without steps, no teams, a team that nobody can come to', () => {
    onlyProblem(small({ teams: '{team: {»steps: {}}}' }), 'missing-key');
    expect(places(load(small({ teams: '{}' })))).toEqual(['missing-key at scenario.yaml:4:1']);
    const one = '{staff: {worker: {wte: 2}}, steps: {talk: {desk: worker, takes: 1 min}}}';
    onlyProblem(
      small({ teams: `{a: ${one}, »b: ${one}}`, principles: '{referrals_go_to: a}' }),
      'unreachable-team',
    );
    const closed = one.replace('{', '{door: false, ');
    expect(places(load(small({ teams: `{a: ${closed}, b: ${closed}}` })))).toContain(
      'no-door at scenario.yaml:1:1',
    );
  });
  test('teams that only teams refer to, to which nobody can come, are all told of, however far down', () => {
    const on = (to: string) =>
      `{staff: {worker: {wte: 2}}, steps: {talk: {desk: worker, takes: 1 min, then: {refer_to: ${to}}}}}`;
    const last = '{staff: {worker: {wte: 2}}, steps: {talk: {desk: worker, takes: 1 min}}}';
    const { problems } = load(
      small({
        teams: `{a: ${last}, b: ${on('c')}, c: ${on('d')}, d: ${last}}`,
        principles: '{referrals_go_to: a}',
      }),
    );
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual(
      ['b', 'c', 'd'].map((name) => `unreachable-team: nobody can come to \`${name}\``),
    );
    expect(problems[2]!.hint).toContain('only teams that nobody can come to refer there');
  });
  test('a team that ends referrals as helped, and where nothing is help, is told of beside one where something is', () => {
    const two = (visit: string) =>
      small({
        people: '',
        principles: '{referrals_go_to: core}',
        teams: `{core: {staff: {worker: {wte: 2}}, steps: {screen: {desk: worker, takes: 9 min, shares: {crisis: 0.1, treat: rest}}, treat: {course: {contacts: 4, every: 1 week, with: worker, takes: 1 hour}}}},
  crisis: {staff: {worker: {wte: 2}}, steps: {${visit}: {contact: phone, with: worker, takes: 1 hour}}}}`,
      });
    expect(onlyProblem(two('»visit'), 'helped-without-help').hint).toContain('`spent_on: care`');
    good(two('visit').replace('phone, with: worker', 'phone, spent_on: care, with: worker'));
    good(two('visit').replace('phone, with: worker', 'phone, then: {discharge: not_helped}, with: worker'));
  });
  test('a team that gets its door by a change is one that people can come to', () => {
    const one = '{staff: {worker: {wte: 2}}, steps: {talk: {desk: worker, takes: 1 min}}}';
    const later = small({ teams: `{a: ${one}, »b: ${one.replace('{', '{door: false, ')}}` });
    const change = (set: string) => `${later}\nchanges: [{at: day 3, set: {${set}}}]`;
    good(change('teams.b.door: true').replace('»', ''));
    onlyProblem(change('teams.a.door: true'), 'unreachable-team');
  });
});

describe('principles', () => {
  const one = '{staff: {worker: {wte: 2}}, steps: {talk: {desk: worker, takes: 1 min}}}';
  const principles = (text: string) => small({ principles: text, teams: `{a: ${one}, b: ${one}}` });

  test('with several teams, referrals go to the one that fits', () => {
    expect(good(principles('{}')).principles.referralsGoTo).toBeNull();
    expect(good(small()).principles.referralsGoTo).toBe('team');
  });
  test('who trusts whom', () => {
    const trusted = (text: string) =>
      good(principles(`{assessments_trusted: ${text}}`)).principles.assessmentsTrusted;
    expect(trusted('none')).toEqual({ a: [], b: [] });
    expect(trusted('all')).toEqual({ a: ['a', 'b'], b: ['a', 'b'] });
    expect(trusted('{a: [b]}')).toEqual({ a: ['b'], b: [] });
    expect(trusted('{a: all, b: none}')).toEqual({ a: ['a', 'b'], b: [] });
  });
  test('everything that principles may say', () => {
    const text =
      '{referrals_go_to: a, not_eligible: {return_to: b}, handover: warm, handover_takes: {exponential: 30 min}, knows_other_teams: 0.5, hop_limit: 3}';
    const { scenario } = load(principles(text));
    expect(scenario!.principles).toMatchObject({
      referralsGoTo: 'a',
      notEligible: { do: 'refer_to', team: 'b' },
      handover: 'warm',
      handoverTakes: { kind: 'exponential', mean: 30 },
      knowsOtherTeams: 0.5,
      hopLimit: 3,
    });
  });
  test.each([
    ['{referrals_go_to: »c}', 'unknown-name'],
    ['{not_eligible: »return}', 'wrong-word'],
    ['{not_eligible: {return_to: »c}}', 'unknown-name'],
    ['{assessments_trusted: {»c: all}}', 'unknown-name'],
    ['{assessments_trusted: {a: [»c]}}', 'unknown-name'],
    ['{assessments_trusted: {a: »some}}', 'wrong-word'],
    ['{handover: »lukewarm}', 'wrong-word'],
    ['{hop_limit: »0}', 'out-of-range'],
    ['{»knows_other_team: 1}', 'unknown-key'],
  ])('%s: %s', (text, code) => {
    onlyProblem(principles(text), code);
  });
});

test('a role that no step needs is warned of, with the role that was meant', () => {
  const { problems } = load(
    small({
      teams:
        '{team: {staff: {worker: {wte: 1}, wroker: {wte: 2}}, steps: {it: {desk: worker, takes: 1 min}}}}',
    }),
  );
  expect(problems.map(({ severity, code, hint }) => [severity, code, hint])).toEqual([
    ['warning', 'unused-role', 'did you mean `worker`?'],
  ]);
});

describe('a course behind a course', () => {
  const told = (then: string) =>
    load(
      steps(`{group: {course: {contacts: 10, every: 1 week, with: worker, takes: 90 min}${then}},
 alone: {course: {contacts: 12, every: 1 week, with: worker, takes: 60 min}}}`),
    ).problems.map(({ code, message }) => `${code}: ${message}`);

  test('is warned of where everybody goes on to it only because it is written next', () => {
    expect(told('')).toEqual([
      'flows-on: whoever has finished `group` goes on to `alone`, only because it is written next',
    ]);
  });

  test('is nothing to warn of where it is said', () => {
    expect(told(', then: {go_to: alone}')).toEqual([]);
  });
});
