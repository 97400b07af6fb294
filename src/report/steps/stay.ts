import { DAY } from '../../units/minutes.ts';
import { distributionWords } from '../words/quantities.ts';
import { capital, spaced } from '../words/text.ts';
import { lengthOf } from '../words/when.ts';
import { casesWords, type StepWords, startWords } from './step.ts';

/** A place held for a while, without staff of its own. */
export const stay: StepWords<'stay'> = {
  box: { shape: 'tab', style: 'filled', legend: 'box with a tab: a stay' },
  onMap: ({ place }) => `stay, ${spaced(place)}`,
  inMethods: (step, team) => {
    const { lasts, place, heldOn } = step;
    return `a stay of ${distributionWords(lasts, DAY)} days${casesWords(step, 'lasts', team, DAY)} in one of the ${spaced(place)}${heldOn ? ', which stays held until the next step or team takes the person' : ''}${startWords(step.startsAt ?? null)}`;
  },
  inStories: {
    onPaper: true,
    started({ team, step }, { before, stayed }, { names }) {
      const title = capital(names.steps[step]!.title);
      return before
        ? `${title} was under way when the run began, since ${lengthOf(stayed)}.`
        : `${title} at ${names.teams[team]} begins.`;
    },
    finished({ time, step, code }, { since, stayed }, { names }) {
      const held = code === 1 ? '; the place stays held until somebody takes them on' : '';
      return `${capital(names.steps[step]!.title)} over after ${lengthOf(time - since + stayed)}${held}.`;
    },
    goesOn: ({ step, since, stayed }, { names }, end) =>
      `Still in ${names.steps[step]!.title} when the run ends, after ${lengthOf(end - since + stayed)}.`,
    released: ({ step, minutes }, { names }) =>
      minutes === 0
        ? ''
        : `The place of ${names.steps[step]!.title} is free again, ${lengthOf(minutes)} after it was over.`,
  },
};
