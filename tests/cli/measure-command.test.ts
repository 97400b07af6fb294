import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folderWith, SMALL } from './doorways.ts';
import { inProcess } from './in-process.ts';

const OTHER = 'extends: small.yaml\ntitle: With more people\nteams: {team: {staff: {worker: {wte: 6}}}}\n';

/** A request every other day: of six one is sent back after three days, the others are seen, and helped a fortnight later. */
const SERVICE = ['time,event,person,team,source,detail']
  .concat(
    Array.from({ length: 60 }, (_, n) => {
      const row = (after: number, event: string, rest: string) =>
        `${new Date(Date.UTC(2024, 0, 1 + 2 * n + after)).toISOString().slice(0, 10)},${event},P${n},hub,${rest}`;
      return [
        row(0, 'referred', 'gp,'),
        ...(n % 6 === 0
          ? [row(3, 'returned', ',')]
          : [row(5 + (n % 9), 'contacted', ',care'), row(20 + (n % 9), 'discharged', ',helped')]),
      ];
    })
      .flat()
      .sort(),
  )
  .join('\n');

describe('doorways measure', () => {
  it('gives the numbers of the run from the log alone, whichever way it was written', async () => {
    const folder = folderWith({ 'small.yaml': SMALL, 'other.yaml': OTHER });
    const at = (file: string) => join(folder, file);
    const logs = ['--log', 'csv', '--log', 'jsonl', '--out', at('r')];
    const quick = [
      '--no-charts',
      '--quiet',
      '--workers',
      '1',
      '--replications',
      '1',
      '--set',
      'time.run=2 weeks',
    ];
    const ran = await inProcess('compare', at('small.yaml'), at('other.yaml'), ...quick, ...logs);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const summary = readFileSync(at('r/summary.csv'), 'utf8');
    for (const log of ['r/events.csv', 'r/events.jsonl']) {
      const { code, out, err } = await inProcess('measure', at(log), '--out', at(`${log}-m.csv`));
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('With more people');
      expect(readFileSync(at(`${log}-m.csv`), 'utf8')).toBe(summary);
    }
    const bare = await inProcess('measure', at('r/events.csv'), '--directory', 'none');
    expect(bare.out).toContain('Measured without a directory');
  });

  it('measures a service’s log that has a few of the columns', async () => {
    const folder = folderWith({
      'service.csv':
        '\ufefftime,event,person,team,detail\r\n' +
        '2024-03-01T10:00:00,referred,A17,hub,\r\n' +
        '2024-03-02 10:00,referred,B4,hub,\r\n' +
        '2024-03-05T10:00:00,contacted,A17,hub,understanding\r\n' +
        '2024-03-09T10:00:00,returned,B4,hub,\r\n' +
        '2024-03-11T10:00:00,contacted,A17,hub,care\r\n' +
        '2024-03-11T11:00:00,contacted,C9,hub,care\r\n',
    });
    const { code, out, err } = await inProcess(
      'measure',
      join(folder, 'service.csv'),
      '--json',
      '--small-counts',
    );
    expect(code).toBe(0);
    expect(err).toContain('1 events of people of whom no referral comes before them are left out');
    const [{ measures }] = JSON.parse(out) as [
      { measures: { measure: string; mean: number; group: string; why?: string }[] },
    ];
    const value = (name: string) =>
      measures.find(({ measure, group }) => measure === name && group === '')?.mean;
    expect(value('wait_to_first_contact_mean')).toBe(4);
    expect(value('wait_to_help_mean')).toBe(10);
    expect(value('bounces_per_person')).toBe(0.5);
    expect(value('assessments_per_person')).toBe(0.5);
    const why = (name: string) => measures.find(({ measure }) => measure === name)?.why;
    expect(why('ended_with_plan_share')).toBe('No ending in the log says `with a plan`.');
    expect(why('cost')).toContain('No staff have a price');
    expect(why('bounces_per_person')).toBeUndefined();
    for (const { measure, mean, why } of measures)
      expect([measure, why !== undefined]).toEqual([measure, mean === null]);
  });

  it('keeps back what rests on fewer than five people of a service, and says how much', async () => {
    const rows = Array.from({ length: 9 }, (_, n) => [
      `2024-03-0${1 + (n % 3)},referred,P${n},hub,,age=${n < 3 ? 'young' : 'old'}`,
      ...(n < 7 ? [`2024-03-1${n % 3},contacted,P${n},hub,care,`] : []),
    ])
      .flat()
      .sort();
    const folder = folderWith({
      'service.csv': `time,event,person,team,detail,groups\n${rows.join('\n')}\n`,
    });
    const measured = async (...more: string[]) => {
      const { out, err } = await inProcess('measure', join(folder, 'service.csv'), '--json', ...more);
      const [{ measures }] = JSON.parse(out) as [
        { measures: { measure: string; mean: number | null; group: string; why?: string }[] },
      ];
      const of = (name: string, wanted = '') =>
        measures.find(({ measure, group }) => measure === name && group === wanted)!;
      return { of, err };
    };
    const { of, err } = await measured();
    expect(of('people').mean).toBe(9);
    // Two of nine have had no contact, three are young, and seven have waited.
    expect(of('still_waiting').mean).toBeNull();
    expect(of('still_waiting').why).toContain('fewer than five');
    expect(of('two_or_more_contacts').mean).toBe(0);
    expect(of('help_begun').mean).toBeNull();
    expect(of('wait_to_first_contact_mean').mean).not.toBeNull();
    expect(of('wait_to_first_contact_mean', 'age=young').mean).toBeNull();
    expect(of('gap_in_wait_to_first_contact_mean', 'age=old').mean).toBeNull();
    // Nine less six would say that three are young.
    expect(of('people', 'age=old').mean).toBeNull();
    expect(of('wait_to_first_contact_mean', 'age=old').mean).toBeNull();
    expect(err).toMatch(/\d+ numbers rest on fewer than five people or events, and are kept back/);
    const all = await measured('--small-counts');
    expect(all.of('still_waiting').mean).toBe(2);
    expect(all.of('people', 'age=old').mean).toBe(6);
    expect(all.err).not.toContain('kept back');
  });

  it('writes the measures of a log as tables, pictures and a page that say that nothing was simulated', async () => {
    const folder = folderWith({ 'service.csv': SERVICE });
    const out = join(folder, 'measured');
    const log = join(folder, 'service.csv');
    const told = await inProcess('measure', log, '--out', out);
    expect(told.code).toBe(0);
    expect(told.out).toContain('report.html');
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page).toContain('Nothing here was simulated');
    expect(page).toContain('170 events; 20.6 weeks from 2024-01-01 to 2024-05-24, with 60 people');
    expect(page).toContain('The log does not say who joins a list');
    expect(page).not.toContain('replication');
    for (const chart of ['ways-out', 'requests-by-week', 'waiting-by-week', 'flow', 'bounces']) {
      expect(readFileSync(join(out, `charts/${chart}.svg`), 'utf8')).toContain('Measured from service.csv');
      expect(readFileSync(join(out, `charts/${chart}.csv`), 'utf8').split('\n').length).toBeGreaterThan(2);
    }
    expect(readFileSync(join(out, 'measures.csv'), 'utf8')).toContain('people_on_list');
    const dictionary = readFileSync(join(out, 'data-dictionary.csv'), 'utf8').split('\n');
    for (const row of dictionary.slice(1, -1)) expect(row).not.toMatch(/,,,*$/);
    // What somebody else has put there is not written over, which is told before the log is read.
    writeFileSync(join(out, 'notes.txt'), 'mine');
    const again = await inProcess('measure', join(folder, 'none.csv'), '--out', out);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('(notes.txt): it is left alone')]);
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine');
    const asReport = await inProcess('report', out);
    expect([asReport.code, asReport.err]).toEqual([2, expect.stringContaining('of a log, with its page')]);
  });

  it('says where a log is wrong, and writes nothing', async () => {
    const folder = folderWith({
      'bad.csv': 'time,event,person,team\n2024-03-01,referred,A,hub\n2024-03-02,contacte,A,hub\n',
      'ragged.csv': 'time,event,person,team\n2024-03-01,referred\n',
      'bad.jsonl': '{"time": "2024-03-01", "event": "referred", "person": 1, "team": "hub"}\nreferred\n',
      'empty.csv': '',
    });
    const before = contents(folder);
    const fault = async (...args: string[]) => {
      const [file = '', ...rest] = args;
      const { code, err } = await inProcess('measure', join(folder, file), ...rest);
      expect(code).toBe(2);
      return err.replaceAll(`${folder}/`, '');
    };
    const bad = await fault('bad.csv', '--out', join(folder, 'm.csv'));
    expect(bad).toContain('bad.csv:3:1: error: `contacte` is no kind of event');
    expect(bad).toContain('did you mean `contacted`?');
    expect(await fault('ragged.csv')).toContain(
      'ragged.csv:2:1: error: this line has 2 fields, the first line 4',
    );
    expect(await fault('bad.jsonl')).toContain('bad.jsonl:2:1: error: this line is not a JSON object');
    expect(await fault('empty.csv')).toContain('the file is empty');
    expect(await fault('none.csv')).toContain('there is no such file');
    expect(await fault('bad.csv', '--standard', 'soon')).toContain(
      '--standard "soon" is not a number of days',
    );
    expect(await fault('bad.csv', '--directory', 'none.json')).toContain('none.json cannot be read');
    expect(contents(folder)).toEqual(before);
  });

  const HEAD = 'time,event,person,team\n2024-03-01,referred,A,hub\n';
  it.each([
    ['a stray quote', `${HEAD}2024-03-02,contacted,A,5" team\n`, 3, 'a quotation mark stands in the middle'],
    ['a NUL', `${HEAD}2024-03-02,contacted,A,h\0b\n`, 3, 'a character that cannot be seen'],
    [
      'Latin-1',
      Buffer.from(`${HEAD}2024-03-02,contacted,A,Caf\xE9\n`, 'latin1'),
      3,
      'this is not text in UTF-8',
    ],
    ['a field without an end', `${HEAD}${'x'.repeat(1_100_000)}`, 3, 'a line is longer than'],
    [
      'a column twice',
      'time,event,person,team,team\n2024-03-01,referred,A,hub,spa\n',
      1,
      '`team` is there twice',
    ],
    ['times of another zone', `${HEAD}2024-03-02T10:00:00+01:00,contacted,A,hub\n`, 3, 'carries a time zone'],
    [
      'times of Greenwich',
      'time,event,person,team\n2024-03-01T10:00Z,referred,A,hub\n',
      2,
      'carries a time zone',
    ],
    [
      'a replication that is none',
      `replication,${HEAD.replace('\n2', '\nfirst,2')}`,
      2,
      '`first` is not the number of a replication',
    ],
    [
      'time that runs backwards',
      `${HEAD.replaceAll(/(team|hub)\n/g, '$1,-5\n').replace('team,-5', 'team,minutes')}`,
      2,
      'cannot be negative',
    ],
  ])('a log with %s is told at its line', async (_, text, line, words) => {
    const folder = folderWith();
    writeFileSync(join(folder, 'log.csv'), text);
    const { code, out, err } = await inProcess('measure', join(folder, 'log.csv'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`log.csv:${line}:1: error: `);
    expect(err).toContain(words);
  });

  const LOGS = {
    'log.csv': HEAD,
    'log.jsonl': '{"time": "2024-03-01", "event": "referred", "person": "A", "team": "hub"}\n',
  };
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
  it.each(Object.entries(LOGS))(
    'a log in UTF-16 that says so is read as any other: %s',
    async (name, text) => {
      for (const bytes of [Buffer.from(`\uFEFF${text}`, 'utf16le'), swapped(`\uFEFF${text}`)]) {
        const folder = folderWith();
        writeFileSync(join(folder, name), bytes);
        const { code, out } = await inProcess('measure', join(folder, name));
        expect(code).toBe(0);
        expect(out).toContain(`${name}: 1 events`);
      }
    },
  );

  it.each(
    Object.entries(LOGS).flatMap(
      ([name, text]) =>
        [
          [name, 'UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'it looks like UTF-16'],
          [name, 'UTF-16, big end first', swapped(text), 'it looks like UTF-16'],
          [name, 'Latin-1', Buffer.from(text.replace('A', 'Caf\xE9'), 'latin1'), 'not text in UTF-8'],
        ] as const,
    ),
  )('a log in another encoding is told how to save it: %s in %s', async (name, _, bytes, words) => {
    const folder = folderWith();
    writeFileSync(join(folder, name), bytes);
    const { code, err } = await inProcess('measure', join(folder, name));
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).toContain('hint: save the file as UTF-8');
  });

  it('a log in JSON Lines that has no lines is told, and not read to its end', async () => {
    const folder = folderWith({ 'log.jsonl': `{"time": "${'x'.repeat(3_000_000)}` });
    const { code, err } = await inProcess('measure', join(folder, 'log.jsonl'));
    expect(code).toBe(2);
    expect(err).toContain('log.jsonl:1:1: error: this line is too long to be an event');
  });
});
