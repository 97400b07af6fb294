import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn, importsOf, ROOMS, wrongIn } from './architecture.ts';

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: path.replaceAll('\\', '/').replace(/^src\//, ''), text: readFileSync(path, 'utf8') };
  });

describe('the rooms of src/', () => {
  it('know only what the map in docs and design allows', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(wrongIn(sources)).toEqual([]);
  });

  it('have no files that import each other in a circle', () => {
    expect(circlesIn(sources)).toEqual([]);
  });

  it('are all there, and no others', () => {
    const rooms = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    // And a cupboard: declarations for packages that come without types.
    expect(rooms.sort()).toEqual([...Object.keys(ROOMS), 'types'].sort());
    expect(readdirSync('src/types').filter((name) => !name.endsWith('.d.ts'))).toEqual([]);
  });

  it('do not let the model and the measures know each other', () => {
    expect(ROOMS.model!.may).not.toContain('measures');
    expect(ROOMS.measures!.may).not.toContain('model');
  });
});

it('the top of the repository holds what it should and nothing else', () => {
  const allowed = [
    'src',
    'scenarios',
    'tests',
    'bin',
    'docs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'README.md',
    'CHANGELOG.md',
    'biome.json',
    'vitest.config.ts',
  ];
  const made = ['node_modules', 'dist', 'results', 'coverage'];
  const found = readdirSync('.').filter((name) => !name.startsWith('.') && !made.includes(name));
  expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
});

describe('the checker of circles', () => {
  it('finds who imports whom round and round, and only them', () => {
    const files = [
      { path: 'model/a.ts', text: "import { b } from './b.ts';" },
      { path: 'model/b.ts', text: "export { c } from './deep/c.ts';" },
      { path: 'model/deep/c.ts', text: "import { a } from '../a.ts';" },
      { path: 'model/d.ts', text: "import { a } from './a.ts';" },
    ];
    expect(circlesIn(files)).toEqual([['model/a.ts', 'model/b.ts', 'model/deep/c.ts']]);
  });

  it('lets types go round', () => {
    const files = [
      { path: 'model/a.ts', text: "import { b } from './b.ts';" },
      { path: 'model/b.ts', text: "import type { A } from './a.ts';" },
    ];
    expect(circlesIn(files)).toEqual([]);
  });
});

describe('the checker bites:', () => {
  const wrong = (path: string, text: string) => wrongIn([{ path, text }]);

  it.each([
    ['model/a.ts', "import { quantile } from '../stats/index.ts';", 'model/a.ts: model may not know stats'],
    [
      'model/a.ts',
      "import type { Measure } from '../measures/measure.ts';",
      'model/a.ts: model may not know measures',
    ],
    [
      'measures/a.ts',
      "import { runSystem } from '../model/index.ts';",
      'measures/a.ts: measures may not know model',
    ],
    [
      'measures/deep/a.ts',
      "export * from '../../model/index.ts';",
      'measures/deep/a.ts: measures may not know model',
    ],
    ['kernel/a.ts', "import '../event-log/kinds.ts';", 'kernel/a.ts: kernel may not know event-log'],
    [
      'random/a.ts',
      "const { a } = await import('../stats/index.ts');",
      'random/a.ts: random may not know stats',
    ],
    [
      'scenario/a.ts',
      "import {\n  type Sink,\n} from '../event-log/event.ts';",
      'scenario/a.ts: scenario may not know event-log',
    ],
    [
      'report/a.ts',
      "import { printScenario } from '../scenario/index.ts';",
      'report/a.ts: report may import only types of scenario',
    ],
    [
      'report/a.ts',
      "import { printScenario, type Scenario } from '../scenario/index.ts';",
      'report/a.ts: report may import only types of scenario',
    ],
    ['report/a.ts', "import { writeFileSync } from 'node:fs';", 'report/a.ts: uses node:fs'],
    ['model/a.ts', "import { cpus } from 'node:os';", 'model/a.ts: uses node:os'],
    ['model/a.ts', "import simjs from 'simjs';", "model/a.ts: only the kernel's simjs files know simjs"],
    ['kernel/calendar.ts', "import 'simjs';", "kernel/calendar.ts: only the kernel's simjs files know simjs"],
    ['model/a.ts', 'const u = Math.random();', 'model/a.ts: Math.random; draws are named (src/random)'],
    ['cli/a.ts', 'const u = Math.random();', 'cli/a.ts: Math.random; draws are named (src/random)'],
    ['report/a.ts', 'const now = Date.now();', 'report/a.ts: Date.now; the time is that of the run'],
    [
      'report/a.ts',
      'const now = new Date();',
      'report/a.ts: new Date() without a date; the time is that of the run',
    ],
    [
      'report/a.ts',
      'const now = new Date;',
      'report/a.ts: new Date() without a date; the time is that of the run',
    ],
    ['model/a.ts', 'if (process.env.DEBUG) log();', 'model/a.ts: uses process'],
    ['helpers/a.ts', '', 'helpers/a.ts: there is no room `helpers`'],
    ...['1440', '10_080', '525_960'].map((length): [string, string, string] => [
      'report/a.ts',
      `const weeks = minutes / ${length};`,
      `report/a.ts: ${length}; lengths of time have names (src/units)`,
    ]),
    ...[
      'Math.log(x)',
      'Math.log2(x)',
      'Math.log10(x)',
      'Math.log1p(x)',
      'Math.exp(x)',
      'Math.expm1(x)',
      'Math.pow(x, y)',
      'Math.sin(x)',
      'Math.acosh(x)',
      'Math.atan2(x, y)',
      'Math.cbrt(x)',
      'Math.hypot(x, y)',
      "Math['log'](x)",
      'values.map(Math.log)',
      'const { floor, log } = Math',
    ].map((code): [string, string, string] => {
      const own = /^const/.test(code) ? '{ floor, log } = Math' : /Math(?:\.\w+|\['log)/.exec(code)![0];
      return ['stats/a.ts', code, `stats/a.ts: ${own}; its last digits are the engine's own (src/maths)`];
    }),
    ...[
      'x ** 2',
      '2 ** bits',
      '(a + b) ** 2',
      'x[1] ** 2',
      '1.5 ** 2',
      '2 ** 0.5',
      '2 ** 3 ** x',
      'x **= 2',
    ].map((code): [string, string, string] => [
      'model/a.ts',
      code,
      "model/a.ts: **; its last digits are the engine's own (src/maths, or a product)",
    ]),
    [
      'stats/a.ts',
      "import ln from '@stdlib/math-base-special-ln';",
      'stats/a.ts: @stdlib; through src/maths',
    ],
  ])('%s with %j', (path, text, says) => {
    expect(wrong(path, text)).toEqual([says]);
  });

  it.each([
    [
      'model/a.ts',
      "import type { Kernel } from '../kernel/index.ts';\nimport { KIND } from '../event-log/kinds.ts';\nimport { b } from './b.ts';",
    ],
    [
      'report/a.ts',
      "import type { Scenario } from '../scenario/index.ts';\nimport { type Team } from '../scenario/scenario.ts';",
    ],
    ['report/csv-writer.ts', "import { open } from 'node:fs/promises';"],
    [
      'kernel/a.ts',
      'const a = 2 ** 48 + u * 2 ** -53 - Math.sqrt(Math.abs(Math.floor(b.log + map.exp(c))));',
    ],
    ['maths/elementary.ts', "export { default as ln } from '@stdlib/math-base-special-ln';"],
    ['kernel/simjs-window.ts', "import 'simjs';"],
    ['cli/a.ts', "import { readFileSync } from 'node:fs';\nconst now = new Date();"],
    [
      'model/a.ts',
      "/** Not like Math.random or Date.now: see '../measures'. */\n// import { a } from '../measures/a.ts';\nconst start = new Date(1970, 0);",
    ],
  ])('but not %s where all is well', (path, text) => {
    expect(wrong(path, text)).toEqual([]);
  });

  it('it sees every way to import', () => {
    const text = `
      import a from './a.ts';
      import b, { c } from './b.ts';
      import * as d from './d.ts';
      import './e.ts';
      import type { F } from './f.ts';
      export { g } from './g.ts';
      export * from './h.ts';
      const i = await import('./i.ts');
      const j = require('./j.ts');
    `;
    expect(
      importsOf(text)
        .map(({ from }) => from)
        .sort(),
    ).toEqual(['a', 'b', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((name) => `./${name}.ts`));
  });
});

it('whatever has a long form is a part of npm run verify', () => {
  const parts = [...readFileSync('tests/verify.mjs', 'utf8').matchAll(/'(tests\/[^']+)'/g)].map(
    ([, path]) => path!,
  );
  expect(parts.length).toBeGreaterThan(20);
  const forgotten = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((path) => join('tests', path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') && path !== 'tests/architecture.test.ts')
    .filter((path) => readFileSync(path, 'utf8').includes('DOORWAYS_VERIFY'))
    .filter((path) => !parts.some((part) => path.startsWith(part)));
  expect(forgotten).toEqual([]);
});
