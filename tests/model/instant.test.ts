import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { happenings, scenarioOf, story } from '../helpers.ts';

/** How many times each of these happened. */
function counts(scenario: ReturnType<typeof scenarioOf>, ...events: string[]): number[] {
  const all = happenings(scenario);
  expect(happenings(scenario, { kernel: 'simjs' })).toEqual(all);
  return events.map((each) => all.filter(({ event }) => event === each).length);
}

/** A door where six people come at once and are looked at by six clerks, until minute 6. */
const door = (then: string) => `
  door:
    hours: always
    staff: {clerk: {on_duty: 6}}
    steps: {look: {desk: clerk, takes: 5 min, then: ${then}}}`;
const SIX = `
time: {run: 1 day}
sources: {gp: {every: {sequence: [1 min, 1000 days]}, batch: 6, refers_to: door}}`;
const TALK = 'staff: {w: {on_duty: 2}}, steps: {talk: {contact: phone, with: w, takes: 20 min}}';

describe('of six people who come at one instant, two of them to free staff,', () => {
  it('two are seen, two wait, and a list that closes above two turns two away', () => {
    const scenario = scenarioOf(`
time: {run: 1 day}
sources: {door: {every: {sequence: [1 min, 1000 days]}, batch: 6}}
teams: {t: {hours: always, waiting_list: {closes_above: 2}, ${TALK}}}`);
    expect(counts(scenario, 'contacted', 'waited_for', 'returned')).toEqual([4, 4, 2]);
  });

  it('two get the free places, and two wait for them', () => {
    const scenario = scenarioOf(`
time: {run: 1 day}
sources: {door: {every: {sequence: [1 min, 1000 days]}, batch: 6}}
teams:
  t:
    hours: always
    places: {bed: 2}
    waiting_list: {closes_above: 2}
    steps: {rest: {stay: bed, lasts: 2 days}}`);
    expect(counts(scenario, 'started', 'waited_for', 'returned')).toEqual([2, 4, 2]);
  });

  it('two get places on the caseload, and two wait for them', () => {
    const scenario = scenarioOf(`
time: {run: 1 day}
sources: {door: {every: {sequence: [1 min, 1000 days]}, batch: 6}}
teams:
  t:
    hours: always
    staff: {w: {on_duty: 1, caseload: 2 per on_duty}}
    waiting_list: {closes_above: 2}
    steps:
      support: {course: {contacts: 3, every: 1 day, with: w, takes: 5 min}, holds: caseload}`);
    expect(counts(scenario, 'started', 'waited_for', 'returned')).toEqual([2, 4, 2]);
  });

  it.each(['{refer_to: t}', '{refer_to: t, handover: warm}', '{signpost: t, completes: 1, delay: 0 min}'])(
    'the same happens to those who come from another team by %s',
    (then) => {
      const scenario = scenarioOf(`${SIX}
teams:${door(then)}
  t: {hours: always, waiting_list: {closes_above: 2}, ${TALK}}`);
      expect(counts(scenario, 'contacted', 'returned')).toEqual([4, 2]);
    },
  );

  it('the same happens to those who return at one instant', () => {
    const scenario = scenarioOf(`
time: {run: 3 days}
people: {returns: {after: {declined: {share: 1, delay: 1 day, to: t}}}}
${SIX.replace('time: {run: 1 day}', '').trim()}
teams:${door('{discharge: declined}')}
  t: {hours: always, waiting_list: {closes_above: 2}, ${TALK}}`);
    expect(counts(scenario, 'contacted', 'returned')).toEqual([4, 2]);
  });

  it('a worker who asks how many wait sees those who really have to', () => {
    const scenario = scenarioOf(`${SIX}
teams:
  door:
    hours: always
    staff: {clerk: {on_duty: 6}, w: {on_duty: 2}}
    steps:
      look:
        desk: clerk
        takes: 5 min
        then: [{if: waiting(talk) >= 2, discharge: declined}, {go_to: talk}]
      talk: {contact: phone, with: w, takes: 20 min}`);
    expect(counts(scenario, 'contacted', 'declined')).toEqual([4, 2]);
  });

  it('a worker who asks how busy others are sees them at work', () => {
    const scenario = scenarioOf(`${SIX}
teams:
  door:
    hours: always
    staff: {clerk: {on_duty: 6}, w: {on_duty: 2}}
    steps:
      look:
        desk: clerk
        takes: 5 min
        then: [{if: load(w) >= 1, discharge: declined}, {go_to: talk}]
      talk: {contact: phone, with: w, takes: 20 min}`);
    expect(counts(scenario, 'contacted', 'declined')).toEqual([2, 4]);
  });

  it('a worker who asks how full a caseload is sees the places that were just given', () => {
    const scenario = scenarioOf(`${SIX}
teams:
  door:
    hours: always
    staff: {clerk: {on_duty: 6}, w: {on_duty: 1, caseload: 2 per on_duty}}
    steps:
      look:
        desk: clerk
        takes: 5 min
        then: [{if: caseload(w) >= 1, discharge: declined}, {go_to: support}]
      support: {course: {contacts: 3, every: 1 day, with: w, takes: 5 min}, holds: caseload}`);
    expect(counts(scenario, 'started', 'declined')).toEqual([2, 4]);
  });

  it('a meeting that decides on all of them asks anew how many wait for each', () => {
    const scenario = scenarioOf(`
time: {run: 1 day, start: 2025-01-06}
sources: {gp: {every: {sequence: [1 min, 1000 days]}, batch: 6}}
teams:
  t:
    hours: always
    staff: {chair: {on_duty: 1}, w: {on_duty: 2}}
    steps:
      mdt:
        meeting: weekly monday 10:00
        attended_by: {chair: 1}
        takes_up_to: 6 cases
        minutes_per_case: 0 min
        then: [{if: waiting(talk) >= 2, discharge: declined}, {go_to: talk}]
      talk: {contact: phone, with: w, takes: 20 min}`);
    expect(counts(scenario, 'contacted', 'declined')).toEqual([4, 2]);
  });

  it('after a session of a group each is decided on with those before them under way', () => {
    const scenario = scenarioOf(`
time: {run: 1 day}
sources: {gp: {every: {sequence: [1 min, 1000 days]}, batch: 6}}
teams:
  t:
    hours: always
    staff: {lead: {on_duty: 1}, w: {on_duty: 2}}
    steps:
      info:
        contact: group
        with: lead
        group: {of: 6}
        takes: 60 min
        then: [{if: waiting(talk) >= 2, discharge: declined}, {go_to: talk}]
      talk: {contact: phone, with: w, takes: 20 min}`);
    expect(counts(scenario, 'contacted', 'declined')).toEqual([6 + 4, 2]);
  });

  it('work of no time lets the next in only in the next round, and turns nobody away who need not wait', () => {
    const scenario = scenarioOf(`
time: {run: 1 day}
sources: {gp: {every: {sequence: [1 min, 1000 days]}, batch: 6}}
teams:
  t:
    hours: always
    waiting_list: {closes_above: 2}
    staff: {w: {on_duty: 2}}
    steps: {talk: {contact: phone, with: w, takes: 0 min}}`);
    expect(counts(scenario, 'contacted', 'returned')).toEqual([4, 2]);
  });
});

describe('a list that closes', () => {
  it('is open to whoever a free worker takes at once, however many wait for others of the team', () => {
    const scenario = scenarioOf(`
time: {run: 100 min}
sources: {gp: {every: {sequence: [1 min, 1 min, 50 min, 1000 days]}}}
teams:
  t:
    hours: always
    waiting_list: {closes_above: 0}
    staff: {clerk: {on_duty: 1}, w: {on_duty: 1}}
    steps:
      letter: {desk: clerk, takes: 1 min}
      talk: {contact: phone, with: w, takes: 90 min}`);
    // The second waits for the talk while the third comes to the clerk.
    expect(counts(scenario, 'desk_worked', 'returned')).toEqual([3, 0]);
  });
});

describe('work that begins at fixed times', () => {
  const VISIT = `{contact: phone, with: w, takes: 5 min, starts_at: ['every day 01:00, 02:00']}`;
  const visits = (way: string) => `
time: {run: 3 hours, start: 2025-01-06}
sources: {gp: {every: {sequence: [55 min, 1000 days]}, refers_to: door}}
teams:
  door:
    hours: always
    staff: {clerk: {on_duty: 1}, w: {on_duty: 1}}
    steps:
      look: {desk: clerk, takes: 5 min, then: ${way}}
      ${way.includes('here') ? `here: ${VISIT}` : ''}
  t:
    hours: always
    staff: {w: {on_duty: 1}}
    steps: {visit: ${VISIT}}`;

  it.each(['{refer_to: t}', '{signpost: t, completes: 1, delay: 0 min}'])(
    'is too early for whoever comes at that very moment by %s',
    (way) => {
      expect(story(scenarioOf(visits(way)), ['contacted']).map((line) => line.split(' ')[0])).toEqual([
        '120',
      ]);
    },
  );

  it('is in time for whoever is sent on within the team at that moment', () => {
    const lines = story(scenarioOf(visits('{go_to: here}')), ['contacted']);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['60']);
  });

  it('is too early for whoever is sent on at that moment by rules that ask how many wait: they are asked after it', () => {
    const way = '[{if: waiting(here) > 5, discharge: helped}, {go_to: here}]';
    const lines = story(scenarioOf(visits(way)), ['contacted']);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['120']);
  });

  it('is too early for whoever comes back at that very moment, and for whoever is due again after a miss', () => {
    // Seen at the door from 0 to 5; back 55 minutes later, at 60.
    const back = scenarioOf(`
time: {run: 3 hours, start: 2025-01-06}
people: {returns: {after: {helped: {share: 1, to: t}}, delay: 55 min}}
sources: {gp: {every: {sequence: [0 min, 1000 days]}, refers_to: door}}
teams:
  door: {hours: always, staff: {clerk: {on_duty: 1}}, steps: {look: {desk: clerk, takes: 5 min}}}
  t: {hours: always, staff: {w: {on_duty: 1}}, steps: {visit: ${VISIT}}}`);
    expect(story(back, ['contacted']).map((line) => line.split(' ')[0])).toEqual(['120']);
    // Missed from 60 to 65; due again 55 minutes later, at 120.
    const again = scenarioOf(`
time: {run: 5 hours, start: 2025-01-06}
people: {attendance: 0}
sources: {gp: {every: {sequence: [0 min, 1000 days]}}}
teams:
  t:
    hours: always
    staff: {w: {on_duty: 1}}
    steps:
      visit:
        contact: phone
        with: w
        takes: 5 min
        starts_at: ['every day 01:00, 02:00, 03:00']
        missed: {attempts: 2, retry_after: 55 min}`);
    expect(story(again, ['missed']).map((line) => line.split(' ')[0])).toEqual(['60', '180']);
  });

  it('gives a place at a fixed time to whoever was sent on within the team then, and not to whoever is referred then', () => {
    const REST = `{stay: bed, lasts: 5 min, starts_at: ['every day 01:00, 02:00']}`;
    const beds = (way: string) => `
time: {run: 3 hours, start: 2025-01-06}
sources: {gp: {every: {sequence: [55 min, 1000 days]}, refers_to: door}}
teams:
  door:
    hours: always
    places: {bed: 3}
    staff: {clerk: {on_duty: 1}}
    steps:
      look: {desk: clerk, takes: 5 min, then: ${way}}
      ${way.includes('here') ? `here: ${REST}` : ''}
  t: {hours: always, places: {bed: 3}, steps: {rest: ${REST}}}`;
    const at = (way: string) => story(scenarioOf(beds(way)), ['started']).map((line) => line.split(' ')[0]);
    expect(at('{go_to: here}')).toEqual(['60']);
    expect(at('{refer_to: t}')).toEqual(['120']);
    expect(at('{signpost: t, completes: 1}')).toEqual(['120']);
  });

  it('is too early for the 1,200th of people who come every tenth of a minute', () => {
    const scenario = scenarioOf(`
time: {run: 3 hours, start: 2025-01-06}
sources: {gp: {every: 0.1 min}}
teams:
  t:
    hours: always
    staff: {w: {on_duty: 2000}}
    steps: {visit: {contact: phone, with: w, takes: 5 min, starts_at: ['every day 02:00']}}`);
    const all = happenings(scenario);
    expect(all.filter(({ event }) => event === 'referred')[1199]!.minute).toBe(120);
    expect(all.filter(({ event }) => event === 'contacted')).toHaveLength(1199);
  });

  it('begins when twelve hundred pieces of a tenth of a minute before it are done', () => {
    const scenario = scenarioOf(`
time: {run: 3 hours, start: 2025-01-06}
sources: {gp: {every: {sequence: [0 min, 1000 days]}, batch: 1200}}
teams: {t: {hours: always, staff: {w: {on_duty: 1}}, steps: {log: {desk: w, takes: 0.1 min}}}}`);
    const done = happenings(scenario).filter(({ event }) => event === 'discharged');
    expect(done.at(-1)!.minute).toBe(120);
  });
});

describe('a meeting', () => {
  it('takes whoever was sent to it within the team at its very moment, and not whoever is referred then', () => {
    const scenario = scenarioOf(`
time: {run: 3 days, start: 2025-01-06}
sources:
  gp: {every: {sequence: [590 min, 1000 days]}, refers_to: t}
  self: {every: {sequence: [600 min, 1000 days]}, refers_to: u}
teams:
  t:
    hours: always
    staff: {w: {on_duty: 1}}
    steps:
      look: {desk: w, takes: 10 min}
      mdt: {meeting: weekdays 10:00, attended_by: {w: 1}, takes_up_to: 5 cases, minutes_per_case: 5 min}
  u:
    hours: always
    staff: {w: {on_duty: 1}}
    steps:
      mdt: {meeting: weekdays 10:00, attended_by: {w: 1}, takes_up_to: 5 cases, minutes_per_case: 5 min}`);
    expect(story(scenario, ['discussed']).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '600 p1',
      '2040 p2',
    ]);
  });
});

describe('patience', () => {
  it('that runs out at the moment at which a worker is free has run out', () => {
    const scenario = scenarioOf(`
time: {run: 100 min}
people: {patience: 9 min}
sources: {gp: {every: {sequence: [1 min, 1 min, 1000 days]}}}
teams: {t: {hours: always, staff: {w: {on_duty: 1}}, steps: {talk: {contact: phone, with: w, takes: 10 min}}}}`);
    expect(counts(scenario, 'contacted', 'left')).toEqual([1, 1]);
  });

  it('that runs out while the person is on the way to another team ends the referral there', () => {
    const scenario = scenarioOf(`
time: {run: 100 min}
people: {patience: 0 min}
sources: {gp: {every: {sequence: [1 min, 1000 days]}, refers_to: door}}
teams:
  door:
    hours: always
    staff: {clerk: {on_duty: 1}}
    steps: {look: {contact: phone, with: clerk, takes: 5 min, then: {refer_to: t}}}
  t: {hours: always, ${TALK}}`);
    expect(story(scenario, ['handed_over', 'referred', 'left'])).toEqual([
      '1 p1 referred door',
      '6 p1 handed_over look cold to t',
      '6 p1 referred t',
      '6 p1 left talk gave_up_waiting',
    ]);
  });
});

it('somebody urgent who comes at the instant at which another was taken does not take that back', () => {
  const scenario = scenarioOf(`
time: {run: 30 min}
sources:
  gp: {every: {sequence: [1 min, 1000 days]}}
  crisis: {every: {sequence: [1 min, 1000 days]}, urgency: urgent}
teams: {t: {hours: always, staff: {w: {on_duty: 1}}, steps: {talk: {contact: phone, with: w, takes: 10 min}}}}`);
  expect(story(scenario, ['contacted']).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    '1 p1',
    '11 p2',
  ]);
});

it('the page about one instant shows what happens in its example', () => {
  const page = readFileSync('docs/background/one-instant.md', 'utf8');
  const [, scenario, , shown] =
    /```yaml one-instant.yaml\n([\s\S]*?)```([\s\S]*?)```text\n([\s\S]*?)```/.exec(page)!;
  const lines = shown!.split('\n').flatMap((line) => /60 p.*/.exec(line)?.[0] ?? []);
  expect(story(scenarioOf(scenario!)).filter((line) => line.startsWith('60 '))).toEqual(lines);
});
