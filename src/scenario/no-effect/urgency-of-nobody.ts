import type { Path } from '../../problems/problem.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import { actionsOf } from '../rules/action.ts';
import { URGENCY_WORDS } from '../words.ts';
import type { RawTeam } from '../written.ts';
import { everyone } from './asked.ts';
import type { Kind, Trap } from './trap.ts';

/** Work that stops for more urgent people, urgency that rises, slots kept for the urgent and figures of theirs, where nobody is or becomes so urgent. */
export const urgencyOfNobody: Kind = ({ scenario, teams }) => {
  const traps: Trap[] = teams.flatMap(({ raw, path }) =>
    listOf(mapOf(raw.waiting_list).urgency_rises).flatMap((rise, index) =>
      rank(raw.urgency) < rank(mapOf(rise).to)
        ? []
        : [
            {
              path: [...path, 'waiting_list', 'urgency_rises', index],
              message: `everybody here is at least \`${String(raw.urgency)}\` already`,
              hint: 'let it rise to `emergency`, or take it out',
            },
          ],
    ),
  );
  const urgencies = new Set<unknown>([
    ...Object.values(mapOf(scenario.sources)).map((source) => mapOf(source).urgency ?? 'routine'),
    ...teams.flatMap(({ raw, steps }) => [
      raw.urgency,
      ...listOf(mapOf(raw.waiting_list).urgency_rises).map((rise) => mapOf(rise).to),
      ...steps.flatMap(actionsOf).map((action) => action.raw.as),
    ]),
    ...everyone(scenario).flatMap(({ raw }) =>
      Object.values(mapOf(mapOf(raw.returns).after)).map((way) => mapOf(way).as),
    ),
  ]);
  urgencies.delete(undefined);
  const isReal =
    scenario.start_with !== undefined ||
    Object.values(mapOf(scenario.sources)).some((source) => mapOf(source).from_file !== undefined);
  if (!isReal) traps.push(...risesBelowAll(scenario, teams));
  traps.push(...belowTheTeam(teams));
  if (urgencies.size > 1 || isReal) return traps;
  const only = [...urgencies][0] ?? 'routine';
  traps.push(...asEverybodyIs(teams, only));
  for (const { raw: team, path: at, steps } of teams) {
    for (const [name, diary] of Object.entries(mapOf(team.diaries))) {
      const { carve_out: carveOut } = mapOf(diary);
      if (carveOut !== undefined && rank(only) < rank(mapOf(carveOut).for ?? 'urgent'))
        traps.push({
          path: [...at, 'diaries', name, 'carve_out'],
          message: 'nobody is so urgent: the slots that are kept stay empty',
          hint: 'say who is, for example `urgency: urgent` for a source, or take it out',
        });
    }
    for (const { name, raw, path } of steps) {
      traps.push(
        ...figuresOfNobody(raw, path, only),
        ...figuresOfNobody(mapOf(raw.course), [...path, 'course'], only),
      );
      if (raw.interruptible === true)
        traps.push({
          path: [...path, 'interruptible'],
          message: `nobody is more urgent than another, so that \`${name}\` is never interrupted`,
          hint: 'say who is, for example `urgency: urgent` for a source, or take it out',
        });
    }
  }
  return traps;
};

/** A referral to a team that takes it for more urgent than the rule says. */
function belowTheTeam(teams: readonly RawTeam[]): Trap[] {
  const floors = new Map(teams.map(({ name, raw }) => [name, raw.urgency]));
  return teams.flatMap(({ steps }) =>
    steps.flatMap(actionsOf).flatMap(({ raw, path }) => {
      const floor = floors.get(String(raw.refer_to));
      if (raw.as === undefined || rank(raw.as) >= rank(floor)) return [];
      return [
        {
          path: [...path, 'as'],
          message: `whoever is referred to \`${String(raw.refer_to)}\` is at least \`${String(floor)}\` there`,
          hint: `write \`as: ${String(floor)}\`, or take it out`,
        },
      ];
    }),
  );
}

/** The urgency that everybody has already. */
function asEverybodyIs(teams: readonly RawTeam[], only: unknown): Trap[] {
  return teams.flatMap(({ steps }) =>
    steps
      .flatMap(actionsOf)
      .filter(({ raw }) => raw.as !== undefined && raw.as === only)
      .map(({ path }) => ({
        path: [...path, 'as'],
        message: `everybody is \`${String(only)}\` already`,
        hint: 'let a source or a team be more urgent, or take it out',
      })),
  );
}

/** Urgency that rises to what everybody has already, who comes from a source and is never made less urgent by a rule. */
function risesBelowAll(scenario: RawMap, teams: readonly RawTeam[]): Trap[] {
  const coming = [
    ...Object.values(mapOf(scenario.sources)).map((source) => mapOf(source).urgency),
    ...everyone(scenario).flatMap(({ raw }) =>
      Object.values(mapOf(mapOf(raw.returns).after)).map((way) => mapOf(way).as ?? 'emergency'),
    ),
    ...teams.flatMap(({ steps }) => steps.flatMap(actionsOf).map(({ raw }) => raw.as ?? 'emergency')),
  ];
  const least = coming.length === 0 ? 0 : Math.min(...coming.map(rank));
  return teams
    .flatMap(({ raw, path, steps }) => [
      { rises: mapOf(raw.waiting_list).urgency_rises, path: [...path, 'waiting_list', 'urgency_rises'] },
      ...steps.map((step) => ({ rises: step.raw.urgency_rises, path: [...step.path, 'urgency_rises'] })),
    ])
    .flatMap(({ rises, path }) =>
      listOf(rises).flatMap((rise, index) =>
        rank(mapOf(rise).to) > least
          ? []
          : [
              {
                path: [...path, index],
                message: `whoever comes is at least \`${URGENCY_WORDS[least]}\` already`,
                hint: 'let a source be `routine`, let it rise to `emergency`, or take it out',
              },
            ],
      ),
    );
}

/** Figures for an urgency that nobody has, under `takes_by` and its like. */
function figuresOfNobody(raw: RawMap, path: Path, only: unknown): Trap[] {
  return Object.entries(raw).flatMap(([key, cases]) =>
    !key.endsWith('_by') || key === 'served_by' || key === 'attended_by'
      ? []
      : Object.keys(mapOf(cases))
          .filter((word) => (URGENCY_WORDS as readonly string[]).includes(word) && word !== only)
          .map((word) => ({
            path: [...path, key, word],
            message: `nobody is \`${word}\`: the figure is nobody's`,
            hint: 'say who is, for example `urgency: urgent` for a source, or take it out',
          })),
  );
}

function rank(urgency: unknown): number {
  return Math.max(0, (URGENCY_WORDS as readonly unknown[]).indexOf(urgency));
}
