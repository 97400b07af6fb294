/** Patience with one list, beside the patience of the person, and where whoever has lost it goes. */
import type { Path } from '../problems/problem.ts';
import type { Distribution } from '../random/distribution.ts';
import { checkGaveUpEnding } from './gave-up-ending.ts';
import { durationsOrNever } from './language/distribution.ts';
import { byKey, keys, once } from './language/forms.ts';
import type { SaidTeam } from './language.ts';
import { mapOf, type Names } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import {
  ACTION_KEYS,
  type Action,
  actionSchemas,
  describeAction,
  normaliseAction,
  ONE_ACTION,
  type RawAction,
} from './rules/action.ts';
import { checkWays, normaliseSplit, type Place, placeIn, waysOf, waysSchema } from './rules/ways.ts';
import type { Context } from './teams.ts';
import type { RawTeam } from './written.ts';

export const givesUpSchema = once(() =>
  keys('giving up', {
    after: durationsOrNever('the patience with a list').describe(
      "How long people wait on the list of a step before they give it up, counted anew on each list (factors of groups on patience count too). People's own `patience` runs beside it: whichever ends first. `never`: only their own.",
    ),
    then: byKey(`${ONE_ACTION}, shares`, [...ACTION_KEYS, 'shares'], [
      ...actionSchemas('what follows', {}),
      keys('what follows', {
        shares: waysSchema().describe(
          'Several ways, as in a flow rule: by the names of where they go, or a list of actions, each with its `share`.',
        ),
      }),
    ] as const)
      .describe(
        'Where they go then: one action, or `shares` of several. `discharge: gave_up_waiting`, the default, is to leave.',
      )
      .prefault({ discharge: 'gave_up_waiting' }),
  }),
);

/** Patience with the list of a step, in minutes; what whoever has lost it does. */
export interface GivesUp {
  readonly after: Distribution;
  readonly then: Action;
  /** What they do, as the second half of a sentence. */
  readonly text: string;
}

type SaidGivesUp = NonNullable<SaidTeam['waiting_list']['gives_up']>;

export function normaliseGivesUp(
  said: SaidGivesUp | undefined,
  context: Context,
): { readonly givesUp?: GivesUp } {
  if (said === undefined || said.after === null) return {};
  const { after } = said;
  const then =
    'shares' in said.then
      ? normaliseSplit(said.then.shares, placeIn(context, null))
      : normaliseAction(said.then);
  return { givesUp: { after, then, text: describeAction(then, context) } };
}

/** The actions of whoever gives up, as they are written; none where nothing is. */
export function givingUpOf(path: Path, said: unknown, place: Place): RawAction[] {
  const { then } = mapOf(said);
  if (then === undefined) return [];
  const at = [...path, 'then'];
  const ways = waysOf([...at, 'shares'], mapOf(then).shares, { ...place, next: null });
  return ways.length === 0 ? [{ path: at, raw: mapOf(then) }] : ways;
}

/** Whoever gives up a list does not join it again; shares divide all who do. */
export function checkGivingUp(teams: readonly RawTeam[], names: Names, report: TreeReport): void {
  for (const team of teams) {
    checkGaveUpEnding(team, report);
    const steps = team.steps.map(({ name }) => name);
    const place = { team: team.name, teams: [...names.teams.keys()], steps, next: null };
    const said = [
      { path: [...team.path, 'waiting_list', 'gives_up'], raw: mapOf(team.raw.waiting_list).gives_up },
      ...team.steps.map(({ path, raw }) => ({ path: [...path, 'gives_up'], raw: raw.gives_up })),
    ];
    for (const { path, raw } of said)
      checkWays([...path, 'then', 'shares'], mapOf(mapOf(raw).then).shares, place, true, report);
    for (const step of team.steps)
      for (const { raw, path } of step.givingUp)
        if (raw.go_to === step.name)
          report.value(
            'own-team',
            [...path, 'go_to'],
            `whoever gives up the list of \`${step.name}\` is sent back to it`,
            path.includes('waiting_list')
              ? `say it otherwise at \`${step.name}\`, for example \`gives_up: {after: never}\``
              : 'name another step',
          );
  }
}
