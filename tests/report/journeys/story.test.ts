import { describe, expect, it } from 'vitest';
import { inShort, whatDiffers } from '../../../src/report/journeys/in-short.ts';
import { storyOf } from '../../../src/report/journeys/story.ts';
import { INTRODUCED, journey, type Line, TOWN, TURNED_AWAY } from './by-hand.ts';

const told = (lines: readonly Line[], end?: number) =>
  storyOf(journey(lines, end), TOWN).map(({ date, text }) => `${date}: ${text}`);
const lastOf = (lines: readonly Line[], end?: number) => told(lines, end).at(-1);

describe('a person’s story', () => {
  it('tells of somebody who is called again, sent on cold, assessed again and turned away', () => {
    expect(told(TURNED_AWAY)).toEqual([
      'Monday 7 April 2025: Referred by general practice to the access team.',
      'Thursday 10 April 2025: Dealt with on paper by the access team (log and screen), 3 days later.',
      'Monday 14 April 2025: Missed a call from the access team (triage call), 4 days later.',
      'Saturday 19 April 2025: Tried again after 5 days: first contact, 12 days after asking: called by the access team (triage call); told their story. Sent on, cold, by the access team to the core community team.',
      'Saturday 17 May 2025: Met the core community team (assessment), 4 weeks later; told their story again, the second time. Turned away by the core community team: sent back to the referrer.',
    ]);
  });

  it('tells of somebody who is met once and introduced to a connector the same week', () => {
    expect(told(INTRODUCED)).toEqual([
      'Monday 7 April 2025: Asked the access team for help.',
      'Tuesday 8 April 2025: First contact, the next day: called by the access team (triage call); told their story. The access team introduced them to community connectors (VCSE).',
      'Wednesday 9 April 2025: Taken on for connecting by community connectors (VCSE) the next day; 2 contacts planned. First contact of connecting: help begins, 2 days after asking.',
      'Wednesday 23 April 2025: Connecting over: 2 of 2 contacts kept over 14 days, 1 missed. Discharged by community connectors (VCSE): helped, with a plan.',
    ]);
  });

  it('says which list was given up, and that once where the person leaves', () => {
    const gaveUp = [
      [0, 'referred', { source: 'gp' }],
      [0, 'waited_for', { step: 'call' }],
      [21, 'gave_up', { step: 'call', minutes: 21 * 1440 }],
    ] as const;
    expect(
      told([
        ...gaveUp,
        [21, 'handed_over', { step: 'call', detail: 'cold to core' }],
        [21, 'referred', { team: 'core' }],
      ]).slice(1, 2),
    ).toEqual([
      'Monday 28 April 2025: Gave up waiting for triage call, after 3 weeks on its list. Sent on, cold, by the access team to the core community team.',
    ]);
    expect(
      lastOf([...gaveUp, [21, 'left', { step: 'call', detail: 'gave_up_waiting', minutes: 21 * 1440 }]]),
    ).toMatch(/2025: Gave up waiting for triage call at the access team, 3 weeks after asking/);
  });

  it('comes to the numbers of the table of people', () => {
    expect(inShort(journey(TURNED_AWAY))).toBe(
      'First contact after 12 days, help never began; 1 bounce; story told twice; 2 contacts with 2 teams; returned to referrer.',
    );
    expect(inShort(journey(INTRODUCED))).toBe(
      'First contact after 1 day, help after 2 days; no bounces; story told once; 3 contacts with 2 teams; helped.',
    );
  });

  it('says what is other for the same person in another system, by its name', () => {
    const [base, other] = [journey(TURNED_AWAY).figures, journey(INTRODUCED).figures];
    expect(whatDiffers(base, other, 'No wrong door')).toBe(
      'In “No wrong door”: first contact 11 days sooner, help there and not here, 1 bounce fewer, story told once less, 1 contact more, helped instead of returned to referrer.',
    );
    expect(whatDiffers(base, base, 'As it is')).toBe('In “As it is”: the same ending: returned to referrer.');
  });

  it('tells of the first contact of a course that was missed, as of any other', () => {
    expect(
      told([
        [0, 'referred', { source: 'gp', team: 'core' }],
        [0, 'waited_for', { step: 'support' }],
        [5, 'missed', { step: 'support', count: 1 }],
        [12, 'started', { step: 'support', count: 4 }],
        [12, 'contacted', { step: 'support', detail: 'care', count: 1 }],
      ]).slice(1, 3),
    ).toEqual([
      'Saturday 12 April 2025: Missed an appointment with the core community team (support), 5 days later.',
      'Saturday 19 April 2025: Taken on for support by the core community team after 12 days on its list; 4 contacts planned. First contact of support: help begins, 12 days after asking.',
    ]);
  });

  it('tells of giving up, getting worse and coming back', () => {
    expect(
      told([
        [0, 'referred', { source: 'gp', urgency: 'urgent' }],
        [0, 'waited_for', { step: 'call', urgency: 'urgent' }],
        [30, 'worsened', { step: 'call' }],
        [70, 'left', { step: 'call', detail: 'gave_up_waiting', minutes: 70 * 1440 }],
        [70, 'will_return', { source: 'gp', minutes: 21 * 1440 }],
        [91, 'referred', { source: 'gp' }],
        [91, 'waited_for', { step: 'call' }],
      ]).slice(1),
    ).toEqual([
      'Wednesday 7 May 2025: Got worse while waiting.',
      'Monday 16 June 2025: Gave up waiting for triage call at the access team, 10 weeks after asking, without any contact.',
      'Monday 7 July 2025: After 3 weeks at home: referred again by general practice to the access team.',
      'Monday 6 April 2026: Still waiting for triage call when the run ends, after 39 weeks.',
    ]);
  });

  it('tells of a discharge by letter after missed contacts', () => {
    const missed = (day: number, count: number): Line => [
      day,
      'missed',
      { step: 'call', detail: 'sorting', count },
    ];
    expect(
      lastOf([
        [0, 'referred', { source: 'gp' }],
        [0, 'waited_for', { step: 'call' }],
        missed(7, 1),
        missed(14, 2),
        [14, 'discharged', { step: 'call', detail: 'discharged_after_missed_contacts' }],
      ]),
    ).toBe(
      'Monday 21 April 2025: Tried again after 7 days: missed again. Discharged by letter by the access team after 2 missed contacts.',
    );
  });

  it('names the informal rule that decided, and who turned away without meeting', () => {
    const asked: Line[] = [[0, 'referred', { source: 'gp' }]];
    expect(
      lastOf([
        ...asked,
        [1, 'passed_on', { step: 'log', detail: 'passed_on to core', rule: 'send them on' }],
        [1, 'referred', { team: 'core' }],
        [1, 'declined', { step: 'assessment', detail: 'declined' }],
      ]),
    ).toBe(
      'Tuesday 8 April 2025: Not for the access team, which, without having met them, sent them on, cold, to the core community team (informal rule: send them on). Turned away by the core community team, without having been met: declined.',
    );
    const advised: Line = [1, 'advised', { detail: 'advice_and_signposting' }];
    expect(lastOf([...asked, advised])).toBe(
      'Tuesday 8 April 2025: Given advice by the access team, without having been met; not taken on.',
    );
    expect(lastOf([...asked, [1, 'signposted', { detail: 'signposted to connectors' }]])).toBe(
      'Tuesday 8 April 2025: Turned away by the access team, without having been met: told to ask community connectors (VCSE) themselves.',
    );
  });

  it('says where somebody is whose journey the run does not see the end of', () => {
    const started: Line[] = [
      [0, 'referred', { source: 'gp', team: 'core' }],
      [0, 'waited_for', { step: 'support' }],
      [5, 'started', { step: 'support', count: 4 }],
      [5, 'contacted', { step: 'support', detail: 'care', count: 1 }],
    ];
    expect(lastOf(started, 20)).toBe(
      'Sunday 27 April 2025: Still in support when the run ends: 1 of 4 contacts kept.',
    );
    expect(
      lastOf(
        [
          [0, 'referred', { source: 'gp' }],
          [1, 'returned', { detail: 'returned_to_referrer' }],
          [1, 'will_return', { source: 'gp', minutes: 100 * 1440 }],
        ],
        20,
      ),
    ).toBe('Sunday 27 April 2025: At home when the run ends; would ask again on Thursday 17 July 2025.');
  });

  it('counts the tellings of the story, not the contacts', () => {
    const hello: Line = [1, 'contacted', { team: 'connectors', step: 'hello', detail: 'understanding' }];
    const call: Line = [2, 'contacted', { team: 'access', step: 'call', detail: 'understanding' }];
    expect(told([[0, 'referred', { source: 'gp', team: 'connectors' }], hello, call]).slice(0, 3)).toEqual([
      'Monday 7 April 2025: Referred by general practice to community connectors (VCSE).',
      'Tuesday 8 April 2025: First contact, the next day: called by community connectors (VCSE) (hello).',
      'Wednesday 9 April 2025: Called by the access team (triage call); told their story.',
    ]);
  });

  it('says urgency when it rises or falls, and not at every move', () => {
    expect(
      told([
        [0, 'referred', { source: 'gp', urgency: 'emergency' }],
        [0, 'handed_over', { detail: 'cold to core', urgency: 'emergency' }],
        [0, 'referred', { team: 'core', urgency: 'emergency' }],
      ])[0],
    ).toBe(
      'Monday 7 April 2025: Referred by general practice to the access team, as an emergency. Sent on, cold, by the access team to the core community team.',
    );
    expect(
      told([
        [0, 'referred', { source: 'gp', urgency: 'emergency' }],
        [0, 'handed_over', { detail: 'warm to core', urgency: 'routine' }],
        [0, 'referred', { team: 'core', urgency: 'routine' }],
      ])[0],
    ).toMatch(/introduced them to the core community team, as routine from now on\.$/);
  });
});
