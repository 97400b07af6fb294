/**
 * The rows of an answer: at most eight numbers named beforehand, in the scenario (`headlines:`) or on the command line
 * (`--rows`). Only they get verdicts, from intervals that hold together; of every other number it is not known beforehand
 * that anybody would look at it, so that it is shown as exploratory. One table for the terminal, the files, the report and
 * boards of many systems.
 */
import { type Cell, layoutOf, type Measure } from '../measures/index.ts';
import { directoryOf } from '../model/index.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { InputFault, type Problem } from '../problems/problem.ts';
import type { Margin, Scenario } from '../scenario/scenario.ts';
import { endOfWindow } from '../scenario/time-of-run.ts';
import { placeIn } from '../scenario/where.ts';
import { usualMargin, wrongMargin } from './margins.ts';

export { ENOUGH_FOR_A_VERDICT } from '../stats/index.ts';

/** More rows than a board can hold in mind, and each makes the intervals of all others wider. */
const MOST_ROWS = 8;

/** Where nobody names any: what became of all who asked, then what it asks of people and of staff. */
const USUAL_ROWS: readonly string[] = [
  'seen_within_4_weeks',
  'helped_within_12_weeks',
  'helped_within_26_weeks',
  'gone_without_help_after_26_weeks',
  'bounces_per_person',
  'people_on_list',
  'sorting_per_care_hour',
  'people_helped',
];

/**
 * `leaders` stands for what leaders of services ask for: journeys and not contacts alone, equity, staff, money. Of these
 * those that the system has.
 */
const OF_LEADERS: readonly string[] = [
  'journeys_timely_helpful_continuous',
  'journeys_timely',
  'journeys_helpful',
  'journeys_continuous',
  'widest_gap_in_helped_within_12_weeks',
  'hours_over',
  'leavers',
  'budget_spent',
];

export interface NamedRow {
  readonly measure: Measure;
  readonly margin: Margin;
}

/**
 * The rows of an experiment: those asked for, or those that the first system with any names, or the usual ones that every
 * system has.
 * @param asked names of measures from the command line, or `leaders`
 * @throws InputFault for a row that the base does not have, a row named twice, or more than eight
 */
export function rowsOf(scenarios: readonly Scenario[], asked?: readonly string[]): NamedRow[] {
  const [base] = scenarios;
  const measures = new Map(overallCells(base!).map(({ measure }) => [measure.name, measure]));
  const from = scenarios.find(({ headlines }) => headlines !== undefined);
  const has = (name: string) => measures.has(name);
  const said = (asked ?? from?.headlines ?? USUAL_ROWS.filter(has)).flatMap((name, index) =>
    (name === 'leaders' ? OF_LEADERS.filter(has) : [name]).map((each) => ({ name: each, index })),
  );
  const names = said.map(({ name }) => name);
  const known = [...measures.keys()];
  const problems: Problem[] = [];
  const say = (path: string, scenario: Scenario | undefined, message: string, hint: string) => {
    const place =
      scenario === undefined ? { file: '--rows', line: 0, column: 0, path: '' } : placeIn(scenario, path);
    problems.push({ severity: 'error', code: 'unknown-row', message, hint, place });
  };
  const named = asked === undefined ? from : undefined;
  if (names.length > MOST_ROWS)
    say(
      'headlines',
      named,
      `${names.length} rows are more than ${MOST_ROWS}`,
      'each further row makes the intervals of all others wider: name those on which you would decide; every other number is in summary.csv',
    );
  said.forEach(({ name, index }, at) => {
    if (!has(name))
      say(
        `headlines.${index}`,
        named,
        `there is no measure \`${name}\` of the whole system`,
        didYouMean(name, known),
      );
    else if (names.indexOf(name) !== at)
      say(`headlines.${index}`, named, `\`${name}\` is named twice`, 'name it once');
  });
  const margins = new Map<string, Margin>();
  for (const scenario of [...scenarios].reverse())
    for (const [name, margin] of Object.entries(scenario.matters ?? {})) {
      const wrong = wrongMargin(measures.get(name), margin);
      if (scenario === base && !measures.has(name))
        say(
          `matters.${name}`,
          scenario,
          `there is no measure \`${name}\` of the whole system`,
          didYouMean(name, known),
        );
      else if (wrong !== '')
        say(
          `matters.${name}`,
          scenario,
          wrong,
          'write a number in the unit of the measure, or `5 %` of what the base has',
        );
      margins.set(name, margin);
    }
  if (problems.length > 0) throw new InputFault(problems);
  return names.map((name) => {
    const measure = measures.get(name)!;
    return { measure, margin: margins.get(name) ?? usualMargin(measure.unit) };
  });
}

function overallCells(scenario: Scenario): Cell[] {
  const { time, standard } = scenario;
  const window = { from: time.warmUp, to: endOfWindow(time), standard };
  return layoutOf(directoryOf(scenario), window).cells.filter(
    ({ team, group }) => team === '' && group === '',
  );
}
