import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../src/experiment/index.ts';
import { rowsOf } from '../../src/experiment/rows.ts';
import { InputFault, loadScenario, type Scenario } from '../../src/scenario/index.ts';

function scenario(more = '', takes = '1 hour'): Scenario {
  const text = `assumption: made up
time: {start: 2025-04-07, warm_up: 8 weeks, run: 40 weeks, bank_holidays: none}
replications: 6
sources: {gp: {rate: 20 per week}}
teams:
  team:
    staff: {worker: {wte: 1}}
    steps: {see: {contact: phone, spent_on: care, with: worker, takes: ${takes}}}
${more}`;
  const { scenario, problems } = loadScenario('place.yaml', () => text);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return scenario!;
}

const problemsOf = (make: () => unknown) => {
  try {
    make();
  } catch (error) {
    if (error instanceof InputFault) return error.problems;
    throw error;
  }
  return [];
};

describe('the rows of an answer', () => {
  it('are the usual ones, or those that the scenario names, or those asked for', () => {
    expect(rowsOf([scenario()]).map(({ measure }) => measure.name)).toContain('helped_within_12_weeks');
    const named = scenario('headlines: [people_helped, utilisation]');
    expect(rowsOf([named]).map(({ measure }) => measure.name)).toEqual(['people_helped', 'utilisation']);
    expect(rowsOf([named], ['requests']).map(({ measure }) => measure.name)).toEqual(['requests']);
  });

  it('are those that leaders ask for where `leaders` is said: journeys, equity, staff and money, as far as a system has them', () => {
    const asked = rowsOf([scenario()], ['leaders']).map(({ measure }) => measure.name);
    expect(asked).toEqual([
      'journeys_timely_helpful_continuous',
      'journeys_timely',
      'journeys_helpful',
      'journeys_continuous',
      'widest_gap_in_helped_within_12_weeks',
      'hours_over',
      // Nobody leaves here, and no post is filled.
      'budget_spent',
    ]);
    expect(rowsOf([scenario('headlines: [leaders]')]).map(({ measure }) => measure.name)).toEqual(asked);
    const [problem] = problemsOf(() => rowsOf([scenario('headlines: [leaders, hours_over]')]));
    expect(problem).toMatchObject({
      message: '`hours_over` is named twice',
      place: { line: 9, path: 'headlines.1' },
    });
  });

  it('that no measure has are refused at their line, with the word that was meant', () => {
    const [problem] = problemsOf(() =>
      rowsOf([scenario('headlines: [people_helped, helped_within_12_week]')]),
    );
    expect(problem).toMatchObject({
      code: 'unknown-row',
      hint: 'did you mean `helped_within_12_weeks`?',
      place: { file: 'place.yaml', line: 9, path: 'headlines.1' },
    });
    expect(problemsOf(() => rowsOf([scenario()], ['nonsense']))[0]!.place.file).toBe('--rows');
  });

  it('are at most eight, and each is named once', () => {
    const nine = [1, 4, 12, 18, 26]
      .flatMap((w) => [`seen_within_${w}_weeks`, `helped_within_${w}_weeks`])
      .slice(0, 9);
    expect(problemsOf(() => rowsOf([scenario()], nine))[0]!.message).toContain('9 rows are more than 8');
    expect(problemsOf(() => rowsOf([scenario()], ['requests', 'requests']))[0]!.message).toContain('twice');
  });

  it('have the differences that matter in the unit of their measure', () => {
    const matters = scenario(
      'matters: {helped_within_12_weeks: 3 points, people_on_list: 10 %, help_median_of_all: 1 week}',
    );
    const margins = new Map(
      rowsOf([matters], ['helped_within_12_weeks', 'people_on_list', 'help_median_of_all']).map((row) => [
        row.measure.name,
        row.margin,
      ]),
    );
    expect(margins.get('helped_within_12_weeks')).toEqual({ amount: 3, in: 'points' });
    expect(margins.get('people_on_list')).toEqual({ amount: 10, in: '%' });
    expect(margins.get('help_median_of_all')).toEqual({ amount: 7, in: 'days' });
    const wrong = scenario('matters: {people_on_list: 3 days}');
    expect(problemsOf(() => rowsOf([wrong]))[0]!.message).toContain('is not measured in days, but in people');
  });

  it('of a system and itself differ by nothing that matters', async () => {
    const { rows } = await runExperiment([scenario(), { ...scenario(), name: 'twin' }], {
      workers: 1,
      kernel: 'calendar',
    });
    expect(rows.length).toBeGreaterThan(3);
    for (const { differences, measure } of rows)
      expect([measure.name, differences[0]!.verdict]).toEqual([
        measure.name,
        Number.isNaN(differences[0]!.difference.mean) ? 'no verdict' : 'no difference that matters',
      ]);
  });

  it('say that it is worse where everybody waits for a team that is full', async () => {
    const { rows } = await runExperiment([scenario(), { ...scenario('', '1.9 hours'), name: 'slow' }], {
      workers: 1,
      kernel: 'calendar',
    });
    const verdict = (name: string) =>
      rows.find(({ measure }) => measure.name === name)!.differences[0]!.verdict;
    expect(verdict('people_on_list')).toBe('worse');
  });
});
