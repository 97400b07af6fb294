import { wordIn } from '../language/say.ts';
import { mapOf } from '../names.ts';
import type { Kind, Trap } from './trap.ts';

/** Where people go who give up a list that nobody gives up: nobody does so ever, or there is a place for everybody. */
export const listNobodyGivesUp: Kind = ({ teams }) =>
  teams.flatMap(({ raw, path, steps }): Trap[] => {
    const ofTeam = mapOf(mapOf(raw.waiting_list).gives_up);
    const never = (at: Trap['path']): Trap => ({
      path: at,
      message: 'nobody gives up this list: `after: never`',
      hint: 'say after how long they do, for example `after: {exponential: 6 weeks}`, or take it out',
    });
    return [
      ...(ofTeam.after === 'never' ? [never([...path, 'waiting_list', 'gives_up'])] : []),
      ...steps.flatMap(({ name, raw: step, path: at }): Trap[] => {
        const own = mapOf(step.gives_up);
        if (own.after === 'never') return own.then === undefined ? [] : [never([...at, 'gives_up', 'then'])];
        const kind = mapOf(raw.places)[wordIn(step.stay)];
        const isUnlimited = kind === 'unlimited' || mapOf(kind).number === 'unlimited';
        if (
          step.gives_up === undefined ||
          step.stay === undefined ||
          !isUnlimited ||
          step.starts_at !== undefined
        )
          return [];
        return [
          {
            path: [...at, 'gives_up'],
            message: `nobody waits for \`${name}\`: there is a place for everybody`,
            hint: `say how many places there are, \`places: {${wordIn(step.stay)}: 10}\`, or take it out`,
          },
        ];
      }),
    ];
  });
