import { DAY } from '../../units/minutes.ts';
import { readCondition, type Value } from '../conditions/condition.ts';
import { alwaysHolds, type BoundsOf, neverHolds } from '../conditions/never.ts';
import { Vocabulary } from '../conditions/vocabulary.ts';
import { daysOfRun } from '../days-of-run.ts';
import type { RawMap } from '../names.ts';
import type { RawStep } from '../written.ts';
import type { Kind, Trap } from './trap.ts';

/** A condition that nobody can ever fulfil, or that everybody does: a number off its scale, a date outside the run, two kinds at once. */
export const neverOrAlways: Kind = ({ scenario, teams, names }) => {
  const everywhere = boundsIn(scenario);
  const noneMissed: BoundsOf = (value) =>
    value.is === 'fact' && value.name === 'missed' ? { from: 0, to: 0 } : everywhere(value);
  return teams.flatMap((team) => {
    const vocabulary = new Vocabulary(names, team.name);
    const namesOf = (what: string) => vocabulary.namesOf(what);
    const asked: Asked[] = [
      { text: team.raw.accepts, path: [...team.path, 'accepts'], bounds: noneMissed, is: 'team' },
      ...team.steps.flatMap((step) =>
        step.rules.map(({ raw, path }): Asked => {
          const bounds = mayHaveMissed(step) ? everywhere : noneMissed;
          return { text: raw.if, path: [...path, 'if'], bounds, is: 'rule' };
        }),
      ),
    ];
    return asked.flatMap(({ text, path, bounds, is }): Trap[] => {
      if (typeof text !== 'string') return [];
      const { condition, faults } = readCondition(text, names, team.name);
      if (faults.length > 0 || condition.op === 'always') return [];
      const judged = (within: BoundsOf) => {
        if (neverHolds(condition, within, namesOf))
          return `can never hold${is === 'team' ? ': nobody is for this team' : ''}`;
        if (alwaysHolds(condition, within, namesOf))
          return `holds for everybody${is === 'team' ? '' : ', so that the rule always decides'}`;
        return null;
      };
      const message = judged(bounds);
      if (message === null) return [];
      const hint = judged(everywhere) === null ? HINT_OF_MISSED : HINT;
      return [{ path, message: `\`${text}\` ${message}`, hint }];
    });
  });
};

/** A condition where it stands, what is asked by it, and between what the values are there. */
interface Asked {
  readonly text: unknown;
  readonly path: Trap['path'];
  readonly bounds: BoundsOf;
  readonly is: 'rule' | 'team';
}

/** Rules are asked of whoever has come, so that none was missed last. Those of a group may be asked of somebody who was not at the last session. */
function mayHaveMissed({ kind, raw }: RawStep): boolean {
  return kind === 'course' && raw.group !== undefined;
}

const HINT_OF_MISSED =
  'when rules are asked, somebody has come, or has gone where `missed: {then: …}` says: what follows missed contacts stands there, and how long the next takes under `takes_by`';

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
