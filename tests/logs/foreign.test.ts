import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { minutesOfDate } from '../../src/logs/foreign/dates.ts';
import { readMapping, translate } from '../../src/logs/index.ts';
import { InputFault } from '../../src/problems/problem.ts';
import { DAY, HOUR } from '../../src/units/minutes.ts';
import { folderWith } from '../cli/doorways.ts';
import { inProcess } from '../cli/in-process.ts';

const REFERRALS = `tables:
  referrals.csv:
    dates: dd/mm/yyyy
    columns: {referral: Ref, person: Client, source: From, team: Team}
    groups: {age: Age}
    words: {source: {GP: gp, Self: self}}
    events:
      - {at: Referred, is: referred}
      - {at: Closed, by: Why, is: {Done: helped, DNA: discharged_after_missed_contacts, Open: nothing}}
`;
const CONTACTS = `  contacts.csv:
    dates: dd/mm/yyyy
    columns: {referral: Ref, step: Type, spent_on: Type}
    words: {spent_on: {Assessment: understanding, Therapy: care}}
    events:
      - at: [Day, Time]
        by: Status
        until: Ends
        is: {Attended: contacted, Did not attend: missed, Cancelled: nothing}
`;
const HEADS = {
  'referrals.csv': ['Ref', 'Client', 'From', 'Team', 'Age', 'Referred', 'Closed', 'Why'],
  'contacts.csv': ['Ref', 'Day', 'Time', 'Ends', 'Type', 'Status'],
};

function tables(rows: Readonly<Record<string, readonly string[]>>) {
  return async ({ file }: { file: string }) => ({
    columns: HEADS[file as keyof typeof HEADS],
    rows: (rows[file] ?? []).map((row, index) => ({ line: index + 2, cells: row.split('|') })),
  });
}

const A = 'R1|C9|GP|North Team (2)|65+|03/04/2023|20/05/2023|Done';

async function faultsOf(rows: Readonly<Record<string, readonly string[]>>, mapping = REFERRALS + CONTACTS) {
  const fault = await translate(readMapping('m.yaml', mapping), tables(rows)).catch(
    (error: unknown) => error,
  );
  if (!(fault instanceof InputFault)) throw new Error('nothing was refused');
  return fault.problems.map(({ message, place }) => `${place.file}:${place.line} ${message}`);
}

describe('a foreign log', () => {
  it('joins contacts to the person and the team of their referral, in order of time', async () => {
    const { columns, rows } = await translate(
      readMapping('m.yaml', REFERRALS + CONTACTS),
      tables({
        'referrals.csv': [A],
        'contacts.csv': [
          'R1|08/05/2023|14:00|14:50|Therapy|Attended',
          'R1|10/04/2023|09:30|10:45|Assessment|Attended',
        ],
      }),
    );
    const said = rows.map(({ cells }) =>
      ['time', 'event', 'person', 'groups', 'source', 'team', 'step', 'detail', 'minutes'].map(
        (name) => cells[columns.indexOf(name)],
      ),
    );
    expect(said).toEqual([
      ['2023-04-03T00:00:00', 'referred', 'C9', 'age=n65', 'gp', 'north_team_2', '', '', ''],
      ['2023-04-10T09:30:00', 'contacted', 'C9', '', '', 'north_team_2', 'assessment', 'understanding', '75'],
      ['2023-05-08T14:00:00', 'contacted', 'C9', '', '', 'north_team_2', 'therapy', 'care', '50'],
      ['2023-05-20T00:00:00', 'discharged', 'C9', '', '', 'north_team_2', '', 'helped', ''],
    ]);
  });

  it('says everything that it does not understand at once, with how many rows and the line of the first', async () => {
    const faults = await faultsOf({
      'referrals.csv': [
        A,
        'R2|C8|Vicar|North|65+|2023-04-03||Open',
        'R3|C7|Vicar|North|65+|31/02/2023||Open',
      ],
      'contacts.csv': [
        'R1|10/04/2023|09:30|09:00|Assessment|Attended',
        'R1|11/04/2023|9|9|Therapy|Came late',
      ],
    });
    expect(faults).toEqual([
      'referrals.csv:3 `Vicar` in column `From` is not under `words: {source: …}` in the mapping (2 rows, the first here)',
      'referrals.csv:3 `2023-04-03` in column `Referred` is no date as `dd/mm/yyyy` (2 rows, the first here)',
      'contacts.csv:2 `09:00` in column `Ends` is before it began',
      'contacts.csv:3 `11/04/2023 9` in column `Day` is no date as `dd/mm/yyyy`',
    ]);
  });

  it('leaves rows that cannot be read out where its mapping says so, and counts them', async () => {
    const { rows, told } = await translate(
      readMapping('m.yaml', REFERRALS.replace('dates:', 'unread_rows: left_out\n    dates:')),
      tables({ 'referrals.csv': [A, 'R2|C8|GP|North|65+|soon||Open'] }),
    );
    expect(rows).toHaveLength(2);
    expect(told).toEqual([
      'referrals.csv: 1 row, the first at line 3, have a date or word in `Referred` that is no date as `dd/mm/yyyy`.',
    ]);
  });

  it('counts a contact that is written down twice once, and one of a referral that nobody knows not at all', async () => {
    const twice = 'R1|10/04/2023|09:30||Assessment|Attended';
    const { rows, told } = await translate(
      readMapping('m.yaml', REFERRALS + CONTACTS),
      tables({
        'referrals.csv': [A],
        'contacts.csv': [
          twice,
          twice,
          'R99|11/04/2023|09:30||Therapy|Attended',
          'R1|12/04/2023|||Therapy|Cancelled',
        ],
      }),
    );
    expect(rows).toHaveLength(3);
    expect(told).toEqual([
      'contacts.csv: 1 row, the first at line 5, have `Cancelled` in `Status`, which counts as nothing.',
      'contacts.csv: 1 row, the first at line 4, are of a referral that no table has.',
      'contacts.csv: 1 row, the first at line 3, say the same event at the same moment as a row before: it counts once.',
    ]);
  });

  it('asks only for columns that its tables have', async () => {
    expect(await faultsOf({}, REFERRALS.replace('{at: Closed,', '{at: Clsed,'))).toEqual([
      'm.yaml:9 `referrals.csv` has no column `Clsed`',
    ]);
  });

  it('refuses a mapping with a word that means nothing here, at its line', () => {
    const wrong = REFERRALS.replace('helped', 'healed').replace('dd/mm', 'dd/mmm').replace('groups', 'group');
    try {
      readMapping('m.yaml', wrong);
      expect.unreachable();
    } catch (error) {
      const { problems } = error as InputFault;
      expect(problems.map(({ place, message, hint }) => `${place.line} ${message} ${hint}`)).toEqual([
        '3 `dd/mmm/yyyy` is not known here did you mean `dd/mm/yyyy`?',
        '5 `group` is no key of `referrals.csv` did you mean `groups`?',
        '9 `healed` is not known here did you mean `helped`?',
      ]);
    }
  });
});

it.each([
  ['05/04/2023', 'dd/mm/yyyy', '2023-04-05T00:00'],
  ['05/04/2023', 'mm/dd/yyyy', '2023-05-04T00:00'],
  ['5-Apr-2023 2:05 PM', 'dd-mon-yyyy', '2023-04-05T14:05'],
  ['2023-04-05T09:30:00', 'yyyy-mm-dd', '2023-04-05T09:30'],
  ['45021.5', 'excel', '2023-04-05T12:00'],
  ['45021,25', 'excel', '2023-04-05T06:00'],
] as const)('%s as %s is %s', (text, form, iso) => {
  expect(minutesOfDate(text, form)).toBe(Date.parse(`${iso}Z`) / 60_000);
});

it.each([
  ['30/02/2023', 'dd/mm/yyyy'],
  ['2023-04-05T09:30:00Z', 'yyyy-mm-dd'],
  ['05/04/2023 25:00', 'dd/mm/yyyy'],
  ['05/04/2023 13:00 PM', 'dd/mm/yyyy'],
  ['117', 'excel'],
  ['', 'dd/mm/yyyy'],
] as const)('%s is no date as %s', (text, form) => {
  expect(minutesOfDate(text, form)).toBeNull();
});

describe('doorways map-log', () => {
  it('proposes a mapping with which two tables that are joined can be measured at once', async () => {
    const names = ['referrals.csv', 'contacts.csv'] as const;
    const folder = folderWith(
      Object.fromEntries(
        names.map((name) => [name, readFileSync(join('docs/examples/record-system', name), 'utf8')]),
      ),
    );
    const at = (file: string) => join(folder, file);
    const proposed = await inProcess(
      'map-log',
      at('referrals.csv'),
      at('contacts.csv'),
      '--out',
      at('m.yaml'),
    );
    expect([proposed.code, proposed.err]).toEqual([0, '']);
    expect(readFileSync(at('m.yaml'), 'utf8')).toContain(
      'Did not engage: discharged_after_missed_contacts   # ',
    );
    const measured = await inProcess('measure', at('m.yaml'), '--json', '--small-counts');
    const own = await inProcess(
      'measure',
      'docs/examples/record-system/mapping.yaml',
      '--json',
      '--small-counts',
    );
    const waits = ({ out }: { out: string }) =>
      (JSON.parse(out)[0].measures as { measure: string; team: string; group: string; mean: number }[]).find(
        ({ measure, team, group }) => measure === 'wait_to_first_contact_mean' && team + group === '',
      )?.mean;
    expect(waits(measured)).toBe(waits(own));
    expect(waits(own)).toBeGreaterThan(20);
    expect((await inProcess('map-log', at('contacts.csv'), '--out', at('m.yaml'))).code).toBe(2);
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-8', 'comma'],
    [
      'Latin-1 with semicolons',
      (text: string) => Buffer.from(text.replaceAll(',', ';'), 'latin1'),
      'windows-1252',
      'semicolon',
    ],
    [
      'UTF-8 with a mark and tabs',
      (text: string) => Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`),
      'utf-8',
      'tab',
    ],
  ])('reads a table in %s', async (_name, write, encoding, separator) => {
    const text = 'Client ID,Ward,Referral date\r\n7,Zoë,03/04/2023\r\n8,,25/04/2023\r\n';
    const folder = folderWith({});
    writeFileSync(join(folder, 'list.csv'), write(text));
    const { out } = await inProcess('map-log', join(folder, 'list.csv'));
    expect(out).toContain(`separator: ${separator}\n    encoding: ${encoding}\n    dates: dd/mm/yyyy\n`);
    writeFileSync(
      join(folder, 'm.yaml'),
      out.replace('team: Ward', 'kind: Ward').replace('columns:', 'always: {team: hub}\n    columns:'),
    );
    const {
      code,
      err,
      out: measured,
    } = await inProcess('measure', join(folder, 'm.yaml'), '--json', '--small-counts');
    expect([code, err]).toEqual([0, '']);
    expect(measured).toContain('"group": "kind=zoe"');
  });
});

it('the times of day are minutes, so that a shift of an hour moves nobody to another day', () => {
  expect(minutesOfDate('03/04/2023 09:30', 'dd/mm/yyyy')! % DAY).toBe(9.5 * HOUR);
});
