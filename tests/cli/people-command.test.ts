import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folderWith, SMALL } from './doorways.ts';
import { inProcess } from './in-process.ts';

/** One worker who is never there in the other system: whoever was helped loses. */
const OTHER = 'extends: small.yaml\ntitle: Hardly anybody\nteams: {team: {accepts: severity >= 7}}\n';
const files = { 'small.yaml': SMALL, 'other.yaml': OTHER };
const QUICK = ['--no-charts', '--quiet', '--workers', '1', '--replications', '1'];

describe('doorways people', () => {
  it('finds people by a condition, the same in people.csv as by running again', async () => {
    const folder = folderWith(files);
    const at = (file: string) => join(folder, file);
    await inProcess('run', at('small.yaml'), ...QUICK, '--people', '--out', at('r'));
    const like = ['--like', 'wait >= 2 days', '--limit', '3'];
    const { code, out } = await inProcess('people', at('r'), ...like);
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ people are like “wait >= 2 days”; the first 3/);
    const person = /npx doorways trace \S+ --person (\d+)/.exec(out)?.[1] ?? '';
    expect((await inProcess('trace', at('r'), '--person', person)).code).toBe(0);
    const run = await inProcess('people', at('small.yaml'), ...like, '--set', 'replications=1');
    expect(run.out.replace(`${at('small.yaml')} --set replications=1`, at('r'))).toBe(out);
  });

  it('has nobody from a file in what is handed on, unless somebody asks for real people by name', async () => {
    const example = 'scenarios/examples/start-with-today.yaml';
    const folder = folderWith();
    const at = (file: string) => join(folder, file);
    const brief = ['--set', 'time.run=4 weeks', '--set', 'time.follow_up=0 weeks'];
    expect((await inProcess('run', example, ...QUICK, ...brief, '--out', at('r'))).code).toBe(0);
    expect(Object.keys(contents(at('r')))).not.toContain('stories.json');
    const refused = await inProcess('people', at('r'), '--stories');
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining('people from a file (`start_with`)'),
    ]);
    expect(Object.keys(contents(at('r')))).not.toContain('stories.json');
    expect((await inProcess('people', at('r'), '--stories', '--real-people')).code).toBe(0);
    expect(Object.keys(contents(at('r')))).toContain('stories.json');
    expect(
      (
        await inProcess(
          'run',
          example.replace('start-with-today', 'weekly-mdt'),
          ...QUICK,
          ...brief,
          '--out',
          at('s'),
        )
      ).code,
    ).toBe(0);
    expect(Object.keys(contents(at('s')))).toContain('stories.json');
  });

  it('picks people for a workshop, draws them, and keeps their stories for the report', async () => {
    const folder = folderWith(files);
    const at = (file: string) => join(folder, file);
    await inProcess('compare', at('small.yaml'), at('other.yaml'), ...QUICK, '--out', at('r'));
    const picked = readFileSync(at('r/stories.json'), 'utf8');
    const { code, out } = await inProcess('people', at('r'), '--picture', at('w.svg'), '--stories');
    expect(code).toBe(0);
    for (const name of ['Typical', 'Worst twentieth', 'Most bounced', 'Lost most'])
      expect(out).toContain(`${name}: person`);
    expect(readFileSync(at('w.svg'), 'utf8')).toContain('… in Hardly anybody');
    const { stories } = JSON.parse(readFileSync(at('r/stories.json'), 'utf8')) as {
      stories: { title: string; paragraphs: string[] }[];
    };
    expect(stories[0]?.title).toMatch(/^Typical \(person \d+\): /);
    expect(stories[0]?.paragraphs.at(-1)).toMatch(/^In short: /);
    // Whoever asks for nothing gets the same.
    expect(picked).toBe(readFileSync(at('r/stories.json'), 'utf8'));
  });

  it('has its people and their stories in the report by itself, unless they are not wanted', async () => {
    const folder = folderWith(files);
    const at = (file: string) => join(folder, file);
    await inProcess('compare', at('small.yaml'), at('other.yaml'), ...QUICK, '--out', at('r'));
    expect((await inProcess('report', at('r'))).code).toBe(0);
    const page = readFileSync(at('r/report.html'), 'utf8');
    for (const name of ['Typical', 'Worst twentieth', 'Most bounced', 'Lost most'])
      expect(page).toMatch(new RegExp(`<h3>${name} \\(person \\d+\\): `));
    expect(page).toContain('… in Hardly anybody');
    // A page and stories that were changed by hand are not written over; a page as Doorways wrote it is.
    expect((await inProcess('report', at('r'))).code).toBe(0);
    for (const [file, again] of [
      ['report.html', ['report', at('r')]],
      ['stories.json', ['people', at('r'), '--stories']],
    ] as const) {
      const changed = readFileSync(at(`r/${file}`), 'utf8').replace('Typical', 'Usual');
      writeFileSync(at(`r/${file}`), changed);
      const { code, err } = await inProcess(...again);
      expect([code, err]).toEqual([2, expect.stringContaining(`${file} is there already and is not`)]);
      expect(readFileSync(at(`r/${file}`), 'utf8')).toBe(changed);
    }
    await inProcess('run', at('small.yaml'), ...QUICK, '--no-stories', '--out', at('none'));
    expect(Object.keys(contents(at('none')))).not.toContain('stories.json');
  });

  it.each([
    [['--like', 'bouncd > 2'], '--like:1:1: error: people have no column `bouncd`'],
    [['--like', 'bounces > '], '--like:1:10: error: the condition ends where a name or a number is expected'],
    [['--stories'], 'is not a results folder'],
    [['--limit', '0'], '--limit "0" is not a whole number'],
  ])('is told in %j what is wrong, and writes nothing', async (args, message) => {
    const folder = folderWith(files);
    const before = contents(folder);
    const { code, err } = await inProcess('people', join(folder, 'small.yaml'), ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(contents(folder)).toEqual(before);
  });
});
