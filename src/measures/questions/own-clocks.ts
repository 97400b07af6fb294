import type { ClockEntry } from '../../event-log/directory.ts';
import { DAY, upTo } from '../../event-log/units.ts';
import { kaplanMeier, survivalQuantile } from '../../stats/index.ts';
import type { OwnClock } from '../collectors/own-clocks.ts';
import { type Evidence, longestOf, type Place, type Question, ratio } from '../question.ts';
import { SUMMARIES } from './wait-summary.ts';

/** The measures of one clock that the scenario gives; the same for each. @param index among the clocks of the directory. */
export function clockQuestions(
  { name, title, closedDays, standard }: Pick<ClockEntry, 'name' | 'title' | 'closedDays' | 'standard'>,
  index: number,
): Question[] {
  const days = closedDays === null ? 'days' : 'working days';
  const held = Number.isNaN(standard)
    ? 'its standard'
    : `its standard of ${Number((standard / DAY).toFixed(2))} ${days}`;
  const question = (
    ending: string,
    label: string,
    definition: string,
    answer: (clock: OwnClock, evidence: Evidence, at: Place) => number,
    more: Partial<Question> = {},
  ): Question => ({
    name: `clock_${name}_${ending}`,
    family: 'waits',
    unit: 'days',
    label: `${title}, ${label}${closedDays === null ? '' : ' (working days)'}`,
    definition,
    better: 'less',
    by: ['kind', 'group'],
    ...more,
    answer: (evidence, at) => answer(evidence.fold.own.clocks[index], evidence, at),
  });
  const minutes = (which: 'running' | 'stopped' | 'unstopped', { waits }: Evidence, { team, scope }: Place) =>
    waits.own(index, which, team, scope);
  return [
    ...SUMMARIES.map(({ ending, label, says, unit, better, of }) =>
      question(
        ending,
        label,
        ending === 'within_standard'
          ? `Share within ${held}; of the clocks that stopped within the window.`
          : `${says.replace('days', days)} that the clock ran; of the clocks that stopped within the window.`,
        (_, { waits }, at) => of(waits.ownSummary(index, at.team, at.scope)),
        {
          unit,
          better,
          by: ['team', 'kind', 'group'],
          ...(unit === 'share' && {
            outOf: ({ waits }, at) => waits.ownSummary(index, at.team, at.scope).count,
          }),
        },
      ),
    ),
    question(
      'half_within',
      'half within',
      'Days within which the clock stops for half of all in whom it started: of those who left, or in whom it still runs at the end, it is known only that it had not stopped by then (Kaplan and Meier 1958). No number where that was not seen.',
      (_, evidence, at) => {
        const stopped = minutes('stopped', evidence, at);
        const followed = [minutes('unstopped', evidence, at), minutes('running', evidence, at)];
        const all = Float64Array.from([...stopped, ...followed[0], ...followed[1]]);
        return (
          survivalQuantile(
            kaplanMeier(
              all,
              all.map((_one, i) => (i < stopped.length ? 1 : 0)),
            ),
            0.5,
          ) / DAY
        );
      },
    ),
    question(
      'stopped',
      'stopped',
      'Clocks that stopped within the window.',
      (_, evidence, at) => minutes('stopped', evidence, at).length,
      { unit: 'count', better: 'neither', by: ['team', 'kind', 'group'] },
    ),
    question(
      'never_stopped',
      'ended without',
      'Of the clocks that ended within the window, the share in which the request ended before the clock had stopped.',
      (_, evidence, at) => {
        const without = minutes('unstopped', evidence, at).length;
        return ratio(without, without + minutes('stopped', evidence, at).length);
      },
      {
        unit: 'share',
        outOf: (evidence, at) =>
          minutes('unstopped', evidence, at).length + minutes('stopped', evidence, at).length,
      },
    ),
    question(
      'running',
      'still running',
      'People in whom the clock still runs when the run ends.',
      (_, evidence, at) => minutes('running', evidence, at).length,
      { unit: 'people' },
    ),
    question(
      'running_longest',
      'still running: longest so far',
      'The longest that a clock still running at the end has run so far; empty where none runs.',
      (_, evidence, at) => longestOf(minutes('running', evidence, at)) / DAY,
      { whyEmpty: 'No such clock runs when the window ends.' },
    ),
    question(
      'running_over_standard',
      'still running beyond the standard',
      `People in whom the clock still runs at the end, beyond ${held}.`,
      ({ entry }, evidence, at) =>
        minutes('running', evidence, at).reduce((n, wait) => n + (wait > upTo(entry.standard) ? 1 : 0), 0),
      { unit: 'people' },
    ),
  ];
}
