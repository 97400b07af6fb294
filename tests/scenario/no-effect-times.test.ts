import { areTold, COURSE, GP, START, TALK, type Traps, team } from './traps.ts';

/** A run of four weeks that begins on a Monday, the early May bank holiday of 2025. */
const MAY = 'time: {start: 2025-05-05, run: 4 weeks}\n';
const may = (text: string) => text.replace(START, MAY);
const MEETING = (times: string) =>
  `{meeting: ${times}, attended_by: {worker: 1}, takes_up_to: 90 cases, minutes_per_case: 1 min, then: {discharge: helped}}`;
const SEE = (times: string) =>
  `{contact: phone, with: worker, takes: 45 min, starts_at: "${times}", spent_on: care}`;
const HOURS = (hours: string, text: string) => team(text).replace('wte: 2', `wte: 2, hours: ${hours}`);
const TOUCH = 'keeps_in_touch: {with: worker, every: 2 weeks, takes: 5 min}';

const TRAPS: Traps = [
  [
    'a time at which a meeting is held, and nobody is there',
    team(`steps: {talk: {»meeting: "weekly tuesday 10:00, sunday 10:00", ${MEETING('x').slice(13)}}`),
    team(`steps: {talk: ${MEETING('"weekly tuesday 10:00, thursday 10:00"')}}`),
  ],
  [
    'a meeting whose only date is a bank holiday',
    may(team(`steps: {talk: {»meeting: every 4 weeks monday 10:00, ${MEETING('x').slice(13)}}`)),
    may(team(`steps: {talk: ${MEETING('every 2 weeks monday 10:00')}}`)),
  ],
  [
    'a time at which work begins, and nobody is there',
    team(`steps: {talk: ${SEE('weekdays 09:00, saturday 09:00').replace('starts_at', '»starts_at')}}`),
    HOURS(
      '["weekdays 09:00-17:00", "saturday 09:00-12:00"]',
      `steps: {talk: ${SEE('weekdays 09:00, saturday 09:00')}}`,
    ),
  ],
  [
    'slots on a date after the run',
    team(
      `diaries: {book: {slots: {monday: 9, »2026-06-01: 4}}}, steps: {see: {contact: phone, diary: book, with: worker, takes: 1 hour}}`,
    ),
    team(
      `diaries: {book: {slots: {monday: 9, 2025-06-02: 4}}}, steps: {see: {contact: phone, diary: book, with: worker, takes: 1 hour}}`,
    ),
  ],
  [
    'slots on a weekday on which nobody who keeps them is there',
    team(
      `diaries: {book: {slots: {monday: 9, »sunday: 4}}}, steps: {see: {contact: phone, diary: book, with: worker, takes: 1 hour}}`,
    ),
    team(
      `diaries: {book: {slots: {monday: 9, sunday: 4}}}, hours: every day 09:00-17:00, steps: {see: {contact: phone, diary: book, with: worker, takes: 1 hour}}`,
    ),
  ],
  [
    'slots on a bank holiday on which nobody who keeps them is there',
    team(
      `diaries: {book: {slots: {monday: 9, »2025-05-05: 4}}}, steps: {see: {contact: phone, diary: book, with: worker, takes: 1 hour}}`,
    ),
    team(
      `diaries: {book: {slots: {monday: 9, 2025-05-05: 4}}}, hours: {open: weekdays 09:00-17:00, bank_holidays: open}, steps: {see: {contact: phone, diary: book, with: worker, takes: 1 hour}}`,
    ),
  ],
  [
    'hours of a team whose roles all have their own',
    team(`»hours: weekdays 08:00-20:00, steps: {talk: ${TALK}}`).replace(
      'wte: 2',
      'wte: 2, hours: "weekdays 09:00-17:00"',
    ),
    team(`hours: weekdays 08:00-20:00, steps: {talk: ${TALK}}`),
  ],
  [
    'whether a role works on bank holidays that there are none of',
    HOURS('{open: weekdays 09:00-17:00, »bank_holidays: closed}', `steps: {talk: ${TALK}}`).replace(
      'run: 52 weeks',
      'run: 52 weeks, bank_holidays: none',
    ),
    HOURS('{open: weekdays 09:00-17:00, bank_holidays: closed}', `steps: {talk: ${TALK}}`),
  ],
  [
    'whether a team works on bank holidays that are never on its days',
    team(`hours: {open: saturday 09:00-17:00, »bank_holidays: open}, steps: {talk: ${TALK}}`),
    team(`hours: {open: monday 09:00-17:00, bank_holidays: open}, steps: {talk: ${TALK}}`),
  ],
  [
    'a role whose days are not among those of the run',
    team(`steps: {talk: ${TALK}}`)
      .replace(START, 'time: {start: 2025-05-05, run: 2 days}\n')
      .replace('{worker: {wte: 2}}', '{»worker: {wte: 2, hours: saturday 09:00-17:00}}'),
    team(`steps: {talk: ${TALK}}`)
      .replace(START, 'time: {start: 2025-05-05, run: 1 week}\n')
      .replace('{worker: {wte: 2}}', '{worker: {wte: 2, hours: saturday 09:00-17:00}}'),
  ],
  [
    'calls by whoever serves the list, who is free only when nobody is on it',
    team(`waiting_list: {»${TOUCH}}, steps: {talk: ${TALK}}`),
    team(
      `waiting_list: {${TOUCH}}, steps: {talk: ${TALK}, help: ${COURSE.replace('}}', '}, holds: caseload}')}}`,
    )
      .replace('wte: 2', 'wte: 2, caseload: 100 per wte')
      .replace(GP, 'sources: {gp: {rate: 5 per week}}\n'),
  ],
  [
    'urgency that would rise after the run is over',
    team(`waiting_list: {urgency_rises: [»{after: 60 weeks, to: urgent}]}, steps: {talk: ${TALK}}`),
    team(`waiting_list: {urgency_rises: [{after: 6 weeks, to: urgent}]}, steps: {talk: ${TALK}}`),
  ],
  [
    'a list that would be given up after the run is over',
    team(`waiting_list: {»gives_up: {after: 60 weeks}}, steps: {talk: ${TALK}}`),
    team(`waiting_list: {gives_up: {after: 6 weeks}}, steps: {talk: ${TALK}}`),
  ],
  [
    'people who would ask again after the run is over',
    team(`steps: {talk: ${TALK}}`, 'people: {returns: {»delay: 60 weeks, after: {helped: 0.2}}}\n'),
    team(`steps: {talk: ${TALK}}`, 'people: {returns: {delay: 8 weeks, after: {helped: 0.2}}}\n'),
  ],
];

areTold(TRAPS);
