import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/index.ts';
import { happenings, referrals, scenarioOf } from '../helpers.ts';

const DAY = 1440;
const WEEK = 7 * DAY;

const ALWAYS = `
  time: {run: 40 weeks}
  sources: {door: {from_file: referrals.csv}}
  staffing: {full_week: 168 hours}
  teams:
    team:
      hours: always
      staff: {worker: {on_duty: 4, caseload: 2 per on_duty, recruitment: {takes: 10 weeks}}}
      steps:
        help: {course: {contacts: 1000, every: 1 day, with: worker, takes: 1 hour}, holds: caseload}
`;
const always = (set: readonly string[], rows: readonly (readonly number[])[] = []) =>
  scenarioOf(ALWAYS, {
    files: { 'referrals.csv': referrals('', ...rows) },
    set: set.map((each) => `teams.team.staff.worker.${each}`),
  });

const EVENTS = ['joined', 'resigned', 'in_post', 'vacant', 'new_in_post', 'staffed'];
const told = (scenario: Scenario, only = EVENTS) =>
  happenings(scenario, { only }).map(({ minute, event, worker, detail, count }) =>
    [
      Number((minute / WEEK).toFixed(3)),
      event,
      worker === '' ? '' : `w${worker}`,
      detail,
      count === '' ? '' : `#${count}`,
    ]
      .filter((word) => word !== '')
      .join(' '),
  );

describe('a post that is vacant at the start', () => {
  it('is filled when recruitment has taken its time, in part where it is a part', () => {
    expect(told(always(['vacancy=0.375']))).toEqual([
      '0 in_post #2500',
      '0 vacant #1500',
      '0 new_in_post #0',
      '0 staffed #2',
      '10 joined w4 outside',
      '10 in_post #3500',
      '10 vacant #500',
      '10 new_in_post #0',
      '10 staffed #3',
      '10 joined w5 outside',
      '10 in_post #4000',
      '10 vacant #0',
      '10 new_in_post #0',
      '10 staffed #4',
    ]);
  });

  it('has no caseload until then: places are those of the posts that are filled', () => {
    const rows = Array.from({ length: 8 }, () => [1]);
    const started = happenings(always(['vacancy=0.5'], rows)).filter(({ event }) => event === 'started');
    expect(started.map(({ minute }) => minute / WEEK)).toEqual([
      ...Array(4).fill(1 / WEEK),
      ...Array(4).fill(10),
    ]);
  });

  it('stays vacant for good where nobody is looked for', () => {
    const scenario = scenarioOf(ALWAYS.replace(', recruitment: {takes: 10 weeks}', ', vacancy: 0.5'), {
      files: { 'referrals.csv': referrals('') },
    });
    expect(told(scenario)).toEqual(['0 staffed #2']);
  });

  it('in a team with hours, begins with the next shift', () => {
    const scenario = scenarioOf(ALWAYS.replace('hours: always', 'hours: weekdays 09:00-17:00'), {
      files: { 'referrals.csv': referrals('') },
      set: ['teams.team.staff.worker.vacancy=0.5', 'teams.team.staff.worker.recruitment.takes=3.5 days'],
    });
    const counts = happenings(scenario).filter(({ event, count }) => event === 'staffed' && count !== 0);
    expect(counts.slice(0, 5).map(({ minute, count }) => `${Math.floor(minute / DAY)}: ${count}`)).toEqual([
      ...['0: 2', '1: 2', '2: 2', '3: 2'],
      // Filled at midday on day 3.
      '4: 4',
    ]);
  });
});

describe('somebody who leaves', () => {
  const LEAVES = ['on_duty=2', 'turnover={rate: 2 per year, notice: 4 weeks}'];

  it('works their notice; the next person begins when recruitment has taken its time since notice', () => {
    const rows = told(always(LEAVES), ['resigned', 'joined']);
    const [resigned] = rows.filter((row) => row.includes('resigned'));
    const [week, , worker] = resigned!.split(' ');
    const joined = rows.find((row) => row.includes(`joined ${worker}`))!;
    expect(Number(joined.split(' ')[0]) - Number(week)).toBeCloseTo(10 - 4, 3);
  });

  it('leaves without a gap if the next person is there before the notice is over', () => {
    const rows = told(always([...LEAVES, 'recruitment.takes=2 weeks']), ['resigned', 'joined', 'vacant']);
    const at = rows.findIndex((row) => row.includes('resigned'));
    const [week, , worker] = rows[at]!.split(' ');
    expect(rows.slice(at, at + 4)).toEqual([
      `${week} resigned ${worker} outside`,
      `${week} vacant #1000`,
      `${week} joined ${worker} outside`,
      `${week} vacant #0`,
    ]);
  });

  it('leaves their people to colleagues, who go on seeing them; nobody loses a place', () => {
    const scenario = always(['on_duty=3', 'turnover=1.5 per year'], [[1], [2], [3], [4], [5], [6]]);
    const rows = happenings(scenario);
    const { minute, worker } = rows.find(({ event }) => event === 'resigned')!;
    const contacts = rows.filter(({ event }) => event === 'contacted');
    const theirs = new Set(
      contacts.filter((row) => row.minute < minute && row.worker === worker).map(({ person }) => person),
    );
    expect(theirs.size).toBe(2);
    const back = rows.find((row) => row.event === 'joined' && row.worker === worker)!.minute;
    for (const person of theirs) {
      const after = contacts.filter(
        (row) => row.person === person && row.minute > minute + DAY && row.minute < back,
      );
      expect(after.length).toBeGreaterThan(50);
      expect(after.every((row) => row.worker !== worker)).toBe(true);
    }
    expect(rows.filter(({ event }) => event === 'finished')).toEqual([]);
  });

  it('finishes the work at hand first', () => {
    const scenario = scenarioOf(
      ALWAYS.replace(/help: .*/, 'talk: {contact: phone, with: worker, takes: 30 weeks}'),
      {
        files: { 'referrals.csv': referrals('', [1]) },
        set: ['teams.team.staff.worker.on_duty=1', 'teams.team.staff.worker.turnover=10 per year'],
      },
    );
    const rows = happenings(scenario).filter(({ event }) => ['resigned', 'discharged'].includes(event));
    expect(rows[0]!.event).toBe('resigned');
    expect(rows.find(({ event }) => event === 'discharged')).toMatchObject({
      event: 'discharged',
      minute: 30 * WEEK + 1,
    });
  });
});

describe('somebody new', () => {
  it('works at a slower pace in the first months, and at the full one after them', () => {
    const scenario = always(
      ['on_duty=1', 'vacancy=1', 'starts_slowly={for: 6 weeks, pace: 0.5}', 'caseload=1 per on_duty'],
      [[1]],
    );
    const rows = happenings(scenario);
    const of = (weeks: number) =>
      rows.find(({ event, minute }) => event === 'contacted' && minute >= weeks * WEEK)!.minutes;
    expect([of(10), of(15.8), of(16)]).toEqual([120, 120, 60]);
    expect(told(scenario, ['new_in_post'])).toEqual([
      '0 new_in_post #0',
      '10 new_in_post #1000',
      '16 new_in_post #0',
    ]);
  });

  it('comes from next door, and leaves a vacant post behind there', () => {
    const scenario = scenarioOf(
      `
      time: {run: 30 weeks}
      sources: {door: {from_file: referrals.csv}}
      teams:
        new:
          hours: always
          staff: {worker: {on_duty: 1, vacancy: 1, recruitment: {takes: 4 weeks}, recruits_from: {old.worker: 1}}}
          steps: {talk: {contact: phone, with: worker, takes: 1 hour}}
        old:
          hours: always
          staff: {worker: {on_duty: 2, recruitment: {takes: 10 weeks}}}
          steps: {talk: {contact: phone, with: worker, takes: 1 hour}}
      `.replace(
        'sources: {door: {from_file',
        'sources: {other: {every: 1 week, refers_to: old}, door: {refers_to: new, from_file',
      ),
      { files: { 'referrals.csv': referrals('') } },
    );
    const rows = happenings(scenario)
      .filter(({ event }) => ['joined', 'resigned'].includes(event))
      .map(({ minute, event, team, detail }) => `${minute / WEEK} ${team} ${event} ${detail}`);
    expect(rows).toEqual(['4 old resigned next door', '4 new joined next door', '14 old joined outside']);
  });
});

describe('posts that are left, filled from next door, closed and opened again', () => {
  it('are only ever left by somebody who is in them, and filled when nobody is', () => {
    const staff = (more: string) =>
      `worker: {on_duty: 3, turnover: {rate: 3 per year, notice: 4 weeks}, recruitment: {takes: {uniform: [1 week, 12 weeks]}}${more}}`;
    const scenario = scenarioOf(`
      time: {run: 300 weeks}
      sources: {door: {every: 1 week}}
      principles: {referrals_go_to: one}
      teams:
        one:
          hours: always
          staff: {${staff(', recruits_from: {other.worker: 0.6}')}}
          steps: {talk: {contact: phone, with: worker, takes: 1 hour, then: {refer_to: other}}}
        other:
          hours: always
          staff: {${staff('')}}
          steps: {talk: {contact: phone, with: worker, takes: 1 hour}}
      changes:
${Array.from(
  { length: 55 },
  (_, nth) =>
    `        - {at: week ${20 + 5 * nth}, set: {teams.other.staff.worker.on_duty: ${nth % 2 === 0 ? 1 : 3}}}`,
).join('\n')}
    `);
    const rows = happenings(scenario, { only: ['joined', 'resigned'] });
    // A worker of the log is a post, numbered over all roles; all posts are filled when the run begins.
    const vacant = new Set<string>();
    const astray = rows.filter(({ event, worker }) => {
      const post = String(worker);
      const asItShould = vacant.has(post) === (event === 'joined');
      if (event === 'joined') vacant.delete(post);
      else vacant.add(post);
      return !asItShould;
    });
    expect(astray).toEqual([]);
    expect(rows.filter(({ detail }) => detail === 'next door').length).toBeGreaterThan(10);
  });
});

describe('load', () => {
  it('makes people leave sooner: the same people, busier, in the same posts', () => {
    const run = (takes: string) =>
      told(
        scenarioOf(
          `
          time: {run: 150 weeks}
          sources: {door: {every: 1 hour}}
          teams:
            team:
              hours: always
              staff: {worker: {on_duty: 4, recruitment: {takes: 2 weeks}, turnover: {rate: 0.3 per year, rises_with_load: {by: 5, above: 0.6, over: 1 week}}}}
              steps: {talk: {contact: phone, with: worker, takes: ${takes}}}
          `,
        ),
        ['resigned'],
      ).map((row) => Number(row.split(' ')[0]));
    const quiet = run('2.4 hours');
    const busy = run('3.2 hours');
    // At a load of 60 % the rate is the plain one; at 80 % it is 11 times that.
    expect(busy.length).toBeGreaterThan(4 * quiet.length);
    expect(busy[0]!).toBeLessThan(quiet[0]!);
    expect(quiet.length).toBeGreaterThan(0);
  });
});

describe('a role that is funded for more posts from a date, or for fewer', () => {
  it('recruits to the new ones, and those in the last ones leave', () => {
    const scenario = scenarioOf(
      `${ALWAYS}
  changes:
    - {at: week 5, set: {teams.team.staff.worker.on_duty: 6}}
    - {at: week 20, set: {teams.team.staff.worker.on_duty: 3}}
`,
      { files: { 'referrals.csv': referrals('') } },
    );
    expect(told(scenario, ['joined', 'resigned', 'in_post', 'vacant'])).toEqual([
      '0 in_post #4000',
      '0 vacant #0',
      '5 in_post #4000',
      '5 vacant #2000',
      '15 joined w5 outside',
      '15 in_post #5000',
      '15 vacant #1000',
      '15 joined w6 outside',
      '15 in_post #6000',
      '15 vacant #0',
      '20 resigned w6 outside',
      '20 in_post #5000',
      '20 vacant #1000',
      '20 resigned w5 outside',
      '20 in_post #4000',
      '20 vacant #1000',
      '20 resigned w4 outside',
      '20 in_post #3000',
      '20 vacant #1000',
      '20 in_post #3000',
      '20 vacant #0',
    ]);
  });

  it('tells them in WTE of its hours: a post round the clock is 4.2, and 0.5 in a team that opens for 20 hours a week', () => {
    const scenario = scenarioOf(
      `${ALWAYS.replace('staffing: {full_week: 168 hours}', '').replace(', caseload: 2 per on_duty', '')}
  changes: [{at: week 5, set: {teams.team.hours: weekdays 08:00-12:00}}]
`.replace(', holds: caseload', ''),
      {
        files: { 'referrals.csv': referrals('') },
        set: ['teams.team.staff.worker.on_duty=2', 'teams.team.staff.worker.vacancy=0.5'],
      },
    );
    expect(told(scenario, ['in_post', 'vacant', 'joined']).slice(0, 5)).toEqual([
      '0 in_post #4200',
      '0 vacant #4200',
      '5 in_post #500',
      '5 vacant #500',
      '10 joined w2 outside',
    ]);
  });

  it.each(['4 per year', '{rate: 4 per year, rises_with_load: {by: 0.5}}'])(
    'has nobody in its new posts before that, who might leave them: turnover %s',
    (turnover) => {
      const scenario = scenarioOf(
        `${ALWAYS}
  changes: [{at: week 20, set: {teams.team.staff.worker.on_duty: 6}}]
`,
        {
          files: { 'referrals.csv': referrals('') },
          set: ['teams.team.staff.worker.on_duty=1', `teams.team.staff.worker.turnover=${turnover}`],
        },
      );
      const inPost = new Set(['w1']);
      const resigned = told(scenario, ['joined', 'resigned']).map((row) => {
        const [, event, worker] = row.split(' ');
        const wasThere = inPost.has(worker!);
        if (event === 'joined') inPost.add(worker!);
        else inPost.delete(worker!);
        return { event, wasThere };
      });
      expect(resigned.length).toBeGreaterThan(8);
      for (const { event, wasThere } of resigned) expect(wasThere).toBe(event === 'resigned');
    },
  );

  it('forgets whom it looked for when the post was closed: opened again, it is filled after a search of its own', () => {
    const scenario = scenarioOf(
      `${ALWAYS}
  changes:
    - {at: week 1, set: {teams.team.staff.worker.on_duty: 5}}
    - {at: week 5, set: {teams.team.staff.worker.on_duty: 4}}
    - {at: week 8, set: {teams.team.staff.worker.on_duty: 5}}
`,
      { files: { 'referrals.csv': referrals('') } },
    );
    // The first search would have been over in week 11, the second takes from week 8 to 18.
    expect(told(scenario, ['joined'])).toEqual(['18 joined w5 outside']);
  });

  it('keeps nobody to the last day of whoever was in the post before it was closed and opened again', () => {
    const rows = told(
      scenarioOf(
        `
        time: {run: 60 weeks}
        sources: {door: {from_file: referrals.csv}}
        teams:
          team:
            hours: always
            staff:
              worker: {on_duty: 2, turnover: {rate: 20 per year, notice: 20 weeks}, recruitment: {takes: 1 week}}
            steps: {talk: {contact: phone, with: worker, takes: 1 hour}}
        changes:
          - {at: week 12, set: {teams.team.staff.worker.on_duty: 1}}
          - {at: week 13, set: {teams.team.staff.worker.on_duty: 2}}
        `,
        { files: { 'referrals.csv': referrals('') } },
      ),
      ['joined', 'resigned'],
    ).filter((row) => row.includes('w2'));
    const [closed, joined, left] = rows.map((row) => Number(row.split(' ')[0]));
    expect([closed, joined]).toEqual([12, 14]);
    // Notice alone takes 20 weeks; the notice of the one before would have been over by week 32.
    expect(left! - joined!).toBeGreaterThan(20);
  });
});
