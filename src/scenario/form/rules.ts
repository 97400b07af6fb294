/** What follows from it: flow rules and what they do. */
import type { Distribution } from '../../random/distribution.ts';
import type { Condition } from './conditions.ts';

export interface Rule {
  /** Given name, or one made from team, step and number. */
  readonly name: string;
  readonly formal: boolean;
  /** Probability that the rule is followed when it holds. */
  readonly followed: number;
  readonly if: Condition | null;
  readonly action: Action;
  /** The rule as a sentence. */
  readonly text: string;
}

export type Action =
  | { readonly do: 'go_to'; readonly step: string }
  | {
      readonly do: 'refer_to';
      /** null: the team that fits, as far as the worker knows. */
      readonly team: string | null;
      /** Index into URGENCIES; null: unchanged. */
      readonly urgency: number | null;
      /** null: as the principles say. */
      readonly handover: 'warm' | 'cold' | null;
    }
  | { readonly do: 'discharge'; readonly outcome: string; readonly plan: boolean }
  /** Turned away: as the team or the principles say for people who are not eligible. */
  | { readonly do: 'not_eligible' }
  | { readonly do: 'return_to_referrer' }
  | { readonly do: 'pass_on' }
  | {
      /** Told to ask elsewhere: the person does with probability `completes`, after `delay`. */
      readonly do: 'signpost';
      readonly team: string | null;
      readonly completes: number;
      readonly delay: Distribution;
    }
  | { readonly do: 'split'; readonly ways: readonly { readonly share: number; readonly action: Action }[] };
