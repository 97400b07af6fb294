import { YEAR } from '../../event-log/units.ts';
import { type Evidence, type Place, type Question, ratio } from '../question.ts';
import { restsOn } from '../silence.ts';

const UNSAID =
  'How many live there is not said: `people: {population: …}` in a scenario says it, and `of_population` at each value of a group gives its share.';

const perThousand = (
  name: string,
  label: string,
  definition: string,
  sum: 'people' | 'helpBegun',
  better: Question['better'],
): Question => ({
  whyEmpty: UNSAID,
  name,
  family: 'people reached',
  unit: 'ratio',
  label: `${label}, per 1,000 who live there and year`,
  definition: `${definition}, for each 1,000 of the population (of a group: of those of it) and year.`,
  better,
  by: ['group'],
  answer: (evidence, at) => {
    const { cohort, window } = evidence;
    const years = (window.to - window.from) / YEAR;
    return ratio(cohort[sum].of(at.scope) * 1000, livingThere(evidence, at) * years);
  },
});

/** Of the whole population, and not of those alone who ask. */
export const POPULATION: readonly Question[] = [
  perThousand(
    'asked_per_1000',
    'People who asked',
    'People whose first referral fell within the window',
    'people',
    'neither',
  ),
  {
    ...restsOn('help'),
    ...perThousand(
      'helped_per_1000',
      'People whose help began',
      'People first referred in the window whose help had begun by the end of observation',
      'helpBegun',
      'more',
    ),
  },
];

/** NaN where it is not said. */
function livingThere({ directory, fold }: Evidence, { scope }: Place): number {
  const { population = Number.NaN, groups } = directory;
  if (scope === 0) return population;
  const [grouping, value] = fold.scopes.names[scope].split('=');
  const group = groups.find(({ name }) => name === grouping);
  return population * (group?.ofPopulation?.[group.values.indexOf(value)] ?? Number.NaN);
}
