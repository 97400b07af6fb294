import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

// The run begins on a Monday at midnight: 10:00 is minute 600, and 10:00 a week later minute 10680.
const MDT = `
  time: {run: 20 days}
  sources: {door: {from_file: referrals.csv}}
  principles: {referrals_go_to: team}
  teams:
    team:
      hours: always
      staff: {practitioner: {on_duty: 2}}
      steps:
        mdt:
          meeting: weekly monday 10:00
          attended_by: {practitioner: 2, gp_team.gp: 1}
          takes_up_to: 2 cases
          minutes_per_case: 6 min
    gp_team:
      hours: always
      staff: {gp: {on_duty: 1}}
      steps: {letters: {desk: gp, takes: 30 min}}
`;
const mdt = (rows: readonly (readonly (string | number)[])[], set: readonly string[] = []) =>
  scenarioOf(MDT, { files: { 'referrals.csv': referrals('urgency,team', ...rows) }, set });
const ATTENDED = ['met', 'kept_waiting', 'attended', 'called_off'];

describe('a meeting', () => {
  it('takes the most urgent and then the earliest referred, and decides one after another, each after its minutes', () => {
    const scenario = mdt([
      [100, 'routine', 'team'],
      [200, 'urgent', 'team'],
      [300, 'routine', 'team'],
    ]);
    expect(story(scenario, ['discussed', 'discharged', 'met'])).toEqual([
      '600 met mdt 1 left waiting #2 12m',
      '600 p2 discussed mdt sorting #1 6m',
      '606 p2 discharged mdt helped',
      '606 p1 discussed mdt sorting #2 6m',
      '612 p1 discharged mdt helped',
      '10680 met mdt 0 left waiting #1 6m',
      '10680 p3 discussed mdt sorting #1 6m',
      '10686 p3 discharged mdt helped',
    ]);
  });

  it('begins when all are there: who is busy finishes first, and the others wait for them', () => {
    const scenario = mdt([
      [100, 'routine', 'team'],
      [590, 'routine', 'gp_team'],
      [595, 'urgent', 'gp_team'],
    ]);
    expect(story(scenario, [...ATTENDED, 'discharged', 'desk_worked'])).toEqual([
      '590 p2 desk_worked letters admin 30m',
      '620 p2 discharged letters helped',
      // At 10:20 the doctor takes no new letter, however urgent.
      '620 met mdt 0 left waiting #1 6m',
      '620 kept_waiting mdt sorting 20m',
      '620 attended mdt sorting 6m',
      '620 kept_waiting mdt sorting 20m',
      '620 attended mdt sorting 6m',
      '620 attended gp sorting 6m',
      '626 p1 discharged mdt helped',
      '626 p3 desk_worked letters admin 30m',
      '656 p3 discharged letters helped',
    ]);
  });

  it('keeps everybody for as long as it lasts at least, and nobody when there are no cases', () => {
    const scenario = mdt(
      [
        [100, 'routine', 'team'],
        [602, 'routine', 'gp_team'],
      ],
      ['teams.team.steps.mdt.lasts_at_least=1 hour'],
    );
    expect(story(scenario, [...ATTENDED, 'discharged', 'desk_worked'])).toEqual([
      '600 met mdt 0 left waiting #1 60m',
      '600 attended mdt sorting 60m',
      '600 attended mdt sorting 60m',
      '600 attended gp sorting 60m',
      '606 p1 discharged mdt helped',
      '660 p2 desk_worked letters admin 30m',
      '690 p2 discharged letters helped',
    ]);
  });

  it('may be held every two weeks, and on several days', () => {
    const at = (times: string) =>
      happenings(
        mdt(
          Array.from({ length: 40 }, (_, day) => [day * 700, 'routine', 'team']),
          [`teams.team.steps.mdt.meeting=${times}`, 'teams.team.steps.mdt.takes_up_to=1 case'],
        ),
      )
        .filter(({ event }) => event === 'met')
        .map(({ minute }) => minute / 60);
    expect(at('every 2 weeks tuesday 10:00')).toEqual([34, 34 + 14 * 24]);
    expect(at('[tuesday 10:00 12:30, every 2 weeks thursday 09:00]')).toEqual([
      34,
      36.5,
      3 * 24 + 9,
      34 + 168,
      36.5 + 168,
      34 + 336,
      36.5 + 336,
      17 * 24 + 9,
    ]);
  });

  it('may be held at other times, with others and for more cases, after a change', () => {
    const scenario = scenarioOf(
      `${MDT}
  changes:
    - at: day 4
      set:
        teams.team.steps.mdt.meeting: weekly friday 09:00
        teams.team.steps.mdt.takes_up_to: 1 case
        teams.team.steps.mdt.attended_by: {practitioner: 1}`,
      { files: { 'referrals.csv': referrals('', [100], [700], [800]) }, set: [] },
    );
    expect(story(scenario, [...ATTENDED, 'discharged'])).toEqual([
      '600 met mdt 0 left waiting #1 6m',
      '600 attended mdt sorting 6m',
      '600 attended mdt sorting 6m',
      '600 attended gp sorting 6m',
      '606 p1 discharged mdt helped',
      '6300 met mdt 1 left waiting #1 6m',
      '6300 attended mdt sorting 6m',
      '6306 p2 discharged mdt helped',
      '16380 met mdt 0 left waiting #1 6m',
      '16380 attended mdt sorting 6m',
      '16386 p3 discharged mdt helped',
    ]);
  });

  it('is held by those who are on duty, and called off when nobody of a role is', () => {
    const hours = (those: string) => [
      'teams.team.staff.practitioner.hours=monday 08:00-12:00',
      'teams.team.steps.mdt.meeting=[monday 10:00, tuesday 10:00]',
      those,
    ];
    const people = [
      [100, 'routine', 'team'],
      [700, 'routine', 'team'],
    ];
    const nobody = mdt(people, hours('teams.gp_team.hours=monday tuesday 08:00-18:00'));
    expect(story(nobody, [...ATTENDED, 'discharged'])).toEqual([
      '600 met mdt 0 left waiting #1 6m',
      '600 attended mdt sorting 6m',
      '600 attended mdt sorting 6m',
      '600 attended gp sorting 6m',
      '606 p1 discharged mdt helped',
      // Tuesday: no practitioner is there.
      '2040 called_off mdt #1',
      '10680 met mdt 0 left waiting #1 6m',
      '10680 attended mdt sorting 6m',
      '10680 attended mdt sorting 6m',
      '10680 attended gp sorting 6m',
      '10686 p2 discharged mdt helped',
    ]);
    // Two posts, of which one is half-time: on the second Monday only one of them works.
    const half = mdt(people, hours('teams.team.staff.practitioner={wte: 1.5, hours: monday 08:00-12:00}'));
    const present = happenings(half).filter(
      ({ event, role }) => event === 'attended' && role === 'practitioner',
    );
    expect(present.map(({ minute }) => minute)).toEqual([600, 600, 10680]);
  });

  it('calls nobody any more once it is called off: who was still to come goes on with other work', () => {
    const scenario = mdt(
      [
        [100, 'routine', 'team'],
        [500, 'routine', 'gp_team'],
        [590, 'routine', 'gp_team'],
      ],
      [
        'teams.team.steps.mdt.attended_by={practitioner: 1, gp_team.gp: 1, gp_team.nurse: 1}',
        'teams.gp_team.hours=monday 08:00-10:15',
        'teams.gp_team.staff={gp: {wte: 1}, nurse: {wte: 1, hours: monday 08:00-18:00}}',
        'teams.gp_team.steps={letters: {desk: gp, takes: 30 min}, calls: {desk: nurse, takes: 95 min}}',
        'time.run=1 day',
      ],
    );
    // The doctor is busy until 620 and goes at 615; the nurse, busy until 625, then calls the second person.
    expect(story(scenario, [...ATTENDED, 'desk_worked'])).toEqual([
      '500 p2 desk_worked letters admin 30m',
      '530 p2 desk_worked calls admin 95m',
      '590 p3 desk_worked letters admin 30m',
      '615 called_off mdt #1',
      '615 kept_waiting mdt sorting 15m',
      '625 p3 desk_worked calls admin 95m',
    ]);
  });

  it('waits for nobody beyond the end of their shift, and sends all back to work when nobody of the role has come', () => {
    const scenario = mdt(
      [
        [100, 'routine', 'team'],
        [590, 'routine', 'gp_team'],
        [610, 'routine', 'team'],
      ],
      ['teams.gp_team.hours=monday 08:00-10:15', 'people.patience=8 days'],
    );
    expect(story(scenario, [...ATTENDED, 'discharged'])).toEqual([
      '615 called_off mdt #2',
      '615 kept_waiting mdt sorting 15m',
      '615 kept_waiting mdt sorting 15m',
      '620 p2 discharged letters helped',
      '10680 met mdt 0 left waiting #2 12m',
      '10680 attended mdt sorting 12m',
      '10680 attended mdt sorting 12m',
      '10680 attended gp sorting 12m',
      '10686 p1 discharged mdt helped',
      '10692 p3 discharged mdt helped',
    ]);
  });

  it('finds a list that people have left', () => {
    const scenario = mdt(
      [
        [100, 'routine', 'team'],
        [596, 'routine', 'team'],
      ],
      ['people.patience=500 min'],
    );
    // The first gives up at 10:00 sharp: patience that ends comes before what begins.
    expect(story(scenario, ['met', 'discussed', 'left', 'discharged'])).toEqual([
      '600 p1 left mdt gave_up_waiting 500m',
      '600 met mdt 0 left waiting #1 6m',
      '600 p2 discussed mdt sorting #1 6m',
      '606 p2 discharged mdt helped',
    ]);
  });

  it('puts off other duties of who attends, and adds its own', () => {
    const scenario = mdt(
      [
        [100, 'routine', 'team'],
        [560, 'routine', 'gp_team'],
        [590, 'routine', 'gp_team'],
      ],
      ['teams.gp_team.staff.gp.clinical_share=0.5'],
    );
    // The letter until 590, other duties until 600 (20 minutes left of them), the meeting until 606, and then 20 + 6.
    expect(story(scenario, ['met', 'desk_worked'])).toEqual([
      '560 p2 desk_worked letters admin 30m',
      '600 met mdt 0 left waiting #1 6m',
      '632 p3 desk_worked letters admin 30m',
    ]);
  });

  it('looks at people, checks whether the team is for them, and follows the rules', () => {
    const scenario = scenarioOf(
      MDT.replace(
        'minutes_per_case: 6 min',
        `minutes_per_case: 6 min
          sees: {error_sd: 0}
          then: [{if: severity >= 8, refer_to: gp_team, as: urgent}, {discharge: advice_and_signposting}]`,
      ).replace('staff: {pr', 'accepts: severity >= 4\n      staff: {pr'),
      {
        files: { 'referrals.csv': referrals('severity', [1, 9], [2, 5], [3, 2]) },
        set: ['people.needs={severity: 5}', 'teams.team.steps.mdt.takes_up_to=5 cases'],
      },
    );
    expect(story(scenario, ['accepted', 'handed_over', 'advised', 'returned'])).toEqual([
      '606 p1 accepted mdt',
      '606 p1 handed_over mdt cold to gp_team',
      '612 p2 accepted mdt',
      '612 p2 advised mdt advice_and_signposting',
      '618 p3 returned mdt returned_to_referrer',
    ]);
  });
});
