import { DAY } from '../../units/minutes.ts';
import { readCondition, type Value } from '../conditions/condition.ts';
import { alwaysHolds, type BoundsOf, neverHolds } from '../conditions/never.ts';
import { Vocabulary } from '../conditions/vocabulary.ts';
import { daysOfRun } from '../days-of-run.ts';
import type { RawMap } from '../names.ts';
import type { Kind, Trap } from './trap.ts';

/** A condition that nobody can ever fulfil, or that everybody does: a number off its scale, a date outside the run, two kinds at once. */
export const neverOrAlways: Kind = ({ scenario, teams, names }) => {
  const bounds = boundsIn(scenario);
  return teams.flatMap((team) => {
    const vocabulary = new Vocabulary(names, team.name);
    const namesOf = (what: string) => vocabulary.namesOf(what);
    const asked: [text: unknown, path: Trap['path'], is: 'rule' | 'team'][] = [
      [team.raw.accepts, [...team.path, 'accepts'], 'team'],
      ...team.steps.flatMap(({ rules }) =>
        rules.map(({ raw, path }): [unknown, Trap['path'], 'rule'] => [raw.if, [...path, 'if'], 'rule']),
      ),
    ];
    return asked.flatMap(([text, path, is]): Trap[] => {
      if (typeof text !== 'string') return [];
      const { condition, faults } = readCondition(text, names, team.name);
      if (faults.length > 0 || condition.op === 'always') return [];
      if (neverHolds(condition, bounds, namesOf))
        return [
          {
            path,
            message: `\`${text}\` can never hold${is === 'team' ? ': nobody is for this team' : ''}`,
            hint: HINT,
          },
        ];
      if (alwaysHolds(condition, bounds, namesOf))
        return [
          {
            path,
            message: `\`${text}\` holds for everybody${is === 'team' ? '' : ', so that the rule always decides'}`,
            hint: HINT,
          },
        ];
      return [];
    });
  });
};

const HINT =
  'needs are from 0 to 10, shares from 0 to 1, times within the run, and everybody is of one kind: change it, or take it out';

/** Between what a value that is compared can be, in this scenario. */
export function boundsIn(scenario: RawMap): BoundsOf {
  const run = daysOfRun(scenario);
  const end = run === null ? Number.POSITIVE_INFINITY : run.count * DAY;
  // Who is there at the start may have waited for any time.
  const longest = scenario.start_with === undefined ? end : Number.POSITIVE_INFINITY;
  return (value: Value) => {
    if (value.is === 'need') return { from: 0, to: MOST_NEED };
    if (value.is === 'gauge') return { from: 0, to: Number.POSITIVE_INFINITY };
    if (value.is !== 'fact') return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    if (value.name === 'waited') return { from: 0, to: longest };
    if (value.name === 'time' || value.name === 'date') return { from: 0, to: end };
    return { from: 0, to: Number.POSITIVE_INFINITY };
  };
}

const MOST_NEED = 10;
