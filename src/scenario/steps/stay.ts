import type { Distribution } from '../../random/distribution.ts';
import { durations } from '../language/distribution.ts';
import { keys, named } from '../language/forms.ts';
import { nameOf } from '../language/leaves.ts';
import { per } from '../language/measures.ts';
import type { SaidStep } from '../language.ts';
import { titleOf } from '../names.ts';
import { type NeedChange, normaliseNeedChanges } from '../people/need-changes.ts';
import { normaliseRules } from '../rules/rule.ts';
import type { Context } from '../teams.ts';
import { commonKeys, heldUntil, normaliseRises, type StepBase } from './parts.ts';
import type { Step } from './step.ts';

export const staySchema = () =>
  keys('a stay', {
    stay: nameOf('a kind of place of this team').describe(
      'A place of this kind is held, and nobody is needed for it.',
    ),
    lasts: durations('the length of the stay').describe('From the moment at which the place is given.'),
    helps: named('a change such as `-2 per stay`', per('a change', 'stay', '-2 per stay'))
      .describe('Change of needs at the end of the stay: `{severity: -2 per stay}`.')
      .optional(),
    place_held_until: heldUntil(),
    title: commonKeys('').title,
    then: commonKeys('').then,
  });

/** A place held for a while, without any staff: `role` is empty, and `takes` is nothing. */
export interface StayStep extends StepBase {
  readonly kind: 'stay';
  /** The kind of place (in this team). */
  readonly place: string;
  /** Minutes. */
  readonly lasts: Distribution;
  /** Change of needs at its end. */
  readonly helps: readonly NeedChange[];
  readonly heldOn?: true;
}

type SaidStay = Extract<SaidStep, { stay: unknown }>;

export function normaliseStay(name: string, said: SaidStay, next: string | null, context: Context): Step {
  return {
    kind: 'stay',
    name,
    title: titleOf(name, said.title),
    role: '',
    takes: { kind: 'fixed', value: 0 },
    spentOn: 'care',
    seesErrorSd: null,
    assesses: false,
    checksEligibility: false,
    urgencyRises: normaliseRises(context.urgencyRises),
    then: normaliseRules(name, said.then, next, context),
    place: said.stay,
    lasts: said.lasts,
    helps: normaliseNeedChanges(said.helps ?? {}, context.names.needs),
    ...(said.place_held_until === undefined ? {} : { heldOn: true }),
  };
}
