import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Names } from '../names.ts';

/** What a condition can ask about the state of the system. */
export const GAUGES = ['waiting', 'caseload', 'load'] as const;

type GaugeName = (typeof GAUGES)[number];

/**
 * The full name of what a gauge is asked of: `team.step` or `team` for waiting, `team.role` for caseload and load.
 * A bare name is looked up in the own team first, then among the teams.
 */
export function gaugeTarget(
  gauge: GaugeName,
  of: string,
  names: Names,
  own: string,
): string | { message: string; hint: string } {
  const parts = of.split('.');
  const what = gauge === 'waiting' ? 'step' : 'role';
  const within = (team: string): readonly string[] => {
    const found = names.teams.get(team);
    return (what === 'step' ? found?.steps : found?.roles) ?? [];
  };
  if (parts.length === 1) {
    if (within(own).includes(of)) return `${own}.${of}`;
    if (gauge === 'waiting' && names.teams.has(of)) return of;
  } else if (parts.length === 2 && within(parts[0]!).includes(parts[1]!)) return of;
  const inTeam = parts.length === 2 ? parts[0]! : own;
  if (parts.length > 1 && !names.teams.has(inTeam)) {
    return {
      message: `there is no team called \`${inTeam}\``,
      hint: didYouMean(inTeam, [...names.teams.keys()]),
    };
  }
  const elsewhere = [...names.teams.keys()]
    .filter((team) => team !== own && within(team).includes(of))
    .map((team) => `${team}.${of}`);
  const possible =
    parts.length === 2
      ? within(inTeam).map((each) => `${inTeam}.${each}`)
      : [...within(own), ...(gauge === 'waiting' ? names.teams.keys() : [])];
  return {
    message: `there is no ${what}${gauge === 'waiting' ? ' or team' : ''} called \`${of}\` for \`${gauge}(…)\``,
    hint: elsewhere.length > 0 ? `in another team write \`${elsewhere[0]}\`` : didYouMean(of, possible),
  };
}
