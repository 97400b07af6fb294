import { mapOf } from '../names.ts';
import { conditionsOf, isForSome, looksForFit, valuesIn } from '../no-effect/asked.ts';
import { type Kind, unsaid } from './assumption.ts';

/** What is seen of people's needs, by whom and how well, and what is asked once somebody has looked. */
export const looks: Kind = {
  keys: [
    'sources.<name>.sees',
    'sources.<name>.knows_the_system',
    'principles.knows_other_teams',
    'teams.<name>.steps.<name>.checks_eligibility',
    'teams.<name>.steps.<name>.assesses',
    'teams.<name>.accepts',
    'teams.<name>.door',
  ],
  find(understood) {
    const { scenario, teams } = understood;
    const { referrers, workers } = looksForFit(understood);
    const readsNeeds = conditionsOf(understood).some((condition) =>
      valuesIn(condition).some(({ is }) => is === 'need'),
    );
    const sources = Object.entries(mapOf(scenario.sources)).map(([name, said]) => ({
      path: ['sources', name],
      raw: mapOf(said),
    }));
    const principles = mapOf(scenario.principles);
    return [
      ...sources.flatMap(({ path, raw }) => [
        ...(readsNeeds
          ? unsaid(
              raw.sees,
              [...path, 'sees'],
              '{error_sd: 0}',
              'the referral letter describes the needs exactly',
            )
          : []),
        ...(referrers && raw.refers_to === undefined && raw.from_file === undefined
          ? unsaid(
              raw.knows_the_system,
              [...path, 'knows_the_system'],
              '1',
              'the referrer always knows which door fits what the letter says',
            )
          : []),
      ]),
      ...(workers && teams.some(({ raw }) => raw.knows_other_teams === undefined)
        ? unsaid(
            principles.knows_other_teams,
            ['principles', 'knows_other_teams'],
            '1',
            'workers always know which other team fits what they see',
          )
        : []),
      ...(referrers || workers
        ? teams
            .filter(({ raw }) => raw.door !== false && raw.accepts === undefined)
            .map(({ path }) => ({
              path: [...path, 'accepts'],
              taken: 'true',
              meaning:
                'the team is for everyone: whoever looks for the team that fits may choose it for anybody',
            }))
        : []),
      ...(referrers || workers
        ? teams.flatMap(({ raw, path }) =>
            unsaid(
              raw.door,
              [...path, 'door'],
              'true',
              'the team may be chosen by whoever looks for the team that fits',
            ),
          )
        : []),
      ...teams.flatMap((team) =>
        team.steps
          .filter(({ raw, kind }) => isForSome(team) && raw.sees !== undefined && kind !== 'course')
          .flatMap(({ raw, path }) =>
            unsaid(
              raw.checks_eligibility,
              [...path, 'checks_eligibility'],
              'true',
              'whoever is seen here not to be one of those whom the team `accepts` is turned away',
            ),
          ),
      ),
      ...teams.flatMap((team) =>
        team.steps
          .filter(({ raw, kind }) => raw.sees !== undefined && kind !== 'contact')
          .flatMap(({ raw, path }) =>
            unsaid(
              raw.assesses,
              [...path, 'assesses'],
              'false',
              'somebody looks here, but people do not tell their story: no other team can trust it as an assessment',
            ),
          ),
      ),
    ];
  },
};
