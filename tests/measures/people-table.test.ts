import { describe, expect, it } from 'vitest';
import { OUTCOME } from '../../src/event-log/kinds.ts';
import { asked, CLASSES, DAY, discharged, left, met, peopleIn, returned } from './by-hand.ts';
import { back } from './five-people.ts';

describe('the table of people', () => {
  it('has a row for each person first referred in the window, with what became of them until it ends', () => {
    const table = peopleIn(
      [
        asked(5, 0), // before
        met(12, 0),
        asked(10, 1, 'rare young', { code: 1 }),
        met(12, 1),
        met(15, 1, 'support'),
        discharged(16, 1),
        asked(12, 2), // turned away, at home, will ask again
        returned(13, 2),
        back(13, 2),
        asked(14, 3), // waits
        asked(15, 4),
        left(20, 4),
        asked(16, 5), // turned away, has asked again and waits
        returned(17, 5),
        asked(25, 5),
        asked(30, 6), // after, while the others are still followed
      ],
      30,
      10,
      40,
    );
    const row = (at: number) => ({
      person: table.person[at],
      source: table.source[at],
      class: table.class[at],
      asked: table.firstReferred[at]! / DAY,
      contact: table.waitToFirstContact[at],
      help: table.waitToHelp[at],
      bounces: table.bounces[at],
      contacts: table.contacts[at],
      outcome: table.outcome[at],
      helped: table.helped[at],
    });
    const old = {
      source: 0,
      class: CLASSES['common old'],
      contact: NaN,
      help: NaN,
      bounces: 0,
      contacts: 0,
      helped: 0,
    };
    expect(Array.from({ length: table.length }, (_, at) => row(at))).toEqual([
      {
        person: 1,
        source: 1,
        class: CLASSES['rare young'],
        asked: 10,
        contact: 2,
        help: 5,
        bounces: 0,
        contacts: 2,
        outcome: OUTCOME.helped,
        helped: 1,
      },
      { ...old, person: 2, asked: 12, bounces: 1, outcome: -1 },
      { ...old, person: 3, asked: 14, outcome: -1 },
      { ...old, person: 4, asked: 15, outcome: OUTCOME.gave_up_waiting },
      { ...old, person: 5, asked: 16, bounces: 1, outcome: -1 },
    ]);
  });

  it('has everybody in the order of asking, however many thousands there are', () => {
    const who = ['common young', 'rare old', 'common old'] as const;
    const people = Array.from({ length: 6_000 }, (_, person) =>
      asked(1 + person / 1_000, person, who[person % who.length]!),
    );
    const table = peopleIn(people, 5.5, 2.25, 10);
    const expected = Array.from({ length: 3_250 }, (_, at) => 1_250 + at);
    expect([...table.person]).toEqual(expected);
    expect([...table.class]).toEqual(expected.map((person) => CLASSES[who[person % who.length]!]));
    expect([...table.firstReferred]).toEqual(expected.map((person) => (1 + person / 1_000) * DAY));
  });

  it('is empty where nobody asked in the window', () => {
    expect(peopleIn([asked(5, 0)], 20, 10).length).toBe(0);
    expect(peopleIn([asked(25, 0)], 20, 10).length).toBe(0);
  });
});
