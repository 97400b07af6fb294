/** A condition on people that cannot be read: `at` characters into it. */
export class LikeFault extends Error {
  readonly at: number;
  readonly hint: string;
  /** What the word could have been, where only few can be meant. */
  readonly possible: readonly string[];
  constructor(at: number, message: string, hint: string, possible: readonly string[] = []) {
    super(message);
    this.at = at;
    this.hint = hint;
    this.possible = possible;
  }
}

export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const TOKEN =
  /\s*(?:([A-Za-z_][A-Za-z0-9_]*)|(-?(?:\d+(?:\.\d+)?|\.\d+))|"([^"]*)"|'([^']*)'|(<=|>=|==|!=|<|>|\(|\)|,))/y;

const INSTEAD: Readonly<Record<string, string>> = { '=': '==', '&': 'and', '|': 'or', '!': 'not' };

export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  let from = 0;
  while (text.slice(from).trim() !== '') {
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(text);
    if (match === null) {
      const at = from + text.slice(from).search(/\S/);
      const sign = text[at]!;
      const instead = INSTEAD[sign];
      throw new LikeFault(
        at,
        `\`${sign}\` means nothing here`,
        instead === undefined
          ? 'write for instance "bounces >= 3 and outcome == gave_up_waiting"'
          : `write \`${instead}\``,
      );
    }
    const [all, word, number, double, single, sign] = match;
    const at = from + all.search(/\S/);
    if (word !== undefined) found.push({ kind: 'word', text: word, at });
    else if (number !== undefined) found.push({ kind: 'number', text: number, at });
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign, at });
    else found.push({ kind: 'text', text: double ?? single ?? '', at });
    from = TOKEN.lastIndex;
  }
  found.push({ kind: 'end', text: '', at: text.trimEnd().length });
  return found;
}
