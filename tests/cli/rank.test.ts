import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quietly, smallSystems } from './designs.ts';
import { inProcess } from './in-process.ts';

const { folder, long, short } = smallSystems();
const small = ['--ways', '2', '--draws', '8', '--rows', 'seen_within_4_weeks,people_on_list'];

describe('doorways rank', () => {
  it('says which assumption matters, what to measure, and draws it; a second time from its own points', async () => {
    const out = join(folder, 'ranked');
    const { code, out: text, err } = await quietly('rank', long, short, ...small, '--out', out);
    expect([code, err]).toEqual([0, '']);
    expect(text).toContain('Calls of 50 min − Calls of 110 min: Seen within 4 weeks of asking, points');
    expect(text).toMatch(/measure\s+this:\s+sources\.gp\.rate\s+\(14\s+to\s+30\s+per\s+week\)/i);
    for (const file of ['points-screening.csv', 'points.csv', 'charts/ranked-inputs.png'])
      expect(existsSync(join(out, file)), file).toBe(true);
    const again = await quietly('rank', long, short, ...small, '--reuse', out, '--json');
    const json = JSON.parse(again.out);
    expect(json).toMatchObject({ command: 'rank', ways: 2, draws: 8, decisive: 'seen_within_4_weeks' });
    expect(json.left[0]).toBe('sources.gp.rate');
    expect(JSON.parse(readFileSync(join(out, 'answer.json'), 'utf8'))).toMatchObject({ left: json.left });
    expect((await inProcess('report', out)).code).toBe(0);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('Which assumptions matter?');
  });

  it('says with --plan how much it is', async () => {
    const { out } = await quietly('rank', long, ...small, '--plan');
    expect(out).toContain('6 points to screen 2 inputs, then 32 at most for the 2 that matter most');
    expect(out).toContain('2 replications each of 1 system: 76 runs');
  });

  it.each([
    [['--ways', '1'], 'one way says nothing of how an effect differs'],
    [['--draws', '4'], '4 draws give shares that mean nothing'],
    [['--decide', 'bounces_per_person'], '`bounces_per_person` is not among the rows'],
  ])('is refused where it would mean nothing: %s', async (more, message) => {
    const { code, err } = await quietly('rank', long, '--rows', 'seen_within_4_weeks', ...more);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
