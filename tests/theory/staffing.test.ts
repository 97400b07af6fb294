import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runExperiment } from '../../src/experiment/index.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { interval } from '../../src/stats/index.ts';

/**
 * Staff who come and go, against renewal theory: a post is filled and vacant in turns, a worker well and ill in turns,
 * and in the long run the shares of time are those of the means, whatever the distributions.
 */
async function run(name: string, set: readonly string[] = []) {
  const { scenario, problems } = loadScenario(
    `scenarios/textbook/${name}.yaml`,
    (path) => readFileSync(path, 'utf8'),
    { set },
  );
  expect(problems).toEqual([]);
  return runExperiment([scenario!], { workers: 1, kernel: 'calendar' });
}

function agrees(
  result: Awaited<ReturnType<typeof run>>,
  measure: string,
  exact: number,
  within: number,
): void {
  const { values } = result.systems[0]!.cells.find(
    ({ cell }) => cell.measure.name === measure && cell.team === '',
  )!;
  const { mean, low, high } = interval(values, 0.99);
  const said = `${measure}: ${low.toPrecision(5)} to ${high.toPrecision(5)}, exactly ${exact.toPrecision(5)}`;
  expect(low <= exact && exact <= high, said).toBe(true);
  expect((high - mean) / exact, said).toBeLessThan(within);
}

const YEAR = 365.25 / 7;

it('posts are vacant for the share of time that turnover and recruitment make: r t / (1 + r t)', async () => {
  const result = await run('vacant-posts');
  const unfilled = 13 / YEAR;
  agrees(result, 'vacant_share', unfilled / (1 + unfilled), 0.05);
  agrees(result, 'wte_in_post', 100 / (1 + unfilled), 0.05);
  agrees(result, 'leavers', 100, 0.06);
});

it('notice shortens the vacancy by its length; who stays for a year and works a month more is there for longer', async () => {
  const set = [
    'teams.team.staff.worker.turnover={rate: 1 per year, notice: 4 weeks}',
    'teams.team.staff.worker.recruitment.takes=13 weeks',
  ];
  const result = await run('vacant-posts', set);
  const [filled, vacant] = [YEAR + 4, 9];
  agrees(result, 'vacant_share', vacant / (filled + vacant), 0.05);
  agrees(result, 'leavers', (100 * YEAR) / filled, 0.06);
});

it('workers miss the shifts of their leave and of the time in which they are ill', async () => {
  const result = await run('away');
  const leave = (33 * 7) / (5 * 365.25);
  agrees(result, 'away', 1 - (1 - leave) * (1 - 0.05), 0.02);
  // Five shifts a week of each of 60 workers, those of leave taken off.
  agrees(result, 'shifts_lost_to_sickness', 300 * (1 - leave) * 0.05, 0.08);
});

it('a vacant post costs nothing, and people on leave and ill are paid', async () => {
  const costs = ['costs={per_hour: {6: 50}}', 'teams.team.staff.worker.band=6'];
  const away = await run('away', costs);
  const all = away.systems[0]!.cells.find(({ cell }) => cell.measure.name === 'cost')!;
  // 60 people of 40 hours, whoever is away.
  for (const value of all.values) expect(value).toBeCloseTo(60 * 40 * 50, 4);
  const posts = await run('vacant-posts', costs);
  const unfilled = 13 / YEAR;
  agrees(posts, 'cost', (100 * 168 * 50) / (1 + unfilled), 0.05);
});
