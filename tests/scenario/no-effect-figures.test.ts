import { areTold, COURSE, TALK, type Traps, team, two } from './traps.ts';

/** A contact that is booked ten working days ahead, with the patience of whoever asks. */
const booked = (people: string, notice: string, more = '') =>
  team(
    `diaries: {book: {slots: {monday: 9, thursday: 9}, ${notice}}}, ${more} steps: {see: {contact: phone, diary: book, takes: 1 hour}}`,
    people,
  ).replace('staff: {worker: {wte: 2}}, ', '');

const SEES = 'contact: phone, with: worker, takes: 45 min, sees: {error_sd: 1}';

/** Two teams, of which the first sends people to the second, which is for the more severe. */
const sends = (then: string) =>
  two(`steps: {look: {${SEES}, then: ${then}}}`, `accepts: severity >= 3, steps: {talk: {${SEES}}}`).replace(
    'best_fit',
    'one',
  );

const TRAPS: Traps = [
  [
    'an appointment so far ahead that everybody has given up before it',
    booked('people: {patience: 2 days}\n', '»minimum_notice: 10 working days'),
    booked('people: {patience: 3 weeks}\n', 'minimum_notice: 10 working days'),
  ],
  [
    'the same for people who are routine, whose patience is by chance',
    booked(
      'people: {patience: {uniform: [1 day, 4 days]}}\n',
      'minimum_notice: {»routine: 1 week, urgent: 1 day}',
    ),
    booked(
      'people: {patience: {uniform: [1 day, 4 days]}}\n',
      'minimum_notice: {routine: 4 days, urgent: 1 day}',
    ),
  ],
  [
    'the same for every kind of people, in the most patient group',
    booked(
      'people: {patience: 2 days, kinds: {a: {share: 0.5}, b: {share: 0.5, patience: 3 days}}, groups: {age: {young: {share: 0.5}, old: {share: 0.5, patience: 1.5 times}}}}\n',
      '»minimum_notice: 1 week',
    ),
    booked(
      'people: {patience: 2 days, kinds: {a: {share: 0.5}, b: {share: 0.5, patience: 3 days}}, groups: {age: {young: {share: 0.5}, old: {share: 0.5, patience: 3 times}}}}\n',
      'minimum_notice: 1 week',
    ),
  ],
  [
    'the same where a list is given up',
    booked('', '»minimum_notice: 1 week', 'waiting_list: {gives_up: {after: 3 days}},'),
    booked('', 'minimum_notice: 1 week', 'waiting_list: {gives_up: {after: {exponential: 3 days}}},'),
  ],
  [
    'recruitment that takes longer than the run',
    team(`steps: {talk: ${TALK}}`).replace(
      'wte: 2',
      'wte: 2, turnover: 0.5 per year, recruitment: {»takes: 90 weeks}',
    ),
    team(`steps: {talk: ${TALK}}`).replace(
      'wte: 2',
      'wte: 2, turnover: 0.5 per year, recruitment: {takes: 9 weeks}',
    ),
  ],
  [
    'the same of everybody, where it takes a time by chance',
    `staffing: {turnover: 0.5 per year, recruitment: {»takes: {uniform: [60 weeks, 90 weeks]}}}\n${team(`steps: {talk: ${TALK}}`)}`,
    `staffing: {turnover: 0.5 per year, recruitment: {takes: {uniform: [9 weeks, 90 weeks]}}}\n${team(`steps: {talk: ${TALK}}`)}`,
  ],
  [
    'patience that lasts longer than the run',
    team(`steps: {talk: ${TALK}}`, 'people: {»patience: 60 weeks}\n'),
    team(`steps: {talk: ${TALK}}`, 'people: {patience: {exponential: 60 weeks}}\n'),
  ],
  [
    'needs that would rise for the first time after the run',
    team(
      `accepts: severity >= 3, steps: {talk: {contact: phone, with: worker, takes: 45 min, sees: {error_sd: 1}}}`,
      'people: {needs: {severity: 5}, while_waiting: {worsens: {»every: 2 years, then: {severity: +1}}}}\n',
    ),
    team(
      `accepts: severity >= 3, steps: {talk: {contact: phone, with: worker, takes: 45 min, sees: {error_sd: 1}}}`,
      'people: {needs: {severity: 5}, while_waiting: {worsens: {every: 20 weeks, then: {severity: +1}}}}\n',
    ),
  ],
  [
    'people who would be well again after the run',
    team(`steps: {talk: ${TALK}}`, 'people: {while_waiting: {recovers: {»after: 2 years}}}\n'),
    team(`steps: {talk: ${TALK}}`, 'people: {while_waiting: {recovers: {after: {exponential: 2 years}}}}\n'),
  ],
  [
    'people who are told to ask elsewhere, and would do so after the run',
    two(
      `steps: {talk: ${TALK.replace('}', ', then: {signpost: two, completes: 0.5, »delay: 60 weeks}}')}}`,
      `steps: {talk: ${TALK}}`,
    )
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one'),
    two(
      `steps: {talk: ${TALK.replace('}', ', then: {signpost: two, completes: 0.5, delay: 6 weeks}}')}}`,
      `steps: {talk: ${TALK}}`,
    )
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one'),
  ],
  [
    'a rule that sends on whom the other team turns away',
    sends('[{if: severity < 3, »refer_to: two}, {discharge: helped}]'),
    sends('[{if: severity >= 5, refer_to: two}, {discharge: helped}]'),
  ],
  [
    'the same by what the rules before it leave over',
    sends('[{if: severity >= 3, discharge: helped}, {»refer_to: two}]'),
    sends('[{if: severity < 3, discharge: helped}, {refer_to: two}]'),
  ],
  [
    'the same of whoever is told to ask there, by shares',
    sends(
      '[{if: severity < 3, shares: [{share: 0.5, »signpost: two, completes: 1}, {share: 0.5, discharge: helped}]}, {discharge: helped}]',
    ),
    sends(
      '[{if: severity < 5, shares: [{share: 0.5, signpost: two, completes: 1}, {share: 0.5, discharge: helped}]}, {discharge: helped}]',
    ),
  ],
  [
    'a group of whom more than all would come',
    team(
      `steps: {talk: ${TALK}}`,
      'people: {attendance: 0.9, groups: {area: {here: {share: 0.5, »attendance: 1.5 times}, there: {share: 0.5}}}}\n',
    ),
    team(
      `steps: {talk: ${TALK}}`,
      'people: {attendance: 0.9, groups: {area: {here: {share: 0.5, attendance: 1.1 times}, there: {share: 0.5}}}}\n',
    ),
  ],
  [
    'the same at a step with its own attendance',
    team(
      `steps: {talk: ${TALK.replace('}', ', attendance: 0.95}')}}`,
      'people: {groups: {area: {here: {share: 0.5, »attendance: 1.1 times}, there: {share: 0.5}}}}\n',
    ),
    team(
      `steps: {talk: ${TALK.replace('}', ', attendance: 0.85}')}}`,
      'people: {groups: {area: {here: {share: 0.5, attendance: 1.1 times}, there: {share: 0.5}}}}\n',
    ),
  ],
  [
    'a group that comes more often, where everybody comes',
    team(
      `steps: {talk: ${TALK}}`,
      'people: {groups: {area: {here: {share: 0.5, »attendance: 1.1 times}, there: {share: 0.5}}}}\n',
    ),
    team(
      `steps: {talk: ${TALK}}`,
      'people: {groups: {area: {here: {share: 0.5, attendance: 1.1 times}, there: {share: 0.5, attendance: 0.9 times}}}}\n',
    ),
  ],
  [
    'a factor of a journey beyond what it may do to attendance',
    team(
      `steps: {talk: ${TALK}}`,
      'people: {attendance: 0.5, engagement: {»after_missed_contact: 1.5 times}}\n',
    ),
    team(
      `steps: {talk: ${TALK}}`,
      'people: {attendance: 0.5, engagement: {after_missed_contact: 1.2 times}}\n',
    ),
  ],
  [
    'work that takes longer than the longest shift',
    team('steps: {talk: {contact: phone, with: worker, »takes: 90 hours}}'),
    team('steps: {talk: {contact: phone, with: worker, takes: {gamma: {mean: 8 hours, sd: 1 hour}}}}'),
  ],
  [
    'contacts of a course that take longer than the longest shift, over midnight',
    team(
      `hours: every day 20:00-08:00, steps: {help: ${COURSE.replace('takes: 1 hour', '»takes: {lognormal: {median: 14 hours, sd: 3 hours}}')}}`,
    ),
    team(`hours: every day 20:00-08:00, steps: {help: ${COURSE.replace('1 hour', '11 hours')}}`),
  ],
  [
    'a course that makes people worse',
    team(
      `accepts: severity >= 3, steps: {see: {${SEES}}, help: ${COURSE.replace(/}$/, ', »helps: {severity: +0.3 per contact}}')}}`,
      'people: {needs: {severity: 5}}\n',
    ),
    team(
      `accepts: severity >= 3, steps: {see: {${SEES}}, help: ${COURSE.replace(/}$/, ', helps: {severity: -0.3 per contact}}')}}`,
      'people: {needs: {severity: 5}}\n',
    ),
  ],
];

areTold(TRAPS);
