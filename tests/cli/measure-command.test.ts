import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folderWith, SMALL } from './doorways.ts';
import { inProcess } from './in-process.ts';

const OTHER = 'extends: small.yaml\ntitle: With more people\nteams: {team: {staff: {worker: {wte: 6}}}}\n';

describe('doorways measure', () => {
  it('gives the numbers of the run from the log alone, whichever way it was written', async () => {
    const folder = folderWith({ 'small.yaml': SMALL, 'other.yaml': OTHER });
    const at = (file: string) => join(folder, file);
    const logs = ['--log', 'csv', '--log', 'jsonl', '--out', at('r')];
    const quick = ['--no-charts', '--quiet', '--workers', '1', '--replications', '1'];
    const ran = await inProcess('compare', at('small.yaml'), at('other.yaml'), ...quick, ...logs);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const summary = readFileSync(at('r/summary.csv'), 'utf8');
    for (const log of ['r/events.csv', 'r/events.jsonl']) {
      const { code, out, err } = await inProcess('measure', at(log), '--out', at('m.csv'));
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('With more people');
      expect(readFileSync(at('m.csv'), 'utf8')).toBe(summary);
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
    const { code, out, err } = await inProcess('measure', join(folder, 'service.csv'), '--json');
    expect(code).toBe(0);
    expect(err).toContain('1 events of people of whom no referral comes before them are left out');
    const [{ measures }] = JSON.parse(out) as [
      { measures: { measure: string; mean: number; group: string }[] },
    ];
    const value = (name: string) =>
      measures.find(({ measure, group }) => measure === name && group === '')?.mean;
    expect(value('wait_to_first_contact_mean')).toBe(4);
    expect(value('wait_to_help_mean')).toBe(10);
    expect(value('bounces_per_person')).toBe(0.5);
    expect(value('assessments_per_person')).toBe(0.5);
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
    expect(await fault('ragged.csv')).toContain('ragged.csv:2:1: error: this is not a table');
    expect(await fault('bad.jsonl')).toContain('bad.jsonl:2:1: error: this line is not a JSON object');
    expect(await fault('empty.csv')).toContain('the file is empty');
    expect(await fault('none.csv')).toContain('there is no such file');
    expect(await fault('bad.csv', '--standard', 'soon')).toContain(
      '--standard "soon" is not a number of days',
    );
    expect(await fault('bad.csv', '--directory', 'none.json')).toContain('none.json cannot be read');
    expect(contents(folder)).toEqual(before);
  });
});
