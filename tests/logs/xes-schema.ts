/**
 * The structure that IEEE 1849-2016 asks of an XES file, checked without its schema: which element may stand where,
 * in what order, with which attributes and of what type. Well-formed XML is part of it.
 */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  log: {
    'xes.version': /^\d+(\.\d+)?$/,
    'xes.features?': /.*/,
    'xmlns?': /^http:\/\/www\.xes-standard\.org\/$/,
  },
  extension: { name: /^[A-Za-z_][\w.-]*$/, prefix: /^[A-Za-z_][\w.-]*$/, uri: /^\S+$/ },
  global: { scope: /^(trace|event)$/ },
  classifier: { name: /^[A-Za-z_][\w.-]*$/, 'scope?': /^(trace|event)$/, keys: /\S/ },
  trace: {},
  event: {},
  string: { key: /^[A-Za-z_:][\w.:-]*$/, value: /^.*$/s },
  int: { key: /^[A-Za-z_:][\w.:-]*$/, value: /^[+-]?\d+$/ },
  float: { key: /^[A-Za-z_:][\w.:-]*$/, value: /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/ },
  date: {
    key: /^[A-Za-z_:][\w.:-]*$/,
    value:
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  },
};

const DATA = ['string', 'date', 'int', 'float'];
/** In this order; each as often as one likes. */
const CHILDREN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  log: [['extension'], ['global'], ['classifier'], DATA, ['trace'], ['event']],
  trace: [DATA, ['event']],
  event: [DATA],
  global: [DATA],
};

interface Open {
  readonly name: string;
  /** Place in the order of children, as far as it has come. */
  at: number;
  readonly keys: Set<string>;
}

export function faultsOfXes(text: string): string[] {
  const faults: string[] = [];
  const open: Open[] = [];
  const declared = { prefixes: new Set<string>(), event: new Set<string>(), trace: new Set<string>() };
  let scope: 'trace' | 'event' = 'trace';
  let last = 0;
  for (const match of text.matchAll(/<(\/?)([\w.:?-]+)((?:\s+[\w.:-]+="[^"<]*")*)\s*([/?]?)>/g)) {
    const [all, closes, name = '', said = '', self] = match;
    const between = text.slice(last, match.index);
    last = match.index + all.length;
    if (between.trim() !== '') faults.push(`text: ${between.trim().slice(0, 40)}`);
    if (name === '?xml') continue;
    if (closes === '/') {
      const closed = open.pop();
      if (closed?.name !== name) faults.push(`</${name}> closes ${closed?.name}`);
      if (name === 'event' || name === 'trace')
        for (const key of declared[name]) if (!closed?.keys.has(key)) faults.push(`a ${name} without ${key}`);
      continue;
    }
    const values = valuesIn(said, faults);
    faults.push(...wrongAttributes(name, values));
    const parent = open.at(-1);
    if (parent === undefined ? name !== 'log' : !mayStandIn(parent, name))
      faults.push(`${name} in ${parent?.name}`);
    const { key = '', prefix = '' } = values;
    if (name === 'extension') declared.prefixes.add(prefix);
    if (name === 'global') scope = values.scope === 'event' ? 'event' : 'trace';
    if (parent?.name === 'global') declared[scope].add(key);
    if (DATA.includes(name)) {
      if (parent?.keys.has(key)) faults.push(`${key} twice`);
      parent?.keys.add(key);
      if (key.includes(':') && !declared.prefixes.has(key.split(':')[0]!))
        faults.push(`no extension for ${key}`);
    }
    if (self !== '/') open.push({ name, at: 0, keys: new Set() });
  }
  if (open.length > 0) faults.push(`${open.at(-1)?.name} is not closed`);
  if (text.slice(last).trim() !== '') faults.push('text after the end');
  return faults;
}

function valuesIn(said: string, faults: string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, name = '', value = ''] of said.matchAll(/([\w.:-]+)="([^"<]*)"/g)) {
    if (Object.hasOwn(values, name)) faults.push(`${name} twice`);
    if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(value)) faults.push(`a bare & in ${value}`);
    if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(value))
      faults.push(`a character that XML cannot hold in ${JSON.stringify(value)}`);
    values[name] = value;
  }
  return values;
}

function wrongAttributes(name: string, values: Readonly<Record<string, string>>): string[] {
  const wanted = ATTRIBUTES[name];
  if (wanted === undefined) return [`no element ${name}`];
  const known = new Map(Object.entries(wanted).map(([key, type]) => [key.replace('?', ''), type]));
  return [
    ...Object.keys(wanted)
      .filter((key) => !key.endsWith('?') && values[key] === undefined)
      .map((key) => `${name} has no ${key}`),
    ...Object.entries(values)
      .filter(([key, value]) => !known.get(key)?.test(value))
      .map(([key, value]) => `${name} ${key}=${JSON.stringify(value)}`),
  ];
}

function mayStandIn(parent: Open, name: string): boolean {
  const order = CHILDREN[parent.name] ?? [];
  const at = order.findIndex((names, index) => index >= parent.at && names.includes(name));
  if (at === -1) return false;
  parent.at = at;
  return true;
}
