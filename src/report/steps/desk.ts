import { type StepWords, staffOnMap, startWords, workWords } from './step.ts';

/** Work without the person. */
export const desk: StepWords<'desk'> = {
  box: { shape: 'note', style: 'filled', legend: 'page: desk work' },
  onMap: (step, team) => `desk work, ${staffOnMap(step, team)}${step.pauses ? ', put down at closing' : ''}`,
  inMethods: (step, team) =>
    `desk work, ${workWords(step, team)}${startWords(step.startsAt)}${step.interruptible ? ', stopped for more urgent work and resumed' : ''}${step.pauses ? ', put down at the end of a shift and resumed in the next' : ''}`,
  inStories: { onPaper: true },
};
