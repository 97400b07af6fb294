import type { SystemResult } from '../../experiment/results.ts';
import type { StoredResults } from '../results/stored.ts';
import { interval } from '../words/estimates.ts';
import { numberIn } from '../words/numbers.ts';
import { capital } from '../words/text.ts';
import { type Html, html, type Section } from './html.ts';
import { table } from './table.ts';

/** Every flow rule with what it decided. */
export function rules({ result }: StoredResults): Section {
  return {
    id: 'rules',
    title: 'Rules and what they decided',
    inside: [
      html`<p>Flow rules are asked in the order of each step; the first that holds decides. Formal rules are what was agreed; informal ones are what is done.</p>`,
      ...result.systems.map(rulesOf),
    ],
  };
}

function rulesOf({ scenario, directory, cells }: SystemResult): Html {
  const at = (measure: string, rule: string) =>
    cells.find(({ cell }) => cell.measure.name === measure && cell.team === rule)?.estimate;
  return table({
    caption: `Rules of ${scenario.title}`,
    columns: ['Rule', 'Team', 'Step', 'Kind', 'Times a week', '95 % interval', 'Share of its step, %'],
    rows: directory.rules.map(({ name, text, team, step, formal }) => {
      const times = at('rule_fired', name);
      return [
        / rule \d+$/.test(name) ? capital(text) : `“${name}”: ${text}`,
        directory.teams[team]?.title ?? '',
        stepTitle(scenario, directory.teams[team]?.name, directory.steps[step]?.name),
        formal ? 'formal' : 'informal',
        times ? numberIn('per week', times.mean) : '–',
        times ? interval('per week', times) : '',
        numberIn('share', at('rule_share', name)?.mean ?? NaN),
      ];
    }),
    numbers: [4, 5, 6],
  });
}

function stepTitle({ teams }: SystemResult['scenario'], team = '', step = ''): string {
  return teams.find(({ name }) => name === team)?.steps.find(({ name }) => name === step)?.title ?? step;
}
