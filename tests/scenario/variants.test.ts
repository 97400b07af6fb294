import { describe, expect, it } from 'vitest';
import { loadAgain, variantsOf } from '../../src/scenario/index.ts';
import { good, onlyProblem, small } from './loading.ts';

const withVariants = (variants: string) => `${small()}variants:\n${variants}`;

describe('variants of a scenario', () => {
  const text = withVariants(
    '  more: {title: One worker more, set: {teams.team.staff.worker.wte: 3}}\n  slower_talks: {set: {teams.team.steps.talk.takes: 60 min, sources.gp.rate: 8 per week}}\n',
  );

  it('leave the scenario as it is', () => {
    const { ledger, ...system } = good(text);
    const { ledger: without, ...plain } = good(small());
    expect(system).toEqual(plain);
    expect(ledger).toEqual(without);
  });

  it('are found by their titles, and laid upon it', () => {
    const scenario = good(text);
    const variants = variantsOf(scenario);
    expect(variants.map(({ name, title }) => [name, title])).toEqual([
      ['more', 'One worker more'],
      ['slower_talks', 'Slower talks'],
    ]);
    const [more, slower] = variants.map(({ set }) => loadAgain(scenario, { variant: set }).scenario!);
    const figures = ({ ledger }: typeof more) =>
      Object.fromEntries(ledger.map(({ path, value }) => [path, value]));
    expect(figures(more)).toEqual({ ...figures(scenario), 'teams.team.staff.worker.wte': '3' });
    expect(figures(slower)).toEqual({
      ...figures(scenario),
      'teams.team.steps.talk.takes': '60 min',
      'sources.gp.rate': '8 per week',
    });
  });

  it.each([
    ['  bad: {set: {teams.»tam.staff.worker.wte: 3}}', 'unknown-path', 'there is no `tam` in `teams`'],
    ['  bad: {set: {teams.team.staff.worker.wte: »-3}}', 'out-of-range', '`-3` is out of range'],
    ['  bad: {set: {»replications: 3}}', 'bad-setting', '`replications` cannot differ between variants'],
  ])('are checked with the scenario: %s', (variants, code, message) => {
    expect(onlyProblem(withVariants(variants), code).message).toContain(message);
  });

  it('that break something else are told at the variant', () => {
    const { message } = onlyProblem(
      withVariants('  bad: {»set: {teams.team.staff.worker: null}}'),
      'bad-setting',
    );
    expect(message).toContain('with the variant `bad` ');
  });
});
