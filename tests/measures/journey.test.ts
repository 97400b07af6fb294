import { describe, expect, it } from 'vitest';
import { journeysOf, oneReplication } from '../../src/experiment/index.ts';
import { INTRODUCED, journey, TOWN, TURNED_AWAY } from '../report/journeys/by-hand.ts';

const DAY = 1440;

describe('a journey', () => {
  it('is stretches of waiting, help and home, one after another without a gap', () => {
    const { spans } = journey(INTRODUCED);
    expect(spans.map(({ doing, from, to }) => [doing, from / DAY, to / DAY])).toEqual([
      ['waiting', 0, 1.5],
      ['waiting', 1.5, 2.4],
      ['helped', 2.4, 16.5],
    ]);
  });

  it('is waiting with the place of a course in which nobody has been met, and help from the first contact kept', () => {
    const { spans, figures } = journey([
      [0, 'referred', { source: 'self', team: 'connectors' }],
      [0, 'waited_for', { step: 'connecting' }],
      [2, 'started', { step: 'connecting', count: 2 }],
      [5, 'missed', { step: 'connecting', detail: 'care', count: 1, minutes: 60 }],
      [9, 'contacted', { step: 'connecting', detail: 'care', count: 1, minutes: 60 }],
      [16, 'finished', { step: 'connecting', count: 1 }],
      [16, 'discharged', { step: 'connecting', detail: 'helped with a plan' }],
    ]);
    const helped = spans.filter(({ doing }) => doing === 'helped');
    expect(helped.map(({ from, to }) => [from / DAY, to / DAY])).toEqual([[9, 16]]);
    expect(figures.daysToHelp).toBe(9);
  });

  it('is help at once for who is there with a course under way when the run begins', () => {
    const { spans } = journey([
      [
        0,
        'was_here',
        {
          kind: 'person',
          groups: 'age=under_26',
          source: 'self',
          team: 'connectors',
          step: 'connecting',
          minutes: 20 * DAY,
        },
      ],
      [0, 'had_contacts', { step: 'connecting', detail: 'help had begun', count: 1, minutes: 3 * DAY }],
      [0, 'started', { step: 'connecting', count: 2 }],
      [4, 'contacted', { step: 'connecting', detail: 'care', count: 2, minutes: 60 }],
      [4.1, 'finished', { step: 'connecting', count: 2 }],
      [4.1, 'discharged', { step: 'connecting', detail: 'helped with a plan' }],
    ]);
    expect(spans.filter(({ doing }) => doing === 'helped').map(({ from }) => from)).toEqual([0]);
  });

  it('ends at home for who will ask again, until the run ends', () => {
    const home = journey(
      [
        [0, 'referred', { source: 'gp' }],
        [2, 'returned', { detail: 'returned_to_referrer' }],
        [2, 'will_return', { source: 'gp', minutes: 100 * DAY }],
      ],
      30,
    );
    expect(home.spans.at(-1)).toMatchObject({ doing: 'home', from: 2 * DAY, to: 30 * DAY });
    expect(home.figures.outcome).toBe(-1);
  });

  it('has a mark for each meeting, miss, bounce and ending', () => {
    expect(journey(TURNED_AWAY).marks.map(({ what }) => what)).toEqual([
      'missed',
      'told',
      'handed_over',
      'told',
      'bounced',
    ]);
    expect(journey(INTRODUCED).marks.map(({ what }) => what)).toEqual([
      'told',
      'handed_over',
      'care',
      'missed',
      'care',
      'ended',
    ]);
  });

  it('says of everybody what the table of people says', () => {
    const { systems } = oneReplication({
      scenarios: [TOWN],
      seed: 'town',
      replication: 0,
      kernel: 'calendar',
      people: true,
    });
    const people = systems[0]!.people!;
    const all = journeysOf(TOWN, 'town', 0, 'calendar');
    expect(people.length).toBeGreaterThan(50);
    expect(all.people).toBe(people.length);
    for (let row = 0; row < people.length; row++) {
      const { figures, source, ordinal } = all.journey(people.person[row]!);
      expect([source, ordinal]).toEqual([people.source[row], people.ordinal[row]]);
      expect(figures).toEqual({
        daysToFirstContact: people.waitToFirstContact[row],
        daysToHelp: people.waitToHelp[row],
        referrals: people.referrals[row],
        bounces: people.bounces[row],
        assessments: people.assessments[row],
        teamsMet: people.teamsMet[row],
        contacts: people.contacts[row],
        outcome: people.outcome[row],
      });
    }
  });

  it('is found again in another system by source and ordinal', () => {
    const base = journeysOf(TOWN, 'town', 0, 'calendar');
    const sources = [...TOWN.sources].reverse();
    const other = journeysOf({ ...TOWN, sources }, 'town', 0, 'calendar');
    for (const person of [0, 7, 20]) {
      const own = base.journey(person);
      const twin = other.twinOf(own, base.directory)!;
      expect(other.directory.sources[twin.source]).toBe(base.directory.sources[own.source]);
      expect([twin.ordinal, twin.events[0]!.time]).toEqual([own.ordinal, own.events[0]!.time]);
    }
    const nobody = journeysOf({ ...TOWN, sources: [TOWN.sources[0]!] }, 'town', 0, 'calendar');
    const self = [0, 1, 2, 3, 4].map(base.journey).find(({ source }) => source === 1)!;
    expect(nobody.twinOf(self, base.directory)).toBeNull();
  });
});
