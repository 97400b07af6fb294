import { mapOf } from '../names.ts';
import { turnsAway } from '../no-effect/asked.ts';
import { actionsOf, type RawAction } from '../rules/action.ts';
import { type Assumption, type Kind, unsaid } from './assumption.ts';

const STEP = 'teams.<name>.steps.<name>';

/** Where people go: by the principles, from step to step, from team to team, and how it ends where no rule says. */
export const ways: Kind = {
  keys: [
    `${STEP}.then`,
    `${STEP}.then.delay`,
    `${STEP}.shares`,
    'principles.referrals_go_to',
    'principles.not_eligible',
    'principles.assessments_trusted',
    'principles.handover',
    'principles.handover_takes',
    'principles.hop_limit',
    'teams.<name>.re_entry.after',
    'teams.<name>.re_entry.trusted',
  ],
  find(understood) {
    const { scenario, teams } = understood;
    const principles = mapOf(scenario.principles);
    const sources = Object.values(mapOf(scenario.sources)).map(mapOf);
    const actions = teams.flatMap(({ steps }) => steps.flatMap(actionsOf));
    const turning = teams.filter(turnsAway);
    const said = (key: string, taken: string, meaning: string) =>
      unsaid(principles[key], ['principles', key], taken, meaning);
    const passesOn = [principles.not_eligible, ...turning.map(({ raw }) => raw.not_eligible)].some(
      (each) => each === 'pass_on' || mapOf(each).return_to !== undefined,
    );
    const handsOver = actions.filter(({ raw }) => raw.refer_to !== undefined || raw.pass_on === true);
    const isHandedOn = passesOn || handsOver.length > 0;
    const how = handsOver.map(({ raw }) => raw.handover ?? principles.handover ?? 'cold');
    if (passesOn) how.push(principles.handover ?? 'cold');
    return [
      ...(teams.length > 1 && sources.some(({ refers_to }) => refers_to === undefined)
        ? said(
            'referrals_go_to',
            'best_fit',
            'referrals go to the first team, in the order of the scenario, that is for such people as the letter describes',
          )
        : []),
      ...(turning.some(({ raw }) => raw.not_eligible === undefined)
        ? said(
            'not_eligible',
            'return_to_referrer',
            'whoever is turned away goes back to the referrer, and the request for help ends',
          )
        : []),
      ...(isHandedOn && (passesOn || handsOver.some(({ raw }) => raw.handover === undefined))
        ? said('handover', 'cold', 'people are passed on by letter: nobody introduces them')
        : []),
      ...(how.includes('warm')
        ? said('handover_takes', '20 min', 'a warm handover takes so much of a worker of the handing team')
        : []),
      ...(isHandedOn
        ? said(
            'hop_limit',
            '8',
            'whoever would be referred on for the eighth time in one request for help goes back to the referrer, as `went_in_circles`',
          )
        : []),
      ...(isHandedOn
        ? said(
            'assessments_trusted',
            'none',
            'no team trusts the assessment of another: no step is left out, and what others have seen counts no more than what is seen anew',
          )
        : []),
      ...teams.flatMap(({ steps }) =>
        steps.flatMap(({ raw, path, next }) =>
          next === null
            ? unsaid(
                raw.then ?? raw.shares,
                [...path, 'then'],
                '{discharge: helped}',
                'after this last step people are discharged as helped',
              )
            : unsaid(
                raw.then ?? raw.shares,
                [...path, 'then'],
                'the next step',
                'everybody goes on to the step that is written next',
              ),
        ),
      ),
      ...teams.flatMap(({ steps }) =>
        steps.flatMap(({ rules }) => rules.flatMap(({ raw, actions: of }) => restGoesOn(raw.shares, of))),
      ),
      ...actions.flatMap(afterSignpost),
      ...teams
        .filter(({ raw }) => raw.re_entry !== undefined)
        .flatMap(({ raw, path }) => [
          ...unsaid(
            mapOf(raw.re_entry).after,
            [...path, 're_entry', 'after'],
            '[helped, partly_helped]',
            'only whoever was discharged so comes straight back',
          ),
          ...unsaid(
            mapOf(raw.re_entry).trusted,
            [...path, 're_entry', 'trusted'],
            'true',
            'whoever comes straight back is not assessed again',
          ),
        ]),
    ];
  },
};

/** Shares by name that leave somebody over: the last way is that of the rest. */
function restGoesOn(shares: unknown, actions: readonly RawAction[]): Assumption[] {
  const written = Object.keys(mapOf(shares)).length;
  const rest = actions[written];
  if (written === 0 || rest === undefined) return [];
  return [
    {
      path: [...rest.path, String(rest.raw.go_to)],
      taken: 'rest',
      meaning: 'whoever is in none of the shares goes on to the step that is written next',
    },
  ];
}

function afterSignpost({ raw, path }: RawAction): Assumption[] {
  if (raw.signpost === undefined || raw.signpost === 'elsewhere') return [];
  return unsaid(
    raw.delay,
    [...path, 'delay'],
    '0 min',
    'whoever is told to ask another team asks there at once',
  );
}
