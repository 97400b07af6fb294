import { wordIn } from '../language/say.ts';
import { mapOf, type RawMap } from '../names.ts';
import { everyone } from './asked.ts';
import type { Kind, Trap } from './trap.ts';

/** Figures of what is not there: attendance of a channel that nobody uses, a price of a band without staff, cover without absence. */
export const figureOfNothing: Kind = ({ scenario, teams }) => {
  const steps = teams.flatMap((team) => team.steps);
  const roles = teams.flatMap(({ raw }) => Object.values(mapOf(raw.staff)).map(mapOf));
  const channels = new Set<unknown>([
    ...steps.flatMap(({ kind, raw }) => {
      if (kind === 'contact') return [raw.contact];
      if (kind !== 'course') return [];
      return [mapOf(raw.course).channel ?? (raw.group === undefined ? 'face_to_face' : 'group')];
    }),
    ...teams.flatMap(({ raw }) => {
      const touch = mapOf(raw.waiting_list).keeps_in_touch;
      return touch === undefined ? [] : [mapOf(touch).channel ?? 'phone'];
    }),
  ]);
  const bands = new Set(roles.map(({ band }) => wordIn(band)));
  const costs = mapOf(scenario.costs);
  const everybody = mapOf(scenario.staffing);
  const isAway = [everybody, ...roles].some(({ leave, sickness }) => (leave ?? sickness) !== undefined);
  return [
    // Where every channel that is used has its own, one more is a list that is complete, and no mistake for another.
    ...everyone(scenario).flatMap(({ raw, path }) =>
      ([...channels].every((channel) => String(channel) in mapOf(raw.attendance))
        ? []
        : Object.keys(mapOf(raw.attendance))
      )
        .filter((channel) => channel !== 'first_contact' && !channels.has(channel))
        .map((channel) => ({
          path: [...path, 'attendance', channel],
          message: `nobody is seen by \`${channel}\``,
          hint: `let a contact be so, \`contact: ${channel}\`, or take it out`,
        })),
    ),
    ...Object.keys(mapOf(costs.per_hour))
      .filter((band) => !bands.has(band))
      .map((band) => ({
        path: ['costs', 'per_hour', band],
        message: `no role is of band \`${band}\``,
        hint: `write \`band: ${band}\` at the roles that cost so much, or take it out`,
      })),
    ...(costs.budget !== undefined && Object.keys(mapOf(costs.per_hour)).every((band) => !bands.has(band))
      ? [
          {
            path: ['costs', 'budget'],
            message: 'no staff have a price: nothing is known of what is spent of it',
            hint: 'say what an hour costs, for example `costs: {per_hour: {6: 58}}` with `band: 6` at a role, or take it out',
          },
        ]
      : []),
    ...ofNoPopulation(mapOf(scenario.people)),
    ...(everybody.covered_after !== undefined && !isAway
      ? [
          {
            path: ['staffing', 'covered_after'],
            message: 'nobody is ever away: there is no leave and no sickness',
            hint: 'say how much there is, for example `staffing: {leave: 33 days a year}`, or take it out',
          },
        ]
      : []),
  ];
};

/** Shares of a population of which nobody says how many there are, or of some values only, so that no rate can be given. */
function ofNoPopulation({ population, groups }: RawMap): Trap[] {
  return Object.entries(mapOf(groups)).flatMap(([group, said]) => {
    const values = Object.entries(mapOf(said)).map(([name, value]) => ({ name, raw: mapOf(value) }));
    const has = values.filter(({ raw }) => raw.of_population !== undefined);
    if (has.length === 0 || (population !== undefined && has.length === values.length)) return [];
    return has.slice(0, 1).map(({ name }) => ({
      path: ['people', 'groups', group, name, 'of_population'],
      message:
        population === undefined
          ? 'how many live there is not said'
          : `other values of \`${group}\` do not say theirs`,
      hint:
        population === undefined
          ? 'say it, for example `people: {population: 250000}`, or take it out'
          : 'write `of_population` at each value, so that they sum to 1, or take it out',
    }));
  });
}
