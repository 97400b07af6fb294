import { expect, test } from 'vitest';
import { STARTER } from '../../src/cli/starter.ts';
import { loadWhole } from './loading.ts';
import { areTold, COURSE, GP, PEOPLE, TALK, type Traps, team, two } from './traps.ts';

const TRAPS: Traps = [
  [
    'attendance of a channel that nobody uses',
    team(`steps: {talk: ${TALK}}`, 'people: {attendance: {»video: 0.8}}\n'),
    team(`steps: {talk: ${TALK}}`, 'people: {attendance: {phone: 0.9, video: 0.8}}\n'),
  ],
  [
    'steps that trust would spare, where nothing is said of trust',
    two(
      `steps: {talk: ${TALK.replace('}', ', then: {refer_to: two}}')}}`,
      `»skip_if_trusted: [talk], steps: {talk: ${TALK}}`,
    )
      .replace(PEOPLE, '')
      .replace('best_fit', 'one'),
    two(
      `steps: {talk: ${TALK.replace('}', ', then: {refer_to: two}}')}}`,
      `skip_if_trusted: [talk], steps: {talk: ${TALK}}`,
    )
      .replace(PEOPLE, '')
      .replace('best_fit}', 'one, assessments_trusted: all}'),
  ],
  [
    'urgency that rises to what everybody has who comes',
    team(
      `waiting_list: {urgency_rises: [»{after: 6 weeks, to: urgent}]}, steps: {talk: ${TALK}}`,
      '',
      GP.replace('week}', 'week, urgency: urgent}'),
    ),
    team(
      `waiting_list: {urgency_rises: [{after: 6 weeks, to: emergency}]}, steps: {talk: ${TALK}}`,
      '',
      GP.replace('week}', 'week, urgency: urgent}'),
    ),
  ],
  [
    'the same of one step',
    team(
      `steps: {talk: ${TALK.replace('}', ', urgency_rises: [»{after: 6 weeks, to: urgent}]}')}}`,
      '',
      GP.replace('week}', 'week, urgency: urgent}'),
    ),
    team(`steps: {talk: ${TALK.replace('}', ', urgency_rises: [{after: 6 weeks, to: urgent}]}')}}`),
  ],
  [
    'a rule that asks of people who have come how many contacts they have just missed',
    team(
      `steps: {talk: ${TALK.replace('}', ', then: [{»if: missed >= 2, discharge: declined}, {discharge: helped}]}')}}`,
    ),
    team(
      `steps: {talk: ${TALK.replace('}', ', takes_by: {missed >= 1: 1 hour}, missed: {attempts: 3}}')}}`,
      'people: {attendance: {phone: 0.8}}\n',
    ),
  ],
  [
    'the price of a band in which nobody is',
    `costs: {per_hour: {6: 30, »7: 40}}\n${team(`steps: {talk: ${TALK}}`).replace('wte: 2', 'wte: 2, band: 6')}`,
    `costs: {per_hour: {6: 30}}\n${team(`steps: {talk: ${TALK}}`).replace('wte: 2', 'wte: 2, band: 6')}`,
  ],
  [
    'a budget where no staff have a price',
    `costs: {»budget: 100000}\n${team(`steps: {talk: ${TALK}}`)}`,
    `costs: {budget: 100000, per_hour: {6: 30}}\n${team(`steps: {talk: ${TALK}}`).replace('wte: 2', 'wte: 2, band: 6')}`,
  ],
  [
    'shares of a population of which nobody says how many there are',
    team(
      `steps: {talk: ${TALK}}`,
      'people: {groups: {age: {young: {share: 0.5, »of_population: 0.3}, old: {share: 0.5, of_population: 0.7, patience: 2 times}}}, patience: 9 weeks}\n',
    ),
    team(
      `steps: {talk: ${TALK}}`,
      'people: {population: 9000, groups: {age: {young: {share: 0.5, of_population: 0.3}, old: {share: 0.5, of_population: 0.7, patience: 2 times}}}, patience: 9 weeks}\n',
    ),
  ],
  [
    'the share of a population of one value, where the other does not say its',
    team(
      `steps: {talk: ${TALK}}`,
      'people: {population: 9000, groups: {age: {young: {share: 0.5, »of_population: 0.3}, old: {share: 0.5, patience: 2 times}}}, patience: 9 weeks}\n',
    ),
    team(
      `steps: {talk: ${TALK}}`,
      'people: {population: 9000, groups: {age: {young: {share: 0.5}, old: {share: 0.5, patience: 2 times}}}, patience: 9 weeks}\n',
    ),
  ],
  [
    'cover where nobody is ever away',
    `staffing: {»covered_after: 3 weeks}\n${team(`steps: {talk: ${TALK}}`)}`,
    `staffing: {covered_after: 3 weeks, leave: 33 days a year}\n${team(`steps: {talk: ${TALK}}`)}`,
  ],
  [
    'a first call after the run is over',
    team(
      `waiting_list: {»keeps_in_touch: {with: caller, from: 60 weeks, every: 2 weeks, takes: 5 min}}, steps: {talk: ${TALK}}`,
    ).replace('{worker:', '{caller: {wte: 1}, worker:'),
    team(
      `waiting_list: {keeps_in_touch: {with: caller, from: 6 weeks, every: 2 weeks, takes: 5 min}}, steps: {talk: ${TALK}}`,
    ).replace('{worker:', '{caller: {wte: 1}, worker:'),
  ],
  [
    'a limit on referrals where nobody is sent on',
    `principles: {»hop_limit: 3}\n${team(`steps: {talk: ${TALK}}`)}`,
    `principles: {hop_limit: 3, referrals_go_to: one}\n${two(
      `steps: {talk: ${TALK.replace('}', ', then: {refer_to: two}}')}}`,
      `steps: {talk: ${TALK}}`,
    )
      .replace(/people.*\n/, '')
      .replace(/principles.*\n/, '')}`,
  ],
  [
    'how people are handed on, where nobody is',
    `principles: {»handover: warm}\n${team(`steps: {talk: ${TALK}}`)}`,
    `principles: {handover: warm}\n${team(`waiting_list: {closes_above: 5}, not_eligible: pass_on, steps: {talk: ${TALK}}`)}`,
  ],
  [
    'how people are handed on, where every rule says it itself',
    two(
      `steps: {talk: ${TALK.replace('}', ', then: {refer_to: two, handover: cold}}')}}`,
      `steps: {talk: ${TALK}}`,
    )
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one, »handover: warm'),
    two(`steps: {talk: ${TALK.replace('}', ', then: {refer_to: two}}')}}`, `steps: {talk: ${TALK}}`)
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one, handover: warm'),
  ],
  [
    'what a warm handover does, where there is none',
    team(
      `steps: {talk: ${TALK}}`,
      'people: {attendance: 0.9, engagement: {»after_warm_handover: 1.1 times}}\n',
    ),
    team(`steps: {talk: ${TALK}}`, 'people: {attendance: 0.9}\n'),
  ],
  [
    'a referral as urgent as everybody is',
    two(
      `steps: {talk: ${TALK.replace('}', ', then: {refer_to: two, »as: routine}}')}}`,
      `steps: {talk: ${TALK}}`,
    )
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one'),
    two(
      `urgency: emergency, steps: {talk: ${TALK.replace('}', ', then: {refer_to: two, as: routine}}')}}`,
      `steps: {talk: ${TALK}}`,
    )
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one'),
  ],
  [
    'a referral as less urgent than the team takes everybody for',
    two(
      `steps: {talk: ${TALK.replace('}', ', then: {refer_to: two, »as: urgent}}')}}`,
      `urgency: emergency, steps: {talk: ${TALK}}`,
    )
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one'),
    two(
      `steps: {talk: ${TALK.replace('}', ', then: {refer_to: two, as: urgent}}')}}`,
      `urgency: urgent, steps: {talk: ${TALK}}`,
    )
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one'),
  ],
  [
    'one of several roles in which nobody works',
    team('steps: {talk: {contact: phone, with: {any_of: [worker, »other]}, takes: 45 min}}').replace(
      'worker: {wte: 2}',
      'worker: {wte: 2}, other: {wte: 0}',
    ),
    team('steps: {talk: {contact: phone, with: {any_of: [worker, other]}, takes: 45 min}}').replace(
      'worker: {wte: 2}',
      'worker: {wte: 2}, other: {wte: 1}',
    ),
  ],
  [
    'a change to what is so already',
    `changes: [»{at: week 10, set: {teams.team.staff.worker.wte: 2}}]\n${team(`steps: {talk: ${TALK}}`)}`,
    `changes: [{at: week 10, set: {teams.team.staff.worker.wte: 3}}]\n${team(`steps: {talk: ${TALK}}`)}`,
  ],
  [
    'where people go who give up a list that nobody gives up',
    team(
      `steps: {talk: {contact: phone, with: worker, takes: 1 hour, gives_up: {after: never, »then: {signpost: elsewhere}}}}`,
    ),
    team(
      `steps: {talk: {contact: phone, with: worker, takes: 1 hour, gives_up: {after: 6 weeks, then: {signpost: elsewhere}}}}`,
    ),
  ],
  [
    'a whole team whose list nobody gives up',
    team(`waiting_list: {»gives_up: {after: never}}, steps: {talk: ${TALK}}`),
    team(`waiting_list: {gives_up: {after: 6 weeks}}, steps: {talk: ${TALK}}`),
  ],
  [
    'people who give up waiting for a place, where there is one for everybody',
    team(
      `places: {bed: unlimited}, steps: {rest: {stay: bed, lasts: 1 week, »gives_up: {after: 1 week}, then: {go_to: talk}}, talk: ${TALK}}`,
    ),
    team(
      `places: {bed: 3}, steps: {rest: {stay: bed, lasts: 1 week, gives_up: {after: 1 week}, then: {go_to: talk}}, talk: ${TALK}}`,
    ),
  ],
  [
    'paces that are all the usual one',
    team(`steps: {talk: ${TALK}}`).replace('{wte: 2}', '{wte: 2, »paces: [1, 1]}'),
    team(`steps: {talk: ${TALK}}`).replace('{wte: 2}', '{wte: 2, paces: [1, 0.8]}'),
  ],
  [
    'a review that comes after the last contact',
    team(`steps: {talk: ${COURSE.replace('}}', '}, »review_every: 3}')}}`),
    team(`steps: {talk: ${COURSE.replace('}}', '}, review_every: 2}')}}`),
  ],
  [
    'a rule that nobody follows',
    team(
      `steps: {talk: {contact: phone, with: worker, takes: 1 hour, then: [{if: waited > 3 weeks, »followed: 0, discharge: declined}, {discharge: helped}]}}`,
    ),
    team(
      `steps: {talk: {contact: phone, with: worker, takes: 1 hour, then: [{if: waited > 3 weeks, followed: 0.1, discharge: declined}, {discharge: helped}]}}`,
    ),
  ],
  [
    'a figure for urgent people, where nobody is urgent',
    team(`steps: {talk: {contact: phone, with: worker, takes: 1 hour, takes_by: {»urgent: 2 hours}}}`),
    team(
      `urgency: urgent, steps: {talk: {contact: phone, with: worker, takes: 1 hour, takes_by: {urgent: 2 hours}}}`,
    ),
  ],
  [
    'slots that are kept for urgent people, where nobody is urgent',
    team(
      `diaries: {book: {slots: {monday: 9}, »carve_out: {share: 0.3}}}, steps: {see: {contact: phone, diary: book, with: worker, takes: 1 hour}}`,
    ),
    team(
      `diaries: {book: {slots: {monday: 9}, carve_out: {share: 0.3}}}, steps: {see: {contact: phone, diary: book, with: worker, takes: 1 hour}}`,
      '',
      'sources: {gp: {rate: 10 per week, urgency: urgent}, other: {rate: 1 per week}}\n',
    ),
  ],
  [
    'a team for some people, at none of whose steps anybody looks',
    team(`»accepts: severity >= 4, steps: {talk: ${TALK}}`, PEOPLE),
    team(
      'accepts: severity >= 4, steps: {talk: {contact: phone, with: worker, takes: 45 min, sees: {error_sd: 1}}}',
      PEOPLE,
    ),
  ],
  [
    'a team for some people that only looks within a course, where eligibility is not asked',
    team(
      `»accepts: severity >= 4, steps: {talk: ${COURSE.replace('}}', '}, sees: {error_sd: 1}}')}}`,
      PEOPLE,
    ),
    team(
      `accepts: severity >= 4, steps: {look: {desk: worker, takes: 5 min, checks_eligibility: false}, talk: ${COURSE}}`,
      PEOPLE,
    ),
  ],
  [
    'what becomes of people who are turned away, where nobody is',
    team(`»not_eligible: return_to_referrer, steps: {talk: ${TALK}}`),
    team(`not_eligible: return_to_referrer, waiting_list: {closes_above: 5}, steps: {talk: ${TALK}}`),
  ],
  [
    'the principle of what becomes of people who are turned away, where nobody is',
    `principles: {»not_eligible: pass_on}\n${team(`steps: {talk: ${TALK}}`)}`,
    `principles: {not_eligible: pass_on}\n${team(`waiting_list: {closes_above: 5}, steps: {talk: ${TALK}}`)}`,
  ],
  [
    'a team for everyone before others, where the first that fits is looked for',
    two(
      `steps: {talk: ${TALK}}`,
      `accepts: severity >= 4, steps: {look: {desk: worker, takes: 5 min, sees: {error_sd: 1}}}`,
    ).replace('  one:', '  »one:'),
    two(
      'accepts: severity < 4, steps: {look: {desk: worker, takes: 5 min, sees: {error_sd: 1}}}',
      `steps: {talk: ${TALK}}`,
    ),
  ],
  [
    'how well a referrer knows the system, who refers to a team that is named',
    team(`steps: {talk: ${TALK}}`, '', 'sources: {gp: {rate: 10 per week, »knows_the_system: 0.5}}\n'),
    two(
      'accepts: severity < 4, steps: {look: {desk: worker, takes: 5 min, sees: {error_sd: 1}}}',
      `steps: {talk: ${TALK}}`,
    ).replace('10 per week', '10 per week, knows_the_system: 0.5'),
  ],
  [
    'how well workers know other teams, who never look for one',
    `principles: {»knows_other_teams: 0.5}\n${team(`steps: {talk: ${TALK}}`)}`,
    `principles: {knows_other_teams: 0.5, not_eligible: pass_on}\n${team(`accepts: severity > 3, steps: {look: {desk: worker, takes: 5 min, sees: {error_sd: 1}}}`, PEOPLE)}`,
  ],
  [
    'a need that no condition asks about',
    team(`steps: {talk: ${TALK}}`, 'people: {needs: {»severity: 5}}\n'),
    team(
      'steps: {talk: {contact: phone, with: worker, takes: 45 min, then: [{if: severity > 3, discharge: helped}, {return_to_referrer: true}]}}',
      PEOPLE,
    ),
  ],
  [
    'a rule that only holds where one before it does',
    team(
      'steps: {talk: {desk: worker, takes: 5 min, then: [{if: severity >= 4, discharge: helped}, »{if: severity > 6 and waited > 1 week, return_to_referrer: true}, {discharge: helped}]}}',
      PEOPLE,
    ),
    team(
      'steps: {talk: {desk: worker, takes: 5 min, then: [{if: severity > 6 and waited > 1 week, return_to_referrer: true}, {if: severity >= 4, discharge: helped}, {discharge: helped}]}}',
      PEOPLE,
    ),
  ],
  [
    'a caseload without a place',
    team(
      `steps: {talk: ${TALK.replace('}', ', then: [{if: waited > 1 week, go_to: help}, {discharge: declined}]}')}, help: ${COURSE.replace('}}', '}, holds: caseload}')}}`,
    ).replace('wte: 2', 'wte: 2, »caseload: 0 per wte'),
    team(
      `steps: {talk: ${TALK.replace('}', ', then: [{if: waited > 1 week, go_to: help}, {discharge: declined}]}')}, help: ${COURSE.replace('}}', '}, holds: caseload}')}}`,
    ).replace('wte: 2', 'wte: 2, caseload: 100 per wte'),
  ],
  [
    'a limit on referrals that the first of them comes to',
    two(`steps: {talk: ${TALK.replace('}', ', then: {refer_to: two}}')}}`, `steps: {talk: ${TALK}}`)
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one, »hop_limit: 1'),
    two(`steps: {talk: ${TALK.replace('}', ', then: {refer_to: two}}')}}`, `steps: {talk: ${TALK}}`)
      .replace(/people.*\n/, '')
      .replace('best_fit', 'one, hop_limit: 2'),
  ],
  ...(
    [
      ['a need off its scale', 'severity > 60', 'severity > 6'],
      ['a need that is at least nothing', 'severity >= 0', 'severity > 0'],
      [
        'two limits of a need with nothing between',
        'severity >= 6 and severity < 4',
        'severity >= 4 and severity < 6',
      ],
      ['everything by one of two limits', 'severity >= 4 or severity < 6', 'severity >= 6 or severity < 4'],
      ['two sources at once', 'source == gp and source == self', 'source == gp or severity > 6'],
      ['any of all sources', 'source == gp or source == self', 'source == gp or severity > 6'],
      ['nobody but everybody', 'not (severity >= 0)', 'not (severity >= 4)'],
      ['a wait longer than the run', 'waited > 60 weeks', 'waited > 40 weeks'],
      ['a date after the run', 'date >= 2027-01-01', 'date >= 2025-06-01'],
      ['a date before the run', 'date >= 2024-06-01', 'date < 2025-06-01'],
    ] as const
  ).map(([what, never, mended]): Traps[number] => {
    const asks = (condition: string) =>
      team(
        `steps: {talk: {contact: phone, with: worker, takes: 1 hour, then: [{if: severity == 5, discharge: declined}, {»if: ${condition}, return_to_referrer: true}, {discharge: helped}]}}`,
        PEOPLE,
        'sources: {gp: {rate: 10 per week}, self: {rate: 1 per week}}\n',
      );
    return [
      `a condition that holds for nobody or for everybody: ${what}`,
      asks(never),
      asks(mended).replace('»', ''),
    ];
  }),
  [
    'whom a team accepts, which is everybody',
    team(
      '»accepts: severity <= 10, steps: {talk: {contact: phone, with: worker, takes: 45 min, sees: {error_sd: 1}}}',
      PEOPLE,
    ),
    team(
      'accepts: severity <= 9, steps: {talk: {contact: phone, with: worker, takes: 45 min, sees: {error_sd: 1}}}',
      PEOPLE,
    ),
  ],
  [
    'a way back for people who never ask again',
    team(`»re_entry: {within: 26 weeks, to: talk}, steps: {talk: ${TALK}}`),
    team(
      `re_entry: {within: 26 weeks, to: talk}, steps: {talk: ${TALK}}`,
      'people: {returns: {after: {helped: 0.2}, delay: 8 weeks}}\n',
    ),
  ],
  [
    'how people come back who never do',
    team(`steps: {talk: ${TALK}}`, 'people: {»returns: {delay: 8 weeks}}\n'),
    team(`steps: {talk: ${TALK}}`, 'people: {returns: {after: {helped: 0.2}, delay: 8 weeks}}\n'),
  ],
  [
    'assessments that are trusted, where no step is left out for it',
    `principles: {»assessments_trusted: all}\n${team(`steps: {talk: ${TALK}}`)}`,
    `principles: {assessments_trusted: all}\n${team(`skip_if_trusted: [talk], steps: {talk: ${TALK}, help: ${COURSE}}`)}`,
  ],
  [
    'a source from which nobody comes',
    team(`steps: {talk: ${TALK}}`, '', 'sources: {gp: {rate: 10 per week}, self: {»rate: 0 per week}}\n'),
    `changes: [{at: week 4, set: {sources.self.rate: 2 per week}}]\n${team(`steps: {talk: ${TALK}}`, '', 'sources: {gp: {rate: 10 per week}, self: {rate: 0 per week}}\n')}`,
  ],
  [
    'a clock that never starts, since nobody assesses',
    `clocks: {own: {»from: assessment, to: ending}}\n${team(`steps: {talk: ${TALK}}`)}`,
    `clocks: {own: {from: assessment, to: ending}}\n${team('steps: {talk: {contact: phone, with: worker, takes: 45 min, assesses: true}}')}`,
  ],
  [
    'a clock that never stops, since nobody helps',
    `clocks: {own: {»to: start_of_help}}\n${team(`steps: {talk: ${TALK}}`)}`,
    `clocks: {own: {to: start_of_help}}\n${team(`steps: {talk: ${COURSE}}`)}`,
  ],
  [
    'a pause after missed contacts, where nobody misses any',
    `clocks: {own: {to: first_contact, pauses: [»after_missed_contact]}}\n${team(`steps: {talk: ${TALK}}`)}`,
    `clocks: {own: {to: first_contact, pauses: [after_missed_contact]}}\n${team(`steps: {talk: ${TALK}}`, 'people: {attendance: 0.8}\n')}`,
  ],
  [
    'a group of one value',
    team(
      `steps: {talk: ${TALK}}`,
      'people: {groups: {»age: {old: {share: 1, patience: 2 times}}}, patience: 5 weeks}\n',
    ),
    team(
      `steps: {talk: ${TALK}}`,
      'people: {groups: {age: {old: {share: 0.5, patience: 2 times}, young: {share: 0.5}}}, patience: 5 weeks}\n',
    ),
  ],
  [
    'a group whose values differ in nothing',
    team(`steps: {talk: ${TALK}}`, 'people: {groups: {»age: {old: {share: 0.5}, young: {share: 0.5}}}}\n'),
    team(
      'steps: {talk: {desk: worker, takes: 5 min, then: [{if: age == old, return_to_referrer: true}, {discharge: helped}]}}',
      'people: {groups: {age: {old: {share: 0.5}, young: {share: 0.5}}}}\n',
    ),
  ],
  [
    'what happens after a miss, where everybody comes',
    team('steps: {talk: {contact: phone, with: worker, takes: 45 min, »missed: {attempts: 3}}}'),
    team(
      'steps: {talk: {contact: phone, with: worker, takes: 45 min, attendance: 0.8, missed: {attempts: 3}}}',
    ),
  ],
  [
    'how many decline a course, where there is none',
    team(`steps: {talk: ${TALK}}`, 'people: {»declines_offer: 0.2}\n'),
    team(`steps: {talk: ${COURSE}}`, 'people: {declines_offer: 0.2}\n'),
  ],
  [
    'urgency that rises to what everybody has',
    team(
      `urgency: urgent, waiting_list: {urgency_rises: [»{after: 1 week, to: urgent}]}, steps: {talk: ${TALK}}`,
    ),
    team(`waiting_list: {urgency_rises: [{after: 1 week, to: urgent}]}, steps: {talk: ${TALK}}`),
  ],
  [
    'work that stops for more urgent people, where nobody is more urgent',
    team('steps: {log: {desk: worker, takes: 45 min, »interruptible: true}}'),
    team(
      'steps: {log: {desk: worker, takes: 45 min, interruptible: true}}',
      '',
      'sources: {gp: {rate: 10 per week}, self: {rate: 1 per week, urgency: urgent}}\n',
    ),
  ],
];

areTold(TRAPS);

test('a variation is not told of what its base says, which it may well have switched off', () => {
  const base = team(`steps: {talk: ${TALK}}`, PEOPLE);
  const files = { 'a.yaml': 'extends: base.yaml\nseed: other\n', 'base.yaml': base };
  expect(loadWhole(files).problems).toEqual([]);
});

test('what init writes is warned of in nothing', () => {
  expect(loadWhole(STARTER).problems).toEqual([]);
});
