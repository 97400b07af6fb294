import type { z } from 'zod';
import { keys } from '../language/forms.ts';
import { onlyTrue } from '../language/leaves.ts';
import { commonKeys } from './parts.ts';
import type { StepBase, StepLanguage } from './step.ts';

const schema = () =>
  keys('a routing step', {
    route: onlyTrue('decide at once').describe(
      'The flow rules decide at once: nobody is needed, and no time passes. It is neither a contact nor help, and whoever waits goes on waiting.',
    ),
    title: commonKeys().title,
    then: commonKeys().then,
    shares: commonKeys().shares,
    split_as: commonKeys().split_as,
    before: commonKeys().before,
    after: commonKeys().after,
  });

type Said = z.output<ReturnType<typeof schema>>;

/** A fork in the way, without any staff: `role` is empty, and `takes` is nothing. */
export interface RouteStep extends StepBase {
  readonly kind: 'route';
}

/** Rules that decide at once. */
export const route = {
  schema,
  normalise: (_said: Said, frame, _context): RouteStep => ({
    kind: 'route',
    ...frame,
    role: '',
    takes: { kind: 'fixed', value: 0 },
    spentOn: 'sorting',
    assesses: false,
  }),
  staffAt: null,
  takesNoTime: () => true,
  fixed: () => [],
} satisfies StepLanguage<RouteStep, Said>;
