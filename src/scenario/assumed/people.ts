import { conditionsOf, valuesIn } from '../no-effect/asked.ts';
import type { Kind } from './assumption.ts';

/** What becomes of people by themselves: coming back, getting worse, getting better. */
export const people: Kind = {
  keys: [
    'people.returns',
    'people.while_waiting',
    'people.while_waiting.recovers',
    'people.kinds',
    'start_with',
  ],
  find(written) {
    const { people, startWith, time } = written.understood;
    const readsNeeds = conditionsOf(written).some((condition) =>
      valuesIn(condition).some(({ is }) => is === 'need'),
    );
    const none = (path: readonly string[], taken: string, meaning: string) => [{ path, taken, meaning }];
    return [
      ...(startWith === undefined && time.warmUp === 0
        ? none(
            ['time', 'warm_up'],
            '0 min',
            'the system begins empty, and is measured from the first minute: lists are shorter than they will be',
          )
        : []),
      ...(people.kinds.every(({ returns }) => Object.values(returns.after).every((share) => !share))
        ? none(['people', 'returns'], 'nobody', 'nobody asks for help again, however it ended')
        : []),
      ...(readsNeeds && people.kinds.every(({ whileWaiting }) => whileWaiting.worsens === null)
        ? none(
            ['people', 'while_waiting', 'worsens'],
            'never',
            'needs are the same at the end of a wait as at its beginning',
          )
        : []),
      ...(people.kinds.every(({ whileWaiting }) => whileWaiting.recovers === null)
        ? none(['people', 'while_waiting', 'recovers'], 'never', 'nobody gets better without help')
        : []),
    ];
  },
};
