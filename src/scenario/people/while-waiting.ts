import type { Distribution } from '../../random/distribution.ts';
import { durations } from '../language/distribution.ts';
import { byType, keys } from '../language/forms.ts';
import { leaf, quoted, Wrong } from '../language/say.ts';
import { type NeedChange, needChangesSchema, normaliseNeedChanges } from './need-changes.ts';
import type { Settings } from './people.ts';

const never = (what: string) =>
  leaf('never', { const: 'never' }, (value): 'never' | Wrong =>
    value === 'never'
      ? 'never'
      : new Wrong('wrong-word', `${quoted(value)} is not ${what}`, `write a map, or \`never\``),
  );

export const whileWaitingSchema = () =>
  keys('what happens while waiting', {
    worsens: byType(
      ['scalar', 'map'],
      [
        never('a worsening'),
        keys('worsening', {
          every: durations('the time between worsenings', { positive: true }).describe(
            'Time until it happens, and from each time to the next.',
          ),
          then: needChangesSchema('What is added to the needs each time: `{risk: +1.5}`.'),
        }),
      ],
    )
      .describe('Needs rise while nobody helps; `never` if they do not.')
      .optional(),
    recovers: byType(
      ['scalar', 'map'],
      [
        never('a recovery'),
        keys('recovery', {
          after: durations('the time to recovery', { positive: true }).describe(
            'Time until the person is well without help and leaves the list.',
          ),
        }),
      ],
    )
      .describe('People get better without help; `never` if they do not.')
      .optional(),
  }).describe('Competing clocks that run whenever nobody is helping.');

export interface WhileWaiting {
  readonly worsens: { readonly every: Distribution; readonly then: readonly NeedChange[] } | null;
  readonly recovers: { readonly after: Distribution } | null;
}

export function normaliseWhileWaiting(
  said: NonNullable<Settings['while_waiting']>,
  needs: readonly string[],
): WhileWaiting {
  const { worsens = 'never', recovers = 'never' } = said;
  return {
    worsens:
      worsens === 'never' ? null : { every: worsens.every, then: normaliseNeedChanges(worsens.then, needs) },
    recovers: recovers === 'never' ? null : { after: recovers.after },
  };
}
