import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { rowsTable } from '../../../src/report/answer-tables.ts';
import { dataDictionary } from '../../../src/report/results/dictionary.ts';
import { MOST_ROWS, spreadsheet } from '../../../src/report/results/spreadsheet-writer.ts';
import { experimentResult } from '../fixtures.ts';

const result = experimentResult({ titles: ['=1+1 as it is', 'One door'] });
const written = () => spreadsheet(result, '1.2.3', dataDictionary(result));
const sheetsOf = async () => (await readXlsx(await written())).sheets;

describe('the spreadsheet of a comparison', () => {
  it('says on its first sheet that all was simulated, of what, how often, from which seed and by which version', async () => {
    const [first] = await sheetsOf();
    const text = first!.rows.flat().join('\n');
    for (const words of ['simulated', '=1+1 as it is', 'One door', 'riverside', 'Doorways 1.2.3', 'rows.csv'])
      expect(text).toContain(words);
  });

  it('has the rows of the answer with all their digits, each measure in words beside its name', async () => {
    const sheets = await sheetsOf();
    const answer = sheets.find(({ name }) => name === 'Answer')!;
    const table = rowsTable(result);
    const [header, ...rows] = answer.rows;
    expect(header!.toSpliced(2, 1)).toEqual(table.columns.map(({ name }) => name));
    const plain = rows.map((row) => Array.from(header!, (_, at) => row[at] ?? '').toSpliced(2, 1));
    const wanted = [...table.rows].map((row) => row.map((cell) => (Number.isNaN(cell) ? '' : cell)));
    expect(plain).toEqual(wanted);
    expect(rows[0]![2]).toMatch(/^[A-Z][a-z]+ /);
  });

  it('runs nothing: a title that begins like a formula is text', async () => {
    const [first] = (await readXlsx(await written())).sheets;
    const cell = first!.rows.flat().find((value) => String(value).startsWith('=1+1'));
    expect(typeof cell).toBe('string');
    expect(Buffer.from(await written()).includes('<f>')).toBe(false);
  });

  it('is the same to the byte on another day', async () => {
    const on = async (day: string) => {
      vi.setSystemTime(new Date(day));
      return Buffer.from(await written());
    };
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      expect((await on('2026-02-03')).equals(await on('2031-05-06'))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves what is too long for a sheet to the file, and says how much', async () => {
    const long = {
      name: 'data-dictionary',
      columns: [{ name: 'file', unit: '' }],
      rows: Array.from({ length: MOST_ROWS + 7 }, (_, at) => [`row ${at}`]),
    };
    const { sheets } = await readXlsx(await spreadsheet(result, '1.2.3', long));
    expect(sheets.at(-1)!.rows.length).toBe(MOST_ROWS + 1);
    expect(sheets[0]!.rows.flat().join('\n')).toContain('7 more are in the file');
  });

  // It takes longer than all else here together.
  const why = !process.env.DOORWAYS_VERIFY
    ? 'not tried: it is a part of npm run verify'
    : there('soffice')
      ? ''
      : 'not tried: LibreOffice is not installed here';
  it(`opens in LibreOffice${why === '' ? '' : ` (${why})`}`, async () => {
    if (why !== '') return;
    const folder = mkdtempSync(join(tmpdir(), 'doorways-office-'));
    try {
      writeFileSync(join(folder, 'results.xlsx'), await written());
      execFileSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,2',
        '--outdir',
        folder,
        join(folder, 'results.xlsx'),
      ]);
      const csv = readFileSync(join(folder, 'results-Answer.csv'), 'utf8');
      const table = rowsTable(result);
      expect(csv.trim().split('\n')).toHaveLength([...table.rows].length + 1);
      expect(csv).toContain('verdict');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function there(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
