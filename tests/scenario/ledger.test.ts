import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/scenario/index.ts';
import { good, onlyProblem, small } from './loading.ts';

function ledger(text: string | Record<string, string>): string[] {
  return good(text).ledger.map(
    ({ path, value, basis, note }: Figure) => `${path} = ${value} (${basis}${note && `: ${note}`})`,
  );
}

describe('where a figure comes from', () => {
  test('a map covers what is below it, unless something nearer does', () => {
    const people = `
  source: national survey
  needs: {severity: {normal: {mean: 5, sd: 2.0}}, risk: {value: 2, assumption: true}}
  declines_offer: {value: 0.10, source: team audit}
  patience: {assumption: agreed in the workshop, exponential: 5 weeks}
  kinds: {person: {share: 1, assumption: true}}`;
    const teams =
      '{team: {staff: {worker: {wte: 2, band: 6}}, hours: weekdays 09:00-17:00, steps: {talk: {contact: phone, with: worker, takes: 45 min}}}}';
    expect(ledger(`seed: 3\nreplications: 10\n${small({ people, teams })}standard: 28 days\n`)).toEqual([
      'people.needs.severity.normal.mean = 5 (source: national survey)',
      'people.needs.severity.normal.sd = 2.0 (source: national survey)',
      'people.needs.risk = 2 (assumption)',
      'people.declines_offer = 0.10 (source: team audit)',
      'people.patience.exponential = 5 weeks (assumption: agreed in the workshop)',
      'people.kinds.person.share = 1 (assumption)',
      'sources.gp.rate = 10 per week (unmarked)',
      'teams.team.staff.worker.wte = 2 (unmarked)',
      'teams.team.steps.talk.takes = 45 min (unmarked)',
      'standard = 28 days (unmarked)',
    ]);
  });
  test('a basis at the top covers everything', () => {
    expect(
      ledger(`source: all of it made up\n${small()}`).every((line) =>
        line.endsWith('(source: all of it made up)'),
      ),
    ).toBe(true);
  });
  test('factors, signed changes and lists are figures', () => {
    const people =
      '{needs: {risk: 2}, engagement: {after_bounce: 0.85 times}, while_waiting: {worsens: {every: 1 week, then: {risk: +1.5}}}}';
    const sources = '{gp: {rate: 10 per week, pattern: {weekdays: [1, 1, 1, 1, 1, 0, 0]}}}';
    const lines = ledger(small({ people, sources }));
    expect(lines).toContain('people.engagement.after_bounce = 0.85 times (unmarked)');
    expect(lines).toContain('people.while_waiting.worsens.then.risk = +1.5 (unmarked)');
    expect(lines).toContain('sources.gp.pattern.weekdays.6 = 0 (unmarked)');
  });
  test('a figure that a variation changes does not inherit the source of the old one', () => {
    const lines = ledger({
      'a.yaml': 'extends: base.yaml\nsources: {gp: {rate: 20 per week}}\n',
      'base.yaml': small({ sources: '{gp: {rate: 10 per week, knows_the_system: 0.5, source: records}}' }),
    });
    expect(lines).toContain('sources.gp.rate = 20 per week (unmarked)');
    expect(lines).toContain('sources.gp.knows_the_system = 0.5 (source: records)');
  });
  test('a value with its basis can hold a whole distribution', () => {
    const people = '{needs: {risk: {value: {gamma: {mean: 2, sd: 1}}, source: audit}}}';
    expect(ledger(small({ people }))[0]).toBe('people.needs.risk.gamma.mean = 2 (source: audit)');
  });
  test.each([
    ['{gp: {rate: 1 per day, source: »true}}', 'bad-basis'],
    ['{gp: {rate: 1 per day, »source: {rate: 3 per day}}}', 'bad-basis'],
    ['{gp: {rate: 1 per day, assumption: »false}}', 'bad-basis'],
    ['{gp: {rate: 1 per day, source: a, »assumption: b}}', 'bad-basis'],
    ['{gp: {rate: {»value: 1 per day}}}', 'wrong-type'],
  ])('%s: %s', (sources, code) => {
    const marked = small({ sources });
    onlyProblem(code === 'wrong-type' ? marked.replace('rate: {»', '»rate: {') : marked, code);
  });
});
