import { describe, expect, test } from 'vitest';
import { good, load, places, small } from './loading.ts';

const BASE = `title: Base
time: {run: 52 weeks, warm_up: 4 weeks}
people:
  needs: {severity: {normal: {mean: 5, sd: 2}}}
  patience: {weibull: {median: 11 weeks, shape: 1.4}}
sources:
  gp: {rate: 10 per week}
  self: {rate: 3 per week}
teams:
  team:
    staff: {worker: {wte: 2, band: 6}}
    steps:
      talk:
        contact: phone
        with: worker
        takes: 45 min
        then: [{if: severity > 8, discharge: declined}, {discharge: helped}]
`;

describe('a variation holds only what differs', () => {
  test('maps merge, everything else replaces, null removes', () => {
    const variation = `extends: base.yaml
title: More staff
sources: {self: null}
teams: {team: {staff: {worker: {wte: 4}}, steps: {talk: {takes: 1 hour, then: {discharge: helped}}}}}
`;
    const base = good(BASE);
    const scenario = good({ 'a.yaml': variation, 'base.yaml': BASE });
    const step = base.teams[0]!.steps[0]!;
    expect({ ...scenario, ledger: [], assumed: [] }).toEqual({
      ...base,
      name: 'a',
      title: 'More staff',
      sources: [base.sources[0]],
      teams: [
        {
          ...base.teams[0],
          roles: [{ ...base.teams[0]!.roles[0], posts: 4 }],
          steps: [
            {
              ...step,
              takes: { kind: 'fixed', value: 60 },
              then: [{ ...step.then[1], name: 'team.talk rule 1', text: 'discharge as helped' }],
            },
          ],
        },
      ],
      ledger: [],
      assumed: [],
    });
  });
  test('shares by name that no longer sum to 1 are told with those that are inherited', () => {
    const shared = BASE.replace(
      'then: [{if: severity > 8, discharge: declined}, {discharge: helped}]',
      'shares: {declined: 0.5, helped: 0.5}',
    );
    const hintOf = (variation: string) => {
      const { problems } = load({ 'a.yaml': `extends: base.yaml\n${variation}\n`, 'base.yaml': shared });
      return problems.find(({ code }) => code === 'shares-sum')?.hint;
    };
    expect(hintOf('teams: {team: {steps: {talk: {shares: {helped: 0.3, not_helped: 0.7}}}}}')).toBe(
      '`declined` is inherited from base.yaml: take out what is not meant with `null`, make them sum to 1, or to less and name where the `rest` goes',
    );
    expect(
      hintOf('teams: {team: {steps: {talk: {shares: {declined: null, helped: 0.3, not_helped: 0.7}}}}}'),
    ).toBe(undefined);
    expect(hintOf('teams: {team: {steps: {talk: {shares: {declined: 0.7, helped: 0.7}}}}}')).toMatch(
      /^make them/,
    );
    const kinds = BASE.replace('people:', 'people:\n  kinds: {a: {share: 0.5}, b: {share: 0.5}}');
    const { problems } = load({
      'a.yaml': 'extends: base.yaml\npeople: {kinds: {b: {share: 0.2}}}\n',
      'base.yaml': kinds,
    });
    expect(problems.map(({ hint }) => hint)).toContain(
      '`a` is inherited from base.yaml: take out what is not meant with `null`, make them sum to 1',
    );
  });
  test('what it adds to a list stands before or behind what is there', () => {
    const then = (said: string) => {
      const variation = `extends: base.yaml\nteams: {team: {steps: {talk: {then: ${said}}}}}\n`;
      return good({ 'a.yaml': variation, 'base.yaml': BASE }).teams[0]!.steps[0]!.then.map(
        ({ text }) => text,
      );
    };
    expect(then('{add_first: [{if: waited > 8 weeks, discharge: not_helped}]}')).toEqual([
      'if waited > 8 weeks, discharge as not helped',
      'if severity > 8, discharge as declined',
      'otherwise, discharge as helped',
    ]);
    expect(then('{add_first: {if: severity > 9, signpost: elsewhere}}')[0]).toMatch(/^if severity > 9/);
    const base = `${BASE}changes: [{at: week 10, set: {sources.gp.rate: 12 per week}}]\n`;
    const variation =
      'extends: base.yaml\nchanges: {add_last: [{at: week 20, add: {teams.team.staff.worker.wte: 1}}]}\n';
    const { phases } = good({ 'a.yaml': variation, 'base.yaml': base });
    expect(phases!.map(({ teams }) => teams[0]!.roles[0]!.posts)).toEqual([2, 3]);
  });
  test('a step that it adds stands where it says, and without a word behind all others', () => {
    const order = (said: string, file = 'a.yaml') => {
      const loaded = load({
        [file]: `extends: base.yaml\nteams: {team: {steps: {${said}}}}\n`,
        'base.yaml': BASE,
      });
      return [
        loaded.scenario?.teams[0]?.steps.map(({ name }) => name).join(' '),
        ...loaded.problems.map(({ code, place, message }) => `${code} ${place.file}: ${message}`),
      ];
    };
    const log = 'log: {desk: worker, takes: 10 min';
    expect(order(`${log}, before: talk}`)).toEqual(['log talk']);
    expect(order(`${log}, before: talk}, read: {desk: worker, takes: 5 min, after: log}`)).toEqual([
      'log read talk',
    ]);
    expect(order(`${log}, before: tlak}`)).toEqual([
      undefined,
      'unreachable-step a.yaml: nobody can come to `log`',
      'unknown-name a.yaml: there is no step in team called `tlak`',
    ]);
    expect(order(`talk: {then: {go_to: log}}, ${log}}`)).toEqual(['talk log']);
    expect(load(BASE.replace('talk: {', 'talk: {before: talk, ')).problems).toHaveLength(0);
  });
  test('an inherited last step that says nothing of what follows, and leads on to one that is added, is warned of', () => {
    const told = (added: string) =>
      load({
        'a.yaml': `extends: base.yaml\nteams: {team: {steps: {log: {desk: worker, takes: 10 min${added}}}}}\n`,
        'base.yaml': BASE.replace(/\n +then: .*/, ''),
      }).problems.map(({ code, hint }) => `${code}: ${hint}`);
    expect(told('')).toEqual([
      'flows-on: say where it stands: `before: talk`, or `after: talk` if that is what is meant',
    ]);
    expect(told(', before: talk')).toEqual([]);
    expect(told(', after: talk')).toEqual([]);
  });
  test('a list of one rule may be added to, and two variations each add their own', () => {
    const one = BASE.replace(
      'then: [{if: severity > 8, discharge: declined}, {discharge: helped}]',
      'then: {discharge: helped}',
    );
    const first =
      'extends: base.yaml\nteams: {team: {steps: {talk: {then: {add_first: [{if: severity > 8, discharge: declined}]}}}}}\n';
    const second =
      'extends: first.yaml\nteams: {team: {steps: {talk: {then: {add_first: [{if: severity > 9, discharge: not_helped}]}}}}}\n';
    const { teams } = good({ 'a.yaml': second, 'first.yaml': first, 'base.yaml': one });
    expect(teams[0]!.steps[0]!.then.map(({ text }) => text)).toEqual([
      'if severity > 9, discharge as not helped',
      'if severity > 8, discharge as declined',
      'otherwise, discharge as helped',
    ]);
  });
  test('nothing is added to what is not there, and the line is told', () => {
    const variation =
      'extends: base.yaml\nchanges: {add_last: [{at: week 20, add: {teams.team.staff.worker.wte: 1}}]}\n';
    const { problems } = load({ 'a.yaml': variation, 'base.yaml': BASE });
    expect(problems).toMatchObject([{ code: 'wrong-type', place: { file: 'a.yaml', line: 2 } }]);
    expect(problems[0]!.hint).toContain('nothing to add to');
  });
  test('a distribution is one value, replaced whole', () => {
    const variation =
      'extends: base.yaml\npeople: {patience: {exponential: 5 weeks}, needs: {severity: {normal: {mean: 6, sd: 1}}}}\n';
    const { people } = good({ 'a.yaml': variation, 'base.yaml': BASE });
    expect(people.kinds[0]!.patience).toEqual({ kind: 'exponential', mean: 50_400 });
    expect(people.kinds[0]!.needs).toEqual([{ kind: 'normal', mean: 6, sd: 1 }]);
    const rounded = BASE.replace(
      '{weibull: {median: 11 weeks, shape: 1.4}}',
      '{exponential: 9 weeks, plus: 1 week}',
    );
    expect(good({ 'a.yaml': variation, 'base.yaml': rounded }).people.kinds[0]!.patience).toEqual({
      kind: 'exponential',
      mean: 50_400,
    });
  });
  test('a single flow rule is one value too', () => {
    const base = BASE.replace(/then: .*/, 'then: {go_to: talk}');
    const variation = 'extends: base.yaml\nteams: {team: {steps: {talk: {then: {discharge: helped}}}}}\n';
    expect(good({ 'a.yaml': variation, 'base.yaml': base }).teams[0]!.steps[0]!.then).toHaveLength(1);
  });
  test('a list of files is laid one upon the other', () => {
    const files = {
      'scenarios/deep/a.yaml': 'extends: [../base.yaml, ../shared/b.yaml]\n',
      'scenarios/base.yaml': BASE,
      'scenarios/shared/b.yaml': 'title: B\nsources: {self: null, gp: {rate: 1 per week}}\n',
    };
    const scenario = good(files);
    expect(scenario.title).toBe('B');
    expect(scenario.sources).toHaveLength(1);
  });
  test('what two files both extend does not undo what one of them changed', () => {
    const files = {
      'a.yaml': 'extends: [b.yaml, c.yaml]\n',
      'b.yaml': 'extends: base.yaml\ntitle: B\n',
      'c.yaml': 'extends: base.yaml\nreplications: 7\n',
      'base.yaml': BASE,
    };
    expect(good(files)).toMatchObject({ title: 'B', replications: 7 });
  });
  test('steps and teams keep their order, new ones come last', () => {
    const variation =
      'extends: base.yaml\nteams: {team: {steps: {first: {desk: worker, takes: 1 min}, talk: {then: {go_to: first}}}}}\n';
    expect(good({ 'a.yaml': variation, 'base.yaml': BASE }).teams[0]!.steps.map((step) => step.name)).toEqual(
      ['talk', 'first'],
    );
  });
});

describe('places are those of the file that holds the words', () => {
  test('across files', () => {
    const files = {
      'a.yaml':
        'extends: base.yaml\nteams: {team: {staff: {worker: {wte: none}}}}\nsources: {gp: {refers_to: tem}}\n',
      'base.yaml': BASE.replace('45 min', '45').replace('band: 6', 'bond: 6'),
    };
    expect(places(load(files))).toEqual([
      'wrong-type at a.yaml:2:38',
      'unknown-name at a.yaml:3:27',
      'unknown-key at base.yaml:11:30',
      'needs-unit at base.yaml:16:16',
    ]);
  });
  test('two ways to say when referrals come, of which one is inherited', () => {
    const { problems } = load({
      'a.yaml': 'extends: base.yaml\nsources: {gp: {every: 10 min}}\n',
      'base.yaml': BASE,
    });
    expect(problems).toMatchObject([
      {
        code: 'one-of',
        hint: 'keep one; an inherited one is removed with `rate: null`',
        place: { file: 'a.yaml', line: 2, column: 16 },
      },
    ]);
  });
  test('two kinds of step, of which one is inherited', () => {
    const { problems } = load({
      'a.yaml':
        'extends: base.yaml\nteams: {team: {steps: {talk: {course: {contacts: 3, every: 1 week, with: worker, takes: 1 hour}}}}}\n',
      'base.yaml': BASE,
    });
    expect(problems.map((problem) => problem.code)).toContain('one-of');
  });
  test('null that removes nothing', () => {
    const { problems } = load({ 'a.yaml': 'extends: base.yaml\nsources: {slef: null}\n', 'base.yaml': BASE });
    expect(problems).toMatchObject([
      { code: 'nothing-here', hint: 'did you mean `self`?', place: { file: 'a.yaml', line: 2, column: 11 } },
    ]);
  });
});

describe('files that may not be extended', () => {
  test('a circle is named', () => {
    const { problems } = load({
      'a.yaml': 'extends: b.yaml\n',
      'b.yaml': 'title: B\nextends: c.yaml\n',
      'c.yaml': 'extends: b.yaml\n',
    });
    expect(problems).toMatchObject([
      { code: 'circular-extends', place: { file: 'c.yaml', line: 1, column: 10 } },
    ]);
    expect(problems[0]!.message).toContain('b.yaml extends c.yaml extends b.yaml');
    expect(load({ 'a.yaml': 'extends: a.yaml\n' }).problems).toMatchObject([{ code: 'circular-extends' }]);
  });
  test('a file that is not there', () => {
    expect(places(load({ 'x/a.yaml': 'extends: b.yaml\n' }))).toEqual(['unreadable-file at x/a.yaml:1:10']);
  });
  test.each([
    ['x/a.yaml', '../b.yaml'],
    ['x/a.yaml', '/etc/passwd'],
    ['a.yaml', '../b.yaml'],
    ['scenarios/a.yaml', '../b.yaml'],
    ['scenarios/deep/a.yaml', '../../b.yaml'],
    ['/home/scenarios/a.yaml', '/home/b.yaml'],
    ['../x/a.yaml', '../../b.yaml'],
    ['x/a.yaml', '../xy/b.yaml'],
  ])('%s may not extend %s', (path, extended) => {
    expect(load({ [path]: `extends: ${extended}\n` }).problems).toMatchObject([{ code: 'outside-folder' }]);
  });
  test.each([
    ['x/a.yaml', 'y/b.yaml', 'x/y/b.yaml'],
    ['x/a.yaml', './y/../b.yaml', 'x/b.yaml'],
    ['a.yaml', 'b.yaml', 'b.yaml'],
    ['scenarios/deep/er/a.yaml', '../../b.yaml', 'scenarios/b.yaml'],
    ['/home/scenarios/a.yaml', '/home/scenarios/b.yaml', '/home/scenarios/b.yaml'],
    ['../x/a.yaml', 'b.yaml', '../x/b.yaml'],
  ])('%s may extend %s', (path, extended, found) => {
    good({ [path]: `extends: ${extended}\n`, [found]: small() });
  });
  test('something that is no file name', () => {
    expect(places(load('extends: [3]\n'))).toEqual(['bad-extends at scenario.yaml:1:11']);
    expect(places(load('extends: {a: b}\n'))).toEqual(['bad-extends at scenario.yaml:1:1']);
  });
});
