/** Who may know what: the map of the rooms of `src/`, and a checker that holds files against it. */

export interface SourceFile {
  /** Path below `src/`, with slashes. */
  readonly path: string;
  readonly text: string;
}

export const ROOMS: Readonly<
  Record<string, { readonly may: readonly string[]; readonly types?: readonly string[] }>
> = {
  maths: { may: [] },
  kernel: { may: [] },
  random: { may: ['maths'] },
  stats: { may: ['maths'] },
  text: { may: [] },
  'event-log': { may: ['units'] },
  problems: { may: [] },
  units: { may: ['problems'] },
  conditions: { may: ['problems', 'units'] },
  scenario: { may: ['maths', 'random', 'text', 'problems', 'units', 'conditions'] },
  model: { may: ['maths', 'kernel', 'random', 'scenario', 'event-log', 'text', 'problems'] },
  measures: { may: ['maths', 'event-log', 'stats'] },
  logs: { may: ['event-log', 'scenario', 'problems', 'measures', 'stats', 'text', 'units'] },
  fit: { may: ['maths', 'stats', 'scenario', 'units', 'logs'] },
  experiment: { may: ['maths', 'scenario', 'model', 'measures', 'event-log', 'stats', 'logs', 'problems'] },
  report: {
    may: ['maths', 'measures', 'logs', 'experiment', 'text', 'problems', 'units', 'conditions'],
    types: ['scenario'],
  },
  // What runs in a browser: no room knows it but those that are pages.
  core: { may: ['scenario', 'experiment', 'logs'], types: ['model'] },
  workbench: {
    may: ['core', 'scenario', 'experiment', 'report', 'problems', 'units'],
    types: ['measures'],
  },
  cli: { may: ['scenario', 'problems', 'units', 'logs', 'fit', 'experiment', 'report', 'text', 'workbench'] },
};

/**
 * Files that may touch files, threads and the machine: the rest runs in a browser. In the report's room these are the
 * writers and readers of files, and what draws charts on a canvas.
 */
const MAY_USE_NODE = [
  /^cli\//,
  /^experiment\/thread(-pool)?\.ts$/,
  /^logs\/(.*\/)?[^/]*-writer\.ts$/,
  /^report\/(.*\/)?write-[^/]*\.ts$/,
  /^report\/(.*\/)?[^/]*-(writer|reader)\.ts$/,
  /^report\/charts\/render-png\.ts$/,
];

/** What ECMAScript leaves to the engine, by whatever way it is asked for; what it fixes to the last bit is not here. */
const OWN_OF_THE_ENGINE =
  /\bMath\s*(?:\.|\?\.|\[\s*['"`])\s*(?:log(?:2|10|1p)?|expm?1?|pow|a?(?:sin|cos|tan)h?|atan2|cbrt|hypot)\b|\{[^{}]*\b(?:log(?:2|10|1p)?|expm?1?|pow|a?(?:sin|cos|tan)h?|atan2|cbrt|hypot)\b[^{}]*\}\s*=\s*Math\b/;

/** `2 ** -53`: whole numbers as literals, which every engine works out exactly. */
const POWER_OF_LITERALS = /(?<![\w.)\]]\s*)\b\d+ \*\* -?\d+\b(?!\s*\*\*|\.)/g;

/** Lengths of time in minutes, and a day in milliseconds. */
const LENGTH_OF_TIME = /\b(?:1440|10_?080|43_?830|525_?960|86_?400_?000)\b/;

interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

/** Everything a file imports or exports again, by any of the ways to say it. */
export function importsOf(text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const found: Import[] = [];
  for (const [, kind, what, from] of code.matchAll(
    /(?:^|[;\n])\s*(import|export)\s+((?:type\s+)?(?:[\w$*\s,]+|(?:[\w$]+\s*,\s*)?\{[^}]*\})\s*)from\s*['"]([^'"]+)['"]/g,
  )) {
    const names = /\{([^}]*)\}/
      .exec(what!)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const each = names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
    found.push({
      from: from!,
      typesOnly: /^type\s/.test(what!) || (kind === 'import' && each && !/^[\w$]+\s*,/.test(what!)),
    });
  }
  for (const [, from] of code.matchAll(/(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g))
    found.push({ from: from!, typesOnly: false });
  for (const [, from] of code.matchAll(/\bimport\s*\(\s*['"]([^'"]+)['"]/g))
    found.push({ from: from!, typesOnly: false });
  for (const [, from] of code.matchAll(/\brequire\s*\(\s*['"]([^'"]+)['"]/g))
    found.push({ from: from!, typesOnly: false });
  return found;
}

/** Files that import each other in a circle (types may: nothing is loaded for them), each circle in the order of its names. */
export function circlesIn(files: readonly SourceFile[]): string[][] {
  const imports = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter(({ from, typesOnly }) => from.startsWith('.') && !typesOnly)
        .map(({ from }) => new URL(from, `file:///${path}`).pathname.slice(1)),
    ]),
  );
  const reached = new Map(
    [...imports.keys()].map((path) => {
      const seen = new Set<string>();
      const ahead = [...imports.get(path)!];
      for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        ahead.push(...(imports.get(next) ?? []));
      }
      return [path, seen] as const;
    }),
  );
  const circles = new Map<string, string[]>();
  for (const [path, seen] of reached) {
    if (!seen.has(path)) continue;
    const circle = [...seen].filter((other) => reached.get(other)?.has(path)).sort();
    circles.set(circle[0]!, circle);
  }
  return [...circles.values()];
}

/** What is wrong, as sentences. */
export function wrongIn(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => [...wrongImports(path, text), ...wrongWords(path, text)]);
}

function wrongImports(path: string, text: string): string[] {
  const [room] = path.split('/');
  const rules = ROOMS[room!];
  if (rules === undefined) return [`${path}: there is no room \`${room}\``];
  return importsOf(text).flatMap(({ from, typesOnly }) => {
    if (from.startsWith('.')) {
      const to = new URL(from, `file:///${path}`).pathname.slice(1).split('/')[0]!;
      if (to === room || rules.may.includes(to)) return [];
      if (rules.types?.includes(to))
        return typesOnly ? [] : [`${path}: ${room} may import only types of ${to}`];
      return [`${path}: ${room} may not know ${to}`];
    }
    if (from === 'simjs' || from.startsWith('simjs/'))
      return /^kernel\/simjs[^/]*\.ts$/.test(path)
        ? []
        : [`${path}: only the kernel's simjs files know simjs`];
    if (from.startsWith('node:') && !MAY_USE_NODE.some((may) => may.test(path)))
      return [`${path}: uses ${from}`];
    return [];
  });
}

function wrongWords(path: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const wrong: string[] = [];
  if (/\bMath\s*\.\s*random\b/.test(code)) wrong.push(`${path}: Math.random; draws are named (src/random)`);
  if (path !== 'maths/elementary.ts') {
    const [own] = OWN_OF_THE_ENGINE.exec(code) ?? [];
    if (own !== undefined) wrong.push(`${path}: ${own}; its last digits are the engine's own (src/maths)`);
    if (code.replace(POWER_OF_LITERALS, '').includes('**'))
      wrong.push(`${path}: **; its last digits are the engine's own (src/maths, or a product)`);
    if (/['"]@stdlib\b/.test(code)) wrong.push(`${path}: @stdlib; through src/maths`);
  }
  const length = LENGTH_OF_TIME.exec(code)?.[0];
  if (length !== undefined && !path.startsWith('units/'))
    wrong.push(`${path}: ${length}; lengths of time have names (src/units)`);
  if (!path.startsWith('cli/')) {
    if (/\bDate\s*\.\s*now\b/.test(code)) wrong.push(`${path}: Date.now; the time is that of the run`);
    if (/\bnew\s+Date\s*(\(\s*\)|(?![\s(\w]))/.test(code))
      wrong.push(`${path}: new Date() without a date; the time is that of the run`);
    if (/\bprocess\s*\./.test(code) && !MAY_USE_NODE.some((may) => may.test(path)))
      wrong.push(`${path}: uses process`);
  }
  return wrong;
}
