import { describe, expect, it } from 'vitest';
import { KeptEvents } from '../../src/event-log/kept-events.ts';
import { type EventKind, KIND, SPENT_ON } from '../../src/event-log/kinds.ts';
import { doingsOf } from '../../src/measures/doings.ts';
import { type JourneyEvent, rollOf } from '../../src/measures/index.ts';
import { DAY, DIRECTORY } from './by-hand.ts';

const [FRONT, CORE] = [0, 1];
const [CALL, MEETING, SUPPORT, HOUSE] = [0, 1, 2, 3];
const [CARE, UNDERSTANDING] = [SPENT_ON.indexOf('care'), SPENT_ON.indexOf('understanding')];

const WITH_HOUSE = {
  ...DIRECTORY,
  steps: [
    ...DIRECTORY.steps,
    { name: 'house', team: CORE, does: 'stay', assesses: false, spentOn: 'care' } as const,
  ],
};

/** At the core team, unless another is named. */
const on = (day: number, kind: EventKind, more: Partial<JourneyEvent> = {}): JourneyEvent => ({
  time: day * DAY,
  kind,
  urgency: 0,
  team: CORE,
  step: -1,
  rule: -1,
  code: -1,
  other: -1,
  minutes: 0,
  ...more,
});

const END = 30;
const doings = (...events: JourneyEvent[]) => doingsOf(events, WITH_HOUSE, END * DAY);
/** What, from which day to which, and with which team. */
const spans = (...events: JourneyEvent[]) =>
  doings(...events).spans.map(({ doing, from, to, team }) => [doing, from / DAY, to / DAY, team]);
const marks = (...events: JourneyEvent[]) =>
  doings(...events).marks.map(({ what, time, team }) => [what, time / DAY, team]);

const care = (day: number, step: number) => on(day, 'contacted', { step, code: CARE, minutes: 60 });

describe('what a person does, stretch by stretch', () => {
  const WAY = [
    on(0, 'referred', { team: FRONT }),
    on(1, 'contacted', { team: FRONT, step: CALL, code: SPENT_ON.indexOf('sorting') }),
    on(2, 'passed_on', { team: FRONT, step: CALL }),
    on(3, 'referred'),
    on(5, 'started', { step: SUPPORT }),
    on(6, 'contacted', { step: SUPPORT, code: UNDERSTANDING }),
    care(7, SUPPORT),
    on(10, 'finished', { step: SUPPORT }),
    care(10.5, MEETING),
    on(11, 'returned'),
    on(11, 'will_return', { code: 0 }),
    on(20, 'recovered', { team: -1 }),
  ];

  it('is waiting or help with a team, and home with none, until the person is well again', () => {
    expect(spans(...WAY)).toEqual([
      ['waiting', 0, 3, FRONT],
      ['waiting', 3, 5, CORE],
      // With the place of a course, of which no contact has been help yet.
      ['waiting', 5, 7, CORE],
      ['helped', 7, 10, CORE],
      ['waiting', 10, 11, CORE],
      ['home', 11, 20, -1],
    ]);
  });

  it('has a mark at each contact by what it was, at each bounce, and at the end', () => {
    expect(marks(...WAY)).toEqual([
      ['told', 1, FRONT],
      ['bounced', 2, FRONT],
      ['contact', 6, CORE],
      ['care', 7, CORE],
      ['care', 10.5, CORE],
      ['bounced', 11, CORE],
      ['ended', 20, -1],
    ]);
  });

  it('ends once for who gets well while a referral is open', () => {
    const well = [on(0, 'referred'), on(5, 'recovered'), on(5, 'left')];
    expect(marks(...well)).toEqual([['ended', 5, CORE]]);
    expect(spans(...well)).toEqual([['waiting', 0, 5, CORE]]);
  });

  it('is waiting for who was there when the run began, also with the place of a course before any help', () => {
    const here = (code: number) =>
      spans(
        on(0, 'was_here'),
        on(0, 'had_contacts', { code }),
        on(0, 'started', { step: SUPPORT }),
        care(4, SUPPORT),
      );
    expect(spans(on(0, 'was_here'))).toEqual([['waiting', 0, END, CORE]]);
    expect(here(1)).toEqual([
      ['waiting', 0, 4, CORE],
      ['helped', 4, END, CORE],
    ]);
    expect(here(2)).toEqual([['helped', 0, END, CORE]]);
  });

  it('is help in each course from its own first contact, whatever was help before', () => {
    const two = spans(
      on(0, 'referred'),
      on(1, 'started', { step: SUPPORT }),
      care(2, SUPPORT),
      on(4, 'finished', { step: SUPPORT }),
      care(5, MEETING),
      on(6, 'started', { step: SUPPORT }),
      care(9, SUPPORT),
    );
    expect(two.filter(([doing]) => doing === 'helped').map(([, from, to]) => [from, to])).toEqual([
      [2, 4],
      [9, END],
    ]);
  });

  it('is no help that is entered when the course is over, or outside of any', () => {
    expect(
      spans(
        on(0, 'referred'),
        care(1, MEETING),
        on(2, 'started', { step: SUPPORT }),
        on(4, 'finished', { step: SUPPORT }),
        care(5, SUPPORT),
      ).every(([doing]) => doing === 'waiting'),
    ).toBe(true);
  });

  it('is help in a stay that is marked as help, without a break, and waiting in another', () => {
    const stays = (code: number) =>
      spans(
        on(0, 'referred'),
        on(1, 'started', { step: HOUSE, code }),
        care(3, MEETING),
        on(9, 'discharged'),
      );
    expect(stays(1)).toEqual([
      ['waiting', 0, 1, CORE],
      ['helped', 1, 9, CORE],
    ]);
    expect(stays(0)).toEqual([
      ['waiting', 0, 1, CORE],
      ['waiting', 1, 9, CORE],
    ]);
  });
});

it('who was there when the run began has ordinals of their own, and who asks first those of the source', () => {
  const log = new KeptEvents();
  const take = (kind: EventKind, person: number, code: number) =>
    log.take({
      ...on(0, kind),
      kind: KIND[kind],
      person,
      referral: person,
      request: -1,
      role: -1,
      worker: -1,
      code,
    });
  take('was_here', 0, 1);
  take('was_here', 1, 0);
  take('referred', 2, 0);
  take('referred', 2, -1);
  take('referred', 3, 1);
  take('referred', 0, 1);
  take('referred', 4, 0);
  expect(rollOf(log, DIRECTORY)).toEqual({ source: [1, 0, 0, 1, 0], ordinal: [-1, -2, 0, 0, 1] });
});
