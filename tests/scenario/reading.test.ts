import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/index.ts';
import { MOST_BYTES_OF_SCENARIO } from '../../src/scenario/reading/files.ts';
import { good, load, onlyProblem, places, small } from './loading.ts';

describe('a file that is too big or too deep', () => {
  test('is refused by its bytes, before it is understood', () => {
    const asked: number[] = [];
    const text = `title: ${'x'.repeat(MOST_BYTES_OF_SCENARIO)}`;
    const { problems } = loadScenario('a.yaml', (_, { most }) => {
      asked.push(most);
      return text;
    });
    expect(asked).toEqual([4_000_000]);
    expect(problems).toMatchObject([
      {
        code: 'too-big',
        message: 'a.yaml has more than 4 million bytes',
        hint: 'a file of this kind may have at most 4 million bytes',
        place: { file: 'a.yaml', line: 0 },
      },
    ]);
  });
  test('that a reader refuses for its size, a table with its own limit', () => {
    const text = small({ sources: '{gp: {from_file: r.csv}}' });
    const { problems } = loadScenario('a.yaml', (path, { most }) => {
      if (path === 'a.yaml') return text;
      throw Object.assign(new Error(`more than ${most}`), { code: 'EFBIG' });
    });
    expect(problems).toMatchObject([
      { code: 'too-big', message: 'r.csv has more than 250 million bytes', place: { line: 3, column: 27 } },
    ]);
  });
  test('says where its limit of levels is passed', () => {
    const [problem] = load(`time: ${'['.repeat(100)}${']'.repeat(100)}\n`).problems;
    expect(problem).toMatchObject({
      code: 'too-big',
      message: 'this is more than 60 levels deep',
      place: { line: 1, column: 67 },
    });
  });
  test('says where its limit of values is passed', () => {
    const bomb = load(`a: &a [${Array(500).fill(1).join(', ')}]\nb: [${Array(500).fill('*a').join(', ')}]\n`);
    expect(bomb.problems).toMatchObject([
      {
        code: 'too-big',
        message: 'with this there are more than 200000 values',
        // The 398th alias: 503 values are there before the first, and each brings 502.
        place: { line: 2, column: 5 + 4 * 397 },
      },
    ]);
  });
});

describe('a key that is there twice', () => {
  test('is told at its place, with the line of the first, and everything else that is wrong is told too', () => {
    const text = `${small({ time: '{run: 26}' })}title: a\nseed: x\ntitle: b\n`;
    const { problems } = load(text);
    expect(places({ problems } as ReturnType<typeof load>)).toEqual([
      'needs-unit at scenario.yaml:1:13',
      'duplicate-key at scenario.yaml:7:1',
    ]);
    expect(problems[1]!.hint).toBe('keep one of them: the first is in line 5');
  });
});

describe('the encoding of a file', () => {
  const read = (bytes: Uint8Array, name = 'a.yaml') => loadScenario(name, () => bytes);
  const text = `title: Gemüse 心理\n${small()}`;
  const utf16 = (isLittle: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return isLittle ? bytes : bytes.swap16();
  };
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(true)],
    ['UTF-16, big end first', utf16(false)],
  ])('%s is read', (_, bytes) => {
    const { scenario, problems } = read(bytes);
    expect(problems.filter(({ code }) => code !== 'no-effect')).toEqual([]);
    expect(scenario!.title).toBe('Gemüse 心理');
  });
  test('Latin-1 is refused at the byte that is wrong, with the word that was meant', () => {
    const bytes = Buffer.from(`${small()}title: Gem\xfcse\n`, 'latin1');
    expect(read(bytes).problems).toMatchObject([
      {
        code: 'bad-encoding',
        message: 'this is no UTF-8 text: here stands the byte FC',
        hint: 'save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”); in Windows-1252 (Latin-1) the word is `Gemüse`',
        place: { file: 'a.yaml', line: 5, column: 11 },
      },
    ]);
  });
  test.each([
    ['cut off within a character', Buffer.from('title: ü').subarray(0, 8), 1, 8],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le'), 1, 1],
    ['UTF-16 cut off', utf16(true).subarray(0, 21), 1, 10],
  ])('%s is refused', (_, bytes, line, column) => {
    expect(read(bytes).problems).toMatchObject([{ code: 'bad-encoding', place: { line, column } }]);
  });
  test('a table is held to it too, at its own line', () => {
    const scenario = small({ sources: '{gp: {from_file: r.csv}}' });
    const { problems } = loadScenario('a.yaml', (path) =>
      path === 'a.yaml' ? scenario : Buffer.from('date\n2025-01-07\n2025-01-08 \xe9\n', 'latin1'),
    );
    expect(problems).toMatchObject([{ code: 'bad-encoding', place: { file: 'r.csv', line: 3, column: 12 } }]);
  });
});

describe('characters that cannot be seen', () => {
  test.each([
    ['title: a»\0b\n'],
    ['title: a»\u0007b\n'],
    ['title: "a»\u001b[2Jb"\n'],
    ['title: a »\u202eb\n'],
    ['title: a»\u200bb\n'],
    ['title: a»\ud83d\n'],
    ['# a comment »\u2066\n'],
    // Spelled out: the text itself is harmless, what it says is not.
    ['title: »"a\\0b"\n'],
    ['title: »"a\\e[2J"\n'],
    ['title: »"a\\rb"\n'],
    ['title: »"a\\u202Eb"\n'],
    ['title: »"a\\uD83Db"\n'],
  ])('%j is told at its place', (marked) => {
    onlyProblem(marked + small(), 'hidden-character');
  });
  test('in a name, a rule, a note and a setting', () => {
    const codes = (text: string, set: string[] = []) => load(text, set).problems.map(({ code }) => code);
    expect(codes(small({ sources: '{g\u200bp: {rate: 1 per week}}' }))).toContain('hidden-character');
    expect(codes(small({ sources: '{gp: {rate: 1 per week, source: "a\\a"}}' }))).toEqual([
      'hidden-character',
    ]);
    expect(places(load(small(), ['title=a\u001bb']))).toEqual(['hidden-character at --set:1:8']);
    expect(places(load(small(), ['title="a\\eb"']))).toEqual(['hidden-character at --set:1:7']);
  });
  test('in a table', () => {
    const files = {
      'a.yaml': small({ sources: '{gp: {from_file: r.csv}}' }),
      'r.csv': 'date\n2025-01-07\u202e\n',
    };
    expect(places(load(files))).toContain('hidden-character at r.csv:2:11');
  });
  test('are not what other scripts, emoji, tabs and line breaks are made of', () => {
    const title = 'Żółć, 心理, صحة, می\u200cخواهم, 👩\u200d⚕️';
    expect(good(`title: ${title}\n${small()}`).title).toBe(title);
    expect(good(`title: ${title}\n${small()}`.replaceAll('\n', '\r\n')).title).toBe(title);
    expect(good(`title: >\r\n  two\r\n  lines\r\n${small()}`).title).toBe('two lines\n');
    expect(good(`title: |\r\n  two\r\n  lines\r\n${small()}`).title).toBe('two\nlines\n');
  });
});

describe('what is named where a file is expected', () => {
  const saysNot = (extended: string, code: string, message: string) => {
    const read = (path: string) => {
      if (path === 'a.yaml') return `extends: ${extended}\n`;
      throw Object.assign(new Error('a pipe'), { code });
    };
    expect(loadScenario('a.yaml', read).problems).toMatchObject([
      { message, place: { file: 'a.yaml', line: 1, column: 10 } },
    ]);
  };
  test('a folder, a pipe, a link that leads out or to itself', () => {
    saysNot('.', '', '. is a folder, not a file');
    saysNot('./', '', './ is a folder, not a file');
    saysNot('b', 'EISDIR', 'b is a folder, not a file');
    saysNot('b', 'ENOTAFILE', 'b is a pipe, not a file');
    saysNot('b', 'ELEADSOUT', "what b is a link to lies outside the scenario's folder");
    saysNot('b', 'ELOOP', 'b is a link that leads to itself');
  });
  test('a reader is told the folder that it may not leave, but for the scenario itself', () => {
    const asked: unknown[] = [];
    const read = (path: string, { within }: { within: string | null }) => {
      asked.push([path, within]);
      return path.endsWith('/a.yaml') ? 'extends: b.yaml\n' : small();
    };
    loadScenario('x/a.yaml', read);
    loadScenario('./a.yaml', (path, bounds) => read(`./${path}`.replace('././', './'), bounds));
    expect(asked).toEqual([
      ['x/a.yaml', null],
      ['x/b.yaml', 'x'],
      ['./a.yaml', null],
      ['./b.yaml', '.'],
    ]);
  });
});

describe('slips with a hint of their own', () => {
  test.each([
    ['title: »Riverside: the town\n', 'Riverside: the town'],
    ['costs: {per_hour: {6: »forty: five}}\n', 'forty: five'],
  ])('a colon inside a text: %j', (marked, words) => {
    const { message, hint } = onlyProblem(marked + small({ costs: '' }), 'yaml-syntax');
    expect(message).toContain(`there is a colon inside \`${words}\``);
    expect(hint).toBe(`a text with a colon needs quotes: "${words}"`);
  });
  test('a rule about a need that nobody has, where people have no needs', () => {
    const text = small({
      people: '{}',
      teams:
        '{team: {staff: {worker: {wte: 2}}, steps: {talk: {desk: worker, takes: 1 min, then: [{if: »severity >= 4, discharge: helped}, {discharge: declined}]}}}}',
    });
    expect(onlyProblem(text, 'condition-name').hint).toBe(
      'people have no needs yet: if `severity` is one, write `people: {needs: {severity: {normal: {mean: 5, sd: 2}}}}`',
    );
  });
  test('a file of referrals with nobody in it, or with people after the end', () => {
    const told = (csv: string) =>
      load({ 'a.yaml': small({ time: '{run: 2 weeks}', sources: '{gp: {from_file: r.csv}}' }), 'r.csv': csv })
        .problems;
    expect(told('date\n')).toMatchObject([
      { severity: 'warning', code: 'outside-run', message: 'r.csv holds no referrals: nobody comes' },
    ]);
    expect(told('date\n2025-01-07\n2025-01-20\n2026-01-01\n')).toMatchObject([
      {
        severity: 'warning',
        code: 'outside-run',
        message: '2 of 3 referrals in r.csv come after the end of the run (the first in line 3)',
        place: { line: 3, path: 'sources.gp.from_file' },
      },
    ]);
    expect(told('date\n2025-01-07\n')).toEqual([]);
  });
});
