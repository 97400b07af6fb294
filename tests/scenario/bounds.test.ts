import { describe, expect, test } from 'vitest';
import { BOUNDS } from '../../src/scenario/language/bounds.ts';
import { plainSchema } from '../../src/scenario/language/plain-schema.ts';
import { good, load, onlyProblem, small, steps } from './loading.ts';

interface Schema {
  readonly [key: string]: unknown;
  readonly title?: string;
  readonly figure?: boolean;
  readonly bound?: string;
}

/** Every figure of the language, by its path. */
function figuresIn(schema: Schema, path: string): [string, Schema][] {
  const own: [string, Schema][] = schema.figure === true ? [[path, schema]] : [];
  const below = [
    ...Object.entries((schema.properties ?? {}) as Record<string, Schema>),
    ...(typeof schema.additionalProperties === 'object'
      ? [['<name>', schema.additionalProperties] as const]
      : []),
    ...(typeof schema.items === 'object' ? [['<item>', schema.items] as const] : []),
  ].flatMap(([key, each]) => figuresIn(each as Schema, `${path}.${key}`));
  const forms = ((schema.anyOf ?? []) as Schema[]).flatMap((form) => figuresIn(form, path));
  return [...own, ...below, ...forms];
}

describe('no figure is without a bound', () => {
  const all = figuresIn(plainSchema() as Schema, '');

  test('each has ends of its own, or a bound of its kind', () => {
    expect(all.length).toBeGreaterThan(300);
    const without = all.filter(
      ([path, { bound, minimum, maximum, title }]) =>
        bound === undefined &&
        !(typeof minimum === 'number' && typeof maximum === 'number') &&
        // Parts of a distribution are held against the bound of the whole.
        !/\.(fixed|mean|sd|low|mode|high|median|scale|value|<item>|exponential|poisson|uniform|plus|rounded_to|rounded_up_to|rounded_down_to)$/.test(
          path,
        ) &&
        // At most 200.
        title !== 'days a year' &&
        // What a change adds is held against the bound where it leads.
        !path.startsWith('.changes'),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('each bound is used', () => {
    const used = new Set(all.map(([, { bound }]) => bound));
    expect(Object.keys(BOUNDS).filter((name) => !used.has(name))).toEqual([]);
  });
});

const talk = (takes: string) => steps(`{talk: {contact: phone, with: worker, takes: ${takes}}}`);
const staff = (wte: string) =>
  small({
    teams: `{team: {staff: {worker: {wte: ${wte}}}, steps: {talk: {contact: phone, with: worker, takes: 1 min}}}}`,
  });
const people = (text: string) => small({ people: `{needs: {severity: 5}, ${text}}` });

describe('what nobody with a real system would write is told at its line', () => {
  test.each([
    ['workers', staff('»1000000000'), 'at most 10,000'],
    ['referrals', small({ sources: '{gp: {rate: »1000000000 per day}}' }), 'at most 1,000,000 per day'],
    [
      'referrals beyond numbers',
      small({ sources: '{gp: {rate: »1e300 per day}}' }),
      'at most 1,000,000 per day',
    ],
    [
      'hardly any referrals',
      small({ sources: '{gp: {rate: »1e-300 per day}}' }),
      'at least 1 in 1,000 years',
    ],
    ['the time between referrals', small({ sources: '{gp: {every: »0.0000001 min}}' }), 'at least 0.001 min'],
    ['a batch', small({ sources: '{gp: {rate: 1 per day, batch: »1e9}}' }), 'at most 10,000'],
    [
      'a random batch',
      small({ sources: '{gp: {rate: 1 per day, batch: {exponential: »1e9}}}' }),
      'at most 10,000',
    ],
    [
      'worsening',
      people('while_waiting: {worsens: {every: »0.0000001 min, then: {severity: 1}}}'),
      'at least 0.001 min',
    ],
    [
      'worsening at random',
      people('while_waiting: {worsens: {every: {exponential: »1e-7 min}, then: {severity: 1}}}'),
      'at least 0.001 min',
    ],
    [
      'a sequence of no time',
      small({ sources: '{gp: {every: {»sequence: [0 min]}}}' }),
      'at least 0.001 min',
    ],
    ['a run', small({ time: '{run: »1000000000 weeks}' }), 'at most 1,000 years'],
    ['a warm-up', small({ time: '{run: 1 week, warm_up: »1e9 weeks}' }), 'at most 1,000 years'],
    ['a start', small({ time: '{run: 1 week, start: »9999-01-01}' }), 'too far away'],
    ['replications', `replications: »1000000000000\n${small()}`, 'at most 1,000,000'],
    ['a length of work', talk('»1e12 years'), 'at most 1,000 years'],
    ['its spread', talk('{lognormal: {mean: 1 min, sd: »1e9 years}}'), 'at most 1,000 years'],
    ['the hop limit', `principles: {hop_limit: »1000000000}\n${small()}`, 'at most 100'],
    [
      'places',
      small({ teams: '{team: {places: {beds: »1000000000}, steps: {rest: {stay: beds, lasts: 1 day}}}}' }),
      'at most 1,000,000',
    ],
    [
      'a caseload',
      small({
        teams:
          '{team: {staff: {worker: {wte: 1, caseload: »1e9 per wte}}, steps: {talk: {contact: phone, with: worker, takes: 1 min}}}}',
      }),
      'at most 10,000 per wte',
    ],
    [
      'a group',
      steps('{talk: {contact: phone, with: worker, takes: 1 min, group: {of: »1000000000}}}'),
      'at most 1,000',
    ],
    [
      'contacts',
      steps('{talk: {course: {contacts: »1000000000, every: 1 week, with: worker, takes: 1 hour}}}'),
      'at most 10,000',
    ],
    [
      'attempts',
      steps('{talk: {contact: phone, with: worker, takes: 1 min, missed: {attempts: »1000000000}}}'),
      'at most 1,000',
    ],
    [
      'growth',
      small({ sources: '{gp: {rate: 1 per day, trend: »+1000000% per year}}' }),
      'at most +10,000% per year',
    ],
    [
      'the clinical share',
      small({
        teams:
          '{team: {staff: {worker: {wte: 1, clinical_share: »1e-9}}, steps: {talk: {contact: phone, with: worker, takes: 1 min}}}}',
      }),
      'at least 0.001',
    ],
  ])('%s', (_, text, words) => {
    const problem = onlyProblem(text, 'beyond-limit');
    expect(problem.message).toContain(words);
    expect(problem.hint).not.toBe('');
  });

  test('cases of a meeting', () => {
    const { problems } = load(
      steps(
        '{mdt: {meeting: weekly monday 10:00, attended_by: {worker: 1}, takes_up_to: 1000000000 cases, minutes_per_case: 5 min}}',
      ),
    );
    expect(problems.map(({ code, place }) => [code, place.path])).toEqual([
      ['beyond-limit', 'teams.team.steps.mdt.takes_up_to'],
    ]);
  });

  test('a figure that comes by --set, or by a change, too', () => {
    const set = load(small(), ['replications=1000000000000']);
    expect(set.problems.map(({ code, place }) => [code, place.path])).toEqual([
      ['beyond-limit', 'replications'],
    ]);
    const changed = load(
      `${small()}changes: [{at: week 4, set: {teams.team.staff.worker.wte: 1000000000}}]\n`,
    );
    expect(changed.problems.map(({ code }) => code)).toEqual(['beyond-limit']);
  });

  test('the bound itself is within, in whatever unit', () => {
    good(small({ sources: '{gp: {rate: 7000000 per week}}' }));
    good(small({ time: '{run: 1000 years}' }));
  });
});

describe('what figures come to together', () => {
  test('all workers of all roles', () => {
    const roles = Array.from({ length: 4 }, (_, n) => `r${n}: {wte: 9000}`).join(', ');
    const talks = Array.from({ length: 4 }, (_, n) => `s${n}: {desk: r${n}, takes: 1 min}`).join(', ');
    const { problems } = load(small({ teams: `{team: {staff: {${roles}}, steps: {${talks}}}}` }));
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['beyond-limit', '36,000 people work in all roles together: at most 30,000'],
    ]);
  });

  test('all combinations of groups', () => {
    const values = Array.from({ length: 10 }, (_, n) => `v${n}: {share: 0.1}`).join(', ');
    const groups = Array.from({ length: 5 }, (_, n) => `g${n}: {${values}}`).join(', ');
    const { problems } = load(people(`groups: {${groups}}`));
    expect(problems.map(({ code, place }) => [code, place.path])).toEqual([
      ['beyond-limit', 'people.groups'],
    ]);
  });
});

describe('a circle in which no time passes', () => {
  const circle = (first: string) =>
    steps(`{»first: {desk: worker, takes: 0 min}, second: {desk: worker, takes: 0 min, then: ${first}}}`);

  test('is a warning where a condition may take people out', () => {
    const problem = onlyProblem(
      circle('[{if: severity > 9, discharge: helped}, {go_to: first}]'),
      'never-ends',
    );
    expect(problem.severity).toBe('warning');
    expect(problem.message).toContain('`team.first`, `team.second`');
  });

  test('through an ending after which everybody asks again at once is an error', () => {
    const text = `people: {returns: {after: {helped: 1}, delay: 0 min}}\nsources: {gp: {rate: 1 per week}}\ntime: {run: 1 day}
teams: {team: {staff: {worker: {wte: 1}}, steps: {»talk: {contact: phone, with: worker, takes: 0 min}}}}\n`;
    expect(onlyProblem(text, 'never-ends').severity).toBe('error');
    good(text.replace('»', '').replace('helped: 1', 'helped: 0.9'));
    good(text.replace('»', '').replace('takes: 0 min', 'takes: 1 min'));
    good(text.replace('»', '').replace('delay: 0 min', 'delay: 1 day'));
  });

  test('is none where a step takes time or chance has a say', () => {
    good(
      circle('[{if: severity > 9, discharge: helped}, {go_to: first}]')
        .replace('»', '')
        .replace('takes: 0 min', 'takes: 1 min'),
    );
    good(circle('{shares: [{share: 0.5, discharge: helped}, {share: 0.5, go_to: first}]}').replace('»', ''));
  });
});
