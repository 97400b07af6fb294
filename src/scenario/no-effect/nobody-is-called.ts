import { mapOf } from '../names.ts';
import { callersOf } from '../waiting-list.ts';
import type { RawStep, RawTeam } from '../written.ts';
import type { Kind } from './trap.ts';

/**
 * Calls are made when a role has no other work waiting. Where whoever calls would serve everybody who can be on a list of the
 * team, nobody is called: as soon as one of them is free, the person is taken off the list.
 */
export const nobodyIsCalled: Kind = ({ teams }) =>
  teams.flatMap((team) => {
    const path = [...team.path, 'waiting_list', 'keeps_in_touch'];
    const callers = callersOf(mapOf(mapOf(team.raw.waiting_list).keeps_in_touch), path).map(({ who }) =>
      who.includes('.') ? who : `${team.name}.${who}`,
    );
    const lists = team.steps.filter(({ kind }) => kind !== 'route' && kind !== null);
    if (callers.length === 0 || lists.length === 0) return [];
    if (!lists.every((step) => callers.every((caller) => wouldServe(caller, step, team)))) return [];
    return [
      {
        path,
        message: `whoever keeps in touch here serves these lists as well, which comes first: while anybody waits on one, nobody is free to call them`,
        hint: 'let a role call that does not serve them, such as `with: connectors.connector`, or take it out',
      },
    ];
  });

/** As soon as one of the role is free: alone, at any time, and without a place, a slot or others to wait for. */
function wouldServe(caller: string, { kind, raw, needs }: RawStep, { name }: RawTeam): boolean {
  if (kind === 'stay' || kind === 'meeting') return false;
  const waitsForMore = [raw.starts_at, raw.diary, raw.group, raw.holds].some((said) => said !== undefined);
  const isAlone = needs.every(({ place, workers }) => place === needs[0]!.place && workers === 1);
  return (
    !waitsForMore && isAlone && needs.some(({ team, role }) => `${team ?? name}.${String(role)}` === caller)
  );
}
