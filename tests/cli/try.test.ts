import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProcess } from './in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'try-'));
const SYSTEM = `
time: {run: 12 weeks}
replications: 2
sources: {gp: {rate: 40 per week}}
teams:
  team:
    staff: {worker: {wte: 1}, helper: {wte: 1}}
    steps:
      talk: {contact: phone, with: worker, takes: 60 min, then: [{go_to: walk}]}
      walk: {contact: face_to_face, with: helper, takes: 45 min}
`;

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const plain = file('plain.yaml', SYSTEM);
const held = file(
  'held.yaml',
  `${SYSTEM}variants:\n  two: {title: Two workers, set: {teams.team.staff.worker.wte: 2}}\n  calls: {title: Short calls, set: {teams.team.steps.talk.takes: 30 min}}\n`,
);

async function compared(...args: readonly string[]) {
  const out = join(folder, 'out');
  const done = await inProcess(
    'compare',
    ...args,
    '--out',
    out,
    '--no-charts',
    '--no-stories',
    '--quiet',
    '--workers',
    '1',
    '--json',
  );
  expect(done.err).toBe('');
  return JSON.parse(done.out) as {
    systems: { name: string; title: string }[];
    comparisons: { differences: { measure: string; team: string; group: string; mean: number }[] }[];
  };
}

describe('what is tried against a system', () => {
  it('is one more system for the same people, with its own settings', async () => {
    const { systems, comparisons } = await compared(
      plain,
      '--try',
      'two workers: teams.team.staff.worker.wte=2; teams.team.steps.talk.takes=50 min',
      '--try',
      'teams.team.staff.helper.wte=2',
    );
    expect(systems).toMatchObject([
      { name: 'plain' },
      { name: 'plain-try-1', title: 'two workers' },
      { name: 'plain-try-2', title: 'teams.team.staff.helper.wte=2' },
    ]);
    const seen = comparisons.map(
      ({ differences }) =>
        differences.find(
          ({ measure, group, team }) => measure === 'two_or_more_contacts' && group === '' && team === '',
        )!.mean,
    );
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen[1]).not.toBe(seen[0]);
  });

  it('is what the scenario holds as variants, where it is compared alone', async () => {
    const { systems } = await compared(held);
    expect(systems.map(({ title }) => title)).toEqual(['Held', 'Two workers', 'Short calls']);
    const manifest = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
    expect(manifest.systems.map((system: { file: string }) => system.file)).toEqual([held, held, held]);
  });

  it('is every combination, where that is asked', async () => {
    const { systems } = await compared(held, '--factorial');
    expect(systems.map(({ title }) => title)).toEqual([
      'Held',
      'Two workers',
      'Short calls',
      'Two workers + Short calls',
    ]);
  });

  it('is told with what combinations do beyond their parts: in the table, in a file, in the picture and on the page', async () => {
    const out = join(folder, 'factorial');
    const args = [
      'compare',
      held,
      '--factorial',
      '--out',
      out,
      '--sort',
      'people_helped',
      '--no-stories',
      '--no-charts',
      '--set',
      'time.run=4 weeks',
      '--replications',
      '2',
    ];
    const { code, out: text } = await inProcess(...args, '--quiet', '--workers', '1');
    expect(code).toBe(0);
    expect(text).toMatch(/Compared with the base, the best by \[\d\] first/);
    expect(text).toMatch(/^A Two workers /m);
    expect(text).toMatch(/Together, beyond what they do one by one\nA × B /);
    const [header, ...lines] = readFileSync(join(out, 'interactions.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('scenario,changes,measure,unit,interaction,low,high,n,margin,verdict');
    // Without changes to the others: both less each alone.
    const rows = readFileSync(join(out, 'rows.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const by = (name: string) =>
      Number(rows.find(([scenario, measure]) => scenario === name && measure === 'people_helped')![7]);
    const together = lines
      .map((line) => line.split(','))
      .find(([, , measure]) => measure === 'people_helped')!;
    expect(Number(together[4])).toBeCloseTo(by('held-two-calls') - by('held-two') - by('held-calls'), 9);
    expect(readFileSync(join(out, 'data-dictionary.csv'), 'utf8')).toContain('interactions.csv,interaction,');
    expect((await inProcess('report', out)).code).toBe(0);
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page).toContain('What changes do together beyond what they do one by one');
    expect(page).toContain('<title>A × B: Requests that ended with help: ');
  });

  it('is told beforehand with --plan, and not run', async () => {
    const { code, out } = await inProcess('compare', held, '--plan', '--quiet');
    expect(code).toBe(0);
    expect(out).toMatch(
      /3 systems, 2 replications each, on \d+ threads?: about [\d,]+ events \(with the base once more in 2, for what chance alone does\), and [\d.]+ MB for people\./,
    );
    expect(out).toContain('Two workers (held-two)');
    expect(out).toContain('Nothing was run.');
  });

  it('is told of one system too, and how long it would take beside what would be run', async () => {
    const { code, out, err } = await inProcess('run', plain, '--plan');
    expect(code).toBe(0);
    expect(out).toMatch(/^1 system, \d+ replications each/);
    expect(out).toContain('Nothing was run.');
    expect(err).toMatch(/It would take about \d+ (s|min|h)/);
  });

  it.each([
    [[plain], 'there is nothing to compare with'],
    [[plain, '--try', 'more: teams.tam.staff.worker.wte=2'], '“more”: there is no `tam` in `teams`'],
    [
      [plain, '--try', 'teams.team.staff.worker.wte=2; teams.team.staff.worker.wte=3'],
      'sets `teams.team.staff.worker.wte` twice',
    ],
    [
      [
        plain,
        '--factorial',
        '--try',
        'two: teams.team.staff.worker.wte=2',
        '--try',
        'three: teams.team.staff.worker.wte=3',
      ],
      '“two” and “three” both set `teams.team.staff.worker.wte`, so they cannot be combined',
    ],
    [[held, '--sort', 'bouces'], '`bouces` is not among the rows'],
    [[plain, '--factorial', '--try', 'two: teams.team.staff.worker.wte=2'], 'there is one change to combine'],
    [[held, '--factorial', '--practice', 'both'], 'combinations of changes are to one base'],
  ])('is refused where it cannot be: %s', async (args, message) => {
    const { code, err } = await inProcess('compare', ...args, '--quiet');
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
