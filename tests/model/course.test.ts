import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/experiment/index.ts';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

const SUPPORT = `
  time: {run: 2000 min}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      staff: {worker: {on_duty: 1, caseload: 1 per on_duty}}
      steps:
        support:
          course: {contacts: 2, every: 100 min, with: worker, takes: 10 min}
          holds: caseload
`;

describe('a course', () => {
  it('holds a place from its start to its end: the next person waits for the place, not for the worker', () => {
    const files = { 'referrals.csv': referrals('', [10], [20]) };
    expect(story(scenarioOf(SUPPORT, { files }))).toEqual([
      '10 p1 referred team',
      '10 p1 waited_for support',
      '10 p1 started support #2',
      '10 p1 contacted support care #1 10m',
      '20 p2 referred team',
      '20 p2 waited_for support',
      '120 p1 contacted support care #2 10m',
      '130 p1 finished support #2',
      '130 p1 discharged support helped',
      '130 p2 started support #2',
      '130 p2 contacted support care #1 10m',
      '240 p2 contacted support care #2 10m',
      '250 p2 finished support #2',
      '250 p2 discharged support helped',
    ]);
  });

  it('without a place begins at once for everyone', () => {
    const files = { 'referrals.csv': referrals('', [10], [20]) };
    const scenario = scenarioOf(SUPPORT, { files, set: ['teams.team.steps.support.holds=null'] });
    expect(story(scenario, ['started', 'contacted', 'discharged'])).toEqual([
      '10 p1 started support #2',
      '10 p1 contacted support care #1 10m',
      '20 p2 started support #2',
      '20 p2 contacted support care #1 10m',
      '120 p1 contacted support care #2 10m',
      '130 p1 discharged support helped',
      '130 p2 contacted support care #2 10m',
      '140 p2 discharged support helped',
    ]);
  });

  it('gives places by urgency, then by referral date', () => {
    const files = {
      'referrals.csv': referrals(
        'urgency',
        [10, 'routine'],
        [20, 'routine'],
        [30, 'routine'],
        [40, 'urgent'],
      ),
    };
    expect(story(scenarioOf(SUPPORT, { files }), ['started'])).toEqual([
      '10 p1 started support #2',
      '130 p4 started support #2',
      '250 p2 started support #2',
      '370 p3 started support #2',
    ]);
  });

  it('is with the same person throughout, even if a colleague is free', () => {
    const scenario = scenarioOf(SUPPORT, {
      files: { 'referrals.csv': referrals('', [10], [11], [12], [13]) },
      set: [
        'teams.team.staff.worker={on_duty: 2, caseload: 2 per on_duty}',
        'teams.team.steps.support.course.contacts=5',
      ],
    });
    const workers = new Map<number | '', Set<number | ''>>();
    for (const { event, person, worker } of happenings(scenario)) {
      if (event !== 'contacted') continue;
      workers.set(person, (workers.get(person) ?? new Set()).add(worker));
    }
    expect([...workers.values()].map((set) => [...set])).toEqual([[1], [2], [1], [2]]);
  });

  it('is with whoever is free, if the team works that way', () => {
    const scenario = scenarioOf(SUPPORT, {
      files: { 'referrals.csv': referrals('', [10], [115]) },
      set: [
        'teams.team.staff.worker={on_duty: 2, caseload: 2 per on_duty}',
        'teams.team.steps.support.course.same_person=false',
      ],
    });
    const contacts = happenings(scenario).filter(({ event }) => event === 'contacted');
    expect(contacts.map(({ minute, person, worker }) => `${minute} p${person} worker ${worker}`)).toEqual([
      '10 p1 worker 1',
      '115 p2 worker 2',
      '120 p1 worker 1',
      '225 p2 worker 2',
    ]);
  });

  it('waits for its own worker while that worker is busy', () => {
    const scenario = scenarioOf(SUPPORT, {
      files: { 'referrals.csv': referrals('', [10], [11], [115]) },
      // Person 3 comes to worker 1 at 115 for 10 minutes; person 1 is due there at 120 and waits until 125.
      set: ['teams.team.staff.worker={on_duty: 2, caseload: 2 per on_duty}'],
    });
    const contacts = happenings(scenario).filter(
      ({ event, minute }) => event === 'contacted' && minute < 200,
    );
    expect(contacts.map(({ minute, person, worker }) => `${minute} p${person} worker ${worker}`)).toEqual([
      '10 p1 worker 1',
      '11 p2 worker 2',
      '115 p3 worker 1',
      '121 p2 worker 2',
      '125 p1 worker 1',
    ]);
  });

  it('helps with each contact kept, and is over early when a review finds that it has', () => {
    const scenario = scenarioOf(SUPPORT, {
      files: { 'referrals.csv': referrals('', [10]) },
      set: [
        'teams.team.steps.support.course.contacts=9',
        'teams.team.steps.support.helps={severity: -0.4 per contact}',
        'teams.team.steps.support.sees={error_sd: 0}',
        'teams.team.steps.support.review_every=2',
        'teams.team.steps.support.then=[{if: severity < 3.5, discharge: helped, plan: true}, {discharge: not_helped}]',
      ],
    });
    // 5 - 4 × 0.4 = 3.4, seen at the review after the fourth contact.
    expect(story(scenario, ['contacted', 'finished', 'discharged'])).toEqual([
      '10 p1 contacted support care #1 10m',
      '120 p1 contacted support care #2 10m',
      '230 p1 contacted support care #3 10m',
      '340 p1 contacted support care #4 10m',
      '350 p1 finished support #4',
      '350 p1 discharged support helped with a plan',
    ]);
  });

  it('ends with the last resort only when all its contacts are over', () => {
    const scenario = scenarioOf(SUPPORT, {
      files: { 'referrals.csv': referrals('', [10]) },
      set: [
        'teams.team.steps.support.course.contacts=3',
        'teams.team.steps.support.sees={error_sd: 0}',
        'teams.team.steps.support.review_every=1',
        'teams.team.steps.support.then=[{if: severity < 3.5, discharge: helped}, {discharge: not_helped}]',
      ],
    });
    expect(story(scenario, ['finished', 'discharged'])).toEqual([
      '240 p1 finished support #3',
      '240 p1 discharged support not_helped',
    ]);
  });

  it('gives the place on at once when a person stops coming', () => {
    const scenario = scenarioOf(SUPPORT, {
      files: { 'referrals.csv': referrals('', [10], [11]) },
      set: ['people.stops_coming_after_missed=1', 'teams.team.steps.support.attendance=0'],
    });
    expect(story(scenario, ['started', 'missed', 'finished', 'left'])).toEqual([
      '10 p1 started support #2',
      '10 p1 missed support care #1 10m',
      '20 p1 finished support #0',
      '20 p1 left support stopped_coming 10m',
      '20 p2 started support #2',
      '20 p2 missed support care #1 10m',
      '30 p2 finished support #0',
      '30 p2 left support stopped_coming 19m',
    ]);
  });

  it('says of a person who stops coming how long ago the last contact was', () => {
    const scenario = scenarioOf(`
      time: {run: 1 year}
      people: {stops_coming_after_missed: 1}
      sources: {door: {every: 1 day}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 10}}
          steps:
            support:
              course: {contacts: 10, every: 60 min, with: worker, takes: 10 min}
              attendance: 0.5
    `);
    const ended = new Map<number | '', number>();
    let left = 0;
    for (const { event, person, minute, minutes } of happenings(scenario)) {
      if (event === 'referred') ended.set(person, minute);
      else if (event === 'contacted') ended.set(person, minute + minutes);
      else if (event === 'left') {
        left++;
        expect(minutes).toBeCloseTo(minute - ended.get(person)!, 6);
      }
    }
    // A quarter of the 364 people miss the first two attempts and are discharged before the course has started.
    expect(left).toBeGreaterThan(250);
  });

  it('without a caseload place does not start before its first contact: who waits for that can give up', () => {
    const scenario = scenarioOf(`
      time: {run: 60 min}
      people: {patience: 15 min}
      sources: {door: {every: {sequence: [1 min, 1 min, 1000 min]}}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps:
            support:
              course: {contacts: 1, every: 1 day, with: worker, takes: 40 min}
    `);
    const told = happenings(scenario)
      .filter(({ event }) => event !== 'staffed')
      .map(({ minute, person, event }) => `${minute} ${person} ${event}`);
    expect(told).toEqual([
      '1 1 referred',
      '1 1 waited_for',
      '1 1 started',
      '1 1 contacted',
      '2 2 referred',
      '2 2 waited_for',
      '17 2 left',
      '41 1 finished',
      '41 1 discharged',
    ]);
  });

  it('with a caseload place starts when the place is given, and who waits for its first contact can still give up', () => {
    const scenario = scenarioOf(`
      time: {run: 60 min}
      people: {patience: 15 min}
      sources: {door: {every: {sequence: [1 min, 1 min, 1000 min]}}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1, caseload: 5 per on_duty}}
          steps:
            support:
              course: {contacts: 1, every: 1 day, with: worker, takes: 40 min}
              holds: caseload
    `);
    const told = happenings(scenario)
      .filter(({ person }) => person === 2)
      .map(({ minute, event }) => `${minute} ${event}`);
    expect(told).toEqual(['2 referred', '2 waited_for', '2 started', '17 finished', '17 left']);
  });

  it('is offered to the next person when somebody declines it', () => {
    const scenario = scenarioOf(SUPPORT, {
      files: { 'referrals.csv': referrals('kind', [10, 'willing'], [20, 'reluctant'], [30, 'willing']) },
      set: ['people.kinds={willing: {share: 0.5}, reluctant: {share: 0.5, declines_offer: 1}}'],
    });
    expect(story(scenario, ['started', 'left', 'finished'])).toEqual([
      '10 p1 started support #2',
      '130 p1 finished support #2',
      '130 p2 left support declined_the_offer 110m',
      '130 p3 started support #2',
      '250 p3 finished support #2',
    ]);
  });

  it('plans a whole number of contacts, one at the least', () => {
    const planned = (contacts: string) =>
      story(
        scenarioOf(SUPPORT, {
          files: { 'referrals.csv': referrals('', [10]) },
          set: [`teams.team.steps.support.course.contacts=${contacts}`],
        }),
        ['started'],
      );
    expect(planned('3.6')).toEqual(['10 p1 started support #4']);
    expect(planned('{uniform: [1, 1.01]}')).toEqual(['10 p1 started support #1']);
  });
});

describe('caseload places', () => {
  it('are as many as the workers in post have, vacancies taken off', () => {
    const scenario = scenarioOf(SUPPORT, {
      files: { 'referrals.csv': referrals('', ...Array.from({ length: 30 }, (_, i) => [10 + i])) },
      set: [
        'teams.team.staff.worker={wte: 4, vacancy: 0.25, caseload: 5 per wte}',
        'teams.team.steps.support.course.contacts=9',
      ],
    });
    const started = happenings(scenario).filter(({ event, minute }) => event === 'started' && minute < 200);
    expect(started).toHaveLength(15);
    expect(directoryOf(scenario).roles[0]).toMatchObject({ wte: 3, places: 15 });
  });

  it('are shared among workers in proportion to their time', () => {
    const scenario = scenarioOf(SUPPORT, {
      files: { 'referrals.csv': referrals('', ...Array.from({ length: 30 }, () => [10])) },
      set: ['teams.team.staff.worker={wte: 1.5, caseload: 20 per wte}'],
    });
    const counts = [0, 0];
    for (const { event, worker } of happenings(scenario))
      if (event === 'started') counts[(worker as number) - 1]!++;
    expect(counts).toEqual([20, 10]);
  });
});
