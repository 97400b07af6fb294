import { type Question, ratio, sumAt } from '../question.ts';
import { restsOn } from '../silence.ts';
import { weeksIn } from '../window.ts';

export const RULES: readonly Question[] = [
  {
    ...restsOn('rules'),
    name: 'rule_fired',
    family: 'rules',
    unit: 'per week',
    label: 'Times the rule decided',
    definition: 'Times per week in the window that the flow rule was the one that decided.',
    better: 'neither',
    by: ['rule'],
    answer: ({ fold, window }, { rule }) => sumAt(fold.rulesFired, rule) / weeksIn(window),
  },
  {
    ...restsOn('rules'),
    name: 'rule_share',
    family: 'rules',
    unit: 'share',
    label: 'Share of the decisions of its step',
    definition:
      'Share of the decisions of the same step in the window that the flow rule made; over all rules, the share made by informal ones.',
    better: 'neither',
    by: ['rule'],
    answer: ({ fold, directory }, { rule }) => {
      const { rules } = directory;
      const sum = (chosen: (index: number) => boolean) =>
        fold.rulesFired.reduce((total, times, index) => total + (chosen(index) ? times : 0), 0);
      if (rule === -1) {
        return ratio(
          sum((index) => !rules[index].formal),
          sum(() => true),
        );
      }
      return ratio(
        fold.rulesFired[rule],
        sum((index) => rules[index].step === rules[rule].step),
      );
    },
  },
];
