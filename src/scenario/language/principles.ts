import { durations } from './distribution.ts';
import { byType, keys, list, named } from './forms.ts';
import { nameOf, number, share, word } from './leaves.ts';

/** What becomes of a person whom a team is not for. */
export const notEligible = () =>
  byType(
    ['scalar', 'map'],
    [
      word('what happens to people who are not eligible', ['return_to_referrer', 'pass_on']),
      keys('`not_eligible`', {
        return_to: nameOf('a team').describe('The team that they are sent to.'),
      }),
    ],
  );

export const principles = () =>
  keys('principles', {
    referrals_go_to: nameOf('a team, or best_fit')
      .describe(
        'The team that all referrals go to, or `best_fit`: the door that the referrer thinks right. Default: the team if there is only one, else `best_fit`.',
      )
      .optional(),
    not_eligible: notEligible()
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
