import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

const TEAM = `
  time: {run: 1 day}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      staff: {clerk: {on_duty: 1}, worker: {on_duty: 1}}
      steps:
        sort:
          desk: clerk
          takes: 0 min
          sees: {error_sd: 0}
          then: [{if: severity >= 8, go_to: long}, {go_to: short}]
        short: {desk: worker, takes: 6 min, interruptible: true, then: {discharge: helped}}
        long: {desk: worker, takes: 10 min, then: {discharge: helped}}
`;
const SHORT = 5;
const LONG = 9;
const team = (rows: readonly (readonly (string | number)[])[], set: readonly string[] = []) =>
  scenarioOf(TEAM, { files: { 'referrals.csv': referrals('severity,urgency', ...rows) }, set });
const work = (scenario: ReturnType<typeof scenarioOf>) =>
  happenings(scenario)
    .filter(
      ({ step, event }) =>
        step !== 'sort' && ['desk_worked', 'interrupted', 'discharged', 'left'].includes(event),
    )
    .map(({ minute, person, event, minutes, worker }) =>
      [minute, `p${person}`, event, ...(worker === '' ? [] : [`${minutes}m by ${worker}`])].join(' '),
    );

describe('desk work that can be interrupted', () => {
  it('stops for urgent work and goes on for what was left of it', () => {
    // Routine at 1 with 6 minutes of work, urgent at 3 with 10: the routine piece ends at 17.
    expect(
      work(
        team([
          [1, SHORT, 'routine'],
          [3, LONG, 'urgent'],
        ]),
      ),
    ).toEqual([
      '1 p1 desk_worked 6m by 2',
      '3 p1 interrupted 4m by 2',
      '3 p2 desk_worked 10m by 2',
      '13 p2 discharged',
      '13 p1 desk_worked 4m by 2',
      '17 p1 discharged',
    ]);
  });

  it('is not interrupted by work that is no more urgent, nor when somebody is free; other work is never interrupted', () => {
    const stops = (rows: readonly (readonly (string | number)[])[], set: readonly string[] = []) =>
      story(team(rows, set), ['interrupted']).length;
    const urgentAt3 = [3, LONG, 'urgent'];
    expect(stops([[1, SHORT, 'urgent'], urgentAt3])).toBe(0);
    expect(stops([[1, SHORT, 'routine'], urgentAt3], ['teams.team.staff.worker.on_duty=2'])).toBe(0);
    expect(stops([[1, LONG, 'routine'], urgentAt3])).toBe(0);
    // At the very end of a piece there is nothing left to interrupt.
    expect(
      stops([
        [1, SHORT, 'routine'],
        [7, LONG, 'urgent'],
      ]),
    ).toBe(0);
  });

  it('stops the least urgent piece, of several the one begun last, and any worker goes on with it', () => {
    const rows = [
      [1, SHORT, 'urgent'],
      [2, SHORT, 'routine'],
      [3, SHORT, 'routine'],
      [4, LONG, 'emergency'],
    ];
    expect(work(team(rows, ['teams.team.staff.worker.on_duty=3']))).toEqual([
      '1 p1 desk_worked 6m by 2',
      '2 p2 desk_worked 6m by 3',
      '3 p3 desk_worked 6m by 4',
      '4 p3 interrupted 5m by 4',
      '4 p4 desk_worked 10m by 4',
      '7 p1 discharged',
      '7 p3 desk_worked 5m by 2',
      '8 p2 discharged',
      '12 p3 discharged',
      '14 p4 discharged',
    ]);
  });

  it('may be interrupted again and again, and takes as long in all as if it had not been', () => {
    const scenario = team([
      [1, SHORT, 'routine'],
      [2, LONG, 'urgent'],
      [13, LONG, 'urgent'],
      [30, LONG, 'urgent'],
    ]);
    // One minute, one minute more from 12 to 13, and the other four from 23 to 27.
    expect(work(scenario).filter((line) => line.includes('p1'))).toEqual([
      '1 p1 desk_worked 6m by 2',
      '2 p1 interrupted 5m by 2',
      '12 p1 desk_worked 5m by 2',
      '13 p1 interrupted 4m by 2',
      '23 p1 desk_worked 4m by 2',
      '27 p1 discharged',
    ]);
  });

  it('leaves other duties of the work that was done', () => {
    const scenario = team(
      [
        [1, SHORT, 'routine'],
        [3, LONG, 'urgent'],
      ],
      ['teams.team.staff.worker.clinical_share=0.5'],
    );
    // 2 and 10 minutes of work, 12 of other duties: the routine piece goes on at 25.
    expect(work(scenario).at(-2)).toBe('25 p1 desk_worked 4m by 2');
  });
});

describe('more urgent work that needs more than anybody of the role', () => {
  const system = (lines: string, staff = '{w: {on_duty: 1}, v: {on_duty: 1}}', hours = 'always') => `
  time: {run: 2 days}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: ${hours}
      staff: ${staff}
      steps:
        fork: {route: true, then: [{if: urgency == urgent, go_to: hi}, {if: urgency == emergency, go_to: other}, {go_to: lo}]}
        lo: {desk: w, takes: 10 min, interruptible: true, then: {discharge: helped}}
        other: {desk: v, takes: 4 min, then: {discharge: helped}}
        hi: ${lines}
`;
  const at = (text: string, ...rows: readonly (readonly (string | number)[])[]) =>
    happenings(scenarioOf(text, { files: { 'referrals.csv': referrals('urgency', ...rows) } }))
      .filter(({ event }) => ['contacted', 'desk_worked', 'interrupted', 'attended'].includes(event))
      .map(({ minute, person, event, step }) => `${minute} p${person} ${event} ${step}`);
  const hi = (rows: readonly string[]) =>
    rows.filter((row) => row.endsWith('contacted hi')).map((row) => row.split(' ')[0]);

  it('stops the one who is at desk work while the other is free', () => {
    // Routine at 0 with w, until 10; urgent at 2 for both, 5 minutes; then the 8 minutes that are left.
    expect(
      at(
        system('{contact: phone, with: [w, v], takes: 5 min, then: {discharge: helped}}'),
        [0, 'routine'],
        [2, 'urgent'],
      ),
    ).toEqual([
      '0 p1 desk_worked lo',
      '2 p1 interrupted lo',
      '2 p2 contacted hi',
      '2 p2 attended hi',
      '7 p1 desk_worked lo',
    ]);
  });

  it('stops nobody before the others are free, whichever of them is named first', () => {
    for (const both of ['[w, v]', '[v, w]']) {
      const rows = at(
        system(`{contact: phone, with: ${both}, takes: 5 min, then: {discharge: helped}}`),
        [0, 'routine'],
        [0, 'emergency'],
        [2, 'urgent'],
      );
      // v is at work until 4.
      expect(
        rows.filter((row) => row.includes('interrupted')),
        both,
      ).toEqual(['4 p1 interrupted lo']);
      expect(hi(rows), both).toEqual(['4']);
    }
  });

  it('stops as many of one role as are needed', () => {
    const text = system(
      '{contact: phone, with: {w: 2}, takes: 5 min, then: {discharge: helped}}',
      '{w: {on_duty: 3}, v: {on_duty: 1}}',
    );
    const rows = at(text, [0, 'routine'], [1, 'routine'], [1, 'routine'], [2, 'urgent']);
    expect(rows.filter((row) => row.includes('interrupted')).length).toBe(2);
    expect(hi(rows)).toEqual(['2']);
  });

  it('stops nobody for people who are no more urgent', () => {
    const rows = at(
      system('{contact: phone, with: [w, v], takes: 5 min, then: {discharge: helped}}').replace(
        'urgency == urgent',
        'time >= 2 min',
      ),
      [0, 'routine'],
      [2, 'routine'],
    );
    expect(hi(rows)).toEqual(['10']);
    expect(rows.filter((row) => row.includes('interrupted'))).toEqual([]);
  });

  it('stops the very worker who gives the course', () => {
    // The first contact at 0 with the only w, 2 minutes; the next is due 5 minutes after it, when w is at desk work.
    const course = '{course: {contacts: 2, every: 5 min, with: w, takes: 2 min}, then: {discharge: helped}}';
    const rows = at(system(course, '{w: {on_duty: 1}, v: {on_duty: 1}}'), [0, 'urgent'], [4, 'routine']);
    expect(rows).toEqual([
      '0 p1 contacted hi',
      '4 p2 desk_worked lo',
      '7 p2 interrupted lo',
      '7 p1 contacted hi',
      '9 p2 desk_worked lo',
    ]);
    // With two, the colleague who is at desk work goes on with it.
    const two = at(
      system(course, '{w: {on_duty: 2}, v: {on_duty: 1}}'),
      [0, 'urgent'],
      [0, 'routine'],
      [4, 'routine'],
    );
    expect(two.filter((row) => row.includes('interrupted'))).toEqual(['7 p3 interrupted lo']);
  });

  it('stops whoever of several roles is preferred among those at desk work', () => {
    const rows = at(
      system('{contact: phone, with: {any_of: [v, w]}, takes: 5 min, then: {discharge: helped}}'),
      [0, 'routine'],
      [0, 'emergency'],
      [2, 'urgent'],
    );
    expect(hi(rows)).toEqual(['2']);
    expect(rows).toContain('2 p1 interrupted lo');
  });

  it('stops desk work at the fixed time at which it begins, and not before', () => {
    const rows = at(
      system(
        '{contact: phone, with: w, takes: 5 min, starts_at: every day 00:05, then: {discharge: helped}}',
      ),
      [0, 'routine'],
      [2, 'urgent'],
    );
    expect(rows).toContain('5 p1 interrupted lo');
    expect(hi(rows)).toEqual(['5']);
  });

  it('stops desk work for a group as urgent as its first, and for each session of a closed one', () => {
    const open = at(
      system('{contact: group, with: [w, v], takes: 5 min, group: {of: 2}, then: {discharge: helped}}'),
      [0, 'routine'],
      [2, 'urgent'],
      [3, 'urgent'],
    );
    expect(hi(open)).toEqual(['3', '3']);
    const closed = at(
      system(
        '{course: {contacts: 2, every: 5 min, with: w, takes: 2 min}, group: {of: 2}, then: {discharge: helped}}',
      ),
      [0, 'urgent'],
      [0, 'urgent'],
      [4, 'routine'],
    );
    expect(closed).toContain('7 p3 interrupted lo');
    expect(hi(closed)).toEqual(['0', '0', '7', '7']);
  });

  it('stops nobody whose shift is over: what is urgent then waits for the next shift', () => {
    const text = system(
      '{contact: phone, with: w, takes: 5 min, then: {discharge: helped}}',
      '{w: {on_duty: 1}, v: {on_duty: 1}}',
      'every day 00:00-00:30',
    );
    const rows = at(text, [25, 'routine'], [32, 'urgent']);
    expect(rows.filter((row) => row.includes('interrupted'))).toEqual([]);
    // Five minutes were worked over, which the next shift takes first.
    expect(hi(rows)).toEqual([String(24 * 60 + 5)]);
  });
});
