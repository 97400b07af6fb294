import { readFactor } from '../language/measures.ts';
import { wordIn } from '../language/say.ts';
import { mapOf, type RawMap } from '../names.ts';
import { LEAST_ENGAGEMENT, MOST_ENGAGEMENT } from '../people/engagement.ts';
import type { RawTeam } from '../written.ts';
import { everyone } from './asked.ts';
import type { Kind, Trap } from './trap.ts';

/** Factors on attendance of which a part is lost: more than everybody would come, or the product of them is kept within its limits. */
export const attendancePastAll: Kind = ({ scenario, teams }) => {
  const people = mapOf(scenario.people);
  const factors = Object.entries(mapOf(people.groups)).flatMap(([group, said]) =>
    Object.entries(mapOf(said)).flatMap(([value, own]) => {
      const { attendance } = mapOf(own);
      const path = ['people', 'groups', group, value, 'attendance'];
      return attendance === undefined
        ? []
        : [{ path, written: wordIn(attendance), times: timesOf(attendance) }];
    }),
  );
  const worn = everyone(scenario).flatMap(({ raw, path }) =>
    Object.entries(mapOf(raw.engagement)).map(([key, said]) => ({
      path: [...path, 'engagement', key],
      written: wordIn(said),
      times: timesOf(said),
    })),
  );
  const shares = attendancesOf(people, teams);
  const most = Math.max(...shares, 0);
  // Where everybody comes, a factor above 1 still holds against others below it.
  const isBare = shares.length === 0 && ![...factors, ...worn].some(({ times }) => times < 1);
  return [
    ...factors.flatMap(({ path, written, times }): Trap[] => {
      if (times <= 1) return [];
      if (isBare) return [comesAlready(path, written)];
      if (!(most * times > 1 + 1e-9)) return [];
      const product = Number((most * times).toPrecision(4));
      return [
        {
          path,
          message: `\`${written}\` an attendance of ${most} is ${product}: more than all cannot come, and what is above 1 is lost`,
          hint: `write a factor of at most ${Math.floor(1000 / most) / 1000} times, or let fewer of the others come`,
        },
      ];
    }),
    ...worn.flatMap(({ path, written, times }): Trap[] => {
      if (times > MOST_ENGAGEMENT || times < LEAST_ENGAGEMENT)
        return [
          {
            path,
            message: `\`${written}\` is beyond what a journey does to attendance: the product of its factors is kept within ${LEAST_ENGAGEMENT} and ${MOST_ENGAGEMENT}`,
            hint: `write a factor within ${LEAST_ENGAGEMENT} and ${MOST_ENGAGEMENT} times`,
          },
        ];
      return isBare && times > 1 ? [comesAlready(path, written)] : [];
    }),
  ];
};

const comesAlready = (path: Trap['path'], written: string): Trap => ({
  path,
  message: `everybody comes already: \`${written}\` makes nobody come more often`,
  hint: 'say how many come, for example `people: {attendance: 0.85}`, or take it out',
});

/** 1 where it cannot be read. */
function timesOf(said: unknown): number {
  const times = readFactor(said);
  return typeof times === 'number' ? times : 1;
}

/** The shares below 1 of people who come, wherever somebody is expected. */
function attendancesOf(people: RawMap, teams: readonly RawTeam[]): number[] {
  const expected = teams.flatMap(({ raw, steps }) => {
    const touch = mapOf(raw.waiting_list).keeps_in_touch;
    return [
      ...steps.flatMap(({ kind, raw: step }) => {
        if (kind === 'contact') return [{ own: step.attendance, channel: step.contact }];
        if (kind !== 'course') return [];
        const usual = step.group === undefined ? 'face_to_face' : 'group';
        return [{ own: step.attendance, channel: mapOf(step.course).channel ?? usual }];
      }),
      ...(touch === undefined
        ? []
        : [{ own: mapOf(touch).attendance, channel: mapOf(touch).channel ?? 'phone' }]),
    ];
  });
  const kinds = Object.values(mapOf(people.kinds)).map((kind) => mapOf(kind).attendance);
  const said = [people.attendance, ...kinds];
  const all = expected.flatMap(({ own, channel }) =>
    own === undefined
      ? said.flatMap((each) => (typeof each === 'object' ? [mapOf(each)[wordIn(channel)]] : [each]))
      : [own],
  );
  const first = expected.some(({ own }) => own === undefined)
    ? said.map((each) => mapOf(each).first_contact)
    : [];
  return [...all, ...first].filter((each): each is number => typeof each === 'number' && each < 1);
}
