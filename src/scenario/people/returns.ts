/** Re-referral: who comes back, when, and through which door. */

import type { z } from 'zod';
import type { Distribution } from '../../random/distribution.ts';
import { durations } from '../language/distribution.ts';
import { byType, keys, once } from '../language/forms.ts';
import { nameOf, share, word } from '../language/leaves.ts';
import { OUTCOMES, URGENCY_WORDS } from '../words.ts';
import type { Settings } from './people.ts';

/** The share who come back, or that and what is other for them. Named, so that the type of the language stays readable. */
type ComesBack =
  | number
  | {
      readonly share: number;
      readonly delay?: Distribution | undefined;
      readonly through?: string | undefined;
      readonly to?: string | undefined;
      readonly as?: (typeof URGENCY_WORDS)[number] | undefined;
    };

const comesBackSchema = once(
  (): z.ZodType<ComesBack> =>
    byType(
      ['scalar', 'map'],
      [
        share('the share who return'),
        keys('how people come back', {
          share: share('the share who return').describe('Share of people who ask again.'),
          delay: durations('the delay')
            .describe('Time until they do, where it is not the general `delay`.')
            .optional(),
          through: nameOf('a source')
            .describe('The source through which they come back, where it is not the general one.')
            .optional(),
          to: nameOf('a team').describe('The team that they come to, whatever the usual door.').optional(),
          as: word('an urgency', URGENCY_WORDS)
            .describe('Urgency with which they come back. Without it: that of the source.')
            .optional(),
        }),
      ],
    ),
);

export const returnsSchema = () =>
  keys('re-referral', {
    after: keys(
      '`after`',
      Object.fromEntries(
        OUTCOMES.map((outcome) => [
          outcome,
          comesBackSchema()
            .describe(`Share of people who ask again after a referral that ended as \`${outcome}\`.`)
            .optional(),
        ]),
      ) as Record<(typeof OUTCOMES)[number], ReturnType<ReturnType<typeof comesBackSchema>['optional']>>,
    )
      .describe(
        'Probability of asking again, by how the referral ended; or a map with `share` and what is other for these people: `{share: 0.25, delay: 2 weeks, through: emergency_department, to: crisis, as: urgent}`. Outcomes that are not named: 0.',
      )
      .optional(),
    delay: durations('the delay')
      .describe('Time from the end of the referral to the next one. Needed where `after` says anything.')
      .optional(),
    through: nameOf('a source')
      .describe('The source through which they come back. Without it: the one they first came through.')
      .optional(),
  }).describe('Re-referral: who comes back, when, and through which door.');

export interface Returns {
  /** Probability of asking again, by the outcome of the referral that ended. */
  readonly after: Readonly<Partial<Record<string, number>>>;
  /** What is other after some of these outcomes; null: as in general. */
  readonly ways: Readonly<Partial<Record<string, ReturnWay>>>;
  readonly delay: Distribution;
  /** The source through which they come back; null: the one they first came through. */
  readonly through: string | null;
}

export interface ReturnWay {
  readonly delay: Distribution | null;
  readonly through: string | null;
  readonly to: string | null;
  /** Index into URGENCIES. */
  readonly urgency: number | null;
}

export function normaliseReturns(own: Settings, all: Settings): Returns {
  const merged = { ...all.returns, ...own.returns };
  const after = Object.entries({ ...all.returns?.after, ...own.returns?.after });
  return {
    after: Object.fromEntries(
      after.map(([outcome, said]) => [outcome, typeof said === 'object' ? said.share : said]),
    ),
    ways: Object.fromEntries(
      after.flatMap(([outcome, said]) =>
        typeof said === 'object' ? [[outcome, normaliseReturnWay(said)]] : [],
      ),
    ),
    delay: merged.delay ?? { kind: 'fixed', value: 0 },
    through: merged.through ?? null,
  };
}

function normaliseReturnWay(said: Exclude<SaidReturns[keyof SaidReturns], number | undefined>): ReturnWay {
  return {
    delay: said.delay ?? null,
    through: said.through ?? null,
    to: said.to ?? null,
    urgency: said.as === undefined ? null : URGENCY_WORDS.indexOf(said.as),
  };
}

type SaidReturns = NonNullable<NonNullable<Settings['returns']>['after']>;
