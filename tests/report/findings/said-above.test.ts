import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../../src/experiment/experiment.ts';
import { rowsOf } from '../../../src/experiment/rows.ts';
import { runTable } from '../../../src/report/findings/headline-tables.ts';
import { scenarioOf } from '../../helpers.ts';

const table = async (more: string) => {
  const scenario = scenarioOf(`
time: {run: 26 weeks}
replications: 2
sources: {gp: {rate: 5 per week}}
teams: {team: {staff: {nurse: {wte: 1}}, steps: {talk: {contact: phone, with: nurse, takes: 1 hour}}}}
${more}
`);
  const rows = rowsOf([scenario]);
  return runTable(await runExperiment([scenario], { workers: 1, kernel: 'calendar', rows }));
};

describe('what the rows of an answer say', () => {
  it('stands once: seen within 4 weeks is not told again as first contact within the standard of 28 days', async () => {
    const usual = await table('');
    expect(usual).toContain('Seen within 4 weeks');
    expect(usual).not.toContain('First contact within the standard, of all');
    expect(await table('standard: 10 days')).toContain('First contact within the standard, of all');
  });

  it('has its reason beside it where a row that was named beforehand is blank', async () => {
    const blank = await table('headlines: [people_helped, cost_per_person_helped]');
    expect(blank).toMatch(/Not known: .*Cost (per|for each) request that ended with help/s);
  });
});
