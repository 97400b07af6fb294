import type { z } from 'zod';
import { didYouMean, nearest } from '../../problems/did-you-mean.ts';
import { dotted, type Path } from '../../problems/problem.ts';
import type { Distribution } from '../../random/distribution.ts';
import { type AtHours, byHours, calendarByHours, checkByHours, mostOf, numberByHours } from '../by-hours.ts';
import { type FixedTime, fixedTimesSchema } from '../fixed-times.ts';
import type { Calendar } from '../hours.ts';
import { beyond } from '../language/bounds.ts';
import { durations } from '../language/distribution.ts';
import { byType, keys, list, named } from '../language/forms.ts';
import { nameOf, number, word } from '../language/leaves.ts';
import { per } from '../language/measures.ts';
import { leaf, quoted, Wrong, wordIn } from '../language/say.ts';
import type { SaidTeam } from '../language.ts';
import { mapOf, type RawMap } from '../names.ts';
import { type NeedChange, normaliseNeedChanges } from '../people/need-changes.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { pathsChanged } from '../roles.ts';
import type { RawTeam } from '../written.ts';
import { casesSchema, normaliseCases } from './cases.ts';
import { commonKeys, heldUntil, isNothing } from './parts.ts';
import type { StepBase, StepLanguage } from './step.ts';

const lasts = () => durations('the length of the stay');

const schema = () =>
  keys('a stay', {
    stay: nameOf('a kind of place of this team').describe(
      'A place of this kind is held, and nobody is needed for it.',
    ),
    starts_at: fixedTimesSchema()
      .describe(
        'Places are given only at these times, `weekly monday 10:00`: then as many as are free, in the order of the list. Whoever is left waits for the next time, even while a place is free.',
      )
      .optional(),
    lasts: lasts().describe('From the moment at which the place is given.'),
    lasts_by: casesSchema(lasts(), 'lasts', '{psychosis: 6 weeks}'),
    helps: named('a change such as `-2 per stay`', per('a change', 'stay', '-2 per stay'))
      .describe('Change of needs at the end of the stay: `{severity: -2 per stay}`.')
      .optional(),
    spent_on: word('what a stay can be for', ['care'])
      .describe(
        'Write `care` where the stay is itself help: help begins with it. Without it a stay is a place to be or to wait in, and neither help nor a contact.',
      )
      .optional(),
    place_held_until: heldUntil(),
    title: commonKeys().title,
    served_by: commonKeys().served_by,
    gives_up: commonKeys().gives_up,
    then: commonKeys().then,
    shares: commonKeys().shares,
    split_as: commonKeys().split_as,
    before: commonKeys().before,
    after: commonKeys().after,
  });

type Said = z.output<ReturnType<typeof schema>>;

/** A place held for a while, without any staff: `role` is empty, and `takes` is nothing. */
export interface StayStep extends StepBase {
  readonly kind: 'stay';
  /** The kind of place (in this team). */
  readonly place: string;
  /** Minutes. */
  readonly lasts: Distribution;
  /** Change of needs at its end. */
  readonly helps: readonly NeedChange[];
  readonly heldOn?: true;
  /** Places are given only at these times; not there: at any. */
  readonly startsAt?: readonly FixedTime[];
}

/** A place held for a while, without staff of its own. */
export const stay = {
  schema,
  normalise: (said: Said, frame, context): StayStep => ({
    kind: 'stay',
    ...frame,
    role: '',
    takes: { kind: 'fixed', value: 0 },
    spentOn: said.spent_on ?? 'admin',
    assesses: false,
    place: said.stay,
    lasts: said.lasts,
    ...(said.starts_at === undefined ? {} : { startsAt: said.starts_at }),
    ...normaliseCases({ lasts: said.lasts_by }, [], context),
    helps: normaliseNeedChanges(said.helps ?? {}, context.names.needs),
    ...(said.place_held_until === undefined ? {} : { heldOn: true }),
  }),
  staffAt: null,
  check({ raw, path }, team, _scenario, report) {
    const place = raw.stay;
    const names = Object.keys(mapOf(team.raw.places));
    if (typeof place !== 'string' || names.includes(place)) return;
    report.value(
      'unknown-name',
      [...path, 'stay'],
      `\`${team.name}\` has no places called \`${place}\``,
      names.length === 0 ? `write \`places: {${place}: 10}\` for the team` : didYouMean(place, names),
    );
  },
  takesNoTime: (raw) => isNothing(raw.lasts) && raw.helps === undefined && raw.starts_at === undefined,
  // Whoever waits for set times is on a list of the step's own.
  fixed: ({ place, startsAt }) => [place, startsAt !== undefined],
  pool({ place }, team) {
    const number = team.places?.find(({ name }) => name === place)?.number ?? null;
    return number === null ? null : { name: `\`${team.name}.${place}\``, places: number };
  },
} satisfies StepLanguage<StayStep, Said>;

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
        number: numberByHours(placeNumberSchema()).describe(
          'How many there are; or how many at which hours, `{every day 08:00-20:00: 6, every day 20:00-08:00: 2}`, and none at all others.',
        ),
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
  /** How many there are at which hours, where that varies: as it is written, and as hours; `number` is the most. */
  readonly byHours?: {
    readonly said: readonly AtHours[];
    readonly hours: Extract<Calendar, { kind: 'weekly' }>;
  };
  /** Numbers of occupied places that are reported one by one. */
  readonly report: readonly number[];
}

export function normalisePlace(name: string, said: NonNullable<SaidTeam['places']>[string]): PlaceKind {
  const { number, report } = typeof said === 'object' ? said : { number: said, report: [] };
  if (typeof number === 'object') {
    const numbers = byHours(number)!;
    const varying = { said: numbers, hours: calendarByHours(numbers) };
    return { name, number: mostOf(numbers), byHours: varying, report };
  }
  return { name, number: number === 'unlimited' ? null : number, report };
}

/** Every kind of place has places, and somebody who stays in them. */
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
    for (const name of names) {
      const path: Path = [...team.path, 'places', name];
      const said = places[name];
      const number = typeof said === 'object' ? mapOf(said).number : said;
      const numbers = byHours(number);
      checkByHours(number, [...path, 'number'], report);
      if (numbers !== null) {
        for (const { hours } of numbers)
          if (mapOf(number)[hours] === 'unlimited')
            report.value(
              'out-of-range',
              [...path, 'number', hours],
              'what varies with the hours has a limit at each of them',
              'write a whole number',
            );
      }
      const used = stays.some(({ raw }) => raw.stay === name);
      const comesLater = changed.some(
        (each) =>
          [dotted(path), `${dotted(path)}.number`].includes(each) ||
          each.startsWith(`${dotted(path)}.number.`),
      );
      if (
        used &&
        (number === 0 || numbers?.every(({ hours }) => mapOf(number)[hours] === 0)) &&
        (isPhase || !comesLater)
      ) {
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
  }
}
