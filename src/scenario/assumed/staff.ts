import { byHours } from '../by-hours.ts';
import { HOURS_OF_FULL_WEEK } from '../contracted-time.ts';
import { mapOf, type RawMap } from '../names.ts';
import { type Assumption, type Kind, unsaid } from './assumption.ts';

const ROLE = 'teams.<name>.staff.<name>';

/** How much time there is for people: hours, and who is there. */
export const staff: Kind = {
  keys: [
    'teams.<name>.hours',
    'teams.<name>.hours.bank_holidays',
    `${ROLE}.hours.bank_holidays`,
    'time.bank_holidays',
    'staffing.full_week',
    'staffing.leave',
    'staffing.sickness',
    'staffing.turnover',
    'staffing.covered_after',
    `${ROLE}.covered_after`,
    `${ROLE}.clinical_share`,
    `${ROLE}.vacancy`,
    ...['for_every', 'above', 'over'].flatMap((key) => [
      `staffing.turnover.rises_with_load.${key}`,
      `${ROLE}.turnover.rises_with_load.${key}`,
    ]),
    'staffing.turnover.notice',
    `${ROLE}.turnover.notice`,
    'teams.<name>.diaries.<name>.at',
    'teams.<name>.diaries.<name>.minimum_notice',
    'teams.<name>.diaries.<name>.minimum_notice.emergency',
    'teams.<name>.diaries.<name>.carve_out.for',
  ],
  find({ scenario, teams, understood }) {
    const everybody = mapOf(scenario.staffing);
    const roles = teams.flatMap((team) =>
      Object.entries(mapOf(team.raw.staff)).map(([name, said]) => ({
        raw: mapOf(said),
        path: [...team.path, 'staff', name],
      })),
    );
    // How many are on duty is what is there: nobody is ill, on leave or at other duties.
    const contracted = roles.filter(({ raw }) => raw.on_duty === undefined);
    const ofNobody = (key: string, meaning: string) =>
      contracted.length > 0 && contracted.every(({ raw }) => raw[key] === undefined)
        ? unsaid(everybody[key], ['staffing', key], 'none', meaning)
        : [];
    const keepsHolidays =
      understood.time.bankHolidays.length > 0
        ? unsaid(
            mapOf(scenario.time).bank_holidays,
            ['time', 'bank_holidays'],
            'england',
            'whoever works on weekdays is not there on the bank holidays of England',
          )
        : [];
    return [
      ...teams
        .filter(({ raw }) => Object.values(mapOf(raw.staff)).some(followsTeamHours))
        .flatMap(({ raw, path }) =>
          unsaid(raw.hours, [...path, 'hours'], 'weekdays 09:00-17:00', 'nobody is seen outside these hours'),
        ),
      ...keepsHolidays,
      ...(contracted.length > 0
        ? unsaid(
            everybody.full_week,
            ['staffing', 'full_week'],
            `${HOURS_OF_FULL_WEEK} hours`,
            'the contracted week of one whole-time equivalent',
          )
        : []),
      ...ofNobody('leave', 'nobody takes annual leave'),
      ...ofNobody('sickness', 'nobody is ever ill'),
      ...ofNobody('turnover', 'nobody ever leaves a post'),
      ...contracted.flatMap(({ raw, path }) =>
        unsaid(
          raw.clinical_share,
          [...path, 'clinical_share'],
          '1',
          'all time on duty is for people: none of it goes to supervision, training or other duties',
        ),
      ),
      ...[{ raw: everybody, path: ['staffing'] }, ...roles].flatMap(ofAbsence),
      ...teams.flatMap((team) =>
        Object.entries(mapOf(team.raw.diaries)).flatMap(([name, said]) =>
          ofDiary(mapOf(said), [...team.path, 'diaries', name]),
        ),
      ),
    ];
  },
};

function ofAbsence({ raw, path }: { raw: RawMap; path: Assumption['path'] }): Assumption[] {
  const turnover = mapOf(raw.turnover);
  const load = mapOf(turnover.rises_with_load);
  const at = [...path, 'turnover'];
  return [
    ...(raw.leave === undefined && raw.sickness === undefined
      ? []
      : unsaid(
          raw.covered_after,
          [...path, 'covered_after'],
          '2 weeks',
          'while a worker is away for less than this, their people wait for them',
        )),
    ...(raw.turnover === undefined
      ? []
      : unsaid(turnover.notice, [...at, 'notice'], '0 min', 'whoever leaves a post is gone the same day')),
    ...(turnover.rises_with_load === undefined
      ? []
      : [
          ...unsaid(load.for_every, [...at, 'rises_with_load', 'for_every'], '0.1', 'a step of load'),
          ...unsaid(load.above, [...at, 'rises_with_load', 'above'], '0.85', 'load from which on more leave'),
          ...unsaid(
            load.over,
            [...at, 'rises_with_load', 'over'],
            '8 weeks',
            'time over which load is taken',
          ),
        ]),
  ];
}

function ofDiary(raw: RawMap, path: Assumption['path']): Assumption[] {
  const notice = mapOf(raw.minimum_notice);
  const carved = mapOf(raw.carve_out);
  return [
    ...unsaid(raw.at, [...path, 'at'], '09:00', 'appointments of a day begin at this time'),
    ...unsaid(
      raw.minimum_notice,
      [...path, 'minimum_notice'],
      '0 days',
      'an appointment may be booked for the next slot of the same day',
    ),
    ...(notice.routine === undefined
      ? []
      : unsaid(
          notice.emergency,
          [...path, 'minimum_notice', 'emergency'],
          'as urgent',
          'notice in an emergency',
        )),
    ...(raw.carve_out === undefined
      ? []
      : unsaid(carved.for, [...path, 'carve_out', 'for'], 'urgent', 'slots are kept for such people')),
  ];
}

/** It is there whenever the team is open: nothing else is said. */
function followsTeamHours(said: unknown): boolean {
  const { hours, on_duty } = mapOf(said);
  return hours === undefined && byHours(on_duty) === null;
}
