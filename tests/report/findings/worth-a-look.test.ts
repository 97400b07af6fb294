import { describe, expect, test } from 'vitest';
import { runExperiment } from '../../../src/experiment/index.ts';
import { worthALook } from '../../../src/report/findings/worth-a-look.ts';
import { loadScenario } from '../../../src/scenario/index.ts';

async function looked(rate: string, rule: string): Promise<string[]> {
  const text = `
time: {start: 2025-04-07, warm_up: 4 weeks, run: 40 weeks, bank_holidays: none}
replications: 5
people: {needs: {severity: {uniform: [0, 9]}}}
sources: {gp: {rate: ${rate}}}
teams:
  team:
    staff: {worker: {wte: 1}}
    steps:
      see:
        contact: phone
        with: worker
        takes: 1 hour
        sees: {error_sd: 0}
        then: [{if: ${rule}, discharge: not_helped, name: severe}, {discharge: helped}]
`;
  const { scenario, problems } = loadScenario('place.yaml', () => text);
  expect(problems).toEqual([]);
  return worthALook(await runExperiment([scenario!], { workers: 1, kernel: 'calendar' }));
}

describe('what is worth a look after a run', () => {
  test('a quiet team whose rules all decide gives no cause', async () => {
    expect(await looked('10 per week', 'severity > 4')).toEqual([]);
  });

  test('a rule that never decided is named', async () => {
    expect(await looked('10 per week', 'severity > 9.5')).toEqual([
      'a flow rule that never decided: “severe”',
    ]);
  });

  test('a team that cannot keep up is named, with its growing list', async () => {
    const [full, growing] = await looked('50 per week', 'severity > 4');
    expect(full).toMatch(/^team\.worker is at 100(\.\d)? % of its time/);
    expect(growing).toMatch(/^waiting lists grow from \d+ people .* to \d+ in the last/);
  });
});
