import { describe, expect, test } from 'vitest';
import { mustBeComparable } from '../../src/experiment/experiment.ts';
import { InputFault } from '../../src/scenario/index.ts';
import { good, load, places, small } from './loading.ts';

const TEAMS = `{
  team: {places: {beds: 1}, staff: {worker: {wte: 2, caseload: 1 per wte}}, steps: {
    talk: {contact: phone, with: worker, takes: 45 min},
    help: {course: {contacts: 5, every: 1 week, with: worker, takes: 1 hour}, holds: caseload},
    rest: {stay: beds, lasts: 1 week}}},
  other: {staff: {worker: {wte: 2}}, steps: {
    one: {course: {contacts: 5, every: 1 week, with: worker, takes: 1 hour}, then: {go_to: two}},
    two: {course: {contacts: 5, every: 1 week, with: worker, takes: 1 hour}, then: {go_to: many}},
    many: {course: {contacts: 5, every: 1 week, with: worker, takes: 1 hour}, group: {of: 3, starts_with: 2}}}}}`.replaceAll(
  '\n',
  ' ',
);
const parts = {
  time: '{start: 2025-04-07, run: 52 weeks}',
  people:
    '{needs: {severity: 5}, kinds: {a: {share: 0.5}, b: {share: 0.5}}, groups: {age: {young: {share: 0.5}, old: {share: 0.5}}}}',
  sources: '{gp: {rate: 0.3 per week, refers_to: team}, self: {rate: 1 per week, refers_to: other}}',
  principles: '{referrals_go_to: team}',
  teams: TEAMS,
  start_with: 'lists/today.csv',
};

const withToday = (csv: string, more = {}) =>
  load({ 'here/scenario.yaml': small({ ...parts, ...more }), 'here/lists/today.csv': csv });

describe('people who are there at the start', () => {
  test('are sorted by referral date; steps that the state makes plain, and what is drawn, may be left out', () => {
    const csv =
      'state,team,step,waited,referred,here_for,last_contact,contacts_so_far,contacts_left,urgency,kind,source,age,severity\n' +
      'waiting,team,,2 weeks,,,,,,,,,,\n' +
      'on_caseload,team,,,2025-01-06,,3 days,4,2,urgent,a,self,old,7.5\n' +
      'in_place,team,,30 days,,2025-04-01 12:00,,,,,,,,\n';
    const { scenario, problems, files } = withToday(csv);
    expect(problems).toEqual([]);
    expect(files.map(({ path }) => path)).toContain('here/lists/today.csv');
    const silent = {
      ...{ team: 'team', lastContact: null, hereFor: null, source: null, contactsSoFar: null },
      ...{ contactsLeft: null, kind: null, urgency: null, groups: {}, needs: {} },
    };
    expect(scenario!.startWith).toEqual([
      {
        ...{ state: 'on_caseload', team: 'team', step: 'help', waited: 91 * 1440, lastContact: 3 * 1440 },
        ...{ hereFor: null, source: 'self', contactsSoFar: 4, contactsLeft: 2, kind: 'a', urgency: 1 },
        ...{ groups: { age: 'old' }, needs: { severity: 7.5 } },
      },
      { ...silent, state: 'in_place', step: 'rest', waited: 30 * 1440, hereFor: 5.5 * 1440 },
      { ...silent, state: 'waiting', step: 'talk', waited: 14 * 1440 },
    ]);
  });

  test('only if there is such a file', () => {
    expect(good(small({ ...parts, start_with: '' })).startWith).toBeUndefined();
  });

  const ALL = 'state,team,step,waited,referred,last_contact,contacts_so_far,contacts_left';
  test.each([
    ['team,waited\nteam,2 days', ['1:1'], 'state'],
    ['state,team,wait\nwaiting,team,2 days', ['1:12'], 'waited'],
    ['state,team,waited\nwaits,team,2 days', ['2:1'], 'waiting'],
    ['state,team,waited\n,team,2 days', ['2:1'], 'possible here'],
    ['state,team,waited\nwaiting,teem,2 days', ['2:9'], 'did you mean `team`'],
    ['state,waited\nwaiting,2 days', ['2:1'], 'possible here'],
    ['state,team,step,waited\nwaiting,team,tolk,2 days', ['2:14'], 'did you mean `talk`'],
    ['state,team,step,waited\nin_place,team,talk,2 days', ['2:15'], 'goes with a stay'],
    ['state,team,waited\nin_place,other,2 days', ['2:1'], 'start_with'],
    [`${ALL}\non_caseload,other,,2 days,,,1,`, ['2:19'], 'column `step`'],
    ['state,team,waited\nwaiting,team,2', ['2:14'], 'needs a unit'],
    ['state,team,waited\nwaiting,team,-2 days', ['2:14'], '0 or more'],
    ['state,team,waited\nwaiting,team,', ['2:14'], '`waited` or `referred`'],
    [`${ALL}\nwaiting,team,,2 days,2025-04-01,,,`, ['2:22'], 'keep one'],
    ['state,team,referred\nwaiting,team,2025-04-08', ['2:14'], 'time.start'],
    ['state,team,referred\nwaiting,team,1/4/2025', ['2:14'], 'write it as'],
    [`${ALL}\nwaiting,team,,2 days,,3 days,1,`, ['2:23'], 'check both'],
    [`${ALL}\nwaiting,team,,2 days,,1 day,0,`, ['2:23'], 'how many'],
    [`${ALL}\nwaiting,team,,2 days,,,,3`, ['2:25'], 'on_caseload'],
    [`${ALL}\nwaiting,team,,2 days,,,1.5,`, ['2:24'], 'whole number'],
    [`${ALL}\non_caseload,team,,2 days,,,,`, ['2:28'], 'contacts_left'],
    [`${ALL}\non_caseload,team,,2 days,,,2,0`, ['2:30'], '1 or more'],
    [
      'state,team,waited,kind,source,urgency,age,severity\nwaiting,team,2 days,c,pg,now,middle,11\nwaiting,tm,1 day,,,,,',
      ['2:21', '2:23', '2:26', '2:30', '2:37', '3:9'],
      '',
    ],
    ['state,team,step,waited,contacts_so_far\non_caseload,other,many,2 days,1', ['2:1'], 'is a group'],
    ['state,team,waited\nwaiting,team', ['2:1'], 'quotes'],
    ['', ['1:1'], 'state,team,step,waited'],
  ])('%j has problems at %j', (csv, at, hint) => {
    const { scenario, problems } = withToday(csv);
    expect(scenario).toBeNull();
    expect(problems.map(({ code, place }) => [code, place.file, `${place.line}:${place.column}`])).toEqual(
      at.map((place) => ['bad-start', 'here/lists/today.csv', place]),
    );
    expect(problems[0]!.message + problems[0]!.hint).toContain(hint);
  });

  test.each([
    [
      'on_caseload,team,1 day,1\non_caseload,team,3 days,1\non_caseload,team,2 days,1\n',
      '4',
      '3 people hold a place of the caseload of `team.worker`, which has 2',
    ],
    [
      'in_place,team,1 day,\nin_place,team,3 days,\n',
      '3',
      '2 people hold a place of `team.beds`, which has 1',
    ],
  ])('are no more than there are places for: %j', (rows, line, message) => {
    const { scenario, problems } = withToday(`state,team,waited,contacts_so_far\n${rows}`);
    expect(scenario).toBeNull();
    expect(problems.map(({ code, place, message: words }) => [code, String(place.line), words])).toEqual([
      ['too-many-at-start', line, message],
    ]);
  });

  test('need no warm-up: one is a warning', () => {
    const loaded = withToday('state,team,waited\nwaiting,team,1 day', {
      time: '{start: 2025-04-07, warm_up: 4 weeks, run: 52 weeks}',
    });
    expect(loaded.scenario).not.toBeNull();
    expect(places(loaded)).toEqual(['start-and-warm-up at here/scenario.yaml:1:27']);
  });

  test('are in a file that is there, inside the folder', () => {
    expect(places(load({ 'here/scenario.yaml': small(parts) }))).toEqual([
      'unreadable-file at here/scenario.yaml:6:13',
    ]);
    expect(places(load({ 'here/scenario.yaml': small({ ...parts, start_with: '../today.csv' }) }))).toEqual([
      'outside-folder at here/scenario.yaml:6:13',
    ]);
  });

  test('stay who they are within a run: no change sets the file', () => {
    const loaded = withToday('state,team,waited\nwaiting,team,1 day', {
      changes: '[{at: week 3, set: {start_with: other.csv}}]',
    });
    expect(loaded.problems.map(({ code }) => code)).toEqual(['bad-change']);
  });
});

describe('systems that are compared', () => {
  const csv = 'state,team,waited\nwaiting,team,1 day\nwaiting,team,2 days\n';
  const start = (text: string) => withToday(text).scenario!;
  const faultOf = (other: ReturnType<typeof start>) => {
    try {
      mustBeComparable([start(csv), other]);
    } catch (fault) {
      if (fault instanceof InputFault) return fault.problems[0]!;
    }
    return null;
  };

  test('start with the same people, wherever each of them has them', () => {
    expect(faultOf(start(csv.replace('waiting,team,1 day', 'waiting,other,1 day')))).toBeNull();
    for (const other of [csv.replace('1 day', '3 days'), `${csv}waiting,team,3 days\n`])
      expect(faultOf(start(other))).toMatchObject({ code: 'cannot-compare', place: { path: 'start_with' } });
    const empty = good(small({ ...parts, start_with: '' }));
    expect(faultOf(empty)!.message).toContain('starts with nobody');
  });

  test('have a file of their own where teams or steps are others: the error says so', () => {
    const { problems } = withToday(csv.replaceAll('waiting,team', 'waiting,spa'));
    expect(problems[0]!.hint).toContain('a `start_with` of its own');
  });
});
