import { mapOf } from '../names.ts';
import { type Kind, unsaid } from './assumption.ts';

const STEP = 'teams.<name>.steps.<name>';

/** Courses and groups: who gives them, what they hold, when they are looked at again. */
export const courses: Kind = {
  keys: [
    `${STEP}.course.same_person`,
    `${STEP}.course.channel`,
    `${STEP}.holds`,
    `${STEP}.review_every`,
    `${STEP}.group.starts_with`,
    `${STEP}.group.waits_at_most`,
    'people.declines_offer',
    'people.stops_coming_after_missed',
    'teams.<name>.staff.<name>.caseload',
  ],
  find({ teams, understood }) {
    const { kinds } = understood.people;
    const channels = kinds.some(({ attendance: { phone, video, face_to_face, group } }) =>
      [phone, video, group].some((each) => each !== face_to_face),
    );
    const steps = teams.flatMap((team) => team.steps).filter(({ kind }) => kind === 'course');
    const grouped = teams.flatMap((team) => team.steps).filter(({ raw }) => raw.group !== undefined);
    const misses = kinds.some(({ attendance }) =>
      [attendance.phone, attendance.video, attendance.face_to_face, attendance.group].some(
        (each) => each < 1,
      ),
    );
    return [
      ...steps.flatMap(({ raw, path, rules }) => {
        const said = mapOf(raw.course);
        return [
          ...(raw.group === undefined
            ? unsaid(
                said.same_person,
                [...path, 'course', 'same_person'],
                'true',
                'all contacts are with the worker who gave the first: people wait for that worker',
              )
            : []),
          ...unsaid(
            raw.holds,
            [...path, 'holds'],
            'nothing',
            'no caseload place is held, so that any number of people may be on the course',
          ),
          ...(channels
            ? unsaid(
                said.channel,
                [...path, 'course', 'channel'],
                raw.group === undefined ? 'face_to_face' : 'group',
                'people come as often as they do through this channel',
              )
            : []),
          ...(rules.some((rule) => rule.raw.if !== undefined)
            ? unsaid(
                raw.review_every,
                [...path, 'review_every'],
                'never',
                'the flow rules are asked after the last contact only: nobody leaves the course early by them',
              )
            : []),
        ];
      }),
      ...grouped.flatMap(({ raw, path }) => {
        const { of, starts_with: enough, waits_at_most: late } = mapOf(raw.group);
        return [
          ...unsaid(
            enough,
            [...path, 'group', 'starts_with'],
            String(of),
            late === undefined
              ? 'a group starts when it is full, however long that takes'
              : 'a group starts when it is full, or when the longest wait is over',
          ),
          ...(enough === undefined
            ? []
            : unsaid(
                late,
                [...path, 'group', 'waits_at_most'],
                'never',
                'a group waits for enough people, however long the first of them waits',
              )),
        ];
      }),
      ...(steps.length > 0 && kinds.every(({ declinesOffer }) => declinesOffer === 0)
        ? [
            {
              path: ['people', 'declines_offer'],
              taken: '0',
              meaning: 'everybody who is offered a course takes it, however long they have waited',
            },
          ]
        : []),
      ...(steps.length > 0 && misses && kinds.every(({ stopsAfterMissed }) => stopsAfterMissed === 0)
        ? [
            {
              path: ['people', 'stops_coming_after_missed'],
              taken: '0',
              meaning: 'nobody stops coming to a course but by missing as many contacts as are allowed',
            },
          ]
        : []),
    ];
  },
};
