import { distributionWords, fixedTimesWords } from '../words/quantities.ts';
import { listed, spaced } from '../words/text.ts';
import { later, SAME_DAY } from '../words/when.ts';
import { casesWords, type StepWords } from './step.ts';

/** Several roles decide on cases at fixed times. */
export const meeting: StepWords<'meeting'> = {
  box: { shape: 'hexagon', style: 'filled', legend: 'hexagon: meeting' },
  onMap: ({ times, takesUpTo }) => `meeting, ${fixedTimesWords(times)}, up to ${takesUpTo} cases`,
  inMethods(step, team) {
    const { times, attendedBy, takesUpTo, takes } = step;
    const who = listed(attendedBy.map(({ role, workers }) => `${workers} ${spaced(role)}`));
    return `a meeting, ${fixedTimesWords(times)}, of ${who}, which takes up to ${takesUpTo} cases of ${distributionWords(takes)} minutes${casesWords(step, 'takes', team)} each, by urgency and referral date, as soon as all who attend have finished what they were at`;
  },
  inStories: {
    onPaper: true,
    discussed({ time, team, step }, { names, start, listedAt }) {
      const waited = later(start, listedAt ?? time, time);
      return `Discussed at a meeting of ${names.teams[team]} (${names.steps[step]!.title})${waited === SAME_DAY ? '' : `, ${waited}`}.`;
    },
  },
};
