import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcess } from './in-process.ts';

/** One worker, as fast as is said, for people who come once an hour. */
const place = (minutes: number) => `
time: {start: 2025-04-07, warm_up: 2 weeks, run: 4 weeks, bank_holidays: none}
replications: 10
headlines: [wait_to_first_contact_mean, utilisation]
matters: {wait_to_first_contact_mean: 0.02 days}
sources: {gp: {rate: 1 per hour, assumption: t}}
teams:
  team:
    assumption: t
    hours: always
    staff: {worker: {on_duty: 1}}
    steps: {see: {contact: phone, with: worker, takes: {exponential: ${minutes} min}, then: [{discharge: helped}]}}
`;

let folder: string;
let out: string;
let [slow, quick] = ['', ''];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorways-aims-'));
  out = join(folder, 'out');
  [slow, quick] = [join(folder, 'slow.yaml'), join(folder, 'quick.yaml')];
  writeFileSync(slow, place(40));
  writeFileSync(quick, place(30));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brief = ['--no-charts', '--no-stories', '--quiet', '--workers', '1', '--json'];

describe('as many replications as an answer takes', () => {
  it('are run until a row is known as tightly as was asked, and no more', async () => {
    const asked = ['--precision', 'wait_to_first_contact_mean: 0.01 days'];
    const { code, out: said } = await inProcess('run', slow, ...brief, '--out', out, ...asked);
    expect(code).toBe(0);
    const { replications, aims } = JSON.parse(said);
    expect(aims).toMatchObject([{ is: 'precision', reached: true, wanted: 0.01, needed: replications }]);
    expect(replications).toBeGreaterThan(10);
    expect(aims[0].halfWidth).toBeLessThanOrEqual(0.01);
    expect(aims[0].words).toMatch(
      /^“Wait to first contact, mean” is known to within 0\.0\d* days after \d+ replic/,
    );
    // The numbers are those of a run of so many from the start, and the folder says why.
    const plain = await inProcess(
      'run',
      slow,
      ...brief,
      '--out',
      `${out}-2`,
      '--replications',
      `${replications}`,
    );
    const { aims: _, ...same } = JSON.parse(said);
    expect(JSON.parse(plain.out)).toEqual(same);
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).howMany).toEqual([aims[0].words]);
  });

  it('stop at the limit, with what it would take', async () => {
    const asked = ['--precision', 'wait_to_first_contact_mean: 0.001 days', '--limit-replications', '12'];
    const { out: said } = await inProcess('run', slow, ...brief, '--out', out, ...asked);
    const { replications, aims } = JSON.parse(said);
    expect([replications, aims[0].reached]).toEqual([12, false]);
    expect(aims[0].words).toMatch(
      /the most that were allowed: within 0\.001 days would take about [\d,]+\.$/,
    );
  });

  it('select the best of several systems', async () => {
    const asked = ['--best', 'wait_to_first_contact_mean'];
    const { out: said } = await inProcess('compare', slow, quick, ...brief, '--out', out, ...asked);
    const { aims } = JSON.parse(said);
    expect(aims).toMatchObject([{ is: 'best', reached: true, inPlay: ['quick'] }]);
    expect(aims[0].words).toMatch(/^Best by “Wait to first contact, mean”: quick, after \d+ replications\. /);
  });

  it.each([
    [['--precision', 'requests: 1'], '`requests` is none of the rows of this answer'],
    [['--precision', 'utilisation'], 'does not say of which row and how much'],
    [['--precision', 'utilisation: 1 day'], '`utilisation` is not measured in days, but in share'],
    [['--precision', 'utilisation: a bit'], '`a bit` is not a difference'],
    [['--precision', 'utilisation: 0 points'], 'no number of replications tells anything to within 0'],
    [['--best', 'utilisation'], 'neither more nor less of `utilisation` is better'],
  ])('%s is refused, with what to do', async (words, message) => {
    const { code, err } = await inProcess('compare', slow, quick, ...brief, '--out', out, ...words);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('hint: ');
  });
});
