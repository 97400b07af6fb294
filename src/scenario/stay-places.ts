import { didYouMean, nearest } from '../problems/did-you-mean.ts';
import { dotted, type Path } from '../problems/problem.ts';
import { beyond } from './language/bounds.ts';
import { byType, keys, list } from './language/forms.ts';
import { number } from './language/leaves.ts';
import { leaf, quoted, Wrong, wordIn } from './language/say.ts';
import type { SaidTeam } from './language.ts';
import { mapOf, type RawMap } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { pathsChanged } from './roles.ts';
import type { RawTeam } from './written.ts';

const placeNumberSchema = () =>
  leaf(
    'whole number | unlimited',
    { type: ['integer', 'string'], figure: true, bound: 'places' },
    (value): number | 'unlimited' | Wrong => {
      if (value === 'unlimited') return value;
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0)
        return beyond('places', value, value) ?? value;
      if (typeof value === 'number')
        return new Wrong(
          'out-of-range',
          `${quoted(value)} is not a number of places`,
          'write a whole number, or `unlimited`',
        );
      return new Wrong(
        'wrong-type',
        `${quoted(value)} is not a number of places`,
        'write a whole number, or `unlimited`',
      );
    },
  );

export const placeKindSchema = () =>
  byType(
    ['scalar', 'map'],
    [
      placeNumberSchema(),
      keys('a kind of place', {
        number: placeNumberSchema().describe('How many there are.'),
        report: list(
          'numbers of places',
          number('a number of places', { min: 0, whole: true, bound: 'places' }),
        )
          .describe(
            'Numbers of occupied places whose share of time is reported, and how often one more is asked for then.',
          )
          .prefault([]),
      }),
    ],
  );

export interface PlaceKind {
  readonly name: string;
  /** Null: as many as are wanted. */
  readonly number: number | null;
  /** Numbers of occupied places that are reported one by one. */
  readonly report: readonly number[];
}

export function normalisePlace(name: string, said: NonNullable<SaidTeam['places']>[string]): PlaceKind {
  const { number, report } = typeof said === 'object' ? said : { number: said, report: [] };
  return { name, number: number === 'unlimited' ? null : number, report };
}

/** Every stay has places to be in, every place somebody who stays, and only what holds a place can go on holding it. */
export function checkPlaces(
  scenario: RawMap,
  teams: readonly RawTeam[],
  report: TreeReport,
  isPhase: boolean,
): void {
  const changed = pathsChanged(scenario);
  for (const team of teams) {
    const places = mapOf(team.raw.places);
    const names = Object.keys(places);
    const stays = team.steps.filter(({ kind }) => kind === 'stay');
    for (const { raw, path } of stays) {
      const place = raw.stay;
      if (typeof place !== 'string' || names.includes(place)) continue;
      const hint =
        names.length === 0 ? `write \`places: {${place}: 10}\` for the team` : didYouMean(place, names);
      report.value(
        'unknown-name',
        [...path, 'stay'],
        `\`${team.name}\` has no places called \`${place}\``,
        hint,
      );
    }
    for (const name of names) {
      const path: Path = [...team.path, 'places', name];
      const said = places[name];
      const number = typeof said === 'object' ? mapOf(said).number : said;
      const used = stays.some(({ raw }) => raw.stay === name);
      const comesLater = changed.some((each) => [dotted(path), `${dotted(path)}.number`].includes(each));
      if (used && number === 0 && (isPhase || !comesLater)) {
        const message = `there are no \`${name}\`, but people are to stay in them`;
        if (isPhase) report.warn('no-places', path, message, 'whoever is waiting for one goes on waiting');
        else report.key('no-places', path, message, 'write how many there are, or `unlimited`');
      }
      if (!used && !stays.some(({ raw }) => !names.includes(wordIn(raw.stay)))) {
        const near = nearest(
          name,
          stays.map(({ raw }) => wordIn(raw.stay)),
        );
        report.warn(
          'unused-role',
          path,
          `nobody stays in \`${name}\``,
          near ? `did you mean \`${near}\`?` : 'take it out, or write a step with `stay`',
        );
      }
    }
    for (const { kind, raw, path } of team.steps) {
      if (kind !== 'course' || raw.place_held_until === undefined || raw.holds !== undefined) continue;
      report.key(
        'no-places',
        [...path, 'place_held_until'],
        'the course holds no place that could stay held',
        'write `holds: caseload`, or leave it out',
      );
    }
  }
}
