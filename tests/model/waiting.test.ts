import { describe, expect, it } from 'vitest';
import { referrals, scenarioOf, story } from '../helpers.ts';

/** Somebody asks every 7 minutes and is seen for 11; nobody waits for more than 3. */
const IMPATIENT = `
  time: {run: 31.5 min}
  people: {patience: 3 min}
  sources: {door: {every: 7 min}}
  teams:
    team:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 11 min}}
`;

describe('patience', () => {
  it('runs out while people wait: who waits longer than their patience leaves without being seen', () => {
    expect(story(scenarioOf(IMPATIENT), ['contacted', 'left', 'discharged'])).toEqual([
      '7 p1 contacted talk understanding 11m',
      '17 p2 left talk gave_up_waiting 3m',
      '18 p1 discharged talk helped',
      '21 p3 contacted talk understanding 11m',
      '31 p4 left talk gave_up_waiting 3m',
    ]);
  });

  it('does not help a worker whose shift has ended: they finish what they started, and the next person leaves', () => {
    const scenario = scenarioOf(IMPATIENT, { set: ['teams.team.hours=weekdays 00:00-00:16'] });
    expect(story(scenario, ['contacted', 'left', 'discharged', 'worked_over'])).toEqual([
      '7 p1 contacted talk understanding 11m',
      '17 p2 left talk gave_up_waiting 3m',
      '18 p1 discharged talk helped',
      '18 worked_over worker 2m',
      '24 p3 left talk gave_up_waiting 3m',
      '31 p4 left talk gave_up_waiting 3m',
    ]);
  });

  it('of no time at all still lets a person in at the instant in which another goes: what frees comes before what fills', () => {
    const scenario = scenarioOf(`
      time: {run: 35 min}
      people: {patience: 0 min}
      sources: {door: {every: 10 min}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 10 min}}
    `);
    expect(story(scenario, ['contacted', 'left', 'discharged'])).toEqual([
      '10 p1 contacted talk understanding 10m',
      '20 p1 discharged talk helped',
      '20 p2 contacted talk understanding 10m',
      '30 p2 discharged talk helped',
      '30 p3 contacted talk understanding 10m',
    ]);
  });

  const TWO_WORKERS = `
    time: {run: 300 min}
    people: {patience: 30 min}
    sources: {door: {from_file: referrals.csv}}
    teams:
      team:
        hours: always
        staff: {first: {on_duty: 1}, second: {on_duty: 1}}
        steps:
          talk: {contact: phone, with: first, takes: 10 min}
          talk_more: {contact: phone, with: second, takes: 200 min}
  `;

  it('starts afresh after a contact', () => {
    const files = { 'referrals.csv': referrals('', [20], [40]) };
    // Asked at 40 and seen until 50: gives up at 80, not at 70.
    expect(story(scenarioOf(TWO_WORKERS, { files }), ['contacted', 'left', 'discharged'])).toEqual([
      '20 p1 contacted talk understanding 10m',
      '30 p1 contacted talk_more understanding 200m',
      '40 p2 contacted talk understanding 10m',
      '80 p2 left talk_more gave_up_waiting 30m',
      '230 p1 discharged talk_more helped',
    ]);
  });

  it('is not ended by desk work: who gives up while somebody works on their letter leaves when that is done', () => {
    const scenario = scenarioOf(
      `
      time: {run: 200 min}
      people: {patience: 30 min}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps:
            letter: {desk: worker, takes: 50 min}
            talk: {contact: phone, with: worker, takes: 10 min}
    `,
      { files: { 'referrals.csv': referrals('', [10]) } },
    );
    expect(story(scenario)).toEqual([
      '10 p1 referred team',
      '10 p1 waited_for letter',
      '10 p1 desk_worked letter admin 50m',
      '60 p1 left letter gave_up_waiting 50m',
    ]);
  });

  it('stands still during a course, and runs again when the course is over and the person waits for what follows', () => {
    const scenario = scenarioOf(
      `
      time: {run: 600 min}
      people: {patience: 30 min}
      sources: {door: {from_file: referrals.csv}}
      principles: {referrals_go_to: team}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1, caseload: 2 per on_duty}}
          steps:
            support:
              course: {contacts: 2, every: 100 min, with: worker, takes: 10 min}
              holds: caseload
              then: {refer_to: next_team}
        next_team:
          hours: always
          staff: {worker: {on_duty: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 500 min}}
    `,
      { files: { 'referrals.csv': referrals('', [10], [20]) } },
    );
    expect(story(scenario, ['contacted', 'handed_over', 'left'])).toEqual([
      '10 p1 contacted support care #1 10m',
      '20 p2 contacted support care #1 10m',
      '120 p1 contacted support care #2 10m',
      '130 p1 handed_over support cold to next_team',
      '130 p2 contacted support care #2 10m',
      '130 p1 contacted talk understanding 500m',
      '140 p2 handed_over support cold to next_team',
      '170 p2 left talk gave_up_waiting 30m',
    ]);
  });

  it('runs again, too, when a course is over and the same team has another step', () => {
    const scenario = scenarioOf(
      `
      time: {run: 600 min}
      people: {patience: 30 min}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 1, caseload: 2 per on_duty}, nobody: {on_duty: 1, hours: weekdays 22:00-23:00}}
          steps:
            support: {course: {contacts: 1, every: 1 day, with: worker, takes: 10 min}, holds: caseload}
            goodbye: {contact: phone, with: nobody, takes: 5 min}
    `,
      { files: { 'referrals.csv': referrals('', [10]) } },
    );
    expect(story(scenario, ['contacted', 'finished', 'left'])).toEqual([
      '10 p1 contacted support care #1 10m',
      '20 p1 finished support #1',
      '50 p1 left goodbye gave_up_waiting 30m',
    ]);
  });

  it('is shorter for a group whose patience is', () => {
    const scenario = scenarioOf(
      `
      time: {run: 31 min}
      people:
        patience: 10 min
        groups: {age: {young: {share: 0.5, patience: 0.4 times}, old: {share: 0.5}}}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: weekdays 09:00-17:00
          staff: {worker: {wte: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 11 min}}
    `,
      { files: { 'referrals.csv': referrals('age', [1, 'old'], [2, 'young']) } },
    );
    expect(story(scenario, ['left'])).toEqual([
      '6 p2 left talk gave_up_waiting 4m',
      '11 p1 left talk gave_up_waiting 10m',
    ]);
  });
});

describe('while nobody helps', () => {
  const DRIFT = `
    time: {run: 2000 min}
    people:
      needs: {risk: 2}
      while_waiting: {worsens: {every: 50 min, then: {risk: +3}}}
    sources: {door: {from_file: referrals.csv}}
    teams:
      team:
        hours: always
        staff: {worker: {on_duty: 1}}
        steps:
          letter: {desk: worker, takes: 30 min}
          support: {course: {contacts: 2, every: 100 min, with: worker, takes: 10 min}}
          goodbye:
            desk: worker
            takes: 60 min
            sees: {error_sd: 0}
            then:
              - {if: risk > 4.9 and risk < 5.1, discharge: helped}
              - {discharge: not_helped}
  `;

  it('needs rise, again and again, and stand still while a course goes on', () => {
    const files = { 'referrals.csv': referrals('', [1000]) };
    // Waits from 1000 to 1030 and from 1150: 50 minutes of waiting are over at 1170.
    expect(story(scenarioOf(DRIFT, { files }))).toEqual([
      '1000 p1 referred team',
      '1000 p1 waited_for letter',
      '1000 p1 desk_worked letter admin 30m',
      '1030 p1 waited_for support',
      '1030 p1 started support #2',
      '1030 p1 contacted support care #1 10m',
      '1140 p1 contacted support care #2 10m',
      '1150 p1 finished support #2',
      '1150 p1 waited_for goodbye',
      '1150 p1 desk_worked goodbye admin 60m',
      '1170 p1 worsened goodbye',
      '1210 p1 discharged goodbye helped',
    ]);
  });

  it('needs do not rise above 10: what a course takes off is taken off 10', () => {
    const files = { 'referrals.csv': referrals('', [1000]) };
    const scenario = scenarioOf(DRIFT, {
      files,
      set: [
        'teams.team.steps.letter.takes=490 min',
        'teams.team.steps.support.helps={risk: -3 per contact}',
        'teams.team.steps.goodbye.takes=5 min',
        'teams.team.steps.goodbye.then=[{if: risk == 4, discharge: helped}, {discharge: not_helped}]',
      ],
    });
    expect(story(scenario, ['discharged'])).toEqual(['1615 p1 discharged goodbye helped']);
  });

  const WELL = `
    time: {run: 300 min}
    people:
      while_waiting: {recovers: {after: 25 min}}
      returns: {after: {helped: 1}, delay: 100 min}
    sources: {door: {from_file: referrals.csv}}
    teams:
      team:
        hours: always
        staff: {worker: {on_duty: 1}}
        steps: {talk: {contact: phone, with: worker, takes: 20 min}}
  `;

  it('people get better and leave the list; who is being seen leaves when that is done', () => {
    const files = { 'referrals.csv': referrals('', [10], [11], [12]) };
    expect(
      story(scenarioOf(WELL, { files }), ['contacted', 'recovered', 'left', 'will_return', 'discharged']),
    ).toEqual([
      '10 p1 contacted talk understanding 20m',
      '30 p1 discharged talk helped',
      '30 p1 will_return team 100m',
      '30 p2 contacted talk understanding 20m',
      '35 p1 recovered team',
      '37 p3 recovered talk',
      '37 p3 left talk recovered 25m',
      '50 p2 recovered talk',
      '50 p2 left talk recovered',
    ]);
  });

  it('a person who is better at home does not come back', () => {
    const files = { 'referrals.csv': referrals('', [10]) };
    expect(story(scenarioOf(WELL, { files }), ['referred', 'recovered'])).toEqual([
      '10 p1 referred team',
      '35 p1 recovered team',
    ]);
  });
});
