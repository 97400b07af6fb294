import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

const NOBODY_COMES = `
  time: {run: 1 day}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps:
        talk:
          contact: phone
          with: worker
          takes: 10 min
          attendance: 0
          missed: {attempts: 3, retry_after: 1 hour, time_lost: 5 min}
        letter: {desk: worker, takes: 7 min}
    other_team:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps: {chat: {desk: worker, takes: 1 min}}
  principles: {referrals_go_to: team}
`;
const files = { 'referrals.csv': referrals('', [10]) };

describe('a contact that is missed', () => {
  it('is tried again, as often as the team tries, and then the person is discharged', () => {
    expect(story(scenarioOf(NOBODY_COMES, { files }))).toEqual([
      '10 p1 referred team',
      '10 p1 waited_for talk',
      '10 p1 missed talk understanding #1 5m',
      '75 p1 missed talk understanding #2 5m',
      '140 p1 missed talk understanding #3 5m',
      '145 p1 discharged talk discharged_after_missed_contacts',
    ]);
  });

  it('costs the worker as long as the contact would have taken, unless the scenario says otherwise', () => {
    const scenario = scenarioOf(NOBODY_COMES, {
      files,
      set: ['teams.team.steps.talk.missed={attempts: 1}'],
    });
    expect(story(scenario, ['missed', 'discharged'])).toEqual([
      '10 p1 missed talk understanding #1 10m',
      '20 p1 discharged talk discharged_after_missed_contacts',
    ]);
  });

  it.each([
    ['go_to: letter', '15 p1 waited_for letter'],
    ['refer_to: other_team', '15 p1 handed_over talk cold to other_team'],
    ['return_to_referrer: true', '15 p1 returned talk returned_to_referrer'],
    ['discharge: not_helped', '15 p1 discharged talk not_helped'],
    ['discharge: advice_and_signposting', '15 p1 advised talk advice_and_signposting'],
    ['signpost: elsewhere', '15 p1 signposted talk signposted'],
  ])('leads to what the policy says: %s', (policy, follows) => {
    const scenario = scenarioOf(NOBODY_COMES, {
      files,
      set: [`teams.team.steps.talk.missed={attempts: 1, time_lost: 5 min, then: {${policy}}}`],
    });
    expect(story(scenario)[3]).toBe(follows);
  });

  it('does not use up patience: the person waits on, and may give up before the next attempt', () => {
    const scenario = scenarioOf(NOBODY_COMES, { files, set: ['people.patience=100 min'] });
    expect(story(scenario, ['missed', 'left', 'discharged'])).toEqual([
      '10 p1 missed talk understanding #1 5m',
      '75 p1 missed talk understanding #2 5m',
      '110 p1 left talk gave_up_waiting 100m',
    ]);
  });

  it('counts only misses one after another', () => {
    // Half of all contacts are kept: whoever is discharged for missing two has missed the last two.
    const scenario = scenarioOf(`
      time: {run: 30 weeks}
      people: {attendance: 0.5}
      sources: {door: {rate: 3 per day}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 10}}
          steps:
            support:
              course: {contacts: 10, every: 1 day, with: worker, takes: 20 min}
              missed: {attempts: 2, retry_after: 1 day}
    `);
    const last = new Map<number, string>();
    let discharged = 0;
    for (const { event, person, count, detail } of happenings(scenario)) {
      if (event === 'missed') last.set(person as number, `${last.get(person as number) ?? ''}-${count}`);
      else if (event === 'contacted') last.set(person as number, '');
      else if (event === 'discharged' && detail === 'discharged_after_missed_contacts') {
        discharged++;
        expect(last.get(person as number)).toBe('-1-2');
      }
    }
    expect(discharged).toBeGreaterThan(100);
  });
});

describe('attendance', () => {
  const team = (
    people: string,
    columns: string,
    rows: readonly (readonly (string | number)[])[],
    attendance = '',
  ) =>
    scenarioOf(
      `
      time: {run: 1 year}
      people: ${people}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 50}}
          steps:
            first: {contact: phone, with: worker, takes: 1 min, missed: {attempts: 1}${attendance}}
            second: {contact: face_to_face, with: worker, takes: 1 min, missed: {attempts: 1}}
      `,
      { files: { 'referrals.csv': referrals(columns, ...rows) } },
    );
  const many = (...fields: string[]) => Array.from({ length: 4000 }, (_, i) => [i, ...fields]);
  const kept = (scenario: ReturnType<typeof scenarioOf>, step: string) => {
    const rows = happenings(scenario, { only: ['contacted', 'missed'] }).filter((row) => row.step === step);
    const seen = rows.filter(({ event }) => event === 'contacted').length;
    return seen / (seen + rows.filter(({ event }) => event === 'missed').length);
  };

  it('depends on the channel', () => {
    const scenario = team('{attendance: {phone: 0.9, face_to_face: 0.6}}', '', many());
    // Four standard errors of 4,000 people are 0.02 and 0.033.
    expect(Math.abs(kept(scenario, 'first') - 0.9)).toBeLessThan(0.02);
    expect(Math.abs(kept(scenario, 'second') - 0.6)).toBeLessThan(0.033);
  });

  it('is that of a first contact until one was kept, whatever the channel', () => {
    const scenario = team('{attendance: {phone: 0.9, face_to_face: 1, first_contact: 0.5}}', '', many());
    expect(Math.abs(kept(scenario, 'first') - 0.5)).toBeLessThan(0.032);
    expect(kept(scenario, 'second')).toBe(1);
  });

  it('is that of the step, where the step has one', () => {
    const scenario = team('{attendance: 0.3}', '', many(), ', attendance: 1');
    expect(kept(scenario, 'first')).toBe(1);
    expect(Math.abs(kept(scenario, 'second') - 0.3)).toBeLessThan(0.03);
  });

  it('is multiplied by the factor of the group', () => {
    const people =
      '{attendance: 0.8, groups: {age: {young: {share: 0.5, attendance: 0.5 times}, old: {share: 0.5}}}}';
    expect(Math.abs(kept(team(people, 'age', many('young')), 'first') - 0.4)).toBeLessThan(0.031);
    expect(Math.abs(kept(team(people, 'age', many('old')), 'first') - 0.8)).toBeLessThan(0.026);
  });

  it('is worn down by each missed contact', () => {
    const scenario = scenarioOf(
      `
      time: {run: 1 year}
      people: {attendance: 0.8, engagement: {after_missed_contact: 0.5 times}}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          staff: {worker: {on_duty: 50}}
          steps: {first: {contact: phone, with: worker, takes: 1 min, missed: {attempts: 3, retry_after: 1 min}}}
      `,
      { files: { 'referrals.csv': referrals('', ...many()) } },
    );
    const attempts = [0, 0, 0];
    const came = [0, 0, 0];
    const misses = new Map<number | '', number>();
    for (const { event, person } of happenings(scenario, { only: ['contacted', 'missed'] })) {
      const before = misses.get(person) ?? 0;
      attempts[before]!++;
      if (event === 'contacted') came[before]!++;
      else misses.set(person, before + 1);
    }
    expect(Math.abs(came[0]! / attempts[0]! - 0.8)).toBeLessThan(0.026);
    expect(Math.abs(came[1]! / attempts[1]! - 0.4)).toBeLessThan(4 * Math.sqrt(0.24 / attempts[1]!));
    expect(Math.abs(came[2]! / attempts[2]! - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / attempts[2]!));
  });
});

describe('writing up', () => {
  it('keeps the worker, and the rules are asked when it is done', () => {
    const scenario = scenarioOf(NOBODY_COMES, {
      files: { 'referrals.csv': referrals('', [10], [11]) },
      set: [
        'teams.team.steps.talk.attendance=1',
        'teams.team.steps.talk.writing_up=20 min',
        'teams.team.steps.letter=null',
      ],
    });
    expect(story(scenario, ['contacted', 'desk_worked', 'discharged'])).toEqual([
      '10 p1 contacted talk understanding 10m',
      '20 p1 desk_worked talk understanding 20m',
      '40 p1 discharged talk helped',
      '40 p2 contacted talk understanding 10m',
      '50 p2 desk_worked talk understanding 20m',
      '70 p2 discharged talk helped',
    ]);
  });
});
