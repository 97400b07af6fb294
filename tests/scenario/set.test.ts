import { describe, expect, test } from 'vitest';
import { good, load, small } from './loading.ts';

describe('settings of the command line', () => {
  test('change a figure, wherever it stands', () => {
    const scenario = good(
      small({ people: '{needs: {risk: 3}, patience: {weibull: {median: 11 weeks, shape: 1.4}}}' }),
      [
        'teams.team.staff.worker.wte=18',
        'time.run=2 weeks',
        'seed=42',
        'people.patience={exponential: 5 weeks}',
        'costs.per_hour.6=58',
        'principles.handover=warm',
        'people.needs.risk=4',
        'title=A = B',
      ],
    );
    expect(scenario).toMatchObject({
      seed: '42',
      title: 'A = B',
      costs: { perHour: { '6': 58 } },
      principles: { handover: 'warm' },
    });
    expect(scenario.teams[0]!.roles[0]!.posts).toBe(18);
    expect(scenario.time.run).toBe(20_160);
    expect(scenario.people.kinds[0]!.patience).toEqual({ kind: 'exponential', mean: 50_400 });
    expect(scenario.people.kinds[0]!.needs).toEqual([{ kind: 'fixed', value: 4 }]);
  });
  test('change one part of a distribution, or one rule of a list', () => {
    const text = small({
      people: '{patience: {weibull: {median: 11 weeks, shape: 1.4}}}',
      teams:
        '{team: {staff: {worker: {wte: 2}}, steps: {talk: {desk: worker, takes: 1 min, then: [{if: waited > 1 week, discharge: declined, followed: 0.5}, {discharge: helped}]}}}}',
    });
    const scenario = good(text, [
      'people.patience.weibull.shape=1',
      'teams.team.steps.talk.then.0.followed=0.7',
    ]);
    expect(scenario.people.kinds[0]!.patience).toMatchObject({ kind: 'weibull', shape: 1 });
    expect(scenario.teams[0]!.steps[0]!.then[0]!.followed).toBe(0.7);
  });
  test('remove', () => {
    expect(
      good(small({ people: '{patience: 5 weeks}' }), ['people.patience=null']).people.kinds[0]!.patience,
    ).toBeNull();
  });
  test('the figure that is set has no basis from the file', () => {
    const scenario = good(
      small({ time: '{run: 1 week}', sources: '{gp: {rate: 10 per week, source: records}}' }),
      ['sources.gp.rate=12 per week'],
    );
    expect(scenario.ledger).toContainEqual({
      path: 'sources.gp.rate',
      value: '12 per week',
      basis: 'unmarked',
      note: '',
    });
  });

  test.each([
    ['teams.core.staff.worker.wte=3', 'unknown-path', 7, 'possible here: `team`'],
    ['teams.team.staff.wroker.wte=3', 'unknown-path', 18, 'did you mean `worker`?'],
    ['time.rn=3 weeks', 'unknown-path', 6, 'did you mean `run`?'],
    ['tmie.run=3 weeks', 'unknown-path', 1, 'did you mean `time`?'],
    ['sources.new={rate: 3 per day}', 'unknown-path', 9, 'possible here: `gp`'],
    ['time.run', 'bad-setting', 1, ''],
    ['=3', 'bad-setting', 1, ''],
    ['time..run=3', 'bad-setting', 1, ''],
    ['extends=b.yaml', 'bad-setting', 1, ''],
    ['time.run=26', 'needs-unit', 10, 'a duration needs a unit: write `26 min`'],
    ['time.run={a: b', 'yaml-syntax', 15, ''],
    ['replications=0', 'out-of-range', 14, 'replications is a whole number of at least 1'],
    ['teams.team.staff.worker.wte=0', 'nobody-to-do-it', undefined, ''],
  ])('%s: %s', (setting, code, column, hint) => {
    const { scenario, problems } = load(small(), ['replications=20', setting]);
    expect(scenario).toBeNull();
    expect(problems).toMatchObject([{ code }]);
    if (column !== undefined) expect(problems[0]!.place).toMatchObject({ file: '--set', line: 2, column });
    if (hint !== '') expect(problems[0]!.hint).toBe(hint);
  });
});
