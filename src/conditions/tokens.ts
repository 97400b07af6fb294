/** A condition cut into words, numbers and signs, each with its place in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'date' | 'text' | 'sign' | 'end';
  /** With its quotes, if it stands in quotes. */
  readonly text: string;
  /** Characters before it. */
  readonly at: number;
}

/** What is wrong with a condition: `at` characters into its text. */
export interface Fault {
  readonly code:
    | 'condition-syntax'
    | 'bad-date'
    | 'condition-name'
    | 'condition-kind'
    | 'needs-unit'
    | 'wrong-unit';
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** Stops reading a condition. */
export class Stop extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

const TOKEN =
  /\s*(?:(\d{4}-\d{2}-\d{2}(?![\d-]))|([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)|(\d+(?:\.\d+)?|\.\d+)|(<=|>=|==|!=|&&|\|\||[<>=!+\-*/^(),])|("[^"]*"|'[^']*'))/y;

const HINTS: Readonly<Record<string, string>> = {
  '&&': 'write `and`',
  '||': 'write `or`',
  '=': 'write `==`',
  '!': 'write `not`',
};

export function tokens(text: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      const at = from + text.slice(from).search(/\S/);
      throw new Stop({
        code: 'condition-syntax',
        at,
        message: `\`${text[at]}\` means nothing in a condition`,
        hint: 'conditions are made of names, numbers, < <= > >= == !=, and, or, not, in',
      });
    }
    const kinds = ['date', 'word', 'number', 'sign', 'text'] as const;
    const kind = kinds.find((_, index) => match[index + 1] !== undefined)!;
    const word = match[kinds.indexOf(kind) + 1]!;
    const at = TOKEN.lastIndex - word.length;
    if (Object.hasOwn(HINTS, word))
      throw new Stop({
        code: 'condition-syntax',
        at,
        message: `\`${word}\` means nothing in a condition`,
        hint: HINTS[word]!,
      });
    found.push({ kind, text: word, at });
  }
  found.push({ kind: 'end', text: '', at: text.trimEnd().length });
  return found;
}
