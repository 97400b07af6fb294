import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';
import { at, CHAT, GROUP, TALK, team } from './a-group.ts';

const CONTACT = `
          contact: group
          with: nurse
          group: {of: 3, starts_with: 2}
          takes: 30 min
          then: {discharge: helped}`;
const WORK = ['gathered', 'attended', 'contacted', 'missed', 'left'];

describe('a contact with a group', () => {
  it('begins when enough people wait and the worker is free, takes no more than there is room for, and is one piece of work', () => {
    const scenario = team(
      CONTACT,
      at([0, TALK], [1, GROUP], [2, GROUP], [3, GROUP], [4, GROUP], [60, GROUP]),
    );
    expect(story(scenario, [...WORK, 'discharged'])).toEqual([
      '0 p1 contacted talk understanding 20m',
      '20 p1 discharged talk helped',
      '20 gathered group 3 came #3 30m',
      '20 attended group understanding 30m',
      '20 p2 contacted group understanding 30m',
      '20 p3 contacted group understanding 30m',
      '20 p4 contacted group understanding 30m',
      '50 p2 discharged group helped',
      '50 p3 discharged group helped',
      '50 p4 discharged group helped',
      // One person is no group: the fifth waited for the sixth.
      '60 gathered group 2 came #2 30m',
      '60 attended group understanding 30m',
      '60 p5 contacted group understanding 30m',
      '60 p6 contacted group understanding 30m',
      '90 p5 discharged group helped',
      '90 p6 discharged group helped',
    ]);
  });

  it('stands in line where its first person does, and holds nobody while too few wait', () => {
    const scenario = team(CONTACT, at([0, TALK], [1, GROUP], [2, TALK], [25, GROUP], [26, TALK]));
    expect(story(scenario, ['gathered', 'contacted'])).toEqual([
      '0 p1 contacted talk understanding 20m',
      '20 p3 contacted talk understanding 20m',
      '40 gathered group 2 came #2 30m',
      '40 p2 contacted group understanding 30m',
      '40 p4 contacted group understanding 30m',
      '70 p5 contacted talk understanding 20m',
    ]);
  });

  it('lets others through when too few are left for it', () => {
    const scenario = team(
      CONTACT.replace('with: nurse', 'with: [nurse, peer]'),
      at([0, CHAT], [5, GROUP], [6, GROUP], [7, TALK]),
      ['people.patience=10 min'],
    );
    // The nurse is held for the group until its first person gives up.
    expect(story(scenario, WORK)).toEqual([
      '0 p1 contacted chat understanding 20m',
      '15 p2 left group gave_up_waiting 10m',
      '15 p4 contacted talk understanding 20m',
      '16 p3 left group gave_up_waiting 10m',
    ]);
  });

  it('may need several workers, each of whose time counts once', () => {
    const scenario = team(
      CONTACT.replace('with: nurse', 'with: {nurse: 1, peer: 1}'),
      at([0, CHAT], [5, GROUP], [6, GROUP], [7, TALK], [8, CHAT]),
    );
    expect(story(scenario, WORK)).toEqual([
      '0 p1 contacted chat understanding 20m',
      '20 gathered group 2 came #2 30m',
      '20 attended group understanding 30m',
      '20 attended group understanding 30m',
      '20 p2 contacted group understanding 30m',
      '20 p3 contacted group understanding 30m',
      '50 p4 contacted talk understanding 20m',
      '50 p5 contacted chat understanding 20m',
    ]);
    const staff = happenings(scenario).filter(({ event }) => event === 'attended');
    expect(staff.map(({ role, person }) => [role, person])).toEqual([
      ['nurse', ''],
      ['peer', ''],
    ]);
  });

  it('is written up for one person after another; the rules are asked as each is done', () => {
    const scenario = team(`${CONTACT}\n          writing_up: 10 min`, at([0, GROUP], [5, GROUP], [6, TALK]));
    const told = story(scenario, ['gathered', 'desk_worked', 'contacted', 'discharged']);
    expect(told.filter((line) => !line.includes('sort'))).toEqual([
      '5 gathered group 2 came #2 30m',
      '5 p1 contacted group understanding 30m',
      '5 p2 contacted group understanding 30m',
      '35 p1 desk_worked group understanding 10m',
      '45 p1 discharged group helped',
      '45 p2 desk_worked group understanding 10m',
      '55 p2 discharged group helped',
      '55 p3 contacted talk understanding 20m',
      '75 p3 discharged talk helped',
    ]);
  });

  it('at fixed times is held with whoever waits, from enough up to full; with fewer it is not', () => {
    const scenario = team(
      `${CONTACT}\n          starts_at: every day 01:00, 02:00, 03:00`,
      at([10, GROUP], [61, GROUP], [62, GROUP], [63, GROUP], [64, GROUP], [65, TALK]),
    );
    expect(story(scenario, ['gathered', 'contacted'])).toEqual([
      '65 p6 contacted talk understanding 20m',
      '120 gathered group 3 came #3 30m',
      '120 p1 contacted group understanding 30m',
      '120 p2 contacted group understanding 30m',
      '120 p3 contacted group understanding 30m',
      '180 gathered group 2 came #2 30m',
      '180 p4 contacted group understanding 30m',
      '180 p5 contacted group understanding 30m',
    ]);
  });

  it('that nobody comes to costs the workers the time lost; each person waits for another', () => {
    const scenario = team(
      `${CONTACT}
          attendance: 0
          missed: {attempts: 2, retry_after: 1 hour, time_lost: 15 min}`,
      at([0, GROUP], [5, GROUP], [6, TALK]),
    );
    expect(story(scenario, [...WORK, 'discharged'])).toEqual([
      '5 gathered group 0 came #2 15m',
      '5 attended group understanding #1 15m',
      '5 p1 missed group understanding #1',
      '5 p2 missed group understanding #1',
      '20 p3 contacted talk understanding 20m',
      '40 p3 discharged talk helped',
      '80 gathered group 0 came #2 15m',
      '80 attended group understanding #1 15m',
      '80 p1 missed group understanding #2',
      '80 p2 missed group understanding #2',
      '95 p1 discharged group discharged_after_missed_contacts',
      '95 p2 discharged group discharged_after_missed_contacts',
    ]);
  });

  it('introduces people to another team one after another', () => {
    const scenario = scenarioOf(
      `
  time: {run: 1 day}
  sources: {door: {from_file: referrals.csv}}
  principles: {referrals_go_to: team, handover: warm, handover_takes: 10 min}
  teams:
    team:
      hours: always
      staff: {nurse: {on_duty: 1}}
      steps: {group: {contact: group, with: nurse, group: {of: 2}, takes: 30 min, then: {refer_to: other}}}
    other:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 5 min}}
`,
      { files: { 'referrals.csv': referrals('', [0], [0]) } },
    );
    expect(story(scenario, ['desk_worked', 'handed_over', 'contacted'])).toEqual([
      '0 p1 contacted group understanding 30m',
      '0 p2 contacted group understanding 30m',
      '30 p1 desk_worked group understanding 10m',
      '30 p1 handed_over group warm to other',
      '30 p1 contacted talk understanding 5m',
      '40 p2 desk_worked group understanding 10m',
      '40 p2 handed_over group warm to other',
      '40 p2 contacted talk understanding 5m',
    ]);
  });
});
