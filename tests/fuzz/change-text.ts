import type { Chance } from './chance.ts';

const bomb = () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 10; level++)
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
};

/** One change of the letters of a file, of whatever kind it is. */
export const OF_TEXTS: Readonly<Record<string, (text: string, chance: Chance) => string | Uint8Array>> = {
  cut: (text, chance) => text.slice(0, chance.upTo(text.length)),
  'piece out': (text, chance) => {
    const at = chance.upTo(text.length);
    return text.slice(0, at) + text.slice(at + 1 + chance.upTo(40));
  },
  'piece in': (text, chance) => {
    const at = chance.upTo(text.length);
    return (
      text.slice(0, at) +
      chance.among([
        '{',
        '}',
        '[',
        ']',
        ': ',
        '- ',
        '#',
        '"',
        "'",
        '&a ',
        '*a',
        '!!binary ',
        '!x ',
        '\t',
        '\n',
        '\u0000',
        ',',
        ';',
        '%',
        '|',
        '>',
        '\r',
      ]) +
      text.slice(at)
    );
  },
  'line twice': (text, chance) => {
    const lines = text.split('\n');
    const at = chance.upTo(lines.length);
    return [...lines.slice(0, at), lines[at], ...lines.slice(at)].join('\n');
  },
  'lines in another order': (text, chance) => {
    const lines = text.split('\n');
    const [a, b] = [chance.upTo(lines.length), chance.upTo(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    return lines.join('\n');
  },
  'without a column': (text, chance) => {
    const column = chance.upTo(8);
    return text
      .split('\n')
      .map((line) =>
        line
          .split(',')
          .filter((_, at) => at !== column)
          .join(','),
      )
      .join('\n');
  },
  'ends of lines': (text, chance) =>
    text.replaceAll('\n', chance.among(['\r\n', '\r', '\n\r', '\u2028', '\n\n'])),
  'mark at the beginning': (text, chance) =>
    chance.among(['\uFEFF', '\uFEFF\uFEFF', '\uFFFE', '---\n', '%YAML 9.9\n---\n']) + text,
  'UTF-16': (text, chance) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return chance.upTo(2) === 0 ? bytes : bytes.swap16();
  },
  'Latin-1': (text) => Buffer.from(`${text}\n# é`, 'latin1'),
  'bytes of nothing': (text, chance) =>
    Uint8Array.from(Buffer.from(text), (byte, at) => (at % 97 === chance.upTo(97) ? 255 : byte)),
  tag: (text, chance) =>
    text.replace(
      /: /,
      `: ${chance.among(['!!js/function ', '!!python/object:os.system ', '!!set ', '!<x> ', '!!float '])}`,
    ),
  'merge keys': (text, chance) =>
    `${text}\n${chance.among(['<<: {a: 1}', 'x: &x {<<: *x}', '<<: [*a, *b]', 'teams: &t {<<: *t}'])}\n`,
  'a bomb of aliases': (text) => bomb() + text,
  'nested deeply': (text, chance) => {
    const deep = 10 ** chance.upTo(5);
    return `${text}\nx: ${'['.repeat(deep)}${']'.repeat(deep)}\n`;
  },
  'two documents': (text) => `${text}\n---\n${text}`,
};

/** Of these, what grows far beyond the file that it is put into. */
export const MULTIPLY: readonly string[] = ['a bomb of aliases', 'nested deeply'];
