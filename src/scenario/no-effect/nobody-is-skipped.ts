import { listOf, mapOf } from '../names.ts';
import type { Kind } from './trap.ts';

/**
 * Trust in an assessment shows in the steps that are left out. The other way round there is no trap: a team may well
 * say which steps a trusted assessment would spare, and the principles of one variation trust nobody.
 */
export const nobodyIsSkipped: Kind = ({ scenario, teams }) => {
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
