import { describe, expect, it } from 'vitest';
import { happenings, scenarioOf, story } from '../helpers.ts';

/** One worker who is always there; nobody new comes. */
const system = (steps: string, { team = '', people = '{needs: {severity: 5}}', run = '600 min' } = {}) => `
  time: {start: 2025-04-07, run: ${run}}
  people: ${people}
  sources: {gp: {rate: 0 per week}}
  start_with: today.csv
  teams:
    team:
      hours: always
      ${team}
      staff: {worker: {on_duty: 1, caseload: 2 per on_duty}, nobody: {on_duty: 1, hours: sunday 23:59-24:00}}
      steps: ${steps}
`;
const files = (today: string) => ({ files: { 'today.csv': today.trim().replace(/^ +/gm, '') } });
const told = (text: string, today: string, only: string[] = []) =>
  story(scenarioOf(text, files(today)), only);

const TALK = 'talk: {contact: phone, with: worker, takes: 60 min}';
const HELP = 'help: {course: {contacts: 3, every: 100 min, with: worker, takes: 30 min}, holds: caseload}';
const SHUT = 'wait: {contact: phone, with: nobody, takes: 60 min}';

describe('people who wait when the run begins', () => {
  it('are served by urgency, then by referral date, as on any list', () => {
    const today = `
      state,waited,urgency
      waiting,3 days,
      waiting,5 days,
      waiting,1 day,urgent`;
    expect(told(system(`{${TALK}}`), today, ['was_here', 'waited_for', 'contacted'])).toEqual([
      '0 p1 was_here talk 7200m',
      '0 p1 waited_for talk 7200m',
      '0 p2 was_here talk 4320m',
      '0 p2 waited_for talk 4320m',
      '0 p3 was_here talk 1440m',
      '0 p3 waited_for talk 1440m',
      '0 p3 contacted talk understanding 60m',
      '60 p1 contacted talk understanding 60m',
      '120 p2 contacted talk understanding 60m',
    ]);
  });

  it('come before whoever is referred now', () => {
    const text = system(`{${TALK}}`).replace('{rate: 0 per week}', '{every: 10 min}').replace('600', '130');
    expect(told(text, 'state,referred\nwaiting,2025-04-06\nwaiting,2025-04-06 23:00', ['contacted'])).toEqual(
      [
        '0 p1 contacted talk understanding 60m',
        '60 p2 contacted talk understanding 60m',
        '120 p3 contacted talk understanding 60m',
      ],
    );
  });

  it('leave when the patience that is left has gone: of 50 minutes 20 are over, and who waited longer has 50 anew', () => {
    const today = 'state,waited\nwaiting,20 min\nwaiting,3 hours\nwaiting,0 min';
    const text = system(`{${SHUT}}`, { people: '{needs: {severity: 5}, patience: 50 min}' });
    expect(told(text, today, ['left'])).toEqual([
      '30 p2 left wait gave_up_waiting 50m',
      '50 p1 left wait gave_up_waiting 230m',
      '50 p3 left wait gave_up_waiting 50m',
    ]);
  });

  it('have patience since their last contact, not since they asked', () => {
    const today = `
      state,step,waited,contacts_so_far,last_contact,here_for
      waiting,wait,3 days,1,40 min,
      waiting,wait,2 days,1,2025-04-06 23:55,2025-04-06 23:50
      waiting,wait,1 day,2,,15 min`;
    const text = system(`{${TALK}, ${SHUT}}`, { people: '{needs: {severity: 5}, patience: 50 min}' });
    expect(told(text, today, ['had_contacts', 'waited_for', 'left'])).toEqual([
      '0 p1 had_contacts team #1 40m',
      '0 p1 waited_for wait 40m',
      '0 p2 had_contacts team #1 5m',
      '0 p2 waited_for wait 10m',
      '0 p3 had_contacts team #2 15m',
      '0 p3 waited_for wait 15m',
      '10 p1 left wait gave_up_waiting 50m',
      '35 p3 left wait gave_up_waiting 50m',
      '45 p2 left wait gave_up_waiting 50m',
    ]);
  });

  it('have been through the steps before: they were assessed and accepted there, and had one contact each', () => {
    const steps = `{log: {desk: worker, takes: 5 min, sees: {error_sd: 0}}, meet: {contact: phone, with: worker, takes: 60 min, assesses: true}, next: {desk: worker, takes: 10 min, then: [{if: has_been_assessed and contacts == 1, discharge: helped}, {discharge: declined}]}}`;
    const text = system(steps, { team: 'accepts: severity > 9' });
    expect(
      told(text, 'state,step,waited\nwaiting,next,5 days', ['desk_worked', 'discharged', 'declined']),
    ).toEqual(['0 p1 desk_worked next admin 10m', '10 p1 discharged next helped']);
  });

  it('become more urgent when they have been on the list for long enough, those for whom it is too late at once', () => {
    const team = 'waiting_list: {urgency_rises: [{after: 3 days, to: urgent}]}';
    const today = 'state,waited,urgency\nwaiting,4260 min,\nwaiting,4 days,\nwaiting,5 days,urgent';
    expect(told(system(`{${SHUT}}`, { team }), today, ['rose'])).toEqual([
      '0 p2 rose wait from routine 5760m',
      '60 p3 rose wait from routine 4320m',
    ]);
  });

  it('are kept in touch with when it falls due, or within one interval if that is behind them', () => {
    const team = 'waiting_list: {keeps_in_touch: {with: worker, from: 60 min, every: 100 min, takes: 5 min}}';
    const calls = happenings(
      scenarioOf(
        system(`{${SHUT}, log: {desk: worker, takes: 1 min}}`, { team, run: '104 min' }),
        files('state,waited\nwaiting,45 min\nwaiting,5 days'),
      ),
    ).filter(({ event }) => event === 'kept_in_touch');
    expect(calls.find(({ person }) => person === 2)?.minute).toBe(15);
    expect(calls.filter(({ person }) => person === 1).length).toBe(1);
  });

  it('wait for a caseload place, and decline it only when it comes', () => {
    const text = system(`{${HELP}}`, { people: '{needs: {severity: 5}, declines_offer: 1}' });
    const today = 'state,waited,contacts_so_far\non_caseload,9 days,2\non_caseload,8 days,1\nwaiting,7 days,';
    const lines = told(text, today, ['left', 'finished']);
    expect(lines[0]).toMatch(/^\d.* p\d finished help #3$/);
    expect(lines[1]).toMatch(/p3 left help declined_the_offer/);
  });
});

/** When each of many people leaves who has waited so long already, by their number. */
function leaving(patience: string, waited: string): number[] {
  const today = `state,waited\n${`waiting,${waited}\n`.repeat(200)}`;
  const people = `{needs: {severity: 5}, patience: ${patience}, groups: {age: {young: {share: 0.5, patience: 0.5 times}, old: {share: 0.5}}}}`;
  const scenario = scenarioOf(system(`{${SHUT}}`, { people, run: '6 days' }), files(today));
  const times: number[] = [];
  for (const { event, person, minute } of happenings(scenario)) {
    if (event === 'left') times[Number(person)] = minute;
  }
  return times;
}

describe('patience, given the wait so far', () => {
  it('is memoryless when it is exponential: each leaves when they would have, had they come just now', () => {
    const fresh = leaving('{exponential: 5 hours}', '0 min');
    const late = leaving('{exponential: 5 hours}', '20 hours');
    expect(fresh.filter(Number.isFinite).length).toBe(200);
    fresh.forEach((time, person) => {
      expect(late[person]).toBeCloseTo(time, 4);
    });
  });

  it('is the Weibull distribution cut at the wait so far, person by person', () => {
    const fresh = leaving('{weibull: {scale: 10 hours, shape: 2}}', '0 min');
    const late = leaving('{weibull: {scale: 10 hours, shape: 2}}', '4 hours');
    // Survival for t more, given the wait w so far, is what survival for the fresh time was. With shape 2 the cumulative
    // hazard goes as the square, whatever the scale: (w + t)² = w² + fresh².
    const waited = 4 * 60;
    fresh.forEach((time, person) => {
      expect(late[person]).toBeCloseTo(Math.sqrt(waited * waited + time * time) - waited, 3);
    });
  });
});

describe('people on a caseload when the run begins', () => {
  it('hold their places, and go on with the contacts that are left: the next 100 minutes after the last', () => {
    const today = `
      state,step,waited,contacts_so_far,contacts_left,last_contact
      on_caseload,,30 days,4,1,40 min
      on_caseload,,20 days,2,,95 min
      waiting,help,10 days,1,,1 day`;
    expect(told(system(`{${TALK}, ${HELP}}`), today)).toEqual([
      '0 p1 was_here help 43200m',
      '0 p1 had_contacts help help had begun #4 40m',
      '0 p1 started help #5',
      '0 p2 was_here help 28800m',
      '0 p2 had_contacts help help had begun #2 95m',
      '0 p2 started help #3',
      '0 p3 was_here help 14400m',
      '0 p3 had_contacts team #1 1440m',
      '0 p3 waited_for help 1440m',
      '5 p2 contacted help care #3 30m',
      '35 p2 finished help #3',
      '35 p2 discharged help helped',
      '35 p3 started help #3',
      '35 p3 contacted help care #1 30m',
      '65 p1 contacted help care #5 30m',
      '95 p1 finished help #5',
      '95 p1 discharged help helped',
      '165 p3 contacted help care #2 30m',
      '295 p3 contacted help care #3 30m',
      '325 p3 finished help #3',
      '325 p3 discharged help helped',
    ]);
  });

  it('have their first contact at once if they have the place and it is still to come, and are seen now if overdue', () => {
    const today = `
      state,waited,contacts_so_far,last_contact
      on_caseload,30 days,1,3 hours
      on_caseload,20 days,0,`;
    expect(told(system(`{${HELP}}`), today, ['contacted']).slice(0, 2)).toEqual([
      '0 p1 contacted help care #2 30m',
      '30 p2 contacted help care #1 30m',
    ]);
  });

  it('are shared out among the workers, each with their own', () => {
    const text = system(`{${HELP}}`).replace(
      '{on_duty: 1, caseload: 2 per on_duty}',
      '{on_duty: 3, caseload: 2 per on_duty}',
    );
    const today = `state,waited,contacts_so_far,last_contact\n${'on_caseload,9 days,1,10 min\n'.repeat(6)}`;
    const contacts = happenings(scenarioOf(text, files(today))).filter(({ event }) => event === 'contacted');
    const workers = new Map(contacts.map(({ person, worker }) => [person, worker]));
    expect([...workers.values()].sort()).toEqual([1, 1, 2, 2, 3, 3]);
    for (const { person, worker } of contacts) expect(worker).toBe(workers.get(person));
  });

  it('are due at any moment within one interval, if nothing is said of the last contact', () => {
    const help = 'help: {course: {contacts: 9, every: 100 min, with: worker, takes: 0.01 min}}';
    const today = `state,waited,contacts_so_far\n${'on_caseload,9 days,1\n'.repeat(400)}`;
    const due = happenings(scenarioOf(system(`{${help}}`, { run: '100 min' }), files(today)))
      .filter(({ event, count }) => event === 'contacted' && count === 2)
      .map(({ minute }) => minute);
    expect(due.length).toBe(400);
    const mean = due.reduce((sum, minute) => sum + minute, 0) / 400;
    // Uniform over 100 minutes: the standard error of the mean is 100 / sqrt(12 × 400).
    expect(Math.abs(mean - 50)).toBeLessThan(4 * 1.45);
  });

  it('have as many contacts to come as a course that has come so far: more than were kept', () => {
    const help =
      'help: {course: {contacts: {uniform: [1, 9]}, every: 10 min, with: worker, takes: 0.01 min}}';
    const today = `state,waited,contacts_so_far\n${'on_caseload,9 days,6\n'.repeat(100)}`;
    const planned = happenings(scenarioOf(system(`{${help}}`), files(today)))
      .filter(({ event }) => event === 'started')
      .map(({ count }) => count);
    expect(new Set(planned)).toEqual(new Set([7, 8, 9]));
  });
});

describe('people in places when the run begins', () => {
  it('stay for what is left of the stay; one that is overdue ends at once, and the next comes in', () => {
    const text = system('{rest: {stay: beds, lasts: 5 days}}', { team: 'places: {beds: 2}', run: '6 days' });
    const today = `
      state,waited,here_for
      in_place,30 days,3 days
      in_place,20 days,9 days
      waiting,10 days,`;
    expect(told(text, today)).toEqual([
      '0 p1 was_here rest 43200m',
      '0 p1 had_contacts rest #0 4320m',
      '0 p1 started rest #0',
      '0 p2 was_here rest 28800m',
      '0 p2 had_contacts rest #0 12960m',
      '0 p2 started rest #0',
      '0 p3 was_here rest 14400m',
      '0 p3 waited_for rest 14400m',
      '0 p2 finished rest #0',
      '0 p2 discharged rest helped',
      '0 p3 started rest #0',
      '2880 p1 finished rest #0',
      '2880 p1 discharged rest helped',
      '7200 p3 finished rest #0',
      '7200 p3 discharged rest helped',
    ]);
  });
});

describe('who they are', () => {
  it('is what the file says, and drawn where it is silent, the same whoever else is referred', () => {
    const text = (rate: string) => `
      time: {run: 1 day}
      people:
        needs: {severity: {uniform: [0, 10]}}
        kinds: {common: {share: 0.5}, rare: {share: 0.5}}
        groups: {age: {young: {share: 0.5}, old: {share: 0.5}}}
      sources: {gp: {rate: ${rate}}, self: {rate: ${rate}}}
      start_with: today.csv
      teams: {team: {staff: {worker: {wte: 1}}, steps: {${TALK}}}}
    `;
    const today = `state,waited,kind,age,source\n${'waiting,5 days,,,\n'.repeat(40)}waiting,1 day,rare,young,self`;
    const here = (rate: string) =>
      happenings(scenarioOf(text(rate), files(today)))
        .filter(({ event }) => event === 'was_here')
        .map(({ person, kind, groups, source }) => [person, kind, groups, source].join(' '));
    const one = here('1 per day');
    expect(one.at(-1)).toBe('41 rare age=young self');
    for (const word of ['common', 'rare', 'young', 'old', 'gp', 'self'])
      expect(one.slice(0, -1).join(' ')).toContain(word);
    expect(here('50 per day')).toEqual(one);
  });
});
