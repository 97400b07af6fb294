import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as core from '../../src/core/index.ts';
import { HAS_BROWSER, openBrowser, openPage } from '../report/html/browser.ts';
import { inShort, tell } from './same-bytes.ts';

const FLAGSHIP = ['scenarios/spa.yaml', 'scenarios/no-wrong-door.yaml'];
const TEXTS = Object.fromEntries(
  [...FLAGSHIP, 'scenarios/riverside.yaml'].map((path) => [path, readFileSync(path, 'utf8')]),
);
/** Longer, and on each kernel in each time zone, by `npm run verify`. */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const SHORT = VERIFY
  ? ['time.warm_up=4 weeks', 'time.run=26 weeks', 'time.follow_up=4 weeks']
  : ['time.warm_up=1 week', 'time.run=1 week', 'time.follow_up=1 week'];
const KERNELS = ['calendar', 'simjs'] as const;
const ZONES = ['Europe/London', 'Pacific/Chatham', 'America/St_Johns'];
const TRIED = VERIFY
  ? KERNELS.flatMap((kernel) => ZONES.map((zone) => [kernel, zone] as const))
  : ([['calendar', 'Pacific/Chatham']] as const);
const BUNDLE = 'dist/browser/doorways-core.js';

describe('the core for a browser', () => {
  it('does what its page shows', async () => {
    const page = readFileSync('docs/background/in-the-browser.md', 'utf8');
    const [, shown] = /```js\n([\s\S]*?)```/.exec(page)!;
    const said: unknown[] = [];
    const program = shown!.replace(/import \{([^}]*)\} from '[^']*';/, 'const {$1} = core;');
    new Function('core', 'console', program)(core, {
      log: (...words: unknown[]) => said.push(words.join(' ')),
    });
    const [, printed] = /```text\n([\s\S]*?)```/.exec(page)!;
    expect(`${said.join('\n')}\n`).toBe(printed);
  });

  it.each([BUNDLE, 'dist/browser/workbench.js'])(
    '%s is one file that asks for no other, for no Node, and makes no code',
    (file) => {
      const found = readFileSync(file, 'utf8').match(
        /\bimport\.meta\b|\bimport\s*\(|\bimport\b[^;]{0,200}['"][\w@.:/-]+['"];|\brequire\s*\(|\beval\s*\(|\bnew Function\b|['"]node:\w+/g,
      );
      expect(found).toBeNull();
    },
  );

  it('says what is wrong with a text, and where', () => {
    const { scenario, problems } = core.readScenario('a.yaml', {
      'a.yaml': 'teams:\n  a:\n    hour: always\n',
    });
    expect(scenario).toBeNull();
    expect(problems).toContainEqual(
      expect.objectContaining({ place: expect.objectContaining({ file: 'a.yaml', line: 3 }) }),
    );
  });

  it('takes a text that is not there for a file that is not, also one that is called as what every object has', () => {
    const { problems } = core.readScenario('a.yaml', { 'a.yaml': 'extends: constructor\n' });
    expect(problems.map(({ code }) => code)).toContain('unreadable-file');
  });
});

if (!HAS_BROWSER)
  console.warn('NOT RUN: Chromium against Node, byte by byte. Install chromium or set CHROMIUM_PATH.');

describe.skipIf(!HAS_BROWSER)('Chromium and Node', () => {
  let inBrowser: (kernel: (typeof KERNELS)[number], zone: string) => Promise<ReturnType<typeof tell>>;
  beforeAll(async () => {
    const browser = await openBrowser();
    inBrowser = async (kernel, timezoneId) => {
      const page = await openPage(browser, { timezoneId, locale: 'tr-TR' });
      // As text: what the test runner makes of an import is nothing that a browser knows.
      const told = await page.evaluate(`(async () => {
        const code = new Blob([${JSON.stringify(readFileSync(BUNDLE, 'utf8'))}], { type: 'text/javascript' });
        const core = await import(URL.createObjectURL(code));
        return (${tell.toString()})(core, ...${JSON.stringify([FLAGSHIP, TEXTS, kernel, SHORT])});
      })()`);
      await page.close();
      return told as ReturnType<typeof tell>;
    };
    return () => browser.close();
  });

  it.each(TRIED)(
    'make the same bytes of two replications of both systems of the flagship and of their logs, on the kernel %s, with the clock of the machine in %s',
    async (kernel, zone) => {
      const here = tell(core, FLAGSHIP, TEXTS, kernel, SHORT);
      expect(here.numbers).toHaveLength(14);
      expect(inShort(await inBrowser(kernel, zone))).toEqual(inShort(here));
    },
  );
});
