import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { contents, doorways, FAST, folderWith, SMALL, STACK } from './doorways.ts';
import { inFolder } from './in-process.ts';

const OTHER = 'extends: small.yaml\ntitle: With more people\nteams: {team: {staff: {worker: {wte: 3}}}}\n';
const both = { 'small.yaml': SMALL, 'other.yaml': OTHER };

function rows(folder: string, file: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, file)), { columns: true, bom: true }) as Record<string, string>[];
}

describe('doorways run', () => {
  it('prints a table and writes a folder of results', async () => {
    const folder = folderWith(both);
    // The real program, once: all others are run in this process, which is far quicker than starting it for each.
    const { code, out, err } = await doorways(folder, 'run', 'small.yaml', ...FAST);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Wait to first contact/);
    expect(out).toContain('results/small/summary.csv');
    const files = Object.keys(contents(join(folder, 'results/small')));
    for (const file of ['summary.csv', 'replications.csv', 'series.csv', 'manifest.json'])
      expect(files).toContain(file);
    const summary = rows(folder, 'results/small/summary.csv');
    expect(new Set(summary.map(({ scenario }) => scenario))).toEqual(new Set(['small']));
    const wait = summary.find(
      ({ measure, team, group }) => measure === 'wait_to_first_contact_mean' && team === '' && group === '',
    )!;
    expect(Number(wait.mean)).toBeGreaterThan(0);
    expect(wait.n).toBe('5');
  });

  it('writes results that a second run replaces whole', async () => {
    const folder = folderWith(both);
    await inFolder(folder, 'run', 'small.yaml', ...FAST, '--quiet', '--people', '--replications', '1');
    expect(existsSync(join(folder, 'results/small/people.csv'))).toBe(true);
    const first = rows(folder, 'results/small/replications.csv').length;
    const { code } = await inFolder(folder, 'run', 'small.yaml', ...FAST, '--quiet', '--replications', '2');
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'results/small/people.csv'))).toBe(false);
    expect(rows(folder, 'results/small/replications.csv').length).toBe(2 * first);
    expect(
      Object.keys(contents(join(folder, 'results'))).filter((name) => !name.startsWith('small')),
    ).toEqual([]);
  });

  it('writes the same bytes again, on however many threads and on the other kernel', async () => {
    const folder = folderWith(both);
    const csv = async (name: string, ...more: string[]) => {
      const { code } = await inFolder(
        folder,
        'run',
        'small.yaml',
        '--no-charts',
        '--no-stories',
        '--quiet',
        '--people',
        '--log',
        'csv',
        '--replications',
        '2',
        '--out',
        name,
        ...more,
      );
      expect(code).toBe(0);
      return Object.entries(contents(join(folder, name))).filter(([file]) => file.endsWith('.csv'));
    };
    const first = await csv('one', '--workers', '1');
    expect(first.length).toBeGreaterThan(4);
    expect(await csv('two', '--workers', '2')).toEqual(first);
    expect(await csv('three', '--workers', '1', '--kernel', 'simjs')).toEqual(first);
  });

  it('is told what differs with --set, --seed and --replications', async () => {
    const folder = folderWith(both);
    const wait = async (...more: string[]) => {
      const { out } = await inFolder(folder, 'run', 'small.yaml', ...FAST, '--json', ...more);
      const { seed, replications, systems } = JSON.parse(out);
      const found = systems[0].measures.find(
        (each: { measure: string; team: string; group: string }) => each.measure === 'wait_on_list_mean',
      );
      return { seed, replications, mean: found.mean as number };
    };
    const asItIs = await wait();
    expect(asItIs).toMatchObject({ seed: 'cli', replications: 5 });
    expect((await wait('--set', 'teams.team.staff.worker.wte=6')).mean).toBeLessThan(asItIs.mean);
    expect(await wait('--seed', 'another', '--replications', '3')).toMatchObject({
      seed: 'another',
      replications: 3,
    });
  });

  it('prints nothing but JSON with --json', async () => {
    const { out, err } = await inFolder(folderWith(both), 'run', 'small.yaml', ...FAST, '--json');
    expect(err).toBe('');
    expect(JSON.parse(out).systems[0].name).toBe('small');
  });

  it('writes the people and the events when asked', async () => {
    const folder = folderWith(both);
    const { code } = await inFolder(
      folder,
      'run',
      'small.yaml',
      ...FAST,
      '--people',
      '--log',
      'csv',
      '--out',
      'here',
    );
    expect(code).toBe(0);
    const people = rows(folder, 'here/people.csv');
    const events = rows(folder, 'here/events.csv');
    // Of the first replication: as many first referrals in the log, after the warm-up, as people.
    const first = new Set<string>();
    let asked = 0;
    for (const { event, person, minute } of events) {
      if (event !== 'referred' || first.has(person!)) continue;
      first.add(person!);
      if (Number(minute) >= 2 * 10_080) asked++;
    }
    expect(people.filter(({ replication }) => replication === '1')).toHaveLength(asked);
    expect(asked).toBeGreaterThan(50);
  });

  it('says nothing on stderr in a pipe, with --quiet nor without', async () => {
    const folder = folderWith({ 'warns.yaml': SMALL.replace('replications: 5', 'replications: 2') });
    const loud = await inFolder(folder, 'run', 'warns.yaml', ...FAST);
    expect(loud.err).toContain('few-replications');
    expect(loud.err).not.toContain('%');
    const quiet = await inFolder(folder, 'run', 'warns.yaml', ...FAST, '--quiet');
    expect(quiet.err).toBe('');
    expect(quiet.out).not.toContain('Written');
  });

  it('refuses a folder that is not its own, and leaves it as it is', async () => {
    const folder = folderWith({ ...both, 'mine/letter.txt': 'Dear all' });
    const before = contents(folder);
    const { code, out, err } = await inFolder(folder, 'run', 'small.yaml', ...FAST, '--out', 'mine');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('mine');
    expect(err).not.toMatch(STACK);
    expect(contents(folder)).toEqual(before);
  });

  it('draws its charts', async () => {
    const folder = folderWith(both);
    const { code } = await inFolder(folder, 'run', 'small.yaml', '--quiet', '--no-stories', '--workers', '1');
    expect(code).toBe(0);
    const charts = Object.keys(contents(join(folder, 'results/small/charts')));
    expect(charts.length).toBeGreaterThan(2);
  });
});

describe('doorways compare', () => {
  it('compares systems for the same people', async () => {
    const folder = folderWith(both);
    const { code, out, err } = await inFolder(folder, 'compare', 'small.yaml', 'other.yaml', ...FAST);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/With more people/);
    const differences = rows(folder, 'results/small-and-other/differences.csv');
    const people = differences.find(({ measure, group }) => measure === 'people' && group === '')!;
    expect(Object.values(people)).toContain('0');
    const systems = new Set(
      rows(folder, 'results/small-and-other/summary.csv').map(({ scenario }) => scenario),
    );
    expect(systems).toEqual(new Set(['small', 'other']));
  });

  it('gives differences of nothing between a system and its copy', async () => {
    const folder = folderWith({ ...both, 'copy.yaml': 'extends: small.yaml\n' });
    const { out } = await inFolder(
      folder,
      'compare',
      'small.yaml',
      'copy.yaml',
      ...FAST,
      '--replications',
      '2',
      '--json',
    );
    const { differences } = JSON.parse(out).comparisons[0];
    expect(differences.every(({ mean }: { mean: number | null }) => mean === 0 || mean === null)).toBe(true);
  });

  it('refuses systems of another length, and says where', async () => {
    const folder = folderWith({ ...both, 'longer.yaml': 'extends: small.yaml\ntime: {run: 5 weeks}\n' });
    const { code, err } = await inFolder(folder, 'compare', 'small.yaml', 'longer.yaml', ...FAST);
    expect(code).toBe(2);
    expect(err).toContain('time.run');
    expect(Object.values(contents(folder)).filter((file) => file !== 'folder')).toHaveLength(3);
  });
});

describe('doorways check, schema and init', () => {
  it('check says that nothing is wrong, and prints the one normal form', async () => {
    const folder = folderWith(both);
    const plain = await inFolder(folder, 'check', 'small.yaml', 'other.yaml');
    expect(plain.code).toBe(0);
    expect(plain.out).toContain('No errors');
    const printed = await inFolder(folder, 'check', 'small.yaml', '--print');
    expect(printed.code).toBe(0);
    // Defaults are there, and 45 minutes are a distribution like any other.
    for (const words of ['hopLimit: 8', 'seesErrorSd: 1', 'value: 45']) expect(printed.out).toContain(words);
  });

  it('check lists what was assumed, at the line where it would be written, and has it all as data', async () => {
    const folder = folderWith(both);
    const listed = await inFolder(folder, 'check', 'small.yaml', '--assumed');
    expect(listed.code).toBe(0);
    expect(listed.out).toContain('turnover: none');
    expect(listed.out).toMatch(/small\.yaml:\d+:\d+ {2}\S+/);
    const data = await inFolder(folder, 'check', 'small.yaml', '--json');
    expect(data.code).toBe(0);
    const [small] = JSON.parse(data.out);
    expect(small.problems).toEqual([]);
    const lines = SMALL.split('\n');
    const first = 1 + lines.findIndex((line) => line !== '');
    for (const { path, taken, meaning, place } of small.assumed) {
      expect(taken, path).not.toBe('');
      expect(meaning, path).not.toBe('');
      expect(place.file).toBe('small.yaml');
      // The nearest words above it that are there: a key of its path, or the whole.
      const word = /[a-z_]\w*/.exec(lines[place.line - 1]!.slice(place.column - 1))![0];
      if (place.line > first) expect(path.split('.'), `${place.line}:${place.column}`).toContain(word);
    }
    const plain = await inFolder(folder, 'check', 'small.yaml');
    expect(plain.out).toContain(`${small.assumed.length} things that change`);
    const wrong = folderWith({ 'wrong.yaml': 'time: {run: 5}\n' });
    const failed = await inFolder(wrong, 'check', 'wrong.yaml', '--json');
    expect(failed.code).toBe(2);
    expect(JSON.parse(failed.out)[0].problems.length).toBeGreaterThan(0);
  });

  it('schema prints JSON', async () => {
    const { code, out } = await inFolder(folderWith(), 'schema');
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out).properties)).toContain('teams');
  });

  it('init writes a scenario that runs, and leaves one that is there alone', async () => {
    const folder = folderWith();
    expect((await inFolder(folder, 'init', 'mine.yaml')).code).toBe(0);
    expect((await inFolder(folder, 'check', 'mine.yaml')).code).toBe(0);
    const before = contents(folder);
    const again = await inFolder(folder, 'init', 'mine.yaml');
    expect(again.code).toBe(2);
    expect(again.err).toContain('exists already');
    expect(contents(folder)).toEqual(before);
    const { code } = await inFolder(
      folder,
      'run',
      'mine.yaml',
      ...FAST,
      '--set',
      'time.run=2 weeks',
      '--replications',
      '2',
      '--quiet',
    );
    expect(code).toBe(0);
  });

  it('help lists the commands, and so does the hint for whoever names none', async () => {
    const { code, out } = await inFolder(folderWith(), '--help');
    expect(code).toBe(0);
    const commands = [...out.matchAll(/^ {2}npx doorways ([\w-]+)/gm)].map(([, command]) => command!);
    expect(commands).toHaveLength(20);
    const [hint = ''] = (await inFolder(folderWith())).err.split('\n');
    expect(hint.match(/[\w-]+(?=,| or|\.)|[\w-]+(?=\. )/g)).toEqual(commands);
  });
});
