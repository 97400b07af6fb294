import { listOf, mapOf } from '../names.ts';
import { pathsChanged } from '../roles.ts';
import type { Kind, Trap, Written } from './trap.ts';

/**
 * Trust in an assessment shows in the steps that are left out. The other way round it is a trap only where nothing is
 * said of trust: then nobody is trusted, which whoever writes what trust would spare does not expect. Who writes that
 * nobody is trusted means it, and a team may say beforehand what another variation makes of it.
 */
export const nobodyIsSkipped: Kind = (written) => [...trustWithoutEffect(written), ...unsaidTrust(written)];

function unsaidTrust({ scenario, teams, isVariation }: Written): Trap[] {
  const later = [
    ...pathsChanged(scenario),
    ...Object.values(mapOf(scenario.variants)).flatMap((variant) => Object.keys(mapOf(mapOf(variant).set))),
  ];
  const isSaid =
    mapOf(scenario.principles).assessments_trusted !== undefined ||
    later.some((path) => path.startsWith('principles'));
  if (isSaid || isVariation) return [];
  return teams
    .filter(({ raw }) => listOf(raw.skip_if_trusted).length > 0)
    .map(({ path, name }) => ({
      path: [...path, 'skip_if_trusted'],
      message: `\`${name}\` trusts nobody’s assessment, so that nobody leaves a step out`,
      hint: 'say whose it trusts: `principles: {assessments_trusted: all}`, or `{TEAM: [OTHER]}`, or `none` if nobody’s',
    }));
}

const trustWithoutEffect: Kind = ({ scenario, teams }) => {
  const trusted = mapOf(scenario.principles).assessments_trusted;
  const skips = teams.filter(({ raw }) => listOf(raw.skip_if_trusted).length > 0);
  const receivers =
    typeof trusted === 'string' ? (trusted === 'none' ? [] : [null]) : Object.keys(mapOf(trusted));
  const idle = receivers.filter(
    (name) =>
      (name === null || trustsSomebody(trusted, name)) &&
      !skips.some((team) => name === null || team.name === name),
  );
  return idle.map((name) => ({
    path: ['principles', 'assessments_trusted', ...(name === null ? [] : [name])],
    message: `${name === null ? 'no team' : `\`${name}\``} leaves a step out for people whose assessment is trusted: everybody is assessed again`,
    hint: 'name the steps that are left out: `skip_if_trusted: [assessment]`',
  }));
};

function trustsSomebody(trusted: unknown, team: string): boolean {
  const own = typeof trusted === 'string' ? trusted : mapOf(trusted)[team];
  return own === 'all' || listOf(own).length > 0;
}
