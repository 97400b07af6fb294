/** For each problem of a scenario, something that is wrong in this way: the page of problems shows what is said of it. */
import { loadScenario, type Problem } from '../../src/scenario/index.ts';

/** Nothing is wrong with it. */
export const SOUND = `assumption: made up
time: {start: 2025-04-07, run: 26 weeks}
replications: 30
people: {needs: {severity: {normal: {mean: 5, sd: 2}}}, patience: 8 weeks}
sources: {gp: {rate: 20 per week}}
teams:
  team:
    accepts: severity >= 3
    staff: {worker: {wte: 2}}
    steps:
      talk: {contact: phone, with: worker, takes: 45 min, sees: {error_sd: 1}, then: [{go_to: help}]}
      help: {course: {contacts: 4, every: 1 week, with: worker, takes: 45 min}}
`;

export interface Example {
  /** What is written in place of what stands in the sound scenario; `+` adds lines at its end, `=` is the whole text. */
  readonly was: string;
  readonly is: string;
  /** In words, where what is written says little. */
  readonly shown?: string;
  /** Files beside it. */
  readonly files?: Readonly<Record<string, string>>;
  readonly set?: string;
  /** Another place that has to be changed with it. */
  readonly and?: readonly [was: string, is: string];
}

const e = (was: string, is: string, more: Omit<Example, 'was' | 'is'> = {}): Example => ({
  was,
  is,
  ...more,
});

const CALL = 'contact: phone, with: worker, takes: 45 min, sees';
const RATE = 'rate: 20 per week';
const WTE = 'wte: 2';
const TAKES = 'takes: 45 min, sees';
const RULES = 'then: [{go_to: help}]';

export const EXAMPLES: Readonly<Record<string, Example>> = {
  'unreadable-file': e('+', 'extends: nobody-has-this.yaml'),
  'outside-folder': e('+', 'extends: ../../elsewhere.yaml'),
  'bad-encoding': e('=', 'title: caf\uFFFD', { shown: 'a text in Latin-1' }),
  'hidden-character': e('+', 'title: "a\u202Eb"', {
    shown: 'a title with U+202E in it, which turns the direction of what follows',
  }),
  'circular-extends': e('+', 'extends: town.yaml'),
  'bad-extends': e('+', 'extends: {a: b}'),
  'yaml-syntax': e(RATE, 'rate: [20'),
  'duplicate-key': e('+', 'replications: 20'),
  'bad-key': e('+', '? [a, b]\n: 1'),
  'unknown-tag': e(RATE, 'rate: !often 20 per week'),
  'unknown-language': e('+', 'language: 99'),
  'older-language': e('+', 'language: 1'),
  'too-big': e('+', `notes: ${'['.repeat(200)}${']'.repeat(200)}`, {
    shown: 'two hundred lists within each other',
  }),
  'empty-file': e('=', '', { shown: 'a file with nothing in it' }),
  'not-a-map': e('=', '- a list'),
  'nothing-here': e('replications: 30', 'replications:'),
  'bad-basis': e(RATE, 'rate: {value: 20 per week, source: a report, assumption: a guess}'),
  'bad-range': e(RATE, 'rate: {about: 20 per week, from: 30 per week, to: 10 per week}'),
  'bad-setting': e('+', '', { set: 'replications' }),
  'bad-lever': e('+', 'levers: {staff: {title: Staff}}'),
  'unknown-path': e('+', '', { set: 'teams.taem.staff.worker.wte=3' }),
  'unknown-key': e(WTE, 'wte: 2, colour: blue'),
  'missing-key': e('contact: phone, with: worker,', 'contact: phone,'),
  'wrong-type': e(WTE, 'wte: two'),
  'wrong-word': e('contact: phone', 'contact: letter'),
  'needs-unit': e(RATE, 'rate: 20'),
  'wrong-unit': e(TAKES, 'takes: 45 parsecs, sees'),
  'out-of-range': e(WTE, 'wte: -2'),
  'bad-distribution': e(TAKES, 'takes: {uniform: [60 min, 30 min]}, sees'),
  'bad-hours': e(WTE, 'wte: 2, hours: weekdays'),
  'bad-time': e(
    CALL,
    'meeting: someday 10:00, takes_up_to: 30 cases, minutes_per_case: 10 min, attended_by: {worker: 1}, sees',
  ),
  'bad-period': e('+', 'periods: {never: {from: 2025-06-01, to: 2025-06-01}}'),
  'bad-date': e('start: 2025-04-07', 'start: 2025-02-30'),
  'bad-name': e('gp: {', 'G P!: {'),
  'name-clash': e(
    'severity: {normal: {mean: 5, sd: 2}}}',
    'severity: {normal: {mean: 5, sd: 2}}}, groups: {severity: {high: {share: 1}}}',
  ),
  'one-of': e(WTE, 'wte: 2, on_duty: 2'),
  'unknown-name': e(RULES, 'then: [{go_to: hlep}]'),
  'shares-sum': e(RULES, 'then: [{shares: [{share: 0.5, go_to: help}, {share: 0.4, discharge: declined}]}]'),
  'only-in-variations': e('course:', 'after: talk, course:'),
  'helped-without-help': e(
    '+',
    `  crisis: {staff: {nurse: {wte: 1}}, steps: {visit: {contact: phone, with: nurse, takes: 1 hour}}}`,
  ),
  'own-team': e(RULES, 'then: [{if: severity > 8, refer_to: team}, {go_to: help}]'),
  'no-last-resort': e(RULES, 'then: [{if: severity > 5, go_to: help}]'),
  'never-fires': e(RULES, 'then: [{go_to: help}, {discharge: declined}]'),
  'unreachable-step': e(RULES, 'then: [{discharge: declined}]'),
  'unreachable-team': e(
    '+',
    `  other: {door: false, staff: {nurse: {wte: 1}}, steps: {visit: {contact: phone, spent_on: care, with: nurse, takes: 1 hour}}}`,
  ),
  'no-way-out': e(
    'with: worker, takes: 45 min}}',
    'with: worker, takes: 45 min}}\n      more: {desk: worker, takes: 5 min, then: [{go_to: more}]}',
  ),
  'nobody-to-do-it': e('staff: {worker: {wte: 2}}', 'staff: {worker: {wte: 0}}'),
  'too-few-workers': e(
    'with: worker, takes: 45 min, sees',
    'with: [worker, worker, worker], takes: 45 min, sees',
  ),
  'all-at-once': e('staff: {worker: {wte: 2}}', 'staff: {worker: {wte: 2}, b: {wte: 1}, c: {wte: 1}}', {
    and: ['with: worker, takes: 45 min, sees', 'with: [worker, b, c], takes: 45 min, sees'],
  }),
  'nobody-on-duty': e(
    CALL,
    'meeting: sunday 10:00, takes_up_to: 30 cases, minutes_per_case: 10 min, attended_by: {worker: 1}, sees',
  ),
  'too-much-for-meetings': e(
    CALL,
    'meeting: monday 10:00, takes_up_to: 3 cases, minutes_per_case: 10 min, attended_by: {worker: 1}, sees',
  ),
  'too-much-for-caseload': e(WTE, 'wte: 2, caseload: 2 per wte', {
    and: [
      '    steps:\n',
      '    steps:\n      first: {course: {contacts: 2, every: 1 week, with: worker, takes: 9 min}, holds: caseload}\n',
    ],
  }),
  'contracted-always': e('accepts: severity >= 3', 'accepts: severity >= 3\n    hours: always'),
  'needs-shifts': e(
    'staff: {worker: {wte: 2}}',
    'hours: always\n    staff: {worker: {on_duty: 2, leave: 33 days a year}}',
  ),
  'needs-recruitment': e('+', 'staffing: {turnover: 0.2 per year}'),
  'group-cannot-start': e('staff: {worker: {wte: 2}}', 'staff: {worker: {wte: 2, caseload: 2 per wte}}', {
    and: [
      'with: worker, takes: 45 min}}',
      'with: [worker], takes: 45 min}, group: {of: 9}, holds: caseload}',
    ],
  }),
  'no-effect': e(WTE, 'wte: 2, caseload: 20 per wte'),
  'unused-role': e('staff: {worker: {wte: 2}}', 'staff: {worker: {wte: 2}, clerk: {wte: 1}}'),
  'no-caseload': e('course: {', 'holds: caseload, course: {'),
  'no-places': e(
    'staff: {worker: {wte: 2}}',
    'diaries: {book: {slots: {monday: 0}}}\n    staff: {worker: {wte: 2}}',
    { and: ['with: worker, takes: 45 min, sees', 'diary: book, takes: 45 min, sees'] },
  ),
  'no-door': e('  team:\n', '  team:\n    door: false\n', {
    and: [
      'teams:\n',
      'teams:\n  other: {door: false, staff: {nurse: {wte: 1}}, steps: {visit: {contact: phone, spent_on: care, with: nurse, takes: 1 hour}}}\n',
    ],
  }),
  'condition-syntax': e('severity >= 3', 'severity >='),
  'condition-name': e('severity >= 3', 'severty >= 3'),
  'condition-kind': e('severity >= 3', 'severity'),
  'cut-off': e(TAKES, 'takes: {normal: {mean: 30 min, sd: 40 min}}, sees'),
  'few-replications': e('replications: 30', 'replications: 3'),
  'nothing-happens': e(RULES, 'then: [{shares: [{share: 1, go_to: help}, {share: 0, discharge: declined}]}]'),
  'bad-change': e('+', 'changes: [{at: 2025-06-01, set: {replications: 3}}]'),
  'outside-run': e('+', 'changes: [{at: 2030-06-01, set: {teams.team.staff.worker.wte: 3}}]'),
  'bad-referrals': e(RATE, 'from_file: referrals.csv', { files: { 'referrals.csv': 'when\nlong ago\n' } }),
  'bad-start': e('+', 'start_with: today.csv', {
    files: { 'today.csv': 'state,team,waited\nwaiting,teem,2 days\n' },
  }),
  'too-many-at-start': e('+', 'start_with: today.csv', {
    files: {
      'today.csv':
        'state,team,step,waited,contacts_so_far\non_caseload,team,first,1 day,1\non_caseload,team,first,1 day,1\non_caseload,team,first,1 day,1\n',
    },
    and: [
      'wte: 2}}\n    steps:\n',
      'wte: 2, caseload: 1 per wte}}\n    steps:\n      first: {course: {contacts: 2, every: 1 week, with: worker, takes: 9 min}, holds: caseload}\n',
    ],
  }),
  'start-and-warm-up': e('run: 26 weeks', 'warm_up: 4 weeks, run: 26 weeks', {
    and: ['teams:', 'start_with: today.csv\nteams:'],
    files: { 'today.csv': 'state,team,waited\nwaiting,team,2 days\n' },
  }),
  'flows-on': e(
    '=',
    'extends: base.yaml\nteams: {team: {steps: {more: {contact: phone, with: worker, takes: 1 hour}}}}',
    { files: { 'base.yaml': SOUND } },
  ),
  'auto-warm-up': e('run: 26 weeks', 'warm_up: auto, run: 26 weeks', {
    and: ['teams:', 'changes: [{at: week 8, set: {teams.team.staff.worker.wte: 4}}]\nteams:'],
  }),
  'beyond-limit': e(RATE, 'rate: 20000000 per week'),
};

/** What is said of it, errors and warnings. */
export function saidOf({ was, is, files = {}, set, and }: Example): readonly Problem[] {
  const text = was === '=' ? is : was === '+' ? `${SOUND}${is}\n` : SOUND.replace(was, is);
  const whole = and === undefined ? text : text.replace(...and);
  const content = is.includes('\uFFFD')
    ? Uint8Array.from(Buffer.from(whole.replace('\uFFFD', 'é'), 'latin1'))
    : whole;
  const read = (path: string) => {
    if (path === 'town.yaml') return content;
    const file = files[path];
    if (file === undefined) throw Object.assign(new Error('not there'), { code: 'ENOENT' });
    return file;
  };
  return loadScenario('town.yaml', read, set === undefined ? {} : { set: [set] }).problems;
}

/** What commands and runs say: each with a command that brings it about, beside `town.yaml`, the sound scenario. */
export const BY_COMMANDS: Readonly<
  Record<string, { readonly words: readonly string[]; readonly files?: Readonly<Record<string, string>> }>
> = {
  'unknown-row': { words: ['run', 'town.yaml', '--rows', 'people_heard'] },
  'bad-option': { words: ['run', 'town.yaml', '--replications', 'many'] },
  'cannot-compare': {
    words: ['compare', 'town.yaml', 'longer.yaml'],
    files: { 'longer.yaml': 'extends: town.yaml\ntime: {run: 30 weeks}\n' },
  },
  'split-moved': {
    words: ['compare', 'at-once.yaml', 'later.yaml', '--plan'],
    files: {
      'at-once.yaml':
        'extends: town.yaml\nteams: {team: {steps: {talk: {then: [{shares: {help: 0.5, declined: 0.5}}]}}}}\n',
      'later.yaml':
        'extends: town.yaml\nteams: {team: {steps: {look: {before: talk, desk: worker, takes: 5 min, then: [{shares: {talk: 0.5, declined: 0.5}}]}}}}\n',
    },
  },
  'bad-results': { words: ['report', 'nowhere'] },
  'bad-log': { words: ['measure', 'log.csv'], files: { 'log.csv': 'who,when\nA,today\n' } },
  'bad-mapping': { words: ['measure', 'map.yaml'], files: { 'map.yaml': 'tables: 3\n' } },
  'bad-like': { words: ['people', 'town.yaml', '--like', 'age >'] },
  'never-ends': {
    words: ['run', 'round.yaml', '--workers', '1'],
    files: {
      'round.yaml': `time: {run: 1 day}
people: {needs: {severity: 5}}
sources: {door: {every: 1 hour}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1}}
    steps:
      first: {desk: worker, takes: 0 min, sees: {error_sd: 0}}
      second: {desk: worker, takes: 0 min, then: [{if: severity > 9, discharge: helped}, {go_to: first}]}
`,
    },
  },
  'too-many-events': { words: ['run', 'town.yaml', '--limit-events', '100'] },
  'too-much-memory': {
    words: ['run', 'town.yaml', '--set', 'sources.gp.rate=100000 per week', '--limit-memory', '50MB'],
  },
};

/** What takes longer to bring about than an example may, with the test that does. */
export const LONGER: Readonly<Record<string, string>> = {
  'no-warm-up': 'tests/experiment/warm-up.test.ts',
};

const code = (text: string) =>
  `\`${text
    .trim()
    .replace(/\s*\n\s*/g, ' / ')
    .replace(/, sees$/, '')}\``;

/** Characters of what is said that stand in the table. */
const MOST = 240;

/** In a cell of a table: what is written, and what is said of it. */
export function exampleOf(name: string): string {
  const command = BY_COMMANDS[name];
  if (command !== undefined)
    return code(
      `npx doorways ${command.words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ')}`,
    );
  const example = EXAMPLES[name];
  if (example === undefined) return '';
  const { is, set, shown, files = {}, and } = example;
  const written = [
    shown ?? code(set === undefined ? is || and![1] : `--set ${set}`),
    ...Object.values(files)
      .filter((text) => text !== SOUND)
      .map((text) => `a table ${code(text.replaceAll('\n', ' / '))}`),
  ];
  const { message } = saidOf(example).find((problem) => problem.code === name)!;
  const told = message.length > MOST ? `${message.slice(0, MOST)} …` : message;
  return `${written.join(', ')}: ${told}`.replaceAll('|', '\\|');
}
