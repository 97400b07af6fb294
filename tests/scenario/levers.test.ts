import { describe, expect, it } from 'vitest';
import { leversOf, loadScenario, restOf, saidAt, settingsAt } from '../../src/scenario/index.ts';

const TOWN = `assumption: a town
time: {run: 8 weeks}
sources: {gp: {rate: 20 per week}}
teams:
  town:
    staff: {nurse: {wte: 1, caseload: 20 per wte}, clerk: {wte: 2}}
    steps:
      log: {desk: clerk, takes: 10 min}
      talk: {contact: phone, with: nurse, takes: 60 min, missed: {attempts: 2}, then: [{if: severity >= 5, go_to: help}, {discharge: declined}]}
      help: {course: {contacts: 4, every: 1 week, with: nurse, takes: 60 min}, holds: caseload}
people: {attendance: 0.85, needs: {severity: {normal: {mean: 5, sd: 2, low: 0, high: 10}}}}
`;

const load = (levers: string) => loadScenario('town.yaml', () => `${TOWN}${levers}`);
const leverIn = (lever: string) => {
  const { scenario, problems } = load(`levers:\n  one: ${lever}\n`);
  expect(problems).toEqual([]);
  return leversOf(scenario!).levers[0]!;
};

describe('a lever', () => {
  it('knows the value now with its unit, and says others with it', () => {
    const lever = leverIn(
      '{title: Caseload, path: teams.town.staff.nurse.caseload, from: 10, to: 30, step: 5}',
    );
    expect(restOf(lever)).toBe(20);
    expect(saidAt(lever, 25)).toBe('25 per wte');
    expect(settingsAt(lever, 25)).toEqual(['teams.town.staff.nurse.caseload=25 per wte']);
  });

  it.each(['0', '-1.5', '1e308'])('written as %s has no place for its figure, and is told so', (write) => {
    const { problems } = load(
      `levers:\n  one: {path: teams.town.staff.nurse.wte, write: ${write}, from: 1, to: 2}\n`,
    );
    expect(problems.map(({ code, place }) => [code, place.path])).toEqual([
      ['bad-lever', 'levers.one.write'],
    ]);
  });

  it('takes steps that meet where it stands now, so that whoever has moved it can move it back', () => {
    const steps = (limits: string) => {
      const lever = leverIn(`{path: teams.town.staff.nurse.wte, ${limits}}`);
      return lever.kind === 'number' ? lever.step : null;
    };
    expect(steps('from: 0.5, to: 3')).toBe(0.1);
    expect(steps('from: 0, to: 4')).toBe(0.2);
    expect(steps('from: 0.25, to: 2')).toBe(0.05);
    expect(steps('from: 1, to: 41')).toBe(2);
  });

  it('finds a threshold in a condition', () => {
    const lever = leverIn('{path: teams.town.steps.talk.then.0.if, write: severity >= ?, from: 2, to: 8}');
    expect(restOf(lever)).toBe(5);
    expect(settingsAt(lever, 6.5)).toEqual(['teams.town.steps.talk.then.0.if=severity >= 6.5']);
  });

  it('moves posts from one role to another, no more than there are', () => {
    const lever = leverIn(
      '{take_from: teams.town.staff.clerk.wte, give_to: teams.town.staff.nurse.wte, to: 5}',
    );
    expect(lever).toMatchObject({ kind: 'move', to: 2, step: 0.1 });
    expect(settingsAt(lever, 0.3)).toEqual([
      'teams.town.staff.clerk.wte=1.7',
      'teams.town.staff.nurse.wte=1.3',
    ]);
  });

  it('offers choices in the words of the room', () => {
    const lever = leverIn('{path: teams.town.urgency, choices: {in their turn: routine, at once: urgent}}');
    expect(restOf(lever)).toBeNull();
    expect(saidAt(lever, 1)).toBe('at once');
    expect(settingsAt(lever, 1)).toEqual(['teams.town.urgency=urgent']);
  });

  it('stands where a figure has never been written, with a value of its own', () => {
    const { scenario, problems } = load(
      'levers:\n  one: {path: teams.town.steps.talk.missed.retry_after, write: "? days", from: 1, to: 14, step: 1}\n',
    );
    expect(problems).toEqual([]);
    const [lever] = leversOf(scenario!).levers;
    expect(restOf(lever!)).toBeNull();
    expect(settingsAt(lever!, 3)).toEqual(['teams.town.steps.talk.missed.retry_after=3 days']);
  });

  it.each([
    ['{title: nothing}', 'the lever `one` moves nothing'],
    ['{path: teams.town.staff.nurse.wte, from: 1, to: 2, choices: {a: 1}}', 'moves in more than one way'],
    ['{path: teams.town.staff.nurse.wte, from: 3, to: 2}', '2 is not above 3'],
    ['{path: teams.town.staff.nurse.wte, from: 1, to: 2, step: 5}', 'a step of 5 leads from 1 past 2'],
    ['{path: teams.town.staff.nurse.wte, from: 1}', 'needs both limits'],
    ['{from: 1, to: 2}', 'what this lever moves is not said'],
    ['{take_from: teams.town.staff.clerk.wte}', '`give_to` is not said'],
    [
      '{take_from: teams.town.staff.clerk, give_to: teams.town.staff.nurse.wte}',
      'there is no number of posts',
    ],
    ['{path: teams.town.steps.talk.then.0.if, write: severity, from: 1, to: 2}', 'no single `?`'],
  ])('that is written %s is an error at its place', (lever, message) => {
    const { scenario, problems } = load(`levers:\n  one: ${lever}\n`);
    expect(scenario).toBeNull();
    expect(problems.map((problem) => problem.message).join()).toContain(message);
    expect(problems[0]!.place.line).toBe(TOWN.split('\n').length + 1);
  });

  it.each([
    [
      '{path: teams.town.urgency, choices: {at once: urgent, today: urgent}}',
      '`today` is the same as `at once`',
    ],
    ['{path: teams.town.urgency, choices: {at once: urgent}}', '`one` has one choice'],
    [
      '{take_from: teams.town.staff.nurse.wte, give_to: teams.town.staff.nurse.wte}',
      'posts are moved from `teams.town.staff.nurse.wte` to itself',
    ],
  ])('that changes nothing is warned of: %s', (lever, message) => {
    const { scenario, problems } = load(`levers:\n  one: ${lever}\n`);
    expect(scenario).not.toBeNull();
    expect(problems).toMatchObject([{ severity: 'warning', code: 'bad-lever' }]);
    expect(problems[0]!.message).toContain(message);
  });

  it('that moves posts which a variation has taken away is warned of, and the system runs', () => {
    const { scenario, problems } = load(
      'levers:\n  one: {take_from: teams.village.staff.nurse.wte, give_to: teams.town.staff.nurse.wte}\n',
    );
    expect(problems).toMatchObject([{ severity: 'warning', code: 'bad-lever' }]);
    expect(leversOf(scenario!).levers).toEqual([]);
  });

  it('of a base moves in a variation whatever of it is left there, and nothing is said of the rest', () => {
    const levers = `levers:
  calls: {path: [teams.town.steps.talk.missed.attempts, teams.town.steps.visit.missed.attempts], from: 1, to: 4}
  taken: {title: Visits, path: teams.town.steps.visit.missed.attempts, from: 1, to: 4}
  door: {title: Who is helped, path: teams.town.steps.talk.then.0.if, write: severity >= ?, from: 2, to: 8}
  posts: {title: Posts, take_from: teams.village.staff.nurse.wte, give_to: teams.town.staff.nurse.wte}
`;
    const visit = '      visit: {contact: face_to_face, with: nurse, takes: 60 min, missed: {attempts: 2}}\n';
    const base = TOWN.replace('people:', `${visit}people:`);
    const changed =
      'extends: town.yaml\nteams: {town: {steps: {visit: null, talk: {then: [{if: severity < 5, discharge: declined}, {go_to: help}]}}}}\n';
    const files = { 'town.yaml': base + levers, 'changed.yaml': changed };
    const { scenario, problems } = loadScenario('changed.yaml', (path) => files[path as keyof typeof files]);
    expect(problems).toEqual([]);
    const { levers: shown, missing } = leversOf(scenario!);
    expect(shown).toMatchObject([
      { name: 'calls', paths: ['teams.town.steps.talk.missed.attempts'], now: 2 },
    ]);
    expect(missing).toEqual(['Visits', 'Who is helped', 'Posts']);
  });

  it.each([
    ['{path: principles.knows_other_teams, from: 0.2, to: 1}', 'no worker ever looks for the team that fits'],
    [
      '{path: principles.handover, choices: {by letter: cold, by a call: warm}}',
      'no team hands anybody on to another',
    ],
    [
      '{path: principles.assessments_trusted, choices: {nobody’s: none, everybody’s: all}}',
      'no team leaves a step out',
    ],
  ])('that can move nothing here is warned of where it is written, and is not shown: %s', (lever, why) => {
    const { scenario, problems } = load(`levers:\n  one: ${lever}\n`);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'bad-lever' }]);
    expect(problems[0]!.message).toContain(why);
    expect(leversOf(scenario!)).toMatchObject({ levers: [], missing: ['One'] });
    const files = { 'town.yaml': `${TOWN}levers:\n  one: ${lever}\n`, 'more.yaml': 'extends: town.yaml\n' };
    const varied = loadScenario('more.yaml', (path) => files[path as keyof typeof files]);
    expect([varied.problems, leversOf(varied.scenario!).missing]).toEqual([[], ['One']]);
  });

  it('that moves what is not there is warned of, and not shown', () => {
    const { scenario, problems } = load(
      'levers:\n  one: {title: Nobody, path: teams.village.staff.nurse.wte, from: 1, to: 2}\n',
    );
    expect(problems).toMatchObject([{ severity: 'warning', code: 'bad-lever' }]);
    expect(leversOf(scenario!)).toEqual({ levers: [], missing: ['Nobody'], proposed: false });
  });
});

it('a scenario without levers is offered some: referrals, missed contacts, staff, and no principle that nobody would notice', () => {
  const { levers, proposed } = leversOf(load('').scenario!);
  expect(proposed).toBe(true);
  expect(levers.map(({ title }) => title)).toEqual([
    'Referrals from GP',
    'Town: missed contacts before somebody is discharged (talk)',
    'Town: clerk (WTE)',
    'Town: nurse (WTE)',
  ]);
  expect(levers[0]).toMatchObject({ from: 10, to: 30, now: 20 });
});

it('a scenario without levers is offered its thresholds, meetings, habits and where referrals go', () => {
  const text = TOWN.replace('  town:\n', '  town:\n    accepts: severity >= 4 and severity < 9\n')
    .replace(
      '{if: severity >= 5, go_to: help}',
      '{if: severity >= 5, go_to: mdt, informal: true, followed: 0.6, name: a favour}',
    )
    .replace('{desk: clerk, takes: 10 min}', '{desk: clerk, takes: 10 min, sees: {error_sd: 1}}')
    .replace(
      '      help:',
      '      mdt: {meeting: weekly tuesday 10:00, attended_by: {nurse: 1}, takes_up_to: 18, minutes_per_case: 5 min, then: {go_to: help}}\n      help:',
    );
  const { scenario, problems } = loadScenario(
    'town.yaml',
    () => `${text}principles: {referrals_go_to: town}\n`,
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const levers = leversOf(scenario!).levers.slice(1, 5);
  expect(levers.map(({ title }) => title)).toEqual([
    'Where referrals go first',
    'Town, mdt: how many at a meeting',
    'Town: whom it takes, by severity',
    'A habit, and how often: a favour (Town, talk)',
  ]);
  expect(levers.map(restOf)).toEqual([0, 18, 4, 0.6]);
  for (const lever of levers) {
    const set = settingsAt(lever, lever.kind === 'choice' ? 1 : 5);
    const again = loadScenario('town.yaml', () => `${text}principles: {referrals_go_to: town}\n`, {
      set: lever.title.startsWith('A habit') ? settingsAt(lever, 0) : set,
    });
    expect([lever.title, again.problems.filter(({ severity }) => severity === 'error')]).toEqual([
      lever.title,
      [],
    ]);
  }
});

it.each(['path', 'from', 'to', 'step', 'write', 'choices', 'take_from', 'give_to', 'title'])(
  'a lever whose `%s` is of another kind is a problem at its line, and never a fault of the program',
  (key) => {
    const wrong = ['{a: 1}', '[[1]]', '[{a: 1}]', 'null', '2025-02-30', '!!set {a}', "''"];
    for (const value of wrong) {
      for (const beside of ['', 'path: a, from: 1, to: 2, ', 'take_from: a, ', 'give_to: a, ']) {
        if (beside.includes(`${key}: `)) continue;
        const { scenario, problems } = load(`levers:\n  one: {${beside}${key}: ${value}}\n`);
        const errors = problems.filter(({ severity }) => severity === 'error');
        expect(scenario === null, `${beside}${key}: ${value}`).toBe(errors.length > 0);
        for (const { place } of errors) expect(place).toMatchObject({ line: 13 });
      }
    }
  },
);

it('levers of a scenario are looked for once, however many figures are asked which of them moves them', () => {
  const { scenario } = load('');
  expect(leversOf(scenario!)).toBe(leversOf(scenario!));
});
