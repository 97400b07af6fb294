import type { StepWords } from './step.ts';

/** Rules that decide at once, without anybody. */
export const route: StepWords<'route'> = {
  box: { shape: 'trapezium', style: 'filled', legend: 'trapezium: decides at once' },
  onMap: () => 'decides at once',
  inMethods: () => 'decides at once by its rules, without staff or time',
  inStories: {},
};
