import { ownValue } from '../../text/own-value.ts';
import type { Said } from '../language/language.ts';
import type { NotEligible, Principles } from '../scenario.ts';

export function principles(said: Said['principles'], teams: readonly string[]): Principles {
  const goTo = said.referrals_go_to ?? (teams.length === 1 ? teams[0]! : 'best_fit');
  return {
    referralsGoTo: goTo === 'best_fit' ? null : goTo,
    notEligible: notEligible(said.not_eligible),
    assessmentsTrusted: trusted(said.assessments_trusted, teams),
    handover: said.handover,
    handoverTakes: said.handover_takes,
    knowsOtherTeams: said.knows_other_teams,
    hopLimit: said.hop_limit,
  };
}

export function notEligible(said: Said['principles']['not_eligible']): NotEligible {
  return typeof said === 'string' ? { do: said } : { do: 'refer_to', team: said.return_to };
}

/** Every team is named; `all` includes the team's own assessments. */
function trusted(
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
