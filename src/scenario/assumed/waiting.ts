import { mapOf } from '../names.ts';
import { actionsOf } from '../rules/action.ts';
import type { RawTeam } from '../written.ts';
import { type Assumption, type Kind, unsaid } from './assumption.ts';

const LIST = 'teams.<name>.waiting_list';

/** Lists: their order, whether they close, who loses patience, and what being called does to it. */
export const waiting: Kind = {
  keys: [
    'people.patience',
    `${LIST}.served_by`,
    `${LIST}.gives_up.then`,
    'teams.<name>.steps.<name>.gives_up.then',
    `${LIST}.keeps_in_touch.from`,
    `${LIST}.keeps_in_touch.channel`,
    `${LIST}.keeps_in_touch.patience`,
  ],
  find({ teams, understood }) {
    const { kinds } = understood.people;
    const lists = understood.teams.flatMap(({ steps }) => steps);
    const waits = kinds.some(({ patience }) => patience !== null) || lists.some(({ givesUp }) => givesUp);
    return [
      ...(waits
        ? []
        : [
            {
              path: ['people', 'patience'],
              taken: 'never',
              meaning: 'nobody gives up waiting, however long it is',
            },
          ]),
      ...(kinds.some(({ patience }) => patience !== null) && waitsAfterContact(teams)
        ? [
            {
              path: ['people', 'patience'],
              taken: 'restarts with each contact',
              meaning:
                'whoever has been met is as patient again as on the first day, and nobody loses patience between the contacts of a course',
            },
          ]
        : []),
      ...teams.flatMap((team) => ofTeam(team, waits)),
    ];
  },
};

/** Somebody may wait on a list after having been met: after a contact that leads on, or after a missed one. */
function waitsAfterContact(teams: readonly RawTeam[]): boolean {
  return teams.some(({ steps }) =>
    steps.some(
      (step) =>
        (step.kind === 'contact' || step.kind === 'course') &&
        (step.rules.length === 0
          ? step.next !== null
          : actionsOf(step).some(({ raw }) => raw.go_to !== undefined || raw.refer_to !== undefined)),
    ),
  );
}

function ofTeam({ raw, path, steps }: RawTeam, waits: boolean): Assumption[] {
  const said = mapOf(raw.waiting_list);
  const at = [...path, 'waiting_list'];
  const touch = mapOf(said.keeps_in_touch);
  const ownOrder = steps.some(
    (step) => step.kind !== 'route' && step.raw.diary === undefined && step.raw.served_by === undefined,
  );
  const givingUp = [
    { said: said.gives_up, path: [...at, 'gives_up'] },
    ...steps.map((step) => ({ said: step.raw.gives_up, path: [...step.path, 'gives_up'] })),
  ].filter(({ said }) => said !== undefined && mapOf(said).after !== 'never');
  return [
    ...(ownOrder
      ? unsaid(
          said.served_by,
          [...at, 'served_by'],
          'referral_date',
          'of the equally urgent whoever asked for help first comes first, whenever they joined this list',
        )
      : []),
    ...givingUp.flatMap((each) =>
      unsaid(
        mapOf(each.said).then,
        [...each.path, 'then'],
        '{discharge: gave_up_waiting}',
        'whoever has lost patience with this list leaves altogether',
      ),
    ),
    ...(said.keeps_in_touch === undefined
      ? []
      : [
          ...unsaid(
            touch.from,
            [...at, 'keeps_in_touch', 'from'],
            String(typeof touch.every === 'object' ? 'as `every`' : touch.every),
            'so long on the list until somebody calls for the first time',
          ),
          ...(touch.attendance === undefined
            ? unsaid(
                touch.channel,
                [...at, 'keeps_in_touch', 'channel'],
                'phone',
                'people are reached as often as they come through this channel',
              )
            : []),
          ...(waits
            ? unsaid(
                touch.patience,
                [...at, 'keeps_in_touch', 'patience'],
                'restarts',
                'whoever is reached is as patient again as on the first day',
              )
            : []),
        ]),
  ];
}
