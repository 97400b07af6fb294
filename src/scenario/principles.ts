import type { Distribution } from '../random/distribution.ts';
import { ownValue } from '../text/own-value.ts';
import { durations } from './language/distribution.ts';
import { byType, keys, list, named } from './language/forms.ts';
import { nameOf, number, share, word } from './language/leaves.ts';
import type { Said } from './language.ts';

/** What becomes of a person whom a team is not for. */
export const notEligibleSchema = () =>
  byType(
    ['scalar', 'map'],
    [
      word('what happens to people who are not eligible', ['return_to_referrer', 'pass_on']),
      keys('`not_eligible`', {
        return_to: nameOf('a team').describe('The team that they are sent to.'),
      }),
    ],
  );

export const principlesSchema = () =>
  keys('principles', {
    referrals_go_to: nameOf('a team, or best_fit')
      .describe(
        'The team that all referrals go to, or `best_fit`: the door that the referrer thinks right. Default: the team if there is only one, else `best_fit`.',
      )
      .optional(),
    not_eligible: notEligibleSchema()
      .describe(
        'What becomes of people whom a team is not for: `return_to_referrer`, `pass_on` (to the team that fits, as far as the worker knows) or `{return_to: TEAM}`.',
      )
      .prefault('return_to_referrer'),
    assessments_trusted: byType(
      ['scalar', 'map'],
      [
        word('who trusts whose assessments', ['none', 'all']),
        named(
          'teams that it trusts',
          byType(
            ['scalar', 'list'],
            [word('who is trusted', ['none', 'all']), list('teams', nameOf('a team'))],
          ),
        ),
      ],
    )
      .describe(
        'Whose assessments a team trusts instead of assessing again: `none`, `all`, or for each receiving team a list of teams, `all` or `none`.',
      )
      .prefault('none'),
    handover: word('a handover', ['warm', 'cold'])
      .describe('How people are handed from team to team: `warm` (introduced) or `cold` (a letter).')
      .prefault('cold'),
    handover_takes: durations('a handover')
      .describe('Time of a worker of the handing team that a warm handover takes.')
      .prefault('20 min'),
    knows_other_teams: share('a probability')
      .describe('Probability that a worker knows which other team fits.')
      .prefault(1),
    hop_limit: number('the hop limit', { min: 1, whole: true, bound: 'hops' })
      .describe(
        'Most referrals that one request for help may lead to, the first included; who would be sent on once more is returned to the referrer, and counted.',
      )
      .prefault(8),
  });

export interface Principles {
  /** A team's name, or null: best fit, the door that the referrer thinks right. */
  readonly referralsGoTo: string | null;
  readonly notEligible: NotEligible;
  /** Who trusts whose assessments: receiving team to the teams that it trusts ('all' or 'none' expanded). */
  readonly assessmentsTrusted: Readonly<Record<string, readonly string[]>>;
  readonly handover: 'warm' | 'cold';
  /** Minutes that a warm handover takes of a worker of the handing team. */
  readonly handoverTakes: Distribution;
  /** Probability that a worker knows which other team fits. */
  readonly knowsOtherTeams: number;
  /** Most referrals from one request for help, the first included; the next one is returned to the referrer and counted. */
  readonly hopLimit: number;
}

export type NotEligible =
  | { readonly do: 'return_to_referrer' }
  | { readonly do: 'pass_on' }
  | { readonly do: 'refer_to'; readonly team: string };

export function normalisePrinciples(said: Said['principles'], teams: readonly string[]): Principles {
  const goTo = said.referrals_go_to ?? (teams.length === 1 ? teams[0]! : 'best_fit');
  return {
    referralsGoTo: goTo === 'best_fit' ? null : goTo,
    notEligible: normaliseNotEligible(said.not_eligible),
    assessmentsTrusted: normaliseTrust(said.assessments_trusted, teams),
    handover: said.handover,
    handoverTakes: said.handover_takes,
    knowsOtherTeams: said.knows_other_teams,
    hopLimit: said.hop_limit,
  };
}

export function normaliseNotEligible(said: Said['principles']['not_eligible']): NotEligible {
  return typeof said === 'string' ? { do: said } : { do: 'refer_to', team: said.return_to };
}

/** Every team is named; `all` includes the team's own assessments. */
function normaliseTrust(
  said: Said['principles']['assessments_trusted'],
  teams: readonly string[],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    teams.map((team) => {
      const own = typeof said === 'string' ? said : (ownValue(said, team) ?? 'none');
      return [team, own === 'all' ? [...teams] : own === 'none' ? [] : own];
    }),
  );
}
