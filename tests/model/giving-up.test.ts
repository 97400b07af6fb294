import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';
import { measuredOnce } from '../measured.ts';

/** One worker, talks of 11 minutes, a person every 7; a second worker does what else there is. */
const system = ({ talk = '', team = '', people = '', run = '31.5 min' }) =>
  scenarioOf(`
    time: {run: ${run}}
    ${people}
    sources: {door: {every: 7 min}}
    principles: {referrals_go_to: team}
    teams:
      team:
        hours: always
        ${team}
        staff: {worker: {on_duty: 1}, second: {on_duty: 1}}
        steps:
          talk:
            contact: phone
            with: worker
            takes: 11 min
            ${talk}
            then: [{if: contacts > 9, go_to: call}, {if: contacts > 9, refer_to: other}, {discharge: helped}]
          call: {contact: phone, with: second, takes: 2 min, then: {discharge: partly_helped}}
      other:
        hours: always
        staff: {helper: {on_duty: 1}}
        steps: {listen: {contact: phone, with: helper, takes: 1 min}}
  `);

const WAY = ['gave_up', 'left', 'discharged', 'signposted', 'advised', 'handed_over'];

describe('a list that people give up after 3 minutes', () => {
  it('persons 2 and 4 leave at 17 and 31, as with a patience of their own', () => {
    expect(story(system({ talk: 'gives_up: {after: 3 min}' }), WAY)).toEqual([
      '17 p2 gave_up talk 3m',
      '17 p2 left talk gave_up_waiting 3m',
      '18 p1 discharged talk helped',
      '31 p4 gave_up talk 3m',
      '31 p4 left talk gave_up_waiting 3m',
    ]);
  });

  it('they go on to another step, where somebody is free at once', () => {
    expect(
      story(system({ talk: 'gives_up: {after: 3 min, then: {go_to: call}}' }), [...WAY, 'contacted']),
    ).toEqual([
      '7 p1 contacted talk understanding 11m',
      '17 p2 gave_up talk 3m',
      '17 p2 contacted call understanding 2m',
      '18 p1 discharged talk helped',
      '19 p2 discharged call partly_helped',
      '21 p3 contacted talk understanding 11m',
      '31 p4 gave_up talk 3m',
      '31 p4 contacted call understanding 2m',
    ]);
  });

  it.each([
    ['{refer_to: other}', 'handed_over talk cold to other'],
    ['{signpost: elsewhere}', 'signposted talk signposted'],
    ['{discharge: advice_and_signposting, plan: true}', 'advised talk advice_and_signposting with a plan'],
  ])('they go where the list says: %s', (then, way) => {
    const told = story(system({ talk: `gives_up: {after: 3 min, then: ${then}}` }), WAY);
    expect(told.slice(0, 2)).toEqual(['17 p2 gave_up talk 3m', `17 p2 ${way}`]);
  });

  it('may be said once for all lists of the team, and a step may say that nobody gives it up', () => {
    const team = 'waiting_list: {gives_up: {after: 3 min}}';
    expect(story(system({ team }), ['gave_up'])).toEqual(['17 p2 gave_up talk 3m', '31 p4 gave_up talk 3m']);
    expect(story(system({ team, talk: 'gives_up: {after: never}' }), ['gave_up'])).toEqual([]);
  });

  it('whichever ends first counts, the patience of the person or that with the list', () => {
    const talk = 'gives_up: {after: 3 min, then: {go_to: call}}';
    const own = (patience: string) => story(system({ talk, people: `people: {patience: ${patience}}` }), WAY);
    expect(own('2 min').slice(0, 2)).toEqual([
      '16 p2 left talk gave_up_waiting 2m',
      '18 p1 discharged talk helped',
    ]);
    expect(own('4 min')[0]).toBe('17 p2 gave_up talk 3m');
  });

  it('the wait of who is served in time, and the work, are as if the list were given up by nobody', () => {
    const served = (talk: string) => story(system({ talk, run: '12 hours' }), ['contacted', 'left']);
    expect(served('gives_up: {after: 3 min}')).toEqual(
      story(system({ people: 'people: {patience: 3 min}', run: '12 hours' }), ['contacted', 'left']),
    );
  });
});

describe('those who give up', () => {
  it('of whom the GP is told have left when the letter is written, as people who gave up waiting', () => {
    const letter = scenarioOf(`
      time: {run: 31.5 min}
      sources: {door: {every: 7 min}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1}, clerk: {on_duty: 1}}
          steps:
            talk: {contact: phone, with: worker, takes: 11 min, gives_up: {after: 3 min, then: {go_to: letter}}, then: {discharge: helped}}
            letter: {desk: clerk, takes: 2 min, then: {discharge: gave_up_waiting, name: letter to the GP}}
    `);
    expect(story(letter, [...WAY, 'desk_worked']).slice(0, 4)).toEqual([
      '17 p2 gave_up talk 3m',
      '17 p2 desk_worked letter admin 2m',
      '18 p1 discharged talk helped',
      '19 p2 left letter gave_up_waiting 5m',
    ]);
    const of = measuredOnce(letter);
    expect(of('left_gave_up_waiting')).toBe(1 / 2);
    expect(of('left_before_any_contact')).toBe(1 / 2);
    expect(of('rule_fired', 'letter to the GP') * (31.5 / 10_080)).toBeCloseTo(1, 9);
  });

  it('go the ways of their shares, each time they give up anew', () => {
    const shares = (a: number) =>
      `gives_up: {after: 1 min, then: {shares: [{share: ${a}, go_to: call}, {share: ${(1 - a).toFixed(1)}, discharge: gave_up_waiting}]}}`;
    const told = happenings(system({ talk: shares(0.3), run: '14 days' }), {
      only: ['gave_up', 'left', 'contacted'],
    });
    const gaveUp = told.filter(({ event }) => event === 'gave_up').length;
    const left = told.filter(({ event }) => event === 'left').length;
    const called = told.filter(({ event, step }) => event === 'contacted' && step === 'call').length;
    expect(gaveUp).toBe(left + called);
    expect(gaveUp).toBeGreaterThan(700);
    expect(Math.abs(called / gaveUp - 0.3)).toBeLessThan(3.3 * Math.sqrt((0.3 * 0.7) / gaveUp));
  });

  it('count as waiting no more, give up their appointment, and let others have it', () => {
    const booked = scenarioOf(`
      time: {run: 10 days, start: 2025-01-06}
      sources: {door: {every: {sequence: [1 min, 3.5 days, 100 days]}}}
      teams:
        team:
          diaries: {book: {slots: {friday: 1}}}
          steps:
            talk: {contact: phone, diary: book, takes: 10 min, gives_up: {after: 1 day}}
    `);
    expect(story(booked, ['booked', 'gave_up', 'left', 'contacted'])).toEqual([
      '1 p1 booked talk to team 6299m',
      '1441 p1 gave_up talk 1440m',
      '1441 p1 left talk gave_up_waiting 1440m',
      '5041 p2 booked talk to team 1259m',
      '6300 p2 contacted talk understanding 10m',
    ]);
  });

  it('who is being called to keep in touch goes when the call is over', () => {
    const team =
      'waiting_list: {gives_up: {after: 3 min}, keeps_in_touch: {with: second, from: 2 min, every: 1 hour, takes: 2 min, patience: unchanged}}';
    expect(story(system({ team }), ['kept_in_touch', 'gave_up', 'left']).slice(0, 3)).toEqual([
      '16 p2 kept_in_touch talk care #1 2m',
      '18 p2 gave_up talk 4m',
      '18 p2 left talk gave_up_waiting 4m',
    ]);
  });

  it('a call that restarts patience restarts that with the list, too', () => {
    const team =
      'waiting_list: {gives_up: {after: 3 min}, keeps_in_touch: {with: second, from: 2 min, every: 1 hour, takes: 0.5 min, patience: restarts}}';
    expect(story(system({ team, run: '20 min' }), ['gave_up', 'contacted'])).toEqual([
      '7 p1 contacted talk understanding 11m',
      '18 p2 contacted talk understanding 11m',
    ]);
  });

  it('who was on the list before the run began gives it up when it has been long enough', () => {
    const today = scenarioOf(
      `
      time: {run: 20 days, start: 2025-01-06}
      start_with: today.csv
      sources: {door: {rate: 0 per day}}
      teams:
        team:
          hours: {open: saturday 10:00-10:01}
          staff: {worker: {wte: 0.001}}
          steps: {wait: {contact: phone, with: worker, takes: 1 min, gives_up: {after: 10 days}}}
    `,
      {
        files: {
          'today.csv': 'state,team,step,waited\nwaiting,team,wait,4 days\nwaiting,team,wait,12 days\n',
        },
      },
    );
    expect(story(today, ['gave_up'])).toEqual([
      '8640 p2 gave_up wait 14400m',
      '14400 p1 gave_up wait 31680m',
    ]);
  });
});

describe('a case whose patience ends at a meeting', () => {
  const board = (hours: string) =>
    scenarioOf(
      `
      time: {run: 3 days, start: 2025-01-06}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          staff: {worker: {wte: 1, hours: ${hours}}, chair: {on_duty: 1}}
          steps:
            write: {desk: worker, takes: 70 min}
            mdt:
              meeting: every day 10:00
              attended_by: {worker: 1, chair: 1}
              takes_up_to: 3 cases
              minutes_per_case: 10 min
              gives_up: {after: 65 min, then: {discharge: declined}}
    `,
      { files: { 'referrals.csv': referrals('', [480], [480 + 5]) } },
    );

  it('is discussed if the meeting comes to it', () => {
    // The first is written at 9:10 and waits from then on; at 10:00 the worker writes the second until 10:20.
    expect(story(board('weekdays 08:00-16:00'), ['met', 'discussed', 'gave_up'])).toEqual([
      '620 met mdt 1 left waiting #1 10m',
      '620 p1 discussed mdt sorting #1 10m',
      '685 p2 gave_up mdt 65m',
    ]);
  });

  it('goes when the meeting is called off', () => {
    expect(story(board('weekdays 08:00-10:18'), ['met', 'called_off', 'gave_up', 'declined'])).toEqual([
      '618 p1 gave_up mdt 68m',
      '618 p1 declined mdt declined',
      '618 called_off mdt #0',
      '685 p2 gave_up mdt 65m',
      '685 p2 declined mdt declined',
    ]);
  });
});
